// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sensitivity/one_way.h"

#include <cmath>

#include "core/model/edit.h"
#include "tests/simulation/engine/engine_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

constexpr double kZ = 1.959963984540054;  // normal quantile of 97.5 %, R qnorm(0.975)

std::vector<OneWayAnalysis> analyse(const Case& input, int threads = 1) {
    simulation::OneWaySensitivity sensitivity;
    auto found = sensitivity.oneWay({std::make_shared<const Case>(input), {}, {}, threads}, {}, {});
    if (!found) throw std::runtime_error(std::string(errorName(found.error().code)) + " at " + found.error().subject);
    return found->value();
}

double perMinute() {
    return presentValue(1000 * 10, 24, 0.035);  // 1000 examinations a month, 10 DKK a minute
}

TEST(OneWay, OfALinearCaseIsArithmetic) {
    const OneWayAnalysis ai = analyse(minimalCase()).front();
    EXPECT_EQ(ai.alternative.text(), "ai");
    EXPECT_NEAR(ai.atMeans, 0.5 * 1.5 * perMinute() - presentValue(2500, 24, 0.035), 1e-6);
    ASSERT_EQ(ai.inputs.size(), 1U);
    const OneWayInput& minutes = ai.inputs.front();
    EXPECT_EQ(minutes.parameter.text(), "minutes");
    EXPECT_NEAR(minutes.low, 1.5 - kZ * 0.3, 1e-12);
    EXPECT_NEAR(minutes.high, 1.5 + kZ * 0.3, 1e-12);
    EXPECT_NEAR(minutes.atHigh - ai.atMeans, 0.5 * kZ * 0.3 * perMinute(), 1e-6);
    EXPECT_NEAR(minutes.atLow - ai.atMeans, -0.5 * kZ * 0.3 * perMinute(), 1e-6);
    EXPECT_FALSE(ai.isCorrelated);
}

TEST(OneWay, LargestSwingFirstAndStillInputsCounted) {
    const Case input = CaseBuilder()
                           .with(stated("wage", "DKK/h", Normal{600, 10}))
                           .with(stated("unused", "min/exam", Normal{1, 1}))
                           .with(stated("none", "share", Uniform{0, 1}))
                           .with(derived("idle", "DKK", "none * 0 * one"))
                           .with(fixed("one", "DKK", 1))
                           .with(cashItem("idle", CashBasis::Once, {"idle"}))
                           .build();
    const OneWayAnalysis ai = analyse(input).front();
    ASSERT_EQ(ai.inputs.size(), 2U);
    EXPECT_EQ(ai.inputs[0].parameter.text(), "minutes");
    EXPECT_EQ(ai.inputs[1].parameter.text(), "wage");
    EXPECT_EQ(ai.still, 1);  // "none"; nothing reads "unused"
}

// Moving one input is the same as a case in which every input is fixed.
TEST(OneWay, AgreesWithRunsOfFixedInputs) {
    CaseBuilder builder;
    builder.with(stated("wage", "DKK/h", LogNormal{std::log(600), 0.2}))
        .with(stated("minutes", "min/exam", Gamma{9, 1.0 / 6}));
    const OneWayAnalysis ai = analyse(builder.build()).front();
    for (const OneWayInput& moved : ai.inputs)
        for (const bool atHigh : {false, true}) {
            CaseBuilder other = builder;
            other.with(fixed("wage", "DKK/h", mean(LogNormal{std::log(600), 0.2})))
                .with(fixed("minutes", "min/exam", mean(Gamma{9, 1.0 / 6})));
            const std::string id = moved.parameter.text();
            other.with(fixed(id, id == "wage" ? "DKK/h" : "min/exam", atHigh ? moved.high : moved.low));
            EXPECT_NEAR(runCase(other.build())->alternatives.front().netBenefit.mean,
                        atHigh ? moved.atHigh : moved.atLow, 1e-6)
                << id;
        }
}

TEST(OneWay, SharesOfAGroupStillAddToOne) {
    const Case input = CaseBuilder()
                           .with(stated("first", "share", DirichletShare{"g", 30, 100}))
                           .with(stated("second", "share", DirichletShare{"g", 70, 100}))
                           .with(fixed("amount", "DKK", 1000))
                           .with(cashItem("a", CashBasis::Once, {"amount", "first"}))
                           .with(cashItem("b", CashBasis::Once, {"amount", "second"}))
                           .build();
    const OneWayAnalysis ai = analyse(input).front();
    EXPECT_EQ(ai.inputs.size(), 1U);  // both items together always cost 1000
    EXPECT_EQ(ai.still, 2);
    const Case half = CaseBuilder(input).change([](Case& c) { c.alternatives.back().cashItems.pop_back(); }).build();
    const OneWayAnalysis one = analyse(half).front();
    const auto first = std::ranges::find(one.inputs, ParameterId("first"), &OneWayInput::parameter);
    ASSERT_NE(first, one.inputs.end());
    EXPECT_NEAR(first->atLow - one.atMeans, 1000 * (0.3 - first->low), 1e-6);
    EXPECT_NEAR(first->low, 0.3, 0.12);
    EXPECT_LT(first->low, 0.3);
}

