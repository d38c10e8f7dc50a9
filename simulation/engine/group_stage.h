// SPDX-License-Identifier: GPL-3.0-or-later
// What every step of a group's way through the model shares: the plan, the memory of the worker, the months and the
// draws at hand. No containers are built in these files: what a standard template would leave behind could be linked
// into the baseline program.
#pragma once

#include "core/effect/kernels.h"
#include "simulation/engine/draws.h"
#include "simulation/engine/group_kernel.h"

namespace valor::simulation::VALOR_ISA {

/// Where in the horizon and in the group the evaluation stands.
struct Position {
    int firstMonth = 0, months = 0;  ///< of the block: a year, or what is left of the horizon
    int lane = 0;                    ///< first of the draws at hand
    int part = 0;                    ///< whose totals are written
};

class GroupStage {
public:
    GroupStage(const Plan& plan, const AlternativePlan& alternative, GroupWorkspace& workspace, const Position& block)
        : plan_(plan),
          alternative_(alternative),
          w_(workspace),
          rows_(workspace.rows),
          block_(block),
          at_(workspace.places),
          memory_(alignedStart(workspace)) {}

protected:
    Draws read(const Operand& operand) const {
        if (operand.isConstant()) return Draws(operand.factor);
        return load(slot(operand.slot)) * Draws(operand.factor);
    }
    Draws share(const Operand& operand) const { return effect::asProbability(read(operand)); }
    const double* slot(int number) const { return w_.figures[index(number)] + block_.lane; }
    Draws product(const std::vector<Operand>& factors) const {
        Draws value(1);
        for (const Operand& factor : factors) value = value * read(factor);
        return value;
    }

    static std::size_t index(int i) { return static_cast<std::size_t>(i); }
    /// Position of the draws at hand in arrays that hold a group.
    std::size_t of(int index) const { return static_cast<std::size_t>(index * kGroup + block_.lane); }
    static Draws load(const double* from) { return Draws::load(from); }
    /// Adds to a row of the totals of the part at hand.
    void add(int row, Draws value) const {
        double* const to = w_.parts.data() + of(block_.part * rows_.ofPart + row);
        (Draws::load(to) + value).store(to);
    }
    /// Memory of the draws at hand. @param place of MemoryPlaces
    Draws* memory(int place) const { return memory_ + place; }
    Draws* months(int place, int which) const { return memory_ + place + which * kYear; }
    static void clear(Draws* from, int count) {
        for (int i = 0; i < count; ++i) from[i] = Draws(0);
    }

    const UseTable& uses() const { return usesOf(alternative_, w_.counts); }
    /// The use that a deployment belongs to.
    int useOf(int deployment) const { return uses().of[index(deployment)]; }

    /// (1 + rate)^(1/12)
    static Draws monthly(Draws rate) { return lane::exp(lane::log1p(rate) * Draws(1.0 / kYear)); }

    const Plan& plan_;
    const AlternativePlan& alternative_;
    GroupWorkspace& w_;
    const TotalsRows& rows_;
    const Position& block_;
    const MemoryPlaces& at_;

private:
    static Draws* alignedStart(GroupWorkspace& workspace) {
        const auto start = reinterpret_cast<std::uintptr_t>(workspace.memory.data());
        return reinterpret_cast<Draws*>((start + 63) / 64 * 64);  // NOLINT: bytes hold whatever is put there
    }

    Draws* memory_;
};

}  // namespace valor::simulation::VALOR_ISA
