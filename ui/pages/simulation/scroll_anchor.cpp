// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/scroll_anchor.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <utility>

namespace valor::ui {

ScrollAnchor::ScrollAnchor(QScrollArea& area) : QObject(&area), area_(area) {
    area.widget()->installEventFilter(this);
    for (QObject* part : area.widget()->children()) part->installEventFilter(this);
    QScrollBar* bar = area.verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int most) {
        pushed_ = bar->value() > most && (part_ == nullptr || part_->isHidden());
        restore();
    });
    connect(bar, &QScrollBar::valueChanged, this, [this] {
        if (!restoring_ && !std::exchange(pushed_, false)) remember();
    });
}

bool ScrollAnchor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == area_.widget() && event->type() == QEvent::ChildAdded)
        static_cast<QChildEvent*>(event)->child()->installEventFilter(this);
    if (watched == part_ && event->type() == QEvent::Move) restore();
    return QObject::eventFilter(watched, event);
}

void ScrollAnchor::remember() {
    const int top = area_.verticalScrollBar()->value();
    part_ = nullptr;
    if (top == 0) return;
    for (QObject* child : area_.widget()->children()) {
        auto* part = qobject_cast<QWidget*>(child);
        if (part == nullptr || part->isHidden() || part->geometry().bottom() < top) continue;
        if (part_ == nullptr || part->y() < part_->y()) part_ = part;
    }
    if (part_ != nullptr) offset_ = part_->y() - top;
}

void ScrollAnchor::restore() {
    if (part_ == nullptr || part_->isHidden()) return;
    const QScopedValueRollback quiet(restoring_, true);
    area_.verticalScrollBar()->setValue(part_->y() - offset_);
}

}  // namespace valor::ui
