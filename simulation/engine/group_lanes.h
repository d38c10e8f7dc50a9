// SPDX-License-Identifier: GPL-3.0-or-later
// One group of draws through one alternative, year by year, for the lane type of the including translation unit.
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
        : GroupStage(plan, alternative, w, totals, months_),
          volumes_(plan, alternative, w, totals, months_),
          effects_(plan, alternative, w, totals, months_),
          cashItems_(plan, alternative, w, totals, months_),
          lines_(plan, alternative, w, totals, months_),
          clauses_(plan, alternative, w, totals, months_) {}

    void run() {
        prepare();
        for (int first = 0; first < plan_.months; first += kYear) {
            months_ = {first, plan_.months - first < kYear ? plan_.months - first : kYear};
            clear(w_.sinks.data(), alternative_.sinks * kYear);
            runDeployments();
            cashItems_.runYear();
            lines_.collectSinks();
            lines_.runYear();
            clauses_.runYear();
        }
    }

private:
    void prepare() {
        clear(w_.states.data(), alternative_.states);
        clearTotals();
        clauses_.prepare();
        preparePrices();
        volumes_.prepare();
        effects_.prepare();
        cashItems_.prepare();
        lines_.prepare();
    }

    void clearTotals() {
        clear(totals_.netBenefit.data(), plan_.months);
        clear(totals_.counted.data(), static_cast<int>(kFlowKinds));
        clear(totals_.party.data(), plan_.parties * static_cast<int>(kFlowKinds));
        clear(totals_.budget.data(), static_cast<int>(totals_.budget.size() / kGroup));
        clear(totals_.measures.data(), static_cast<int>(totals_.measures.size() / kGroup));
        clear(totals_.clauses.data(), static_cast<int>(totals_.clauses.size() / kGroup));
    }

    void preparePrices() {
        for (int lane = 0; lane < kGroup; lane += kWidth) {
            const Lane growth = plan_.hasInflation ? monthly(read(plan_.inflation, lane)) : Lane(1);
            Lane index(1);
            for (int month = 0; month < plan_.months; ++month) {
                index.store(w_.priceIndex.data() + at(month) + lane);
                (Lane(1) / index).store(w_.deflator.data() + at(month) + lane);
                index = index * growth;
            }
        }
    }

    void runDeployments() {
        int number = 0;
        for (const DeploymentPlan& deployment : alternative_.deployments) {
            for (int lane = 0; lane < kGroup; lane += kWidth) {
                volumes_.runYear(deployment, number, lane);
                effects_.runYear(deployment, number, lane);
            }
            ++number;
        }
    }

    MonthBlock months_;
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
