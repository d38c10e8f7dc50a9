// SPDX-License-Identifier: GPL-3.0-or-later
// One group of draws through one alternative, register by register of draws and year by year, for the lane type of the
// including translation unit.
#pragma once

#include "simulation/engine/cash_item_lanes.h"
#include "simulation/engine/clause_lanes.h"
#include "simulation/engine/effect_lanes.h"
#include "simulation/engine/line_lanes.h"
#include "simulation/engine/volume_lanes.h"

namespace valor::simulation::VALOR_ISA {

/// @tparam Chances ExpectedChances or DrawnChances
template <class Chances>
class GroupEvaluation : GroupStage {
public:
    GroupEvaluation(const Plan& plan, const AlternativePlan& alternative, GroupWorkspace& w, AlternativeTotals& totals)
        : GroupStage(plan, alternative, w, totals, position_),
          volumes_(plan, alternative, w, totals, position_),
          effects_(plan, alternative, w, totals, position_),
          cashItems_(plan, alternative, w, totals, position_),
          lines_(plan, alternative, w, totals, position_),
          clauses_(plan, alternative, w, totals, position_) {}

    void run() {
        for (int lane = 0; lane < kGroup; lane += kWidth) {
            position_.lane = lane;
            runRegister();
        }
    }

private:
    void runRegister() {
        prepare();
        for (int first = 0; first < plan_.months; first += kYear) {
            position_.firstMonth = first;
            position_.months = plan_.months - first < kYear ? plan_.months - first : kYear;
            GroupStage::clear(memory(at_.sinks), alternative_.sinks * kYear);
            runUses();
            cashItems_.runYear();
            lines_.collectSinks();
            lines_.runYear();
            clauses_.runYear();
        }
    }

    void prepare() {
        GroupStage::clear(memory(at_.states), alternative_.states);
        clearTotals();
        clauses_.prepare();
        preparePrices();
        volumes_.prepare();
        effects_.prepare();
        cashItems_.prepare();
        lines_.prepare();
    }

    void clearTotals() {
        GroupStage::clear(totals_.netBenefit);
        GroupStage::clear(totals_.counted);
        GroupStage::clear(totals_.party);
        GroupStage::clear(totals_.budget);
        GroupStage::clear(totals_.measures);
        GroupStage::clear(totals_.clauses);
    }

    void preparePrices() {
        const Lane growth = plan_.hasInflation ? monthly(read(plan_.inflation)) : Lane(1);
        Lane index(1);
        for (int month = 0; month < plan_.months; ++month) {
            memory(at_.priceIndex)[month] = index;
            memory(at_.deflator)[month] = Lane(1) / index;
            index = index * growth;
        }
    }

    void runUses() {
        int number = 0;
        for (const UsePlan& use : uses().uses) {
            volumes_.runYear(use, number);
            ++number;
        }
        effects_.runYear();
    }

    Position position_;
    VolumeLanes<Chances> volumes_;
    EffectLanes<Chances> effects_;
    CashItemLanes cashItems_;
    LineLanes lines_;
    ClauseLanes clauses_;
};

inline void evaluateGroup(const Plan& plan, const AlternativePlan& alternative, GroupWorkspace& workspace,
                          AlternativeTotals& totals) {
    if (workspace.counts == CountMode::Drawn)
        GroupEvaluation<DrawnChances>(plan, alternative, workspace, totals).run();
    else
        GroupEvaluation<ExpectedChances>(plan, alternative, workspace, totals).run();
}

}  // namespace valor::simulation::VALOR_ISA
