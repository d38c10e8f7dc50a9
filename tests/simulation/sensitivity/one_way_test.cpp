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
    auto found = sensitivity.oneWay({std::make_shared<const Case>(input), {}, {}, threads}, {});
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
    Case input = minimalCase();
    for (Parameter& parameter : input.parameters)
        if (parameter.id.text() == "minutes") parameter.variation = Variation::Site;
    EXPECT_EQ(analyse(input), analyse(minimalCase()));
}

TEST(OneWay, SaysWhenTheDecisionTurnsAndWhenCorrelationsAreLeftOut) {
    EXPECT_TRUE(turnsDecision({ParameterId("x"), 0, 1, -5, 3}));
    EXPECT_FALSE(turnsDecision({ParameterId("x"), 0, 1, 5, 3}));
    const Case input = CaseBuilder()
                           .with(stated("wage", "DKK/h", Normal{600, 10}))
                           .with(Correlation{ParameterId("wage"), ParameterId("minutes"), 0.5})
                           .build();
    EXPECT_TRUE(analyse(input).front().isCorrelated);
}

TEST(OneWay, DoesNotDependOnThreads) {
    EXPECT_EQ(analyse(minimalCase(), 1), analyse(minimalCase(), 3));
}

TEST(OneWay, StopsAndRefusesLikeARun) {
    simulation::OneWaySensitivity sensitivity;
    std::stop_source stopped;
    stopped.request_stop();
    const CasePtr input = std::make_shared<const Case>(minimalCase());
    const auto cancelled = sensitivity.oneWay({input, {}, {}}, stopped.get_token());
    ASSERT_TRUE(cancelled.has_value());
    EXPECT_FALSE(cancelled->has_value());
    const auto unknown = sensitivity.oneWay({input, ScenarioId("other"), {}}, {});
    ASSERT_FALSE(unknown.has_value());
    EXPECT_EQ(unknown.error().code, ErrorCode::ReferenceUnknown);
}

}  // namespace
}  // namespace valor
