// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters one by one: unit, distribution, source; Dirichlet groups; correlations.
#include <algorithm>
#include <cmath>

#include "core/correlation/correlation.h"
#include "core/error/listed.h"
#include "core/model/doi.h"
#include "core/model/usage.h"
#include "core/model/validation_distributions.h"
#include "core/model/validation_formulas.h"

namespace valor::validation {
namespace {

void checkSource(Context& context, const Parameter& parameter, const std::string& place) {
    const Evidence& evidence = parameter.evidence;
    const bool saysNothing = evidence == Evidence{} && parameter.note == LocalizedText{};
    if (parameter.entry && saysNothing) context.warn(ErrorCode::SourceUnsaid, place, {{"name", parameter.id.text()}});
    const bool isSourced = evidence.confidence == Confidence::Found || evidence.confidence == Confidence::Derived;
    if (parameter.entry && isSourced && evidence.citation == LocalizedText{} && evidence.doi.empty())
        context.warn(ErrorCode::EvidenceMissing, place + "/source",
                     {{"name", parameter.id.text()}, {"confidence", std::string(confidenceName(evidence.confidence))}});
    if (!evidence.doi.empty() && !isDoi(evidence.doi))
        context.warn(ErrorCode::DoiMalformed, place + "/source/doi", {{"text", evidence.doi}});
    const std::optional<Unit> unit = context.unitOf(parameter);
    if (unit && unit->isMoney() && evidence.priceYear && *evidence.priceYear != context.input().priceYear)
        context.warn(ErrorCode::PriceYearDiffers, place + "/source/price_year",
                     {{"name", parameter.id.text()},
                      {"found", std::to_string(*evidence.priceYear)},
                      {"expected", std::to_string(context.input().priceYear)}});
}

void checkDistribution(Context& context, const Parameter& parameter, const std::string& place) {
    const auto found = context.resolved().find(parameter.id);
    if (found == context.resolved().end()) return;
    const Result<ResolvedDistribution>& resolved = found->second;
    const std::string inside = place + "/distribution";
    if (!resolved) return context.problems().add(Severity::Error, within(inside, resolved.error()));
    for (const Diagnostic& item : resolved->diagnostics.items())
        context.problems().add(item.severity, within(inside, item.problem));
}

void checkParameter(Context& context, const Parameter& parameter, const std::string& place) {
    const Case& input = context.input();
    if (auto unit = Unit::parse(parameter.unit, input.currency); !unit)
        context.problems().add(Severity::Error, within(place + "/unit", unit.error()));
    if (parameter.entry && parameter.isDerived())
        context.error(ErrorCode::FieldConflict, place, {{"first", "distribution"}, {"second", "formula"}});
    if (!parameter.entry && !parameter.isDerived()) context.error(ErrorCode::FieldMissing, place + "/distribution");
    checkDistribution(context, parameter, place);
    checkSource(context, parameter, place);
}

/// Why a parameter cannot take part in a rank correlation; empty when it can.
std::string_view obstacle(const Context& context, const Parameter& parameter) {
    if (parameter.isDerived()) return "not_stated";
    if (parameter.variation != Variation::Case) return "varies_by_site";
    const Distribution* distribution = context.distributionOf(parameter);
    return distribution == nullptr || isContinuous(*distribution) ? "" : "not_continuous";
}

void checkCorrelation(Context& context, const Correlation& pair, const std::string& place) {
    const auto refuse = [&](std::string_view reason) {
        context.error(ErrorCode::CorrelationInvalid, place,
                      {{"first", pair.first.text()},
                       {"second", pair.second.text()},
                       {"spearman", numberText(pair.spearman)},
                       {"reason", std::string(reason)}});
    };
    if (pair.first == pair.second) refuse("self");
    if (!(std::abs(pair.spearman) <= 1)) refuse("range");
    for (const auto& [id, side] : {std::pair(pair.first, "/first"), std::pair(pair.second, "/second")}) {
        const Parameter* parameter = context.find(id);
        if (parameter == nullptr)
            context.unknown(place + side, "parameter", id.text());
        else if (const std::string_view reason = obstacle(context, *parameter); !reason.empty())
            refuse(reason);
    }
}

/// Whether all pairs can hold at once, in the words of the engine, which uses them all.
void checkTogether(Context& context, const std::vector<Correlation>& pairs) {
    constexpr std::size_t kMostAtOnce = 64;  // a repair takes half a second then; the engine tells of more
    std::vector<std::string> names;
    const auto indexOf = [&](const ParameterId& id) {
        const auto known = std::ranges::find(names, id.text());
        if (known != names.end()) return static_cast<std::size_t>(known - names.begin());
        names.push_back(id.text());
        return names.size() - 1;
    };
    std::vector<RankCorrelation> together;
    for (const Correlation& pair : pairs) {
        const std::size_t first = indexOf(pair.first);
        together.push_back({first, indexOf(pair.second), pair.spearman});
        if (names.size() > kMostAtOnce) return;
    }
    const auto factor = makeCorrelation(names, together);
    if (factor)
        context.problems().append(factor->diagnostics);
    else if (factor.error().code == ErrorCode::CorrelationRefused)  // others are reported pair by pair
        context.problems().add(Severity::Error, factor.error());
}

/// Stated parameters on which some result of some scenario depends.
std::set<ParameterId> inputsOfAll(const Case& input) {
    std::set<ParameterId> inputs;
    for (const Scenario& scenario : input.scenarios)
        for (const ParameterId& id : inputsOf(input, scenario, nullptr)) inputs.insert(id);
    return inputs;
}

/// Key inputs that only some alternatives use: whoever moves one while looking at another sees nothing change.
void checkReach(Context& context) {
    const Case& input = context.input();
    std::vector<std::pair<std::string, std::set<ParameterId>>> inputs;
    for (const Alternative& alternative : input.alternatives) {
        if (alternative.id == input.comparator) continue;
        const std::vector<ParameterId> own = inputsOf(input, input.scenarios.front(), &alternative);
        inputs.emplace_back(alternative.id.text(), std::set(own.begin(), own.end()));
    }
    for (std::size_t i = 0; i < input.keyInputs.size(); ++i) {
        std::vector<std::string> users;
        for (const auto& [alternative, own] : inputs)
            if (own.contains(input.keyInputs[i])) users.push_back(alternative);
        if (users.empty() || users.size() == inputs.size()) continue;
        context.problems().add(Severity::Info, ErrorCode::ParameterUnused, "key_inputs/" + std::to_string(i),
                               {{"name", input.keyInputs[i].text()}, {"alternatives", listed(users)}});
    }
}

}  // namespace

void checkParameters(Context& context) {
    const std::vector<Parameter>& parameters = context.input().parameters;
    checkIds(context, parameters, "parameters");
    for (std::size_t i = 0; i < parameters.size(); ++i)
        checkParameter(context, parameters[i], placeOf("parameters", parameters[i].id.text(), i));
    checkShareGroups(
        context, [&](const Parameter& parameter) { return context.distributionOf(parameter); },
        [](const Parameter& parameter) { return "parameters/" + parameter.id.text() + "/distribution"; });
    checkFormulas(context);
    std::set<ParameterId> seen;
    for (std::size_t i = 0; i < context.input().keyInputs.size(); ++i) {
        const ParameterId& id = context.input().keyInputs[i];
        const std::string place = "key_inputs/" + std::to_string(i);
        if (context.find(id) == nullptr) context.unknown(place, "parameter", id.text());
        if (!seen.insert(id).second) context.error(ErrorCode::IdDuplicate, place, {{"id", id.text()}});
    }
}

void checkCorrelations(Context& context) {
    std::set<std::pair<ParameterId, ParameterId>> seen;
    const std::vector<Correlation>& pairs = context.input().correlations;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const std::string place = "correlations/" + std::to_string(i);
        checkCorrelation(context, pairs[i], place);
        if (!seen.insert(std::minmax(pairs[i].first, pairs[i].second)).second)
            context.error(ErrorCode::CorrelationInvalid, place,
                          {{"first", pairs[i].first.text()},
                           {"second", pairs[i].second.text()},
                           {"spearman", numberText(pairs[i].spearman)},
                           {"reason", "duplicate"}});
    }
    checkTogether(context, pairs);
}

