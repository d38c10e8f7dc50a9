// SPDX-License-Identifier: GPL-3.0-or-later
// A result together with the case it speaks of.
#pragma once

#include "core/error/diagnostics.h"
#include "core/model/case.h"
#include "core/result/run_result.h"

namespace valor::command_line {

struct RunView {
    const Case& input;
    const Scenario& scenario;
    const RunResult& result;
    const Diagnostics& diagnostics;  ///< of the case and of the run
};

}  // namespace valor::command_line
