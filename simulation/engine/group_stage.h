// SPDX-License-Identifier: GPL-3.0-or-later
// What every step of a group's way through the model shares: the plan, the memory of the worker and the months at hand.
// No containers are built in these files: what a standard template would leave behind could be linked into the baseline
// program.
#pragma once

#include "core/effect/kernels.h"
#include "simulation/engine/group_kernel.h"
#include "simulation/lane/lane.h"

namespace valor::simulation::VALOR_ISA {

inline constexpr int kWidth = static_cast<int>(Lane::kWidth);

/// The months that pass together: a year, or what is left of the horizon.
struct MonthBlock {
    int firstMonth = 0, months = 0;
};

class GroupStage {
public:
    GroupStage(const Plan& plan, const AlternativePlan& alternative, GroupWorkspace& workspace,
               AlternativeTotals& totals, const MonthBlock& block)
        : plan_(plan), alternative_(alternative), w_(workspace), totals_(totals), block_(block) {}

protected:
    Lane read(const Operand& operand, int lane) const {
        if (operand.isConstant()) return Lane(operand.factor);
        return load(slot(operand.slot) + lane) * Lane(operand.factor);
    }
    Lane share(const Operand& operand, int lane) const { return effect::asProbability(read(operand, lane)); }
    const double* slot(int index) const { return w_.slots.data() + at(index); }
    Lane product(const std::vector<Operand>& factors, int lane) const {
        Lane value(1);
        for (const Operand& factor : factors) value = value * read(factor, lane);
        return value;
    }

    static std::size_t index(int i) { return static_cast<std::size_t>(i); }
    static std::size_t at(int index) { return static_cast<std::size_t>(index) * kGroup; }
    static std::size_t at(int index, int month) {
        return (static_cast<std::size_t>(index) * kYear + static_cast<std::size_t>(month)) * kGroup;
    }
    static Lane load(const double* from) { return Lane::load(from); }
    static void add(double* to, Lane value) { (Lane::load(to) + value).store(to); }
    static void clear(double* from, int arrays) {
        const std::size_t count = at(arrays);
        for (std::size_t i = 0; i < count; i += Lane::kWidth) Lane(0).store(from + i);
    }

    /// (1 + rate)^(1/12)
    static Lane monthly(Lane rate) { return lane::exp(lane::log1p(rate) * Lane(1.0 / kYear)); }

    const Plan& plan_;
    const AlternativePlan& alternative_;
    GroupWorkspace& w_;
    AlternativeTotals& totals_;
    const MonthBlock& block_;
};

}  // namespace valor::simulation::VALOR_ISA
