// SPDX-License-Identifier: GPL-3.0-or-later
// Where the counts of a group come from: expected values, or drawn by address (seed, name, site, decision, month,
// draw).
#pragma once

#include "core/effect/chance.h"
#include "simulation/engine/draws.h"
#include "simulation/engine/group_kernel.h"
#include "simulation/random/philox_lanes.h"

namespace valor::simulation::VALOR_ISA {

struct ExpectedChances {
    static constexpr bool kAreDrawn = false;
    ExpectedChances(const GroupWorkspace& /*group*/, int /*lane*/) {}
    effect::ExpectedCounts<Draws> at(StreamId /*name*/, int /*month*/) const { return {}; }
};

/// The four words of one generator call make the two uniform numbers of a decision.
struct AddressedUniforms {
    std::uint64_t seed, firstDraw;
    StreamId name;
    int month;

    effect::UniformPair<Draws> operator()(int decision) const {
        const StreamId stream = monthStream(decisionStream(name, decision), month);
        const effect::UniformPair<Lane> low = from(stream, firstDraw), high = from(stream, firstDraw + kLaneWidth);
        return {{low.first, high.first}, {low.second, high.second}};
    }

private:
    effect::UniformPair<Lane> from(StreamId stream, std::uint64_t draw) const {
        const PhiloxLanes words = philoxLanes(seed, stream, draw);
        return {uniformLanes(words), uniformLanes({words.word2, words.word3, words.word0, words.word1})};
    }
};

class DrawnChances {
public:
    static constexpr bool kAreDrawn = true;
    DrawnChances(const GroupWorkspace& group, int lane)
        : seed_(group.seed), firstDraw_(group.firstDraw + static_cast<std::uint64_t>(lane)) {}
    effect::DrawnCounts<Draws, AddressedUniforms> at(StreamId name, int month) const {
        return effect::DrawnCounts<Draws, AddressedUniforms>(AddressedUniforms{seed_, firstDraw_, name, month});
    }

private:
    std::uint64_t seed_, firstDraw_;
};

}  // namespace valor::simulation::VALOR_ISA
