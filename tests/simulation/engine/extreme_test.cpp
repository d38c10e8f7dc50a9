// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold in any model: TECH-VER (Büyükkaramikli et al. 2019), black-box tests.
#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

TEST(Extreme, AToolThatChangesNothingAndCostsNothingIsWorthExactlyNothing) {
    Case input = CaseBuilder().with(fixed("minutes", "min/exam", 0)).build();
    input.parameters.push_back(stated("prevalence", "share", Beta{20, 180}));
    input.parameters.push_back(stated("sensitivity", "share", Beta{80, 20}));
    input.parameters.push_back(stated("specificity", "share", Beta{180, 20}));
    input.parameters.push_back(fixed("none", "share", 0));
    input.parameters.push_back(stated("cost", "DKK/case", Gamma{4, 1000}));
    input.effects.push_back(effect("detect", Mechanism::Detection,
                                   {{"prevalence", "prevalence"},
                                    {"sensitivity_without", "sensitivity"},
                                    {"specificity_without", "specificity"},
                                    {"sensitivity_gain", "none"}},
                                   {consequence("extra_tp", FlowKind::Cash, {"cost"}, "outside", "hospital"),
                                    consequence("extra_fp", FlowKind::Cash, {"cost"}, "hospital", "outside")}));
    input.contracts.front().clauses = {clause("use", PerUnit{agreed("0.00"), "processed"})};
    const RunResultPtr result = runCase(input, 500);
    for (const double value : column(*result, "ai.net_benefit")) EXPECT_EQ(value, 0.0);
    EXPECT_EQ(result->alternatives.front().netBenefit.sd, 0);
    EXPECT_EQ(result->alternatives.front().better.value, 0);
}

TEST(Extreme, AnAlternativeAgainstItselfIsExactlyNothing) {
    Case input = minimalCase();
    Alternative copy = input.alternatives.back();
    copy.id = AlternativeId("again");
    input.alternatives.push_back(copy);
    input.comparator = AlternativeId("ai");
    RunRequest request = requestFor(input, 200);
    request.alternatives = {AlternativeId("again")};
    const RunResultPtr result = runRequest(request);
    for (const SampleColumn& each : result->samples)
        if (each.id.find("ledger") != std::string::npos || each.id.find("net_benefit") != std::string::npos) {
            for (const double value : each.values) EXPECT_EQ(value, 0.0) << each.id;
        }
}

TEST(Extreme, CashNetsToZeroOverAllParties) {
    Case input = minimalCase();
    input.parameters.push_back(stated("saving", "DKK/min", Gamma{9, 2}));
    input.effects.front().consequences.push_back(
        consequence("minutes_saved", FlowKind::Cash, {"saving"}, "vendor", "site/it"));
    input.parameters.push_back(stated("fee", "DKK", Gamma{9, 1000}));
    input.alternatives.back().cashItems = {cashItem("fee", CashBasis::PerSiteOnce, {"fee"}, "patients", "vendor")};
    const RunResultPtr result = runCase(input, 300);
    const auto &hospital = column(*result, "ai.ledger.hospital.cash"),
               &vendor = column(*result, "ai.ledger.vendor.cash"),
               &patients = column(*result, "ai.ledger.patients.cash");
    for (std::size_t i = 0; i < hospital.size(); ++i)
        EXPECT_NEAR(hospital[i] + vendor[i] + patients[i], 0, 1e-9 * (std::abs(hospital[i]) + std::abs(vendor[i])));
}

TEST(Extreme, DoublingPricesDoublesPayments) {
    Case input = minimalCase();
    const double once = runCase(input, 200)->alternatives.front().clauses.front().total.mean;
    input.contracts.front().clauses = {clause("use", PerUnit{agreed("5.00"), "processed"})};
    EXPECT_NEAR(runCase(input, 200)->alternatives.front().clauses.front().total.mean, 2 * once, 1e-6);
}

