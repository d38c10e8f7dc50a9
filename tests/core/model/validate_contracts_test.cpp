// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/measure/measure.h"
#include "tests/core/model/findings.h"

namespace valor::test {
namespace {

std::vector<std::string> withClause(ClauseTerms terms) {
    return findings(CaseBuilder().with(clause("use", std::move(terms))));
}
std::string at(const std::string& field) {
    return " contracts/offer/clauses/use/" + field;
}

TEST(ValidateContract, CurrencyTermAndIds) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.contracts.front().currency = "NOK";
        c.contracts.front().months = 0;
        c.contracts.front().clauses.push_back(c.contracts.front().clauses.front());
    });
    EXPECT_THAT(findings(builder), ElementsAre("error unit.mismatch contracts/offer/currency",
                                               "error value.out_of_range contracts/offer/months",
                                               "error id.duplicate contracts/offer/clauses/use",
                                               "warning contract.ends_early contracts/offer/months"));
}

/// Every month of a contract is shown: a slip of the hand must not make millions of them.
TEST(ValidateContract, LastsACenturyAtMost) {
    const auto isRefused = [](int months) {
        CaseBuilder builder;
        builder.change([=](Case& c) { c.contracts.front().months = months; });
        const std::vector<std::string> found = findings(builder);
        return std::ranges::count(found, "error value.out_of_range contracts/offer/months") == 1;
    };
    EXPECT_FALSE(isRefused(1'200));
    EXPECT_TRUE(isRefused(1'201));
    EXPECT_TRUE(isRefused(20'000'000));
}

TEST(ValidateClause, AmountsAreDecimalText) {
    EXPECT_THAT(withClause(PerUnit{agreed("2,50"), "processed"}), ElementsAre("error number.malformed" + at("price")));
    EXPECT_THAT(withClause(FixedFee{agreed(""), 0}), ElementsAre("error number.malformed" + at("amount")));
    EXPECT_THAT(withClause(FixedFee{agreed("1000.00"), 0}), IsEmpty());
}

TEST(ValidateClause, AMarkForThousandsIsNotReadInSilence) {
    EXPECT_THAT(withClause(FixedFee{agreed("300.000"), 0}), ElementsAre("warning amount.ambiguous" + at("amount")));
    EXPECT_THAT(withClause(PerUnit{agreed("95.000"), "processed"}),
                ElementsAre("warning amount.ambiguous" + at("price")));
    EXPECT_THAT(withClause(PerUnit{agreed("0.125"), "processed"}), IsEmpty());
    EXPECT_THAT(withClause(FixedFee{agreed("1000.000"), 0}), IsEmpty());
    EXPECT_THAT(withClause(FixedFee{agreed("300.0000"), 0}), IsEmpty());
}

TEST(ValidateClause, AShareAboveAllOfItIsNotReadInSilence) {
    ServiceCredit credit;
    credit.steps = {{"0", "5"}, {"0.99", "0"}};
    EXPECT_THAT(withClause(credit), ElementsAre("error value.out_of_range" + at("steps/0/share")));
    credit.steps.front().share = "0.05";
    EXPECT_THAT(withClause(credit), Not(Contains(testing::HasSubstr("value.unusual"))));
    EXPECT_THAT(withClause(AmountAtRisk{"82.5"}), ElementsAre("error value.out_of_range" + at("share")));
    EXPECT_THAT(withClause(AmountAtRisk{"1"}), Not(Contains(testing::HasSubstr("value.unusual"))));
}

TEST(ValidateClause, APriceThatNoTotalCanHoldIsUnusual) {
    EXPECT_THAT(withClause(PerUnit{agreed("90000000000000000.00"), "processed"}),
                ElementsAre("warning value.unusual" + at("price")));
    EXPECT_THAT(withClause(PerUnit{agreed("1000000000000"), "processed"}), IsEmpty());
}

TEST(ValidateClause, WhoIsPaidPerInhabitantKnowsHowMany) {
    CaseBuilder builder;
    builder.with(clause("use", Subscription{agreed("1.00"), "inhabitants"}));
    EXPECT_THAT(findings(builder), Not(Contains(testing::HasSubstr("catchment.missing"))));
    builder.change([](Case& c) {
        c.sites.front().catchment = {};
        c.parameters.push_back(fixed("own", "exam/yr", 1200));
        c.needs.front().siteVolumes = {{c.sites.front().id, ParameterId("own")}};
    });
    EXPECT_THAT(findings(builder), Contains("error catchment.missing sites/north/catchment"));
}

TEST(ValidateClause, AmountIsAgreedOrOpenNotBoth) {
    ContractAmount both = open("wage");
    both.decimal = "1.00";
    EXPECT_THAT(withClause(FixedFee{both, 0}), Contains("error clause.invalid" + at("amount")));
}

TEST(ValidateClause, OpenAmountsHaveTheUnitOfTheClause) {
    const auto problems = [](const std::string& unit, ClauseTerms terms) {
        return findings(CaseBuilder().with(fixed("p", unit, 5)).with(clause("use", std::move(terms))));
    };
    EXPECT_THAT(problems("DKK", FixedFee{open("p"), 0}), IsEmpty());
    EXPECT_THAT(problems("DKK/exam", FixedFee{open("p"), 0}), ElementsAre("error unit.mismatch" + at("amount")));
    EXPECT_THAT(problems("DKK/exam", PerUnit{open("p"), "billable_studies"}), IsEmpty());
    EXPECT_THAT(problems("DKK/h", PerUnit{open("p"), "processed"}), ElementsAre("error unit.mismatch" + at("price")));
    EXPECT_THAT(problems("DKK/inhabitant", PerUnit{open("p"), "inhabitants"}), IsEmpty());
    EXPECT_THAT(problems("DKK/month", Subscription{open("p"), ""}), IsEmpty());
    EXPECT_THAT(problems("DKK/need/month", Subscription{open("p"), "active_algorithms"}), IsEmpty());
    EXPECT_THAT(problems("QALY", Subscription{open("p"), ""}), ElementsAre("error unit.mismatch" + at("amount")));
}

TEST(ValidateClause, AnUnknownMeasureIsAnsweredWithAllThereAre) {
    CaseBuilder builder;
    builder.with(clause("use", PerUnit{agreed("1.00"), "smiles"}));
    const std::string all = argument(builder.build(), "all");
    for (const std::string_view name : billableMeasures()) EXPECT_NE(all.find(name), std::string::npos) << all;
}

TEST(ValidateClause, MeasureCanBeBilled) {
    EXPECT_THAT(withClause(PerUnit{agreed("1.00"), "survivors"}),
                ElementsAre("error reference.unknown" + at("measure")));
    EXPECT_THAT(withClause(Subscription{agreed("1.00"), "smiles"}),
                ElementsAre("error reference.unknown" + at("measure")));
}

TEST(ValidateClause, FeeFallsWithinTheTerm) {
    EXPECT_THAT(withClause(FixedFee{agreed("1.00"), 24}), ElementsAre("error value.out_of_range" + at("month")));
    EXPECT_THAT(withClause(FixedFee{agreed("1.00"), -1}), ElementsAre("error value.out_of_range" + at("month")));
}

TEST(ValidateClause, TiersAscendFromZero) {
    const auto tiers = [](std::vector<std::string> starts) {
        MarginalTiers terms;
        terms.measure = "processed";
        for (const std::string& from : starts) terms.tiers.push_back({from, agreed("1.00")});
        return withClause(terms);
    };
    EXPECT_THAT(tiers({"0", "1000", "5000.5"}), IsEmpty());
    EXPECT_THAT(tiers({}), ElementsAre("error clause.invalid" + at("tiers")));
    EXPECT_THAT(tiers({"10", "20"}), ElementsAre("error clause.invalid" + at("tiers/0/from")));
    EXPECT_THAT(tiers({"0", "20", "20"}), ElementsAre("error clause.invalid" + at("tiers/2/from")));
    EXPECT_THAT(tiers({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"}),
                ElementsAre("error clause.invalid" + at("tiers")));
    EXPECT_THAT(tiers({"0", "many"}), ElementsAre("error number.malformed" + at("tiers/1/from")));
}

TEST(ValidateClause, AccountsAndScopeExist) {
    Clause use = clause("use", PerUnit{agreed("1.00"), "processed"}, "site/canteen", "nobody");
    use.scope = {{SiteId("s")}, {NeedId("n")}, {ToolId("t")}};
    // Nothing is in scope, so "site" means no party and its budget cannot be looked up.
    EXPECT_THAT(
        findings(CaseBuilder().with(use)),
        ElementsAre("error reference.unknown" + at("payee"), "error reference.unknown" + at("scope/sites"),
                    "error reference.unknown" + at("scope/needs"), "error reference.unknown" + at("scope/tools")));
    use.scope = {};
    EXPECT_THAT(findings(CaseBuilder().with(use)),
                ElementsAre("error reference.unknown" + at("payer"), "error reference.unknown" + at("payee")));
}

TEST(ValidateClause, APayeeIsNamed) {
    CaseBuilder builder;
    builder.change([](Case& c) { c.costCentres = {{"one", text("One"), {{YearMonth(2026, 1), "hospital"}}}}; });
    builder.with(clause("use", PerUnit{agreed("1.00"), "processed"}, "@one", "site"));
    EXPECT_THAT(findings(builder), ElementsAre("error field.type" + at("payee")));
}

TEST(ValidateClause, APayeeStaysWhereItIs) {
    CaseBuilder builder;
    const auto movesIn = [&](YearMonth month) {
        builder.change([&](Case& c) {
            c.costCentres = {{"one", text("One"), {{YearMonth(2026, 1), "hospital"}, {month, "vendor"}}}};
        });
        builder.with(clause("use", PerUnit{agreed("1.00"), "processed"}, "hospital", "@one"));
        return findings(builder);
    };
    EXPECT_THAT(movesIn(YearMonth(2028, 12)), ElementsAre("error payee.moves" + at("payee")));
    EXPECT_THAT(movesIn(YearMonth(2029, 1)), IsEmpty());  // after the last month
    EXPECT_THAT(movesIn(YearMonth(2027, 1)), IsEmpty());  // before the first
}

TEST(ValidateClause, NegativePricesAreUnusual) {
    EXPECT_THAT(withClause(PerUnit{agreed("-1.00"), "processed"}), ElementsAre("error clause.invalid" + at("price")));
    EXPECT_THAT(
        findings(CaseBuilder().with(fixed("p", "DKK/exam", -5)).with(clause("use", PerUnit{open("p"), "processed"}))),
        ElementsAre("warning value.unusual" + at("price")));
}

TEST(ValidateClause, AUnitThatDoesNotFitNamesItsParameter) {
    const Case input =
        CaseBuilder().with(fixed("p", "DKK/h", 5)).with(clause("use", PerUnit{open("p"), "processed"})).build();
    EXPECT_EQ(argument(input, "name"), "p");
    EXPECT_EQ(argument(input, "found"), "DKK/h");
    EXPECT_EQ(argument(input, "expected"), "DKK/case");
}

TEST(ValidateClause, PricesAreTheSameAtAllSites) {
    Parameter price = fixed("p", "DKK/exam", 5);
    price.variation = Variation::Site;
    const Clause use = clause("use", PerUnit{open("p"), "processed"});
    EXPECT_THAT(findings(CaseBuilder().with(price).with(use)), ElementsAre("error field.type" + at("price")));
}

TEST(ValidateClause, NotEverySiteOfACrowdCanBeABuyer) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        for (int i = 0; i < 64; ++i) {
            Site site = c.sites.front();
            site.id = SiteId("site-" + std::to_string(i));
            c.sites.push_back(site);
            Deployment deployment = c.alternatives.back().deployments.front();
            deployment.site = site.id;
            c.alternatives.back().deployments.push_back(deployment);
        }
    });
    EXPECT_THAT(findings(builder), ElementsAre("error clause.invalid" + at("payer")));
}

CaseBuilder twoClauses(ClauseTerms first, ClauseTerms second) {
    CaseBuilder builder;
    builder.with(clause("use", std::move(first)));
    builder.change([&](Case& c) { c.contracts.front().clauses.push_back(clause("other", std::move(second))); });
    return builder;
}

TEST(ValidateInteractions, AMinimumAboveTheCapIsAnError) {
    const MinimumCommitment minimum{agreed("400.00")};
    EXPECT_THAT(findings(twoClauses(minimum, SpendCap{agreed("399.00")})),
                Contains("error clause.interaction contracts/offer/clauses/use"));
    EXPECT_THAT(findings(twoClauses(minimum, SpendCap{agreed("400.00")})),
                Not(Contains(testing::HasSubstr("clause.interaction"))));
}

TEST(ValidateClause, AConditionIsAMeasureAndAThreshold) {
    const Metric share{"availability", {}, "1"};
    const auto breaks = [](const Metric& metric, const char* threshold) {
        return withClause(Termination{6, {"0", {}, false}, "1", false, metric, threshold});
    };
    EXPECT_THAT(breaks(share, ""), Contains("error clause.invalid" + at("threshold")));
    EXPECT_THAT(breaks({"", {}, "1"}, "0.9"), Contains("error clause.invalid" + at("metric")));
    EXPECT_THAT(breaks(share, "90"), Contains("error clause.invalid" + at("threshold")));
    for (const auto& found : {breaks(share, "0.9"), breaks({"", {}, "1"}, "")})
        EXPECT_THAT(found, Not(Contains(testing::HasSubstr("clause.invalid"))));
}

TEST(ValidateClause, EveryProblemIsToldAtOnce) {
    Clause first = clause("fee", FixedFee{agreed("-1"), 30});
    Clause second = clause("off", BundleDiscount{{{"2", "1.4"}, {"1", "0"}}, true});
    Clause third = clause("own", SpendCap{agreed("-5")}, "vendor");
    third.components = {ClauseId("nothing")};
    CaseBuilder builder;
    builder.change([&](Case& c) { c.contracts.front().clauses = {first, second, third}; });
    const auto found = findings(builder);
    for (const char* expected : {"error clause.invalid contracts/offer/clauses/fee/amount",
                                 "error value.out_of_range contracts/offer/clauses/fee/month",
                                 "error value.out_of_range contracts/offer/clauses/off/steps/0/share",
                                 "error clause.invalid contracts/offer/clauses/off/steps/1/from",
                                 "error clause.invalid contracts/offer/clauses/own/amount",
                                 "error clause.invalid contracts/offer/clauses/own/payee",
                                 "error reference.unknown contracts/offer/clauses/own/components"})
        EXPECT_EQ(std::ranges::count(found, expected), 1) << expected;
}

/// The problems of clauses on two fees, beside a third fee that is right.
std::vector<std::string> amongFees(const std::string& payerOfFirst, const std::vector<Clause>& others) {
    CaseBuilder builder;
    builder.change([&](Case& c) {
        auto& clauses = c.contracts.front().clauses;
        clauses = {clause("one", FixedFee{agreed("1"), 0}, payerOfFirst, "vendor"),
                   clause("two", FixedFee{agreed("1"), 0}, "hospital", "vendor")};
        clauses.insert(clauses.end(), others.begin(), others.end());
    });
    std::vector<std::string> found = findings(builder);
    std::erase_if(found, [](const std::string& each) { return !each.starts_with("error"); });
    return found;
}

TEST(ValidateClause, WhatFollowsFromAProblemIsNotTold) {
    Clause cap = clause("cap", SpendCap{agreed("5")}, "hospital");
    cap.components = {ClauseId("one"), ClauseId("two")};
    const std::string place = "contracts/offer/clauses/";
    EXPECT_THAT(amongFees("vendor", {cap}), ElementsAre("error clause.invalid " + place + "one/payee"));
    EXPECT_THAT(amongFees("hospital", {cap}), IsEmpty());
    Clause first = clause("first", FrameworkOptions{}, "hospital"), second = first;
    first.components = {ClauseId("two")};
    second.id = ClauseId("second");
    second.components = {ClauseId("no-such")};
    second.terms = FrameworkOptions{"active_algorithms"};
    EXPECT_THAT(amongFees("hospital", {first, second}),
                ElementsAre("error reference.unknown " + place + "second/components"));
    second.components.push_back(ClauseId("two"));
    EXPECT_THAT(amongFees("hospital", {first, second}),
                testing::UnorderedElementsAre("error reference.unknown " + place + "second/components",
                                              "error clause.invalid " + place + "second/kind"));
}

TEST(ValidateClause, AMonthThatCountsFromNoughtSaysSo) {
    CaseBuilder builder;
    builder.with(clause("use", FixedFee{agreed("1.00"), 24}));
    EXPECT_EQ(argument(builder.build(), "upper"), "23");
    EXPECT_EQ(argument(builder.build(), "month_from_nought"), "") << "not “-”";
}

TEST(ValidateClause, OfACountNothingWorstCanBePresumed) {
    const auto presuming = [](ClauseTerms terms, MissingRule missing) {
        Clause use = clause("use", std::move(terms));
        use.missing = missing;
        return findings(CaseBuilder().with(use));
    };
    const std::string refused = "error clause.invalid" + at("missing");
    EXPECT_THAT(presuming(PerUnit{agreed("1.00"), "processed"}, MissingRule::Worst), Contains(refused));
    EXPECT_THAT(presuming(PerUnit{agreed("1.00"), "processed"}, MissingRule::Last), Not(Contains(refused)));
    EXPECT_THAT(presuming(BundleDiscount{{{"2", "0.1"}}}, MissingRule::Worst), Contains(refused));
    EXPECT_THAT(presuming(ServiceCredit{{"availability", {}, ""}, {{"0", "0.1"}}, "1"}, MissingRule::Worst),
                Not(Contains(refused)));
}

TEST(ValidateInteractions, AContractHasOneIndexation) {
    EXPECT_THAT(findings(twoClauses(Indexation{}, Indexation{"0.5"})),
                Contains(testing::HasSubstr("error clause.invalid contracts/offer/clauses/")));
    EXPECT_THAT(findings(twoClauses(Indexation{}, FixedFee{agreed("1000"), 0})),
                Not(Contains(testing::HasSubstr("clause.invalid"))));
}

TEST(ValidateInteractions, ZonesOfOverUseAreAWarning) {
    const AllUnitsTiers falling{"processed", {{"0", agreed("20")}, {"1000", agreed("16")}}};
    EXPECT_THAT(withClause(falling), Contains("warning clause.interaction contracts/offer/clauses/use"));
    const AllUnitsTiers rising{"processed", {{"0", agreed("16")}, {"1000", agreed("20")}}};
    EXPECT_THAT(withClause(rising), Not(Contains(testing::HasSubstr("clause.interaction"))));
}

/// Not "leave it if nothing is due": a limit of nought makes the guarantee worthless.
TEST(ValidateInteractions, ALimitThatIsStillToBeAgreedWarnsAtItselfAndAtWhatItCancels) {
    CaseBuilder builder = twoClauses(PerUnit{agreed("2.00"), "processed"}, LiabilityCap{open("limit")});
    builder.with(fixed("limit", "DKK", 0)).with(fixed("missed", "case/month", 2));
    builder.change([](Case& c) {
        c.contracts.front().clauses.push_back(clause("back", Warranty{agreed("5.00"), "missed"}));
        c.contracts.front().clauses.back().expected = {{"missed", ParameterId("missed")}};
    });
    EXPECT_THAT(findings(builder),
                testing::UnorderedElementsAre("warning clause.interaction contracts/offer/clauses/other",
                                              "warning clause.interaction contracts/offer/clauses/back"));
    builder.change([](Case& c) {
        std::ranges::find(c.parameters, ParameterId("limit"), &Parameter::id)->entry = NativeEntry{Fixed{9}};
    });
    EXPECT_THAT(findings(builder), IsEmpty());
}

TEST(ValidateInteractions, WhatOnlyNeedsToBeKnownIsLeftToThePageOfTheContract) {
    const MarginalTiers pooled{"processed", {{"0", agreed("20")}}, TierWindow::ContractYear, true};
    EXPECT_THAT(withClause(pooled), Not(Contains(testing::HasSubstr("clause.interaction"))));
}

}  // namespace
}  // namespace valor::test
