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

    /// @param room bookingSize() lanes
    void begin(const ContractPlan& contract, int firstMonth, Draws* room) {
        contract_ = &contract;
        const int payers = static_cast<int>(contract.payers.size()),
                  clauses = static_cast<int>(contract.clauses.size());
        paidNow_ = room;
        paid_ = paidNow_ + payers;
        paidValue_ = paid_ + payers;
        received_ = paidValue_ + payers;
        receivedValue_ = received_ + clauses;
        for (int i = 0; i < bookingSize(contract); ++i) room[i] = Draws(0);
        counted_ = Draws(0);
        findPayees();
        findPayers(firstMonth);
    }

    /// @param lines of the month, Program::lines of them, not yet rounded
    void book(int month, const Draws* lines) {
        if (payersChange(month)) {
            postPayers();
            findPayers(month);
        }
        const Draws deflator = memory(at_.deflator)[month] * Draws(0.01);
        const Draws factor = deflator * Draws(plan_.discount[index(month)]);
        const int payers = static_cast<int>(contract_->payers.size());
        for (int p = 0; p < payers; ++p) paidNow_[p] = Draws(0);
        Draws counted(0);
        int number = 0;
        for (const ClausePlan& clause : contract_->clauses) {
            const int own = number++;
            if (!clause.writesIn(month - contract_->start, contract_->months)) continue;
            const Draws sum = takeLines(clause, lines + clause.line);
            const AccountNow& payee = w_.payees[index(own)];
            received_[own] = received_[own] + sum;
            receivedValue_[own] = receivedValue_[own] + sum * ownFactor(payee.discount, factor, deflator, month);
            if (payee.counted != 0) counted = counted + sum;
        }
        for (int p = 0; p < payers; ++p) {
            const AccountNow& payer = w_.payers[index(p)];
            paid_[p] = paid_[p] + paidNow_[p];
            paidValue_[p] = paidValue_[p] + paidNow_[p] * ownFactor(payer.discount, factor, deflator, month);
            counted = counted - paidNow_[p] * Draws(payer.counted);
        }
        const Draws value = counted * factor;
        counted_ = counted_ + value;
        addToNetBenefit(month, value);
    }

    /// @param number of the first clause among those of the alternative
    void end(int number) {
        postPayers();
        int i = 0;
        for (const ClausePlan& clause : contract_->clauses) {
            const Draws nominal = received_[i] / Draws(100);
            addToLedger(clause.payee, receivedValue_[i]);
            addToBudget(clause.payee, nominal);
            add(rows_.clauses + number + i, nominal);
            ++i;
        }
        addToCounted(FlowKind::Cash, counted_);
    }

private:
    /// What the buyers of a clause pay in the month.
    Draws takeLines(const ClausePlan& clause, const Draws* line) {
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
            paidNow_[clause.payer] = paidNow_[clause.payer] + sum;
            return sum;
        }
        const int* const payerOf = contract_->payerOf.data() + clause.firstBuyer;
        for (int part = 0; part < clause.parts; ++part)
            for (int b = 0; b < clause.buyers; ++b) {
                const Draws minor = toMinor(*line++);
                paidNow_[payerOf[b]] = paidNow_[payerOf[b]] + minor;
                sum = sum + minor;
            }
        return sum;
    }

    /// Value of a minor unit at the rate of a party. Nominal payments are deflated before real discounting.
    static Draws ownFactor(const double* own, Draws factor, Draws deflator, int month) {
        return own == nullptr ? factor : deflator * Draws(own[month]);
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
        for (const PayerPlan& payer : contract_->payers) {
            if (!payer.moves()) continue;
            for (const AccountSpan& span : payer.accounts)
                if (span.firstMonth == month) return true;
        }
        return false;
    }
    void postPayers() {
        for (std::size_t p = 0; p < contract_->payers.size(); ++p) {
            const int account = w_.payers[p].account;
            addToLedger(account, -paidValue_[p]);
            addToBudget(account, -(paid_[p] / Draws(100)));
            paid_[p] = paidValue_[p] = Draws(0);
        }
    }

    const ContractPlan* contract_ = nullptr;
    Draws *paidNow_ = nullptr, *paid_ = nullptr, *paidValue_ = nullptr;  ///< per payer: minor units, present value
    Draws *received_ = nullptr, *receivedValue_ = nullptr;               ///< per clause
    Draws counted_{0};                                                   ///< present value in the net benefit
};

}  // namespace valor::simulation::VALOR_ISA
