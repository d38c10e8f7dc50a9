// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/moments.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <random>
#include <span>
#include <vector>

#include "core/error/expects.h"
#include "simulation/schedule/block_scheduler.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

std::vector<double> normalColumn(std::size_t draws, double mean, double sd) {
    std::mt19937_64 generator(20240607);
    std::normal_distribution<double> normal(mean, sd);
    std::vector<double> column(draws);
    for (double& value : column) value = normal(generator);
    return column;
}

TEST(Moments, OfNothing) {
    const Moments none = columnMoments({});
    EXPECT_EQ(none.count, 0U);
    EXPECT_EQ(none, Moments{});
    EXPECT_EQ(none.variance(), 0.0);
}

TEST(Moments, OfOneDraw) {
    const std::vector<double> one{7.5};
    const Moments moments = columnMoments(one);
    EXPECT_EQ(moments.mean, 7.5);
    EXPECT_EQ(moments.variance(), 0.0);
    EXPECT_EQ(moments.minimum, 7.5);
    EXPECT_EQ(moments.maximum, 7.5);
}

TEST(Moments, OfSmallIntegersAreExact) {
    const std::vector<double> column{1, 2, 3, 4, 5, 6, 7, 8, 9};
    const Moments moments = columnMoments(column);
    EXPECT_EQ(moments.count, 9U);
    EXPECT_EQ(moments.mean, 5.0);
    EXPECT_EQ(moments.sumOfSquares, 60.0);
    EXPECT_EQ(moments.variance(), 7.5);
}

TEST(Moments, NegativeZeroDoesNotShow) {
    const std::vector<double> column{-0.0, 0.0, -0.0};
    EXPECT_FALSE(std::signbit(columnMoments(column).minimum));
    EXPECT_FALSE(std::signbit(columnMoments(column).maximum));
}

TEST(Moments, LargeOffsetLosesLittle) {
    const auto column = normalColumn(100000, 1e9, 1);
    long double mean = 0;
    for (double value : column) mean += value;
    mean /= static_cast<long double>(column.size());
    long double squares = 0;
    for (double value : column) squares += (value - mean) * (value - mean);
    const Moments moments = columnMoments(column);
    EXPECT_NEAR(moments.mean, static_cast<double>(mean), 1.2e-7);               // one unit in the last place
    EXPECT_NEAR(moments.sumOfSquares / static_cast<double>(squares), 1, 1e-8);  // block means are rounded at 1e-7
    EXPECT_EQ(moments.minimum, *std::min_element(column.begin(), column.end()));
    EXPECT_EQ(moments.maximum, *std::max_element(column.begin(), column.end()));
}

TEST(Moments, ShardsGiveTheSameBits) {
    const auto column = normalColumn(100 * kBlockDraws + 77, 3, 10);
    const Moments whole = columnMoments(column);
    for (const std::size_t shards : {2U, 3U, 7U, 16U, 64U}) {
        std::vector<Moments> blocks;
        const std::size_t blocksInAll = column.size() / kBlockDraws + 1;
        for (std::size_t s = 0; s < shards; ++s) {
            const std::size_t begin = s * blocksInAll / shards * kBlockDraws;
            const std::size_t end = std::min((s + 1) * blocksInAll / shards * kBlockDraws, column.size());
            const auto part = blockPartials(std::span(column).subspan(begin, end - begin));
            blocks.insert(blocks.end(), part.begin(), part.end());
        }
        EXPECT_EQ(joinedBlocks(blocks), whole) << shards;
    }
}

TEST(Moments, ThreadsGiveTheSameBits) {
    const auto column = normalColumn(200 * kBlockDraws, -2, 1);
    const Moments whole = columnMoments(column);
    for (const std::size_t threads : {1U, 2U, 3U, 7U}) {
        std::vector<Moments> blocks(200);
        BlockScheduler(threads).run(200, [&](std::size_t block, std::size_t) {
            blocks[block] = blockMoments(std::span(column).subspan(block * kBlockDraws, kBlockDraws));
        });
        EXPECT_EQ(joinedBlocks(blocks), whole) << threads;
    }
}

TEST(Moments, BitsAreFixed) {
    // A column without libm; any other order of additions would change these bits and every digest with them.
    std::vector<double> column(5000);
    for (std::size_t i = 0; i < column.size(); ++i)
        column[i] =
            1.0 / static_cast<double>(i + 1) + static_cast<double>(i * std::size_t{2654435761} % 1000003U) / 7.0;
    const Moments moments = columnMoments(column);
    EXPECT_EQ(moments.mean, 0x1.1759740da4ce7p+16);
    EXPECT_EQ(moments.sumOfSquares, 0x1.ef04ed5239a65p+42);
}

TEST(BlockMoments, RefusesMoreThanABlock) {
    const std::vector<double> tooMany(kBlockDraws + 1);
    EXPECT_THROW((void)blockMoments(tooMany), ContractViolation);
}

}  // namespace
}  // namespace valor::simulation
