// SPDX-License-Identifier: GPL-3.0-or-later
// Published test vectors, each settled as a contract to the minor unit. They were computed independently of this
// program.
#include "tests/core/contract/contract_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

const std::vector<Tier> kTiers{{"0", agreed("20")}, {"10000", agreed("16")}, {"30000", agreed("12")}};

/// A yearly total of `volume`, all of it in the last month.
ContractBuilder yearOf(const std::string& volume, const ClauseTerms& terms) {
    ContractBuilder contract(12);
    contract.with("use", terms);
    contract.observe("processed", [&](int month) { return month == 11 ? volume : std::string("0"); });
    return contract;
}

struct VolumeCost {
    const char *volume, *cost;
};

TEST(Vectors, T1AllUnitsTiers) {
    for (const auto& [volume, cost] : {VolumeCost{"9999", "199980"},
                                       {"10000", "160000"},
                                       {"12500", "200000"},
                                       {"29999", "479984"},
                                       {"30000", "360000"},
                                       {"39000", "468000"}})
        EXPECT_EQ(total(yearOf(volume, AllUnitsTiers{"processed", kTiers}).lines()), cost) << volume;
}

TEST(Vectors, T1AllUnitsTiersTrueUpWithinTheYear) {
    ContractBuilder contract(12);
    contract.with("use", AllUnitsTiers{"processed", kTiers}).observe("processed", "1000");
    const auto lines = contract.lines();
    EXPECT_EQ(total(lines), "192000");                                // 12 000 at 16
    EXPECT_EQ(totalIn(lines, contract.contract(), 9, 10), "-20000");  // the tenth month takes 9 000 units down to 16
}

TEST(Vectors, T2MarginalTiers) {
    for (const auto& [volume, cost] : {VolumeCost{"9999", "199980"},
                                       {"10000", "200000"},
                                       {"12500", "240000"},
                                       {"29999", "519984"},
                                       {"30000", "520000"},
                                       {"39000", "628000"}})
        EXPECT_EQ(total(yearOf(volume, MarginalTiers{"processed", kTiers}).lines()), cost) << volume;
}

// TV-T3: with demand 8, 20 or 40 thousand at 25, 50, 25 %, the expected cost is below the cost of expected demand.
TEST(Vectors, T3ConcaveCostIsOverstatedByExpectedVolume) {
    const MarginalTiers terms{"processed", kTiers};
    EXPECT_EQ(total(yearOf("22000", terms).lines()), "392000");
    EXPECT_EQ(total(yearOf("8000", terms).lines()), "160000");
    EXPECT_EQ(total(yearOf("20000", terms).lines()), "360000");
    EXPECT_EQ(total(yearOf("40000", terms).lines()), "640000");  // 0.25·160 000 + 0.5·360 000 + 0.25·640 000 = 380 000
}

TEST(Vectors, O1OnboardingPerAlgorithm) {
    ContractBuilder contract(36);
    const OnboardingDiscount discount{{{"0", "0.6"}, {"6", "0.3"}, {"12", "0"}}, false, false};
    for (const char* name : {"one", "two", "three"}) {
        Clause fee = clause(name, Subscription{agreed("25000"), "active_algorithms"}, "region");
        fee.scope.needs = {NeedId(name)};
        contract.with(fee);
        contract.cells_.push_back({SiteId("north"), NeedId(name), ToolId(name), PartyId("region")});
    }
    contract.with("new", discount);
    for (const auto& [name, start] : {std::pair{"one", 0}, {"two", 6}, {"three", 18}})
        for (int month = 0; month < 36; ++month)
            contract.facts_.record(SiteId("north"), NeedId(name), "active_algorithms",
                                   contract.contract().start.plusMonths(month), ExactNumber(month >= start ? 1 : 0));
    const auto lines = contract.lines();
    EXPECT_EQ(totalIn(lines, contract.contract(), 0, 12), "225000");
    EXPECT_EQ(totalIn(lines, contract.contract(), 12, 24), "615000");
    EXPECT_EQ(totalIn(lines, contract.contract(), 24, 36), "855000");
}

