// SPDX-License-Identifier: GPL-3.0-or-later
// From events to value: every line times its price, entered where it belongs.
#pragma once

#include "simulation/engine/ledger_lanes.h"

namespace valor::simulation::VALOR_ISA {

class LineLanes : Ledger {
public:
    using Ledger::Ledger;

    /// Line coefficients and their sums per sink in the net benefit.
    void prepare(const PartPlan& part) {
        for (const int sink : part.sinks) memory(at_.sinkWeight)[sink] = Draws(0);
        for (const int number : part.lines) {
            const LinePlan& line = alternative_.lines[index(number)];
            const double sign = countedSign(line.from, line.to);
            const bool whole = line.firstMonth == 0 && line.endMonth == plan_.months;
            const Draws coefficient = product(line.factors);
            memory(at_.coefficients)[number] = coefficient;
            if (sign != 0 && whole) memory(at_.sinkWeight)[line.sink] += coefficient * weight(line.kind) * Draws(sign);
        }
    }

    void runYear(const PartPlan& part) {
        collectSinks(part);
        for (const int number : part.lines) {
            const LinePlan& line = alternative_.lines[index(number)];
            const int from = clampMonth(line.firstMonth), end = clampMonth(line.endMonth);
            if (from < end) runLine(line, memory(at_.coefficients)[number], from, end);
        }
    }

private:
    /// Net benefit of every whole-horizon line, the sums of the block and the totals of measures.
    void collectSinks(const PartPlan& part) {
        for (int m = 0; m < block_.months; ++m) {
            Draws value(0);
            for (const int s : part.sinks) value = value + months(at_.sinks, s)[m] * memory(at_.sinkWeight)[s];
            addToNetBenefit(block_.firstMonth + m, value * Draws(plan_.discount[index(block_.firstMonth + m)]));
        }
        for (const int s : part.sinks) addUp(s);
        for (const int number : part.measures) {
            const AlternativePlan::Measured& measured = alternative_.measures[index(number)];
            for (const int s : measured.sinks) add(rows_.measures + number, sumsOf(s).events * Draws(measured.weight));
        }
    }

    /// Of a sink over the block: events, events at present value, events at the prices of their months.
    struct Sums {
        Draws events, discounted, inflated;
    };
    Sums& sumsOf(int sink) const { return reinterpret_cast<Sums*>(memory(at_.sinkSums))[sink]; }  // NOLINT: lanes

    /// What one unit of a kind adds to the net benefit.
    Draws weight(FlowKind kind) const {
        if (kind == FlowKind::Capacity) return read(plan_.valuation.capacityShare);
        if (kind == FlowKind::Health) return read(plan_.valuation.qalyValue);
        return Draws(1);
    }

    void addUp(int sink) {
        const Draws* const events = months(at_.sinks, sink);
        const Draws* const index = memory(at_.priceIndex) + block_.firstMonth;
        const double* const discount = plan_.discount.data() + block_.firstMonth;
        Sums sums{Draws(0), Draws(0), Draws(0)};
        for (int m = 0; m < block_.months; ++m) {
            sums.events = sums.events + events[m];
            sums.discounted = sums.discounted + events[m] * Draws(discount[m]);
            sums.inflated = sums.inflated + events[m] * index[m];
        }
        sumsOf(sink) = sums;
    }

    /// Σ events over months [from, end) of the block, each times a weight per month of the horizon.
    Draws sinkSum(int sink, int from, int end, const double* weights) const {
        const Draws* const events = months(at_.sinks, sink);
        Draws sum(0);
        for (int m = from; m < end; ++m) sum = sum + events[m] * Draws(weights[block_.firstMonth + m]);
        return sum;
    }
    Draws inflatedSum(int sink, int from, int end) const {
        const Draws* const events = months(at_.sinks, sink);
        const Draws* const index = memory(at_.priceIndex) + block_.firstMonth;
        Draws sum(0);
        for (int m = from; m < end; ++m) sum = sum + events[m] * index[m];
        return sum;
    }

    int clampMonth(int month) const {
        const int inBlock = month - block_.firstMonth;
        return inBlock < 0 ? 0 : inBlock > block_.months ? block_.months : inBlock;
    }

    void runLine(const LinePlan& line, Draws coefficient, int from, int end) {
        const bool moves = line.firstMonth != 0 || line.endMonth != plan_.months;
        const bool isWholeBlock = from == 0 && end == block_.months;
        const double sign = countedSign(line.from, line.to);
        const Draws discounted = coefficient * (isWholeBlock ? sumsOf(line.sink).discounted
                                                             : sinkSum(line.sink, from, end, plan_.discount.data()));
        if (sign != 0) {
            addToCounted(line.kind, discounted * Draws(sign));
            if (moves) addMonthly(line.sink, coefficient * weight(line.kind) * Draws(sign), from, end);
        }
        enter(line, line.to, coefficient, discounted, 1, from, end);
        enter(line, line.from, coefficient, discounted, -1, from, end);
        if (line.kind == FlowKind::Cash) {
            const Draws nominal =
                coefficient * (isWholeBlock ? sumsOf(line.sink).inflated : inflatedSum(line.sink, from, end));
            addToBudget(line.to, nominal);
            addToBudget(line.from, -nominal);
        }
    }

    void addMonthly(int sink, Draws value, int from, int end) {
        const Draws* const events = months(at_.sinks, sink);
        for (int m = from; m < end; ++m)
            addToNetBenefit(block_.firstMonth + m,
                            events[m] * value * Draws(plan_.discount[index(block_.firstMonth + m)]));
    }

    void enter(const LinePlan& line, int account, Draws coefficient, Draws discounted, double sign, int from, int end) {
        const int party = plan_.accounts[index(account)].party;
        if (party < 0) return;
        const std::vector<double>& own = plan_.partyDiscount[index(party)];
        const Draws value = own.empty() ? discounted : coefficient * sinkSum(line.sink, from, end, own.data());
        addToParty(party, line.kind, value * Draws(sign));
    }
};

}  // namespace valor::simulation::VALOR_ISA
