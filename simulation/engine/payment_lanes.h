// SPDX-License-Identifier: GPL-3.0-or-later
// The books of one contract during a block of months: its lines, rounded to the minor unit, to payers and payees.
#pragma once

#include "simulation/engine/ledger_lanes.h"

namespace valor::simulation::VALOR_ISA {

/// Hundredths of an amount, half away from zero, as the exact rounding node does. Whole numbers add up exactly.
VALOR_LANE_INLINE Lane toMinor(Lane amount) {
    const Lane rounded = floor(abs(amount) * Lane(100) + Lane(0.5));
    return fromBits(amount, toBits(rounded) | (toBits(amount) & 0x8000000000000000U));
}

class PaymentLanes : Ledger {
public:
    using Ledger::Ledger;

    /// @param room bookingSize() lanes
    void begin(const ContractPlan& contract, int firstMonth, Lane* room) {
        contract_ = &contract;
        const int buyers = static_cast<int>(contract.buyers.size()),
                  clauses = static_cast<int>(contract.clauses.size());
        paidNow_ = room;
        paid_ = paidNow_ + buyers;
        paidValue_ = paid_ + buyers;
        received_ = paidValue_ + buyers;
        receivedValue_ = received_ + clauses;
        for (int i = 0; i < bookingSize(contract); ++i) room[i] = Lane(0);
        counted_ = Lane(0);
        findPayers(firstMonth);
    }

    /// @param lines of the month, Program::lines of them, not yet rounded
    void book(int month, const Lane* lines, int lane) {
        if (payersChange(month)) {
            postPayers(lane);
            findPayers(month);
        }
        const Lane deflator = load(w_.deflator.data() + at(month) + lane) * Lane(0.01);
        const Lane factor = deflator * Lane(plan_.discount[index(month)]);
        const int buyers = static_cast<int>(contract_->buyers.size());
        for (int b = 0; b < buyers; ++b) paidNow_[b] = Lane(0);
        Lane counted(0);
        int number = 0;
        for (const ClausePlan& clause : contract_->clauses) {
            const Lane sum = takeLines(clause, lines);
            received_[number] = received_[number] + sum;
            receivedValue_[number] =
                receivedValue_[number] + sum * ownFactor(ownDiscount(clause.payee), factor, deflator, month);
            if (isCounted(clause.payee)) counted = counted + sum;
            ++number;
        }
        for (int b = 0; b < buyers; ++b) {
            const PayerNow& payer = w_.payers[index(b)];
            paid_[b] = paid_[b] + paidNow_[b];
            paidValue_[b] = paidValue_[b] + paidNow_[b] * ownFactor(payer.discount, factor, deflator, month);
            counted = counted - paidNow_[b] * Lane(payer.counted);
        }
        const Lane value = counted * factor;
        counted_ = counted_ + value;
        add(totals_.netBenefit.data() + at(month) + lane, value);
    }

    /// @param number of the first clause among those of the alternative
    void end(int number, int lane) {
        postPayers(lane);
        int i = 0;
        for (const ClausePlan& clause : contract_->clauses) {
            const Lane nominal = received_[i] / Lane(100);
            addToLedger(clause.payee, receivedValue_[i], lane);
            addToBudget(clause.payee, nominal, lane);
            add(totals_.clauses.data() + at(number + i) + lane, nominal);
            ++i;
        }
        add(totals_.counted.data() + at(static_cast<int>(FlowKind::Cash)) + lane, counted_);
    }

private:
    /// What the buyers of a clause pay in the month.
    Lane takeLines(const ClausePlan& clause, const Lane* lines) {
        Lane sum(0);
        Lane* const paid = paidNow_ + clause.firstBuyer;
        const Lane* line = lines + clause.line;
        for (int part = 0; part < clause.parts; ++part)
            for (int b = 0; b < clause.buyers; ++b) {
                const Lane minor = toMinor(*line++);
                paid[b] = paid[b] + minor;
                sum = sum + minor;
            }
        return sum;
    }

    /// Value of a minor unit at the rate of a party. Nominal payments are deflated before real discounting.
    static Lane ownFactor(const double* own, Lane factor, Lane deflator, int month) {
        return own == nullptr ? factor : deflator * Lane(own[month]);
    }
    const double* ownDiscount(int account) const {
        const int party = plan_.accounts[index(account)].party;
        if (party < 0 || plan_.partyDiscount[index(party)].empty()) return nullptr;
        return plan_.partyDiscount[index(party)].data();
    }

    void findPayers(int month) {
        int b = 0;
        for (const BuyerPlan& buyer : contract_->buyers) {
            const int account = payerAt(buyer, month);
            w_.payers[index(b++)] = {account, isCounted(account) ? 1.0 : 0.0, ownDiscount(account)};
        }
    }
    static int payerAt(const BuyerPlan& buyer, int month) {
        for (const AccountSpan& span : buyer.payers)
            if (month < span.endMonth) return span.account;
        return buyer.payers[buyer.payers.size() - 1].account;
    }
    bool payersChange(int month) const {
        for (const BuyerPlan& buyer : contract_->buyers) {
            if (!buyer.moves()) continue;
            for (const AccountSpan& span : buyer.payers)
                if (span.firstMonth == month) return true;
        }
        return false;
    }
    void postPayers(int lane) {
        for (std::size_t b = 0; b < contract_->buyers.size(); ++b) {
            const int account = w_.payers[b].account;
            addToLedger(account, -paidValue_[b], lane);
            addToBudget(account, -(paid_[b] / Lane(100)), lane);
            paid_[b] = paidValue_[b] = Lane(0);
        }
    }

    const ContractPlan* contract_ = nullptr;
    Lane *paidNow_ = nullptr, *paid_ = nullptr, *paidValue_ = nullptr;  ///< per buyer: minor units, present value
    Lane *received_ = nullptr, *receivedValue_ = nullptr;               ///< per clause
    Lane counted_{0};                                                   ///< present value in the net benefit
};

}  // namespace valor::simulation::VALOR_ISA
