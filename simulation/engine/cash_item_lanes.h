// SPDX-License-Identifier: GPL-3.0-or-later
// Units of cash items per month.
#pragma once

#include "simulation/engine/group_stage.h"

namespace valor::simulation::VALOR_ISA {

class CashItemLanes : GroupStage {
public:
    using GroupStage::GroupStage;

    void prepare() {
        for (const CashItemPlan& item : alternative_.cashItems) {
            if (!item.escalates) continue;
            escalationOf(item)[0] = Lane(1);
            escalationOf(item)[1] = monthly(read(item.escalator));
        }
    }

    void runYear() {
        for (const CashItemPlan& item : alternative_.cashItems) runCashItem(item);
    }

private:
    void runCashItem(const CashItemPlan& item) {
        Lane escalation = item.escalates ? escalationOf(item)[0] : Lane(1);
        const Lane step = item.escalates ? escalationOf(item)[1] : Lane(1);
        for (int m = 0; m < block_.months; ++m) {
            const int month = block_.firstMonth + m;
            if (month >= item.firstMonth && month < item.endMonth) {
                const Lane units = unitsOf(item, month, m) * escalation;
                months(at_.sinks, item.sink)[m] = item.hasCeiling ? underCeiling(item, units) : units;
            }
            escalation = escalation * step;
        }
        if (item.escalates) escalationOf(item)[0] = escalation;
    }

    Lane* escalationOf(const CashItemPlan& item) { return memory(at_.states) + item.escalation; }

    Lane unitsOf(const CashItemPlan& item, int month, int m) const {
        switch (item.basis) {
            case CashBasis::Once: return Lane(month == item.firstMonth ? 1 : 0);
            case CashBasis::PerMonth: return Lane(1);
            case CashBasis::PerYear: return Lane(1.0 / kYear);
            case CashBasis::PerSiteOnce: return sitesStarting(item, month);
            case CashBasis::PerSiteYear: return sitesActive(item, m) * Lane(1.0 / kYear);
            case CashBasis::PerDeploymentOnce: return deploymentsStarting(item, month);
            case CashBasis::PerDeploymentYear: return deploymentsActive(item, m) * Lane(1.0 / kYear);
            case CashBasis::PerProcessed: return processed(item, m);
        }
        return Lane(0);
    }

    Lane processed(const CashItemPlan& item, int m) const {
        Lane sum(0);
        if (item.countsAll) {
            for (int u = 0; u < useCount(); ++u) sum = sum + months(at_.processedByUse, u)[m];
            return sum;
        }
        for (const SiteUse& use : item.sites)
            for (const int d : use.deployments) sum = sum + months(at_.processed, d)[m];
        return sum;
    }

    /// Σ of a value of the use over the deployments that count.
    template <class Value>
    Lane sumOver(const CashItemPlan& item, Value valueOf) const {
        Lane sum(0);
        if (item.countsAll) {
            for (int u = 0; u < useCount(); ++u)
                sum = sum + valueOf(u) * Lane(static_cast<double>(uses().uses[index(u)].deployments.size()));
            return sum;
        }
        for (const SiteUse& use : item.sites)
            for (const int d : use.deployments) sum = sum + valueOf(useOf(d));
        return sum;
    }
    int useCount() const { return static_cast<int>(uses().uses.size()); }

    Lane deploymentsActive(const CashItemPlan& item, int m) const {
        return sumOver(item, [&](int use) { return months(at_.active, use)[m]; });
    }
    Lane deploymentsStarting(const CashItemPlan& item, int month) const {
        return sumOver(item, [&](int use) { return startsIn(month, memory(at_.goLive)[use]); });
    }
    Lane sitesStarting(const CashItemPlan& item, int month) const {
        Lane sum(0);
        for (const SiteUse& use : item.sites) sum = sum + startsIn(month, memory(at_.siteLive)[use.site]);
        return sum;
    }
    static Lane startsIn(int month, Lane live) { return select(live == Lane(month), Lane(1), Lane(0)); }

    Lane sitesActive(const CashItemPlan& item, int m) const {
        Lane sum(0);
        for (const SiteUse& use : item.sites) {
            Lane active(0);
            for (const int d : use.deployments) active = max(active, months(at_.active, useOf(d))[m]);
            sum = sum + active;
        }
        return sum;
    }

    Lane underCeiling(const CashItemPlan& item, Lane units) {
        Lane& paid = memory(at_.states)[item.state];
        const Lane amount = min(units * product(item.factors), max(read(item.ceiling) - paid, Lane(0)));
        paid = paid + amount;
        return amount;
    }
};

}  // namespace valor::simulation::VALOR_ISA
