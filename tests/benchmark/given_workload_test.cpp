// SPDX-License-Identifier: GPL-3.0-or-later
// Workload W against the outputs that came with it: three independent programs agree on them to 1e-14.
#include "tests/benchmark/given_workload.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace valor::benchmark {
namespace {

constexpr std::size_t kGivenDraws = 64;
const std::string kFolder = VALOR_BENCHMARK_DATA;

TEST(GivenWorkload, GivesTheOutputsOfSixtyFourDraws) {
    const GivenWorkload world(kFolder);
    const std::vector<double> figures = numbersIn(kFolder + "/parameters_64_draws.txt");
    const std::vector<double> expected = numbersIn(kFolder + "/outputs_64_draws.txt");
    ASSERT_EQ(figures.size(), kGivenDraws * kGivenFigures);
    ASSERT_EQ(expected.size(), kGivenDraws * kGivenOutputs);
    std::vector<GivenOutputs> found;
    for (std::size_t d = 0; d < kGivenDraws; ++d) {
        GivenDraw draw;
        std::copy_n(figures.begin() + static_cast<std::ptrdiff_t>(d * kGivenFigures), kGivenFigures, draw.begin());
        found.push_back(world.evaluate(draw));
    }
    for (std::size_t o = 0; o < kGivenOutputs; ++o) {
        double largest = 0;
        for (std::size_t d = 0; d < kGivenDraws; ++d)
            largest = std::max(largest, std::abs(expected[d * kGivenOutputs + o]));
        for (std::size_t d = 0; d < kGivenDraws; ++d)
            EXPECT_NEAR(found[d][o], expected[d * kGivenOutputs + o], 1e-12 * largest)
                << "output " << o << " draw " << d;
    }
}

TEST(GivenWorkload, RefusesAFolderWithoutItsTables) {
    EXPECT_THROW(GivenWorkload("nowhere"), std::runtime_error);
}

}  // namespace
}  // namespace valor::benchmark
