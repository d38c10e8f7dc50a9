// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader says without being asked.
#pragma once

#include <QAccessible>
#include <QWidget>

namespace valor::ui {

/// Has `words`, which stand in `widget`, said at once.
inline void sayAloud(QWidget& widget, const QString& words) {
    widget.setAccessibleName(words);
    QAccessibleEvent event(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

}  // namespace valor::ui
