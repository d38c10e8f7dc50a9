// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/information_json.h"

#include "app/command_line/estimate_json.h"
#include "core/report/run_context.h"

namespace valor::command_line {
namespace {

JsonValue valueJson(const Case& input, const Scenario& scenario, const CaseInformation& information,
                    const PartialInformation& value) {
    const auto one = [&](const std::string& name) -> JsonValue {
        const InputColumn& column = information.sample.inputNamed(name);
        return JsonObject{
            {"parameter", column.parameter.text()},
            {"site", column.site.text()},
            {"mark", confidenceName(confidenceIn(input, scenario, *findById(input.parameters, column.parameter)))}};
    };
    return JsonObject{{"inputs", listOf(value.parameters, one)}, {"evppi", value.value},
                      {"standard_error", value.standardError},   {"explained", value.explained},
                      {"changes_choice", value.changes},         {"at_limit", value.isAtLimit}};
}

}  // namespace

JsonValue informationJson(const Case& input, const Scenario& scenario, const CaseInformation& information,
                          const Wording& wording) {
    const ChoiceAt& choice = information.choice();
    const auto one = [&](const PartialInformation& value) { return valueJson(input, scenario, information, value); };
    return JsonObject{{"schema", "valor.information/1"},
                      {"title", labelled(input.title, input.id, wording.language)},
                      {"currency", input.currency},
                      {"price_year", static_cast<double>(input.priceYear)},
                      {"manifest", manifestJson(information.result->manifest)},
                      {"best", information.sample.sample.strategies[choice.best]},
                      {"evpi", JsonObject{{"value", choice.evpi}, {"standard_error", choice.evpiError}}},
                      {"values", listOf(information.values(), one)}};
}

}  // namespace valor::command_line
