// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/random/sobol.h"

#include "core/error/expects.h"
#include "simulation/random/philox.h"

#include <boost/random/sobol.hpp>

namespace valor::simulation {
namespace {

constexpr std::uint32_t reversed(std::uint32_t x) {
    x = (x << 16U) | (x >> 16U);
    x = ((x & 0x00ff00ffU) << 8U) | ((x & 0xff00ff00U) >> 8U);
    x = ((x & 0x0f0f0f0fU) << 4U) | ((x & 0xf0f0f0f0U) >> 4U);
    x = ((x & 0x33333333U) << 2U) | ((x & 0xccccccccU) >> 2U);
    return ((x & 0x55555555U) << 1U) | ((x & 0xaaaaaaaaU) >> 1U);
}

/// Each bit of the result depends on itself and on lower ones only; multipliers of Burley 2020, after Laine and Karras.
constexpr std::uint32_t hashedUpwards(std::uint32_t x, std::uint32_t seed) {
    x += seed;
    x ^= x * 0x6c50b47cU;
    x ^= x * 0xb82f1e52U;
    x ^= x * 0xc7afe638U;
    x ^= x * 0x8d22f6e6U;
    return x;
}

/// Permutes the halves, the halves of the halves, and so on, each by a coin of its own.
constexpr std::uint32_t scrambled(std::uint32_t point, std::uint32_t seed) {
    return reversed(hashedUpwards(reversed(point), seed));
}

constexpr std::uint64_t kScrambles = kReservedDraws | std::uint64_t{1} << 62U;  ///< draw numbers of the scrambles

}  // namespace

// The sequence is read in Gray code: from point 2^k − 1 to point 2^k only direction k is added.
std::vector<SobolDirections> sobolDirections(std::size_t count) {
    expects(count <= kSobolDimensions, "there are direction numbers for so many dimensions");
    std::vector<SobolDirections> directions(count);
    if (count == 0) return directions;
    boost::random::sobol_engine<std::uint32_t, kSobolBits> sequence(count);
    for (int bit = 0; bit < kSobolBits; ++bit) {
        sequence.seed((std::uint32_t{1} << static_cast<unsigned>(bit)) - 1);
        std::vector<std::uint32_t> points(count);
        for (std::uint32_t& point : points) point = sequence();
        for (std::size_t d = 0; d < count; ++d) {
            const auto k = static_cast<std::size_t>(bit);
            directions[d][k] = bit == 0 ? points[d] : points[d] ^ directions[d][k - 1];
        }
    }
    return directions;
}

std::uint32_t sobolPoint(const SobolDirections& directions, std::uint32_t index) {
    std::uint32_t point = 0;
    for (std::size_t bit = 0; index != 0; ++bit, index >>= 1U)
        if ((index & 1U) != 0) point ^= directions[bit];
    return point;
}

SobolPlan makeSobolPlan(std::uint64_t seed, StreamId stream, const SobolDirections& directions) {
    SobolPlan plan{directions, {}};
    for (std::uint64_t r = 0; r < kSobolReplicates; ++r)
        plan.scrambles[r] = philox(seed, stream, kScrambles | r / 4)[r % 4];
    return plan;
}

void fillSobol(const SobolPlan& plan, std::uint64_t firstDraw, std::span<double> u) {
    std::size_t done = 0;
    while (done < u.size()) {
        const std::uint64_t draw = firstDraw + done;
        const std::uint32_t point = sobolPoint(plan.directions, static_cast<std::uint32_t>(draw / kSobolReplicates));
        for (std::uint64_t r = draw % kSobolReplicates; r < kSobolReplicates && done < u.size(); ++r)
            u[done++] = (static_cast<double>(scrambled(point, plan.scrambles[r])) + 0.5) * 0x1p-32;
    }
}

}  // namespace valor::simulation
