// SPDX-License-Identifier: GPL-3.0-or-later
// Cost against health as charts and words: the plane, and how often the tool is worth it at each value of a QALY.
#pragma once

#include <QString>

#include "core/comparison/cost_effectiveness.h"
#include "core/model/case.h"
#include "core/report/chart.h"
#include "core/result/quadrants.h"
#include "ui/text/languages.h"
#include "ui/text/steady_unit.h"

namespace valor::ui {

/// What the pictures are drawn from.
struct PlaneSubject {
    const CostEffectiveness& draws;
    const Case& input;
    const Scenario& scenario;
};

/// @param unit of the costs, which may be that of the chart before
[[nodiscard]] PlaneChart costEffectivenessPlane(const PlaneSubject& subject, const Languages& languages,
                                                SteadyUnit& unit);
[[nodiscard]] FanChart acceptabilityCurve(const PlaneSubject& subject, const Languages& languages);
/// How many futures lie in each quadrant, and what the south-west one means.
[[nodiscard]] QString quadrantsInWords(const QuadrantShares& shares);

}  // namespace valor::ui
