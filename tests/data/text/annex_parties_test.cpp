// SPDX-License-Identifier: GPL-3.0-or-later
// Who pays, waits and signs, as the payment annex says it.
#include "tests/data/text/annex_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// Who signs for whom, in the order of the lines.
std::vector<std::string> signatoriesOf(const Document& annex) {
    std::vector<std::string> signatories;
    for (const auto& row : tableWith(annex, "Date and signature").rows) signatories.push_back(row[0]);
    return signatories;
}

TEST(Annex, EveryPartyHasALineToSign) {
    EXPECT_THAT(signatoriesOf(annexInCase()), testing::ElementsAre("Hospital, for North, South", "Vendor"));
    Case input = minimalCase();
    const auto signedBy = [&] {
        return signatoriesOf(paymentAnnex(
            annexSource(input, input.alternatives.back(), input.contracts.front(), input.scenarios.front()),
            wordingIn(Language::English)));
    };
    EXPECT_THAT(signedBy(), testing::ElementsAre("Hospital", "Vendor")) << "one site needs no name";
    input.costCentres.push_back({"imaging", text("Imaging"), {{input.baseMonth, "hospital/radiology"}}});
    for (Clause& each : input.contracts.front().clauses) each.payer = "@imaging";
    EXPECT_THAT(signedBy(), testing::ElementsAre("Hospital", "Vendor")) << "a cost centre is its holder's";
    Contract alone = minimalCase().contracts.front();
    for (Clause& each : alone.clauses) each.scope.sites = {SiteId("north"), SiteId("south")};
    EXPECT_THAT(signatoriesOf(annexOf(alone)), testing::ElementsAre("north", "south", "vendor"));
}

/// A task of the hospital that the region takes over after a year and the state after two.
TEST(Annex, OnlyWhoHoldsACostCentreDuringTheTermSigns) {
    Case input = CaseBuilder()
                     .with(Party{PartyId("region"), text("Region"), PartyKind::Region, {}, {}})
                     .with(Party{PartyId("state"), text("State"), PartyKind::State, {}, {}})
                     .build();
    const YearMonth first = input.baseMonth;
    input.costCentres.push_back({"imaging",
                                 text("Imaging"),
                                 {{first.plusMonths(6), "hospital/radiology"},
                                  {first.plusMonths(12), "region"},
                                  {first.plusMonths(24), "state"}}});
    Contract& contract = input.contracts.front();
    for (Clause& each : contract.clauses) each.payer = "@imaging";
    const auto signedBy = [&](YearMonth start, int months) {
        contract.start = start;
        contract.months = months;
        return signatoriesOf(
            paymentAnnex(annexSource(input, input.alternatives.back(), contract, input.scenarios.front()),
                         wordingIn(Language::English)));
    };
    EXPECT_THAT(signedBy(first, 24), testing::ElementsAre("Hospital", "Region", "Vendor"));
    EXPECT_THAT(signedBy(first, 3), testing::ElementsAre("Hospital", "Vendor")) << "the first holds before its month";
    EXPECT_THAT(signedBy(first, 12), testing::ElementsAre("Hospital", "Vendor"));
    EXPECT_THAT(signedBy(first.plusMonths(12), 12), testing::ElementsAre("Region", "Vendor"));
    EXPECT_THAT(signedBy(first.plusMonths(12), 13), testing::ElementsAre("Region", "State", "Vendor"));
}

/// North and south have an option, west is billed for nothing and signs nothing.
TEST(Annex, ASiteThatIsNeverBilledIsNoneOfThosePaying) {
    Contract alone = minimalCase().contracts.front();
    Clause option = clause("option", FrameworkOptions{}, "site");
    alone.clauses = {clause("fee", Subscription{agreed("100"), ""}, "site"), option};
    alone.clauses[0].scope.sites = {SiteId("north"), SiteId("south"), SiteId("west")};
    alone.clauses[1].scope.sites = {SiteId("north"), SiteId("south")};
    const Document annex = annexOf(alone);
    EXPECT_THAT(textOf(annex), AllOf(HasSubstr("Each of the 2 sites pays vendor"), HasSubstr("Never billed at west:")));
    EXPECT_THAT(signatoriesOf(annex), testing::ElementsAre("north", "south", "vendor"));
    alone.clauses[1].scope.sites = alone.clauses[0].scope.sites;
    EXPECT_THAT(textOf(annexOf(alone)),
                AllOf(HasSubstr("Each of the 3 sites pays vendor"), Not(HasSubstr("Never billed at"))));
}

/// A fee and a warranty of north and south, and an option at one site.
Contract withOptionAt(const char* site) {
    Contract alone = minimalCase().contracts.front();
    alone.clauses = {clause("fee", Subscription{agreed("100"), ""}, "site"),
                     clause("missed", Warranty{agreed("20"), "missed"}, "site"),
                     clause("option", FrameworkOptions{}, "site")};
    for (Clause& each : alone.clauses) each.scope.sites = {SiteId("north"), SiteId("south")};
    alone.clauses.back().scope.sites = {SiteId(site)};
    return alone;
}

TEST(Annex, OfWhatIsNeverPaidAnywhereNobodyPays) {
    const std::string nowhere = textOf(annexOf(withOptionAt("west")));
    EXPECT_THAT(nowhere,
                AllOf(HasSubstr("Never billed at north, south:"), HasSubstr("Never applies at north, south:")));
    EXPECT_THAT(nowhere, AllOf(Not(HasSubstr("Each site pays")), Not(HasSubstr("vendor pays back to"))));
    const std::string north = textOf(annexOf(withOptionAt("north")));
    EXPECT_THAT(north, AllOf(HasSubstr("Never billed at south:"), HasSubstr("Never applies at south:")));
    EXPECT_THAT(north, AllOf(HasSubstr("north pays vendor"), HasSubstr("vendor pays back to north")));
}

/// One charge that is due from the start is enough for a clause on all of them to hold from the start.
TEST(Annex, SaysWhichClausesWaitForAnOption) {
    Contract contract = withOptionAt("north");
    const std::string waiting = textOf(annexOf(contract));
    EXPECT_THAT(waiting, AllOf(HasSubstr("Waits for the option of the buyer: option."),
                               HasSubstr("A clause all of whose charges wait for an option waits with them"),
                               HasSubstr("A clause that also bears on a charge due from the start")));
    contract.clauses.back().components = {ClauseId("fee")};
    contract.clauses.push_back(clause("open", Subscription{agreed("1"), ""}, "site"));
    EXPECT_THAT(textOf(annexOf(contract)), Not(HasSubstr("Waits for the option")));
}

}  // namespace
}  // namespace valor::test
