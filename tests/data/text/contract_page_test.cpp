// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a contract in the texts that ship.
#include "core/report/contract_page.h"

#include <filesystem>

#include "core/report/administration.h"
#include "core/report/amount_basis.h"
#include "core/report/clause_lines.h"
#include "core/report/maximum_reached.h"
#include "core/report/payers_words.h"
#include "data/exchange/contract_json.h"
#include "data/exchange/text_file.h"
#include "tests/core/contract/every_kind.h"
#include "tests/data/text/shipped_texts.h"
#include "tests/support/case_builder.h"
#include "tests/support/source_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ContractPage, TheGalleryKnowsEveryKindInEveryLanguage) {
    for (const Language language : kAllLanguages)
        for (std::size_t i = 0; i < kClauseKinds; ++i) {
            const Contract contract = contractOfKind(static_cast<ClauseKind>(i)).contract();
            const std::string text = textOf(contractPage({contract}, {catalog(), language}));
            for (const char* raw : {"gallery.", "contract_page.", "interaction."})
                EXPECT_THAT(text, Not(HasSubstr(raw))) << clauseKind(oneOfKind(static_cast<ClauseKind>(i)));
        }
}

const std::vector<Tier> kTiers{{"0", agreed("20")}, {"10000", agreed("16")}, {"30000", agreed("12")}};

TEST(ContractPage, MoreVolumeNeverCostsLessThanMarkedUnderAllUnitsPrices) {
    ContractBuilder builder(12);
    builder.with("use", AllUnitsTiers{"processed", kTiers});
    const Contract contract = builder.contract();
    const auto volumes = paymentsByVolume({contract});
    ASSERT_TRUE(volumes);
    EXPECT_EQ(volumes->year, 0);
    const std::vector<VolumePoint>& points = volumes->points;
    bool isAnyMarked = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const VolumePoint& point = points[i];
        // 12 a unit from 30 000, 16 from 10 000, else 20: the price of the tier reached holds for all
        const double price = point.units >= 30'000 ? 12 : point.units >= 10'000 ? 16 : 20;
        EXPECT_NEAR(point.paid, price * point.units, price * 6) << point.factor;  // counts are rounded by the month
        bool isDearer = false;
        for (std::size_t k = i + 1; k < points.size(); ++k) isDearer |= points[k].paid < point.paid;
        EXPECT_EQ(point.isOverUse, isDearer) << point.factor;
        isAnyMarked |= point.isOverUse;
    }
    EXPECT_TRUE(isAnyMarked);
}

TEST(ContractPage, ACapThatIsReachedIsNoOverUseThoughEachLineIsRounded) {
    ContractBuilder builder(12);
    builder.with("use", PerUnit{agreed("0.333"), "processed"}).with("cap", SpendCap{agreed("100")});
    const auto volumes = paymentsByVolume({builder.contract()});
    ASSERT_TRUE(volumes);
    for (const VolumePoint& point : volumes->points) EXPECT_FALSE(point.isOverUse) << point.factor;
    EXPECT_NEAR(volumes->points.back().paid, 100, 0.24);
}

TEST(ContractPage, InteractionsSayTheirFiguresInTheLanguage) {
    ContractBuilder builder(12);
    builder.with("use", PerUnit{agreed("20"), "processed"}).with("min", MinimumCommitment{agreed("1234567.5")});
    builder.with("limit", SpendCap{agreed("1000")});
    const auto found = interactionsOf(builder.contract(), agreedAmount);
    ASSERT_EQ(found.size(), 1U);
    const auto in = [&](Language language) {
        const Wording wording{catalog(), language};
        return interactionInWords(found.front(), ContractNames(builder.contract(), nullptr, wording));
    };
    EXPECT_EQ(in(Language::English), "the minimum of DKK\u00A01,234,567.50 is above the cap DKK\u00A01,000 of limit");
    EXPECT_EQ(in(Language::Danish), "mindstebeløbet 1.234.567,50\u00A0kr. er over loftet 1.000\u00A0kr. i limit");
}

