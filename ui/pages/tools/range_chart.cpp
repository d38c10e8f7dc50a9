// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tools/range_chart.h"

#include <QCoreApplication>

#include "core/model/edit.h"
#include "ui/editors/distribution_words.h"
#include "ui/models/figure_words.h"

namespace valor::ui {
namespace {

struct RangeChartWords {
    Q_DECLARE_TR_FUNCTIONS(RangeChart)
};

constexpr int kBins = 48;
constexpr double kTail = 0.05;  // on either side of the middle 90 %
constexpr double kCut = 0.005;  // of the probability on either side lies beyond the picture of a shape without ends
constexpr int kRangeDigits = 3;

bool hasSteps(Family family) {
    return family == Family::Discrete || family == Family::Empirical || family == Family::Poisson;
}

/// From end to end where the shape has ends that a person stated; else without the last tails.
Support pictured(const Distribution& distribution) {
    const Family family = familyOf(distribution);
    if (family == Family::Pert || family == Family::Triangular || family == Family::Uniform)
        return support(distribution);
    return {quantile(distribution, kCut), quantile(distribution, 1 - kCut)};
}

/// The probability of each bin alone: what lies beyond the picture would stand up in the last one as if it were there.
/// Where values come in steps, those at and below the first edge belong to the first bin.
std::vector<double> sharesOf(const Distribution& distribution, const Support& range) {
    std::vector<double> shares;
    double below = hasSteps(familyOf(distribution)) ? 0 : cumulative(distribution, range.lower);
    for (int bin = 1; bin <= kBins; ++bin) {
        const double edge = bin == kBins ? range.upper : range.lower + (range.upper - range.lower) * bin / kBins;
        const double upTo = cumulative(distribution, edge);
        shares.push_back(upTo - below);
        below = upTo;
    }
    return shares;
}

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
    const Support range = pictured(distribution);
    if (!(range.upper > range.lower)) return std::nullopt;
    const Formats formats = environment.formats();
    RangeChart chart;
    chart.frame.title = RangeChartWords::tr("Range of %1").arg(name).toStdString();
    chart.frame.sentence = distributionInWords(distribution, unit, formats).toStdString();
    chart.frame.horizontal = {unit.spoken.toStdString(), unit.spoken.toStdString()};
    chart.lower = range.lower * unit.factor;
    chart.width = (range.upper - range.lower) / kBins * unit.factor;
    chart.shares = sharesOf(distribution, range);
    chart.low = quantile(distribution, kTail) * unit.factor;
    chart.centre = centralValue(distribution) * unit.factor;
    chart.high = quantile(distribution, 1 - kTail) * unit.factor;
    chart.lowLabel = formats.shortest(chart.low, kRangeDigits).toStdString();
    chart.centreLabel = formats.shortest(chart.centre, kRangeDigits).toStdString();
    chart.highLabel = formats.shortest(chart.high, kRangeDigits).toStdString();
    return chart;
}

}  // namespace valor::ui
