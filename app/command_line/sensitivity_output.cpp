// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/sensitivity_output.h"

#include <algorithm>
#include <ostream>

#include "app/command_line/document_text.h"
#include "app/command_line/estimate_json.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/table.h"
#include "core/error/listed.h"
#include "core/report/one_way_table.h"
#include "core/report/run_context.h"

namespace valor::command_line {
namespace {

class SensitivityPrinter {
public:
    SensitivityPrinter(std::ostream& out, const SensitivityView& view, std::size_t rows, const Wording& wording)
        : out_(out), view_(view), rows_(rows), wording_(wording) {}

    void print() {
        printHeading(out_, view_.input, view_.scenario, view_.input.comparator, wording_);
        for (const OneWayAnalysis& analysis : view_.analyses) printAnalysis(analysis);
        out_ << '\n';
        printWrapped(out_, say("sensitivity.legend"));
        printWrapped(out_, say("sensitivity.no_draws"));
        if (std::ranges::any_of(view_.analyses, &OneWayAnalysis::isCorrelated))
            printWrapped(out_, say("sensitivity.correlated"));
    }

private:
    std::string say(std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
        return wording_.texts.text(key, wording_.language, arguments);
    }

    void printAnalysis(const OneWayAnalysis& analysis) {
        const MoneyFormat format = formatOfOneWay(analysis);
        const Alternative* alternative = findById(view_.input.alternatives, analysis.alternative);
        out_ << '\n' << labelled(alternative->label, analysis.alternative.text(), wording_.language) << '\n';
        printWrapped(out_,
                     say("sensitivity.at_means",
                         {{"value", formatMoney(analysis.atMeans, view_.input.currency, wording_.numbers, format)}}),
                     2);
        const DocumentTable table = oneWayTable(analysis, view_.input, view_.scenario, rows_, wording_);
        if (!table.rows.empty()) printTable(out_, table);
        printUndefined(analysis);
        printWrapped(out_,
                     say("sensitivity.others", {{"less", std::to_string(analysis.inputs.size() - table.rows.size())},
                                                {"none", std::to_string(analysis.still)}}),
                     2);
    }

    void printUndefined(const OneWayAnalysis& analysis) {
        const std::string names = listed(analysis.undefined, [this](const ParameterId& id) { return labelOf(id); });
        if (!names.empty()) printWrapped(out_, say("sensitivity.undefined", {{"names", names}}), 2);
    }

    std::string labelOf(const ParameterId& id) const {
        return labelled(findById(view_.input.parameters, id)->label, id.text(), wording_.language);
    }

    std::ostream& out_;
    const SensitivityView& view_;
    std::size_t rows_;
    const Wording& wording_;
};

JsonValue inputJson(const SensitivityView& view, const OneWayInput& input) {
    const Parameter& parameter = *findById(view.input.parameters, input.parameter);
    return JsonObject{{"parameter", input.parameter.text()},
                      {"unit", parameter.unit},
                      {"mark", confidenceName(confidenceIn(view.input, view.scenario, parameter))},
                      {"low", input.low},
                      {"high", input.high},
                      {"at_low", input.atLow},
                      {"at_high", input.atHigh},
                      {"turns_at", input.turnsAt ? JsonValue(*input.turnsAt) : JsonValue()}};
}

JsonValue analysisJson(const SensitivityView& view, const OneWayAnalysis& analysis) {
    const auto one = [&](const OneWayInput& input) { return inputJson(view, input); };
    const auto name = [](const ParameterId& id) -> JsonValue { return id.text(); };
    return JsonObject{{"alternative", analysis.alternative.text()},
                      {"at_means", analysis.atMeans},
                      {"correlations_left_out", analysis.isCorrelated},
                      {"inputs_without_influence", static_cast<double>(analysis.still)},
                      {"undefined", listOf(analysis.undefined, name)},
                      {"inputs", listOf(analysis.inputs, one)}};
}

}  // namespace

void printSensitivity(std::ostream& out, const SensitivityView& view, std::size_t rows, const Wording& wording) {
    SensitivityPrinter(out, view, rows, wording).print();
}

JsonValue sensitivityJson(const SensitivityView& view, const Wording& wording) {
    const auto one = [&](const OneWayAnalysis& analysis) { return analysisJson(view, analysis); };
    return JsonObject{{"schema", "valor.sensitivity/1"},
                      {"title", labelled(view.input.title, view.input.id, wording.language)},
                      {"currency", view.input.currency},
                      {"price_year", static_cast<double>(view.input.priceYear)},
                      {"scenario", view.scenario.id.text()},
                      {"comparator", view.input.comparator.text()},
                      {"levels", JsonArray{kOneWayLow, kOneWayHigh}},
                      {"analyses", listOf(view.analyses, one)}};
}

}  // namespace valor::command_line
