// SPDX-License-Identifier: GPL-3.0-or-later
// Every operation of a lane applied to arrays, in the version of one instruction set.
#pragma once

#include <cstddef>

#include "simulation/lane/dispatch.h"

namespace valor::simulation {

/// Operations by number; a takes any, b any, results into `out`. @param wide two registers at a time
inline constexpr int kProbeOperations = 30;
using Probe = void (*)(int operation, bool wide, const double* a, const double* b, std::size_t count, double* out);

[[nodiscard]] Probe probeOf(InstructionSet set);

}  // namespace valor::simulation
