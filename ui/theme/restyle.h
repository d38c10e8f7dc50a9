// SPDX-License-Identifier: GPL-3.0-or-later
// A property that the stylesheet asks for, changed while the widget is on screen.
#pragma once

#include <QVariant>

class QWidget;

namespace valor::ui {

/// Sets the property, and the look that goes with it: a stylesheet does not notice by itself. Without effect where the
/// property says so already, one that was never set being false.
void restyle(QWidget& widget, const char* property, const QVariant& value);

}  // namespace valor::ui
