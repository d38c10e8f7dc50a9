// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of algorithms in use that a discount by their number cannot tell apart.
#pragma once

#include <map>
#include <set>

#include "core/settlement/settling.h"

namespace valor {

struct AlgorithmsTold {
    std::map<NeedId, std::set<ToolId>> together;  ///< needs told of all sites in one row, where several tools are used
    std::set<SiteId> withoutNeed;  ///< where a row names no need in a month in which another does; empty for all sites
};
/// Of the rows that count something, for what the contract gives such a discount on.
[[nodiscard]] AlgorithmsTold algorithmsTold(const ObservedContract& input);

}  // namespace valor
