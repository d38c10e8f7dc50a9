// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/budget_chart.h"

#include <map>
#include <set>

#include "tests/data/text/shipped_texts.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

/// Parties p0, p1, … that spend 1, 2, … million in the only year.
AlternativeResult spending(Case& input, int parties) {
    AlternativeResult result;
    for (int i = 0; i < parties; ++i) {
        Party party = input.parties.front();
        party.id = PartyId("p" + std::to_string(i));
        party.label.en = "Party " + std::to_string(i);
        input.parties.push_back(party);
        Estimate year;
        year.mean = -1e6 * (i + 1);
        year.quantiles.fill(year.mean);
        result.budgets.push_back({party.id.text(), party.id, party.label, {year}});
    }
    return result;
}

TEST(BudgetChart, TheSmallestPartiesShareASeriesAndAreNamed) {
    Case input = minimalCase();
    const Wording wording{catalog()};
    const AlternativeResult result = spending(input, 9);
    SteadyUnit unit;
    const BarsChart chart = budgetBars(result, input, wording, unit);
    ASSERT_EQ(chart.series.size(), 6U);
    EXPECT_EQ(chart.series.front().label, "Party 4");
    EXPECT_EQ(chart.series[4].label, "Party 8");
    EXPECT_EQ(chart.series.back().label, "4 others");
    EXPECT_DOUBLE_EQ(chart.series.back().values.front(), -(1 + 2 + 3 + 4));
    EXPECT_EQ(budgetOthers(result, input, wording),
              (std::vector<std::string>{"Party 3", "Party 2", "Party 1", "Party 0"}));
}

TEST(BudgetChart, FewPartiesStandByThemselves) {
    const Wording wording{catalog()};
    for (int parties : {3, 6}) {
        Case input = minimalCase();
        const AlternativeResult result = spending(input, parties);
        SteadyUnit unit;
        EXPECT_EQ(budgetBars(result, input, wording, unit).series.size(), static_cast<std::size_t>(parties));
        EXPECT_TRUE(budgetOthers(result, input, wording).empty());
    }
}

TEST(BudgetChart, WhoIsPaidIsNoHolderOfABudget) {
    const Wording wording{catalog()};
    for (int parties : {3, 6}) {
        Case input = minimalCase();
        const AlternativeResult result = spending(input, parties);
        SteadyUnit unit;
        EXPECT_TRUE(sellersInWords(result, input, wording).empty());
        input.parties.back().kind = PartyKind::Vendor;
        const BarsChart chart = budgetBars(result, input, wording, unit);
        EXPECT_EQ(chart.series.size(), static_cast<std::size_t>(parties - 1));
        const std::string sold = "Party " + std::to_string(parties - 1);
        for (const BarSeries& each : chart.series) EXPECT_NE(each.label, sold);
        EXPECT_EQ(budgetDetails(result, input, wording, unit).series.size(), static_cast<std::size_t>(parties));
        EXPECT_TRUE(sellersInWords(result, input, wording).starts_with(sold));
    }
}

TEST(BudgetChart, APartyKeepsItsColourWhateverItIsPaid) {
    Case input = minimalCase();
    const Wording wording{catalog()};
    AlternativeResult result = spending(input, 9);
    SteadyUnit unit;
    const auto hues = [&] {
        std::map<std::string, std::size_t> found;
        for (const BarSeries& each : budgetBars(result, input, wording, unit).series)
            found[each.label] = each.hue.value();
        return found;
    };
    const auto before = hues();
    for (std::size_t i = 0; i < result.budgets.size(); ++i)
        result.budgets[i].years[0].mean *= i == 8 ? 0.7 : i == 5 ? 3 : 1;
    const auto after = hues();
    EXPECT_EQ(after, before);
    std::set<std::size_t> different;
    for (const auto& [label, hue] : before) {
        EXPECT_LT(hue, kBarHues);
        different.insert(hue);
    }
    EXPECT_EQ(different.size(), before.size());
}

TEST(BudgetChart, TheUnitStaysWhileAmountsMoveAroundItsBorder) {
    Case input = minimalCase();
    const Wording wording{catalog()};
    SteadyUnit unit;
    AlternativeResult result = spending(input, 2);
    const std::string before = budgetBars(result, input, wording, unit).frame.vertical.unit;
    for (BudgetImpact& budget : result.budgets) {
        budget.years.front().mean /= 4;
        for (double& level : budget.years.front().quantiles) level /= 4;
    }
    const BarsChart moved = budgetBars(result, input, wording, unit);
    EXPECT_EQ(moved.frame.vertical.unit, before);
    EXPECT_DOUBLE_EQ(moved.series.back().values.front(), -0.5);
    unit.release();
    EXPECT_NE(budgetBars(result, input, wording, unit).frame.vertical.unit, before);
}

TEST(BudgetChart, BudgetsSayInWhoseMoneyTheyAre) {
    Case input = minimalCase();
    const Wording wording{catalog()};
    Scenario& scenario = input.scenarios.front();
    scenario.inflation = {};
    const std::string year = std::to_string(input.priceYear);
    EXPECT_EQ(budgetPrices(input, scenario, wording), "In prices of " + year + ".");
    scenario.inflation = ParameterId("inflation");
    EXPECT_TRUE(budgetPrices(input, scenario, wording).starts_with("In money of each year"));
}

}  // namespace
}  // namespace valor::test
