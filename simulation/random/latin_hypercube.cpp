// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/random/latin_hypercube.h"

#include <algorithm>
#include <array>

#include "core/error/expects.h"
#include "simulation/random/latin_constants.h"
#include "simulation/random/philox.h"

namespace valor::simulation {

namespace {

// Smallest r with r * r >= n, without a floating square root.
std::uint64_t squareSide(std::uint64_t n) {
    std::uint64_t side = 1;
    while (side * side < n) side *= 2;
    for (std::uint64_t step = side / 2; step > 0; step /= 2)
        if ((side - step) * (side - step) >= n) side -= step;
    return side;
}

// A value in [0, range) from the other half and the round key.
std::uint64_t scramble(std::uint64_t half, std::uint64_t key, std::uint64_t range) {
    const auto low = [](std::uint64_t x) { return x & 0xffffffffU; };
    const std::uint64_t first = low(half + key) * kLatinMultiplierA;
    const std::uint64_t second = low(first ^ (first >> 32)) * kLatinMultiplierB;
    return (low(second) * range) >> 32;
}

// Each two rounds bring the joint distribution of two strata closer to uniform by about the number of rows; with these
// the largest deviation left is below 1 %.
std::size_t roundsFor(std::uint64_t size) {
    if (size < 32) return kLatinMaxRounds;
    return size < 1024 ? 8 : 6;
}

std::uint64_t permuteOnce(const LatinPlan& plan, std::uint64_t replicate, std::uint64_t value) {
    std::uint64_t left = value / plan.columns, right = value % plan.columns;
    for (std::size_t round = 0; round < plan.rounds; round += 2) {
        left = (left + scramble(right, plan.roundKeys[round][replicate], plan.rows)) % plan.rows;
        right = (right + scramble(left, plan.roundKeys[round + 1][replicate], plan.columns)) % plan.columns;
    }
    return left * plan.columns + right;
}

/// The keys of a replicate, four rounds to a call of the generator, in its column and where that is repeated.
void keyReplicate(LatinPlan& plan, std::size_t replicate) {
    const StreamId stream{plan.stream.value ^ (plan.draws * kLatinSizeMultiplier)};
    std::array<std::uint32_t, 4> words{};
    for (std::size_t round = 0; round < plan.rounds; ++round) {
        const std::uint64_t block = kReservedDraws | (replicate * kLatinMaxRounds + round / 4);
        if (round % 4 == 0) words = philox(plan.seed, stream, block);
        for (std::size_t column = replicate; column < kLatinColumns; column += kLatinReplicates)
            plan.roundKeys[round][column] = words[round % 4];
    }
}

}  // namespace

LatinPlan makeLatinPlan(std::uint64_t seed, StreamId stream, std::uint64_t draws) {
    expects(draws >= 1 && draws <= kLatinMaxDraws, "a Latin hypercube needs 1 to 20 * 2^31 draws");
    LatinPlan plan{};
    plan.seed = seed;
    plan.stream = stream;
    plan.draws = draws;
    const std::uint64_t largest = latinReplicateSize(draws, 0);
    plan.rows = squareSide(largest);
    plan.columns = (largest + plan.rows - 1) / plan.rows;
    plan.rounds = roundsFor(largest);
    for (std::size_t replicate = 0; replicate < kLatinReplicates; ++replicate) keyReplicate(plan, replicate);
    for (std::size_t column = 0; column < kLatinColumns; ++column) {
        plan.size[column] = static_cast<double>(latinReplicateSize(draws, column % kLatinReplicates));
        plan.indexStep[column] = column < kLatinReplicates ? 0 : 1;
    }
    return plan;
}

double latinUniformAt(const LatinPlan& plan, std::uint64_t draw) {
    const std::uint64_t replicate = latinReplicate(draw);
    const auto size = static_cast<std::uint64_t>(plan.size[replicate]);
    std::uint64_t stratum = permuteOnce(plan, replicate, draw / kLatinReplicates);
    while (stratum >= size) stratum = permuteOnce(plan, replicate, stratum);
    const double jitter = (static_cast<double>(philox(plan.seed, plan.stream, draw)[0]) + 0.5) * 0x1p-32;
    return std::min((static_cast<double>(stratum) + jitter) / plan.size[replicate], kLatinLargest);
}

}  // namespace valor::simulation
