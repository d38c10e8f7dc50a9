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

}  // namespace valor
