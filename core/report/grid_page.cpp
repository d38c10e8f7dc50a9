// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/grid_page.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/report/output_words.h"
#include "core/report/page_writer.h"
#include "core/report/run_context.h"
#include "core/report/run_heading.h"

namespace valor {
namespace {

struct Extent {
    double low = 0, high = 0;
    std::size_t gains = 0, all = 0;  ///< combinations at nought or above, and all of them

    [[nodiscard]] double largest() const { return std::max(std::abs(low), std::abs(high)); }
};

Extent extentOf(const GridAnalysis::Surface& surface) {
    Extent extent{surface.values.front().front(), surface.values.front().front()};
    for (const auto& row : surface.values)
        for (const double value : row) {
            extent.low = std::min(extent.low, value);
            extent.high = std::max(extent.high, value);
            extent.gains += value >= 0 ? 1 : 0;
            ++extent.all;
        }
    return extent;
}

std::vector<std::string> labelsOf(const std::vector<double>& values, const InputAmounts& amounts) {
    std::vector<std::string> labels;
    for (const double value : values) labels.push_back(amounts.cell(value));
    return labels;
}

std::string nowSentence(const Case& input, const Scenario& scenario, const GridAnalysis& grid,
                        const GridAnalysis::Surface& surface, const OutputAmounts& amounts, const Wording& wording) {
    const InputAmounts across(input, grid.across, wording), down(input, grid.down, wording);
    std::string text = wording.texts.text("grid.now", wording.language,
                                          {{"across", across.label()},
                                           {"x", across.amount(grid.acrossNow)},
                                           {"down", down.label()},
                                           {"y", down.amount(grid.downNow)},
                                           {"value", amounts.amount(surface.valueNow)}});
    for (const ParameterId& each : {grid.across, grid.down})
        if (const std::string centre = centreSentence(input, scenario, each, wording); !centre.empty())
            text += " " + centre;
    return text;
}

std::string sentenceOn(const Case& input, const Scenario& scenario, const GridAnalysis& grid,
                       const GridAnalysis::Surface& surface, const Wording& wording) {
    const Extent extent = extentOf(surface);
    const OutputAmounts amounts(input, grid.output, extent.largest(), wording);
    return wording.texts.text("grid.sentence", wording.language,
                              {{"output", outputName(input, grid.output, wording)},
                               {"alternative", alternativeLabel(input, surface.alternative, wording.language)},
                               {"low", amounts.amount(extent.low)},
                               {"high", amounts.amount(extent.high)},
                               {"gains", std::to_string(extent.gains)},
                               {"all", std::to_string(extent.all)}}) +
           " " + nowSentence(input, scenario, grid, surface, amounts, wording);
}

/// The more, the darker.
std::size_t shadeOf(double value, const Extent& extent) {
    const double share = extent.high > extent.low ? (value - extent.low) / (extent.high - extent.low) : 0;
    return static_cast<std::size_t>(std::lround(share * static_cast<double>(kShades - 1)));
}

DocumentTable tableOf(const Case& input, const GridAnalysis& grid, const GridAnalysis::Surface& surface,
                      const Wording& wording) {
    const Extent extent = extentOf(surface);
    const OutputAmounts amounts(input, grid.output, extent.largest(), wording);
    DocumentTable table{labelsOf(grid.acrossAt, {input, grid.across, wording}), 1, {}};
    table.heads.insert(table.heads.begin(), amounts.unit());
    const std::vector<std::string> down = labelsOf(grid.downAt, {input, grid.down, wording});
    for (std::size_t i = 0; i < surface.values.size(); ++i) {
        std::vector<std::string> cells{down[i]};
        std::vector<std::size_t> shades;
        for (const double value : surface.values[i]) {
            cells.push_back(amounts.cell(value));
            shades.push_back(shadeOf(value, extent));
        }
        table.rows.push_back(std::move(cells));
        table.shades.push_back(std::move(shades));
    }
    return table;
}

/// In steps from the first value. @param at evenly spaced
double stepsTo(double value, const std::vector<double>& at) {
    return (value - at.front()) / (at.back() - at.front()) * static_cast<double>(at.size() - 1);
}

/// Absent where the means lie outside the map.
std::optional<HeatMark> markOf(const Case& input, const GridAnalysis& grid, const GridAnalysis::Surface& surface,
                               const OutputAmounts& amounts, const Wording& wording) {
    const auto isInside = [](double value, const std::vector<double>& at) {
        return value >= at.front() && value <= at.back();
    };
    if (!isInside(grid.acrossNow, grid.acrossAt) || !isInside(grid.downNow, grid.downAt)) return std::nullopt;
    return HeatMark{wording.texts.text("grid.mark", wording.language),
                    stepsTo(grid.acrossNow, grid.acrossAt),
                    stepsTo(grid.downNow, grid.downAt),
                    InputAmounts(input, grid.across, wording).amount(grid.acrossNow),
                    InputAmounts(input, grid.down, wording).amount(grid.downNow),
                    amounts.cell(surface.valueNow),
                    amounts.inUnit(surface.valueNow)};
}

}  // namespace

Document gridPage(const Case& input, const Scenario& scenario, const GridAnalysis& grid, const Wording& wording) {
    PageWriter page(wording);
    page.title(page.say("grid.title"));
    page.paragraphs(headingLines(input, scenario, input.comparator, wording));
    page.paragraph(page.say("grid.axes", {{"output", outputName(input, grid.output, wording)},
                                          {"across", axisName(input, scenario, grid.across, wording)},
                                          {"down", axisName(input, scenario, grid.down, wording)}}));
    for (const GridAnalysis::Surface& surface : grid.surfaces) {
        page.heading(2, alternativeLabel(input, surface.alternative, wording.language));
        page.paragraph(sentenceOn(input, scenario, grid, surface, wording));
        page.table(tableOf(input, grid, surface, wording));
    }
    return page.finish();
}

HeatChart gridChart(const Case& input, const Scenario& scenario, const GridAnalysis& grid, std::size_t surface,
                    const Wording& wording) {
    const GridAnalysis::Surface& shown = grid.surfaces[surface];
    const OutputAmounts amounts(input, grid.output, extentOf(shown).largest(), wording);
    HeatChart chart;
    chart.frame = {wording.texts.text("grid.title", wording.language),
                   sentenceOn(input, scenario, grid, shown, wording),
                   {axisName(input, scenario, grid.across, wording), ""},
                   {axisName(input, scenario, grid.down, wording), ""}};
    chart.value = {outputName(input, grid.output, wording) + ", " + amounts.unit(), amounts.unit()};
    chart.xLabels = labelsOf(grid.acrossAt, {input, grid.across, wording});
    chart.yLabels = labelsOf(grid.downAt, {input, grid.down, wording});
    for (const auto& row : shown.values) {
        std::vector<double>& values = chart.values.emplace_back();
        std::vector<std::string>& cells = chart.cells.emplace_back();
        for (const double value : row) {
            values.push_back(amounts.inUnit(value));
            cells.push_back(amounts.cell(value));
        }
    }
    chart.belowLabel = wording.texts.text("grid.below", wording.language);
    chart.aboveLabel = wording.texts.text("grid.above", wording.language);
    chart.mark = markOf(input, grid, shown, amounts, wording);
    return chart;
}

}  // namespace valor
