// SPDX-License-Identifier: GPL-3.0-or-later
// From events to value: every line times its price, entered where it belongs.
#pragma once

#include "simulation/engine/ledger_lanes.h"

namespace valor::simulation::VALOR_ISA {

class LineLanes : Ledger {
public:
    using Ledger::Ledger;

    /// Line coefficients and their sums per sink in the net benefit.
    void prepare() {
        clear(w_.sinkWeight.data(), alternative_.sinks);
        int number = 0;
        for (const LinePlan& line : alternative_.lines) {
            const double sign = countedSign(line.from, line.to);
            const bool whole = line.firstMonth == 0 && line.endMonth == plan_.months;
            for (int lane = 0; lane < kGroup; lane += kWidth) {
                const Lane coefficient = product(line.factors, lane);
                coefficient.store(w_.coefficients.data() + at(number) + lane);
                if (sign != 0 && whole)
                    add(w_.sinkWeight.data() + at(line.sink) + lane,
                        coefficient * weight(line.kind, lane) * Lane(sign));
            }
            ++number;
        }
    }

    /// Net benefit of every whole-horizon line, and the totals of measures.
    void collectSinks() {
        for (int s = 0; s < alternative_.sinks; ++s)
            for (int lane = 0; lane < kGroup; lane += kWidth) {
                const Lane weight = load(w_.sinkWeight.data() + at(s) + lane);
                if (all(weight == Lane(0))) continue;
                for (int m = 0; m < block_.months; ++m)
                    add(totals_.netBenefit.data() + at(block_.firstMonth + m) + lane,
                        load(w_.sinks.data() + at(s, m) + lane) * weight *
                            Lane(plan_.discount[index(block_.firstMonth + m)]));
            }
        int number = 0;
        for (const AlternativePlan::Measured& measured : alternative_.measures) {
            for (const int s : measured.sinks)
                for (int lane = 0; lane < kGroup; lane += kWidth)
                    add(totals_.measures.data() + at(number) + lane,
                        sinkSum(s, 0, block_.months, nullptr, lane) * Lane(measured.weight));
            ++number;
        }
    }

    void runYear() {
        int number = 0;
        for (const LinePlan& line : alternative_.lines) {
            const int from = clampMonth(line.firstMonth), end = clampMonth(line.endMonth);
            for (int lane = 0; lane < kGroup && from < end; lane += kWidth) runLine(line, number, from, end, lane);
            ++number;
        }
    }

private:
    /// What one unit of a kind adds to the net benefit.
    Lane weight(FlowKind kind, int lane) const {
        if (kind == FlowKind::Capacity) return read(plan_.valuation.capacityShare, lane);
        if (kind == FlowKind::Health) return read(plan_.valuation.qalyValue, lane);
        return Lane(1);
    }

    /// Σ events over months [from, end) of the block, each times a weight per month of the horizon when given.
    Lane sinkSum(int sink, int from, int end, const double* weights, int lane) const {
        Lane sum(0);
        for (int m = from; m < end; ++m) {
            const Lane events = load(w_.sinks.data() + at(sink, m) + lane);
            sum = sum + (weights == nullptr ? events : events * Lane(weights[block_.firstMonth + m]));
        }
        return sum;
    }

    int clampMonth(int month) const {
        const int inBlock = month - block_.firstMonth;
        return inBlock < 0 ? 0 : inBlock > block_.months ? block_.months : inBlock;
    }

    void runLine(const LinePlan& line, int number, int from, int end, int lane) {
        const Lane coefficient = load(w_.coefficients.data() + at(number) + lane);
        const bool moves = line.firstMonth != 0 || line.endMonth != plan_.months;
        const double sign = countedSign(line.from, line.to);
        const Lane discounted = coefficient * sinkSum(line.sink, from, end, plan_.discount.data(), lane);
        if (sign != 0) {
            add(totals_.counted.data() + at(static_cast<int>(line.kind)) + lane, discounted * Lane(sign));
            if (moves) addMonthly(line, coefficient * weight(line.kind, lane) * Lane(sign), from, end, lane);
        }
        addToParty(line, line.to, coefficient, discounted, 1, from, end, lane);
        addToParty(line, line.from, coefficient, discounted, -1, from, end, lane);
        if (line.kind == FlowKind::Cash) {
            const Lane nominal = coefficient * inflatedSum(line.sink, from, end, lane);
            addToBudget(line.to, nominal, lane);
            addToBudget(line.from, -nominal, lane);
        }
    }

    void addMonthly(const LinePlan& line, Lane value, int from, int end, int lane) {
        for (int m = from; m < end; ++m)
            add(totals_.netBenefit.data() + at(block_.firstMonth + m) + lane,
                load(w_.sinks.data() + at(line.sink, m) + lane) * value *
                    Lane(plan_.discount[index(block_.firstMonth + m)]));
    }

    void addToParty(const LinePlan& line, int account, Lane coefficient, Lane discounted, double sign, int from,
                    int end, int lane) {
        const int party = plan_.accounts[index(account)].party;
        if (party < 0) return;
        const std::vector<double>& own = plan_.partyDiscount[index(party)];
        const Lane value = own.empty() ? discounted : coefficient * sinkSum(line.sink, from, end, own.data(), lane);
        add(partyTotal(party, line.kind) + lane, value * Lane(sign));
    }

    Lane inflatedSum(int sink, int from, int end, int lane) const {
        Lane sum(0);
        for (int m = from; m < end; ++m)
            sum = sum + load(w_.sinks.data() + at(sink, m) + lane) *
                            load(w_.priceIndex.data() + at(block_.firstMonth + m) + lane);
        return sum;
    }
};

}  // namespace valor::simulation::VALOR_ISA
