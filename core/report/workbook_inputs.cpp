// SPDX-License-Identifier: GPL-3.0-or-later
// The sheets of a workbook on its inputs: what each alone moves, and every figure with what it rests on.
#include <algorithm>
#include <cmath>

#include "core/report/figure_table.h"
#include "core/report/output_words.h"
#include "core/report/run_context.h"
#include "core/report/workbook_pages.h"

namespace valor {
namespace {

constexpr double kInputTextWidth = 38, kInputLabelWidth = 44, kInputNumberWidth = 15, kInputSourceWidth = 90;
constexpr std::size_t kShownInputs = 10, kInputChartWidth = 1000;

class SensitivityPage {
public:
    explicit SensitivityPage(const PageSource& source)
        : source_(source), case_(source.run.input), builder_(pageBuilder(WorkbookPage::Sensitivity, source.wording)) {}

    Sheet write() {
        builder_.title(builder_.say("board.influences"));
        builder_.note(builder_.say("workbook.sensitivity_text", {{"unit", case_.currency}}));
        if (std::ranges::any_of(source_.run.sensitivity, &OneWayAnalysis::isCorrelated))
            builder_.note(builder_.say("sensitivity.correlated"));
        builder_.note(builder_.say("workbook.charts_below"));
        builder_.sheet().rows.emplace_back();
        writeHeads();
        for (const OneWayAnalysis& each : source_.run.sensitivity) addAnalysis(each);
        for (SheetChart& chart : charts_) builder_.chart(std::move(chart));
        builder_.sheet().widths.assign(kColumns, kInputNumberWidth);
        builder_.sheet().widths[0] = kInputTextWidth;
        builder_.sheet().widths[1] = kInputLabelWidth;
        return builder_.finish();
    }

private:
    enum Column : std::uint8_t {
        kAlternative,
        kInput,
        kMark,
        kUnit,
        kLow,
        kHigh,
        kAtLow,
        kAtMean,
        kAtHigh,
        kSwing,
        kLess,
        kMore,
        kTurns,
        kColumns
    };

    void writeHeads() {
        const std::string& unit = case_.currency;
        const auto in = [&](const char* key) { return builder_.say(key, {{"unit", unit}}); };
        headRow_ = builder_.row();
        builder_.heads({builder_.say("payments.alternative"), builder_.say("table.parameter"),
                        builder_.say("table.mark"), builder_.say("table.unit"),
                        formatShare(kOneWayLow, source_.wording.numbers, 1),
                        formatShare(kOneWayHigh, source_.wording.numbers, 1), in("table.at_low"),
                        in("workbook.at_mean"), in("table.at_high"), in("table.swing"), in("workbook.low_less"),
                        in("workbook.high_less"), builder_.say("table.turns_at")});
        builder_.sheet().frozenRows = builder_.row();
        builder_.sheet().frozenColumns = kMark;
    }

    void addAnalysis(const OneWayAnalysis& analysis) {
        const std::size_t first = builder_.row();
        for (const OneWayInput& each : analysis.inputs) addInput(analysis, each);
        if (builder_.row() == first) return;
        const std::size_t last = std::min(builder_.row(), first + kShownInputs) - 1;
        const std::string label = alternativeLabel(case_, analysis.alternative, source_.wording.language);
        SheetChart chart{SheetChart::Kind::OpposedBars,
                         builder_.say("workbook.sensitivity_chart", {{"alternative", label}}),
                         "",
                         builder_.say("workbook.change", {{"unit", case_.currency}}),
                         kWhole,
                         {}};
        for (const Column column : {kLess, kMore})
            chart.series.push_back({builder_.cell(headRow_, column), builder_.down(first, last, kInput),
                                    builder_.down(first, last, column)});
        chart.width = kInputChartWidth;
        charts_.push_back(std::move(chart));
    }

    void addInput(const OneWayAnalysis& analysis, const OneWayInput& each) {
        const Parameter& parameter = *findById(case_.parameters, each.parameter);
        const InputAmounts amounts(case_, each.parameter, source_.wording);
        const CellFormat money = formatForAmounts(std::max(std::abs(each.atLow), std::abs(each.atHigh)));
        const auto at = [&](Column column) { return cellAddress(builder_.row(), column); };
        const std::string all = at(kAtLow) + "," + at(kAtMean) + "," + at(kAtHigh);
        const Confidence mark = confidenceIn(case_, source_.scenario, parameter);
        builder_.add(
            {textCell(alternativeLabel(case_, analysis.alternative, source_.wording.language)),
             textCell(amounts.label()), textCell(builder_.say("confidence." + std::string(confidenceName(mark)))),
             textCell(amounts.unitSpelt()), amountCell(amounts.inUnit(each.low)), amountCell(amounts.inUnit(each.high)),
             numberCell(each.atLow, money), numberCell(each.atMean, money), numberCell(each.atHigh, money),
             formulaCell("MAX(" + all + ")-MIN(" + all + ")", each.swing(), money),
             formulaCell(at(kAtLow) + "-" + at(kAtMean), each.atLow - each.atMean, money),
             formulaCell(at(kAtHigh) + "-" + at(kAtMean), each.atHigh - each.atMean, money),
             each.turnsAt ? amountCell(amounts.inUnit(*each.turnsAt)) : Cell{}});
    }

    const PageSource& source_;
    const Case& case_;
    SheetBuilder builder_;
    std::size_t headRow_ = 0;
    std::vector<SheetChart> charts_;
};

}  // namespace

Sheet sensitivitySheet(const PageSource& source) {
    return SensitivityPage(source).write();
}

Sheet figuresSheet(const PageSource& source) {
    SheetBuilder builder = pageBuilder(WorkbookPage::Figures, source.wording);
    builder.title(builder.say("board.figures"));
    builder.note(builder.say("board.figures_text"));
    builder.sheet().rows.emplace_back();
    builder.heads({builder.say("table.parameter"), builder.say("table.value"), "5 %", "95 %", builder.say("table.unit"),
                   builder.say("table.mark"), builder.say("table.source")});
    builder.sheet().frozenRows = builder.row();
    builder.sheet().frozenColumns = 1;
    for (FigureRow& figure : figureRows(source.run.input, source.scenario, source.wording)) {
        std::vector<Cell> row{textCell(std::move(figure.label)),
                              {},
                              {},
                              {},
                              textCell(std::move(figure.unit)),
                              textCell(std::move(figure.mark)),
                              textCell(std::move(figure.source))};
        if (figure.values)
            for (std::size_t i = 0; i < figure.values->size(); ++i) row[1 + i] = amountCell((*figure.values)[i]);
        builder.add(std::move(row));
    }
    builder.sheet().widths = {kInputLabelWidth,  kInputNumberWidth, kInputNumberWidth, kInputNumberWidth,
                              kInputNumberWidth, kInputNumberWidth, kInputSourceWidth};
    return builder.finish();
}

}  // namespace valor