TEST(OneWay, AnInputThatDiffersBetweenSitesMovesAtAllOfThem) {
    const auto withVariation = [](Variation variation) {
        return CaseBuilder()
            .change([&](Case& c) {
                Site south = c.sites.front();
                south.id = SiteId("south");
                c.sites.push_back(south);
                Deployment second = c.alternatives.back().deployments.front();
                second.site = south.id;
                c.alternatives.back().deployments.push_back(second);
                for (Parameter& parameter : c.parameters)
                    if (parameter.id.text() == "minutes") parameter.variation = variation;
            })
            .build();
    };
    const auto perSite = analyse(withVariation(Variation::Site)), forAll = analyse(withVariation(Variation::Case));
    ASSERT_EQ(perSite.front().inputs.size(), 1U);
    EXPECT_NEAR(perSite.front().inputs.front().atLow, forAll.front().inputs.front().atLow, 1e-6);
    EXPECT_NEAR(perSite.front().inputs.front().swing(), 2 * 0.5 * 2 * kZ * 0.3 * perMinute(), 1e-5);
}

TEST(OneWay, TheRangeOfAShareIsThatOfItsOwnDistribution) {
    // R: qbeta(c(.025, .975), 95, 5)
    const Case input = CaseBuilder()
                           .with(stated("first", "%", DirichletShare{"g", 95, 100}))
                           .with(stated("second", "%", DirichletShare{"g", 5, 100}))
                           .with(fixed("amount", "DKK", 1000))
                           .with(cashItem("a", CashBasis::Once, {"amount", "first"}))
                           .build();
    const OneWayAnalysis ai = analyse(input).front();
    const auto first = std::ranges::find(ai.inputs, ParameterId("first"), &OneWayInput::parameter);
    ASSERT_NE(first, ai.inputs.end());
    EXPECT_NEAR(first->low, 100 * quantile(Beta{95, 5}, 0.025), 1e-9);
    EXPECT_NEAR(first->high, 100 * quantile(Beta{95, 5}, 0.975), 1e-9);
    EXPECT_NEAR(first->atLow - first->atHigh, 10 * (first->high - first->low), 1e-6);
}

/// A site that may stop is worth what it is on average, not what it is when it never stops.
TEST(OneWay, ExitsOfSitesAreAveragedOverTheirChance) {
    const Case input = CaseBuilder()
                           .with(stated("stop", "1/yr", Beta{8, 92}))
                           .change([](Case& c) {
                               c.tools.front().adoption.discontinuation = ParameterId("stop");
                               c.scenarios.front().months = 60;
                           })
                           .build();
    const OneWayAnalysis ai = analyse(input).front();
    RunRequest request = requestFor(input, 8000);
    const Estimate simulated = runRequest(request)->alternatives.front().netBenefit;
    EXPECT_NEAR(ai.atMeans, simulated.mean, 0.02 * std::abs(simulated.mean));
    const auto stop = std::ranges::find(ai.inputs, ParameterId("stop"), &OneWayInput::parameter);
    ASSERT_NE(stop, ai.inputs.end());
    EXPECT_GT(stop->atLow, ai.atMeans);
    EXPECT_LT(stop->atHigh, ai.atMeans);
}

/// (z - 1)² is the same at both ends of 0…2 and less between them.
TEST(OneWay, AnInputThatMattersOnlyInTheMiddleIsSeen) {
    const Case input = CaseBuilder()
                           .with(stated("z", "share", Uniform{0, 2}))
                           .with(derived("loss", "DKK", "amount * (z - one) * (z - one)"))
                           .with(fixed("one", "share", 1))
                           .with(fixed("amount", "DKK", 1'000'000))
                           .with(cashItem("loss", CashBasis::Once, {"loss"}))
                           .build();
    const OneWayAnalysis ai = analyse(input).front();
    EXPECT_EQ(ai.inputs.front().parameter.text(), "z");
    EXPECT_NEAR(ai.inputs.front().swing(), 0.95 * 0.95 * 1e6, 1e3);
    EXPECT_EQ(ai.still, 0);
}

