// SPDX-License-Identifier: GPL-3.0-or-later
// What the clauses of contracts charge, and to whom.
#pragma once

#include "simulation/engine/ledger_lanes.h"

namespace valor::simulation::VALOR_ISA {

/// Half away from zero to 0.01, as the exact rounding node does.
inline Lane roundedToMinor(Lane amount) {
    const Lane rounded = floor(abs(amount) * Lane(100) + Lane(0.5)) / Lane(100);
    return select(amount < Lane(0), -rounded, rounded);
}

class ClauseLanes : Ledger {
public:
    using Ledger::Ledger;

    void runYear() {
        int number = 0;
        for (const ClausePlan& clause : alternative_.clauses) {
            for (int lane = 0; lane < kGroup; lane += kWidth) runClause(clause, number, lane);
            ++number;
        }
    }

private:
    void runClause(const ClausePlan& clause, int number, int lane) {
        switch (clause.kind) {
            case ClauseKind::FixedFee:
                return billMonths(contract::FixedFeeKernel<Lane>{price(clause, 0, lane), clause.feeMonth}, clause,
                                  number, lane);
            case ClauseKind::PerUnit:
                return billMonths(contract::PerUnitKernel<Lane>{price(clause, 0, lane)}, clause, number, lane);
            case ClauseKind::MarginalTiers: return billMonths(tiers(clause, lane), clause, number, lane);
        }
    }

    contract::Price<Lane> price(const ClausePlan& clause, std::size_t which, int lane) const {
        return {read(clause.prices[which].value, lane), clause.prices[which].indexed};
    }
    contract::MarginalTiersKernel<Lane> tiers(const ClausePlan& clause, int lane) const {
        contract::MarginalTiersKernel<Lane> kernel;
        kernel.tiers = static_cast<int>(clause.tierFrom.size());
        for (std::size_t i = 0; i < clause.tierFrom.size(); ++i) {
            kernel.from[i] = Lane(clause.tierFrom[i]);
            kernel.price[i] = price(clause, i, lane);
        }
        kernel.windowMonths = clause.windowMonths;
        kernel.pooled = clause.pooled;
        return kernel;
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

    template <class Kernel>
    void billMonths(const Kernel& kernel, const ClausePlan& clause, int number, int lane) {
        const int buyers = static_cast<int>(clause.buyers.size());
        if (buyers == 0 || block_.firstMonth + block_.months <= clause.start ||
            block_.firstMonth >= clause.start + clause.months)
            return;
        Lane quantity[contract::kMaxBuyers], amount[contract::kMaxBuyers], state[contract::kMaxBuyers];
        Paid paid[contract::kMaxBuyers];
        Payer payers[contract::kMaxBuyers];
        const int firstBilled = block_.firstMonth > clause.start ? block_.firstMonth : clause.start;
        for (int b = 0; b < buyers; ++b) {
            state[b] = load(w_.states.data() + at(clause.state + b) + lane);
            quantity[b] = Lane(1);
            paid[b] = {Lane(0), Lane(0), Lane(0), Lane(0)};
            payers[b] = payerOf(clause, b, firstBilled);
        }
        const Lane start = clause.start > 0 ? load(w_.priceIndex.data() + at(clause.start) + lane) : Lane(1);
        for (int m = 0; m < block_.months; ++m) {
            const int month = block_.firstMonth + m, contractMonth = month - clause.start;
            if (contractMonth < 0 || contractMonth >= clause.months) continue;
            for (int b = 0; b < buyers && clause.counts; ++b) quantity[b] = quantityOf(clause, b, m, lane);
            const Lane index = load(w_.priceIndex.data() + at(month) + lane);
            kernel(contract::BillingMonth<Lane>{contractMonth, buyers, quantity, index / start}, amount, state);
            addMonth(clause, payers, amount, paid, month, Lane(1) / index, lane);
            const bool change = payersChange(clause, month + 1);
            if (m + 1 == block_.months || contractMonth + 1 == clause.months || change)
                for (int b = 0; b < buyers; ++b) post(clause, payers[b], number, paid[b], lane);
            for (int b = 0; change && b < buyers; ++b) payers[b] = payerOf(clause, b, month + 1);
        }
        for (int b = 0; b < buyers; ++b) state[b].store(w_.states.data() + at(clause.state + b) + lane);
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

    Lane quantityOf(const ClausePlan& clause, int buyer, int m, int lane) const {
        Lane sum(0);
        const std::vector<int>& deployments = clause.buyers[index(buyer)].deployments;
        if (clause.measure == BaseMeasure::Processed) {  // nearly every clause
            for (const int d : deployments) sum = sum + load(w_.processed.data() + at(d, m) + lane);
            return sum;
        }
        for (std::size_t i = 0; i < deployments.size(); ++i)
            if (clause.measure == BaseMeasure::Inhabitants)
                sum = sum + inhabitantsNotYetCounted(deployments, i, m, lane);
            else
                sum = sum + measureOf(clause.measure, deployments[i], m, lane);
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
