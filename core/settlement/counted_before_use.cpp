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
        if (found_.empty()) return {};
        if (found_.size() > kPricedApart) mergeSites();
        FactTable facts = input_.observed.facts;
        const std::optional<Money> paid = paidOn(facts);
        std::vector<CountedBeforeUse> found;
        for (const auto& [key, each] : found_) {
            CountedBeforeUse counted{sitesOf(each), key.second, monthsOf(each), {}, {}};
            if (counted.sites.size() == 1) counted.live = each.live;
            if (const auto without = paidWithout(key.second, each, facts); paid && without)
                counted.cost = *paid - *without;
            if (!counted.cost || counted.cost->minorUnits() != 0) found.push_back(std::move(counted));
        }
        return found;
    }

private:
    using Key = std::pair<SiteId, std::string>;  ///< and measure
    struct Count {
        SiteId site;
        NeedId need;
        YearMonth month;
        auto operator<=>(const Count&) const = default;
    };
    struct Found {
        std::set<Count> counts;
        std::optional<YearMonth> live;
    };

    static std::vector<YearMonth> monthsOf(const Found& found) {
        std::set<YearMonth> months;
        for (const Count& each : found.counts) months.insert(each.month);
        return {months.begin(), months.end()};
    }
    static std::vector<SiteId> sitesOf(const Found& found) {
        std::set<SiteId> sites;
        for (const Count& each : found.counts) sites.insert(each.site);
        return {sites.begin(), sites.end()};
    }
    /// One settlement for each measure, however many sites there are.
    void mergeSites() {
        std::map<Key, Found> merged;
        for (const auto& [key, each] : found_) {
            Found& together = merged[{SiteId(), key.second}];
            together.counts.insert(each.counts.begin(), each.counts.end());
            if (each.live) together.live = std::min(together.live.value_or(*each.live), *each.live);
        }
        found_ = std::move(merged);
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
            Found& found = found_[{cell.site, measure}];
            if (live) found.live = std::min(found.live.value_or(*live), *live);
            found.counts.insert({cell.site, need, month});
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
    [[nodiscard]] std::optional<Money> paidWithout(const std::string& measure, const Found& found,
                                                   FactTable& facts) const {
        for (const auto& [site, need, month] : found.counts) facts.record(site, need, measure, month, ExactNumber(0));
        const std::optional<Money> paid = paidOn(facts);
        for (const auto& [site, need, month] : found.counts)
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
    std::map<Key, Found> found_;
};

}  // namespace

std::vector<CountedBeforeUse> countedBeforeUse(const ObservedContract& input, std::optional<YearMonth> through) {
    const AgreedContract& agreed = input.agreed;
    if (agreed.input == nullptr || agreed.alternative == nullptr || agreed.scenario == nullptr) return {};
    return Finder(input, through).all();
}

}  // namespace valor
