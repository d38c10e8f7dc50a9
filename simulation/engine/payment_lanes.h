// SPDX-License-Identifier: GPL-3.0-or-later
// The books of one contract during a block of months: its lines, rounded to the minor unit, to payers and payees.
#pragma once

#include "simulation/engine/ledger_lanes.h"

namespace valor::simulation::VALOR_ISA {

/// A hair above one hundred, far more than the rounding errors of a line and far less than any step between agreed
/// prices: what is half a hundredth in exact numbers stays one where doubles put it a few last places below.
inline constexpr double kMinorPerUnit = 100 * (1 + 0x1p-46);

/// Hundredths of an amount, half away from zero, as the exact rounding node does. Whole numbers add up exactly, in
/// whatever order.
VALOR_LANE_INLINE Draws toMinor(Draws amount) {
    return truncate(amount * Draws(kMinorPerUnit) + withSignOf(Draws(0.5), amount));
}

class PaymentLanes : Ledger {
public:
    using Ledger::Ledger;

    /// @param room bookingSize() lanes @param firstMonth, endMonth of the contract in the block
    void begin(const ContractPlan& contract, int firstMonth, int endMonth, Draws* room) {
        contract_ = &contract;
        first_ = firstMonth;
        end_ = endMonth;
        clauses_ = static_cast<int>(contract.clauses.size());
        payers_ = static_cast<int>(contract.payers.size());
        room_ = room;
        counted_ = Draws(0);
        payersMove_ = false;
        for (const PayerPlan& payer : contract.payers) payersMove_ = payersMove_ || payer.moves();
        findPayees();
        findPayers(firstMonth);
    }

    /// @param lines of the month, Program::lines of them, not yet rounded
    void book(int month, const Draws* lines) {
        if (payersChange(month)) findPayers(month);
        Draws* const received = pageOf(month);
        Draws* const paid = received + clauses_;
        for (int p = 0; p < payers_; ++p) paid[p] = Draws(0);
        Draws counted(0);
        int own = 0;
        for (const ClausePlan& clause : contract_->clauses) {
            received[own] = Draws(0);
            if (clause.writesIn(month - contract_->start, contract_->months)) {
                received[own] = takeLines(clause, lines + clause.line, paid);
                if (w_.payees[index(own)].counted != 0) counted = counted + received[own];
            }
            ++own;
        }
        for (int p = 0; p < payers_; ++p) counted = counted - paid[p] * Draws(w_.payers[index(p)].counted);
        Draws* const factors = paid + payers_;
        factors[kDeflated] = memory(at_.deflator)[month] * Draws(0.01);
        factors[kDiscounted] = factors[kDeflated] * Draws(plan_.discount[index(month)]);
        const Draws value = counted * factors[kDiscounted];
        counted_ = counted_ + value;
        addToNetBenefit(month, value);
    }

    /// Closes the books of the block.
    void end() {
        for (int first = first_, end = first; first < end_; first = end) {
            do ++end;
            while (end < end_ && !payersChange(end));
            if (payersMove_) findPayers(first);
            postPayers(first, end);
        }
        int own = 0;
        for (const ClausePlan& clause : contract_->clauses) {
            const auto writes = [&](int month) { return clause.writesIn(month - contract_->start, contract_->months); };
            const Sums sums = sumsOf(own, first_, end_, w_.payees[index(own)].discount, writes);
            addToLedger(clause.payee, sums.value);
            addToBudget(clause.payee, sums.nominal);
            add(rows_.clauses + own, sums.nominal);
            ++own;
        }
        addToCounted(FlowKind::Cash, counted_);
    }

private:
    /// What the buyers of a clause pay in the month. @param paid per payer, gains it
    Draws takeLines(const ClausePlan& clause, const Draws* line, Draws* paid) {
        Draws sum(0);
        if (clause.payer >= 0) {
            const int count = clause.parts * clause.buyers;
            Draws other(0);  // two sums that do not wait for each other
            for (int i = 1; i < count; i += 2) {
                sum = sum + toMinor(line[i - 1]);
                other = other + toMinor(line[i]);
            }
            if (count % 2 == 1) sum = sum + toMinor(line[count - 1]);
            sum = sum + other;
            paid[clause.payer] = paid[clause.payer] + sum;
            return sum;
        }
        const int* const payerOf = contract_->payerOf.data() + clause.firstBuyer;
        for (int part = 0; part < clause.parts; ++part)
            for (int b = 0; b < clause.buyers; ++b) {
                const Draws minor = toMinor(*line++);
                paid[payerOf[b]] = paid[payerOf[b]] + minor;
                sum = sum + minor;
            }
        return sum;
    }

    /// A month in the books, in minor units: what each clause receives, what each payer pays, and what a minor unit is
    /// worth. Nominal payments are deflated before real discounting.
    Draws* pageOf(int month) const { return room_ + (month - first_) * (clauses_ + payers_ + kFactors); }
    enum Factor { kDeflated, kDiscounted, kFactors };

    struct Sums {
        Draws nominal, value;
    };
    /// Of an entry over months [first, end). @param discount null: as the scenario @param counts whether a month does
    template <class Counts>
    Sums sumsOf(int entry, int first, int end, const double* discount, Counts counts) const {
        Draws minor(0), value(0);
        for (int month = first; month < end; ++month) {
            if (!counts(month)) continue;
            const Draws* const page = pageOf(month);
            const Draws* const factors = page + clauses_ + payers_;
            minor = minor + page[entry];
            value = value + page[entry] * (discount == nullptr ? factors[kDiscounted]
                                                               : factors[kDeflated] * Draws(discount[month]));
        }
        return {minor / Draws(100), value};
    }

    void postPayers(int first, int end) {
        const auto always = [](int) { return true; };
        for (int p = 0; p < payers_; ++p) {
            const AccountNow& payer = w_.payers[index(p)];
            const Sums sums = sumsOf(clauses_ + p, first, end, payer.discount, always);
            addToLedger(payer.account, -sums.value);
            addToBudget(payer.account, -sums.nominal);
        }
    }

    const double* ownDiscount(int account) const {
        const int party = plan_.accounts[index(account)].party;
        if (party < 0 || plan_.partyDiscount[index(party)].empty()) return nullptr;
        return plan_.partyDiscount[index(party)].data();
    }
    AccountNow now(int account) const { return {account, isCounted(account) ? 1.0 : 0.0, ownDiscount(account)}; }
    void findPayees() {
        int i = 0;
        for (const ClausePlan& clause : contract_->clauses) w_.payees[index(i++)] = now(clause.payee);
    }
    void findPayers(int month) {
        int p = 0;
        for (const PayerPlan& payer : contract_->payers) w_.payers[index(p++)] = now(accountAt(payer, month));
    }
    static int accountAt(const PayerPlan& payer, int month) {
        for (const AccountSpan& span : payer.accounts)
            if (month < span.endMonth) return span.account;
        return payer.accounts[payer.accounts.size() - 1].account;
    }
    bool payersChange(int month) const {
        if (!payersMove_) return false;
        for (const PayerPlan& payer : contract_->payers) {
            if (!payer.moves()) continue;
            for (const AccountSpan& span : payer.accounts)
                if (span.firstMonth == month) return true;
        }
        return false;
    }

    const ContractPlan* contract_ = nullptr;
    int first_ = 0, end_ = 0;  ///< months of the block in which the contract runs
    int clauses_ = 0, payers_ = 0;
    bool payersMove_ = false;
    Draws* room_ = nullptr;
    Draws counted_{0};  ///< present value in the net benefit
};

}  // namespace valor::simulation::VALOR_ISA
