// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts that are filled anew.
#pragma once

#include <QLayout>
#include <QWidget>

namespace valor::ui {

/// Takes everything out of a layout. What it held goes when the event loop turns: it may be speaking just now.
inline void clearLayout(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

}  // namespace valor::ui
