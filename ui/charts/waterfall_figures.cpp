// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/waterfall_figures.h"

#include <algorithm>
#include <cmath>

namespace valor::ui {
namespace {

/// Those of the larger result, as its headline is written; a way that leads far away from both needs no more.
int decimalsOf(const WaterfallChart& chart) {
    double at = chart.first, farthest = std::max(std::abs(chart.first), std::abs(chart.second));
    const double larger = farthest;
    for (const WaterfallBar& bar : chart.bars) farthest = std::max(farthest, std::abs(at += bar.amount));
    return std::min(Formats::decimalsFor(larger > 0 ? larger : farthest), Formats::decimalsFor(farthest) + 1);
}

}  // namespace

WaterfallFigures::WaterfallFigures(const WaterfallChart& chart, Formats formats)
    : formats_(std::move(formats)), decimals_(decimalsOf(chart)) {
    double at = chart.first;
    for (const WaterfallBar& bar : chart.bars) {
        const double before = written(at);
        // The last step leads to the second result, whatever summing has left.
        at = &bar == &chart.bars.back() ? chart.second : at + bar.amount;
        changes_.push_back(written(at) - before);
    }
}

double WaterfallFigures::written(double value) const {
    const double scale = std::pow(10, decimals_);
    return std::round(value * scale) / scale;
}

QString WaterfallFigures::result(double value) const {
    return formats_.number(written(value), decimals_);
}

QString WaterfallFigures::change(std::size_t bar) const {
    const double amount = written(changes_[bar]);  // of two rounded numbers, whose difference has dust again
    const QString text = formats_.number(amount, decimals_);
    return amount > 0 ? '+' + text : text;
}

}  // namespace valor::ui
