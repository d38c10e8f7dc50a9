// SPDX-License-Identifier: GPL-3.0-or-later
// Studies whose worth is known exactly: enumeration over a beta-binomial, the normal closed form.
#include "simulation/information/study_value.h"

#include <cmath>

#include "core/distribution/special_functions.h"

#include <boost/math/distributions/beta.hpp>
#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

using Column = std::vector<double>;

constexpr std::size_t kStudied = 4000;

/// Equally likely values of a distribution by its quantile function.
template <class Quantile>
Column equallyLikely(Quantile quantile) {
    Column column(kStudied);
    for (std::size_t i = 0; i < kStudied; ++i)
        column[i] = quantile((static_cast<double>(i) + 0.5) / static_cast<double>(kStudied));
    return column;
}

Column beta(double a, double b) {
    return equallyLikely([law = boost::math::beta_distribution<>(a, b)](double p) { return quantile(law, p); });
}

/// Options: nothing, or slope × input + intercept.
std::vector<Column> choice(const Column& input, double slope, double intercept) {
    Column benefit = input;
    for (double& value : benefit) value = slope * value + intercept;
    return {Column(input.size(), 0.0), std::move(benefit)};
}

std::vector<StudyValue> valuesOf(const Column& input, const std::vector<Column>& options, double spread,
                                 const std::vector<std::uint64_t>& sizes) {
    StudyRequest request{input, spread, {}, 1};
    for (const std::uint64_t size : sizes) request.designs.push_back({size, options});
    const auto found = StudyInformation().analyse(request, {}, {});
    return found.value().value();
}

// p ~ Beta(3, 2), net benefit 10000 p − 5000: exact sums over the beta-binomial.
TEST(StudyValue, OfYesAndNoIsTheSumOverTheirCounts) {
    const Column p = beta(3, 2);
    const auto values = valuesOf(p, choice(p, 10'000, -5'000), 0, {5, 20, 50, 100});
    const double exact[] = {214.285714285719, 360.8695652173885, 403.08747855925117, 419.55617198328196};
    for (std::size_t i = 0; i < values.size(); ++i) {
        EXPECT_NEAR(values[i].sampleInformation, exact[i], 0.3) << i;
        EXPECT_NEAR(values[i].uninformed, 1000, 0.01);
        EXPECT_EQ(values[i].best, 1U);
    }
}

// AI triage: net benefit per patient 180 × (sensitivity − 0.8) − 13.176 once all else is averaged, Beta(44, 6).
TEST(StudyValue, OfDiseasedCasesForATriageTool) {
    const Column sensitivity = beta(44, 6);
    const auto values =
        valuesOf(sensitivity, choice(sensitivity, 180, -180 * 0.8 - 13.176), 0, {10, 25, 50, 100, 200, 400});
    const double exact[] = {0.914006875309423, 1.40897999680616, 1.80216570318622,
                            2.13745998058744,  2.39253712069291, 2.54662257891665};
    for (std::size_t i = 0; i < values.size(); ++i) EXPECT_NEAR(values[i].sampleInformation, exact[i], 0.004) << i;
}

// Mean 50, sd 120, one measurement scatters by 2500: the unit normal loss at the preposterior sd.
TEST(StudyValue, OfMeasurementsIsTheNormalClosedForm) {
    const Column benefit = equallyLikely([](double p) { return 50 + 120 * distributions::normalQuantile(p); });
    const auto values = valuesOf(benefit, choice(benefit, 1, 0), 2500, {100, 400, 1600, 100'000});
    const double exact[] = {4.64099257092862, 13.9796193320357, 22.0605060294574};
    for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(values[i].sampleInformation, exact[i], 0.06) << i;
    EXPECT_NEAR(values[3].sampleInformation, 26.93, 0.1) << "nearly all there is to know: 26.97";
}

TEST(StudyValue, MoreObservationsAreNeverWorthLess) {
    const Column p = beta(8, 12);
    const auto values = valuesOf(p, choice(p, 1'000, -420), 0, {1, 2, 4, 8, 16, 64, 256, 1024, 20'000});
    for (std::size_t i = 1; i < values.size(); ++i)
        EXPECT_GE(values[i].sampleInformation, values[i - 1].sampleInformation - 1e-9) << i;
}

TEST(StudyValue, TellsHowOftenEachOptionIsChosenThen) {
    const Column p = beta(3, 2);
    const StudyValue value = valuesOf(p, choice(p, 10'000, -5'000), 0, {20'000}).front();
    // With nearly everything known: P(p > 1/2) = 11/16.
    EXPECT_NEAR(value.chosen[1], 11.0 / 16, 0.01);
    EXPECT_NEAR(value.chosen[0] + value.chosen[1], 1, 1e-9);
}

TEST(StudyValue, WhatIsCertainTeachesNothing) {
    const Column sure(200, 0.7);
    const StudyValue value = valuesOf(sure, choice(sure, 10, -3), 0, {50}).front();
    EXPECT_EQ(value.sampleInformation, 0);
    EXPECT_NEAR(value.uninformed, 4, 1e-12);
}

TEST(StudyValue, SharesAtTheirEndsAreCounted) {
    Column p(1000, 0.0);
    for (std::size_t i = 0; i < 500; ++i) p[i] = 1;
    const StudyValue value = valuesOf(p, choice(p, 10, -4), 0, {1}).front();
    EXPECT_NEAR(value.sampleInformation, 0.5 * 6 - 1, 0.02) << "one observation tells them apart";
}

TEST(StudyValue, RefusesWhatItCannotAnswer) {
    const auto problem = [](StudyRequest request) {
        const auto found = StudyInformation().analyse(request, {}, {});
        return found ? ErrorCode{} : found.error().code;
    };
    const Column p = beta(3, 2), minutes(kStudied, 7.0);
    EXPECT_EQ(problem({minutes, 0, {{10, choice(minutes, 1, 0)}}, 1}), ErrorCode::ValueOutOfRange);
    EXPECT_EQ(problem({minutes, -1, {{10, choice(minutes, 1, 0)}}, 1}), ErrorCode::ValueOutOfRange);
    EXPECT_EQ(problem({p, 0, {{0, choice(p, 1, 0)}}, 1}), ErrorCode::ValueOutOfRange);
    EXPECT_EQ(problem({p, 0, {{kMostObservations + 1, choice(p, 1, 0)}}, 1}), ErrorCode::ValueOutOfRange);
    EXPECT_EQ(problem({p, 0, {{10, {p}}}, 1}), ErrorCode::SampleUnusable);
    EXPECT_EQ(problem({p, 0, {{10, {p, Column(3)}}}, 1}), ErrorCode::SampleUnusable);
    EXPECT_EQ(problem({Column(5, 0.5), 0, {}, 1}), ErrorCode::SampleUnusable);
}

TEST(StudyValue, StopsWhenAsked) {
    const Column p = beta(3, 2);
    StudyRequest request{p, 0, {{10, choice(p, 1, 0)}, {20, choice(p, 1, 0)}}, 1};
    std::stop_source stop;
    const auto found = StudyInformation().analyse(request, stop.get_token(), [&](Progress) { stop.request_stop(); });
    ASSERT_TRUE(found);
    EXPECT_FALSE(*found);
}

}  // namespace
}  // namespace valor::simulation
