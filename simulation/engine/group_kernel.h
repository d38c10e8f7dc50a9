// SPDX-License-Identifier: GPL-3.0-or-later
// The hot loop: one group of draws through one alternative. Compiled once per instruction set.
#pragma once

#include <cstddef>
#include <vector>

#include "simulation/engine/plan.h"
#include "simulation/lane/dispatch.h"

namespace valor::simulation {

/// What one alternative gives in every draw of a group, absolute (not yet against the comparator).
/// Each array is [index][kGroup].
struct AlternativeTotals {
    std::vector<double> netBenefit;  ///< per month, discounted
    std::vector<double> counted;     ///< per flow kind, discounted, over the counted parties; health in QALYs
    std::vector<double> party;       ///< [party][kind], discounted
    std::vector<double> budget;      ///< [account][year], cash in money of the year
    std::vector<double> measures;    ///< per AlternativePlan::measures
    std::vector<double> clauses;     ///< per AlternativePlan::clauses, money of the payment months

    void resize(const Plan& plan, const AlternativePlan& alternative);
};

/// Who pays for a buyer in the month at hand.
struct PayerNow {
    int account = 0;
    double counted = 0;                ///< one where the payer's cash enters the net benefit
    const double* discount = nullptr;  ///< per month at the payer's own rate; null: as the scenario
};

/// Scratch memory of one worker; sized once per plan.
struct GroupWorkspace {
    CountMode counts{};
    std::uint64_t seed = 0, firstDraw = 0;  ///< of the group, for drawn counts
    std::vector<double> slots;              ///< [slot][kGroup]
    std::vector<double> goLive, exit;       ///< [deployment][kGroup], months
    std::vector<double> siteLive;           ///< [site][kGroup], first go-live of the alternative
    /// [deployment][kGroup]: growth reached, carried from year to year; factors from month to month.
    std::vector<double> growth, growthStep, adoptionStep;
    /// [deployment][kYear][kGroup]; `failed` only when counts are drawn
    std::vector<double> offered, eligible, processed, active, failed;
    std::vector<double> sinks;         ///< [sink][kYear][kGroup]
    std::vector<double> states;        ///< [state][kGroup]
    std::vector<double> sinkWeight;    ///< [sink][kGroup]: net benefit per event
    std::vector<double> coefficients;  ///< [line][kGroup]
    std::vector<double> priceIndex;    ///< [month][kGroup]
    std::vector<double> deflator;      ///< [month][kGroup]: one over the price index

    /// Carried values of contracts, then working memory for one of them, as lanes; see contractBytes().
    std::vector<std::byte> contracts;
    std::vector<PayerNow> payers;  ///< of one contract

    void resize(const Plan& plan);
};

/// Lanes that the books of a contract need.
[[nodiscard]] int bookingSize(const ContractPlan& contract);

/// Values of all months, given that `workspace.slots` holds the parameters of the group in base units.
using GroupKernel = void (*)(const Plan& plan, const AlternativePlan& alternative, GroupWorkspace& workspace,
                             AlternativeTotals& totals);
/// Derived parameters of the group from the stated ones.
using DeriveKernel = void (*)(const Plan& plan, double* slots);
/// Mixes normal scores by the plan's Cholesky factor. @param scores one array of kGroup per correlated input
using CorrelateKernel = void (*)(const Plan& plan, double* const* scores);

struct EngineKernels {
    GroupKernel evaluate;
    DeriveKernel derive;
    CorrelateKernel correlate;
};

[[nodiscard]] const EngineKernels& engineKernels(InstructionSet set);

}  // namespace valor::simulation
