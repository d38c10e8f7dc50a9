// SPDX-License-Identifier: GPL-3.0-or-later
// Stratified draws that can be computed one by one: replicated Latin hypercube sampling without stored permutations.
#pragma once

#include <cstddef>
#include <cstdint>

#include "simulation/random/stream.h"

namespace valor::simulation {

/// Independent Latin hypercubes within one run; the spread of their means is an honest standard error.
inline constexpr std::uint64_t kLatinReplicates = 20;
/// Upper limit of LatinPlan::rounds.
inline constexpr std::size_t kLatinMaxRounds = 16;
/// Lanes may read this many entries beyond the last replicate; the entries there repeat the first ones.
inline constexpr std::size_t kLatinPadding = 8;
inline constexpr std::size_t kLatinColumns = kLatinReplicates + kLatinPadding;
inline constexpr std::uint64_t kLatinMaxDraws = kLatinReplicates << 31;

/// Draw i belongs to replicate i mod 20 and has index i / 20 in it.
[[nodiscard]] constexpr std::uint64_t latinReplicate(std::uint64_t draw) {
    return draw % kLatinReplicates;
}
/// Draws of `replicate` in a run of `draws`.
[[nodiscard]] constexpr std::uint64_t latinReplicateSize(std::uint64_t draws, std::uint64_t replicate) {
    return (draws + kLatinReplicates - 1 - replicate) / kLatinReplicates;
}

/// Everything that the draws of one stream in a run of fixed size share. Plain data, read by the lane kernels.
///
/// Replicate r of n draws takes u = (pi_r(index) + jitter) / n, pi_r a permutation of 0..n-1: a Feistel network on
/// pairs (left, right) of Z_rows x Z_columns, rows * columns >= n, walked until the result is below n
/// (Black & Rogaway 2002, "Ciphers with arbitrary finite domains"). jitter has 32 bits of the stream's own Philox draw.
/// @tested each stratum of each replicate holds exactly one draw; any sub-range equals the same part of the whole
struct LatinPlan {
    std::uint64_t seed{};
    StreamId stream;
    std::uint64_t draws{};
    std::uint64_t rows{}, columns{};
    std::size_t rounds{};  ///< even; small replicates need more rounds to mix, see docs/methods/random-numbers.md
    // Built-in arrays: the member functions of std::array may exist out of line, which lane kernels must not emit.
    std::uint64_t roundKeys[kLatinMaxRounds][kLatinColumns]{};  ///< 32 bits each, by replicate
    double size[kLatinColumns]{};                               ///< draws in the replicate
    double indexStep[kLatinColumns]{};                          ///< 0, then 1 in the padding: the next index
};

/// Keys come from Philox at reserved draw numbers, so they differ between seeds, streams, replicates and run sizes.
/// @param draws 1 to kLatinMaxDraws.
[[nodiscard]] LatinPlan makeLatinPlan(std::uint64_t seed, StreamId stream, std::uint64_t draws);

/// One draw, as the vectorised fillLatin gives it. @param draw below plan.draws.
[[nodiscard]] double latinUniformAt(const LatinPlan& plan, std::uint64_t draw);

}  // namespace valor::simulation
