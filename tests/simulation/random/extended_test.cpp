// SPDX-License-Identifier: GPL-3.0-or-later
// Against 25 digits from an arbitrary-precision calculation (Python's decimal, 60 digits).
#include "simulation/random/extended.h"

#include <vector>

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

struct Known {
    long double argument, value;
};

/// |a - b| in units of the last place of 1 or of b, whichever is larger where `atLeastOne`.
long double unitsBetween(Extended a, long double b, bool atLeastOne = false) {
    int exponent = 1;
    if (!atLeastOne || std::fabs(b) >= 1) std::frexp(b, &exponent);
    return std::fabs(a.value() - b) / std::ldexp(1.0L, exponent - std::numeric_limits<long double>::digits);
}

TEST(Extended, ExponentialIsExactToTwoUnits) {
    const std::vector<Known> known{
        {1.0L, 2.718281828459045235360287e+0L},          {-0.25L, 7.788007830714048682451703e-1L},
        {50.5L, 8.548134287298057692257917e+21L},        {-700.125L, 8.701134010353986794489148e-305L},
        {0.0009765625L, 1.000977039492416535242845e+0L}, {11000.0L, 1.735005819277738509638425e+4777L}};
    for (const Known& at : known) EXPECT_LE(unitsBetween(exp(Extended(at.argument)), at.value), 2) << at.argument;
}

TEST(Extended, LogarithmIsExactToTwoUnits) {
    const std::vector<Known> known{{2.0L, 6.931471805599453094172321e-1L},
                                   {0.5L, -6.931471805599453094172321e-1L},
                                   {1.0009765625L, 9.760859730554588959608249e-4L},
                                   {0.70703125L, -3.466804132137367284987699e-1L},
                                   {1.4140625L, 3.464667673462085809184622e-1L},
                                   {static_cast<long double>(1e-24), -5.526204223185709649273130e+1L},
                                   {static_cast<long double>(3e300), 6.918741401868818149492974e+2L}};
    for (const Known& at : known) EXPECT_LE(unitsBetween(log(Extended(at.argument)), at.value), 2) << at.argument;
}

TEST(Extended, SineIsExactToTwoUnitsOfOne) {
    const std::vector<Known> known{{0.5L, 4.794255386042030002732879e-1L},
                                   {1.5L, 9.974949866040544309417234e-1L},
                                   {3.0L, 1.411200080598672221007448e-1L},
                                   {-20.25L, -9.855251115651196412866115e-1L},
                                   {100000.25L, -2.126083660676995458023671e-1L}};
    for (const Known& at : known) EXPECT_LE(unitsBetween(sin(Extended(at.argument)), at.value, true), 2) << at.argument;
}

TEST(Extended, CosineIsExactToTwoUnitsOfOne) {
    const std::vector<Known> known{{0.0L, 1.0L},
                                   {0.5L, 8.775825618903727161162816e-1L},
                                   {1.5L, 7.073720166770291008818985e-2L},
                                   {3.0L, -9.899924966004454572715728e-1L},
                                   {-20.25L, 1.695295091556584560209934e-1L},
                                   {100000.25L, -9.771374942545307243663419e-1L}};
    for (const Known& at : known) EXPECT_LE(unitsBetween(cos(Extended(at.argument)), at.value, true), 2) << at.argument;
}

TEST(Extended, InversesReturn) {
    for (long double x = -1; x <= 1; x += 0.015625L) {
        EXPECT_LE(unitsBetween(sin(asin(Extended(x))), x, true), 4) << x;
        EXPECT_LE(unitsBetween(cos(acos(Extended(x))), x, true), 4) << x;
    }
    for (long double x = -11000; x <= 11000; x += 123.4375L) EXPECT_LE(unitsBetween(log(exp(Extended(x))), x), 4) << x;
}

TEST(Extended, PowerLosesAUnitForEachUnitOfItsLogarithm) {
    constexpr long double kLogarithm = 121.7;  // of 1.5^300.25
    EXPECT_LE(unitsBetween(pow(1.5L, 300.25L), 7.437047091715137593802623e+52L), kLogarithm);
    EXPECT_EQ(pow(Extended(0), 0.5L), 0);
    EXPECT_EQ(pow(Extended(7), 0), 1);
}

TEST(Extended, EndsOfTheRangeAreSaid) {
    EXPECT_EQ(exp(Extended(11400)), std::numeric_limits<Extended>::infinity());
    EXPECT_EQ(exp(Extended(-12000)), 0);
    EXPECT_EQ(exp(Extended(0)), 1);
    EXPECT_EQ(log(Extended(0)), -std::numeric_limits<Extended>::infinity());
    EXPECT_EQ(log(Extended(1)), 0);
    EXPECT_TRUE(std::isnan(log(Extended(-1)).value()));
    EXPECT_TRUE(std::isnan(asin(Extended(1.5)).value()));
}

}  // namespace
}  // namespace valor::simulation
