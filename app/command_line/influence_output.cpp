// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/influence_output.h"

#include <algorithm>
#include <cmath>
#include <ostream>

#include "app/command_line/estimate_json.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/run_options.h"
#include "app/command_line/table.h"
#include "core/report/money_cell.h"
#include "core/report/unit_words.h"

namespace valor::command_line {
namespace {

constexpr int kValueDigits = 4;
constexpr int kShareDecimals = 1, kErrorDecimals = 2, kCorrelationDecimals = 3;

std::string parameterLabel(const Case& input, const ParameterId& id, Language language) {
    return labelled(findById(input.parameters, id)->label, id.text(), language);
}

std::string alternativeLabel(const Case& input, const AlternativeId& id, Language language) {
    return labelled(findById(input.alternatives, id)->label, id.text(), language);
}

class InfluencePrinter {
public:
    InfluencePrinter(std::ostream& out, const InfluenceView& view, std::size_t rows, const Wording& wording)
        : out_(out), view_(view), rows_(rows), wording_(wording) {}

    void print() {
        printHeading(out_, view_.input, view_.scenario, view_.input.comparator, wording_);
        for (const InfluenceAnalysis& analysis : view_.analyses) printAnalysis(analysis);
        out_ << '\n';
        printWrapped(out_, say("influence.legend." + std::string(methodName(view_.request.method))));
        printWrapped(
            out_, say("influence.drawn", {{"draws", count(view_.request.draws)},
                                          {"seed", std::to_string(view_.request.seed)},
                                          {"scheme", say("scheme." + std::string(schemeName(SamplingScheme::Sobol)))},
                                          {"usual", count(RunOptions().draws)}}));
    }

private:
    std::string say(std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
        return wording_.texts.text(key, wording_.language, arguments);
    }

    /// Of plain draws: points that fill the space do no worse.
    double plainError(const InfluenceAnalysis& analysis) const {
        return analysis.sd / std::sqrt(static_cast<double>(view_.request.draws));
    }
    std::string count(std::uint64_t rows) const { return formatNumber(static_cast<double>(rows), 0, wording_.numbers); }

    void printAnalysis(const InfluenceAnalysis& analysis) {
        out_ << '\n' << alternativeLabel(view_.input, analysis.alternative, wording_.language) << '\n';
        const MoneyFormat format = formatOfTable(std::max(std::abs(analysis.mean), analysis.sd));
        printWrapped(out_,
                     say("influence.spread",
                         {{"mean", formatMoney(analysis.mean, view_.input.currency, wording_.numbers, format)},
                          {"error", formatErrorNumber(plainError(analysis), wording_.numbers, format)},
                          {"sd", formatMoney(analysis.sd, view_.input.currency, wording_.numbers, format)}}),
                     2);
        Table table(heads(), 1);
        const std::size_t all = analysis.influences.size(), shown = rows_ == 0 ? all : std::min(rows_, all);
        for (std::size_t i = 0; i < shown; ++i) table.add(row(analysis.influences[i]));
        if (!table.isEmpty()) table.print(out_);
        if (shown < all) printWrapped(out_, say("influence.others", {{"less", std::to_string(all - shown)}}), 2);
    }

    std::vector<std::string> heads() {
        const std::string error = say("table.error");
        switch (view_.request.method) {
            case InfluenceMethod::Sobol:
                return {say("table.parameter"), say("table.alone"), error, say("table.with_others"), error};
            case InfluenceMethod::Shapley: return {say("table.parameter"), say("table.share"), error};
            case InfluenceMethod::Rank:
                return {say("table.parameter"), say("table.rank_correlation"), error, say("table.partial"), error};
        }
        return {};
    }

    std::vector<std::string> row(const Influence& influence) {
        std::vector<std::string> cells{nameOf(influence)};
        const auto add = [&](const Figure& figure) {
            if (view_.request.method == InfluenceMethod::Rank) {
                cells.push_back(formatNumber(figure.value, kCorrelationDecimals, wording_.numbers));
                cells.push_back(formatNumber(figure.standardError, kCorrelationDecimals, wording_.numbers));
            } else {
                cells.push_back(percent(figure.value, kShareDecimals));
                cells.push_back(percent(figure.standardError, kErrorDecimals));
            }
        };
        add(influence.alone);
        if (view_.request.method != InfluenceMethod::Shapley) add(influence.withOthers);
        return cells;
    }
    /// An estimate of a small share may be below nought.
    std::string percent(double share, int decimals) const {
        return formatNumber(100 * share, decimals, wording_.numbers) + wording_.numbers.unitSpace + "%";
    }

