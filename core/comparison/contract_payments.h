// SPDX-License-Identifier: GPL-3.0-or-later
// What the contracts of an alternative, or of several, pay to whom and when, in the same futures.
#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "core/comparison/contract_life.h"
#include "core/ports/paired_statistics.h"
#include "core/ports/run_executor.h"

namespace valor {

/// Payments under contracts to a party, less what it pays under them.
struct PartyPayments {
    PartyId party;                              ///< empty: all who buy, together
    std::vector<Estimate> years;                ///< of the horizon, money of each year
    Estimate total;                             ///< over the horizon, money of each year: undiscounted
    Estimate presentValue;                      ///< over the horizon
    std::optional<PairedDifference> toFirst{};  ///< present value less that of the first alternative; not of the first
};
/// How often a clause that is no charge changes what is paid, and what it comes to over the horizon: a cap that binds,
/// a guarantee that pays out, a framework that is exhausted. Not told of clauses whose own payments do not show it:
/// what lowers the prices of others, who is billed, the index, and breaks.
struct ClauseActs {
    ContractId contract;
    ClauseId clause;
    double share = 0;  ///< of the futures
    Estimate total;
};
/// What a discount is worth to those who are counted: it lowers the prices of others and has no payments of its own.
struct DiscountWorth {
    ContractId contract;
    ClauseId clause;
    Estimate netBenefit;  ///< with it less without it
};
/// The maximum of a framework, and the futures in which it ends the contract.
struct MaximumOf {
    ContractId contract;
    ClauseId clause;
    MaximumUsed used;
};
struct AlternativePayments {
    AlternativeId alternative;
    PartyPayments buyers;                    ///< all parties that are no sellers: what they pay each other cancels
    std::vector<PartyPayments> parties;      ///< those that pay or are paid in some alternative: the same for all
    std::vector<ClauseActs> acts{};          ///< in the order of the contracts
    std::vector<MaximumOf> maxima{};         ///< in the order of the contracts
    std::vector<DiscountWorth> discounts{};  ///< in the order of the contracts
};
struct ContractPayments {
    RunManifest manifest;
    std::vector<AlternativePayments> alternatives;  ///< in the order asked for
};

inline constexpr std::size_t kMostContractsBeside = 4;

/// Two runs in the same futures, with the contracts and without any clause of an alternative: their difference is what
/// its contracts pay. What the comparator has agreed stays in both. One more without each discount tells what that is
/// worth, and where a contract has a maximum, another when it is reached.
/// @param run with one alternative or those to compare, each once and none of them the comparator
/// @return nothing when stopped; RunRequestInvalid for none or more than four; the error of a run that fails
[[nodiscard]] Result<std::optional<ContractPayments>> contractPayments(RunExecutor& executor,
                                                                       const PairedStatistics& statistics,
                                                                       RunRequest run, const std::stop_token& stop,
                                                                       const ProgressFunction& progress);

/// What each party is paid by year under the contracts of the alternatives of a run, without what clauses and maxima
/// come to: one run more, without the contracts. Also of one alternative alone.
/// @param paid the run of `run`, with its samples
[[nodiscard]] Result<std::optional<std::vector<AlternativePayments>>> paymentsByYear(
    RunExecutor& executor, const PairedStatistics& statistics, RunRequest run, const RunResult& paid,
    const std::stop_token& stop, const ProgressFunction& progress);

}  // namespace valor
