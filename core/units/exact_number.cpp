// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/exact_number.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace valor {
namespace {

using Integer = ExactNumber::Integer;

Integer magnitude(Integer x) {
    return x < 0 ? -x : x;
}

Integer greatestCommonDivisor(Integer a, Integer b) {
    a = magnitude(a);
    b = magnitude(b);
    while (b != 0) {
        const Integer rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

Integer powerOfTen(int digits) {
    Integer power = 1;
    for (int i = 0; i < digits; ++i) power *= 10;
    return power;
}

bool multiply(Integer a, Integer b, Integer& product) {
    return !__builtin_mul_overflow(a, b, &product);
}

/// Quotient rounded half away from zero. @pre denominator > 0
Integer roundedQuotient(Integer numerator, Integer denominator) {
    const Integer whole = numerator / denominator;
    const Integer rest = magnitude(numerator % denominator);
    const bool up = rest >= denominator - rest;
    return up ? whole + (numerator < 0 ? -1 : 1) : whole;
}

}  // namespace

ExactNumber ExactNumber::fraction(Integer numerator, Integer denominator) {
    if (denominator == 0) return invalid();
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const Integer divisor = greatestCommonDivisor(numerator, denominator);
    return {numerator / divisor, denominator / divisor};
}

Result<ExactNumber> ExactNumber::parse(std::string_view text) {
    const auto malformed = [&] { return fail(ErrorCode::NumberMalformed, "", {{"text", std::string(text)}}); };
    std::string_view rest = text;
    const bool negative = !rest.empty() && rest.front() == '-';
    if (negative) rest.remove_prefix(1);
    const auto point = rest.find('.');
    const std::string_view whole = rest.substr(0, point);
    const std::string_view decimals = point == std::string_view::npos ? std::string_view{} : rest.substr(point + 1);
    const auto allDigits = [](std::string_view part) {
        return std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (whole.empty() || whole.size() > 18 || decimals.size() > 12 || !allDigits(whole) || !allDigits(decimals) ||
        (point != std::string_view::npos && decimals.empty()))
        return malformed();
    Integer numerator = 0;
    for (char c : whole) numerator = numerator * 10 + (c - '0');
    for (char c : decimals) numerator = numerator * 10 + (c - '0');
    return fraction(negative ? -numerator : numerator, powerOfTen(static_cast<int>(decimals.size())));
}

ExactNumber ExactNumber::onGrid(double value, int digits) {
    const double scaled = value * static_cast<double>(powerOfTen(digits));
    if (!(std::abs(scaled) < 9.0e15)) return invalid();
    return fraction(static_cast<Integer>(std::llround(scaled)), powerOfTen(digits));
}

double ExactNumber::toDouble() const {
    if (!isValid()) return std::numeric_limits<double>::quiet_NaN();
    return static_cast<double>(static_cast<long double>(numerator_) / static_cast<long double>(denominator_));
}

Result<std::int64_t> ExactNumber::roundedTo(int digits) const {
    Integer scaled = 0;
    if (!isValid() || !multiply(numerator_, powerOfTen(digits), scaled)) return fail(ErrorCode::NumberTooLarge, "");
    const Integer rounded = roundedQuotient(scaled, denominator_);
    if (magnitude(rounded) > std::numeric_limits<std::int64_t>::max()) return fail(ErrorCode::NumberTooLarge, "");
    return static_cast<std::int64_t>(rounded);
}

std::string ExactNumber::text() const {
    constexpr std::size_t kDecimals = 12;
    Integer scaled = 0;
    if (!isValid() || !multiply(numerator_, powerOfTen(kDecimals), scaled)) return "invalid";
    Integer rest = magnitude(roundedQuotient(scaled, denominator_));
    std::string digits;
    for (; rest != 0 || digits.size() <= kDecimals; rest /= 10)
        digits += static_cast<char>('0' + static_cast<int>(rest % 10));
    digits.insert(kDecimals, 1, '.');
    std::ranges::reverse(digits);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return numerator_ < 0 && digits != "0" ? "-" + digits : digits;
}

ExactNumber ExactNumber::operator-() const {
    return {-numerator_, denominator_};
}

ExactNumber operator+(ExactNumber a, ExactNumber b) {
    if (!a.isValid() || !b.isValid()) return ExactNumber::invalid();
    if (a.denominator_ == b.denominator_) {
        Integer sum = 0;
        if (__builtin_add_overflow(a.numerator_, b.numerator_, &sum)) return ExactNumber::invalid();
        return a.denominator_ == 1 ? ExactNumber{sum, 1} : ExactNumber::fraction(sum, a.denominator_);
    }
    const Integer divisor = greatestCommonDivisor(a.denominator_, b.denominator_);
    const Integer scaleA = b.denominator_ / divisor;
    const Integer scaleB = a.denominator_ / divisor;
    Integer left = 0, right = 0, sum = 0, denominator = 0;
    if (!multiply(a.numerator_, scaleA, left) || !multiply(b.numerator_, scaleB, right) ||
        __builtin_add_overflow(left, right, &sum) || !multiply(a.denominator_, scaleA, denominator))
        return ExactNumber::invalid();
    return ExactNumber::fraction(sum, denominator);
}

ExactNumber operator-(ExactNumber a, ExactNumber b) {
    return a + (-b);
}

ExactNumber operator*(ExactNumber a, ExactNumber b) {
    if (!a.isValid() || !b.isValid()) return ExactNumber::invalid();
    const Integer first = greatestCommonDivisor(a.numerator_, b.denominator_);
    const Integer second = greatestCommonDivisor(b.numerator_, a.denominator_);
    Integer numerator = 0, denominator = 0;
    if (!multiply(a.numerator_ / std::max<Integer>(first, 1), b.numerator_ / std::max<Integer>(second, 1), numerator) ||
        !multiply(a.denominator_ / std::max<Integer>(second, 1), b.denominator_ / std::max<Integer>(first, 1),
                  denominator))
        return ExactNumber::invalid();
    return {numerator, denominator};
}

ExactNumber operator/(ExactNumber a, ExactNumber b) {
    if (!a.isValid() || !b.isValid() || b.numerator_ == 0) return ExactNumber::invalid();
    return a * ExactNumber::fraction(b.denominator_, b.numerator_);
}

ExactNumber floor(ExactNumber a) {
    if (!a.isValid()) return a;
    const Integer whole = a.numerator_ / a.denominator_;
    return {a.numerator_ % a.denominator_ < 0 ? whole - 1 : whole, 1};
}

ExactNumber carried(ExactNumber a) {
    constexpr int kDecimals = 12;
    const Integer unit = powerOfTen(kDecimals);
    Integer scaled = 0;
    if (!a.isValid() || a.denominator_ <= unit || !multiply(a.numerator_ / a.denominator_, unit, scaled)) return a;
    // Digit by digit, because the numerator may leave no room for twelve more.
    Integer decimals = 0;
    Integer rest = magnitude(a.numerator_ % a.denominator_);
    for (int i = 0; i < kDecimals; ++i) {
        Integer shifted = 0;
        if (!multiply(rest, 10, shifted)) return a;
        decimals = decimals * 10 + shifted / a.denominator_;
        rest = shifted % a.denominator_;
    }
    decimals += roundedQuotient(rest, a.denominator_);
    return ExactNumber::fraction(a.numerator_ < 0 ? scaled - decimals : scaled + decimals, unit);
}

bool operator<(ExactNumber a, ExactNumber b) {
    const ExactNumber difference = a - b;
    return difference.isValid() && difference.numerator_ < 0;
}

bool operator<=(ExactNumber a, ExactNumber b) {
    const ExactNumber difference = a - b;
    return difference.isValid() && difference.numerator_ <= 0;
}

bool operator==(ExactNumber a, ExactNumber b) {
    return a.isValid() && b.isValid() && a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
}

}  // namespace valor