TEST(OneWay, AnEndWithoutANumberHidesItsOwnBarOnly) {
    const Case input = CaseBuilder()
                           .with(stated("z", "share", Discrete{{0, 1}, {0.5, 0.5}}))
                           .with(derived("share", "share", "one / z"))
                           .with(fixed("one", "share", 1))
                           .with(fixed("amount", "DKK", 1))
                           .with(cashItem("loss", CashBasis::Once, {"amount", "share"}))
                           .build();
    const OneWayAnalysis ai = analyse(input).front();
    EXPECT_EQ(ai.undefined, std::vector<ParameterId>{ParameterId("z")});
    EXPECT_EQ(ai.inputs.size(), 1U);
}

// 0.5 × minutes × 10 DKK = 2.50 DKK an examination at half a minute.
TEST(OneWay, FindsWhereTheDecisionTurns) {
    const Case wide = CaseBuilder().with(stated("minutes", "min/exam", Uniform{0, 4})).build();
    const OneWayAnalysis ai = analyse(wide).front();
    ASSERT_TRUE(ai.inputs.front().turnsAt);
    EXPECT_NEAR(*ai.inputs.front().turnsAt, 0.5, 1e-6);
    EXPECT_FALSE(analyse(CaseBuilder().with(stated("minutes", "min/exam", Uniform{1, 4})).build())
                     .front()
                     .inputs.front()
                     .turnsAt);
}

TEST(OneWay, ATurnIsWhereARunHasNoNetBenefit) {
    const Case input = CaseBuilder()
                           .with(stated("minutes", "min/exam", LogNormal{std::log(0.6), 0.5}))
                           .with(stated("share", "share", DirichletShare{"g", 3, 10}))
                           .with(stated("rest", "share", DirichletShare{"g", 7, 10}))
                           .with(fixed("amount", "DKK", 20'000))
                           .with(cashItem("a", CashBasis::Once, {"amount", "share"}))
                           .build();
    const OneWayAnalysis ai = analyse(input).front();
    for (const OneWayInput& moved : ai.inputs) {
        if (!moved.turnsAt) continue;
        CaseBuilder at(input);
        at.with(fixed("minutes", "min/exam", mean(LogNormal{std::log(0.6), 0.5}))).with(fixed("share", "share", 0.3));
        at.with(
            fixed(moved.parameter.text(), moved.parameter.text() == "share" ? "share" : "min/exam", *moved.turnsAt));
        EXPECT_NEAR(runCase(at.build())->alternatives.front().netBenefit.mean, 0, 1e-3 * moved.swing())
            << moved.parameter.text();
    }
}

TEST(OneWay, SaysWhenTheDecisionTurnsAndWhenCorrelationsAreLeftOut) {
    EXPECT_TRUE(turnsDecision({ParameterId("x"), 0, 1, -5, -1, 3, {}}));
    EXPECT_TRUE(turnsDecision({ParameterId("x"), 0, 1, -5, 1, -3, {}}));
    EXPECT_FALSE(turnsDecision({ParameterId("x"), 0, 1, 5, 4, 3, {}}));
    const Case input = CaseBuilder()
                           .with(stated("wage", "DKK/h", Normal{600, 10}))
                           .with(Correlation{ParameterId("wage"), ParameterId("minutes"), 0.5})
                           .build();
    EXPECT_TRUE(analyse(input).front().isCorrelated);
}

TEST(OneWay, DoesNotDependOnThreads) {
    CaseBuilder builder;  // far more points than one worker takes at a time
    for (int i = 0; i < 300; ++i) {
        const std::string id = "cost" + std::to_string(i);
        builder.with(stated(id, "DKK", Gamma{4, 1.0 + i})).with(cashItem(id, CashBasis::Once, {id}));
    }
    const auto once = analyse(builder.build(), 1);
    EXPECT_EQ(once.front().inputs.size(), 301U);
    EXPECT_EQ(once, analyse(builder.build(), 3));
}

TEST(OneWay, StopsAndRefusesLikeARun) {
    simulation::OneWaySensitivity sensitivity;
    std::stop_source stopped;
    stopped.request_stop();
    const CasePtr input = std::make_shared<const Case>(minimalCase());
    const auto cancelled = sensitivity.oneWay({input, {}, {}}, stopped.get_token(), {});
    ASSERT_TRUE(cancelled.has_value());
    EXPECT_FALSE(cancelled->has_value());
    const auto unknown = sensitivity.oneWay({input, ScenarioId("other"), {}}, {}, {});
    ASSERT_FALSE(unknown.has_value());
    EXPECT_EQ(unknown.error().code, ErrorCode::ReferenceUnknown);
}

}  // namespace
}  // namespace valor
