// SPDX-License-Identifier: GPL-3.0-or-later
// What several parameters ask of their distributions together, as stated and under a scenario.
#pragma once

#include <functional>

#include "core/model/validation_context.h"

namespace valor::validation {

/// Whether draws can be brought into a rank order with those of another parameter.
[[nodiscard]] bool isContinuous(const Distribution& distribution);

/// Where a parameter is to blame; empty: nowhere.
using PlaceOf = std::function<std::string(const Parameter&)>;
using StatedAs = std::function<const Distribution*(const Parameter&)>;

/// Shares of one Dirichlet group have one total and add up to it: the engine divides by what is there, so that a
/// forgotten member would be handed out to the others. They have one unit, because the engine divides what they are
/// worth in base units: of "%" beside "share" one would be lost.
void checkShareGroups(Context& context, const StatedAs& distributionOf, const PlaceOf& placeOf);

}  // namespace valor::validation
