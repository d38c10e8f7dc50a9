// SPDX-License-Identifier: GPL-3.0-or-later
// Several draws side by side in one vector register. Included only by the *_lanes.cpp files (and their tests), which
// are compiled once per instruction set: valor_lane_sources() in cmake/ValorLanes.cmake sets the macros.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <immintrin.h>
#endif

#include "core/lane/functions.h"
#include "core/lane/normal.h"

// VALOR_LANE_WIDTH: draws per vector. VALOR_ISA: namespace of everything compiled for this instruction set; it keeps
// inline functions of different instruction sets apart for the linker.
#ifndef VALOR_LANE_WIDTH
#define VALOR_LANE_WIDTH 2
#define VALOR_ISA generic
#endif

#if VALOR_LANE_WIDTH == 8 && defined(__AVX512DQ__) && defined(__AVX512VL__)
#define VALOR_INTRINSIC(name) _mm512_##name
#define VALOR_INTEGERS __m512i
#elif VALOR_LANE_WIDTH == 4 && defined(__AVX2__)
#define VALOR_INTRINSIC(name) _mm256_##name
#define VALOR_INTEGERS __m256i
#elif VALOR_LANE_WIDTH == 2 && defined(__SSE2__)
#define VALOR_INTRINSIC(name) _mm_##name
#define VALOR_INTEGERS __m128i
#elif VALOR_LANE_WIDTH != 2
#error "this lane width needs the compiler flags of its instruction set"
#endif

namespace valor::simulation::VALOR_ISA {

inline constexpr std::size_t kLaneWidth = VALOR_LANE_WIDTH;

using DoubleVector [[gnu::vector_size(8 * VALOR_LANE_WIDTH)]] = double;
using BitsVector [[gnu::vector_size(8 * VALOR_LANE_WIDTH)]] = std::uint64_t;
using MaskVector [[gnu::vector_size(8 * VALOR_LANE_WIDTH)]] = std::int64_t;

/// One truth value per draw: all bits set or none.
struct Mask {
    MaskVector value;

    VALOR_LANE_INLINE friend Mask operator&&(Mask a, Mask b) { return {a.value & b.value}; }
    VALOR_LANE_INLINE friend Mask operator||(Mask a, Mask b) { return {a.value | b.value}; }
    VALOR_LANE_INLINE friend Mask operator!(Mask a) { return {~a.value}; }
};

/// Models valor::lane::LaneLike. Converts implicitly from double (broadcast), so that formulas may mix the two.
class Lane {
public:
    using Mask = VALOR_ISA::Mask;
    using Bits = BitsVector;
    static constexpr std::size_t kWidth = kLaneWidth;

    Lane() = default;
    VALOR_LANE_INLINE Lane(double number) : value_(number - DoubleVector{}) {}
    VALOR_LANE_INLINE explicit Lane(DoubleVector value) : value_(value) {}

    /// No alignment needed.
    [[nodiscard]] VALOR_LANE_INLINE static Lane load(const double* from) {
        Lane lane;
        std::memcpy(&lane.value_, from, sizeof lane.value_);
        return lane;
    }
    VALOR_LANE_INLINE void store(double* to) const { std::memcpy(to, &value_, sizeof value_); }
    [[nodiscard]] VALOR_LANE_INLINE DoubleVector vector() const { return value_; }

    VALOR_LANE_INLINE friend Lane operator+(Lane a, Lane b) { return Lane(a.value_ + b.value_); }
    VALOR_LANE_INLINE friend Lane operator-(Lane a, Lane b) { return Lane(a.value_ - b.value_); }
    VALOR_LANE_INLINE friend Lane operator*(Lane a, Lane b) { return Lane(a.value_ * b.value_); }
    VALOR_LANE_INLINE friend Lane operator/(Lane a, Lane b) { return Lane(a.value_ / b.value_); }
    VALOR_LANE_INLINE friend Lane operator-(Lane a) { return Lane(-a.value_); }
    VALOR_LANE_INLINE Lane& operator+=(Lane b) { return *this = *this + b; }
    VALOR_LANE_INLINE Lane& operator-=(Lane b) { return *this = *this - b; }
    VALOR_LANE_INLINE Lane& operator*=(Lane b) { return *this = *this * b; }
    VALOR_LANE_INLINE Lane& operator/=(Lane b) { return *this = *this / b; }

