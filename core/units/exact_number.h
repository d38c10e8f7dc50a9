// SPDX-License-Identifier: GPL-3.0-or-later
// Exact rational arithmetic for settlement: no rounding until a rounding node says so.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/error/error.h"

namespace valor {

/// A rational number with 128-bit numerator and denominator. Sums, differences, products and quotients are exact;
/// a result that does not fit is remembered as overflow (`isValid()` is false) instead of wrapping round, so that
/// a whole settlement can be checked once at its end.
/// @tested field laws and agreement with arbitrary-precision rationals on random operations.
class ExactNumber {
public:
    __extension__ typedef __int128 Integer;

    constexpr ExactNumber() = default;
    constexpr ExactNumber(std::int64_t whole) : numerator_(whole) {}  // NOLINT(google-explicit-constructor)
    /// @param denominator not zero.
    static ExactNumber fraction(Integer numerator, Integer denominator);
    /// Reads "-1234.50"; at most 18 digits before and 12 after the point. @return NumberMalformed otherwise.
    [[nodiscard]] static Result<ExactNumber> parse(std::string_view text);
    /// The multiple of 10^-digits nearest to `value`; half away from zero. For putting simulated paths on a grid.
    [[nodiscard]] static ExactNumber onGrid(double value, int digits);

    [[nodiscard]] bool isValid() const { return denominator_ != 0; }
    [[nodiscard]] double toDouble() const;
    /// Rounded half away from zero to `digits` decimals, as an integer count of 10^-digits. @pre isValid()
    [[nodiscard]] Result<std::int64_t> roundedTo(int digits) const;
    /// Plain decimal text, exact when it terminates within 12 decimals, otherwise rounded to 12; "invalid" after
    /// overflow.
    [[nodiscard]] std::string text() const;

    ExactNumber operator-() const;
    friend ExactNumber operator+(ExactNumber a, ExactNumber b);
    friend ExactNumber operator-(ExactNumber a, ExactNumber b);
    friend ExactNumber operator*(ExactNumber a, ExactNumber b);
    /// Division by zero is an invalid number.
    friend ExactNumber operator/(ExactNumber a, ExactNumber b);
    /// Comparison of an invalid number is false; settlement checks validity before it trusts an amount.
    friend bool operator<(ExactNumber a, ExactNumber b);
    friend bool operator>(ExactNumber a, ExactNumber b) { return b < a; }
    friend bool operator<=(ExactNumber a, ExactNumber b);
    friend bool operator>=(ExactNumber a, ExactNumber b) { return b <= a; }
    friend bool operator==(ExactNumber a, ExactNumber b);

    // What a kernel asks of its number type; found by argument-dependent lookup.
    // An invalid number stays invalid through both.
    friend ExactNumber min(ExactNumber a, ExactNumber b) { return a.isValid() && !(a < b) ? b : a; }
    friend ExactNumber max(ExactNumber a, ExactNumber b) { return a.isValid() && !(a > b) ? b : a; }
    friend ExactNumber select(bool condition, ExactNumber a, ExactNumber b) { return condition ? a : b; }
    /// The largest whole number that is not above.
    friend ExactNumber floor(ExactNumber a);
    /// Keeps the denominators of what a contract carries from month to month within reach: a value that needs more
    /// than twelve decimals is put on a grid of 10^-12, far below any amount of money.
    friend ExactNumber carried(ExactNumber a);
    /// The rounding node of an invoice line: 0.01, half away from zero.
    friend ExactNumber roundedToMinor(ExactNumber amount) {
        const auto minor = amount.roundedTo(2);
        return minor ? fraction(*minor, 100) : invalid();
    }

private:
    constexpr ExactNumber(Integer numerator, Integer denominator) : numerator_(numerator), denominator_(denominator) {}
    static ExactNumber invalid() { return {0, 0}; }

    Integer numerator_ = 0;
    Integer denominator_ = 1;
};

}  // namespace valor
