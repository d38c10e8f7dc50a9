// SPDX-License-Identifier: GPL-3.0-or-later
// A sample as tables that other programs read.
#pragma once

#include <string>

#include "core/error/error.h"
#include "core/result/sample_analysis.h"

namespace valor::command_line {

/// Writes costs.csv, effects.csv and, when there are parameters, parameters.csv into a folder, which is made when it is
/// not there. @return FileUnwritable and the like
[[nodiscard]] Status writeTables(const StrategySample& sample, const std::string& folder);

}  // namespace valor::command_line
