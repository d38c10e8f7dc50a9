// SPDX-License-Identifier: GPL-3.0-or-later
// Cost against health as charts and words: the plane, and how often the tool is worth it at each value of a QALY.
#pragma once

#include <string>

#include "core/comparison/cost_effectiveness.h"
#include "core/model/case.h"
#include "core/report/chart.h"
#include "core/report/statements.h"
#include "core/report/steady_unit.h"
#include "core/result/quadrants.h"

namespace valor {

/// What the pictures are drawn from.
struct PlaneSubject {
    const CostEffectiveness& draws;
    const Case& input;
    const Scenario& scenario;
};

/// @param unit of the costs, which may be that of the chart before
[[nodiscard]] PlaneChart costEffectivenessPlane(const PlaneSubject& subject, const Wording& wording, SteadyUnit& unit);
[[nodiscard]] FanChart acceptabilityCurve(const PlaneSubject& subject, const Wording& wording);
/// How many futures lie in each quadrant, and what the south-west one means.
[[nodiscard]] std::string quadrantsInWords(const QuadrantShares& shares, const Wording& wording);

}  // namespace valor