TEST(Extreme, VolumeZeroLeavesOnlyFixedCosts) {
    Case input = CaseBuilder().with(fixed("volume", "exam/100k/yr", 0)).build();
    input.parameters.push_back(fixed("start_cost", "DKK", 5'000));
    input.alternatives.back().cashItems = {cashItem("start", CashBasis::Once, {"start_cost"})};
    input.contracts.front().clauses.push_back(clause("flat", Subscription{agreed("100.00"), ""}));
    const AlternativeResult ai = runCase(input)->alternatives.front();
    EXPECT_NEAR(ai.netBenefit.mean, -5'000 - presentValue(100, 24, 0.035), 1e-6);
    EXPECT_EQ(ai.capacity.mean, 0);
}

TEST(Extreme, DoublingVolumeDoublesLinearFlows) {
    const Case input = minimalCase();
    const Case doubled = CaseBuilder().with(fixed("volume", "exam/100k/yr", 24'000)).build();
    const auto once = runCase(input, 200), twice = runCase(doubled, 200);
    const auto &a = column(*once, "ai.net_benefit"), &b = column(*twice, "ai.net_benefit");
    for (std::size_t i = 0; i < a.size(); ++i) EXPECT_NEAR(b[i], 2 * a[i], 1e-9 * std::abs(a[i]));
}

TEST(Extreme, VanishingSpreadGivesTheDeterministicResult) {
    const double certain =
        runCase(CaseBuilder().with(fixed("minutes", "min/exam", 1.5)).build())->alternatives.front().netBenefit.mean;
    const auto nearly = runCase(CaseBuilder().with(stated("minutes", "min/exam", Normal{1.5, 1e-9})).build(), 500);
    EXPECT_NEAR(nearly->alternatives.front().netBenefit.mean, certain, 1e-3);
    EXPECT_LT(nearly->alternatives.front().netBenefit.sd, 1e-3);
}

TEST(Extreme, NoDiscountingIsAPlainSumAndAHigherRateLowersTheValue) {
    const auto at = [](double rate) {
        return runCase(CaseBuilder().with(fixed("minutes", "min/exam", 1.5)).with(fixed("rate", "1/yr", rate)).build())
            ->alternatives.front()
            .netBenefit.mean;
    };
    EXPECT_NEAR(at(0), 24 * (0.5 * 15'000 - 2'500), 1e-6);
    EXPECT_GT(at(0.02), at(0.06));
}

TEST(Extreme, AnotherCurrencyUnitScalesAllMoney) {
    Case input = CaseBuilder().with(fixed("minutes", "min/exam", 1.5)).build();
    const double kroner = runCase(input)->alternatives.front().netBenefit.mean;
    input = CaseBuilder(input)
                .with(fixed("wage", "DKK/h", 6'000))
                .with(fixed("qaly_value", "DKK/QALY", 5'000'000))
                .with(clause("use", PerUnit{agreed("25.00"), "processed"}))
                .build();
    EXPECT_NEAR(runCase(input)->alternatives.front().netBenefit.mean, 10 * kroner, 1e-5);
}

TEST(Extreme, UncorrelatedIsTheSameAsCorrelatedWithZero) {
    Case input = CaseBuilder().with(stated("wage", "DKK/h", Gamma{100, 6})).build();
    const auto without = runCase(input, 256);
    input.correlations = {{ParameterId("minutes"), ParameterId("wage"), 0.0}};
    EXPECT_EQ(column(*without, "ai.net_benefit"), column(*runCase(input, 256), "ai.net_benefit"));
    input.correlations = {{ParameterId("minutes"), ParameterId("wage"), 0.9}};
    const auto with = runCase(input, 4000);
    EXPECT_GT(with->alternatives.front().netBenefit.sd,
              1.02 * runCase(CaseBuilder(input).change([](Case& c) { c.correlations.clear(); }).build(), 4000)
                         ->alternatives.front()
                         .netBenefit.sd);
}

TEST(Extreme, SharesOfAGroupAddToOne) {
    Case input = CaseBuilder().with(fixed("minutes", "min/exam", 0)).build();
    input.parameters.push_back(stated("mild", "share", DirichletShare{"grade", 6, 20}));
    input.parameters.push_back(stated("severe", "share", DirichletShare{"grade", 14, 20}));
    input.effects.push_back(effect("a", Mechanism::Avoidance, {{"avoided_share", "mild"}}, {}));
    input.effects.push_back(effect("b", Mechanism::Avoidance, {{"avoided_share", "severe"}}, {}));
    const auto result = runCase(input, 300);
    const auto &mild = column(*result, "ai.measure.chest.a.procedures_avoided"),
               &severe = column(*result, "ai.measure.chest.b.procedures_avoided");
    for (std::size_t i = 0; i < mild.size(); ++i) EXPECT_NEAR(mild[i] + severe[i], 24'000, 1e-8);
    EXPECT_NEAR(result->alternatives.front().measures[2].total.mean, 0.3 * 24'000, 100);
}

TEST(Extreme, FormulaEffectSeesParametersVolumesAndTime) {
    Case input = CaseBuilder().with(fixed("minutes", "min/exam", 0)).build();
    input.parameters.push_back(fixed("worth", "DKK/exam", 3));
    Effect own =
        effect("own", Mechanism::Formula, {}, {consequence("amount", FlowKind::Cash, {}, "outside", "hospital")});
    own.expression = "(offered - processed / 2) * worth";
    own.expressionUnit = "DKK";
    input.effects.push_back(own);
    input.alternatives.back().contracts.clear();
    EXPECT_NEAR(runCase(input)->alternatives.front().cash.mean, presentValue(1500, 24, 0.035), 1e-6);
}

TEST(Extreme, SitesDrawTheirOwnValues) {
    Case input = minimalCase();
    Parameter minutes = stated("minutes", "min/exam", Normal{1.5, 0.3});
    minutes.variation = Variation::Site;
    input = CaseBuilder(input).with(minutes).build();
    input.sites.push_back({SiteId("south"), text("South"), PartyId("hospital"), ParameterId("catchment")});
    input.alternatives.back().deployments.push_back(
        {ToolId("reader"), NeedId("chest"), SiteId("south"), YearMonth(2027, 1), std::nullopt});
    const double apart = runCase(input, 4000)->alternatives.front().netBenefit.sd;
    input = CaseBuilder(input).with(stated("minutes", "min/exam", Normal{1.5, 0.3})).build();
    const double together = runCase(input, 4000)->alternatives.front().netBenefit.sd;
    EXPECT_NEAR(together / apart, std::sqrt(2.0), 0.03);
}

}  // namespace
}  // namespace valor
