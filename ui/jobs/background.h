// SPDX-License-Identifier: GPL-3.0-or-later
// The window goes before what is worked out for it.
#pragma once

namespace valor::ui {

/// From here on the calling thread, and those that it starts, give way to the window where both want a processor.
/// Without effect where the system knows no order among the threads of a program.
void giveWayToWindow();

}  // namespace valor::ui
