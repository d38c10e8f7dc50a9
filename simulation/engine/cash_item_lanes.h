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
            escalationOf(item)[0] = Draws(1);
            escalationOf(item)[1] = monthly(read(item.escalator));
        }
    }

    void runYear() {
        for (const CashItemPlan& item : alternative_.cashItems) runCashItem(item);
    }

private:
    void runCashItem(const CashItemPlan& item) {
        Draws escalation = item.escalates ? escalationOf(item)[0] : Draws(1);
        const Draws step = item.escalates ? escalationOf(item)[1] : Draws(1);
        for (int m = 0; m < block_.months; ++m) {
            const int month = block_.firstMonth + m;
            if (month >= item.firstMonth && month < item.endMonth) {
                const Draws units = unitsOf(item, month, m) * escalation;
                months(at_.sinks, item.sink)[m] = item.hasCeiling ? underCeiling(item, units) : units;
            }
            escalation = escalation * step;
        }
        if (item.escalates) escalationOf(item)[0] = escalation;
    }

    Draws* escalationOf(const CashItemPlan& item) { return memory(at_.states) + item.escalation; }

    Draws unitsOf(const CashItemPlan& item, int month, int m) const {
        switch (item.basis) {
            case CashBasis::Once: return Draws(month == item.firstMonth ? 1 : 0);
            case CashBasis::PerMonth: return Draws(1);
            case CashBasis::PerYear: return Draws(1.0 / kYear);
            case CashBasis::PerSiteOnce: return sitesStarting(item, month, m);
            case CashBasis::PerSiteYear: return sitesActive(item, m) * Draws(1.0 / kYear);
            case CashBasis::PerDeploymentOnce: return deploymentsStarting(item, month, m);
            case CashBasis::PerDeploymentYear: return deploymentsActive(item, m) * Draws(1.0 / kYear);
            case CashBasis::PerProcessed: return processed(item, m);
        }
        return Draws(0);
    }

    Draws processed(const CashItemPlan& item, int m) const {
        Draws sum(0);
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
    Draws sumOver(const CashItemPlan& item, Value valueOf) const {
        Draws sum(0);
        if (item.countsAll) {
            for (int u = 0; u < useCount(); ++u)
                sum = sum + valueOf(u) * Draws(static_cast<double>(uses().uses[index(u)].deployments.size()));
            return sum;
        }
        for (const SiteUse& use : item.sites)
            for (const int d : use.deployments) sum = sum + valueOf(useOf(d));
        return sum;
    }
    int useCount() const { return static_cast<int>(uses().uses.size()); }

    Draws deploymentsActive(const CashItemPlan& item, int m) const {
        return sumOver(item, [&](int use) { return months(at_.active, use)[m]; });
    }
    Draws deploymentsStarting(const CashItemPlan& item, int month, int m) const {
        return sumOver(
            item, [&](int use) { return startsIn(item, month, memory(at_.goLive)[use], months(at_.active, use)[m]); });
    }
    Draws sitesStarting(const CashItemPlan& item, int month, int m) const {
        Draws sum(0);
        for (const SiteUse& use : item.sites)
            sum = sum + startsIn(item, month, memory(at_.siteLive)[use.site], activeAt(use, m));
        return sum;
    }
    /// What is in use when an item begins that begins later than the horizon is due then.
    static Draws startsIn(const CashItemPlan& item, int month, Draws live, Draws active) {
        const Draws starts = select(live == Draws(month), Draws(1), Draws(0));
        if (month != item.firstMonth || month == 0) return starts;
        return select(live < Draws(month), active, starts);
    }

    Draws sitesActive(const CashItemPlan& item, int m) const {
        Draws sum(0);
        for (const SiteUse& use : item.sites) sum = sum + activeAt(use, m);
        return sum;
    }
    Draws activeAt(const SiteUse& use, int m) const {
        Draws active(0);
        for (const int d : use.deployments) active = max(active, months(at_.active, useOf(d))[m]);
        return active;
    }

    Draws underCeiling(const CashItemPlan& item, Draws units) {
        Draws& paid = memory(at_.states)[item.state];
        const Draws amount = min(units * product(item.factors), max(read(item.ceiling) - paid, Draws(0)));
        paid = paid + amount;
        return amount;
    }
};

}  // namespace valor::simulation::VALOR_ISA
