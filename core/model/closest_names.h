// SPDX-License-Identifier: GPL-3.0-or-later
// Names that a mistyped one may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace valor {

/// At most three of `known` that are a few slips away from `wanted`, closest first and separated by ", "; all of a
/// handful when none is close; empty when nothing helps.
[[nodiscard]] std::string closestNames(std::string_view wanted, const std::vector<std::string>& known);

/// The one of `known` that is fewest slips away; empty where none is only a few away.
[[nodiscard]] std::string likelyMeant(std::string_view wanted, const std::vector<std::string>& known);
/// All of `known`, the most similar first; of more than a dozen how many were left out: "north, south, … (+5)".
[[nodiscard]] std::string namesBySimilarity(std::string_view wanted, std::vector<std::string> known);

}  // namespace valor