/// Charges of one year of the given size, evenly by month.
ContractBuilder spending(const std::string& monthly) {
    ContractBuilder contract(12);
    contract.with("use", Subscription{agreed(monthly), ""});
    return contract;
}

TEST(Vectors, C1CollarOfMinimumAndCap) {
    for (const auto& [monthly, year] :
         {VolumeCost{"25000", "400000"}, {"41666.666666666667", "500000"}, {"75000", "800000"}})
        EXPECT_EQ(total(spending(monthly)
                            .with("min", MinimumCommitment{agreed("400000")})
                            .with("cap", SpendCap{agreed("800000")})
                            .lines()),
                  year == std::string("500000") ? "500000.04" : year);  // twelve lines of 41 666.67
}

TEST(Vectors, C2CapFollowsTheIndexOnlyWhenMarked) {
    for (const bool indexedCap : {false, true}) {
        ContractBuilder contract(24);
        contract.indexed().with("use", Subscription{agreed("70833.333333333333"), ""});
        contract.with("cap", SpendCap{{"800000", {}, indexedCap}});
        contract.observe("index_value", [](int month) { return std::string(month < 12 ? "100" : "105"); });
        EXPECT_EQ(totalIn(contract.lines(), contract.contract(), 12, 24), indexedCap ? "840000" : "800000");
    }
}

TEST(Vectors, C3CreditAfterOrBeforeTheMinimum) {
    for (const bool before : {false, true}) {
        ContractBuilder contract = spending("35000");
        contract.with("min", MinimumCommitment{agreed("400000")});
        Clause credit = clause("credit", ServiceCredit{{"availability", {}, "1"}, {{"0", "0.1"}}, "1"}, "region");
        if (before) credit.stage = Stage::Fixed;
        contract.with(credit).observe("availability", "0.98");
        EXPECT_EQ(total(contract.lines()), before ? "400000" : "378000");
    }
}

TEST(Vectors, P1PerformanceBonus) {
    ContractBuilder contract(12);
    PerformanceBonus terms;
    terms.metrics = {{{"accuracy", {}, "1"}, "0.85", "0.95", "0.5"},
                     {{"turnaround_minutes", {}, "1"}, "20", "10", "0.3"},
                     {{"agreement", {}, "1"}, "0.70", "0.90", "0.2"}};
    terms.malus = "0.10";
    terms.bonus = "0.05";
    terms.amount = {"1000000", {}, false};
    contract.with("bonus", terms);
    contract.observe("accuracy", "0.92").observe("turnaround_minutes", "12").observe("agreement", "0.78");
    EXPECT_EQ(total(contract.lines()), "500");
}

struct Rebate {
    RebateRule rule;
    int found;
    const char* amount;
};

TEST(Vectors, R1R2OutcomeRebate) {
    using enum RebateRule;
    for (const auto& [rule, found, amount] : {Rebate{Linear, 172, "-200000"},
                                              {UpperLimit, 172, "-200000"},
                                              {UpperLimit, 173, "0"},
                                              {Linear, 173, "-175000"},
                                              {Posterior, 172, "-200000"},
                                              {Posterior, 180, "0"},
                                              {Linear, 180, "0"},
                                              {Step, 172, "-250000"}}) {
        ContractBuilder contract(12);
        contract.with("fee", FixedFee{agreed("1000000"), 0});
        OutcomeRebate terms;
        terms.metric = {"sensitivity", {}, "1"};
        terms.guarantee = "0.90";
        terms.rule = rule;
        terms.rate = "5";
        terms.cap = "0.25";
        Clause rebate = clause("rebate", terms, "region");
        rebate.missing = MissingRule::None;
        contract.with(rebate).observeShare(11, "sensitivity", found, 200);
        EXPECT_EQ(totalOf(contract.lines(), "rebate"), amount) << static_cast<int>(rule) << " " << found;
    }
}

