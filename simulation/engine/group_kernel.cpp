// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/group_kernel.h"

#include <algorithm>
#include <utility>

namespace valor::simulation {

namespace generic {
extern const EngineKernels kEngineKernels;
}
#ifdef VALOR_HAS_X86_LANES
namespace avx2 {
extern const EngineKernels kEngineKernels;
}
namespace avx512 {
extern const EngineKernels kEngineKernels;
}
#endif

const EngineKernels& engineKernels(InstructionSet set) {
#ifdef VALOR_HAS_X86_LANES
    if (set == InstructionSet::Avx512) return avx512::kEngineKernels;
    if (set == InstructionSet::Avx2) return avx2::kEngineKernels;
#endif
    (void)set;
    return generic::kEngineKernels;
}

namespace {
constexpr std::size_t lanes(int arrays) {
    return static_cast<std::size_t>(arrays) * kGroup;
}

/// What a group takes at most where all of it goes through the model together; memory is aligned to half of it.
constexpr std::size_t kLaneBytes = kGroup * sizeof(double);

/// The largest numbers of what any alternative has.
struct Extent {
    int uses = 0, sites = 1, sinks = 0, states = 0, lines = 0, contractStates = 0, figures = 0, signals = 0,
        signalRooms = 0, room = 0;
    std::size_t payers = 0, clauses = 0;

    void add(const AlternativePlan& alternative) {
        const auto raise = [](int& most, int value) { most = std::max(most, value); };
        raise(uses, static_cast<int>(alternative.deployments.size()));
        for (const DeploymentPlan& deployment : alternative.deployments) raise(sites, deployment.site + 1);
        raise(sinks, alternative.sinks);
        raise(states, alternative.states);
        raise(lines, static_cast<int>(alternative.lines.size()));
        raise(contractStates, alternative.contractStates);
        raise(figures, alternative.contractFigures);
        raise(signals, alternative.contractSignals);
        raise(signalRooms, alternative.signalRooms);
        for (const ContractPlan& contract : alternative.contracts) {
            raise(room, contract.program.lines + contract::workSize(contract.program) + bookingSize(contract));
            payers = std::max(payers, contract.payers.size());
            clauses = std::max(clauses, contract.clauses.size());
        }
    }
};

MemoryPlaces placesOf(const Extent& extent, int months) {
    MemoryPlaces at{};
    const auto place = [&](int count) { return std::exchange(at.size, at.size + count); };
    for (int* each :
         {&at.goLive, &at.exit, &at.growth, &at.growthStep, &at.adoptionStep, &at.total, &at.volume, &at.scale})
        *each = place(extent.uses);
    for (int* each :
         {&at.offered, &at.eligible, &at.answered, &at.active, &at.failed, &at.processedByUse, &at.processed})
        *each = place(extent.uses * kYear);
    at.siteLive = place(extent.sites);
    at.sinks = place(extent.sinks * kYear);
    at.sinkSums = place(extent.sinks * 3);
    at.sinkWeight = place(extent.sinks);
    at.states = place(extent.states);
    at.coefficients = place(extent.lines);
    at.priceIndex = place(months);
    at.deflator = place(months);
    at.contractStates = place(extent.contractStates);
    at.figures = place(extent.figures);
    at.series = place(extent.signals);  // a pointer needs no more than a lane
    at.signalRooms = place(extent.signalRooms * kYear);
    at.contractRoom = place(extent.room);
    return at;
}
}  // namespace

int bookingSize(const ContractPlan& contract) {
    return kYear * static_cast<int>(contract.payers.size() + contract.clauses.size() + 2);
}

TotalsRows rowsOf(const Plan& plan, const AlternativePlan& alternative) {
    constexpr int kKinds = static_cast<int>(kFlowKinds);
    const int years = (plan.months + kYear - 1) / kYear;
    TotalsRows rows;
    const auto place = [&](std::size_t count) {
        return std::exchange(rows.count, rows.count + static_cast<int>(count));
    };
    rows.netBenefit = place(static_cast<std::size_t>(plan.months));
    rows.counted = place(kKinds);
    rows.party = place(static_cast<std::size_t>(plan.parties * kKinds));
    rows.budget = place(plan.accounts.size() * static_cast<std::size_t>(years));
    rows.measures = place(alternative.measures.size());
    rows.clauses = place(alternative.clauseNames.size());
    std::size_t most = 0;
    for (const ContractPlan& contract : alternative.contracts) most = std::max(most, contract.clauses.size());
    rows.ofPart = rows.clauses + static_cast<int>(most);
    return rows;
}

void GroupWorkspace::resize(const Plan& plan) {
    Extent extent;
    std::size_t most = 0;
    for (const AlternativePlan& alternative : plan.alternatives) {
        extent.add(alternative);
        most = std::max(most, usesOf(alternative, counts).parts.size() * lanes(rowsOf(plan, alternative).ofPart));
    }
    parts.resize(most);
    slots.resize(lanes(plan.slots));
    figures.clear();
    for (int s = 0; s < plan.slots; ++s) figures.push_back(slots.data() + lanes(s));
    sites = extent.sites;
    places = placesOf(extent, plan.months);
    memory.resize(static_cast<std::size_t>(places.size + 1) * kLaneBytes);
    payers.resize(extent.payers);
    payees.resize(extent.clauses);
}

}  // namespace valor::simulation
