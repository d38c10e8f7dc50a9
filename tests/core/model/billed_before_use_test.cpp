// SPDX-License-Identifier: GPL-3.0-or-later
// What is billed while nothing of a contract is in use.
#include "core/model/billed_before_use.h"

#include "tests/core/model/findings.h"
#include "tests/support/case_builder.h"

namespace valor::test {
namespace {

constexpr YearMonth kStart(2027, 1);

/// A subscription beside the price per unit, and a tool that goes live so many months after the contract begins.
Case subscribed(int months, const ClauseTerms& terms = Subscription{agreed("20000"), {}}) {
    CaseBuilder builder;
    builder.with(clause("fee", terms, "site/it"));
    builder.change(
        [=](Case& input) { input.alternatives.back().deployments.front().planned = kStart.plusMonths(months); });
    return builder.build();
}
std::vector<Interaction> foundIn(const Case& input) {
    return billedBeforeUse(input, input.scenarios.front(), input.alternatives.back(), input.contracts.front());
}
std::string argumentOf(const Interaction& found, std::string_view name) {
    for (const auto& [key, value] : found.arguments)
        if (key == name) return value;
    return "-";
}

TEST(BilledBeforeUse, SaysHowManyMonthsAndAboutHowMuch) {
    const auto found = foundIn(subscribed(15));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().rule, InteractionRule::BilledBeforeUse);
    EXPECT_EQ(found.front().clause, ClauseId("fee"));
    EXPECT_EQ(argumentOf(found.front(), "months"), "15");
    EXPECT_EQ(argumentOf(found.front(), "amount"), "300000");
    EXPECT_EQ(argumentOf(found.front(), "currency"), "DKK");
    EXPECT_EQ(argumentOf(found.front(), "live"), "2028-04");
}

TEST(BilledBeforeUse, SaysNothingWhereTheContractBeginsWithTheTool) {
    EXPECT_THAT(foundIn(subscribed(0)), IsEmpty());
    Case input = subscribed(15);
    input.contracts.front().start = kStart.plusMonths(15);
    EXPECT_THAT(foundIn(input), IsEmpty());
}

/// What goes by use, and what is due once, is no surprise.
TEST(BilledBeforeUse, LeavesOutWhatGoesByUseAndWhatIsDueOnce) {
    EXPECT_THAT(foundIn(subscribed(15, PerUnit{agreed("20"), "processed"})), IsEmpty());
    EXPECT_THAT(foundIn(subscribed(15, Subscription{agreed("20"), "active_algorithms"})), IsEmpty());
    EXPECT_THAT(foundIn(subscribed(15, FixedFee{agreed("100000"), 0})), IsEmpty());
}

TEST(BilledBeforeUse, OfATariffInTwoPartsCountsTheFixedPart) {
    const auto found = foundIn(subscribed(3, TwoPartTariff{agreed("1000"), agreed("2"), "processed"}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(argumentOf(found.front(), "amount"), "3000");
}

/// The median delay of the roll-out counts, as in all that the case expects.
TEST(BilledBeforeUse, CountsTheDelayThatTheCaseExpects) {
    CaseBuilder builder(subscribed(0));
    builder.with(fixed("half", "month", 4)).with(fixed("steep", "1/month", 0.5));
    builder.change([](Case& input) {
        input.tools.front().adoption.rolloutMidpoint = ParameterId("half");
        input.tools.front().adoption.rolloutSpeed = ParameterId("steep");
    });
    const auto found = foundIn(builder.build());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(argumentOf(found.front(), "months"), "4");
}

/// The only site of the case is in none of the clauses on options.
TEST(NeverBilled, IsAWarningAboutTheCase) {
    const auto warned = [](std::vector<SiteId> sites) {
        CaseBuilder builder;
        builder.with(Site{SiteId("south"), text("South"), PartyId("hospital"), ParameterId("catchment")});
        Clause option = clause("option", FrameworkOptions{});
        option.scope.sites = std::move(sites);
        const auto found = findings(builder.with(option));
        return std::ranges::count(found, "warning clause.interaction contracts/offer/clauses/use");
    };
    EXPECT_EQ(warned({SiteId("south")}), 1);
    EXPECT_EQ(warned({SiteId("north")}), 0);
    EXPECT_EQ(warned({}), 0);
}

TEST(BilledBeforeUse, IsAWarningAboutTheCase) {
    const auto warned = [](const Case& input) {
        return std::ranges::count(findings(input), "warning clause.interaction contracts/offer/clauses/fee");
    };
    EXPECT_EQ(warned(subscribed(15)), 1);
    EXPECT_EQ(warned(subscribed(0)), 0);
}

}  // namespace
}  // namespace valor::test