    std::string nameOf(const Influence& influence) {
        if (influence.inputs.empty()) return say("influence.sites");
        std::string names;
        for (const ParameterId& id : influence.inputs)
            names += (names.empty() ? "" : " + ") + parameterLabel(view_.input, id, wording_.language);
        return names;
    }

    std::ostream& out_;
    const InfluenceView& view_;
    std::size_t rows_;
    const Wording& wording_;
};

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

}  // namespace

std::string_view methodName(InfluenceMethod method) {
    switch (method) {
        case InfluenceMethod::Sobol: return "sobol";
        case InfluenceMethod::Shapley: return "shapley";
        case InfluenceMethod::Rank: return "rank";
    }
    return {};
}

void printInfluence(std::ostream& out, const InfluenceView& view, std::size_t rows, const Wording& wording) {
    InfluencePrinter(out, view, rows, wording).print();
}

JsonValue influenceJson(const InfluenceView& view, const Wording& wording) {
    JsonObject document = headJson("valor.influence/1", view.input, view.scenario, wording);
    const InfluenceMethod method = view.request.method;
    document.emplace_back("method", std::string(methodName(method)));
    document.emplace_back("draws", static_cast<double>(view.request.draws));
    document.emplace_back("seed", static_cast<double>(view.request.seed));
    document.emplace_back("scheme", std::string(schemeName(SamplingScheme::Sobol)));
    document.emplace_back("analyses", listOf(view.analyses, [&](const InfluenceAnalysis& analysis) -> JsonValue {
                              const auto one = [&](const Influence& each) { return oneJson(method, each); };
                              return JsonObject{{"alternative", analysis.alternative.text()},
                                                {"mean", analysis.mean},
                                                {"sd", analysis.sd},
                                                {"influences", listOf(analysis.influences, one)}};
                          }));
    return document;
}

void printGrid(std::ostream& out, const GridView& view, const Wording& wording) {
    const auto say = [&](std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
        return wording.texts.text(key, wording.language, arguments);
    };
    const auto named = [&](const ParameterId& id) {
        return parameterLabel(view.input, id, wording.language) + ", " +
               unitInWords(findById(view.input.parameters, id)->unit, wording);
    };
    printHeading(out, view.input, view.scenario, view.input.comparator, wording);
    out << '\n';
    printWrapped(out, say("grid.axes", {{"across", named(view.grid.across)}, {"down", named(view.grid.down)}}));
    for (const GridAnalysis::Surface& surface : view.grid.surfaces) {
        double largest = 0;
        for (const auto& row : surface.netBenefit)
            for (const double value : row) largest = std::max(largest, std::abs(value));
        const MoneyFormat format = formatOfTable(largest);
        std::vector<std::string> heads{moneyUnit(view.input.currency, wording.numbers, format.scale)};
        for (const double value : view.grid.acrossAt)
            heads.push_back(formatSignificant(value, kValueDigits, wording.numbers));
        Table table(std::move(heads), 0);
        for (std::size_t i = 0; i < surface.netBenefit.size(); ++i) {
            std::vector<std::string> cells{formatSignificant(view.grid.downAt[i], kValueDigits, wording.numbers)};
            for (const double value : surface.netBenefit[i])
                cells.push_back(formatMoneyCell(value, wording.numbers, format));
            table.add(std::move(cells));
        }
        out << '\n' << alternativeLabel(view.input, surface.alternative, wording.language) << '\n';
        table.print(out);
    }
}

JsonValue gridJson(const GridView& view, const Wording& wording) {
    JsonObject document = headJson("valor.grid/1", view.input, view.scenario, wording);
    const auto axis = [&](const ParameterId& id, const std::vector<double>& values) -> JsonValue {
        return JsonObject{
            {"parameter", id.text()}, {"unit", findById(view.input.parameters, id)->unit}, {"values", numbers(values)}};
    };
    document.emplace_back("across", axis(view.grid.across, view.grid.acrossAt));
    document.emplace_back("down", axis(view.grid.down, view.grid.downAt));
    document.emplace_back("surfaces", listOf(view.grid.surfaces, [](const GridAnalysis::Surface& surface) -> JsonValue {
                              return JsonObject{
                                  {"alternative", surface.alternative.text()},
                                  {"net_benefit", listOf(surface.netBenefit, [](const std::vector<double>& row) {
                                       return JsonValue(numbers(row));
                                   })}};
                          }));
    return document;
}

}  // namespace valor::command_line
