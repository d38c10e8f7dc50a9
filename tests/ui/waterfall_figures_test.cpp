// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/waterfall_figures.h"

#include "ui/text/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace valor::ui {
namespace {

const Formats kPlain(Language::English, Language::English);

WaterfallChart chartOf(double first, const std::vector<double>& changes) {
    WaterfallChart chart;
    chart.first = chart.second = first;
    for (const double change : changes) {
        WaterfallBar bar;
        bar.amount = change;
        chart.bars.push_back(bar);
        chart.second += change;
    }
    return chart;
}

/// In units of the last place that is written.
long long paper(QString text) {
    return text.replace(kMinus, "-").remove(kPlain.groupMark()).remove('.').remove('+').toLongLong();
}

TEST(WaterfallFigures, HaveAsManyPlacesAndAddUpOnPaper) {
    const WaterfallChart chart = chartOf(-68.31, {16.74, 6.93, 3.95});
    const WaterfallFigures figures(chart, kPlain);
    EXPECT_EQ(figures.result(chart.first), QString(kMinus) + "68.3");
    EXPECT_EQ(figures.change(0), "+16.7");
    EXPECT_EQ(figures.change(1), "+7.0");  // 6.93, from a total that was written too low
    EXPECT_EQ(figures.change(2), "+3.9");
    EXPECT_EQ(figures.result(chart.second), QString(kMinus) + "40.7");
}

RC_GTEST_PROP(WaterfallFiguresProperty, FirstAndChangesAreTheSecondDigitByDigit, ()) {
    const auto amount = [] { return *rc::gen::inRange(-2'000'000, 2'000'000) / 7919.0; };
    std::vector<double> changes;
    for (int i = *rc::gen::inRange(1, 9); i > 0; --i) changes.push_back(amount());
    const WaterfallChart chart = chartOf(amount(), changes);
    const WaterfallFigures figures(chart, kPlain);
    long long sum = paper(figures.result(chart.first));
    for (std::size_t i = 0; i < changes.size(); ++i) sum += paper(figures.change(i));
    RC_ASSERT(sum == paper(figures.result(chart.second)));
}

}  // namespace
}  // namespace valor::ui
