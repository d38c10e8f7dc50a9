// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/source_popover.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/editors/source_sheet.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kPopoverWidth = 380;

}  // namespace

SourcePopover::SourcePopover(const Case& input, const Scenario& scenario, const Parameter& parameter,
                             const Environment& environment, QWidget* parent)
    : QFrame(parent, Qt::Popup) {
    auto* lines = new QVBoxLayout(this);
    setObjectName("popover");
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Source of %1").arg(environment.languages.of(parameter.label)));
    lines->setContentsMargins(16, 14, 16, 14);
    lines->setSpacing(6);
    auto* head = new QLabel(environment.languages.of(parameter.label));
    head->setWordWrap(true);
    head->setTextFormat(Qt::PlainText);
    head->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    lines->addWidget(head);
    auto* sheet = new SourceSheet(input, scenario, parameter, environment);
    connect(sheet, &SourceSheet::linkFollowed, this, &QWidget::close);
    lines->addWidget(sheet);
    setFixedWidth(kPopoverWidth);
}

void SourcePopover::offerEditing() {
    auto* edit = new QPushButton(tr("Edit figure…"));
    edit->setObjectName("editFigure");
    edit->setAutoDefault(true);  // Return presses it, as in a dialog
    connect(edit, &QPushButton::clicked, this, [this] {
        close();
        emit editAsked();
    });
    layout()->addWidget(edit);
}

/// A popup keeps every key to itself: those that work the window close it and go on to the window.
void SourcePopover::keyPressEvent(QKeyEvent* event) {
    QFrame::keyPressEvent(event);  // Escape
    if (!isVisible() || !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) return;
    const QKeySequence keys(event->keyCombination());
    const QWidget& window = *parentWidget()->window();
    for (QShortcut* each : window.findChildren<QShortcut*>())
        if (each->isEnabled() && each->context() == Qt::WindowShortcut && each->key() == keys)
            return leaveFor(*each, [each] { emit each->activated(); });
    for (QAction* each : window.findChildren<QAction*>())
        if (each->isEnabled() && each->shortcutContext() == Qt::WindowShortcut && each->shortcuts().contains(keys))
            return leaveFor(*each, [each] { each->trigger(); });
}

void SourcePopover::leaveFor(QObject& command, const std::function<void()>& give) {
    close();
    QTimer::singleShot(0, &command, give);  // when the window has its keys back
}

void SourcePopover::showBeside(const QWidget& anchor) {
    const QSize size(kPopoverWidth,
                     heightForWidth(kPopoverWidth) > 0 ? heightForWidth(kPopoverWidth) : sizeHint().height());
    const QRect room = anchor.screen()->availableGeometry();
    QPoint at = anchor.mapToGlobal(QPoint(anchor.width() + 6, -8));
    at.setX(std::min(at.x(), room.right() - size.width()));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - size.height())));
    setGeometry(QRect(at, size));
    show();
}

}  // namespace valor::ui
