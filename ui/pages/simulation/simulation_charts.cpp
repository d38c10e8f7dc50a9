// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/simulation_charts.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SimulationCharts)
};

constexpr std::size_t kMostGrouped = 3;

std::string utf8(const QString& text) { return text.toStdString(); }

std::vector<double> scaled(const std::vector<double>& values, double factor) {
    std::vector<double> result;
    result.reserve(values.size());
    for (double value : values) result.push_back(value / factor);
    return result;
}

double widest(const Fan& fan) {
    double most = 0;
    for (double value : fan.levels[Q05]) most = std::max(most, std::abs(value));
    for (double value : fan.levels[Q95]) most = std::max(most, std::abs(value));
    return most;
}

ChartBand band(const Fan& fan, SummaryLevel low, SummaryLevel high, double factor, const Formats& formats) {
    return {utf8(formats.percent(kSummaryLevels[low], 0)), utf8(formats.percent(kSummaryLevels[high], 0)),
            scaled(fan.levels[low], factor), scaled(fan.levels[high], factor)};
}

double largestYear(const AlternativeResult& result) {
    double most = 0;
    for (const BudgetImpact& budget : result.budgets)
        for (const Estimate& year : budget.years) most = std::max({most, std::abs(year.at(Q05)), std::abs(year.at(Q95))});
    return most;
}

BarSeries seriesOf(const BudgetImpact& budget, double factor, const Languages& languages, bool intervals) {
    BarSeries series;
    series.label = utf8(languages.of(budget.label));
    for (const Estimate& year : budget.years) {
        series.values.push_back(year.mean / factor);
        if (!intervals) continue;
        series.low.push_back(year.at(Q05) / factor);
        series.high.push_back(year.at(Q95) / factor);
    }
    return series;
}

}  // namespace

FanChart netBenefitFan(const AlternativeResult& result, const Case& input, const Languages& languages) {
    const Formats formats = languages.formats();
    const Fan& fan = result.cumulativeNetBenefit;
    const MoneyScale scale = formats.moneyScale(widest(fan), input.currency);
    FanChart chart;
    chart.frame.title = utf8(Words::tr("Cumulative net benefit"));
    chart.frame.vertical.title = utf8(scale.unit);
    chart.frame.horizontal.title = utf8(Words::tr("Years from %1").arg(qt(input.baseMonth.text())));
    for (int month : fan.months) chart.x.push_back(month / 12.0);
    chart.bands = {band(fan, Q05, Q95, scale.factor, formats), band(fan, Q25, Q75, scale.factor, formats)};
    chart.centreLabel = utf8(Words::tr("Median"));
    chart.centre = scaled(fan.levels[Median], scale.factor);
    chart.zeroLabel = utf8(Words::tr("Break-even"));
    if (!chart.centre.empty())
        chart.frame.sentence = utf8(Words::tr("After %1 years the median is %2; 90 % of futures lie between %3 and %4.")
                                        .arg(formats.shortest(chart.x.back(), 3),
                                             formats.money(fan.levels[Median].back(), input.currency),
                                             formats.money(fan.levels[Q05].back(), input.currency),
                                             formats.money(fan.levels[Q95].back(), input.currency)));
    return chart;
}

DensityChart netBenefitDensity(const AlternativeResult& result, const Case& input, const Languages& languages) {
    const Formats formats = languages.formats();
    const Density& density = result.netBenefitDensity;
    const double upper = density.lower + density.width * static_cast<double>(density.shares.size());
    const MoneyScale scale = formats.moneyScale(std::max(std::abs(density.lower), std::abs(upper)), input.currency);
    const double loss = 1 - result.better.value;
    DensityChart chart;
    chart.frame.title = utf8(Words::tr("Distribution of net benefit"));
    chart.frame.horizontal.title = utf8(Words::tr("Net benefit, %1").arg(scale.unit));
    chart.cumulativeLabel = utf8(Words::tr("Share of futures at or below"));
    chart.lower = density.lower / scale.factor;
    chart.width = density.width / scale.factor;
    chart.shares = density.shares;
    if (loss > 0) chart.lossLabel = utf8(Words::tr("Loss in %1").arg(formats.percent(loss, loss < 0.1 ? 1 : 0)));
    chart.frame.sentence = utf8(Words::tr("The mean net benefit is %1; a loss occurs in %2 of futures.")
                                    .arg(formats.money(result.netBenefit.mean, input.currency), formats.percent(loss, 1)));
    return chart;
}

BarsChart budgetBars(const AlternativeResult& result, const Case& input, const Languages& languages) {
    const Formats formats = languages.formats();
    const MoneyScale scale = formats.moneyScale(largestYear(result), input.currency);
    BarsChart chart;
    chart.stacked = result.budgets.size() > kMostGrouped;
    chart.frame.title = utf8(Words::tr("Budget impact per holder"));
    chart.frame.vertical.title = utf8(Words::tr("%1 per year; below zero is spending").arg(scale.unit));
    chart.frame.horizontal.title = utf8(Words::tr("Year"));
    std::size_t years = 0;
    for (const BudgetImpact& budget : result.budgets) {
        chart.series.push_back(seriesOf(budget, scale.factor, languages, !chart.stacked));
        years = std::max(years, budget.years.size());
    }
    for (std::size_t year = 0; year < years; ++year)
        chart.categories.push_back(std::to_string(input.baseMonth.plusMonths(static_cast<int>(12 * year)).year()));
    QStringList parts;
    for (const BudgetImpact& budget : result.budgets) {
        double sum = 0;
        for (const Estimate& year : budget.years) sum += year.mean;
        parts << Words::tr("%1: %2 in all").arg(languages.of(budget.label), formats.money(sum, input.currency));
    }
    chart.frame.sentence = utf8(parts.join("; ") + '.');
    return chart;
}

}  // namespace valor::ui
