// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/annex_source.h"

#include <algorithm>
#include <cmath>

#include "core/contract/observed_range.h"
#include "core/contract/program.h"
#include "core/measure/measure.h"
#include "core/model/case_contract.h"
#include "core/model/expected_counts.h"
#include "core/report/contract_words.h"
#include "core/report/run_context.h"
#include "core/units/unit.h"

namespace valor {
namespace {

constexpr std::size_t kExampleSites = 2;
constexpr int kSourceDigits = 2;

/// Whether what is expected of a metric is a share: by the contract, or as the parameter of what may be one is stated.
bool isExpectedShare(const ShareMeasures& shares, const Case& input, const Metric& metric) {
    if (shares.isShare(metric.measure)) return true;
    const bool mayBeShare = findMeasure(metric.measure) == nullptr || isCountedWhole(metric.measure);
    const Parameter* parameter = findById(input.parameters, metric.expected);
    if (!mayBeShare || parameter == nullptr) return false;
    const auto unit = Unit::parse(parameter->unit, input.currency);
    return unit && unit->isShare();
}

/// What a clause itself expects of a measure that no deployment produces.
std::optional<Observation> statedBy(const Contract& contract, const ShareMeasures& shares, const Case& input,
                                    const Scenario& scenario, std::string_view measure) {
    const auto observed = [](double value, bool isShare) {
        const bool isShown = isShare && value >= 0 && value <= 1;
        return isShown ? observedShare(value) : Observation{ExactNumber::onGrid(value, kSourceDigits), {}, {}};
    };
    const Measure* known = findMeasure(measure);
    for (const Clause& clause : contract.clauses) {
        for (const Metric* metric : metricsOf(clause.terms))
            if (metric->measure == measure && !metric->expected.empty())
                if (const auto value = centralInBaseUnits(input, scenario, metric->expected))
                    return observed(*value, isExpectedShare(shares, input, *metric));
        const auto stated = std::ranges::find(clause.expected, measure, &ExpectedMeasure::measure);
        if (stated == clause.expected.end()) continue;
        if (const auto value = centralInBaseUnits(input, scenario, stated->parameter, Per::Month))
            return observed(*value, known != nullptr && known->unit == "share");
    }
    return std::nullopt;
}

/// Counts of a year as its monthly mean in use: a reader can follow them, and a table holds them.
std::optional<Observation> countedIn(const ExpectedCounts& counts, const Contract& contract, std::string_view measure,
                                     const SiteId& site, const NeedId& need, YearMonth month) {
    if (!parseBillable(measure) || !counts.of(measure, site, need, month)) return std::nullopt;
    const bool isStock = measure == "active_algorithms" || measure == "inhabitants";
    if (isStock || !counts.isInUse(site, need, month))
        return Observation{ExactNumber::onGrid(*counts.of(measure, site, need, month), 0), {}, {}};
    const int year = month.monthsSince(contract.start) / kYearMonths;
    const int length = std::min(kYearMonths, contract.months - year * kYearMonths);
    const auto mean = counts.meanInUse(measure, site, need, contract.start.plusMonths(year * kYearMonths), length);
    return mean ? std::optional(Observation{ExactNumber::onGrid(*mean, 0), {}, {}}) : std::nullopt;
}

/// Whether a clause that names the site covers the place, and its tool is none that clauses name with other sites only.
bool isNamed(const Contract& contract, const BillingCell& place) {
    const auto has = [](const auto& ids, const auto& id) { return std::ranges::find(ids, id) != ids.end(); };
    bool isCovered = false, isHere = false, isElsewhere = false;
    for (const Clause& clause : contract.clauses) {
        const ClauseScope& scope = clause.scope;
        if (scope.sites.empty()) continue;
        const bool atSite = has(scope.sites, place.site);
        isCovered |= atSite && inScope(scope, place.site, place.need, place.tool);
        if (has(scope.tools, place.tool)) (atSite ? isHere : isElsewhere) = true;
    }
    return isCovered && (isHere || !isElsewhere);
}

}  // namespace

std::vector<BillingCell> knownPlaces(const AnnexSource& source) {
    if (source.input != nullptr && source.alternative != nullptr) return cellsOf(*source.input, *source.alternative);
    std::vector<BillingCell> places = placesNamed(source.contract);
    std::erase_if(places, [&](const BillingCell& place) { return !isNamed(source.contract, place); });
    return places;
}

AnnexSource annexSource(const Case& input, const Alternative& alternative, const Contract& contract,
                        const Scenario& scenario) {
    AnnexSource source{contract,
                       cellsOf(input, alternative, kExampleSites),
                       withCentralAmounts(input, scenario, contract),
                       &input,
                       &alternative,
                       &scenario};
    source.expected = [&input, &contract, &scenario, shares = shareMeasures(contract),
                       counts = ExpectedCounts(input, scenario, alternative)](
                          std::string_view measure, const SiteId& site, const NeedId& need, YearMonth month) {
        const auto stated = statedBy(contract, shares, input, scenario, measure);
        return stated ? stated : countedIn(counts, contract, measure, site, need, month);
    };
    return source;
}

std::string contractTitle(const AnnexSource& source, const Wording& wording) {
    const Contract& contract = source.contract;
    const std::string name = labelled(contract.label, contract.id.text(), wording.language);
    if (source.alternative == nullptr) return name;
    const Alternative& alternative = *source.alternative;
    const Scenario& scenario = *source.scenario;
    const bool isOneOfSeveral = source.input->scenarios.size() > 1;
    return wording.texts.text(isOneOfSeveral ? "contract_page.title_scenario" : "contract_page.title", wording.language,
                              {{"contract", name},
                               {"alternative", labelled(alternative.label, alternative.id.text(), wording.language)},
                               {"scenario", labelled(scenario.label, scenario.id.text(), wording.language)},
                               {"currency", contract.currency}});
}

}  // namespace valor
