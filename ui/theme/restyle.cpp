// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/restyle.h"

#include <QStyle>
#include <QWidget>

namespace valor::ui {

void restyle(QWidget& widget, const char* property, const QVariant& value) {
    const QVariant now = widget.property(property);
    if (now.isValid() ? now == value : !value.toBool()) return;  // another look costs the whole stylesheet
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

}  // namespace valor::ui
