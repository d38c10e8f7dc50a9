// SPDX-License-Identifier: GPL-3.0-or-later
// A contract as its seller sees it: what it is paid and how surely, and between which prices both sides gain.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/comparison/cash_trough.h"
#include "core/ports/paired_statistics.h"
#include "core/ports/run_executor.h"

namespace valor {

/// All payments of the contracts times a factor: 1 is what is agreed. With its 95 % Monte Carlo interval.
struct PriceFactor {
    double value = 0;
    double low = 0, high = 0;
    bool operator==(const PriceFactor&) const = default;
};

struct VendorView {
    AlternativeId alternative;
    PartyId vendor;
    RunManifest manifest;            ///< of the run with the payments; both share its draws
    double target = 0.9;             ///< share of futures in which a price must hold
    std::vector<Estimate> received;  ///< per year of the horizon, money of each year
    Estimate total;                  ///< over the horizon, money of each year
    Estimate presentValue;           ///< of what is received
    bool hasCosts = false;           ///< the case holds cash that the seller spends
    /// With costs only. @{
    std::optional<Estimate> kept;             ///< present value of what is received less its own costs
    std::optional<Estimate> trough;           ///< lowest cumulated cash at the end of a year, nought at the start
    std::optional<Estimate> troughWithin;     ///< … if all costs of a year came first; nothing where that is no bound
    std::optional<CashTrough> troughByMonth;  ///< … at the end of a month; nothing where too many years count
    std::optional<PriceFactor> breakEven;     ///< the mean of what is kept is nought
    std::optional<PriceFactor> reserve;       ///< nothing is lost in `target` of the futures
    std::optional<ProbabilityEstimate> room;  ///< the buyer can pay what the seller needs
    /// @}
    std::optional<PriceFactor> buyerMean;   ///< the mean net benefit of the counted parties is nought
    std::optional<PriceFactor> valueBased;  ///< up to it P(net benefit > 0) is at least `target`

    /// How far the received total falls short of its mean in one of twenty futures, and the width of 90 % of them
    /// as a share of the mean. @source payment at risk = (P95 − P5) / mean
    [[nodiscard]] double shortfall() const { return total.mean - total.at(Q05); }
    [[nodiscard]] double atRisk() const { return total.mean == 0 ? 0 : (total.at(Q95) - total.at(Q05)) / total.mean; }
};

struct VendorRequest {
    RunRequest run;  ///< the case and how it is drawn
    AlternativeId alternative;
    PartyId vendor;
    double target = 0.9;
};

/// Parties that the contracts of an alternative pay, sellers of tools and platforms, in the order of the case.
[[nodiscard]] std::vector<PartyId> sellersPaidIn(const Case& input, const Alternative& alternative);

/// Two runs in the same futures, with what the alternative pays the seller and without: their difference is what the
/// payments are to it and to those that are counted. What each future allows as a price follows without another run.
/// Where the comparator pays the seller too, a third without either tells its own costs. Where it has costs, shorter
/// runs tell in which month its cash is lowest.
/// @return nothing when stopped; ReferenceUnknown for an alternative or a party that is paid nothing in it; the error
/// of a run that fails
[[nodiscard]] Result<std::optional<VendorView>> vendorView(RunExecutor& executor, const PairedStatistics& statistics,
                                                           const VendorRequest& request, const std::stop_token& stop,
                                                           const ProgressFunction& progress);

}  // namespace valor
