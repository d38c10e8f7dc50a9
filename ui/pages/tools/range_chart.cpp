// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tools/range_chart.h"

#include <QCoreApplication>

#include "core/model/edit.h"
#include "ui/editors/distribution_words.h"
#include "ui/models/figure_words.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RangeChart)
};

constexpr int kBins = 48;
constexpr double kTail = 0.05;  // on either side of the middle 90 %
constexpr double kCut = 0.005;  // of the probability on either side lies beyond the picture

}  // namespace

std::optional<RangeChart> rangeOf(const Case& input, const Scenario& scenario, const Parameter& parameter,
                                  const Environment& environment) {
    const ShownFigure figure = shownFigure(input, scenario, parameter);
    if (!figure.low || !figure.value) return std::nullopt;
    return rangeOf(*distributionIn(scenario, parameter), figure.unit, nameOf(parameter, environment.languages),
                   environment);
}

std::optional<RangeChart> rangeOf(const Distribution& distribution, const ShownUnit& unit, const QString& name,
                                  const Environment& environment) {
    const double from = quantile(distribution, kCut), to = quantile(distribution, 1 - kCut);
    if (!(to > from)) return std::nullopt;
    const Formats formats = environment.formats();
    RangeChart chart;
    chart.frame.title = Words::tr("Range of %1").arg(name).toStdString();
    chart.frame.sentence = distributionInWords(distribution, unit, formats).toStdString();
    chart.frame.horizontal = {unit.spoken.toStdString(), unit.spoken.toStdString()};
    chart.lower = from * unit.factor;
    chart.width = (to - from) / kBins * unit.factor;
    double below = 0;  // what lies at the first edge belongs to the first bin
    for (int bin = 1; bin <= kBins; ++bin) {
        const double upTo = bin == kBins ? 1 : cumulative(distribution, from + (to - from) * bin / kBins);
        chart.shares.push_back(upTo - below);
        below = upTo;
    }
    chart.low = quantile(distribution, kTail) * unit.factor;
    chart.centre = centralValue(distribution) * unit.factor;
    chart.high = quantile(distribution, 1 - kTail) * unit.factor;
    constexpr int kDigits = 3;
    chart.lowLabel = formats.shortest(chart.low, kDigits).toStdString();
    chart.centreLabel = formats.shortest(chart.centre, kDigits).toStdString();
    chart.highLabel = formats.shortest(chart.high, kDigits).toStdString();
    return chart;
}

}  // namespace valor::ui
