// SPDX-License-Identifier: GPL-3.0-or-later
// Units of cash items per month.
#pragma once

#include "simulation/engine/group_stage.h"

namespace valor::simulation::VALOR_ISA {

class CashItemLanes : GroupStage {
public:
    using GroupStage::GroupStage;

    void runYear() {
        for (const CashItemPlan& item : alternative_.cashItems)
            for (int lane = 0; lane < kGroup; lane += kWidth) runCashItem(item, lane);
    }

private:
    void runCashItem(const CashItemPlan& item, int lane) {
        const Lane step = item.escalates ? monthly(read(item.escalator, lane)) : Lane(1);
        Lane escalation =
            item.escalates
                ? lane::exp(lane::log1p(read(item.escalator, lane)) * Lane(block_.firstMonth / double(kYear)))
                : Lane(1);
        for (int m = 0; m < block_.months; ++m) {
            const int month = block_.firstMonth + m;
            if (month >= item.firstMonth && month < item.endMonth) {
                Lane units = unitsOf(item, month, m, lane) * escalation;
                if (item.hasCeiling) units = underCeiling(item, units, lane);
                units.store(w_.sinks.data() + at(item.sink, m) + lane);
            }
            escalation = escalation * step;
        }
    }

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
        for (const int d : item.deployments) sum = sum + load(measure + at(d, m) + lane);
        return sum;
    }

    Lane deploymentsStarting(const CashItemPlan& item, int month, int lane) const {
        Lane sum(0);
        for (const int d : item.deployments)
            sum = sum + select(load(w_.goLive.data() + at(d) + lane) == Lane(month), Lane(1), Lane(0));
        return sum;
    }

    /// Deployments of a site stand together in no particular order; a site is counted at its first one.
    bool isFirstOfSite(const CashItemPlan& item, int deployment) const {
        for (const int d : item.deployments) {
            if (d == deployment) return true;
            if (alternative_.deployments[index(d)].site == alternative_.deployments[index(deployment)].site)
                return false;
        }
        return true;
    }

    Lane sitesStarting(const CashItemPlan& item, int month, int lane) const {
        Lane sum(0);
        for (const int d : item.deployments) {
            if (!isFirstOfSite(item, d)) continue;
            const Lane live = load(w_.siteLive.data() + at(alternative_.deployments[index(d)].site) + lane);
            sum = sum + select(live == Lane(month), Lane(1), Lane(0));
        }
        return sum;
    }

    Lane sitesActive(const CashItemPlan& item, int m, int lane) const {
        Lane sum(0);
        for (const int d : item.deployments) {
            if (!isFirstOfSite(item, d)) continue;
            const int site = alternative_.deployments[index(d)].site;
            Lane active(0);
            for (const int other : item.deployments)
                if (alternative_.deployments[index(other)].site == site)
                    active = max(active, load(w_.active.data() + at(other, m) + lane));
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
