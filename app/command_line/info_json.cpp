// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/info_json.h"

#include "core/model/central_values.h"
#include "core/model/names.h"
#include "core/report/run_context.h"

namespace valor::command_line {
namespace {

/// Objects of id and label, and whatever `more` adds.
template <class T, class More>
JsonArray named(const std::vector<T>& objects, Language language, const More& more) {
    JsonArray list;
    for (const T& object : objects) {
        JsonObject item{{"id", object.id.text()}, {"label", object.label.in(language)}};
        more(object, item);
        list.push_back(std::move(item));
    }
    return list;
}

JsonValue parameters(const Case& input) {
    if (input.scenarios.empty()) return JsonObject{};
    const Scenario& scenario = input.scenarios.front();
    const InputMarks marks = inputMarks(input, scenario);
    JsonObject counts;
    for (std::size_t i = 0; i < marks.byMark.size(); ++i)
        counts.emplace_back(confidenceName(static_cast<Confidence>(i)), static_cast<double>(marks.byMark[i]));
    JsonArray keys;
    for (const ParameterId& id : input.keyInputs) {
        const Parameter* parameter = findById(input.parameters, id);
        if (parameter == nullptr) continue;
        const auto value = centralValueIn(input, scenario, id);
        keys.push_back(JsonObject{{"id", id.text()},
                                  {"unit", parameter->unit},
                                  {"central", value ? JsonValue(*value) : JsonValue{}},
                                  {"confidence", confidenceName(confidenceIn(input, scenario, *parameter))}});
    }
    return JsonObject{{"count", static_cast<double>(input.parameters.size())},
                      {"inputs", static_cast<double>(marks.count)},
                      {"by_confidence", std::move(counts)},
                      {"key_inputs", std::move(keys)}};
}

JsonArray notes(const Case& input) {
    JsonArray list;
    for (const InputNote& note : input.notes)
        list.push_back(JsonObject{{"input", note.input.text()},
                                  {"scenario", note.scenario.text()},
                                  {"text", note.text},
                                  {"who", note.who},
                                  {"time", note.time},
                                  {"locked", note.locked}});
    return list;
}

}  // namespace

JsonValue casesJson(const ShippedCases& cases, Language language) {
    JsonArray list;
    const auto add = [&](const std::vector<ReferenceCase>& of, std::string_view kind) {
        for (const ReferenceCase& each : of)
            list.push_back(JsonObject{{"id", each.id},
                                      {"kind", std::string(kind)},
                                      {"title", each.title.in(language)},
                                      {"summary", each.summary.in(language)},
                                      {"file", each.path}});
    };
    add(cases.references, "reference");
    add(cases.templates, "template");
    return JsonObject{{"schema", "valor.cases/1"}, {"cases", std::move(list)}};
}

JsonValue caseJson(const Case& input, Language language) {
    const auto nothing = [](const auto&, JsonObject&) {};
    const auto months = [](const auto& object, JsonObject& item) {
        item.emplace_back("months", static_cast<double>(object.months));
    };
    const auto party = [](const Party& object, JsonObject& item) { item.emplace_back("kind", nameOf(object.kind)); };
    const auto effect = [](const Effect& object, JsonObject& item) {
        item.emplace_back("mechanism", nameOf(object.mechanism));
    };
    const auto alternative = [&](const Alternative& object, JsonObject& item) {
        item.emplace_back("comparator", object.id == input.comparator);
        item.emplace_back("deployments", static_cast<double>(object.deployments.size()));
    };
    return JsonObject{{"schema", "valor.info/1"},
                      {"id", input.id},
                      {"title", input.title.in(language)},
                      {"summary", input.summary.in(language)},
                      {"currency", input.currency},
                      {"price_year", static_cast<double>(input.priceYear)},
                      {"base_month", input.baseMonth.text()},
                      {"parties", named(input.parties, language, party)},
                      {"sites", named(input.sites, language, nothing)},
                      {"needs", named(input.needs, language, nothing)},
                      {"tools", named(input.tools, language, nothing)},
                      {"effects", named(input.effects, language, effect)},
                      {"contracts", named(input.contracts, language, months)},
                      {"alternatives", named(input.alternatives, language, alternative)},
                      {"scenarios", named(input.scenarios, language, months)},
                      {"parameters", parameters(input)},
                      {"notes", notes(input)}};
}

}  // namespace valor::command_line
