// SPDX-License-Identifier: GPL-3.0-or-later
// Units of cash items per month.
#pragma once

#include "simulation/engine/group_stage.h"

namespace valor::simulation::VALOR_ISA {

class CashItemLanes : GroupStage {
public:
    using GroupStage::GroupStage;

    void prepare() {
        for (const CashItemPlan& item : alternative_.cashItems)
            for (int lane = 0; item.escalates && lane < kGroup; lane += kWidth) {
                Lane(1).store(escalationOf(item) + lane);
                monthly(read(item.escalator, lane)).store(escalationOf(item) + at(1) + lane);
            }
    }

    void runYear() {
        for (const CashItemPlan& item : alternative_.cashItems)
            for (int lane = 0; lane < kGroup; lane += kWidth) runCashItem(item, lane);
    }

private:
    void runCashItem(const CashItemPlan& item, int lane) {
        Lane escalation = item.escalates ? load(escalationOf(item) + lane) : Lane(1);
        const Lane step = item.escalates ? load(escalationOf(item) + at(1) + lane) : Lane(1);
        for (int m = 0; m < block_.months; ++m) {
            const int month = block_.firstMonth + m;
            if (month >= item.firstMonth && month < item.endMonth) {
                Lane units = unitsOf(item, month, m, lane) * escalation;
                if (item.hasCeiling) units = underCeiling(item, units, lane);
                units.store(w_.sinks.data() + at(item.sink, m) + lane);
            }
            escalation = escalation * step;
        }
        if (item.escalates) escalation.store(escalationOf(item) + lane);
    }

    double* escalationOf(const CashItemPlan& item) { return w_.states.data() + at(item.escalation); }

    Lane unitsOf(const CashItemPlan& item, int month, int m, int lane) const {
        switch (item.basis) {
            case CashBasis::Once: return Lane(month == item.firstMonth ? 1 : 0);
            case CashBasis::PerMonth: return Lane(1);
            case CashBasis::PerYear: return Lane(1.0 / kYear);
            case CashBasis::PerSiteOnce: return sitesStarting(item, month, lane);
            case CashBasis::PerSiteYear: return sitesActive(item, m, lane) * Lane(1.0 / kYear);
            case CashBasis::PerDeploymentOnce: return deploymentsStarting(item, month, lane);
            case CashBasis::PerDeploymentYear: return sumOver(item, w_.active.data(), m, lane) * Lane(1.0 / kYear);
            case CashBasis::PerProcessed: return sumOver(item, w_.processed.data(), m, lane);
        }
        return Lane(0);
    }

    Lane sumOver(const CashItemPlan& item, const double* measure, int m, int lane) const {
        Lane sum(0);
        for (const SiteUse& use : item.sites)
            for (const int d : use.deployments) sum = sum + load(measure + at(d, m) + lane);
        return sum;
    }

    Lane deploymentsStarting(const CashItemPlan& item, int month, int lane) const {
        Lane sum(0);
        for (const SiteUse& use : item.sites)
            for (const int d : use.deployments) sum = sum + startsIn(month, w_.goLive.data() + at(d) + lane);
        return sum;
    }
    Lane sitesStarting(const CashItemPlan& item, int month, int lane) const {
        Lane sum(0);
        for (const SiteUse& use : item.sites) sum = sum + startsIn(month, w_.siteLive.data() + at(use.site) + lane);
        return sum;
    }
    static Lane startsIn(int month, const double* live) { return select(load(live) == Lane(month), Lane(1), Lane(0)); }

    Lane sitesActive(const CashItemPlan& item, int m, int lane) const {
        Lane sum(0);
        for (const SiteUse& use : item.sites) {
            Lane active(0);
            for (const int d : use.deployments) active = max(active, load(w_.active.data() + at(d, m) + lane));
            sum = sum + active;
        }
        return sum;
    }

    Lane underCeiling(const CashItemPlan& item, Lane units, int lane) {
        double* const total = w_.states.data() + at(item.state) + lane;
        const Lane paid = load(total);
        const Lane amount = min(units * product(item.factors, lane), max(read(item.ceiling, lane) - paid, Lane(0)));
        (paid + amount).store(total);
        return amount;
    }
};

}  // namespace valor::simulation::VALOR_ISA
