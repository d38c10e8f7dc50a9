// SPDX-License-Identifier: GPL-3.0-or-later
// What a numeric kernel may ask of its value type: one or several doubles that go through the same steps together.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>

/// Inlined even without optimisation: kernels are compiled once per instruction set, and a helper that exists out of
/// line under one name for all of them could be taken from the wrong one by the linker.
#define VALOR_LANE_INLINE [[gnu::always_inline]] inline

namespace valor::lane {

/// Each lane is one draw; no operation mixes lanes. Required semantics, equal bits for every model of the concept:
///  * + - * / sqrt are IEEE 754 binary64 with round to nearest even; nothing is ever fused;
///  * min(a, b) is a < b ? a : b and max(a, b) is a > b ? a : b, so b is returned when either is NaN or both are zero;
///  * a comparison with NaN is false; select(m, a, b) takes a where m holds;
///  * toBits and fromBits reinterpret each lane as an unsigned 64-bit integer and back.
template <class V>
concept LaneLike = std::constructible_from<V, double> && requires(V a, V b, typename V::Mask m, typename V::Bits bits) {
    { V::kWidth } -> std::convertible_to<std::size_t>;
    { a + b } -> std::same_as<V>;
    { a - b } -> std::same_as<V>;
    { a* b } -> std::same_as<V>;
    { a / b } -> std::same_as<V>;
    { -a } -> std::same_as<V>;
    { a < b } -> std::same_as<typename V::Mask>;
    { a == b } -> std::same_as<typename V::Mask>;
    { m && !m } -> std::same_as<typename V::Mask>;
    { m || m } -> std::same_as<typename V::Mask>;
    { select(m, a, b) } -> std::same_as<V>;
    { min(a, b) } -> std::same_as<V>;
    { max(a, b) } -> std::same_as<V>;
    { abs(a) } -> std::same_as<V>;
    { sqrt(a) } -> std::same_as<V>;
    { floor(a) } -> std::same_as<V>;
    { any(m) } -> std::same_as<bool>;
    { all(m) } -> std::same_as<bool>;
    { toBits(a) } -> std::same_as<typename V::Bits>;
    { fromBits(V{}, bits) } -> std::same_as<V>;
};

}  // namespace valor::lane
