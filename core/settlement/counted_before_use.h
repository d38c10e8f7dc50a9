// SPDX-License-Identifier: GPL-3.0-or-later
// What a contract pays for that is observed at sites which the case does not expect to use anything of it yet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/settlement/settling.h"

namespace valor {

/// A count that a clause is paid on: one that is there without any use – inhabitants, examinations, tools –, or of what
/// a tool did.
struct CountedBeforeUse {
    std::vector<SiteId> sites;  ///< in their order
    std::string measure;
    std::vector<YearMonth> months;  ///< in which it was reported, in their order
    std::optional<YearMonth>
        live;  ///< first month in which the case expects a tool in use there; none: in no month, or of several sites
    std::optional<Money> cost;  ///< what is paid with these counts beyond what is paid without; none where refused
};
/// So many are priced each by a settlement of its own; more are told of all sites together, by measure.
inline constexpr std::size_t kPricedApart = 12;
/// By site, measure and go-live, or by measure where that would be more than kPricedApart, up to the last month that is
/// settled; of what is there without use not the months for which the site reports work of a tool; without what changes
/// nothing that is paid. Empty for a contract without a case, which knows no go-live.
[[nodiscard]] std::vector<CountedBeforeUse> countedBeforeUse(const ObservedContract& input,
                                                             std::optional<YearMonth> through);

}  // namespace valor
