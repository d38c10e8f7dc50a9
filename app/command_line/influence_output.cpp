// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/influence_output.h"

#include "app/command_line/estimate_json.h"
#include "core/report/influence_page.h"
#include "core/report/run_context.h"

namespace valor::command_line {
namespace {

JsonValue figureJson(const Figure& figure) {
    return JsonObject{{"value", figure.value}, {"standard_error", figure.standardError}};
}

JsonValue oneJson(InfluenceMethod method, const Influence& influence) {
    JsonObject object{
        {"inputs", listOf(influence.inputs, [](const ParameterId& id) -> JsonValue { return id.text(); })}};
    switch (method) {
        case InfluenceMethod::Sobol:
            object.emplace_back("first", figureJson(influence.alone));
            object.emplace_back("total", figureJson(influence.withOthers));
            break;
        case InfluenceMethod::Shapley: object.emplace_back("share", figureJson(influence.alone)); break;
        case InfluenceMethod::Rank:
            object.emplace_back("spearman", figureJson(influence.alone));
            object.emplace_back("partial", figureJson(influence.withOthers));
            break;
    }
    return object;
}

JsonObject headJson(std::string_view schema, const Case& input, const Scenario& scenario, const Wording& wording) {
    return {{"schema", schema},
            {"title", labelled(input.title, input.id, wording.language)},
            {"currency", input.currency},
            {"price_year", static_cast<double>(input.priceYear)},
            {"scenario", scenario.id.text()},
            {"comparator", input.comparator.text()}};
}

JsonArray numbers(const std::vector<double>& values) {
    return listOf(values, [](double value) -> JsonValue { return value; });
}

JsonValue axisJson(const Case& input, const ParameterId& id, const std::vector<double>& values) {
    return JsonObject{
        {"parameter", id.text()}, {"unit", findById(input.parameters, id)->unit}, {"values", numbers(values)}};
}

}  // namespace

JsonValue influenceJson(const Scenario& scenario, const InfluenceRequest& request,
                        const std::vector<InfluenceAnalysis>& analyses, const Wording& wording) {
    JsonObject document = headJson("valor.influence/1", *request.input, scenario, wording);
    document.emplace_back("method", std::string(methodName(request.method)));
    document.emplace_back("draws", static_cast<double>(request.draws));
    document.emplace_back("seed", static_cast<double>(request.seed));
    document.emplace_back("scheme", std::string(schemeName(SamplingScheme::Sobol)));
    document.emplace_back("analyses", listOf(analyses, [&](const InfluenceAnalysis& analysis) -> JsonValue {
                              const auto one = [&](const Influence& each) { return oneJson(request.method, each); };
                              return JsonObject{{"alternative", analysis.alternative.text()},
                                                {"mean", analysis.mean},
                                                {"sd", analysis.sd},
                                                {"influences", listOf(analysis.influences, one)}};
                          }));
    return document;
}

JsonValue gridJson(const Case& input, const Scenario& scenario, const GridAnalysis& grid, const Wording& wording) {
    JsonObject document = headJson("valor.grid/2", input, scenario, wording);
    document.emplace_back("output", grid.output);
    document.emplace_back("across", axisJson(input, grid.across, grid.acrossAt));
    document.emplace_back("down", axisJson(input, grid.down, grid.downAt));
    document.emplace_back("now", JsonObject{{"across", grid.acrossNow}, {"down", grid.downNow}});
    document.emplace_back("surfaces", listOf(grid.surfaces, [](const GridAnalysis::Surface& surface) -> JsonValue {
                              const auto row = [](const std::vector<double>& each) { return JsonValue(numbers(each)); };
                              return JsonObject{{"alternative", surface.alternative.text()},
                                                {"values", listOf(surface.values, row)},
                                                {"at_now", surface.valueNow}};
                          }));
    return document;
}

JsonValue thresholdJson(const Case& input, const Scenario& scenario, const ThresholdAnalysis& analysis,
                        const Wording& wording) {
    JsonObject document = headJson("valor.threshold/1", input, scenario, wording);
    document.emplace_back("output", analysis.output);
    document.emplace_back("target", analysis.target);
    document.emplace_back("input", axisJson(input, analysis.parameter, analysis.at));
    document.emplace_back("now", analysis.now);
    document.emplace_back("certain", analysis.isCertain);
    document.emplace_back("curves", listOf(analysis.curves, [&](const ThresholdAnalysis::Curve& curve) -> JsonValue {
                              JsonObject object{{"alternative", curve.alternative.text()},
                                                {"values", numbers(curve.values)},
                                                {"at_now", curve.valueNow},
                                                {"thresholds", numbers(curve.crossings)}};
                              if (!analysis.isCertain) object.emplace_back("probability", curve.probability);
                              return object;
                          }));
    return document;
}

}  // namespace valor::command_line
