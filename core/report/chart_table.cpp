// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_table.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace valor {
namespace {

constexpr std::size_t kMostRows = 11;  // of a table to be read, not computed with

/// Looks up the heads of a table.
class Heads {
public:
    explicit Heads(const Wording& wording) : wording_(wording) {}
    [[nodiscard]] std::string operator()(std::string_view key) const {
        return wording_.texts.text(key, wording_.language);
    }

private:
    const Wording& wording_;
};

std::string withUnit(const std::string& head, const ChartAxis& axis) {
    return axis.unit.empty() ? head : head + " (" + axis.unit + ")";
}

/// Places after the decimal mark that show a column up to `largest` with three digits.
int decimalsFor(double largest) {
    constexpr int kMostDecimals = 6;
    if (!(largest > 0)) return 0;
    return std::clamp(2 - static_cast<int>(std::floor(std::log10(largest))), 0, kMostDecimals);
}

/// The rows of a long table that are read: whole steps where there are such, then as many as have room, the last one
/// too.
std::vector<std::size_t> readRows(const FanChart& chart) {
    constexpr double kWhole = 1e-9;
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < chart.x.size(); ++i)
        if (!chart.frame.horizontal.counted || std::abs(chart.x[i] - std::round(chart.x[i])) < kWhole)
            rows.push_back(i);
    if (rows.empty() || rows.back() + 1 != chart.x.size()) rows.push_back(chart.x.size() - 1);
    const std::size_t stride = (rows.size() - 1 + kMostRows - 2) / (kMostRows - 1);
    std::vector<std::size_t> read;
    for (std::size_t i = 0; i < rows.size(); i += std::max<std::size_t>(stride, 1)) read.push_back(rows[i]);
    if (read.back() != rows.back()) read.push_back(rows.back());
    return read;
}

double largestIn(const ChartTable& table) {
    double largest = 0;
    for (const auto& row : table.rows)
        for (std::size_t i = 1; i < row.size(); ++i)
            if (const double* value = std::get_if<double>(&row[i]); value != nullptr && std::isfinite(*value))
                largest = std::max(largest, std::abs(*value));
    return largest;
}

}  // namespace

