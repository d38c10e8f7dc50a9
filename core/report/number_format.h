// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, money and shares as people read them. Independent of the locale of the process.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/model/localized_text.h"

namespace valor {

enum class MoneyScale : std::uint8_t { One, Thousand, Million, Billion };
inline constexpr std::size_t kMoneyScales = 4;

/// How one language, or one person, writes numbers. Texts are UTF-8.
struct NumberStyle {
    std::string decimalMark = ".";
    std::string groupMark = ",";  ///< between groups of three digits
    std::string minus = "\u2212";
    std::string unitSpace = "\u00A0";  ///< between a number and its unit
    std::string rangeWord = "and";     ///< "between −4 and 31"
    std::string homeCurrency;          ///< written as `homeSign`; others by their ISO code
    std::string homeSign;
    /// `{n}` the number, `{c}` the currency; blanks are written as unitSpace.
    std::array<std::string, kMoneyScales> money{"{c} {n}", "{c} {n} thousand", "{c} {n} million", "{c} {n} billion"};
    /// The unit alone, for the head of a column.
    std::array<std::string, kMoneyScales> moneyUnit{"{c}", "{c} thousand", "{c} million", "{c} billion"};

    bool operator==(const NumberStyle&) const = default;
};

/// English "1,234.5", Danish "1.234,5", Bokmål "1 234,5" (no-break space).
[[nodiscard]] NumberStyle numberStyle(Language language);

/// `value` rounded to `decimals` places; never "−0". Not a number is "–", infinity "∞". @param decimals 0 to 15
[[nodiscard]] std::string formatNumber(double value, int decimals, const NumberStyle& style);

/// `value` with `digits` significant digits, without trailing zeros: "0.0123", "1,234.5". @param digits 1 to 15
[[nodiscard]] std::string formatSignificant(double value, int digits, const NumberStyle& style);

/// In what unit and how finely an amount is written.
struct MoneyFormat {
    MoneyScale scale = MoneyScale::One;
    int decimals = 0;
    bool operator==(const MoneyFormat&) const = default;
};

/// Unit by the larger of the amount and its uncertainty; digits so that the last one shown is about as large as the
/// uncertainty allows to know.
/// @param largest greatest magnitude to be written. @param resolution standard error, or a tenth of the width of an
/// interval; 0 when not known, which gives three significant digits.
[[nodiscard]] MoneyFormat moneyFormatFor(double largest, double resolution = 0);

/// "DKK 31.2 million", "31,2 mio. kr.", "31,2 mill. kr"
[[nodiscard]] std::string formatMoney(double value, std::string_view currency, const NumberStyle& style,
                                      const MoneyFormat& format);
[[nodiscard]] std::string formatMoney(double value, std::string_view currency, const NumberStyle& style,
                                      double resolution = 0);
/// "DKK −4 and 31 million", to stand behind "between"; digits follow the width.
[[nodiscard]] std::string formatMoneyRange(double low, double high, std::string_view currency,
                                           const NumberStyle& style);
/// The amount in the unit of `format` without naming it: the cell of a column.
[[nodiscard]] std::string formatMoneyNumber(double value, const NumberStyle& style, const MoneyFormat& format);
/// How a standard error of such an amount is written: one digit finer, and not nought while it can be told from
/// rounding.
[[nodiscard]] MoneyFormat formatOfError(double value, MoneyFormat format);
/// A standard error in the unit of `format` without naming it.
[[nodiscard]] std::string formatErrorNumber(double value, const NumberStyle& style, MoneyFormat format);
/// "DKK million", "mio. kr.", "mill. kr": the head of such a column.
[[nodiscard]] std::string moneyUnit(std::string_view currency, const NumberStyle& style, MoneyScale scale);

/// "87 %"; a share that is neither 0 nor 1 but would round to it is "<1 %" or ">99 %".
[[nodiscard]] std::string formatShare(double share, const NumberStyle& style, int decimals = 0);
/// Times out of hundred: "87", or "<1" and ">99".
[[nodiscard]] std::string formatFutures(double probability, const NumberStyle& style);

}  // namespace valor
