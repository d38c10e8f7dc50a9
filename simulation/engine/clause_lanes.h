// SPDX-License-Identifier: GPL-3.0-or-later
// What the clauses of contracts charge, and to whom.
#pragma once

#include "core/contract/evaluator.h"
#include "simulation/engine/payment_lanes.h"

namespace valor::simulation::VALOR_ISA {

/// Per draw; see contract::criticalCount().
inline Lane largestCount(const int* table, Lane n) {
    double each[kWidth];
    n.store(each);
    for (double& count : each) count = contract::criticalCount(table, count);
    return Lane::load(each);
}

class ClauseLanes : GroupStage {
public:
    ClauseLanes(const Plan& plan, const AlternativePlan& alternative, GroupWorkspace& workspace,
                AlternativeTotals& totals, const MonthBlock& block)
        : GroupStage(plan, alternative, workspace, totals, block),
          payments_(plan, alternative, workspace, totals, block) {}

    void prepare() {
        for (int i = 0; i < alternative_.contractStates * (kGroup / kWidth); ++i) memory()[i] = Lane(0);
    }

    void runYear() {
        int number = 0;
        for (const ContractPlan& contract : alternative_.contracts) {
            const bool runs = block_.firstMonth + block_.months > contract.start &&
                              block_.firstMonth < contract.start + contract.months;
            for (int lane = 0; runs && lane < kGroup; lane += kWidth) runContract(contract, number, lane);
            number += static_cast<int>(contract.clauses.size());
        }
    }

private:
    /// The carried values of all contracts, register by register of draws, then the room for one evaluation.
    Lane* memory() {
        const auto start = reinterpret_cast<std::uintptr_t>(w_.contracts.data());
        return reinterpret_cast<Lane*>((start + 63) / 64 * 64);  // NOLINT: bytes hold whatever is put there
    }

    void runContract(const ContractPlan& contract, int number, int lane) {
        const contract::Program& program = contract.program;
        Lane* const state = memory() + lane / kWidth * alternative_.contractStates + contract.state;
        Lane* const figures = memory() + kGroup / kWidth * alternative_.contractStates;
        Lane* const signals = figures + contract.figures.size();
        Lane* const work = signals + contract.signals.size();
        Lane* const lines = work + workOf(program);
        int i = 0;
        for (const Operand& figure : contract.figures) figures[i++] = read(figure, lane);
        const int blockEnd = block_.firstMonth + block_.months, contractEnd = contract.start + contract.months;
        const int first = block_.firstMonth > contract.start ? block_.firstMonth : contract.start;
        const int end = blockEnd < contractEnd ? blockEnd : contractEnd;
        contract::Evaluator<Lane> evaluator(program, figures, state, lines, work);
        payments_.begin(contract, first, lines + program.lines);
        const Lane start = contract.start > 0 ? load(w_.priceIndex.data() + at(contract.start) + lane) : Lane(1);
        for (int month = first; month < end; ++month) {
            observe(contract, month - contract.start, month - block_.firstMonth, lane, signals);
            const Lane index = load(w_.priceIndex.data() + at(month) + lane);
            evaluator.evaluate(month - contract.start, signals, index / start);
            payments_.book(month, lines, lane);
        }
        payments_.end(number, lane);
    }
    static int workOf(const contract::Program& program) { return contract::workSize(program); }

    void observe(const ContractPlan& contract, int contractMonth, int m, int lane, Lane* values) const {
        int i = 0;
        for (const SignalPlan& signal : contract.signals) values[i++] = observed(signal, contractMonth, m, lane);
    }
    Lane observed(const SignalPlan& signal, int contractMonth, int m, int lane) const {
        switch (signal.source) {
            case SignalPlan::Source::None: return Lane(0);
            case SignalPlan::Source::Measure: return quantityOf(signal.measure, signal.deployments, m, lane);
            case SignalPlan::Source::Expected: return read(signal.value, lane);
            case SignalPlan::Source::OneMonth: return Lane(contractMonth == signal.month ? 1 : 0);
        }
        return Lane(0);
    }

    Lane quantityOf(BaseMeasure measure, const std::vector<int>& deployments, int m, int lane) const {
        Lane sum(0);
        if (measure == BaseMeasure::Processed) {  // nearly every clause
            for (const int d : deployments) sum = sum + load(w_.processed.data() + at(d, m) + lane);
            return sum;
        }
        for (std::size_t i = 0; i < deployments.size(); ++i)
            if (measure == BaseMeasure::Inhabitants)
                sum = sum + inhabitantsNotYetCounted(deployments, i, m, lane);
            else
                sum = sum + measureOf(measure, deployments[i], m, lane);
        return sum;
    }

    /// A site counts its inhabitants once, however many algorithms serve it.
    Lane inhabitantsNotYetCounted(const std::vector<int>& deployments, std::size_t which, int m, int lane) const {
        const int site = alternative_.deployments[index(deployments[which])].site;
        Lane before(0);
        for (std::size_t i = 0; i < which; ++i)
            if (alternative_.deployments[index(deployments[i])].site == site)
                before = max(before, measureOf(BaseMeasure::Inhabitants, deployments[i], m, lane));
        return max(measureOf(BaseMeasure::Inhabitants, deployments[which], m, lane) - before, Lane(0));
    }

    Lane measureOf(BaseMeasure measure, int d, int m, int lane) const {
        const DeploymentPlan& deployment = alternative_.deployments[index(d)];
        const std::size_t here = at(d, m) + index(lane);
        switch (measure) {
            case BaseMeasure::Offered: return load(w_.offered.data() + here);
            case BaseMeasure::Eligible: return load(w_.eligible.data() + here);
            case BaseMeasure::Processed: return load(w_.processed.data() + here);
            case BaseMeasure::Failed: {
                if (w_.counts == CountMode::Drawn) return load(w_.failed.data() + here);
                const Lane failed = share(deployment.failed, lane);
                return load(w_.processed.data() + here) * failed / max(Lane(1) - failed, Lane(1e-12));
            }
            case BaseMeasure::ActiveAlgorithms: return load(w_.active.data() + here);
            case BaseMeasure::Inhabitants: return load(w_.active.data() + here) * read(deployment.inhabitants, lane);
        }
        return Lane(0);
    }

    PaymentLanes payments_;
};

}  // namespace valor::simulation::VALOR_ISA
