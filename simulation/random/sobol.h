// SPDX-License-Identifier: GPL-3.0-or-later
// Sobol points under independent scrambles: draws that fill the space of all inputs more evenly than chance, each
// computed by itself.
// @source Joe & Kuo 2008, SIAM J Sci Comput 30:2635 (direction numbers); Owen 1995, in Monte Carlo and Quasi-Monte
// Carlo Methods in Scientific Computing (nested uniform scrambling); Burley 2020, J Comput Graph Tech 9(4) (by hashing)
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "simulation/random/stream.h"

namespace valor::simulation {

/// Independent scrambles within one run; the spread of their means is an honest standard error.
inline constexpr std::uint64_t kSobolReplicates = 16;
/// Dimensions with direction numbers.
inline constexpr std::size_t kSobolDimensions = 3667;
inline constexpr int kSobolBits = 32;
inline constexpr std::uint64_t kSobolMaxDraws = kSobolReplicates << kSobolBits;

/// By bit of the index, the highest bit of the point first.
using SobolDirections = std::array<std::uint32_t, kSobolBits>;
/// @pre count <= kSobolDimensions
[[nodiscard]] std::vector<SobolDirections> sobolDirections(std::size_t count);

/// Point `index` of one dimension, unscrambled, as a fraction of 2^32.
[[nodiscard]] std::uint32_t sobolPoint(const SobolDirections& directions, std::uint32_t index);

/// Everything that the draws of one stream share. Draw i belongs to scramble i mod 16 and has index i / 16 in it, so
/// that a run can be made longer without changing what it has.
struct SobolPlan {
    SobolDirections directions{};
    std::array<std::uint32_t, kSobolReplicates> scrambles{};
};
/// @param directions of the dimension that belongs to the stream
[[nodiscard]] SobolPlan makeSobolPlan(std::uint64_t seed, StreamId stream, const SobolDirections& directions);

/// u of draws firstDraw … firstDraw + u.size() − 1, each in (0, 1) with 32 bits; integers only, hence equal everywhere.
/// @tested every 2^k indices from a multiple of 2^k on lie one in each of 2^k strata, whatever the scramble
void fillSobol(const SobolPlan& plan, std::uint64_t firstDraw, std::span<double> u);

}  // namespace valor::simulation
