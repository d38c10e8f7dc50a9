// SPDX-License-Identifier: GPL-3.0-or-later
// What the contracts of several alternatives pay to whom and when, in the same futures.
#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "core/ports/paired_statistics.h"
#include "core/ports/run_executor.h"

namespace valor {

/// Payments under contracts to a party, less what it pays under them; money of each year.
struct PartyPayments {
    PartyId party;
    std::vector<Estimate> years;  ///< of the horizon
    Estimate total;               ///< over the horizon
};
struct AlternativePayments {
    AlternativeId alternative;
    std::vector<PartyPayments> parties;  ///< those that pay or are paid in some alternative: the same for all
};
struct ContractPayments {
    RunManifest manifest;
    std::vector<AlternativePayments> alternatives;  ///< in the order asked for
};

inline constexpr std::size_t kMostContractsBeside = 4;

/// Two runs in the same futures, with the contracts and without any clause: their difference is what the contracts pay.
/// @param run with the alternatives to compare, each once and none of them the comparator
/// @return nothing when stopped; RunRequestInvalid for fewer than two or more than four; the error of a run that fails
[[nodiscard]] Result<std::optional<ContractPayments>> contractPayments(RunExecutor& executor,
                                                                       const PairedStatistics& statistics,
                                                                       RunRequest run, const std::stop_token& stop,
                                                                       const ProgressFunction& progress);

}  // namespace valor