TEST(Vectors, W1Warranty) {
    ContractBuilder contract(1);
    contract.with("warranty", Warranty{agreed("72"), "missed"}).observe("missed", "12");
    EXPECT_EQ(total(contract.lines()), "-864");
}

struct Savings {
    const char *actual, *firstDollar, *excess;
};

TEST(Vectors, S1SharedSavings) {
    for (const auto& [actual, firstDollar, excess] : {Savings{"9300000", "350000", "250000"},
                                                      {"9850000", "0", "0"},
                                                      {"8000000", "1000000", "900000"},
                                                      {"10150000", "0", "0"},
                                                      {"10500000", "-150000", "-90000"},
                                                      {"12000000", "-400000", "-400000"}})
        for (const bool beyond : {false, true}) {
            ContractBuilder contract(12);
            SharedSavings terms;
            terms.share = "0.5";
            terms.minimumRate = terms.minimumLossRate = "0.02";
            terms.cap = "0.10";
            terms.lossShare = "0.3";
            terms.lossCap = "0.04";
            terms.excess = beyond;
            contract.with("share", terms);
            contract.observe("baseline_cost", [](int month) { return std::string(month == 0 ? "10000000" : "0"); });
            contract.observe("actual_cost",
                             [cost = actual](int month) { return std::string(month == 5 ? cost : "0"); });
            EXPECT_EQ(total(contract.lines()), beyond ? excess : firstDollar) << actual;
        }
}

TEST(Vectors, V1PriceVolume) {
    ContractBuilder units = yearOf("52000", PerUnit{agreed("18"), "processed"});
    units.with("payback", PriceVolume{"0.6", "processed", "45000", {"18", {}, false}});
    EXPECT_EQ(totalOf(units.lines(), "payback"), "-75600");
    ContractBuilder spend = yearOf("52000", PerUnit{agreed("18"), "processed"});
    spend.with("payback", PriceVolume{"1", "", "", {"800000", {}, false}});
    EXPECT_EQ(totalOf(spend.lines(), "payback"), "-136000");
}

TEST(Vectors, K1Capitation) {
    ContractBuilder contract(36);
    contract.with("capitation", Capitation{agreed("2.40")});
    contract.observe("inhabitants", [](int month) {
        return std::string(month < 12 ? "500000" : month < 24 ? "503000" : "506018");
    });
    const auto lines = contract.lines();
    EXPECT_EQ(totalIn(lines, contract.contract(), 0, 1), "100000");
    EXPECT_EQ(totalIn(lines, contract.contract(), 24, 36), "1214443.2");
}

/// E1 with the evidence found at its end.
ContractBuilder evidence(int found) {
    ContractBuilder contract(36);
    EvidenceSteps terms;
    terms.measure = "processed";
    terms.price = agreed("20");
    terms.highPrice = agreed("22");
    terms.middlePrice = agreed("15");
    terms.interim = "0.7";
    terms.months = 24;
    terms.metric = {"sensitivity", {}, "1"};
    terms.high = "0.9";
    terms.middle = "0.8";
    terms.refund = "0.3";
    Clause steps = clause("steps", terms, "region");
    steps.missing = MissingRule::None;
    contract.with(steps).observe("processed", "3250").observeShare(23, "sensitivity", found, 100);
    return contract;
}

TEST(Vectors, E1EvidenceSteps) {
    const auto partOf = [](const ContractBuilder& contract, const std::string& part) {
        return total(contract.lines(), [&](const InvoiceLine& line) {
            return line.component == part && line.month.monthsSince(contract.contract().start) < 24;
        });
    };
    EXPECT_EQ(partOf(evidence(70), ""), "1092000");
    EXPECT_EQ(partOf(evidence(70), "result"), "-327600");
    EXPECT_EQ(total(evidence(70).lines()), "764400");  // and the contract has ended
    EXPECT_EQ(partOf(evidence(95), "result"), "468000");
    EXPECT_EQ(totalIn(evidence(95).lines(), evidence(95).contract(), 24, 36), "858000");
    EXPECT_EQ(partOf(evidence(85), "result"), "0");
    EXPECT_EQ(totalIn(evidence(85).lines(), evidence(85).contract(), 24, 36), "585000");
}

