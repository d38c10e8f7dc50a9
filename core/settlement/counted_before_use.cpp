// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settlement/counted_before_use.h"

#include <algorithm>
#include <compare>
#include <map>
#include <set>
#include <utility>

#include "core/contract/program.h"
#include "core/measure/measure.h"
#include "core/model/expected_counts.h"

namespace valor {
namespace {

/// Whether it can be counted where no tool is in use.
bool isThereUnused(std::string_view measure) {
    const auto base = parseBillable(measure);
    return base && *base != BaseMeasure::Processed && *base != BaseMeasure::Failed;
}

/// Whether it counts what a tool did.
bool isWork(std::string_view measure) {
    return isCountedWhole(measure) && comesFromUse(measure) && !isThereUnused(measure);
}

class Finder {
public:
    Finder(const ObservedContract& input, std::optional<YearMonth> through)
        : input_(input),
          contract_(input.agreed.contract),
          through_(through),
          counts_(*input.agreed.input, *input.agreed.scenario, *input.agreed.alternative) {}

    std::vector<CountedBeforeUse> all() {
        for (const Clause& clause : contract_.clauses)
            if (const std::string measure(billedMeasure(clause.terms)); isThereUnused(measure)) add(clause, measure);
        for (const contract::Signal& signal : input_.program->signals)
            if (signal.part == contract::SignalPart::Value && isWork(signal.measure))
                add(contract_.clauses[static_cast<std::size_t>(signal.clause)], signal.measure);
        if (early_.empty()) return {};
        Groups groups = byLive();
        if (groups.size() > kPricedApart) groups = withSitesTogether(groups);
        FactTable facts = input_.observed.facts;
        const std::optional<Money> paid = paidOn(facts);
        std::vector<CountedBeforeUse> found;
        for (const auto& [key, counts] : groups) {
            CountedBeforeUse counted{sitesOf(counts), key.measure, monthsOf(counts), key.live, {}};
            if (const auto without = paidWithout(key.measure, counts, facts); paid && without)
                counted.cost = *paid - *without;
            if (!counted.cost || counted.cost->minorUnits() != 0) found.push_back(std::move(counted));
        }
        return found;
    }

private:
    struct Count {
        SiteId site;
        NeedId need;
        YearMonth month;
        auto operator<=>(const Count&) const = default;
    };
    using Counts = std::set<Count>;
    /// What is told together. A go-live stands only beside months that it is later than.
    struct Key {
        SiteId site;
        std::string measure;
        std::optional<YearMonth> live;
        auto operator<=>(const Key&) const = default;
    };
    using Groups = std::map<Key, Counts>;

