// SPDX-License-Identifier: GPL-3.0-or-later
// A lane of width one: evaluates a single draw with the bits of the vectorised kernels, and is their test oracle.
#pragma once

#include <bit>
#include <cmath>

#include "core/lane/functions.h"
#include "core/lane/normal.h"

namespace valor::lane {

struct ScalarMask {
    bool value{};

    friend ScalarMask operator&&(ScalarMask a, ScalarMask b) { return {a.value && b.value}; }
    friend ScalarMask operator||(ScalarMask a, ScalarMask b) { return {a.value || b.value}; }
    friend ScalarMask operator!(ScalarMask a) { return {!a.value}; }
};

/// Converts implicitly from double, as every lane does, so that formulas may mix constants and lanes.
struct Scalar {
    using Mask = ScalarMask;
    using Bits = std::uint64_t;
    static constexpr std::size_t kWidth = 1;

    double value{};

    Scalar() = default;
    Scalar(double number) : value(number) {}
    [[nodiscard]] static Scalar load(const double* from) { return {*from}; }
    void store(double* to) const { *to = value; }

    friend Scalar operator+(Scalar a, Scalar b) { return {a.value + b.value}; }
    friend Scalar operator-(Scalar a, Scalar b) { return {a.value - b.value}; }
    friend Scalar operator*(Scalar a, Scalar b) { return {a.value * b.value}; }
    friend Scalar operator/(Scalar a, Scalar b) { return {a.value / b.value}; }
    friend Scalar operator-(Scalar a) { return {-a.value}; }
    Scalar& operator+=(Scalar b) { return *this = *this + b; }
    Scalar& operator-=(Scalar b) { return *this = *this - b; }
    Scalar& operator*=(Scalar b) { return *this = *this * b; }
    Scalar& operator/=(Scalar b) { return *this = *this / b; }

    friend ScalarMask operator<(Scalar a, Scalar b) { return {a.value < b.value}; }
    friend ScalarMask operator<=(Scalar a, Scalar b) { return {a.value <= b.value}; }
    friend ScalarMask operator>(Scalar a, Scalar b) { return {a.value > b.value}; }
    friend ScalarMask operator>=(Scalar a, Scalar b) { return {a.value >= b.value}; }
    friend ScalarMask operator==(Scalar a, Scalar b) { return {a.value == b.value}; }
    friend ScalarMask operator!=(Scalar a, Scalar b) { return {a.value != b.value}; }
};

inline Scalar select(ScalarMask mask, Scalar a, Scalar b) {
    return mask.value ? a : b;
}
inline bool any(ScalarMask mask) {
    return mask.value;
}
inline bool all(ScalarMask mask) {
    return mask.value;
}
inline Scalar min(Scalar a, Scalar b) {
    return a.value < b.value ? a : b;
}
inline Scalar max(Scalar a, Scalar b) {
    return a.value > b.value ? a : b;
}
inline Scalar abs(Scalar a) {
    return {std::fabs(a.value)};
}
inline Scalar sqrt(Scalar a) {
    return {std::sqrt(a.value)};
}
inline Scalar floor(Scalar a) {
    return {std::floor(a.value)};
}
inline std::uint64_t toBits(Scalar a) {
    return std::bit_cast<std::uint64_t>(a.value);
}
inline Scalar fromBits(Scalar, std::uint64_t bits) {
    return {std::bit_cast<double>(bits)};
}

static_assert(LaneLike<Scalar>);

}  // namespace valor::lane
