// SPDX-License-Identifier: GPL-3.0-or-later
// Philox4x32-10 with one draw per lane, and loops over arrays of draws.
#pragma once

#include "simulation/lane/lane.h"
#include "simulation/random/stream.h"

namespace valor::simulation::VALOR_ISA {

/// Words of the generator in the low 32 bits of each element; the upper bits are arbitrary.
struct PhiloxLanes {
    BitsVector word0, word1, word2, word3;
};

/// 0, 1, 2, ... over the lanes.
VALOR_LANE_INLINE BitsVector laneNumbers() {
    BitsVector numbers{};
    for (std::size_t lane = 0; lane < kLaneWidth; ++lane) numbers[lane] = lane;
    return numbers;
}

/// Draws firstDraw, firstDraw + 1, ... of one stream. Multipliers and key increments: Salmon et al. 2011.
VALOR_LANE_INLINE PhiloxLanes philoxLanes(std::uint64_t seed, StreamId stream, std::uint64_t firstDraw) {
    const BitsVector zero{};
    const BitsVector draw = laneNumbers() + firstDraw;
    PhiloxLanes s{draw, draw >> 32, zero + stream.value, zero + (stream.value >> 32)};
    std::uint64_t key0 = seed & 0xffffffffU, key1 = seed >> 32;
    for (int round = 0; round < 10; ++round) {
        const BitsVector product0 = multiplyLow32(s.word0, zero + 0xd2511f53U);
        const BitsVector product1 = multiplyLow32(s.word2, zero + 0xcd9e8d57U);
        s = {(product1 >> 32) ^ s.word1 ^ key0, product1, (product0 >> 32) ^ s.word3 ^ key1, product0};
        key0 = (key0 + 0x9e3779b9U) & 0xffffffffU;
        key1 = (key1 + 0xbb67ae85U) & 0xffffffffU;
    }
    return s;
}

/// (k + 1/2) 2^-52, k the upper 52 bits of words 0 and 1; exact. The bits of k become the fraction of a number in
/// [1, 2).
VALOR_LANE_INLINE Lane uniformLanes(const PhiloxLanes& words) {
    const BitsVector bits = (words.word0 & 0xffffffffU) | (words.word1 << 32);
    return (fromBits(Lane(0.0), (bits >> 12) | 0x3ff0000000000000U) - Lane(1)) + Lane(0x1p-53);
}

/// to[i] = value(i) for i < count, where value(offset) gives a whole vector from `offset` on.
template <class F>
void forEachLane(std::size_t count, double* to, F value) {
    std::size_t i = 0;
    for (; i + kLaneWidth <= count; i += kLaneWidth) value(i).store(to + i);
    if (i == count) return;
    double rest[kLaneWidth];
    value(i).store(rest);
    for (std::size_t lane = 0; i + lane < count; ++lane) to[i + lane] = rest[lane];
}

/// to[i] = f(from[i], i); the lanes beyond the end see 1/2, a harmless argument of every function here.
template <class F>
void mapLanes(const double* from, std::size_t count, double* to, F f) {
    std::size_t i = 0;
    for (; i + kLaneWidth <= count; i += kLaneWidth) f(Lane::load(from + i), i).store(to + i);
    if (i == count) return;
    double rest[kLaneWidth];
    for (std::size_t lane = 0; lane < kLaneWidth; ++lane) rest[lane] = i + lane < count ? from[i + lane] : 0.5;
    f(Lane::load(rest), i).store(rest);
    for (std::size_t lane = 0; i + lane < count; ++lane) to[i + lane] = rest[lane];
}

}  // namespace valor::simulation::VALOR_ISA
