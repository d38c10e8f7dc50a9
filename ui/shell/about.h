// SPDX-License-Identifier: GPL-3.0-or-later
// Who made this and under which licence it may be used.
#pragma once

class QWidget;

namespace valor::ui {

void showAbout(QWidget* parent);
void showLicence(QWidget* parent);

}  // namespace valor::ui
