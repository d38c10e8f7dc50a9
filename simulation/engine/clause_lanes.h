// SPDX-License-Identifier: GPL-3.0-or-later
// What the clauses of contracts charge, and to whom.
#pragma once

#include "core/contract/evaluator.h"
#include "simulation/engine/ledger_lanes.h"

namespace valor::simulation::VALOR_ISA {

/// Half away from zero to 0.01, as the exact rounding node does.
inline Lane roundedToMinor(Lane amount) {
    const Lane rounded = floor(abs(amount) * Lane(100) + Lane(0.5)) / Lane(100);
    return select(amount < Lane(0), -rounded, rounded);
}

/// Per draw; see contract::criticalCount().
inline Lane largestCount(const int* table, Lane n) {
    double each[kWidth];
    n.store(each);
    for (double& count : each) count = contract::criticalCount(table, count);
    return Lane::load(each);
}

class ClauseLanes : Ledger {
public:
    using Ledger::Ledger;

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
        const Lane start = contract.start > 0 ? load(w_.priceIndex.data() + at(contract.start) + lane) : Lane(1);
        for (int m = 0; m < block_.months; ++m) {
            const int month = block_.firstMonth + m, contractMonth = month - contract.start;
            if (contractMonth < 0 || contractMonth >= contract.months) continue;
            observe(contract, contractMonth, m, lane, signals);
            const Lane index = load(w_.priceIndex.data() + at(month) + lane);
            contract::Evaluator<Lane>(program, figures, state, lines + m * program.lines, work)
                .run(contractMonth, signals, index / start);
        }
        for (const ClausePlan& clause : contract.clauses) bill(contract, clause, number++, lane, lines);
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

    /// What one buyer paid since it was last posted.
    struct Paid {
        Lane nominal, discounted;  ///< money of the payment months; present value in the price level of the case
        Lane forPayer, forPayee;   ///< present values at the parties' own rates
    };

    /// Who pays for a buyer during some months, and how that counts.
    struct Payer {
        int account;
        double sign;             ///< of a payment in the net benefit
        const double* discount;  ///< per month at the payer's own rate; null: as the scenario
    };
    Payer payerOf(const ClausePlan& clause, int buyer, int month) const {
        const int account = payerAt(clause.buyers[index(buyer)], month);
        return {account, countedSign(account, clause.payee), ownDiscount(account)};
    }
    const double* ownDiscount(int account) const {
        const int party = plan_.accounts[index(account)].party;
        if (party < 0 || plan_.partyDiscount[index(party)].empty()) return nullptr;
        return plan_.partyDiscount[index(party)].data();
    }

    /// @param lines of the months of the block, Program::lines each
    void bill(const ContractPlan& contract, const ClausePlan& clause, int number, int lane, const Lane* lines) {
        const int buyers = static_cast<int>(clause.buyers.size());
        Lane amount[contract::kMaxBuyers];
        Paid paid[contract::kMaxBuyers];
        Payer payers[contract::kMaxBuyers];
        const int firstBilled = block_.firstMonth > contract.start ? block_.firstMonth : contract.start;
        for (int b = 0; b < buyers; ++b) {
            paid[b] = {Lane(0), Lane(0), Lane(0), Lane(0)};
            payers[b] = payerOf(clause, b, firstBilled);
        }
        for (int m = 0; m < block_.months; ++m) {
            const int month = block_.firstMonth + m, contractMonth = month - contract.start;
            if (contractMonth < 0 || contractMonth >= contract.months) continue;
            const Lane* const billed = lines + m * contract.program.lines + clause.line;
            for (int b = 0; b < buyers; ++b) {
                amount[b] = billed[b];
                for (int part = 1; part < clause.parts; ++part) amount[b] = amount[b] + billed[part * buyers + b];
            }
            addMonth(clause, payers, amount, paid, month, Lane(1) / load(w_.priceIndex.data() + at(month) + lane),
                     lane);
            const bool change = payersChange(clause, month + 1);
            if (m + 1 == block_.months || contractMonth + 1 == contract.months || change)
                for (int b = 0; b < buyers; ++b) post(clause, payers[b], number, paid[b], lane);
            for (int b = 0; change && b < buyers; ++b) payers[b] = payerOf(clause, b, month + 1);
        }
    }

    /// Nominal payments are deflated to the price level of the case before real discounting.
    void addMonth(const ClausePlan& clause, const Payer* payers, const Lane* amount, Paid* paid, int month,
                  Lane deflator, int lane) {
        const double* const payeeDiscount = ownDiscount(clause.payee);
        const Lane factor = deflator * Lane(plan_.discount[index(month)]);
        Lane counted(0);
        for (std::size_t b = 0; b < clause.buyers.size(); ++b) {
            const Lane discounted = amount[b] * factor;
            paid[b].nominal = paid[b].nominal + amount[b];
            paid[b].discounted = paid[b].discounted + discounted;
            paid[b].forPayer = paid[b].forPayer + ownValue(payers[b].discount, amount[b], discounted, deflator, month);
            paid[b].forPayee = paid[b].forPayee + ownValue(payeeDiscount, amount[b], discounted, deflator, month);
            counted = counted + discounted * Lane(payers[b].sign);
        }
        add(totals_.netBenefit.data() + at(month) + lane, counted);
    }

    static Lane ownValue(const double* own, Lane nominal, Lane discounted, Lane deflator, int month) {
        return own == nullptr ? discounted : nominal * deflator * Lane(own[month]);
    }

    static int payerAt(const BuyerPlan& buyer, int month) {
        for (const AccountSpan& span : buyer.payers)
            if (month < span.endMonth) return span.account;
        return buyer.payers[buyer.payers.size() - 1].account;
    }
    static bool payersChange(const ClausePlan& clause, int month) {
        for (const BuyerPlan& buyer : clause.buyers) {
            if (!buyer.moves()) continue;
            for (const AccountSpan& span : buyer.payers)
                if (span.firstMonth == month) return true;
        }
        return false;
    }

    /// Books what was paid and starts anew.
    void post(const ClausePlan& clause, const Payer& payer, int number, Paid& paid, int lane) {
        add(totals_.counted.data() + at(static_cast<int>(FlowKind::Cash)) + lane, paid.discounted * Lane(payer.sign));
        addToLedger(clause.payee, paid.forPayee, lane);
        addToLedger(payer.account, -paid.forPayer, lane);
        addToBudget(clause.payee, paid.nominal, lane);
        addToBudget(payer.account, -paid.nominal, lane);
        add(totals_.clauses.data() + at(number) + lane, paid.nominal);
        paid = {Lane(0), Lane(0), Lane(0), Lane(0)};
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
        const Lane offered = load(w_.offered.data() + at(d, m) + lane);
        const Lane processed = load(w_.processed.data() + at(d, m) + lane);
        const Lane active = load(w_.active.data() + at(d, m) + lane);
        switch (measure) {
            case BaseMeasure::Offered: return offered;
            case BaseMeasure::Eligible: return load(w_.eligible.data() + at(d, m) + lane);
            case BaseMeasure::Processed: return processed;
            case BaseMeasure::Failed: {
                if (w_.counts == CountMode::Drawn) return load(w_.failed.data() + at(d, m) + lane);
                const Lane failed = share(deployment.failed, lane);
                return processed * failed / max(Lane(1) - failed, Lane(1e-12));
            }
            case BaseMeasure::ActiveAlgorithms: return active;
            case BaseMeasure::Inhabitants: return active * read(deployment.inhabitants, lane);
        }
        return Lane(0);
    }
};

}  // namespace valor::simulation::VALOR_ISA