    static std::vector<YearMonth> monthsOf(const Counts& counts) {
        std::set<YearMonth> months;
        for (const Count& each : counts) months.insert(each.month);
        return {months.begin(), months.end()};
    }
    static std::vector<SiteId> sitesOf(const Counts& counts) {
        std::set<SiteId> sites;
        for (const Count& each : counts) sites.insert(each.site);
        return {sites.begin(), sites.end()};
    }
    [[nodiscard]] Groups byLive() const {
        Groups groups;
        for (const auto& [place, counts] : early_)
            for (const auto& [count, live] : counts) groups[{place.first, place.second, live}].insert(count);
        return groups;
    }
    /// One settlement for each measure, however many sites there are; what is of one site alone keeps its go-lives.
    static Groups withSitesTogether(const Groups& groups) {
        std::map<std::string, std::set<SiteId>> sites;
        for (const auto& [key, counts] : groups) sites[key.measure].insert(key.site);
        Groups together;
        for (const auto& [key, counts] : groups) {
            const bool isOfOneSite = sites[key.measure].size() == 1;
            together[{{}, key.measure, isOfOneSite ? key.live : std::nullopt}].insert(counts.begin(), counts.end());
        }
        return together;
    }
    void add(const Clause& clause, const std::string& measure) {
        for (const BillingCell& cell : input_.cells)
            if (inScope(clause.scope, cell.site, cell.need, cell.tool)) addAt(cell, clause, measure);
    }
    void addAt(const BillingCell& cell, const Clause& clause, const std::string& measure) {
        const std::optional<YearMonth> live = liveOf(clause, cell.site);
        const YearMonth end = contract_.start.plusMonths(contract_.months);
        const YearMonth stop = live ? std::min(*live, end) : end;
        for (YearMonth month = contract_.start; month < stop; month = month.plusMonths(1)) {
            const bool isSettled = !through_ || !(*through_ < month);
            if (isSettled && (isWork(measure) || !isAtWork(cell, month))) addMonth(cell, measure, month, live);
        }
    }
    /// When the first of its tools is in use there; where none of them ever is, when any other is.
    /// @param at empty: at any site
    [[nodiscard]] std::optional<YearMonth> liveOf(const Clause& clause, const SiteId& at) const {
        const auto isThere = [&](const SiteId& site) { return at.empty() || site == at; };
        const auto own = counts_.firstUse([&](const SiteId& site, const NeedId& need, const ToolId& tool) {
            return isThere(site) && inScope(clause.scope, site, need, tool);
        });
        if (own) return own;
        return counts_.firstUse([&](const SiteId& site, const NeedId&, const ToolId&) { return isThere(site); });
    }
    void addMonth(const BillingCell& cell, const std::string& measure, YearMonth month, std::optional<YearMonth> live) {
        for (const NeedId& need : {cell.need, NeedId()}) {
            if (!isCounted(cell.site, need, measure, month)) continue;
            auto& first = early_[{cell.site, measure}].try_emplace(Count{cell.site, need, month}, live).first->second;
            if (live) first = std::min(first.value_or(*live), *live);
            return;
        }
    }
    [[nodiscard]] bool isCounted(const SiteId& site, const NeedId& need, const std::string& measure,
                                 YearMonth month) const {
        const Observation* observed = input_.observed.facts.find(site, need, measure, month);
        return observed != nullptr && observed->value && *observed->value > ExactNumber(0);
    }
    /// What a tool answered was answered in use, whatever was expected.
    [[nodiscard]] bool isAtWork(const BillingCell& cell, YearMonth month) const {
        return std::ranges::any_of(billableMeasures(), [&](std::string_view measure) {
            if (isThereUnused(measure)) return false;
            return isCounted(cell.site, cell.need, std::string(measure), month) ||
                   isCounted(cell.site, {}, std::string(measure), month);
        });
    }
    /// With nought in place of these counts. @param facts as observed, and so again afterwards
    [[nodiscard]] std::optional<Money> paidWithout(const std::string& measure, const Counts& counts,
                                                   FactTable& facts) const {
        for (const auto& [site, need, month] : counts) facts.record(site, need, measure, month, ExactNumber(0));
        const std::optional<Money> paid = paidOn(facts);
        for (const auto& [site, need, month] : counts)
            facts.record(site, need, measure, month, *input_.observed.facts.find(site, need, measure, month));
        return paid;
    }
    [[nodiscard]] std::optional<Money> paidOn(const FactTable& facts) const {
        const auto lines = settle(contract_, *input_.program, input_.cells, facts, through_);
        if (!lines) return std::nullopt;
        return totalsOf({contract_, {}, {}, *lines}).all;
    }

    const ObservedContract& input_;
    const Contract& contract_;
    const std::optional<YearMonth> through_;
    const ExpectedCounts counts_;
    /// By site and measure; each count with the first go-live, of those that clauses wait for, that it comes before.
    std::map<std::pair<SiteId, std::string>, std::map<Count, std::optional<YearMonth>>> early_;
};

}  // namespace

std::vector<CountedBeforeUse> countedBeforeUse(const ObservedContract& input, std::optional<YearMonth> through) {
    const AgreedContract& agreed = input.agreed;
    if (agreed.input == nullptr || agreed.alternative == nullptr || agreed.scenario == nullptr) return {};
    return Finder(input, through).all();
}

}  // namespace valor
