// SPDX-License-Identifier: GPL-3.0-or-later
// The draws that go through the model together: two registers, because much of what a month of a contract costs is to
// find out what the contract says.
#pragma once

#include "simulation/engine/plan.h"
#include "simulation/lane/wide_lane.h"

namespace valor::simulation::VALOR_ISA {

using Draws = WideLane;
inline constexpr int kWidth = static_cast<int>(Draws::kWidth);
static_assert(kGroup % kWidth == 0);

}  // namespace valor::simulation::VALOR_ISA