TEST(ContractPage, TheEndsOfACollarAreMoney) {
    ContractBuilder builder(12);
    builder.with("use", PerUnit{agreed("20"), "processed"}).with("total", Collar{agreed("2000"), agreed("1000")});
    EXPECT_THAT(textOf(contractPage({builder.contract()}, {catalog(), Language::English})),
                HasSubstr("its lower end DKK\u00A02,000 is above its upper end DKK\u00A01,000"));
}

TEST(ContractPage, AnAuditedMeasureTakesMoreWorkThanALoggedOne) {
    ContractBuilder builder(12);
    builder.with("use", PerUnit{agreed("20"), "processed"}).with("missed", Warranty{agreed("1"), "missed"});
    const auto costs = administrationCosts(builder.contract());
    ASSERT_EQ(costs.size(), 2U);
    EXPECT_EQ(costs[0].measures, 1);
    EXPECT_GT(costs[1].hoursPerYear, costs[0].hoursPerYear);
}

TEST(ClauseLines, StandInTheOrderOfApplicationWithTheirWarnings) {
    ContractBuilder builder(12);
    builder.with("limit", SpendCap{agreed("1000")}).with("use", PerUnit{agreed("20"), "processed"});
    builder.with("min", MinimumCommitment{agreed("5000")});
    const Contract contract = builder.contract();
    const auto lines = clauseLines({contract}, {catalog(), Language::English});
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0].title, "use – price per unit");
    EXPECT_THAT(lines[0].figures, HasSubstr("Price: DKK\u00A020 per unit"));
    EXPECT_TRUE(lines[0].coverage.empty());
    EXPECT_EQ(lines[1].coverage, "Covers all prices of the contract.");
    EXPECT_EQ(lines[1].clause, ClauseId("limit"));
    EXPECT_TRUE(lines[0].warnings.empty());
    ASSERT_FALSE(lines[2].warnings.empty());
    EXPECT_THAT(lines[2].warnings.front(), HasSubstr("is above the cap DKK\u00A01,000 of limit"));
}

TEST(ClauseLines, SayWhichPricesACapCoversAndCallClausesByName) {
    ContractBuilder builder(12);
    builder.with("use", PerUnit{agreed("2406.86"), "processed"});
    Clause fee = clause("platform-fee", Subscription{agreed("10"), "active_algorithms"}, "site/it");
    fee.label = {"Platform", "Platform", "Plattform"};
    Clause cap = clause("spend-cap", SpendCap{agreed("500000"), TierWindow::ContractYear, true}, "site/it");
    cap.label = {"Spending cap", "Forbrugsloft", "Forbrukstak"};
    const Contract contract = builder.with(fee).with(cap).contract();
    const auto lines = clauseLines({contract}, {catalog(), Language::Danish});
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_THAT(lines[0].figures, HasSubstr("Pris: 2.406,86\u00A0kr. pr. enhed"));
    EXPECT_THAT(lines[1].figures, HasSubstr("Beløb: 10\u00A0kr. pr. måned og enhed"));
    EXPECT_EQ(lines[2].title, "Forbrugsloft");  // the name of its kind, not twice
    EXPECT_EQ(lines[2].coverage, "Gælder kun det, hvert sted (it) betaler til vendor: 1 af kontraktens 2 priser.");
    EXPECT_THAT(lines[2].figures, HasSubstr("Beløb: 500.000\u00A0kr. pr. kontraktår"));
}

/// The one clause of a case that pays a fee by the month, as `figures` tells it.
std::string toldOf(Parameter fee, const ContractAmount& amount, Language language) {
    Case input = minimalCase();
    input.parameters.push_back(std::move(fee));
    input.contracts.front().clauses = {clause("fee", Subscription{amount, {}})};
    const AnnexSource source =
        annexSource(input, input.alternatives.back(), input.contracts.front(), input.scenarios.front());
    return clauseLines(source, {catalog(), language}).front().figures;
}

