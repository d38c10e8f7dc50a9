// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's kernels in the version of one instruction set.
#include "simulation/engine/extraction_lanes.h"
#include "simulation/engine/group_lanes.h"
#include "simulation/engine/input_lanes.h"
#include "simulation/engine/totals_lanes.h"

namespace valor::simulation::VALOR_ISA {

extern const EngineKernels kEngineKernels{evaluateGroup, deriveGroup, correlateGroup, addTotals,
                                          packTotals,    addPacked,   extractGroup};

}  // namespace valor::simulation::VALOR_ISA
