// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/analysis_output.h"

#include "app/command_line/estimate_json.h"
#include "core/report/sample_page.h"

namespace valor::command_line {
namespace {

JsonValue strategyJson(const StrategyOutcome& outcome) {
    JsonObject object{{"strategy", outcome.name},
                      {"cost", toJson(outcome.cost)},
                      {"effect", toJson(outcome.effect)},
                      {"dominated", std::string(dominanceName(outcome.dominance))}};
    if (outcome.icer) object.emplace_back("icer", *outcome.icer);
    return object;
}

JsonValue incrementJson(const StrategyIncrement& each) {
    JsonObject object{{"strategy", each.name}, {"cost", toJson(each.cost)}, {"effect", toJson(each.effect)}};
    if (each.ratio) object.emplace_back("icer", *each.ratio);
    object.emplace_back("quadrants", JsonObject{{"dearer_better", each.quadrants.moreHealthCostlier},
                                                {"dearer_worse", each.quadrants.lessHealthCostlier},
                                                {"cheaper_worse", each.quadrants.lessHealthCheaper},
                                                {"cheaper_better", each.quadrants.moreHealthCheaper},
                                                {"no_effect", each.quadrants.noEffect}});
    object.emplace_back("cost_neutral", toJson(each.costNeutral));
    return object;
}

JsonValue informationJson(const PartialInformation& each) {
    return JsonObject{
        {"parameters", listOf(each.parameters, [](const std::string& name) -> JsonValue { return name; })},
        {"value", each.value},
        {"standard_error", each.standardError},
        {"explained", each.explained},
        {"changes_choice", each.changes},
        {"at_limit", each.isAtLimit}};
}

JsonValue choiceJson(const SampleAnalysis& analysis, std::size_t k) {
    const ChoiceAt& choice = analysis.choices[k];
    JsonArray strategies;
    for (std::size_t s = 0; s < choice.netBenefit.size(); ++s)
        strategies.push_back(JsonObject{{"strategy", analysis.outcomes[s].name},
                                        {"net_benefit", choice.netBenefit[s]},
                                        {"ceac", toJson(choice.optimal[s])},
                                        {"beats_reference", toJson(choice.beatsReference[s])},
                                        {"expected_loss", choice.expectedLoss[s]}});
    return JsonObject{{"willingness", choice.willingness},
                      {"best", analysis.outcomes[choice.best].name},
                      {"strategies", std::move(strategies)},
                      {"ceaf", choice.optimal[choice.best].value},
                      {"evpi", JsonObject{{"value", choice.evpi}, {"standard_error", choice.evpiError}}},
                      {"evppi", listOf(analysis.information[k], informationJson)}};
}

}  // namespace

JsonValue analysisJson(const SampleAnalysis& analysis, double decisions, const SampleUnits& units) {
    JsonArray choices;
    for (std::size_t k = 0; k < analysis.choices.size(); ++k) choices.push_back(choiceJson(analysis, k));
    return JsonObject{{"schema", "valor.analysis/1"},
                      {"rows", static_cast<double>(analysis.rows)},
                      {"decisions", decisions},
                      {"money", units.money},
                      {"effect", units.effect},
                      {"reference", analysis.outcomes[analysis.reference].name},
                      {"strategies", listOf(analysis.outcomes, strategyJson)},
                      {"increments", listOf(analysis.increments, incrementJson)},
                      {"switches", listOf(analysis.switches, [](double value) -> JsonValue { return value; })},
                      {"choices", std::move(choices)},
                      {"unexplained", analysis.isUnexplained}};
}

}  // namespace valor::command_line
