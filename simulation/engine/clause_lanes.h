// SPDX-License-Identifier: GPL-3.0-or-later
// What the clauses of contracts charge, and to whom.
#pragma once

#include "core/contract/evaluator.h"
#include "simulation/engine/payment_lanes.h"

namespace valor::simulation::VALOR_ISA {

/// Per draw; see contract::criticalCount().
inline Draws largestCount(const int* table, Draws n) {
    double each[kWidth];
    n.store(each);
    for (double& count : each) count = contract::criticalCount(table, count);
    return Draws::load(each);
}

class ClauseLanes : GroupStage {
public:
    ClauseLanes(const Plan& plan, const AlternativePlan& alternative, GroupWorkspace& workspace, const Position& block)
        : GroupStage(plan, alternative, workspace, block), payments_(plan, alternative, workspace, block) {}

    /// What holds in all months of a contract.
    void prepare(const PartPlan& part) {
        if (part.contract < 0) return;
        const ContractPlan& contract = alternative_.contracts[index(part.contract)];
        GroupStage::clear(memory(at_.contractStates) + contract.state, contract.program.states);
        Draws* figure = memory(at_.figures) + contract.figure;
        for (const Operand& operand : contract.figures) *figure++ = read(operand);
        const Draws** const series = seriesOf(contract);
        int i = 0;
        for (const SignalPlan& signal : contract.signals) {
            series[i++] = signal.sameAs < 0 ? placeOf(signal) : series[signal.sameAs];
            if (signal.isSteady() && signal.room >= 0) expect(signal);
        }
    }

    void runYear(const PartPlan& part) {
        const ContractPlan& contract = alternative_.contracts[index(part.contract)];
        const bool runs =
            block_.firstMonth + block_.months > contract.start && block_.firstMonth < contract.start + contract.months;
        if (runs) runContract(contract);
    }

private:
    void runContract(const ContractPlan& contract) {
        const contract::Program& program = contract.program;
        Draws* const lines = memory(at_.contractRoom);
        Draws* const work = lines + program.lines;
        Draws* const books = work + workOf(program);
        const int blockEnd = block_.firstMonth + block_.months, contractEnd = contract.start + contract.months;
        const int first = block_.firstMonth > contract.start ? block_.firstMonth : contract.start;
        const int end = blockEnd < contractEnd ? blockEnd : contractEnd;
        observe(contract, first, end);
        contract::Evaluator<Draws> evaluator(program, memory(at_.figures) + contract.figure,
                                             memory(at_.contractStates) + contract.state, lines, work);
        payments_.begin(contract, first, end, books);
        const Draws* const* const series = seriesOf(contract);
        const Draws* const index = memory(at_.priceIndex);
        for (int month = first; month < end; ++month) {
            const Draws sinceStart = contract.start > 0 ? index[month] / index[contract.start] : index[month];
            evaluator.evaluate(month - contract.start, series, month - block_.firstMonth, sinceStart);
            payments_.book(month, lines);
        }
        payments_.end();
    }
    static int workOf(const contract::Program& program) { return contract::workSize(program); }

    /// Where the months of the block stand for every signal.
    const Draws** seriesOf(const ContractPlan& contract) const {
        return reinterpret_cast<const Draws**>(memory(at_.series + contract.signal));  // NOLINT: bytes
    }
    /// What one deployment counts is read where it stands.
    const Draws* placeOf(const SignalPlan& signal) const {
        if (signal.room >= 0) return months(at_.signalRooms, signal.room);
        const int deployment = signal.deployments[0];
        return signal.measure == BaseMeasure::Processed ? months(at_.processed, deployment)
                                                        : months(at_.active, useOf(deployment));
    }
    void expect(const SignalPlan& signal) {
        const Draws expected = read(signal.value);
        for (int m = 0; m < kYear; ++m) months(at_.signalRooms, signal.room)[m] = expected;
    }

    void observe(const ContractPlan& contract, int first, int end) {
        for (const SignalPlan& signal : contract.signals) {
            if (signal.room < 0 || signal.isSteady()) continue;
            for (int month = first; month < end; ++month)
                months(at_.signalRooms, signal.room)[month - block_.firstMonth] =
                    observed(signal, month - contract.start, month - block_.firstMonth);
        }
    }
    Draws observed(const SignalPlan& signal, int contractMonth, int m) const {
        switch (signal.source) {
            case SignalPlan::Source::None: return Draws(0);
            case SignalPlan::Source::Measure: return quantityOf(signal.measure, signal.deployments, m);
            case SignalPlan::Source::Algorithms: return algorithmsOf(signal, m);
            case SignalPlan::Source::Expected: return read(signal.value) * inUse(signal.deployments, m);
            case SignalPlan::Source::OneMonth: return Draws(contractMonth == signal.month ? 1 : 0);
        }
        return Draws(0);
    }

    Draws quantityOf(BaseMeasure measure, const std::vector<int>& deployments, int m) const {
        Draws sum(0);
        for (std::size_t i = 0; i < deployments.size(); ++i)
            if (measure == BaseMeasure::Inhabitants)
                sum = sum + inhabitantsNotYetCounted(deployments, i, m);
            else
                sum = sum + measureOf(measure, deployments[i], m);
        return sum;
    }

    /// 1 in months in which any of the deployments is in use.
    Draws inUse(const std::vector<int>& deployments, int m) const {
        Draws any(0);
        for (const int d : deployments) any = max(any, months(at_.active, useOf(d))[m]);
        return any;
    }

    Draws algorithmsOf(const SignalPlan& signal, int m) const {
        Draws sum(0);
        int i = 0;
        for (const int end : signal.ends) {
            Draws most(0);
            for (; i < end; ++i) most = max(most, measureOf(signal.measure, signal.deployments[index(i)], m));
            sum = sum + most;
        }
        return sum;
    }

    /// A site counts its inhabitants once, however many algorithms serve it.
    Draws inhabitantsNotYetCounted(const std::vector<int>& deployments, std::size_t which, int m) const {
        const int site = alternative_.deployments[index(deployments[which])].site;
        Draws before(0);
        for (std::size_t i = 0; i < which; ++i)
            if (alternative_.deployments[index(deployments[i])].site == site)
                before = max(before, measureOf(BaseMeasure::Inhabitants, deployments[i], m));
        return max(measureOf(BaseMeasure::Inhabitants, deployments[which], m) - before, Draws(0));
    }

    Draws measureOf(BaseMeasure measure, int d, int m) const {
        const DeploymentPlan& deployment = alternative_.deployments[index(d)];
        const int use = useOf(d);
        switch (measure) {
            case BaseMeasure::Offered: return months(at_.offered, use)[m] * memory(at_.scale)[d];
            case BaseMeasure::Eligible: return months(at_.eligible, use)[m] * memory(at_.scale)[d];
            case BaseMeasure::Processed: return months(at_.processed, d)[m];
            case BaseMeasure::Failed: {
                if (w_.counts == CountMode::Drawn) return months(at_.failed, use)[m];
                const Draws failed = share(deployment.failed);
                return months(at_.processed, d)[m] * failed / max(Draws(1) - failed, Draws(1e-12));
            }
            case BaseMeasure::ActiveAlgorithms: return months(at_.active, use)[m];
            case BaseMeasure::Inhabitants: return months(at_.active, use)[m] * read(deployment.inhabitants);
        }
        return Draws(0);
    }

    PaymentLanes payments_;
};

}  // namespace valor::simulation::VALOR_ISA