struct Availability {
    const char *observed, *credit;
};

TEST(Vectors, A1ServiceCredit) {
    for (const auto& [observed, credit] :
         {Availability{"0.9962", "0"}, {"0.9930", "-500"}, {"0.9850", "-1000"}, {"0.9700", "-1500"}, {"0.995", "0"}}) {
        ContractBuilder contract(1);
        contract.with("fee", Subscription{agreed("10000"), ""});
        contract.with("credit", ServiceCredit{{"availability", {}, "1"},
                                              {{"0", "0.15"}, {"0.98", "0.10"}, {"0.99", "0.05"}, {"0.995", "0"}},
                                              "1"});
        contract.observe("availability", observed);
        EXPECT_EQ(totalOf(contract.lines(), "credit"), credit) << observed;
    }
}

TEST(Vectors, I1Indexation) {
    const auto charged = [](Indexation terms) {
        ContractBuilder contract(13);
        contract.indexed().with("fee", Subscription{agreed("1000000"), ""}).with("index", terms);
        contract.observe("index_value", [](int month) { return std::string(month < 12 ? "120.0" : "126.4"); });
        return totalIn(contract.lines(), contract.contract(), 12, 13);
    };
    EXPECT_EQ(charged({}), "1053333.33");
    EXPECT_EQ(charged({.passThrough = "0.8"}), "1042666.67");
    EXPECT_EQ(charged({.upper = "0.03"}), "1030000");
    EXPECT_EQ(charged({.everyMonths = 24}), "1000000");
}

TEST(Vectors, B1Termination) {
    ContractBuilder months(36);
    months.with("fee", Subscription{agreed("25000"), ""});
    months.with("break", Termination{18, {"25000", {}, false}, "0.4", true});
    EXPECT_EQ(totalOf(months.lines(), "break"), "180000");
    EXPECT_EQ(totalOf(months.lines(), "fee"), "450000");
    ContractBuilder onboarding(36);
    onboarding.with("break", Termination{18, {"300000", {}, false}, "1", false});
    EXPECT_EQ(total(onboarding.lines()), "150000");
}

/// 17 of 20 a month is 0.85: below a threshold of 0.9 the contract ends after 18 months, at 0.85 or below it goes on.
TEST(Vectors, ABreakThatRestsOnAMeasureEndsOnlyBelowItsThreshold) {
    const auto fee = [](const char* threshold) {
        ContractBuilder contract(36);
        contract.with("fee", Subscription{agreed("25000"), ""});
        contract.with("break", Termination{18, {"25000", {}, false}, "0.4", true, {"sensitivity", {}, "1"}, threshold});
        for (int month = 0; month < 36; ++month) contract.observeShare(month, "sensitivity", 17, 20);
        const auto lines = contract.lines();
        return std::pair(totalOf(lines, "break"), totalOf(lines, "fee"));
    };
    EXPECT_EQ(fee("0.9"), std::pair(std::string("180000"), std::string("450000")));
    EXPECT_EQ(fee("0.85"), std::pair(std::string("0"), std::string("900000")));
}

TEST(Vectors, M1Bundle) {
    ContractBuilder contract(1);
    for (const auto& [name, price] : {std::pair{"one", "25000"}, {"two", "20000"}, {"three", "15000"}}) {
        Clause fee = clause(name, Subscription{agreed(price), ""}, "region");
        fee.scope.needs = {NeedId(name)};
        contract.with(fee);
        contract.cells_.push_back({SiteId("north"), NeedId(name), ToolId(name), PartyId("region")});
        contract.facts_.record(SiteId("north"), NeedId(name), "active_algorithms", YearMonth(2027, 1), ExactNumber(1));
    }
    contract.with("bundle", BundleDiscount{{{"2", "0.1"}, {"3", "0.2"}}, false});
    EXPECT_EQ(total(contract.lines()), "48000");
}

