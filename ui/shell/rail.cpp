// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include <QCoreApplication>
#include <QShortcut>
#include <QSignalBlocker>

namespace valor::ui {
namespace {

struct RailWords {
    Q_DECLARE_TR_FUNCTIONS(Rail)
};

constexpr int kRailWidth = 204, kFoldedWidth = 58;

QKeySequence shortcutOf(int row) {
    return QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + row));
}

}  // namespace

QString pageTitle(PageId page) {
    switch (page) {
        case PageId::Start: return RailWords::tr("Start");
        case PageId::Needs: return RailWords::tr("Needs & sites");
        case PageId::Tools: return RailWords::tr("Tools & evidence");
        case PageId::Contract: return RailWords::tr("Contracts");
        case PageId::Simulation: return RailWords::tr("Simulation");
        case PageId::Compare: return RailWords::tr("Compare");
        case PageId::Report: return RailWords::tr("Report");
    }
    return {};
}

Rail::Rail(const Environment& environment, QWidget* parent) : QListWidget(parent), environment_(environment) {
    setObjectName("rail");
    setIconSize({20, 20});
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::currentRowChanged, this, &Rail::ask);
}

void Rail::add(PageId page, Glyph glyph, bool needsCase) {
    const QSignalBlocker quiet(this);  // the first item becomes the current one by itself
    const int row = static_cast<int>(entries_.size());
    entries_.push_back({page, needsCase});
    addItem(new QListWidgetItem(glyphIcon(glyph, environment_.theme), QString()));
    auto* shortcut = new QShortcut(shortcutOf(row), this);
    shortcut->setContext(Qt::WindowShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, row] { ask(row); });
}

void Rail::ask(int row) {
    if (row < 0 || !item(row)->flags().testFlag(Qt::ItemIsEnabled)) return;
    emit asked(entries_[static_cast<std::size_t>(row)].page);
}

void Rail::setCurrent(PageId page) {
    const QSignalBlocker quiet(this);
    for (std::size_t row = 0; row < entries_.size(); ++row)
        if (entries_[row].page == page) setCurrentRow(static_cast<int>(row));
}

void Rail::allowCasePages(bool allowed) {
    for (std::size_t row = 0; row < entries_.size(); ++row)
        item(static_cast<int>(row))
            ->setFlags(allowed || !entries_[row].needsCase ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                           : Qt::NoItemFlags);
}

std::vector<PaletteEntry> Rail::entries() {
    std::vector<PaletteEntry> found;
    for (int row = 0; row < count(); ++row)
        if (item(row)->flags().testFlag(Qt::ItemIsEnabled))
            found.push_back({pageTitle(entries_[static_cast<std::size_t>(row)].page), RailWords::tr("Page"),
                             shortcutOf(row).toString(QKeySequence::NativeText), [this, row] { ask(row); }});
    return found;
}

void Rail::setFolded(bool folded) {
    folded_ = folded;
    retranslate();
}

void Rail::retranslate() {
    for (int row = 0; row < count(); ++row) {
        const QString title = pageTitle(entries_[static_cast<std::size_t>(row)].page);
        item(row)->setText(folded_ ? QString() : title);
        item(row)->setToolTip(title + " (" + shortcutOf(row).toString(QKeySequence::NativeText) + ")");
        item(row)->setData(Qt::AccessibleTextRole, title);
    }
    setFixedWidth(folded_ ? kFoldedWidth : kRailWidth);
    setAccessibleName(RailWords::tr("Pages"));
}

}  // namespace valor::ui
