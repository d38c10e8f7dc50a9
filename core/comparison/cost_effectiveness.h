// SPDX-License-Identifier: GPL-3.0-or-later
// Cost against health, draw by draw: the cost-effectiveness plane and its acceptability curve.
#pragma once

#include <span>
#include <vector>

#include "core/result/run_result.h"

namespace valor {

/// What an alternative costs more and does for health, against the comparator. Of equal length.
struct CostEffectiveness {
    std::vector<double> effects;  ///< QALY gained
    std::vector<double> costs;    ///< money; positive costs more
};
/// Cost is what the net benefit counts beside health: cash, and freed hours at `capacityShare` of their wage.
/// @pre the run kept its samples
[[nodiscard]] CostEffectiveness costEffectivenessOf(const RunResult& run, const AlternativeId& alternative,
                                                    double capacityShare);

/// Share of draws in which the health gained is worth more than it costs, at each of these values of a QALY.
[[nodiscard]] std::vector<double> acceptability(const CostEffectiveness& draws, std::span<const double> perQaly);

struct HexCell {
    double x = 0, y = 0;  ///< middle
    double share = 0;     ///< of draws
    bool operator==(const HexCell&) const = default;
};
/// Draws counted in hexagons with a corner at the top. Empty ones are left out.
struct HexBins {
    double width = 1, height = 1;  ///< from side to side, from corner to corner
    std::vector<HexCell> cells;    ///< from the bottom up, then from the left
};
/// @param columns hexagons side by side from the smallest to the largest effect, no effect included
[[nodiscard]] HexBins hexBins(const CostEffectiveness& draws, int columns);

}  // namespace valor