TEST(Vectors, N1AddonPayment) {
    ContractBuilder contract(1);
    contract.with("addon", AddonPayment{agreed("1000"), "0.65", "processed", "case_excess", 36});
    contract.observe("processed", "1").observe("case_excess", "3000");
    EXPECT_EQ(total(contract.lines()), "650");
}

TEST(Vectors, Y1Royalty) {
    ContractBuilder contract(3);
    contract.with("royalty", Royalty{"0.05", "external_sales", {"1500000", {}, false}});
    contract.observe("external_sales", [](int month) {
        return std::string(month == 0 ? "2000000" : month == 1 ? "6000000" : "12000000");
    });
    const auto lines = contract.lines();
    EXPECT_EQ(totalIn(lines, contract.contract(), 0, 1), "100000");
    EXPECT_EQ(totalIn(lines, contract.contract(), 1, 2), "300000");
    EXPECT_EQ(totalIn(lines, contract.contract(), 2, 3), "600000");
}

// ---- TV-G1: all of it together ----

struct Golden {
    const char* minimum;
    const char* cap;
    bool gross = false;
};

ContractBuilder golden(const Golden& variant) {
    ContractBuilder contract(12);
    contract.indexed().with("platform", Subscription{agreed("10000"), ""});
    contract.with("usage", MarginalTiers{"billable_studies",
                                         {{"0", agreed("20")}, {"20000", agreed("16")}, {"40000", agreed("12")}}});
    const auto on = [&](const char* id, ClauseTerms terms, std::vector<ClauseId> components = {}) {
        Clause added = clause(id, std::move(terms), "region");
        added.components = std::move(components);
        added.missing = MissingRule::None;
        contract.with(added);
    };
    on("onboarding", OnboardingDiscount{{{"0", "0.5"}, {"3", "0"}}, false, false}, {ClauseId("usage")});
    if (variant.minimum != nullptr) on("min", MinimumCommitment{agreed(variant.minimum)}, {ClauseId("usage")});
    if (variant.cap != nullptr) on("cap", SpendCap{agreed(variant.cap)});
    on("credit", ServiceCredit{{"availability", {}, "1"}, {{"0", "0.10"}, {"0.99", "0.05"}, {"0.995", "0"}}, "1"});
    OutcomeRebate rebate;
    rebate.metric = {"sensitivity", {}, "1"};
    rebate.guarantee = "0.90";
    rebate.rate = "2";
    rebate.cap = "0.10";
    rebate.gross = variant.gross;
    on("rebate", rebate);
    contract.observe("billable_studies", [](int month) { return std::string(month < 6 ? "3000" : "4000"); });
    contract.observe("active_algorithms", "1");
    contract.observe("index_value", [](int month) { return std::string(month < 6 ? "100" : "104"); });
    contract.observe("availability", [](int month) {
        return std::string(month == 3 ? "0.985" : month == 8 ? "0.992" : "0.998");
    });
    contract.observeShare(11, "sensitivity", 172, 200);
    return contract;
}

TEST(Vectors, G1) {
    const auto lines = golden({"600000", "900000"}).lines();
    EXPECT_EQ(total(lines), "718439.04");
    EXPECT_EQ(totalOf(lines, "credit"), "-10848");
    EXPECT_EQ(totalOf(lines, "min"), "0");
    EXPECT_EQ(totalOf(lines, "rebate"), "-62472.96");
    EXPECT_EQ(total(golden({"800000", nullptr}).lines()), "838627.84");
    EXPECT_EQ(totalOf(golden({"800000", nullptr}).lines(), "min"), "130640");
    EXPECT_EQ(total(golden({"600000", "700000"}).lines()), "634019.84");
    EXPECT_EQ(total(golden({"600000", "900000", true}).lines()), "717571.2");
}

}  // namespace
}  // namespace valor
