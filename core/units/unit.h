// SPDX-License-Identifier: GPL-3.0-or-later
// Units of measurement: what may be added, multiplied and compared, and by which factor units differ.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/error/error.h"

namespace valor {

inline constexpr double kWholeInPercent = 100;  ///< what a share of one is in "%"

/// A product of base units with a scale. Base units: each currency, `min` (time spent or elapsed), `yr` (calendar),
/// `case` (anything counted: exam, call, patient, reading …), `inhabitant`, `QALY`, `day` (of waiting).
/// A share has no dimension.
class Unit {
public:
    Unit() = default;
    /// Reads products and quotients such as "DKK/h", "exam/100k/yr", "share", "min/case", "%".
    /// `$` stands for `currency` when one is given. @return UnitUnknown naming the part not understood.
    [[nodiscard]] static Result<Unit> parse(std::string_view text, std::string_view currency = {});

    /// Factor from this unit to base units: 1 h = 60 min, 1 % = 0.01.
    [[nodiscard]] double scale() const { return scale_; }
    [[nodiscard]] bool sameDimension(const Unit& other) const { return exponents_ == other.exponents_; }
    /// As sameDimension(), whatever power of the base unit `base` either has.
    [[nodiscard]] bool sameDimensionBut(std::string_view base, const Unit& other) const;
    [[nodiscard]] bool isShare() const { return exponents_.empty(); }
    /// Whether the numerator is money of some currency.
    [[nodiscard]] bool isMoney() const;
    /// Currency of the numerator or empty.
    [[nodiscard]] std::string currency() const;
    /// Power of a base unit such as "yr"; 0 when it does not occur.
    [[nodiscard]] int exponentOf(std::string_view base) const;
    /// Base units as text, for messages: "DKK/min".
    [[nodiscard]] std::string dimensionText() const;

    friend Unit operator*(const Unit& a, const Unit& b) { return combine(a, b, 1); }
    friend Unit operator/(const Unit& a, const Unit& b) { return combine(a, b, -1); }

private:
    static Unit combine(const Unit& a, const Unit& b, int sign);

    std::map<std::string, int, std::less<>> exponents_;
    double scale_ = 1;
};

/// Factor that turns a value in `from` into a value in `to`. @return UnitMismatch when their dimensions differ.
[[nodiscard]] Result<double> conversionFactor(const Unit& from, const Unit& to);

}  // namespace valor
