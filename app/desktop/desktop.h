// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the window together with the engine and the files, and runs it.
#pragma once

#include "app/desktop/options.h"
#include "ui/shell/main_window.h"

namespace valor::desktop {

class Application;

/// @return exit code of the program
int runDesktop(Application& application, const Options& options, const ui::MainWindow::Services& services);

}  // namespace valor::desktop
