// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/waterfall_chart.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/model/overrides.h"
#include "ui/charts/waterfall_figures.h"
#include "ui/models/entry_words.h"
#include "ui/text/sentences.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct WaterfallChartWords {
    Q_DECLARE_TR_FUNCTIONS(WaterfallChart)
};

constexpr double kRounding = 1e-9;  // of the larger result: what sums in another order leave

double largestResult(const Waterfall& found) {
    return std::max(std::abs(found.first), std::abs(found.second));
}

bool isStill(const WaterfallStep& step, const Waterfall& found) {
    const double least = kRounding * largestResult(found);
    return std::abs(step.alone) <= least && std::abs(step.amount) <= least;
}

double widest(const Waterfall& found) {
    double at = found.first, most = largestResult(found);
    for (const WaterfallStep& step : found.steps) most = std::max(most, std::abs(at += step.amount));
    return most;
}

WaterfallBar barOf(const WaterfallStep& step, const Case& input, const Scenario& first, const Scenario& second,
                   double factor, const Environment& environment) {
    WaterfallBar bar;
    bar.amount = step.amount / factor;
    bar.alone = step.alone / factor;
    if (step.parameter.empty()) {
        bar.label = WaterfallChartWords::tr("Settings of the scenario").toStdString();
        return bar;
    }
    const Parameter& parameter = *findById(input.parameters, step.parameter);
    const auto [before, after] = inWords({input, parameter, *entryIn(first, parameter)},
                                         {input, parameter, *entryIn(second, parameter)}, environment);
    bar.label = environment.languages.of(parameter.label).toStdString();
    bar.before = before.toStdString();
    bar.after = after.toStdString();
    return bar;
}

QString sentenceOf(const WaterfallChart& chart, const Waterfall& found, const Case& input,
                   const Environment& environment) {
    const Formats formats = environment.formats();
    const QString results = WaterfallChartWords::tr("From %1 under “%2” to %3 under “%4”.")
                                .arg(formats.money(found.first, input.currency), qt(chart.firstLabel),
                                     formats.money(found.second, input.currency), qt(chart.secondLabel));
    const auto most =
        std::ranges::max_element(chart.bars, {}, [](const WaterfallBar& b) { return std::abs(b.amount); });
    if (most == chart.bars.end()) return results;
    return results + ' ' +
           oneStop(
               WaterfallChartWords::tr("Most of it is “%1”: %2 %3.")
                   .arg(qt(most->label),
                        WaterfallFigures(chart, formats).change(static_cast<std::size_t>(most - chart.bars.begin())),
                        qt(chart.frame.horizontal.unit)));
}

}  // namespace

WaterfallChart netBenefitWaterfall(const Waterfall& found, const Case& input, const Scenario& first,
                                   const Scenario& second, const Environment& environment) {
    const MoneyUnit scale = environment.formats().moneyUnit(widest(found), input.currency);
    WaterfallChart chart;
    chart.frame.title = WaterfallChartWords::tr("Why it changes").toStdString();
    chart.frame.horizontal = {WaterfallChartWords::tr("Mean net benefit, %1").arg(scale.text).toStdString(),
                              scale.text.toStdString()};
    chart.firstLabel = environment.languages.of(first.label).toStdString();
    chart.secondLabel = environment.languages.of(second.label).toStdString();
    chart.first = found.first / scale.factor;
    chart.second = found.second / scale.factor;
    for (const WaterfallStep& step : found.steps)
        if (!isStill(step, found)) chart.bars.push_back(barOf(step, input, first, second, scale.factor, environment));
    chart.frame.sentence = sentenceOf(chart, found, input, environment).toStdString();
    return chart;
}

std::vector<ParameterId> stillInputs(const Waterfall& found) {
    std::vector<ParameterId> still;
    for (const WaterfallStep& step : found.steps)
        if (isStill(step, found)) still.push_back(step.parameter);
    return still;
}

}  // namespace valor::ui
