// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts of a contract hold.
#include "ui/pages/contract/contract_charts.h"

#include <QApplication>

#include "core/report/received_chart.h"
#include "tests/support/case_builder.h"
#include "tests/ui/fakes.h"
#include "ui/charts/curve_panel.h"
#include "ui/text/environment.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

class ContractChartsTest : public testing::Test {
protected:
    ui::Theme theme{*qApp};
    ui::Languages languages;
    FakeTexts texts;
    ui::Environment environment{theme, languages, texts};
};

TEST_F(ContractChartsTest, ZonesOfOverUseEndWhereMoreCostsMoreAgain) {
    PaymentsByVolume volumes{1,
                             true,
                             {{0.5, 50, 500, false},
                              {1, 100, 900, true},
                              {1.5, 150, 950, true},
                              {2, 200, 800, false},
                              {3, 300, 1200, false}}};
    const CurveChart chart = ui::volumeChart(volumes, "DKK", environment);
    EXPECT_EQ(chart.zones, (std::vector<std::pair<double, double>>{{100, 200}}));
    EXPECT_DOUBLE_EQ(chart.marks.front().x, 100);
    const ChartTable table = ui::tableOf(chart);
    ASSERT_EQ(table.rows.size(), 5U);
    for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.head.size());
    EXPECT_EQ(table.rows[0].back(), ChartTable::Cell(std::string()));
    EXPECT_EQ(table.rows[2].back(), ChartTable::Cell(std::string("×")));
}

TEST_F(ContractChartsTest, TheFanOfAPayeeHasAYearForEachOfTheRun) {
    const Case input = sampleCase();
    RunRequest request;
    request.input = std::make_shared<const Case>(input);
    AlternativeResult result = sampleResult(request).alternatives.front();
    EXPECT_TRUE(payeesIn(result, input.contracts.front()).empty());
    BudgetImpact vendor = result.budgets.front();
    vendor.account = "vendor";
    vendor.party = PartyId("vendor");
    result.budgets.push_back(vendor);
    const auto found = payeesIn(result, input.contracts.front());
    ASSERT_EQ(found.size(), 1U);
    const FanChart fan = receivedFan(*found.front(), input, environment.wording());
    EXPECT_EQ(fan.x, (std::vector<double>{2027, 2028}));
    EXPECT_TRUE(fan.frame.horizontal.calendar);
    for (const ChartBand& band : fan.bands)
        for (std::size_t i = 0; i < fan.x.size(); ++i) {
            EXPECT_LT(band.low[i], fan.centre[i]);
            EXPECT_GT(band.high[i], fan.centre[i]);
        }
    EXPECT_FALSE(fan.frame.sentence.empty());
}

}  // namespace
}  // namespace valor::test
