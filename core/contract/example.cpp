// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/example.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "core/contract/measures_read.h"
#include "core/contract/observed_range.h"
#include "core/contract/operating.h"
#include "core/contract/program.h"
#include "core/ledger/account_reference.h"
#include "core/measure/measure.h"

namespace valor {
namespace {

/// A share is shown as counts out of so many.
constexpr int kSample = 200;

/// By month of the contract, 0 = first.
using Course = std::function<Observation(int)>;

Observation count(std::int64_t value) {
    return {ExactNumber(value), {}, {}};
}
Course shareAround(double value) {
    return [shown = observedShare(value)](int) { return shown; };
}
/// What a month shows of a share that is promised.
struct Shown {
    double least = 0;    ///< a test that ends the contract is passed from here on
    double wanted = 0;   ///< at least `least` and below the promise
    double promise = 0;  ///< what is shown is less
};
/// As near above what is wanted as a rule lets it act, out of so many a month as the contract counts on, or ten or a
/// hundred times as many where that takes it.
/// @param months that are judged together @param largest count of so many at which the rule acts
Observation shareBelow(const Shown& shown, std::int64_t sample, int months,
                       const std::function<int(std::int64_t)>& largest) {
    constexpr double kTie = 1e-9;  // decimals that are not exact in a double
    constexpr std::int64_t kMost = 2'000'000, kFiner = 10;
    for (;; sample *= kFiner) {
        const auto all = static_cast<double>(sample);
        const double least = std::ceil(shown.least * all - kTie), wanted = std::ceil(shown.wanted * all - kTie);
        const double decides = std::floor(static_cast<double>(largest(sample * months)) / months);
        const double count = std::max(std::min(wanted, decides), least);
        const bool acts = count >= 0 && count <= decides && count < shown.promise * all - kTie;
        if (acts || sample >= kMost) return {{}, ExactNumber(std::llround(std::max(0.0, count))), ExactNumber(sample)};
    }
}
Course steady(std::int64_t value) {
    return [value](int) { return count(value); };
}
/// What the measures of a clause should be for it to act.
class Courses {
public:
    explicit Courses(const Contract& contract) : months_(contract.months) {
        for (const Clause& clause : contract.clauses) {
            std::visit([&](const auto& terms) { add(terms); }, clause.terms);
            for (const Metric* metric : metricsOf(clause.terms)) metrics_.insert(metric->measure);
        }
        for (const auto& [measure, promise] : promised_)
            courses_.insert_or_assign(measure, missing(*promise, contract.months));
    }
    [[nodiscard]] Course of(const std::string& measure) const {
        const auto own = courses_.find(measure);
        if (own != courses_.end()) return own->second;
        return usual(measure);
    }
    /// Whether a guarantee, a service credit or a bonus goes by the measure.
    [[nodiscard]] bool isPerformance(const std::string& measure) const { return performance_.contains(measure); }
    /// Whether any clause judges performance by the measure.
    [[nodiscard]] bool isMetric(const std::string& measure) const { return metrics_.contains(measure); }

private:
    template <class Terms>
    void add(const Terms& terms) {
        if constexpr (requires { terms.tiers; }) volume(terms.measure, numberOf(terms.tiers.back().from) / 8);
        if constexpr (std::is_same_v<Terms, PrepaidPack>) volume(terms.measure, 0.8 * numberOf(terms.units));
        if constexpr (std::is_same_v<Terms, VolumeGuarantee>) volume(terms.measure, numberOf(terms.units) / 18);
        if constexpr (std::is_same_v<Terms, PriceVolume>) volume(terms.measure, numberOf(terms.units) / 10);
        if constexpr (requires {
                          terms.metric;
                          terms.threshold;
                      })
            pass(terms.metric.measure, numberOf(terms.threshold));
        if constexpr (std::is_same_v<Terms, OutcomeRebate>) miss(terms);
        if constexpr (std::is_same_v<Terms, EvidenceSteps>)
            set(terms.metric.measure, shareAround(numberOf(terms.high) + 0.01));
        if constexpr (std::is_same_v<Terms, ServiceCredit>) credit(terms);
        if constexpr (std::is_same_v<Terms, PerformanceBonus>)
            for (const ScoredMetric& each : terms.metrics) score(each, partOfTheWay(terms));
        if constexpr (std::is_same_v<Terms, Milestone>) milestone(terms);
    }
    /// The first clause that names a measure decides.
    void set(const std::string& measure, Course course) { courses_.try_emplace(measure, std::move(course)); }
    void volume(const std::string& measure, double monthly) {
        if (measure.empty() || !(monthly >= 1)) return;
        const auto units = static_cast<std::int64_t>(monthly);
        set(measure, [units](int month) { return count(units + units * (month % 3) / 10); });
    }
    void pass(const std::string& measure, double threshold) {
        set(measure, shareAround(threshold + kPassed));
        const auto [place, isFirst] = tested_.try_emplace(measure, threshold);
        place->second = std::max(place->second, threshold);
    }
    void miss(const OutcomeRebate& terms) {
        const auto [place, isFirst] = promised_.try_emplace(terms.metric.measure, &terms);
        if (numberOf(terms.guarantee) < numberOf(place->second->guarantee)) place->second = &terms;
        performance_.insert(terms.metric.measure);
    }
    /// A guarantee decides before any other clause what its measure shows, but passes a test below it that would end
    /// the contract. Who misses a guarantee fails a test that asks for as much or more.
    [[nodiscard]] Course missing(const OutcomeRebate& terms, int term) const {
        const double guarantee = numberOf(terms.guarantee), missed = std::max(guarantee - kMissed, 0.0);
        const auto tested = tested_.find(terms.metric.measure);
        const bool isTested = tested != tested_.end() && tested->second < guarantee;
        const double passed = isTested ? std::min(tested->second + kPassed, (tested->second + guarantee) / 2) : 0;
        const int window = windowMonths(terms.window) == 0 ? term : std::min(windowMonths(terms.window), term);
        constexpr std::int64_t kCounted = 1'000'000'000;
        const auto largest = [&](std::int64_t sample) {
            return largestRebatedCount(terms, static_cast<int>(std::min(sample, kCounted)));
        };
        return [shown = shareBelow({passed, std::max(missed, passed), guarantee}, sampleOf(terms.metric), window,
                                   largest)](int) { return shown; };
    }
    /// Observations of a month; two hundred where nobody has planned how many to audit.
    static std::int64_t sampleOf(const Metric& metric) {
        const auto planned = std::llround(std::clamp(numberOf(metric.sample), 0.0, 1e5));
        return planned > 1 ? planned : kSample;
    }
    void credit(const ServiceCredit& terms) {
        performance_.insert(terms.metric.measure);
        const double good = numberOf(terms.steps.back().from) + 0.001;
        const double bad = good - 0.006;
        // Every fourth month, or the last of a shorter contract.
        const int every = std::max(std::min(months_, 4), 1);
        set(terms.metric.measure, [good, bad, every](int month) {
            constexpr int kMinutes = 43'200;  // of a month of thirty days
            const double share = std::clamp(month % every == every - 1 ? bad : good, 0.0, 1.0);
            return Observation{{}, ExactNumber(std::llround(share * kMinutes)), ExactNumber(kMinutes)};
        });
    }
    /// How far from the lowest value to the target: bonus and malus do not cancel there.
    static double partOfTheWay(const PerformanceBonus& terms) {
        constexpr double kUsual = 0.6, kOther = 0.8, kTie = 1e-9;
        const double malus = numberOf(terms.malus), bonus = numberOf(terms.bonus);
        return std::abs((malus + bonus) * kUsual - malus) < kTie ? kOther : kUsual;
    }
    void score(const ScoredMetric& scored, double part) {
        performance_.insert(scored.metric.measure);
        const double floor = numberOf(scored.floor), target = numberOf(scored.target);
        const double value = floor + part * (target - floor);
        if (isShareAgainst(scored.metric.measure, {scored.floor, scored.target}))
            return set(scored.metric.measure, shareAround(value));
        const Observation shown{ExactNumber::onGrid(value, 2), {}, {}};
        set(scored.metric.measure, [shown](int) { return shown; });
    }
    void milestone(const Milestone& terms) {
        const int month = terms.month;
        set(terms.measure, [month](int now) { return count(now == month ? 1 : 0); });
        if (!terms.lateMeasure.empty()) set(terms.lateMeasure, steady(5));
    }

