// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/wheel_guard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>

namespace valor::ui {
namespace {

bool holdsValue(const QObject* object) {
    if (qobject_cast<const QScrollBar*>(object) != nullptr) return false;
    return qobject_cast<const QAbstractSlider*>(object) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(object) != nullptr ||
           qobject_cast<const QComboBox*>(object) != nullptr;
}

/// Else the wheel gives the focus first, and what has it is changed.
void refuseFocusByWheel(QWidget& widget) {
    if (widget.focusPolicy() == Qt::WheelFocus) widget.setFocusPolicy(Qt::StrongFocus);
}

}  // namespace

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Polish && holdsValue(watched)) refuseFocusByWheel(*static_cast<QWidget*>(watched));
    if (event->type() != QEvent::Wheel || !holdsValue(watched) || static_cast<QWidget*>(watched)->hasFocus())
        return QObject::eventFilter(watched, event);
    event->ignore();  // an ignored wheel travels to the parent, which scrolls
    return true;
}

}  // namespace valor::ui