TEST(ClauseLines, AnAssumedAmountIsRoundedAndNeverStandsAsAgreed) {
    Parameter fee = fixed("fee", "DKK/yr", 346'588.44);
    EXPECT_THAT(toldOf(fee, open("fee"), Language::English),
                HasSubstr("Amount: about DKK\u00A028,900 per month, each site for itself (assumption, to be agreed)"));
    EXPECT_THAT(toldOf(fee, open("fee"), Language::Danish),
                HasSubstr("ca. 28.900\u00A0kr. pr. måned, hvert sted for sig (antagelse, skal aftales)"));
    EXPECT_THAT(toldOf(fee, open("fee"), Language::Bokmal), HasSubstr("(antakelse, må avtales)"));
    fee.evidence.confidence = Confidence::Found;
    EXPECT_THAT(toldOf(fee, open("fee"), Language::English), HasSubstr("(found, to be agreed)"));
    EXPECT_THAT(toldOf(fee, agreed("28882.37"), Language::English), HasSubstr("Amount: DKK\u00A028,882.37 per month"));
    EXPECT_THAT(toldOf(fee, agreed("28882.37"), Language::English), Not(HasSubstr("to be agreed")));
}

TEST(AmountBasis, WhatNobodyAgreedHasThreeDigits) {
    const Wording wording{catalog(), Language::English};
    const auto told = [&](double value) { return moneyAbout(value, "DKK", wording); };
    EXPECT_EQ(told(1'169'235.92), "DKK\u00A01,170,000");
    EXPECT_EQ(told(13.7346), "DKK\u00A013.7");
    EXPECT_EQ(told(0.031'28), "DKK\u00A00.0313");
    EXPECT_EQ(told(0), "DKK\u00A00");
}

/// The minimal case expects 1,000 examinations a month at 2.50 for two years: 60,000 in all.
std::optional<YearMonth> monthReached(const std::string& maximum) {
    Case input = minimalCase();
    input.contracts.front().clauses.push_back(clause("maximum", FrameworkMaximum{agreed(maximum)}));
    const auto found =
        maximaReached(annexSource(input, input.alternatives.back(), input.contracts.front(), input.scenarios.front()));
    EXPECT_TRUE(found && found->size() == 1);
    return found && found->size() == 1 ? found->front().month : std::nullopt;
}

TEST(MaximumReached, IsUsedUpWhereItCutsAPaymentOrEndsTheContract) {
    EXPECT_EQ(monthReached("6000"), YearMonth(2027, 3));
    EXPECT_EQ(monthReached("5000"), YearMonth(2027, 2)) << "to the øre: nothing is cut";
    EXPECT_EQ(monthReached("59000"), YearMonth(2028, 12)) << "in the last month";
    EXPECT_EQ(monthReached("60000"), std::nullopt) << "nothing is cut, and nothing ends earlier";
    EXPECT_EQ(monthReached("70000"), std::nullopt);
    EXPECT_EQ(monthReached("0"), YearMonth(2027, 1)) << "nothing may be paid at all";
}

TEST(ClauseLines, ClausesOfOneNameAreToldApartByTheirIds) {
    ContractBuilder builder(12);
    for (const char* id : {"use-a", "use-b"}) {
        Clause use = clause(id, PerUnit{agreed("2"), "processed"});
        use.label.en = "Use";
        builder.with(use);
    }
    EXPECT_EQ(clauseLines({builder.contract()}, {catalog(), Language::English})[1].name, "Use (use-b)");
}

TEST(ContractPage, ABoundThatChangesNothingAtTheVolumesIsNamed) {
    ContractBuilder builder(12);
    builder.with("use", PerUnit{agreed("20"), "processed"}).with("tight", SpendCap{agreed("10")});
    const auto tight = paymentsByVolume({builder.contract()});
    ASSERT_TRUE(tight);
    EXPECT_TRUE(tight->idle.empty());
    builder.contract_.clauses.back().terms = SpendCap{agreed("1000000000")};
    const auto wide = paymentsByVolume({builder.contract()});
    ASSERT_TRUE(wide);
    EXPECT_EQ(wide->idle, std::vector<ClauseId>{ClauseId("tight")});
    const Wording wording{catalog(), Language::English};
    EXPECT_THAT(volumesInWords(*wide, ContractNames(builder.contract(), nullptr, wording)),
                HasSubstr("Changes nothing at these volumes: tight."));
}

/// The templates that ship: whole but for the amounts, which nobody can know before an offer.
TEST(ContractTemplates, AreContractsWhoseAmountsAreStillToBeAgreed) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(sourcePath("data/contracts"))) {
        SCOPED_TRACE(entry.path().filename().string());
        const auto text = readTextFile(entry.path().string(), 100'000);
        ASSERT_TRUE(text);
        const auto file = readContract(*text);
        ASSERT_TRUE(file) << file.error().subject;
        for (const Clause& clause : file->contract.clauses)
            for (const ContractAmount* amount : amountsOf(clause.terms))
                EXPECT_TRUE(amount->decimal.empty()) << clause.id.text();
        for (const Language language : kAllLanguages) {
            const Wording wording{catalog(), language};
            EXPECT_THAT(textOf(paymentAnnex({file->contract}, wording)), Not(HasSubstr("annex.")));
            EXPECT_THAT(textOf(contractPage({file->contract}, wording)), Not(HasSubstr("gallery.")));
            EXPECT_FALSE(file->contract.label.in(language).empty());
            for (const char* fact : {"what", "risk", "fit"}) {
                const std::string key = std::string("contract_template.") + fact + "." + file->contract.id.text();
                EXPECT_NE(catalog().text(key, language), key);
            }
        }
        ++count;
    }
    EXPECT_EQ(count, 11);
}

TEST(ContractPage, WithoutUnitsThereIsAReasonInPlaceOfNoughts) {
    ContractBuilder builder(12);
    builder.with("fee", Subscription{agreed("5000"), ""});
    const std::string text = textOf(contractPage({builder.contract()}, {catalog(), Language::Danish}));
    EXPECT_THAT(text, HasSubstr("Denne kontrakt tæller ingen enheder"));
    EXPECT_THAT(text, Not(HasSubstr("0,10")));
    builder.with("use", PerUnit{agreed("2"), "processed"});
    EXPECT_THAT(textOf(contractPage({builder.contract()}, {catalog(), Language::Danish})),
                Not(HasSubstr("tæller ingen enheder")));
}

TEST(ContractPage, ABonusIsShownInMoneyWhereItsBaseIsAgreed) {
    ContractBuilder builder(12);
    PerformanceBonus bonus{{{Metric{"sensitivity", {}, "1"}, "0.8", "0.9", "1"}}, "0.1", "0.05", agreed("60000")};
    builder.with("promise", bonus);
    const Contract contract = builder.contract();
    const Wording wording{catalog(), Language::English};
    const DocumentTable table = performanceTable(ContractNames(contract, nullptr, wording));
    ASSERT_EQ(table.rows.size(), 7U);
    EXPECT_THAT(table.rows[1],
                testing::ElementsAre("promise", "sensitivity", HasSubstr("80"), HasSubstr("10"), HasSubstr("6,000")));
    EXPECT_THAT(table.rows[5],
                testing::ElementsAre("promise", "sensitivity", HasSubstr("90"), HasSubstr("5"), HasSubstr("3,000")));
    EXPECT_THAT(textOf(contractPage({contract}, wording)), HasSubstr("What performance pays"));
}

/// A contract file tells of the sites that it names, and of none that is made up to show its payments.
TEST(ContractPage, NeverBilledAreSitesThatAContractNames) {
    Contract alone = minimalCase().contracts.front();
    Clause option = clause("option", FrameworkOptions{}, "site"),
           other = clause("other", PerUnit{agreed("1"), "processed"}, "site");
    option.scope.needs = other.scope.needs = {NeedId("chest")};
    option.scope.tools = {ToolId("reader")};
    other.scope.tools = {ToolId("second")};
    alone.clauses = {clause("fee", Subscription{agreed("100"), ""}, "site"), other, option};
    const auto found = [&] {
        std::vector<std::string> told;
        for (const Interaction& each : interactionsIn({alone}))
            if (each.rule == InteractionRule::NeverBilled)
                told.push_back(each.clause.text() + ": " + each.arguments.front().second);
        return told;
    };
    EXPECT_THAT(found(), testing::IsEmpty()) << "two tools for a need are shown at sites of their own";
    alone.clauses[1].scope.sites = {SiteId("north"), SiteId("south")};
    alone.clauses[2].scope.sites = {SiteId("north")};
    EXPECT_THAT(found(), testing::ElementsAre("fee: south", "other: south"));
}

/// A tool that clauses name with sites is known at these alone: what another one serves is no place of it.
TEST(ContractPage, NeverBilledAreNoSitesThatOnlyAnotherToolServes) {
    Contract alone = minimalCase().contracts.front();
    Clause fee = clause("fee", Subscription{agreed("100"), ""}, "site"),
           option = clause("option", FrameworkOptions{}, "site"),
           other = clause("other", Subscription{agreed("9"), ""}, "site", "platform");
    fee.scope.tools = option.scope.tools = {ToolId("reader")};
    other.scope.tools = {ToolId("second")};
    option.scope.sites = {SiteId("north")};
    other.scope.sites = {SiteId("south")};
    alone.clauses = {fee, other, option};
    const auto isTold = [&] {
        return std::ranges::any_of(interactionsIn({alone}),
                                   [](const Interaction& each) { return each.rule == InteractionRule::NeverBilled; });
    };
    EXPECT_FALSE(isTold());
    alone.clauses[0].scope.sites = {SiteId("north"), SiteId("south")};
    EXPECT_TRUE(isTold()) << "the charge names the site itself";
}

/// A clause on options may leave a place out by its sites, its needs or its tools.
TEST(ContractPage, WhatIsNeverBilledIsRemediedByTheScopeOfTheOptions) {
    const Contract contract = minimalCase().contracts.front();
    const Interaction found{InteractionRule::NeverBilled, ClauseId("use"), {{"sites", "south"}}};
    const auto in = [&](Language language) {
        const Wording wording{catalog(), language};
        return interactionInWords(found, ContractNames(contract, nullptr, wording));
    };
    EXPECT_THAT(in(Language::English), HasSubstr("widen the scope of such a clause"));
    EXPECT_THAT(in(Language::Danish), HasSubstr("udvid omfanget af en sådan klausul"));
    EXPECT_THAT(in(Language::Bokmal), HasSubstr("utvid området for en slik klausul"));
}

/// Two hospitals run a site each; only the one whose site the charge covers pays it.
TEST(ContractPage, APayerIsWhoRunsASiteThatTheChargeCovers) {
    Case before = minimalCase();
    Party other = before.parties.front();
    other.id = PartyId("other");
    other.label = text("Other hospital");
    before.parties.push_back(other);
    before.sites.push_back(before.sites.front());
    before.sites.back().id = SiteId("south");
    before.sites.back().party = other.id;
    auto& deployments = before.alternatives.back().deployments;
    deployments.push_back(deployments.front());
    deployments.back().site = SiteId("south");
    before.contracts.front().clauses.front().scope.sites = {SiteId("north")};
    Case after = before;
    after.contracts.front().clauses.front().scope.sites = {SiteId("south")};
    const Wording wording{catalog(), Language::English};
    const AlternativeId& alternative = before.alternatives.back().id;
    const std::string told = payersChangedInWords(before, after, alternative, wording);
    EXPECT_THAT(told, testing::MatchesRegex(".*before [^;]*Hospital[^;]*; now [^;]*Other hospital.*"));
    EXPECT_THAT(told.substr(0, told.find("; now")), Not(HasSubstr("Other")));
    EXPECT_EQ(payersChangedInWords(before, before, alternative, wording), "");
    after.contracts.front().clauses.front().scope.sites = {SiteId("elsewhere")};
    EXPECT_THAT(payersChangedInWords(before, after, alternative, wording), testing::EndsWith("; now nobody."));
}

}  // namespace
}  // namespace valor::test
