// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a case or an edit, in the words of the window: objects by their names, each once, and times on
// the clock of this machine.
#pragma once

#include <QString>

#include "core/error/error.h"
#include "core/model/case.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// @param input the case that it is about
[[nodiscard]] QString refusalInWords(Error problem, const Case& input, const Environment& environment);

}  // namespace valor::ui
