// SPDX-License-Identifier: GPL-3.0-or-later
// The hot loop: one group of draws through one alternative. Compiled once per instruction set.
#pragma once

#include <cstddef>
#include <vector>

#include "simulation/engine/part_table.h"
#include "simulation/engine/plan.h"
#include "simulation/lane/dispatch.h"

namespace valor::simulation {

/// Where the rows of an alternative's totals begin.
struct TotalsRows {
    int netBenefit = 0;  ///< per month, discounted
    int counted = 0;     ///< per flow kind, discounted, over the counted parties; health in QALYs
    int party = 0;       ///< [party][kind], discounted
    int budget = 0;      ///< [account][year], cash in money of the year
    int measures = 0;    ///< per AlternativePlan::measures
    int clauses = 0;     ///< per clause of all contracts, money of the payment months
    int count = 0;
    int ofPart = 0;  ///< how many one part has: those before the clauses, and the clauses of its own contract
};
[[nodiscard]] TotalsRows rowsOf(const Plan& plan, const AlternativePlan& alternative);

/// What one alternative gives in every draw of a group, absolute (not yet against the comparator): [row][kGroup].
struct AlternativeTotals {
    TotalsRows rows;
    std::vector<double> values;
};

/// Who pays for a buyer in the month at hand, or is paid by a clause.
struct AccountNow {
    int account = 0;
    double counted = 0;                ///< one where its cash enters the net benefit
    const double* discount = nullptr;  ///< per month at the party's own rate; null: as the scenario
};

/// Where in the memory of a worker what stands, counted in values of all draws that go through the model together.
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
    int figures, series, signalRooms;                 ///< of all contracts; `series` holds where signals stand
    int contractRoom;                                 ///< of one contract at a time
    int size;
};

/// Scratch memory of one worker; sized once per plan.
struct GroupWorkspace {
    std::vector<double> parts;  ///< totals of the parts of one alternative at a time: [part][row of part][kGroup]
    TotalsRows rows;            ///< of that alternative
    CountMode counts{};
    std::uint64_t seed = 0, firstDraw = 0;  ///< of the group, for drawn counts
    std::vector<double> slots;              ///< [slot][kGroup], of those that are filled for this group
    std::vector<const double*> figures;     ///< where the draws of each slot stand, here or in what a run before kept
    std::vector<std::byte> memory;          ///< of the draws that go through the model together
    MemoryPlaces places;
    int sites = 0;
    std::vector<AccountNow> payers, payees;  ///< of one contract: per payer and per clause

    void resize(const Plan& plan);
};

/// Lanes that the books of a contract need for a block: a page per month.
[[nodiscard]] int bookingSize(const ContractPlan& contract);

/// Values of all months, given that `workspace.figures` shows the parameters of the group in base units.
/// @param selection the parts that are computed; those of the others in `workspace.parts` stay as they are
using GroupKernel = void (*)(const Plan& plan, const AlternativePlan& alternative, const Selection& selection,
                             GroupWorkspace& workspace);
/// Derived parameters of the group from the stated ones.
using DeriveKernel = void (*)(const Plan& plan, double* slots);
/// Mixes the normal scores in the slots of correlated inputs by the plan's Cholesky factor.
using CorrelateKernel = void (*)(const Plan& plan, double* slots);

/// Adds rows to rows.
using AddTotalsKernel = void (*)(const double* part, int rows, double* totals);
/// Copies the rows that hold something. @param first number of the first row @param numbers, packed room for all rows
/// @return how many there are
using PackTotalsKernel = int (*)(const double* part, int rows, std::uint32_t first, std::uint32_t* numbers,
                                 double* packed);
/// Adds rows that were packed to the rows of their numbers.
using AddPackedKernel = void (*)(const std::uint32_t* numbers, const double* packed, int count, double* totals);

struct Extraction;
/// The columns of one alternative. @param own, comparator totals @param columns [column][draw], room for a group from
/// `firstRow` on
using ExtractKernel = void (*)(const Extraction& plan, const double* own, const double* comparator,
                               double* const* columns, std::size_t firstRow);

struct EngineKernels {
    GroupKernel evaluate;
    DeriveKernel derive;
    CorrelateKernel correlate;
    AddTotalsKernel addTotals;
    PackTotalsKernel packTotals;
    AddPackedKernel addPacked;
    ExtractKernel extract;
};

[[nodiscard]] const EngineKernels& engineKernels(InstructionSet set);

}  // namespace valor::simulation
