// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_tables.h"

#include <QCoreApplication>

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartTables)
};

std::string word(const QString& text) {
    return text.toStdString();
}

}  // namespace

ChartTable tableOf(const FanChart& chart) {
    ChartTable table;
    table.head.push_back(chart.frame.horizontal.title);
    for (const ChartBand& band : chart.bands) table.head.push_back(band.lowLabel);
    table.head.push_back(chart.centreLabel);
    for (auto band = chart.bands.rbegin(); band != chart.bands.rend(); ++band) table.head.push_back(band->highLabel);
    for (std::size_t i = 0; i < chart.x.size(); ++i) {
        std::vector<ChartTable::Cell> row{chart.x[i]};
        for (const ChartBand& band : chart.bands) row.emplace_back(band.low[i]);
        row.emplace_back(chart.centre[i]);
        for (auto band = chart.bands.rbegin(); band != chart.bands.rend(); ++band) row.emplace_back(band->high[i]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

ChartTable tableOf(const DensityChart& chart) {
    ChartTable table;
    table.head = {word(Words::tr("From")), word(Words::tr("To")), word(Words::tr("Share of draws")),
                  chart.cumulativeLabel};
    double sum = 0;
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
        table.head.push_back(series.label);
        if (series.low.empty()) continue;
        table.head.push_back(word(Words::tr("%1, 5 %").arg(QString::fromStdString(series.label))));
        table.head.push_back(word(Words::tr("%1, 95 %").arg(QString::fromStdString(series.label))));
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

}  // namespace valor::ui
