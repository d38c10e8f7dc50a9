// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effect/chance.h"

#include <cmath>
#include <random>

#include "core/lane/scalar.h"

#include <gtest/gtest.h>

namespace valor::effect {
namespace {

using V = lane::Scalar;

struct Generator {
    std::mt19937_64* engine;

    V next() const { return {(static_cast<double>((*engine)() >> 12U) + 0.5) * 0x1p-52}; }
    UniformPair<V> operator()(int /*decision*/) const {
        const V first = next();
        return {first, next()};
    }
};
using Drawn = DrawnCounts<V, Generator>;

struct Moments {
    double mean = 0, variance = 0;
};

constexpr int kTrials = 40'000;

/// @param draw callable with the chance, gives a number
template <class Draw>
Moments momentsOf(const Draw& draw) {
    std::mt19937_64 engine(7);
    const Drawn chance(Generator{&engine});
    double sum = 0, squares = 0;
    for (int i = 0; i < kTrials; ++i) {
        const double x = draw(chance);
        sum += x;
        squares += x * x;
    }
    const double mean = sum / kTrials;
    return {mean, squares / kTrials - mean * mean};
}

void expectMean(const Moments& moments, double mean) {
    EXPECT_NEAR(moments.mean, mean, 4.5 * std::sqrt(moments.variance / kTrials) + 1e-12);
}

TEST(ExpectedCounts, AProbabilityTimesARatioIsOneAtMost) {
    const ExpectedCounts<V> chance;
    const auto within = chance.compareRatio(V(200), V(0.25), V(3), 0),
               beyond = chance.compareRatio(V(200), V(0.25), V(5), 0);
    EXPECT_EQ(within.with.value, 150);
    EXPECT_EQ(within.extra.value, 100);
    EXPECT_EQ(beyond.with.value, 200);
    EXPECT_EQ(beyond.extra.value, 150);
    const auto both = chance.compareRatio(V(200), V(1.5), V(0.5), 0);  // a base beyond one is one as well
    EXPECT_EQ(both.with.value, 100);
    EXPECT_EQ(both.extra.value, -100);
}

TEST(DrawnCounts, AProbabilityTimesARatioIsOneAtMost) {
    const auto compared = [](const Drawn& chance) { return chance.compareRatio(V(40), V(0.25), V(5), 0); };
    const Moments with = momentsOf([&](const Drawn& chance) { return compared(chance).with.value; });
    EXPECT_EQ(with.mean, 40);
    EXPECT_EQ(with.variance, 0);
    expectMean(momentsOf([&](const Drawn& chance) { return compared(chance).extra.value; }), 30);
}

TEST(DrawnCounts, AThinnedCountIsBinomial) {
    const Moments m = momentsOf([](const Drawn& chance) { return chance.thin(V(40), V(0.3), 0).value; });
    expectMean(m, 12);
    EXPECT_NEAR(m.variance, 40 * 0.3 * 0.7, 0.3);
}

TEST(DrawnCounts, ARateAboveOneIsTheWholePartForEveryCaseAndTheRestByChance) {
    const Moments m = momentsOf([](const Drawn& chance) { return chance.thin(V(10), V(2.25), 0).value; });
    expectMean(m, 22.5);
    EXPECT_NEAR(m.variance, 10 * 0.25 * 0.75, 0.1);
    expectMean(momentsOf([](const Drawn& chance) { return chance.thin(V(10), V(-0.4), 0).value; }), -4);
    expectMean(momentsOf([](const Drawn& chance) { return chance.thin(V(-10), V(0.4), 0).value; }), -4);
}

TEST(DrawnCounts, NoDifferenceIsExactlyNone) {
    std::mt19937_64 engine(1);
    const Drawn chance(Generator{&engine});
    for (int i = 0; i < 1000; ++i) {
        EXPECT_EQ(chance.compare(V(300), V(0.217), V(0), 0).extra.value, 0);
        EXPECT_EQ(chance.compareRatio(V(300), V(0.217), V(1), 0).extra.value, 0);
    }
}

// Case by case the two sides differ with probability |difference|, so the count of differences is binomial.
TEST(DrawnCounts, ADifferenceIsThatOfTheSameCases) {
    for (const double difference : {0.1, -0.1}) {
        const auto with = [=](const Drawn& c) { return c.compare(V(50), V(0.6), V(difference), 0).with.value; };
        const auto extra = [=](const Drawn& c) { return c.compare(V(50), V(0.6), V(difference), 0).extra.value; };
        const auto without = [=](const Drawn& c) {
            const Compared<V> both = c.compare(V(50), V(0.6), V(difference), 0);
            return both.with.value - both.extra.value;
        };
        const double q = 0.6 - difference;
        expectMean(momentsOf(with), 30);
        EXPECT_NEAR(momentsOf(with).variance, 50 * 0.6 * 0.4, 0.5);
        expectMean(momentsOf(extra), 50 * difference);
        EXPECT_NEAR(momentsOf(extra).variance, 50 * 0.1 * 0.9, 0.2);
        EXPECT_NEAR(momentsOf(without).variance, 50 * q * (1 - q), 0.5);
    }
}

TEST(DrawnCounts, APickAmongPickedHasItsOwnChance) {
    const Moments m = momentsOf([](const Drawn& chance) { return chance.thinTwice(V(30), V(2), V(0.44), 0).value; });
    expectMean(m, 26.4);
    EXPECT_NEAR(m.variance, 60 * 0.44 * 0.56, 0.5);
}

TEST(ExpectedCounts, AreTheMeans) {
    const ExpectedCounts<V> chance;
    EXPECT_EQ(chance.thin(V(40), V(0.25), 0).value, 10);
    EXPECT_EQ(chance.compareRatio(V(40), V(0.25), V(1.5), 0).extra.value, 5);
    EXPECT_EQ(chance.others(V(40), V(0.25), V(3)).value, 10);
}

}  // namespace
}  // namespace valor::effect
