// SPDX-License-Identifier: GPL-3.0-or-later
// Two vector registers that go through the same steps together: what it costs to find out which step is next is shared
// by twice as many draws, and the processor may work on one half while it waits for the other.
#pragma once

#include "simulation/lane/lane.h"

namespace valor::simulation::VALOR_ISA {

struct WideMask {
    Mask low, high;

    VALOR_LANE_INLINE friend WideMask operator&&(WideMask a, WideMask b) { return {a.low && b.low, a.high && b.high}; }
    VALOR_LANE_INLINE friend WideMask operator||(WideMask a, WideMask b) { return {a.low || b.low, a.high || b.high}; }
    VALOR_LANE_INLINE friend WideMask operator!(WideMask a) { return {!a.low, !a.high}; }
};

struct WideBits {
    BitsVector low, high;

    VALOR_LANE_INLINE friend WideBits operator+(WideBits a, std::uint64_t b) { return {a.low + b, a.high + b}; }
    VALOR_LANE_INLINE friend WideBits operator&(WideBits a, std::uint64_t b) { return {a.low & b, a.high & b}; }
    VALOR_LANE_INLINE friend WideBits operator|(WideBits a, std::uint64_t b) { return {a.low | b, a.high | b}; }
    VALOR_LANE_INLINE friend WideBits operator<<(WideBits a, int by) { return {a.low << by, a.high << by}; }
    VALOR_LANE_INLINE friend WideBits operator>>(WideBits a, int by) { return {a.low >> by, a.high >> by}; }
};

/// Models valor::lane::LaneLike with the bits of Lane in either half.
class WideLane {
public:
    using Mask = WideMask;
    using Bits = WideBits;
    static constexpr std::size_t kWidth = 2 * kLaneWidth;

    WideLane() = default;
    VALOR_LANE_INLINE WideLane(double number) : low_(number), high_(number) {}
    VALOR_LANE_INLINE WideLane(Lane low, Lane high) : low_(low), high_(high) {}

    /// No alignment needed.
    [[nodiscard]] VALOR_LANE_INLINE static WideLane load(const double* from) {
        return {Lane::load(from), Lane::load(from + kLaneWidth)};
    }
    VALOR_LANE_INLINE void store(double* to) const {
        low_.store(to);
        high_.store(to + kLaneWidth);
    }
    [[nodiscard]] VALOR_LANE_INLINE Lane low() const { return low_; }
    [[nodiscard]] VALOR_LANE_INLINE Lane high() const { return high_; }

    VALOR_LANE_INLINE friend WideLane operator+(WideLane a, WideLane b) { return {a.low_ + b.low_, a.high_ + b.high_}; }
    VALOR_LANE_INLINE friend WideLane operator-(WideLane a, WideLane b) { return {a.low_ - b.low_, a.high_ - b.high_}; }
    VALOR_LANE_INLINE friend WideLane operator*(WideLane a, WideLane b) { return {a.low_ * b.low_, a.high_ * b.high_}; }
    VALOR_LANE_INLINE friend WideLane operator/(WideLane a, WideLane b) { return {a.low_ / b.low_, a.high_ / b.high_}; }
    VALOR_LANE_INLINE friend WideLane operator-(WideLane a) { return {-a.low_, -a.high_}; }
    VALOR_LANE_INLINE WideLane& operator+=(WideLane b) { return *this = *this + b; }

    VALOR_LANE_INLINE friend Mask operator<(WideLane a, WideLane b) { return {a.low_ < b.low_, a.high_ < b.high_}; }
    VALOR_LANE_INLINE friend Mask operator<=(WideLane a, WideLane b) { return {a.low_ <= b.low_, a.high_ <= b.high_}; }
    VALOR_LANE_INLINE friend Mask operator>(WideLane a, WideLane b) { return {a.low_ > b.low_, a.high_ > b.high_}; }
    VALOR_LANE_INLINE friend Mask operator>=(WideLane a, WideLane b) { return {a.low_ >= b.low_, a.high_ >= b.high_}; }
    VALOR_LANE_INLINE friend Mask operator==(WideLane a, WideLane b) { return {a.low_ == b.low_, a.high_ == b.high_}; }
    VALOR_LANE_INLINE friend Mask operator!=(WideLane a, WideLane b) { return {a.low_ != b.low_, a.high_ != b.high_}; }

private:
    Lane low_, high_;
};

VALOR_LANE_INLINE WideBits toBits(WideLane a) {
    return {toBits(a.low()), toBits(a.high())};
}
VALOR_LANE_INLINE WideLane fromBits(WideLane, WideBits bits) {
    return {fromBits(Lane(), bits.low), fromBits(Lane(), bits.high)};
}
VALOR_LANE_INLINE WideLane select(WideMask mask, WideLane a, WideLane b) {
    return {select(mask.low, a.low(), b.low()), select(mask.high, a.high(), b.high())};
}
VALOR_LANE_INLINE WideLane abs(WideLane a) {
    return {abs(a.low()), abs(a.high())};
}
VALOR_LANE_INLINE WideLane withSignOf(WideLane magnitude, WideLane sign) {
    return {withSignOf(magnitude.low(), sign.low()), withSignOf(magnitude.high(), sign.high())};
}
VALOR_LANE_INLINE WideLane min(WideLane a, WideLane b) {
    return {min(a.low(), b.low()), min(a.high(), b.high())};
}
VALOR_LANE_INLINE WideLane max(WideLane a, WideLane b) {
    return {max(a.low(), b.low()), max(a.high(), b.high())};
}
VALOR_LANE_INLINE WideLane sqrt(WideLane a) {
    return {sqrt(a.low()), sqrt(a.high())};
}
VALOR_LANE_INLINE WideLane floor(WideLane a) {
    return {floor(a.low()), floor(a.high())};
}
VALOR_LANE_INLINE WideLane truncate(WideLane a) {
    return {truncate(a.low()), truncate(a.high())};
}
VALOR_LANE_INLINE bool any(WideMask mask) {
    return any(mask.low || mask.high);
}
VALOR_LANE_INLINE bool all(WideMask mask) {
    return !any(!mask);
}

static_assert(lane::LaneLike<WideLane>);

}  // namespace valor::simulation::VALOR_ISA
