// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be said about observations beside the amounts: names may be misspelt, counts may be something else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/contract/interactions.h"
#include "core/report/statements.h"
#include "core/settlement/algorithms_told.h"
#include "core/settlement/counted_before_use.h"

namespace valor {

struct SettlementRemarks {
    std::vector<std::string> read;           ///< measures that the contract reads
    std::vector<std::string> unread;         ///< measures of the observations that nothing follows from
    std::vector<ClauseId> uncounted;         ///< clauses that count nothing that was observed
    std::vector<std::string> fractional;     ///< counts with a fraction: a mark for thousands reads as one
    std::vector<std::string> withoutCounts;  ///< shares of one observation each, of which a guarantee asks certainty
    std::vector<std::string>
        overlapping{};  ///< counts that are read, told of a place and of a part of it in the same month
    std::optional<YearMonth> afterEnd{};     ///< last month observed, where it lies after that of the contract
    std::vector<Interaction> neverBilled{};  ///< charges at other observed sites that no clause on options counts
    std::vector<SiteId> unopened{};          ///< where an option is told as taken that no clause counts
    std::vector<ClauseId> waiting{};         ///< charges that are never billed at some of these sites
    AlgorithmsTold algorithms{};
    std::vector<CountedBeforeUse> beforeUse{};
};
/// All of them; also where the settlement is refused: they may say why.
/// @param through last month to settle, as by lastMonthToSettle()
[[nodiscard]] SettlementRemarks remarksOn(const ObservedContract& input, std::optional<YearMonth> through);
/// Sentences, each on its own. @param agreed that the remarks are on
[[nodiscard]] std::vector<std::string> remarksInWords(const SettlementRemarks& remarks, const AgreedContract& agreed,
                                                      const Wording& wording);

}  // namespace valor
