// SPDX-License-Identifier: GPL-3.0-or-later
// How low the cash of a seller falls, to the month, and when.
#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "core/comparison/budget_draws.h"
#include "core/ports/paired_statistics.h"
#include "core/ports/run_executor.h"

namespace valor {

/// The lowest cash of a seller, added up month by month from nought.
struct CashTrough {
    Estimate lowest;                      ///< nought in futures in which it is never below
    bool isBelow = false;                 ///< whether it ever is
    YearMonth early{}, median{}, late{};  ///< its month in the futures in which it is: 5 %, 50 % and 95 %
};

/// Cash of a seller by year of the horizon, draw by draw, added up from nought.
struct YearlyCash {
    std::vector<Draws> end;       ///< at the end of each year
    std::vector<Draws> worst;     ///< within each, if all costs of the year came before its payments
    std::vector<bool> isMixed{};  ///< by year: it is no bound, see mixedYears(); empty: it is one in all
};

/// The years in which the lowest month of some future may lie: the mixed ones, and those that could begin or end lower
/// than any other ends. In all others no month can be below what a year ends at.
[[nodiscard]] std::vector<int> yearsOfTrough(const YearlyCash& cash);

/// Of the horizon of a run.
[[nodiscard]] int monthsOf(const RunRequest& run);

/// Runs tell cash by year. Runs over shorter horizons have the same futures, and what they end at is the cash of one
/// month: one for each month within the years of yearsOfTrough().
/// @param run of the alternative alone
/// @param cases the case as it is; where the comparator pays the seller too, also without what the alternative pays it,
/// and without what either pays it: its cash is the first less the second and its own costs, the third
/// @return nothing when stopped, and where more than kMostTroughYears would have to be looked at; the error of a run
/// that fails
[[nodiscard]] Result<std::optional<CashTrough>> cashTrough(RunExecutor& executor, const PairedStatistics& statistics,
                                                           const RunRequest& run, const std::vector<CasePtr>& cases,
                                                           const PartyId& seller, const YearlyCash& cash,
                                                           const std::stop_token& stop,
                                                           const ProgressFunction& progress);
inline constexpr std::size_t kMostTroughYears = 4;

}  // namespace valor
