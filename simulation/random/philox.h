// SPDX-License-Identifier: GPL-3.0-or-later
// Counter-based random numbers: any draw of any stream at any time, without state.
#pragma once

#include <array>
#include <cstdint>

#include "simulation/random/stream.h"

namespace valor::simulation {

/// Draw numbers from here up are reserved for the keys of permutations.
inline constexpr std::uint64_t kReservedDraws = std::uint64_t{1} << 63;

/// Philox4x32-10 of Salmon et al. 2011 ("Parallel random numbers: as easy as 1, 2, 3"): key = seed, counter = (draw,
/// stream), each low word first.
[[nodiscard]] std::array<std::uint32_t, 4> philox(std::uint64_t seed, StreamId stream, std::uint64_t draw);

/// (k + 1/2) 2^-52 with k the upper 52 bits of the first two words: exact, symmetric about 1/2 and never 0 or 1.
/// @tested equal to the vectorised fillUniform for every instruction set
[[nodiscard]] double uniformAt(std::uint64_t seed, StreamId stream, std::uint64_t draw);

}  // namespace valor::simulation
