// SPDX-License-Identifier: GPL-3.0-or-later
// One group of draws through one alternative, as many at a time as Draws holds and year by year.
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
    GroupEvaluation(const Plan& plan, const AlternativePlan& alternative, const Selection& selection, GroupWorkspace& w)
        : GroupStage(plan, alternative, w, position_),
          selection_(selection),
          volumes_(plan, alternative, w, position_),
          effects_(plan, alternative, w, position_),
          cashItems_(plan, alternative, w, position_),
          lines_(plan, alternative, w, position_),
          clauses_(plan, alternative, w, position_) {}

    void run() {
        clearTotals();
        for (int lane = 0; lane < kGroup; lane += kWidth) {
            position_.lane = lane;
            runDraws();
        }
    }

private:
    void runDraws() {
        prepare();
        for (int first = 0; first < plan_.months; first += kYear) {
            position_.firstMonth = first;
            position_.months = plan_.months - first < kYear ? plan_.months - first : kYear;
            for (const int sink : selection_.sinks) GroupStage::clear(months(at_.sinks, sink), kYear);
            for (const int use : selection_.uses) volumes_.runYear(use);
            for (const int part : selection_.parts) volumes_.collect(uses().parts[index(part)]);
            effects_.runYear(selection_);
            if (selection_.cashItems) cashItems_.runYear();
            for (const int part : selection_.parts) runPart(part);
        }
    }

    void runPart(int number) {
        position_.part = number;
        const PartPlan& part = uses().parts[index(number)];
        if (part.contract >= 0)
            clauses_.runYear(part);
        else
            lines_.runYear(part);
    }

    void prepare() {
        GroupStage::clear(memory(at_.states), alternative_.states);
        preparePrices();
        volumes_.prepare(selection_);
        effects_.prepare(selection_);
        if (selection_.cashItems) cashItems_.prepare();
        for (const int part : selection_.parts) {
            lines_.prepare(uses().parts[index(part)]);
            clauses_.prepare(uses().parts[index(part)]);
        }
    }

    void clearTotals() {
        for (const int part : selection_.parts) {
            double* const totals = w_.parts.data() + index(part * rows_.ofPart) * kGroup;
            for (int i = 0; i < rows_.ofPart * kGroup; i += kWidth) Draws(0).store(totals + i);
        }
    }

    void preparePrices() {
        const Draws growth = plan_.hasInflation ? monthly(read(plan_.inflation)) : Draws(1);
        Draws index(1);
        for (int month = 0; month < plan_.months; ++month) {
            memory(at_.priceIndex)[month] = index;
            memory(at_.deflator)[month] = Draws(1) / index;
            index = index * growth;
        }
    }

    const Selection& selection_;
    Position position_;
    VolumeLanes<Chances> volumes_;
    EffectLanes<Chances> effects_;
    CashItemLanes cashItems_;
    LineLanes lines_;
    ClauseLanes clauses_;
};

inline void evaluateGroup(const Plan& plan, const AlternativePlan& alternative, const Selection& selection,
                          GroupWorkspace& workspace) {
    if (workspace.counts == CountMode::Drawn)
        GroupEvaluation<DrawnChances>(plan, alternative, selection, workspace).run();
    else
        GroupEvaluation<ExpectedChances>(plan, alternative, selection, workspace).run();
}

}  // namespace valor::simulation::VALOR_ISA
