// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.h"

#include <QAction>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>
#include <QWindow>
#include <algorithm>
#include <chrono>
#include <utility>

namespace valor::ui {
namespace {

constexpr int kPaletteWidth = 560, kPaletteHeight = 420;
constexpr std::chrono::milliseconds kLongest{300};  // until the window has the keyboard back

/// Without the mark of the underlined letter.
QString spoken(QString text) {
    text.replace("&&", "\n").remove('&').replace('\n', '&');
    return text;
}

/// Letters alone: no case, no accents, so that "oe" is not needed to find "ø" typed as it is.
QString folded(const QString& text) {
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D))
        if (letter.category() != QChar::Mark_NonSpacing) plain += letter.toCaseFolded();
    return plain;
}

void addCommands(const QMenu& menu, const QString& kind, std::vector<PaletteEntry>& entries) {
    for (QAction* action : menu.actions()) {
        if (action->isSeparator() || !action->isEnabled()) continue;
        if (const QMenu* inner = action->menu()) {
            addCommands(*inner, kind + " ▸ " + spoken(action->text()), entries);
            continue;
        }
        entries.push_back({spoken(action->text()), kind, action->shortcut().toString(QKeySequence::NativeText),
                           [guarded = QPointer<QAction>(action)] {
                               if (guarded) guarded->trigger();
                           },
                           action->property(kFoundBy).toString(), action->property(kShipped).toBool()});
    }
}

/// Once `window` has its keyboard back: then the palette is off the screen, and the window painted without it.
void whenBack(const QWidget& window, const std::function<void()>& act) {
    auto* due = new QTimer(window.windowHandle());
    due->setSingleShot(true);
    QObject::connect(due, &QTimer::timeout, due, [due, act] {
        QObject::disconnect(qGuiApp, nullptr, due, nullptr);
        due->deleteLater();
        act();
    });
    QObject::connect(qGuiApp, &QGuiApplication::focusWindowChanged, due, [due](const QWindow* now) {
        if (now == due->parent()) due->start(0);
    });
    due->start(kLongest);
}

}  // namespace

std::vector<PaletteEntry> menuEntries(const QWidget& menuBar) {
    std::vector<PaletteEntry> entries;
    for (const QAction* action : menuBar.actions())
        if (action->menu() != nullptr) addCommands(*action->menu(), spoken(action->text()), entries);
    return entries;
}

std::vector<std::size_t> matching(const std::vector<PaletteEntry>& entries, const QString& query) {
    const QString wanted = folded(query.simplified());
    const QStringList words = wanted.split(' ', Qt::SkipEmptyParts);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const QString text = folded(entries[i].text + ' ' + entries[i].kind + ' ' + entries[i].words);
        if (std::ranges::all_of(words, [&](const QString& word) { return text.contains(word); })) found.push_back(i);
    }
    std::stable_partition(found.begin(), found.end(), [&](std::size_t i) { return !entries[i].isShipped; });
    std::stable_partition(found.begin(), found.end(),
                          [&](std::size_t i) { return folded(entries[i].text).startsWith(wanted); });
    return found;
}

Palette::Palette(std::vector<PaletteEntry> entries, QWidget* parent)
    : QDialog(parent),
      entries_(std::move(entries)),
      query_(new QLineEdit(this)),
      list_(new QListWidget(this)),
      nothing_(new QLabel(this)) {
    setObjectName("palette");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Search and commands"));
    setModal(true);
    build();
    fill();
}

void Palette::build() {
    query_->setObjectName("paletteQuery");
    query_->setPlaceholderText(tr("What are you looking for?"));
    query_->setAccessibleName(tr("Search commands, pages and inputs"));
    query_->setClearButtonEnabled(true);
    query_->installEventFilter(this);
    list_->setObjectName("paletteList");
    list_->setAccessibleName(tr("What was found"));
    list_->setUniformItemSizes(true);
    list_->setFocusPolicy(Qt::NoFocus);  // the field keeps the keyboard; arrows move here all the same
    nothing_->setText(tr("Nothing found. Try another word, such as the name of an input or a menu."));
    nothing_->setProperty("class", "muted");
    nothing_->setWordWrap(true);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(14, 14, 14, 14);
    lines->setSpacing(10);
    lines->addWidget(query_);
    lines->addWidget(nothing_);
    lines->addWidget(list_, 1);
    resize(kPaletteWidth, kPaletteHeight);
    connect(query_, &QLineEdit::textChanged, this, &Palette::fill);
    connect(query_, &QLineEdit::returnPressed, this, &Palette::act);
    connect(list_, &QListWidget::itemClicked, this, &Palette::act);
}

void Palette::fill() {
    shown_ = matching(entries_, query_->text());
    list_->clear();
    for (const std::size_t index : shown_) {
        const PaletteEntry& entry = entries_[index];
        const QString keys = entry.keys.isEmpty() ? QString() : "   " + entry.keys;
        auto* item = new QListWidgetItem(entry.text + "   –   " + entry.kind + keys);
        item->setToolTip(entry.text);
        list_->addItem(item);
    }
    list_->setCurrentRow(0);
    list_->setVisible(!shown_.empty());
    nothing_->setVisible(shown_.empty());
}

void Palette::act() {
    const int row = list_->currentRow();
    if (row < 0) return;
    // Afterwards: what is done may open a dialog, or move the focus, or take a while in which keys are typed that are
    // meant for what follows.
    whenBack(*parentWidget(), entries_[shown_[static_cast<std::size_t>(row)]].act);
    accept();
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != query_ || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    const int last = list_->count() - 1;
    const auto moveTo = [&](int row) {
        list_->setCurrentRow(std::clamp(row, 0, std::max(last, 0)));
        return true;
    };
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down: return moveTo(list_->currentRow() + 1);
        case Qt::Key_Up: return moveTo(list_->currentRow() - 1);
        case Qt::Key_PageDown: return moveTo(list_->currentRow() + 10);
        case Qt::Key_PageUp: return moveTo(list_->currentRow() - 10);
        default: return QDialog::eventFilter(watched, event);
    }
}

}  // namespace valor::ui
