// SPDX-License-Identifier: GPL-3.0-or-later
// A label for what is told only now and then.
#pragma once

#include <QLabel>

namespace valor::ui {

/// Plain words over several lines, hidden until there are any. @param name of the object. @param look its class
[[nodiscard]] inline QLabel* messageLabel(const char* name, const char* look) {
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setProperty("class", look);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->hide();
    return label;
}

}  // namespace valor::ui