void checkUnused(Context& context) {
    std::set<ParameterId> reached;
    std::vector<ParameterId> open(context.used().begin(), context.used().end());
    while (!open.empty()) {
        const ParameterId id = open.back();
        open.pop_back();
        if (!reached.insert(id).second) continue;
        const Parameter* parameter = context.find(id);
        if (parameter == nullptr || !parameter->isDerived()) continue;
        for (const ParameterId& name : namesIn(parameter->formula)) open.push_back(name);
    }
    // What acts is known only of a case without errors: a mistyped reference would leave half of it idle.
    const bool isSound = !context.problems().hasErrors();
    const std::set<ParameterId> acting = isSound ? inputsOfAll(context.input()) : std::set<ParameterId>{};
    for (const Parameter& parameter : context.input().parameters) {
        const bool isNamed = reached.contains(parameter.id);
        if (isNamed && (!isSound || parameter.isDerived() || acting.contains(parameter.id))) continue;
        Arguments arguments{{"name", parameter.id.text()}};
        if (isNamed) arguments.emplace_back("idle", "");
        context.problems().add(Severity::Info, ErrorCode::ParameterUnused, "parameters/" + parameter.id.text(),
                               std::move(arguments));
    }
    if (isSound) checkReach(context);
}

}  // namespace valor::validation
