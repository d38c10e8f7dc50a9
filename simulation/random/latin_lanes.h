// SPDX-License-Identifier: GPL-3.0-or-later
// The Latin hypercube of latin_hypercube.h with one draw per lane; consecutive draws belong to different replicates.
#pragma once

#include "simulation/random/latin_constants.h"
#include "simulation/random/latin_hypercube.h"
#include "simulation/random/philox_lanes.h"

namespace valor::simulation::VALOR_ISA {

static_assert(kLaneWidth <= kLatinPadding);

/// x mod range for x < 2 range < 2^32.
VALOR_LANE_INLINE BitsVector reduceOnce(BitsVector x, std::uint64_t range) {
    const BitsVector reduced = x - range;
    const BitsVector wasBelow = BitsVector{} - (reduced >> 63);  // all bits or none
    return reduced + (wasBelow & range);
}

VALOR_LANE_INLINE BitsVector scramble(BitsVector half, BitsVector key, std::uint64_t range) {
    const BitsVector zero{};
    const BitsVector first = multiplyLow32(half + key, zero + kLatinMultiplierA);
    const BitsVector second = multiplyLow32(first ^ (first >> 32), zero + kLatinMultiplierB);
    return multiplyLow32(second, zero + range) >> 32;
}

/// The Feistel network for integral values below rows * columns. @param column of the first lane in the key tables.
VALOR_LANE_INLINE Lane permuteOnce(const LatinPlan& plan, std::size_t column, Lane value) {
    // Half a step away from the integers the rounded reciprocal cannot change the floor (value < 2^32).
    const Lane quotient = floor((value + Lane(0.5)) * Lane(1 / static_cast<double>(plan.columns)));
    BitsVector left = toInteger(quotient),
               right = toInteger(value - quotient * Lane(static_cast<double>(plan.columns)));
    for (std::size_t round = 0; round < plan.rounds; round += 2) {
        const BitsVector leftKey = loadBits(&plan.roundKeys[round][column]);
        left = reduceOnce(left + scramble(right, leftKey, plan.rows), plan.rows);
        const BitsVector rightKey = loadBits(&plan.roundKeys[round + 1][column]);
        right = reduceOnce(right + scramble(left, rightKey, plan.columns), plan.columns);
    }
    return toLane(multiplyLow32(left, BitsVector{} + plan.columns) + right);
}

/// In (0, 1) with 32 bits: exact beside a stratum number below 2^20.
VALOR_LANE_INLINE Lane jitterLanes(const PhiloxLanes& words) {
    return (toLane(words.word0 & 0xffffffffU) + Lane(0.5)) * Lane(0x1p-32);
}

VALOR_LANE_INLINE Lane latinLanes(const LatinPlan& plan, std::uint64_t firstDraw, Lane jitter) {
    const std::size_t column = firstDraw % kLatinReplicates;
    const Lane size = Lane::load(plan.size + column);
    const Lane index = Lane(static_cast<double>(firstDraw / kLatinReplicates)) + Lane::load(plan.indexStep + column);
    // Lanes beyond the last draw take an existing index: the walk need not end for others.
    Lane stratum = permuteOnce(plan, column, max(Lane(0.0), min(index, size - Lane(1))));
    Mask outside = stratum >= size && size > Lane(0.0);
    while (any(outside)) {
        stratum = select(outside, permuteOnce(plan, column, stratum), stratum);
        outside = outside && stratum >= size;
    }
    return min((stratum + jitter) / size, Lane(kLatinLargest));
}

}  // namespace valor::simulation::VALOR_ISA
