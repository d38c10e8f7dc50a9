// SPDX-License-Identifier: GPL-3.0-or-later
// Why an edit was refused, in the words of the window: inputs by their names, times on the clock of this machine.
#pragma once

#include <QString>

#include "core/error/error.h"
#include "core/model/case.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// @param input the case that was to be edited
[[nodiscard]] QString refusalInWords(Error problem, const Case& input, const Environment& environment);

}  // namespace valor::ui
