// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/model/findings.h"

namespace valor::test {
namespace {

std::string argumentOf(const Case& input, ErrorCode code, const std::string& name) {
    const Diagnostics problems = validate(input);
    for (const Diagnostic& item : problems.items())
        if (item.problem.code == code)
            for (const auto& [key, value] : item.problem.arguments)
                if (key == name) return value;
    return "-";
}

TEST(ValidateTimes, AContractCoversTheUse) {
    CaseBuilder late, early;
    late.change([](Case& c) {
        c.contracts.front().start = YearMonth(2027, 3);
        c.contracts.front().months = 22;
    });
    EXPECT_THAT(findings(late), ElementsAre("warning contract.starts_late contracts/offer/start"));
    EXPECT_EQ(argument(late.build(), "month"), "2027-01");
    early.change([](Case& c) { c.contracts.front().months = 12; });
    EXPECT_THAT(findings(early), ElementsAre("warning contract.ends_early contracts/offer/months"));
    EXPECT_EQ(argument(early.build(), "end"), "2027-12");
    EXPECT_EQ(argument(early.build(), "month"), "2028-12");
    early.change([](Case& c) { c.alternatives.back().deployments.front().exit = YearMonth(2028, 1); });
    EXPECT_THAT(findings(early), IsEmpty());
}

TEST(ValidateTimes, ContractsMayFollowEachOther) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.contracts.front().months = 12;
        Contract second = c.contracts.front();
        second.id = ContractId("second");
        second.start = YearMonth(2028, 1);
        c.contracts.push_back(second);
        c.alternatives.back().contracts.push_back(second.id);
    });
    EXPECT_THAT(findings(builder), IsEmpty());
    builder.change([](Case& c) { c.contracts.back().months = 6; });
    EXPECT_THAT(findings(builder), ElementsAre("warning contract.ends_early contracts/second/months"));
}

/// What is said of a contract that outlives the horizon of 24 months by one.
std::vector<std::string> cutShort(const ClauseTerms& terms, std::optional<YearMonth> exit = {}) {
    CaseBuilder builder;
    return findings(builder.change([&](Case& c) {
        c.contracts.front().months = 25;
        c.contracts.front().clauses = {clause("cut", terms)};
        c.alternatives.back().deployments.front().exit = exit;
    }));
}

TEST(ValidateTimes, AContractThatOutlivesTheHorizonIsNotedAndWarnedOfOnlyWhereItOwesMore) {
    const auto tiers = [](TierWindow window) {
        return MarginalTiers{"billable_studies", {{"0", agreed("2.50")}}, window, false};
    };
    const auto note = ElementsAre("info contract.cut_short contracts/offer/months");
    const auto warning = ElementsAre("warning contract.cut_short contracts/offer/months");
    EXPECT_THAT(cutShort(PerUnit{agreed("2.50"), "processed"}), note);
    EXPECT_THAT(cutShort(FixedFee{agreed("10.00"), 23}), note);
    EXPECT_THAT(cutShort(FixedFee{agreed("10.00"), 24}), warning);
    EXPECT_THAT(cutShort(Subscription{agreed("10.00"), ""}), warning);
    EXPECT_THAT(cutShort(Subscription{agreed("10.00"), ""}, YearMonth(2029, 1)), note);
    EXPECT_THAT(cutShort(tiers(TierWindow::ContractYear)), note);
    EXPECT_THAT(cutShort(tiers(TierWindow::Month)), note);
    EXPECT_THAT(cutShort(tiers(TierWindow::Term)), warning);
}

TEST(ValidateTimes, PaymentsBeyondTheLongestHorizonAreToldOnceAContract) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.contracts.front().months = 25;
        Alternative twin = c.alternatives.back();
        twin.id = AlternativeId("twin");
        c.alternatives.push_back(twin);
        Contract unsignedOne = c.contracts.front();
        unsignedOne.id = ContractId("unsigned");
        c.contracts.push_back(unsignedOne);
    });
    EXPECT_THAT(findings(builder), ElementsAre("info contract.cut_short contracts/offer/months"));
    EXPECT_EQ(argument(builder.build(), "end"), "2029-01");
    EXPECT_EQ(argument(builder.build(), "last"), "2028-12");
}

TEST(ValidateTimes, PlansLieWithinTheHorizon) {
    const auto plannedIn = [](YearMonth month) {
        return findings(
            CaseBuilder().change([&](Case& c) { c.alternatives.back().deployments.front().planned = month; }));
    };
    EXPECT_THAT(plannedIn(YearMonth(2028, 12)), IsEmpty());
    EXPECT_THAT(plannedIn(YearMonth(2029, 1)),
                ElementsAre("warning month.outside_horizon alternatives/ai/deployments/0/planned"));
    EXPECT_THAT(plannedIn(YearMonth(2026, 12)),
                ElementsAre("info month.outside_horizon alternatives/ai/deployments/0/planned"));
}

TEST(ValidateTimes, MoneyAfterTheLastMonthIsNeverPaid) {
    CaseBuilder builder;
    CashItem item = cashItem("late", CashBasis::Once, {"amount"});
    item.start = YearMonth(2029, 1);
    builder.with(fixed("amount", "DKK", 5)).with(item);
    EXPECT_THAT(findings(builder), ElementsAre("warning month.outside_horizon alternatives/ai/cash_items/late/start"));
    EXPECT_EQ(argument(builder.build(), "last"), "2028-12");
}

TEST(ValidateTimes, TheLongestScenarioIsTheHorizon) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        Scenario longer = c.scenarios.front();
        longer.id = ScenarioId("longer");
        longer.months = 36;
        c.scenarios.push_back(longer);
    });
    EXPECT_THAT(findings(builder), ElementsAre("warning contract.ends_early contracts/offer/months"));
    EXPECT_EQ(argumentOf(builder.build(), ErrorCode::ContractEndsEarly, "month"), "2029-12");
}

TEST(ValidateTimes, PricesOfAnotherYearThanTheFirstAreToldWhenPricesRise) {
    CaseBuilder builder;
    builder.with(fixed("prices", "1/yr", 0.02)).change([](Case& c) {
        c.scenarios.front().inflation = ParameterId("prices");
    });
    EXPECT_THAT(findings(builder), ElementsAre("warning price_year.base_month base_month"));
    builder.change([](Case& c) { c.priceYear = 2027; });
    EXPECT_THAT(findings(builder), IsEmpty());
}

}  // namespace
}  // namespace valor::test