    VALOR_LANE_INLINE friend Mask operator<(Lane a, Lane b) { return {a.value_ < b.value_}; }
    VALOR_LANE_INLINE friend Mask operator<=(Lane a, Lane b) { return {a.value_ <= b.value_}; }
    VALOR_LANE_INLINE friend Mask operator>(Lane a, Lane b) { return {a.value_ > b.value_}; }
    VALOR_LANE_INLINE friend Mask operator>=(Lane a, Lane b) { return {a.value_ >= b.value_}; }
    VALOR_LANE_INLINE friend Mask operator==(Lane a, Lane b) { return {a.value_ == b.value_}; }
    VALOR_LANE_INLINE friend Mask operator!=(Lane a, Lane b) { return {a.value_ != b.value_}; }

private:
    DoubleVector value_;
};

VALOR_LANE_INLINE BitsVector toBits(Lane a) {
    return reinterpret_cast<BitsVector>(a.vector());
}
VALOR_LANE_INLINE Lane fromBits(Lane, BitsVector bits) {
    return Lane(reinterpret_cast<DoubleVector>(bits));
}

VALOR_LANE_INLINE BitsVector maskBits(Mask mask) {
    return reinterpret_cast<BitsVector>(mask.value);
}
VALOR_LANE_INLINE Lane select(Mask mask, Lane a, Lane b) {
    return Lane(mask.value ? a.vector() : b.vector());
}
VALOR_LANE_INLINE Lane abs(Lane a) {
    return fromBits(a, toBits(a) & 0x7fffffffffffffffU);
}

/// @param magnitude not negative
#if VALOR_LANE_WIDTH == 8
VALOR_LANE_INLINE Lane withSignOf(Lane magnitude, Lane sign) {
    constexpr int kFirstOrBothOthers = 0xf8;
    const BitsVector signBit = BitsVector{} + 0x8000000000000000U;
    return fromBits(sign, reinterpret_cast<BitsVector>(_mm512_ternarylogic_epi64(
                              reinterpret_cast<__m512i>(toBits(magnitude)), reinterpret_cast<__m512i>(toBits(sign)),
                              reinterpret_cast<__m512i>(signBit), kFirstOrBothOthers)));
}
#else
VALOR_LANE_INLINE Lane withSignOf(Lane magnitude, Lane sign) {
    return fromBits(sign, toBits(magnitude) | (toBits(sign) & 0x8000000000000000U));
}
#endif

/// No alignment needed.
VALOR_LANE_INLINE BitsVector loadBits(const std::uint64_t* from) {
    BitsVector bits;
    std::memcpy(&bits, from, sizeof bits);
    return bits;
}
/// The value of an unsigned integer below 2^52.
VALOR_LANE_INLINE Lane toLane(BitsVector integer) {
    return fromBits(Lane(0.0), integer | 0x4330000000000000U) - Lane(0x1p52);
}
/// An integral a as an unsigned integer, 0 <= a < 2^52.
VALOR_LANE_INLINE BitsVector toInteger(Lane a) {
    return toBits(a + Lane(0x1p52)) & 0x000fffffffffffffU;
}

#ifdef VALOR_INTRINSIC
VALOR_LANE_INLINE Lane min(Lane a, Lane b) {
    return Lane(VALOR_INTRINSIC(min_pd)(a.vector(), b.vector()));
}
VALOR_LANE_INLINE Lane max(Lane a, Lane b) {
    return Lane(VALOR_INTRINSIC(max_pd)(a.vector(), b.vector()));
}
VALOR_LANE_INLINE Lane sqrt(Lane a) {
    return Lane(VALOR_INTRINSIC(sqrt_pd)(a.vector()));
}
/// Product of the low 32 bits of each element.
VALOR_LANE_INLINE BitsVector multiplyLow32(BitsVector a, BitsVector b) {
    return reinterpret_cast<BitsVector>(
        VALOR_INTRINSIC(mul_epu32)(reinterpret_cast<VALOR_INTEGERS>(a), reinterpret_cast<VALOR_INTEGERS>(b)));
}
#else
VALOR_LANE_INLINE Lane min(Lane a, Lane b) {
    return select(a < b, a, b);
}
VALOR_LANE_INLINE Lane max(Lane a, Lane b) {
    return select(a > b, a, b);
}
VALOR_LANE_INLINE Lane sqrt(Lane a) {
    DoubleVector root = a.vector();
    for (std::size_t lane = 0; lane < kLaneWidth; ++lane) root[lane] = __builtin_sqrt(root[lane]);
    return Lane(root);
}
VALOR_LANE_INLINE BitsVector multiplyLow32(BitsVector a, BitsVector b) {
    return (a & 0xffffffffU) * (b & 0xffffffffU);
}
#endif

#if VALOR_LANE_WIDTH == 8
VALOR_LANE_INLINE bool any(Mask mask) {
    return _mm512_movepi64_mask(reinterpret_cast<__m512i>(mask.value)) != 0;
}
VALOR_LANE_INLINE Lane floor(Lane a) {
    return Lane(_mm512_roundscale_pd(a.vector(), _MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC));
}
VALOR_LANE_INLINE Lane gather(const double* table, BitsVector index) {
    return Lane(_mm512_i64gather_pd(reinterpret_cast<__m512i>(index), table, 8));
}
#elif VALOR_LANE_WIDTH == 4
VALOR_LANE_INLINE bool any(Mask mask) {
    return _mm256_movemask_pd(reinterpret_cast<__m256d>(mask.value)) != 0;
}
VALOR_LANE_INLINE Lane floor(Lane a) {
    return Lane(_mm256_floor_pd(a.vector()));
}
VALOR_LANE_INLINE Lane gather(const double* table, BitsVector index) {
    return Lane(_mm256_i64gather_pd(table, reinterpret_cast<__m256i>(index), 8));
}
#else
VALOR_LANE_INLINE bool any(Mask mask) {
    return (mask.value[0] | mask.value[1]) != 0;
}
/// Through 2^52, because the baseline has no rounding instruction; keeps the sign of zero.
VALOR_LANE_INLINE Lane floor(Lane a) {
    const Lane magnitude = abs(a);
    const BitsVector sign = toBits(a) & 0x8000000000000000U;
    const Lane nearest = fromBits(a, toBits((magnitude + Lane(0x1p52)) - Lane(0x1p52)) | sign);
    const Lane below = select(nearest > a, nearest - Lane(1), nearest);
    return select(magnitude < Lane(0x1p52), below, a);
}
VALOR_LANE_INLINE Lane gather(const double* table, BitsVector index) {
    return Lane(DoubleVector{table[index[0]], table[index[1]]});
}
#endif
/// Towards zero; keeps the sign of zero.
#if VALOR_LANE_WIDTH == 8
VALOR_LANE_INLINE Lane truncate(Lane a) {
    return Lane(_mm512_roundscale_pd(a.vector(), _MM_FROUND_TO_ZERO | _MM_FROUND_NO_EXC));
}
#elif VALOR_LANE_WIDTH == 4
VALOR_LANE_INLINE Lane truncate(Lane a) {
    return Lane(_mm256_round_pd(a.vector(), _MM_FROUND_TO_ZERO | _MM_FROUND_NO_EXC));
}
#else
VALOR_LANE_INLINE Lane truncate(Lane a) {
    return withSignOf(floor(abs(a)), a);
}
#endif
VALOR_LANE_INLINE bool all(Mask mask) {
    return !any(!mask);
}

// Argument-dependent lookup finds the elementary functions beside the type.
using lane::exp;
using lane::expm1;
using lane::log;
using lane::log1p;
using lane::logistic;
using lane::logit;
using lane::normalCdf;
using lane::normalQuantile;
using lane::pow;

static_assert(lane::LaneLike<Lane>);

}  // namespace valor::simulation::VALOR_ISA
