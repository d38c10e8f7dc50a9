// SPDX-License-Identifier: GPL-3.0-or-later
// Constants that the scalar and the vectorised Latin hypercube share.
#pragma once

#include <cstdint>

namespace valor::simulation {

// The multipliers of Philox4x32, chosen by its authors for good avalanche of the 64-bit product.
inline constexpr std::uint64_t kLatinMultiplierA = 0xd2511f53, kLatinMultiplierB = 0xcd9e8d57;
// Odd, so that run sizes map to distinct key streams.
inline constexpr std::uint64_t kLatinSizeMultiplier = 0x9e3779b97f4a7c15;
// Largest double below 1: (stratum + jitter) / n may round up to 1 for more than 2^19 draws per replicate.
inline constexpr double kLatinLargest = 1 - 0x1p-53;

}  // namespace valor::simulation
