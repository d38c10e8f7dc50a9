// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/study_json.h"

#include "app/command_line/estimate_json.h"
#include "core/report/run_context.h"
#include "core/report/study_page.h"

namespace valor::command_line {
namespace {

/// Options of a study in their order, the comparator first.
std::vector<std::string> optionsOf(const Case& input, const RunResult& result) {
    std::vector<std::string> options{input.comparator.text()};
    for (const AlternativeResult& alternative : result.alternatives)
        if (alternative.alternative != input.comparator) options.push_back(alternative.alternative.text());
    return options;
}

JsonValue outcomeJson(const StudyOutcome& outcome, const std::vector<std::string>& options) {
    JsonObject chosen;
    for (std::size_t i = 0; i < options.size(); ++i) chosen.emplace_back(options[i], outcome.value.chosen[i]);
    return JsonObject{{"months", static_cast<double>(outcome.step.months)},
                      {"observations", static_cast<double>(outcome.step.observations)},
                      {"evsi", outcome.value.sampleInformation},
                      {"standard_error", outcome.value.standardError},
                      {"lost_by_waiting", outcome.lostByWaiting},
                      {"cost", outcome.cost},
                      {"live", outcome.live},
                      {"enbs", outcome.netGain},
                      {"changes_choice", changesOf(outcome)},
                      {"chosen", chosen}};
}

}  // namespace

JsonValue studyJson(const Case& input, const Scenario& scenario, const InputStudy& study, const Wording& wording) {
    const std::vector<std::string> options = optionsOf(input, *study.result);
    const auto one = [&](const StudyOutcome& outcome) { return outcomeJson(outcome, options); };
    const std::size_t best = bestStudy(study.outcomes);
    const Parameter& parameter = *findById(input.parameters, study.input.parameter);
    return JsonObject{{"schema", "valor.study/1"},
                      {"title", labelled(input.title, input.id, wording.language)},
                      {"currency", input.currency},
                      {"price_year", static_cast<double>(input.priceYear)},
                      {"manifest", manifestJson(study.result->manifest)},
                      {"parameter", study.input.parameter.text()},
                      {"site", study.input.site.text()},
                      {"mark", confidenceName(confidenceIn(input, scenario, parameter))},
                      {"spread", study.spread > 0 ? JsonValue(study.spread) : JsonValue()},
                      {"decide_now", study.bestNow},
                      {"best", best == study.outcomes.size() ? JsonValue() : JsonValue(static_cast<double>(best))},
                      {"studies", listOf(study.outcomes, one)}};
}

}  // namespace valor::command_line
