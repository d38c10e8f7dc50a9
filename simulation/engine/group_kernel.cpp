// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/group_kernel.h"

#include <algorithm>

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

/// Widest register in bytes, to which contract memory is aligned.
constexpr std::size_t kLaneBytes = 64;

/// Carried values for all draws of the group, and room for one contract and one register of draws.
std::size_t contractBytes(const AlternativePlan& alternative) {
    int room = 0;
    for (const ContractPlan& contract : alternative.contracts) {
        const contract::Program& program = contract.program;
        const int signals = program.signalValues, figures = static_cast<int>(program.figures.size());
        room = std::max(room, figures + signals + contract::workSize(program) + program.lines + bookingSize(contract));
    }
    return lanes(alternative.contractStates) * sizeof(double) + static_cast<std::size_t>(room + 1) * kLaneBytes;
}
}  // namespace

int bookingSize(const ContractPlan& contract) {
    return static_cast<int>(3 * contract.buyers.size() + 2 * contract.clauses.size());
}

void AlternativeTotals::resize(const Plan& plan, const AlternativePlan& alternative) {
    constexpr int kKinds = static_cast<int>(kFlowKinds);
    const int years = (plan.months + kYear - 1) / kYear;
    netBenefit.resize(lanes(plan.months));
    counted.resize(lanes(kKinds));
    party.resize(lanes(plan.parties * kKinds));
    budget.resize(lanes(static_cast<int>(plan.accounts.size()) * years));
    measures.resize(lanes(static_cast<int>(alternative.measures.size())));
    clauses.resize(lanes(static_cast<int>(alternative.clauseNames.size())));
}

void GroupWorkspace::resize(const Plan& plan) {
    int deployments = 0, sinks = 0, states = 0, lines = 0;
    std::size_t contractMemory = 0;
    int sites = 1;
    std::size_t buyers = 0;
    for (const AlternativePlan& alternative : plan.alternatives) {
        deployments = std::max(deployments, static_cast<int>(alternative.deployments.size()));
        sinks = std::max(sinks, alternative.sinks);
        states = std::max(states, alternative.states);
        lines = std::max(lines, static_cast<int>(alternative.lines.size()));
        contractMemory = std::max(contractMemory, contractBytes(alternative));
        for (const ContractPlan& contract : alternative.contracts) buyers = std::max(buyers, contract.buyers.size());
        for (const DeploymentPlan& deployment : alternative.deployments) sites = std::max(sites, deployment.site + 1);
    }
    slots.resize(lanes(plan.slots));
    for (auto* array : {&goLive, &exit, &growth, &growthStep, &adoptionStep}) array->resize(lanes(deployments));
    for (auto* array : {&offered, &eligible, &processed, &active, &failed}) array->resize(lanes(deployments * kYear));
    siteLive.resize(lanes(sites));
    this->sinks.resize(lanes(sinks * kYear));
    this->states.resize(lanes(states));
    sinkWeight.resize(lanes(sinks));
    coefficients.resize(lanes(lines));
    for (auto* array : {&priceIndex, &deflator}) array->resize(lanes(plan.months));
    contracts.resize(contractMemory);
    payers.resize(buyers);
}

}  // namespace valor::simulation
