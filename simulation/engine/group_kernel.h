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

/// Where in the memory of a worker what stands, counted in registers of draws.
struct MemoryPlaces {
    int goLive, exit;                      ///< [use], months
    int growth, growthStep, adoptionStep;  ///< [use]: growth reached, carried from year to year; factors of a month
    int total;                             ///< [use]: by how much its counts are to be multiplied for all deployments
    int siteLive;                          ///< [site], first go-live of the alternative
    int volume;                            ///< [deployment]: examinations in a month of the base month
    int scale;                             ///< [deployment]: by how much the counts of its use are to be multiplied
    int offered, eligible, answered, active, failed;  ///< [use][kYear]; `failed` only when counts are drawn
    int processedByUse;                               ///< [use][kYear]
    int processed;                                    ///< [deployment][kYear]
    int sinks;                                        ///< [sink][kYear]
    int sinkSums;                                     ///< [sink][3]
    int sinkWeight;                                   ///< [sink]: net benefit per event
    int states;                                       ///< [state]
    int coefficients;                                 ///< [line]
    int priceIndex, deflator;                         ///< [month]; one over the price index
    int contractStates;                               ///< carried values of all contracts
    int signals, contractRoom;                        ///< of one contract at a time
    int size;
};

/// Scratch memory of one worker; sized once per plan.
struct GroupWorkspace {
    CountMode counts{};
    std::uint64_t seed = 0, firstDraw = 0;  ///< of the group, for drawn counts
    std::vector<double> slots;              ///< [slot][kGroup]
    std::vector<std::byte> memory;          ///< of one register of draws
    MemoryPlaces places;
    int sites = 0;
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
