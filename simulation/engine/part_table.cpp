// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/part_table.h"

#include <algorithm>
#include <set>

namespace valor::simulation {
namespace {

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

/// Collects numbers in ascending order, each once.
class Numbers {
public:
    void add(int number) { numbers_.insert(number); }
    [[nodiscard]] std::vector<int> take() const { return {numbers_.begin(), numbers_.end()}; }

private:
    std::set<int> numbers_;
};

class PartBuilder {
public:
    PartBuilder(const AlternativePlan& alternative, UseTable& table)
        : alternative_(alternative), table_(table), ownerOf_(at(alternative.sinks), -1) {}

    void build() {
        addNeeds();
        addCashItems();
        for (std::size_t i = 0; i < ownerOf_.size(); ++i)
            if (ownerOf_[i] >= 0) part(ownerOf_[i]).sinks.push_back(static_cast<int>(i));
        for (std::size_t i = 0; i < alternative_.lines.size(); ++i)
            part(ownerOf_[at(alternative_.lines[i].sink)]).lines.push_back(static_cast<int>(i));
        for (std::size_t i = 0; i < alternative_.measures.size(); ++i)
            part(ownerOf_[at(alternative_.measures[i].sinks.front())]).measures.push_back(static_cast<int>(i));
        addContracts();
    }

private:
    PartPlan& part(int number) { return table_.parts[at(number)]; }

    /// All that is done for a need writes its volume to one sink.
    void addNeeds() {
        for (std::size_t u = 0; u < table_.uses.size(); ++u)
            part(partOf(deploymentOf(static_cast<int>(u)).processedSink)).uses.push_back(static_cast<int>(u));
        for (std::size_t e = 0; e < table_.effects.size(); ++e) {
            const int owner = partOf(deploymentOf(table_.effects[e].uses.front()).processedSink);
            part(owner).effects.push_back(static_cast<int>(e));
            for (const EffectPlan::Output& output : alternative_.effects[at(table_.effects[e].effect)].outputs)
                ownerOf_[at(output.sink)] = owner;
        }
    }
    const DeploymentPlan& deploymentOf(int use) const {
        return alternative_.deployments[at(table_.uses[at(use)].first)];
    }
    int partOf(int sink) {
        if (ownerOf_[at(sink)] < 0) {
            ownerOf_[at(sink)] = static_cast<int>(table_.parts.size());
            table_.parts.emplace_back();
        }
        return ownerOf_[at(sink)];
    }

    /// The first month at a site depends on all that is used there.
    void addCashItems() {
        if (alternative_.cashItems.empty()) return;
        PartPlan items;
        items.cashItems = items.timesOnly = true;
        Numbers uses;
        for (const CashItemPlan& item : alternative_.cashItems) {
            ownerOf_[at(item.sink)] = static_cast<int>(table_.parts.size());
            const bool countsNothing =
                item.basis == CashBasis::Once || item.basis == CashBasis::PerMonth || item.basis == CashBasis::PerYear;
            if (countsNothing) continue;
            if (item.basis == CashBasis::PerProcessed) items.timesOnly = false;
            for (std::size_t u = 0; u < table_.uses.size(); ++u) uses.add(static_cast<int>(u));
        }
        items.uses = uses.take();
        table_.parts.push_back(std::move(items));
    }

    void addContracts() {
        int firstClause = 0;
        for (std::size_t c = 0; c < alternative_.contracts.size(); ++c) {
            PartPlan own;
            own.contract = static_cast<int>(c);
            own.firstClause = firstClause;
            Numbers uses;
            for (const SignalPlan& signal : alternative_.contracts[c].signals)
                for (const int deployment : signal.deployments) uses.add(table_.of[at(deployment)]);
            own.uses = uses.take();
            firstClause += static_cast<int>(alternative_.contracts[c].clauses.size());
            own.endClause = firstClause;
            table_.parts.push_back(std::move(own));
        }
    }

    const AlternativePlan& alternative_;
    UseTable& table_;
    std::vector<int> ownerOf_;  ///< part of each sink
};

}  // namespace

void addParts(const AlternativePlan& alternative, UseTable& table) {
    PartBuilder(alternative, table).build();
}

Selection selectionOf(const UseTable& table, const std::vector<std::uint8_t>& wanted) {
    Selection selection;
    Numbers uses, effects, sinks;
    for (std::size_t p = 0; p < table.parts.size(); ++p) {
        if (wanted[p] == 0) continue;
        const PartPlan& part = table.parts[p];
        selection.parts.push_back(static_cast<int>(p));
        std::ranges::for_each(part.uses, [&](int use) { uses.add(use); });
        std::ranges::for_each(part.effects, [&](int effect) { effects.add(effect); });
        std::ranges::for_each(part.sinks, [&](int sink) { sinks.add(sink); });
        selection.cashItems = selection.cashItems || part.cashItems;
    }
    selection.uses = uses.take();
    selection.effects = effects.take();
    selection.sinks = sinks.take();
    return selection;
}

}  // namespace valor::simulation
