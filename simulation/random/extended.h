// SPDX-License-Identifier: GPL-3.0-or-later
// Extended precision with the same bits on every processor. docs/methods/quantile-tables.md
#pragma once

#include <cmath>
#include <compare>
#include <concepts>
#include <limits>
#include <ostream>

namespace valor::simulation {

/// A long double whose exponential, logarithm, power and sines are made of additions, multiplications and divisions,
/// which IEEE 754 fixes to the last bit. The C library's are single x87 instructions, and makers of processors differ
/// in their last bits. Fulfils what Boost.Math asks of a number; only functions it calls for quantiles are there.
class Extended {
public:
    constexpr Extended() = default;
    template <class T>
    requires std::floating_point<T> || std::integral<T>
    constexpr Extended(T value) : value_(static_cast<long double>(value)) {}  // implicit, like the number it stands for

    template <class T>
    requires std::floating_point<T> || std::integral<T>
    constexpr explicit operator T() const { return static_cast<T>(value_); }
    [[nodiscard]] constexpr long double value() const { return value_; }

    constexpr Extended& operator+=(Extended other) { return *this = value_ + other.value_; }
    constexpr Extended& operator-=(Extended other) { return *this = value_ - other.value_; }
    constexpr Extended& operator*=(Extended other) { return *this = value_ * other.value_; }
    constexpr Extended& operator/=(Extended other) { return *this = value_ / other.value_; }

    friend constexpr Extended operator+(Extended a) { return a; }
    friend constexpr Extended operator-(Extended a) { return -a.value_; }
    friend constexpr Extended operator+(Extended a, Extended b) { return a.value_ + b.value_; }
    friend constexpr Extended operator-(Extended a, Extended b) { return a.value_ - b.value_; }
    friend constexpr Extended operator*(Extended a, Extended b) { return a.value_ * b.value_; }
    friend constexpr Extended operator/(Extended a, Extended b) { return a.value_ / b.value_; }
    friend constexpr bool operator==(Extended a, Extended b) { return a.value_ == b.value_; }
    friend constexpr auto operator<=>(Extended a, Extended b) { return a.value_ <=> b.value_; }

    friend std::ostream& operator<<(std::ostream& out, Extended a) { return out << a.value_; }

private:
    long double value_ = 0;
};

// What IEEE 754 defines exactly is the library's.
inline Extended fabs(Extended x) {
    return std::fabs(x.value());
}
inline Extended abs(Extended x) {
    return fabs(x);
}
inline Extended sqrt(Extended x) {
    return std::sqrt(x.value());
}
inline Extended floor(Extended x) {
    return std::floor(x.value());
}
inline Extended ceil(Extended x) {
    return std::ceil(x.value());
}
inline Extended trunc(Extended x) {
    return std::trunc(x.value());
}
inline Extended ldexp(Extended x, int exponent) {
    return std::ldexp(x.value(), exponent);
}
inline Extended frexp(Extended x, int* exponent) {
    return std::frexp(x.value(), exponent);
}

/// Within 2 units in the last place of 64 bits; 0 and infinity beyond the range.
[[nodiscard]] Extended exp(Extended x);
/// Within 2 units in the last place; -infinity at 0, NaN below.
[[nodiscard]] Extended log(Extended x);
/// Within 2 units in the last place of 1, for |x| <= 2^20.
[[nodiscard]] Extended sin(Extended x);
[[nodiscard]] Extended cos(Extended x);
/// Within 16 units in the last place; NaN outside [-1, 1].
[[nodiscard]] Extended asin(Extended x);
[[nodiscard]] Extended acos(Extended x);
/// exp(y log x) for x > 0; its relative error grows with |y log x|, by 2^-64 for each unit. x^0 = 1 and 0^y = 0.
[[nodiscard]] Extended pow(Extended x, Extended y);

}  // namespace valor::simulation

template <>
class std::numeric_limits<valor::simulation::Extended> : public std::numeric_limits<long double> {};
