// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figure_table.h"

#include <algorithm>

#include "core/distribution/centre.h"
#include "core/model/overrides.h"
#include "core/model/usage.h"
#include "core/report/output_words.h"
#include "core/report/run_context.h"

namespace valor {
namespace {

constexpr int kFigureDigits = 4;
constexpr double kLow = 0.05, kHigh = 0.95;

/// What a source is called; what has to be said of the figure where it has none.
std::string sourceOf(const Evidence& evidence, Language language) {
    const std::string& citation = evidence.citation.in(language);
    std::string source = citation.empty() ? evidence.note.in(language) : citation;
    if (!evidence.doi.empty()) source += " doi:" + evidence.doi;
    return source;
}

}  // namespace

std::vector<FigureRow> figureRows(const Case& input, const Scenario& scenario, const Wording& wording) {
    const auto say = [&](std::string_view key) { return wording.texts.text(key, wording.language); };
    std::vector<const Parameter*> figures;
    for (const ParameterId& id : inputsOf(input, scenario, nullptr)) figures.push_back(findById(input.parameters, id));
    std::ranges::stable_sort(figures, std::ranges::greater(),
                             [&](const Parameter* each) { return confidenceIn(input, scenario, *each); });
    std::vector<FigureRow> rows;
    for (const Parameter* each : figures) {
        const auto stated = resolve(*entryIn(scenario, *each));  // inputsOf() names no formula
        const bool isOwn = overrideIn(scenario, each->id) != nullptr;
        const InputAmounts amounts(input, each->id, wording);
        FigureRow row{amounts.label(),
                      say("confidence." + std::string(confidenceName(confidenceIn(input, scenario, *each)))),
                      isOwn ? say("board.own_figure") : sourceOf(each->evidence, wording.language),
                      amounts.unitSpelt(),
                      {}};
        if (stated)
            row.values = {amounts.inUnit(centralValue(stated->distribution)),
                          amounts.inUnit(quantile(stated->distribution, kLow)),
                          amounts.inUnit(quantile(stated->distribution, kHigh))};
        rows.push_back(std::move(row));
    }
    return rows;
}

DocumentTable figureTable(const Case& input, const Scenario& scenario, const Wording& wording) {
    const auto say = [&](std::string_view key) { return wording.texts.text(key, wording.language); };
    DocumentTable table{{say("table.parameter"), say("table.mark"), say("table.source"), say("table.unit"),
                         say("table.value"), "5 %", "95 %"},
                        4,
                        {}};
    for (FigureRow& figure : figureRows(input, scenario, wording)) {
        std::vector<std::string> row{std::move(figure.label), std::move(figure.mark), std::move(figure.source),
                                     std::move(figure.unit)};
        if (figure.values)
            for (const double value : *figure.values)
                row.push_back(formatSignificant(value, kFigureDigits, wording.numbers));
        row.resize(table.heads.size());
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace valor
