// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/tornado_chart.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/report/run_context.h"
#include "ui/editors/distribution_words.h"
#include "ui/editors/evidence_badge.h"
#include "ui/text/sentences.h"
#include "ui/text/text.h"
#include "ui/text/unit_words.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TornadoChart)
};

constexpr std::size_t kShownInputs = 10;
constexpr int kInputDigits = 3;  // an end of a guess is no measurement

/// 6,603,198 becomes 6,600,000: beyond its digits nothing is known.
double rounded(double value, int digits) {
    return QString::number(value, 'g', digits).toDouble();
}

double widest(const OneWayAnalysis& analysis) {
    double most = std::abs(analysis.atMeans);
    for (const OneWayInput& input : analysis.inputs)
        most = std::max({most, std::abs(input.atLow), std::abs(input.atHigh)});
    return most;
}

TornadoBar barOf(const OneWayInput& moved, const Case& input, const Scenario& scenario, double factor,
                 const Languages& languages) {
    const Parameter& parameter = *findById(input.parameters, moved.parameter);
    const ShownUnit unit = shownUnit(parameter.unit, input.currency);
    const QString sign = unit.suffix.startsWith('%') ? languages.formats().percentSign() : QString();
    const auto written = [&](double value) {
        const double end = rounded(value * unit.factor, kInputDigits);
        return (languages.formats().shortest(end, kInputDigits) + sign).toStdString();
    };
    return {.label = languages.of(parameter.label).toStdString(),
            .low = written(moved.low),
            .high = written(moved.high),
            .unit = unit.suffix.toStdString(),
            .atLow = moved.atLow / factor,
            .atHigh = moved.atHigh / factor,
            .mark = confidenceWord(confidenceIn(input, scenario, parameter)).toStdString(),
            .turnsAt = moved.turnsAt ? written(*moved.turnsAt) : std::string()};
}

QString sentenceOf(const OneWayAnalysis& analysis, const Case& input, const Languages& languages) {
    if (analysis.inputs.empty()) return Words::tr("No input is uncertain: nothing moves the result.");
    const OneWayInput& first = analysis.inputs.front();
    const auto money = [&](double value) { return languages.formats().money(value, input.currency); };
    const auto turning = std::ranges::count_if(analysis.inputs, turnsDecision);
    return oneStop(
        Words::tr("“%1” moves the net benefit most: from %2 to %3. Inputs that turn the decision by themselves: %4.")
            .arg(languages.of(findById(input.parameters, first.parameter)->label), money(first.atLow),
                 money(first.atHigh), QString::number(turning)));
}

}  // namespace

TornadoChart netBenefitTornado(const OneWayAnalysis& analysis, const Case& input, const Scenario& scenario,
                               const Languages& languages, SteadyUnit& unit) {
    const MoneyUnit scale = unit.fit(widest(analysis), input.currency, languages.formats());
    TornadoChart chart;
    chart.frame.title = Words::tr("What moves the result").toStdString();
    chart.frame.sentence = sentenceOf(analysis, input, languages).toStdString();
    chart.frame.horizontal = {Words::tr("Net benefit, %1").arg(scale.text).toStdString(), scale.text.toStdString()};
    chart.lowLabel = Words::tr("Input at its low end").toStdString();
    chart.highLabel = Words::tr("Input at its high end").toStdString();
    chart.centre = analysis.atMeans / scale.factor;
    const std::size_t shown = std::min(kShownInputs, analysis.inputs.size());
    for (std::size_t i = 0; i < shown; ++i)
        chart.bars.push_back(barOf(analysis.inputs[i], input, scenario, scale.factor, languages));
    return chart;
}

QStringList ratesOf(const OneWayAnalysis& analysis, const Case& input, const Scenario& scenario,
                    const Languages& languages) {
    QStringList rates;
    for (std::size_t i = 0; i < std::min(kShownInputs, analysis.inputs.size()); ++i)
        rates << rateInWords(input, scenario, *findById(input.parameters, analysis.inputs[i].parameter),
                             languages.formats());
    rates.removeAll(QString());
    rates.removeDuplicates();
    return rates;
}

}  // namespace valor::ui
