// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_tables.h"

#include <QCoreApplication>
#include <cmath>

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartTables)
};

std::string word(const QString& text) {
    return text.toStdString();
}

std::string withUnit(const std::string& head, const ChartAxis& axis) {
    return axis.unit.empty() ? head : head + " (" + axis.unit + ")";
}

}  // namespace

ChartTable tableOf(const FanChart& chart) {
    ChartTable table;
    table.head.push_back(chart.frame.horizontal.title);
    const ChartAxis& axis = chart.frame.vertical;
    for (const ChartBand& band : chart.bands) table.head.push_back(withUnit(band.lowLabel, axis));
    table.head.push_back(withUnit(chart.centreLabel, axis));
    for (auto band = chart.bands.rbegin(); band != chart.bands.rend(); ++band)
        table.head.push_back(withUnit(band->highLabel, axis));
    for (std::size_t i = 0; i < chart.x.size(); ++i) {
        const bool isYear = chart.frame.horizontal.calendar;
        std::vector<ChartTable::Cell> row{isYear ? ChartTable::Cell(std::to_string(std::lround(chart.x[i])))
                                                 : chart.x[i]};
        for (const ChartBand& band : chart.bands) row.emplace_back(band.low[i]);
        row.emplace_back(chart.centre[i]);
        for (auto band = chart.bands.rbegin(); band != chart.bands.rend(); ++band) row.emplace_back(band->high[i]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

ChartTable tableOf(const DensityChart& chart) {
    ChartTable table;
    const ChartAxis& axis = chart.frame.horizontal;
    table.head = {withUnit(word(Words::tr("From")), axis), withUnit(word(Words::tr("To")), axis),
                  word(Words::tr("Share of draws")), chart.cumulativeLabel};
    double sum = chart.before;
    for (std::size_t i = 0; i < chart.shares.size(); ++i) {
        const double from = chart.lower + static_cast<double>(i) * chart.width;
        sum += chart.shares[i];
        table.rows.push_back({from, from + chart.width, chart.shares[i], sum});
    }
    return table;
}

ChartTable tableOf(const BarsChart& chart) {
    ChartTable table;
    table.head.push_back(chart.frame.horizontal.title);
    for (const BarSeries& series : chart.series) {
        const ChartAxis& axis = chart.frame.vertical;
        const QString label = QString::fromStdString(series.label);
        table.head.push_back(withUnit(series.label, axis));
        if (series.low.empty()) continue;
        table.head.push_back(withUnit(word(Words::tr("%1, 5 %").arg(label)), axis));
        table.head.push_back(withUnit(word(Words::tr("%1, 95 %").arg(label)), axis));
    }
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        std::vector<ChartTable::Cell> row{chart.categories[i]};
        for (const BarSeries& series : chart.series) {
            row.emplace_back(series.values[i]);
            if (series.low.empty()) continue;
            row.emplace_back(series.low[i]);
            row.emplace_back(series.high[i]);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

ChartTable tableOf(const TornadoChart& chart) {
    ChartTable table;
    const ChartAxis& axis = chart.frame.horizontal;
    table.head = {word(Words::tr("Input")),        word(Words::tr("Rests on")),
                  word(Words::tr("Low")),          word(Words::tr("High")),
                  word(Words::tr("Unit")),         withUnit(chart.lowLabel, axis),
                  withUnit(chart.highLabel, axis), word(Words::tr("Decision turns at"))};
    for (const TornadoBar& bar : chart.bars)
        table.rows.push_back({bar.label, bar.mark, bar.low, bar.high, bar.unit == "%" ? std::string() : bar.unit,
                              bar.atLow, bar.atHigh, bar.turnsAt});
    return table;
}

ChartTable tableOf(const WaterfallChart& chart) {
    ChartTable table;
    const ChartAxis& axis = chart.frame.horizontal;
    table.head = {word(Words::tr("Step")),
                  word(Words::tr("From")),
                  word(Words::tr("To")),
                  withUnit(word(Words::tr("Change")), axis),
                  withUnit(word(Words::tr("Changed alone")), axis),
                  withUnit(word(Words::tr("Result")), axis)};
    double result = chart.first;
    table.rows.push_back({chart.firstLabel, "", "", "", "", chart.first});
    for (const WaterfallBar& bar : chart.bars) {
        result += bar.amount;
        table.rows.push_back({bar.label, bar.before, bar.after, bar.amount, bar.alone, result});
    }
    table.rows.push_back({chart.secondLabel, "", "", "", "", chart.second});
    return table;
}

ChartTable tableOf(const RangeChart& chart) {
    const ChartAxis& axis = chart.frame.horizontal;
    ChartTable table{{withUnit(word(Words::tr("From")), axis), withUnit(word(Words::tr("To")), axis),
                      word(Words::tr("Share of draws"))},
                     {}};
    for (std::size_t i = 0; i < chart.shares.size(); ++i) {
        const double from = chart.lower + static_cast<double>(i) * chart.width;
        table.rows.push_back({from, from + chart.width, chart.shares[i]});
    }
    return table;
}

ChartTable tableOf(const TimelineChart& chart) {
    ChartTable table{{chart.groupTitle, chart.labelTitle, chart.detailTitle, chart.fromTitle, chart.toTitle}, {}};
    for (const TimelineRow& row : chart.rows)
        table.rows.push_back({row.group, row.label, row.detail, row.fromLabel, row.toLabel});
    return table;
}

ChartTable tableOf(const PlaneChart& chart) {
    ChartTable table{{chart.frame.horizontal.title, chart.frame.vertical.title, word(Words::tr("Share of draws"))}, {}};
    for (const PlaneChart::Cell& cell : chart.cells) table.rows.push_back({cell.x, cell.y, cell.share});
    return table;
}

}  // namespace valor::ui