ChartTable tableOf(const FanChart& chart, const Wording&) {
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

ChartTable tableOf(const DensityChart& chart, const Wording& wording) {
    const Heads word(wording);
    ChartTable table;
    const ChartAxis& axis = chart.frame.horizontal;
    table.head = {withUnit(word("chart.from"), axis), withUnit(word("chart.to"), axis), word("chart.share"),
                  chart.cumulativeLabel};
    double sum = chart.before;
    for (std::size_t i = 0; i < chart.shares.size(); ++i) {
        const double from = chart.lower + static_cast<double>(i) * chart.width;
        sum += chart.shares[i];
        table.rows.push_back({from, from + chart.width, chart.shares[i], sum});
    }
    return table;
}

ChartTable tableOf(const BarsChart& chart, const Wording& wording) {
    ChartTable table;
    table.head.push_back(chart.frame.horizontal.title);
    const std::string low = formatShare(kSummaryLevels[Q05], wording.numbers);
    const std::string high = formatShare(kSummaryLevels[Q95], wording.numbers);
    for (const BarSeries& series : chart.series) {
        const ChartAxis& axis = chart.frame.vertical;
        table.head.push_back(withUnit(series.label, axis));
        if (series.low.empty()) continue;
        table.head.push_back(withUnit(series.label + ", " + low, axis));
        table.head.push_back(withUnit(series.label + ", " + high, axis));
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

ChartTable tableOf(const TornadoChart& chart, const Wording& wording) {
    const Heads word(wording);
    ChartTable table;
    const ChartAxis& axis = chart.frame.horizontal;
    table.head = {word("chart.input"),
                  word("chart.rests_on"),
                  word("chart.low"),
                  word("chart.high"),
                  word("chart.unit"),
                  withUnit(chart.lowLabel, axis),
                  withUnit(chart.highLabel, axis),
                  word("chart.turns_at")};
    for (const TornadoBar& bar : chart.bars)
        table.rows.push_back({bar.label, bar.mark, bar.low, bar.high, bar.unit == "%" ? std::string() : bar.unit,
                              bar.atLow, bar.atHigh, bar.turnsAt});
    return table;
}

ChartTable tableOf(const WaterfallChart& chart, const Wording& wording) {
    const Heads word(wording);
    ChartTable table;
    const ChartAxis& axis = chart.frame.horizontal;
    table.head = {word("chart.step"),
                  word("chart.from"),
                  word("chart.to"),
                  withUnit(word("chart.change"), axis),
                  withUnit(word("chart.alone"), axis),
                  withUnit(word("chart.result"), axis)};
    double result = chart.first;
    table.rows.push_back({chart.firstLabel, "", "", "", "", chart.first});
    for (const WaterfallBar& bar : chart.bars) {
        result += bar.amount;
        table.rows.push_back({bar.label, bar.before, bar.after, bar.amount, bar.alone, result});
    }
    table.rows.push_back({chart.secondLabel, "", "", "", "", chart.second});
    return table;
}

ChartTable tableOf(const RangeChart& chart, const Wording& wording) {
    const Heads word(wording);
    const ChartAxis& axis = chart.frame.horizontal;
    ChartTable table{{withUnit(word("chart.from"), axis), withUnit(word("chart.to"), axis), word("chart.share")}, {}};
    for (std::size_t i = 0; i < chart.shares.size(); ++i) {
        const double from = chart.lower + static_cast<double>(i) * chart.width;
        table.rows.push_back({from, from + chart.width, chart.shares[i]});
    }
    return table;
}

ChartTable tableOf(const TimelineChart& chart, const Wording&) {
    ChartTable table{{chart.groupTitle, chart.labelTitle, chart.detailTitle, chart.fromTitle, chart.toTitle}, {}};
    for (const TimelineRow& row : chart.rows)
        table.rows.push_back({row.group, row.label, row.detail, row.fromLabel, row.toLabel});
    return table;
}

ChartTable tableOf(const PlaneChart& chart, const Wording& wording) {
    const Heads word(wording);
    ChartTable table{{chart.frame.horizontal.title, chart.frame.vertical.title, word("chart.share")}, {}};
    for (const PlaneChart::Cell& cell : chart.cells) table.rows.push_back({cell.x, cell.y, cell.share});
    return table;
}

DocumentTable readTable(const FanChart& chart, const Wording& wording) {
    if (chart.x.empty()) return {};
    const ChartTable all = tableOf(chart, wording);
    const int decimals = decimalsFor(largestIn(all));
    DocumentTable table{all.head, 0, {}};
    for (const std::size_t i : readRows(chart)) {
        std::vector<std::string> cells;
        for (const ChartTable::Cell& cell : all.rows[i]) {
            const double* value = std::get_if<double>(&cell);
            const bool isFirst = cells.empty();
            cells.push_back(value == nullptr ? std::get<std::string>(cell)
                            : isFirst        ? formatSignificant(*value, 3, wording.numbers)
                                             : formatNumber(*value, decimals, wording.numbers));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

DocumentTable readTable(const DensityChart& chart, const Wording& wording) {
    const ChartTable all = tableOf(chart, wording);
    const std::size_t bins = chart.shares.size(), together = (bins + kMostRows - 1) / kMostRows;
    const double upper = chart.lower + chart.width * static_cast<double>(bins);
    const int decimals = decimalsFor(std::max(std::abs(chart.lower), std::abs(upper)));
    DocumentTable table{all.head, 0, {}};
    const auto edge = [&](std::size_t bin) {
        return formatNumber(chart.lower + static_cast<double>(bin) * chart.width, decimals, wording.numbers);
    };
    const auto percent = [&](double share) { return formatShare(share, wording.numbers, 1); };
    constexpr double kRounding = 1e-9;
    double sum = chart.before;
    if (sum > 0) table.rows.push_back({"", edge(0), percent(sum), percent(sum)});
    for (std::size_t first = 0; first < bins; first += together) {
        const std::size_t end = std::min(first + together, bins);
        double share = 0;
        for (std::size_t i = first; i < end; ++i) share += chart.shares[i];
        sum += share;
        if (sum > 1 - kRounding) sum = 1;  // else the last row is told as "more than 99.9 %"
        table.rows.push_back({edge(first), edge(end), percent(share), percent(sum)});
    }
    if (bins > 0 && sum < 1) table.rows.push_back({edge(bins), "", percent(1 - sum), percent(1)});
    return table;
}

}  // namespace valor
