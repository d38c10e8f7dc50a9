// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/simulation_charts.h"

#include <map>
#include <set>

#include "tests/ui/fakes.h"

#include <gtest/gtest.h>

namespace valor::ui {
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

TEST(SimulationCharts, TheSmallestPartiesShareASeriesAndAreNamed) {
    Case input = test::sampleCase();
    const Languages languages;
    const AlternativeResult result = spending(input, 9);
    SteadyUnit unit;
    const BarsChart chart = budgetBars(result, input, languages, unit);
    ASSERT_EQ(chart.series.size(), 6U);
    EXPECT_EQ(chart.series.front().label, "Party 4");
    EXPECT_EQ(chart.series[4].label, "Party 8");
    EXPECT_EQ(chart.series.back().label, "4 others");
    EXPECT_DOUBLE_EQ(chart.series.back().values.front(), -(1 + 2 + 3 + 4));
    EXPECT_EQ(budgetOthers(result, input, languages), QStringList({"Party 3", "Party 2", "Party 1", "Party 0"}));
}

/// Beside the fan, in its unit, and not as a sliver at the foot of a long tail.
TEST(SimulationCharts, TheDistributionLeavesOutAFewFuturesFarOut) {
    const Case input = test::sampleCase();
    const Languages languages;
    AlternativeResult result;
    result.netBenefit.quantiles.fill(80e6);
    result.netBenefitDensity = {-100e6, 50e6, std::vector<double>(80, 0.0)};
    for (std::size_t i = 0; i < 10; ++i) result.netBenefitDensity.shares[i] = 0.0999;
    result.netBenefitDensity.shares.back() = 0.001;
    SteadyUnit unit;
    const DensityChart chart = netBenefitDensity(result, input, languages, unit);
    EXPECT_EQ(chart.shares.size(), 10U);
    EXPECT_DOUBLE_EQ(chart.lower, -100);
    EXPECT_NE(chart.frame.horizontal.title.find("99.9"), std::string::npos) << chart.frame.horizontal.title;
    EXPECT_NE(chart.frame.horizontal.title.find("million"), std::string::npos) << chart.frame.horizontal.title;
    result.netBenefitDensity.shares.front() = 0.001;
    result.netBenefitDensity.shares[10] = 0.0989;
    const DensityChart later = netBenefitDensity(result, input, languages, unit);
    EXPECT_DOUBLE_EQ(later.lower, -50);
    EXPECT_DOUBLE_EQ(later.before, 0.001) << "the share at or below counts those left out";
}

TEST(SimulationCharts, FewPartiesStandByThemselves) {
    const Languages languages;
    for (int parties : {3, 6}) {
        Case input = test::sampleCase();
        const AlternativeResult result = spending(input, parties);
        SteadyUnit unit;
        EXPECT_EQ(budgetBars(result, input, languages, unit).series.size(), static_cast<std::size_t>(parties));
        EXPECT_TRUE(budgetOthers(result, input, languages).isEmpty());
    }
}

TEST(SimulationCharts, WhoIsPaidIsNoHolderOfABudget) {
    const Languages languages;
    for (int parties : {3, 6}) {
        Case input = test::sampleCase();
        const AlternativeResult result = spending(input, parties);
        SteadyUnit unit;
        EXPECT_TRUE(sellersInWords(result, input, languages).isEmpty());
        input.parties.back().kind = PartyKind::Vendor;
        const BarsChart chart = budgetBars(result, input, languages, unit);
        EXPECT_EQ(chart.series.size(), static_cast<std::size_t>(parties - 1));
        const std::string sold = "Party " + std::to_string(parties - 1);
        for (const BarSeries& each : chart.series) EXPECT_NE(each.label, sold);
        EXPECT_EQ(budgetDetails(result, input, languages, unit).series.size(), static_cast<std::size_t>(parties));
        EXPECT_TRUE(sellersInWords(result, input, languages).startsWith(sold.c_str()));
    }
}

TEST(SimulationCharts, APartyKeepsItsColourWhateverItIsPaid) {
    Case input = test::sampleCase();
    const Languages languages;
    AlternativeResult result = spending(input, 9);
    SteadyUnit unit;
    const auto hues = [&] {
        std::map<std::string, std::size_t> found;
        for (const BarSeries& each : budgetBars(result, input, languages, unit).series)
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

TEST(SimulationCharts, TheUnitStaysWhileAmountsMoveAroundItsBorder) {
    Case input = test::sampleCase();
    const Languages languages;
    SteadyUnit unit;
    AlternativeResult result = spending(input, 2);
    const std::string before = budgetBars(result, input, languages, unit).frame.vertical.unit;
    for (BudgetImpact& budget : result.budgets) {
        budget.years.front().mean /= 4;
        for (double& level : budget.years.front().quantiles) level /= 4;
    }
    const BarsChart moved = budgetBars(result, input, languages, unit);
    EXPECT_EQ(moved.frame.vertical.unit, before);
    EXPECT_DOUBLE_EQ(moved.series.back().values.front(), -0.5);
    unit.release();
    EXPECT_NE(budgetBars(result, input, languages, unit).frame.vertical.unit, before);
}

TEST(SimulationCharts, BudgetsSayInWhoseMoneyTheyAre) {
    Case input = test::sampleCase();
    const Languages languages;
    Scenario& scenario = input.scenarios.front();
    scenario.inflation = {};
    const std::string year = std::to_string(input.priceYear);
    EXPECT_EQ(budgetPrices(input, scenario, languages).toStdString(), "In prices of " + year + ".");
    scenario.inflation = ParameterId("inflation");
    EXPECT_TRUE(budgetPrices(input, scenario, languages).startsWith("In money of each year"));
}

}  // namespace
}  // namespace valor::ui
