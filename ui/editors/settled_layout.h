// SPDX-License-Identifier: GPL-3.0-or-later
// Places that are right at once: whoever paints before the event loop turns would paint the former ones.
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

namespace valor::ui {

/// Gives `root` and all within it the places that their contents ask for. Nothing outside is touched.
inline void settleLayout(QWidget& root) {
    const auto settle = [](QWidget& part, const auto& itself) -> void {
        for (QWidget* inner : part.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) itself(*inner, itself);
        QCoreApplication::sendPostedEvents(&part, QEvent::LayoutRequest);
    };
    settle(root, settle);  // from within outwards: parts tell what holds them how large they are
    settle(root, settle);  // a part that became narrower may be higher
}

}  // namespace valor::ui