    static Course usual(const std::string& measure) {
        if (measure == "index_value") return [](int month) { return count(100 + 3 * (month / 12)); };
        if (measure == "active_algorithms" || measure == "option_exercised") return steady(1);
        if (measure == "inhabitants") return steady(120'000);
        if (measure == "missed") return steady(2);
        if (measure == "baseline_cost") return steady(100'000);
        if (measure == "actual_cost") return steady(92'000);
        const Measure* known = findMeasure(measure);
        if (known != nullptr && known->group == MeasureGroup::MoneyAndDates) return steady(150'000);
        if (known != nullptr && known->aggregation == Aggregation::RatioOfSums) return shareAround(0.9);
        return [](int month) { return count(1000 + 100 * (month % 3)); };
    }

    int months_;
    std::map<std::string, Course> courses_;
    static constexpr double kPassed = 0.02, kMissed = 0.06;
    std::map<std::string, double> tested_;                  ///< by measure: the highest threshold
    std::map<std::string, const OutcomeRebate*> promised_;  ///< by measure: the lowest guarantee
    std::set<std::string> performance_, metrics_;
};

/// What the clauses name, each once.
struct NamedInClauses {
    std::vector<SiteId> sites;
    std::vector<NeedId> needs;
    std::vector<ToolId> tools;
};
NamedInClauses namedIn(const Contract& contract) {
    const auto addEach = [](auto& all, const auto& more) {
        for (const auto& id : more)
            if (std::ranges::find(all, id) == all.end()) all.push_back(id);
    };
    NamedInClauses named{{}, {}, toolsNamed(contract)};
    for (const Clause& clause : contract.clauses) {
        addEach(named.sites, clause.scope.sites);
        addEach(named.needs, clause.scope.needs);
    }
    return named;
}

/// A need and the tool that is used for it; both empty where nothing is named.
using Use = std::pair<NeedId, ToolId>;
/// Every clause that counts only some needs or tools meets some of them.
std::vector<Use> usesOf(const Contract& contract, const NamedInClauses& named) {
    const auto orNone = [](auto ids) {
        if (ids.empty()) ids.emplace_back();
        return ids;
    };
    std::vector<Use> uses;
    for (const Clause& clause : contract.clauses) {
        const auto& [sites, needs, tools] = clause.scope;
        if (needs.empty() && tools.empty()) continue;
        for (const NeedId& need : orNone(needs.empty() ? named.needs : needs))
            for (const ToolId& tool : orNone(tools.empty() ? named.tools : tools))
                if (std::ranges::find(uses, Use{need, tool}) == uses.end()) uses.emplace_back(need, tool);
    }
    if (uses.empty()) uses.emplace_back();
    return uses;
}

/// Whether no need has two tools. Where one has, an observation would count for both, as it does not name the tool.
bool areToolsApart(const std::vector<Use>& uses) {
    std::set<NeedId> told;
    return std::ranges::all_of(uses, [&](const Use& each) { return told.insert(each.first).second; });
}

/// Two sites where each pays; one for each tool where they cannot be told apart otherwise.
std::vector<SiteId> madeUpSites(const Contract& contract, std::size_t tools) {
    const bool bySite = std::ranges::any_of(contract.clauses, [](const Clause& c) { return refersToSite(c.payer); });
    constexpr std::size_t kMost = 26;
    std::vector<SiteId> sites;
    for (std::size_t i = 0; i < std::min(kMost, std::max<std::size_t>(bySite ? 2 : 0, tools)); ++i)
        sites.emplace_back(std::string("site-") + static_cast<char>('a' + static_cast<int>(i)));
    if (sites.empty()) sites.emplace_back();
    return sites;
}

using Place = std::pair<SiteId, NeedId>;
/// Where a measure is observed: the index once for all, inhabitants by site.
std::vector<Place> placesOf(const std::string& measure, const std::vector<BillingCell>& cells) {
    if (measure == "index_value") return {{SiteId(), NeedId()}};
    std::vector<Place> places;
    for (const BillingCell& cell : cells) {
        const Place place{cell.site, measure == "inhabitants" ? NeedId() : cell.need};
        if (std::ranges::find(places, place) == places.end()) places.push_back(place);
    }
    return places;
}

/// Whether it is expected that nothing is in use there.
bool isIdle(const Expectation& expected, const SiteId& site, const NeedId& need, YearMonth month) {
    const auto active = expected ? expected("active_algorithms", site, need, month) : std::nullopt;
    return active && active->value && *active->value == ExactNumber(0);
}
/// What a tool does is not observed before there is one: no share of anything, and counts of nothing.
/// @param isJudged performance is judged by it
Observation withoutUse(const Observation& shown, const std::string& measure, bool isJudged) {
    if (shown.numerator || isJudged) return {{}, ExactNumber(0), ExactNumber(0)};
    return comesFromUse(measure) ? count(0) : shown;
}

}  // namespace

std::vector<BillingCell> placesNamed(const Contract& contract) {
    const NamedInClauses named = namedIn(contract);
    const std::vector<Use> uses = usesOf(contract, named);
    const bool separates = named.sites.empty() && !areToolsApart(uses);
    const std::vector<SiteId> sites =
        named.sites.empty() ? madeUpSites(contract, separates ? named.tools.size() : 0) : named.sites;
    std::vector<BillingCell> cells;
    for (std::size_t i = 0; i < sites.size(); ++i)
        for (const auto& [need, tool] : uses) {
            const auto at = static_cast<std::size_t>(std::ranges::find(named.tools, tool) - named.tools.begin());
            if (separates && at % sites.size() != i) continue;
            cells.push_back({sites[i], need, tool, PartyId(sites[i].text())});
        }
    return cells;
}

bool isVolume(const std::string& measure) {
    const Measure* known = findMeasure(measure);
    const bool isStock = measure == "active_algorithms" || measure == "inhabitants";
    return known != nullptr && known->group == MeasureGroup::Volume && !isStock;
}

FactTable withVolumes(const Example& example, const Contract& contract, double factor) {
    FactTable facts = example.facts;
    for (const ExampleFact& fact : example.listed)
        if (isVolume(fact.measure) && fact.observed.value)
            facts.record(fact.site, fact.need, fact.measure, contract.start.plusMonths(fact.month),
                         ExactNumber::onGrid(fact.observed.value->toDouble() * factor, 0));
    for (const ExampleFact& fact : example.listed)
        if (fact.measure == "index_value")
            facts.record(fact.site, fact.need, fact.measure, contract.start.plusMonths(fact.month), ExactNumber(1));
    return facts;
}

double unitsOf(const Example& example, int year) {
    double units = 0;
    for (const ExampleFact& fact : example.listed)
        if (isVolume(fact.measure) && fact.observed.value && fact.month / kYearMonths == year)
            units += fact.observed.value->toDouble();
    return units;
}

int fullestYear(const Example& example, int months) {
    int fullest = 0;
    for (int year = 1; year * kYearMonths < months; ++year)
        if (unitsOf(example, year) > unitsOf(example, fullest)) fullest = year;
    return fullest;
}

Observation observedShare(double share) {
    return {{}, ExactNumber(std::llround(std::clamp(share, 0.0, 1.0) * kSample)), ExactNumber(kSample)};
}

Result<Example> exampleOf(const Contract& contract, std::vector<BillingCell> cells, const Expectation& expected,
                          Performance performance) {
    Example example;
    example.cells = cells.empty() ? placesNamed(contract) : std::move(cells);
    VALOR_TRY(const contract::Program program, contract::compileProgram(contract, example.cells));
    const Courses courses(contract);
    for (const std::string& measure : contract::measuresRead(program)) {
        const Course course = courses.of(measure);
        const bool acts = performance == Performance::EachClauseActs && courses.isPerformance(measure);
        bool isMadeUp = false;
        for (const auto& [site, need] : placesOf(measure, example.cells))
            for (int month = 0; month < contract.months; ++month) {
                const YearMonth when = contract.start.plusMonths(month);
                std::optional<Observation> known;
                if (expected && !acts) known = expected(measure, site, need, when);
                isMadeUp |= !known;
                Observation shown = known ? *known : course(month);
                const bool isOfTool = shown.numerator || !parseBillable(measure);
                if (isOfTool && isIdle(expected, site, need, when))
                    shown = withoutUse(shown, measure, courses.isMetric(measure));
                example.facts.record(site, need, measure, when, shown);
                example.listed.push_back({site, need, measure, month, shown});
            }
        if (isMadeUp) example.madeUp.push_back(measure);
    }
    return example;
}

}  // namespace valor
