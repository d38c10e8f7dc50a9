// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/lane/lane.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

#include "core/lane/scalar.h"
#include "simulation/lane/dispatch.h"
#include "tests/simulation/lane/probe.h"
#include "tests/simulation/lane/probe_operations.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

// Numbers of all sizes, signs and kinds, from a fixed multiplicative sequence.
std::vector<double> mixedNumbers(std::uint64_t seed) {
    std::vector<double> numbers{
        0.0,    -0.0,    1,     -1,     0.5,   -0.5,  2.5, -2.5, lane::kInfinity, -lane::kInfinity,
        5e-324, -5e-324, 1e308, -1e308, 709.9, -745.5};
    std::uint64_t state = seed;
    while (numbers.size() < 20'000) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        const double fraction = static_cast<double>(state >> 11) * 0x1p-53;
        const int kind = static_cast<int>(numbers.size() % 4);
        if (kind == 0) numbers.push_back(std::ldexp(fraction - 0.5, static_cast<int>(state % 2000) - 1000));
        if (kind == 1) numbers.push_back(1500 * (fraction - 0.5));
        if (kind == 2) numbers.push_back(17 * (fraction - 0.5));
        if (kind == 3) numbers.push_back(fraction);
    }
    return numbers;
}

// NaNs compare equal whatever their sign and payload, which IEEE 754 leaves open.
bool isSame(double a, double b) {
    return (std::isnan(a) && std::isnan(b)) || std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

class EveryOperation : public testing::TestWithParam<int> {
protected:
    static void expectScalarBits(InstructionSet set, bool wide, const std::vector<double>& a,
                                 const std::vector<double>& b) {
        std::vector<double> out(a.size());
        probeOf(set)(GetParam(), wide, a.data(), b.data(), a.size(), out.data());
        for (std::size_t i = 0; i < a.size(); ++i) {
            const double expected = applyOperation(GetParam(), lane::Scalar(a[i]), lane::Scalar(b[i])).value;
            ASSERT_TRUE(isSame(out[i], expected)) << instructionSetName(set) << (wide ? " wide" : "") << " a=" << a[i]
                                                  << " b=" << b[i] << " " << out[i] << " instead of " << expected;
        }
    }
};

TEST_P(EveryOperation, GivesTheBitsOfTheScalarLane) {
    const std::vector<double> a = mixedNumbers(1), b = mixedNumbers(2);
    for (const InstructionSet set : availableInstructionSets())
        for (const bool wide : {false, true}) expectScalarBits(set, wide, a, b);
}

INSTANTIATE_TEST_SUITE_P(Lane, EveryOperation, testing::Range(0, kProbeOperations));

TEST(Lane, MasksAnswerForAllLanes) {
    using generic::Lane;
    const double pair[] = {1, 3};
    const Lane lanes = Lane::load(pair);
    EXPECT_TRUE(any(lanes > Lane(2)));
    EXPECT_FALSE(all(lanes > Lane(2)));
    EXPECT_TRUE(all(lanes > Lane(0.0)));
    EXPECT_FALSE(any(lanes > Lane(3)));
}

TEST(Dispatch, OffersTheBaselineAndTheBest) {
    EXPECT_EQ(availableInstructionSets().front(), InstructionSet::Generic);
    EXPECT_EQ(availableInstructionSets().back(), bestInstructionSet());
    EXPECT_EQ(instructionSetName(InstructionSet::Avx512), "avx512");
}

}  // namespace
}  // namespace valor::simulation
