// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a number that a person typed, in any of our languages, without ever being wrong by a factor of ten.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <string_view>

namespace valor::ui {

enum class NumberKind : std::uint8_t {
    Integer,
    Amount,  ///< money, counts of people and cases: hardly ever with three decimals
    Decimal
};
/// Of a figure in a unit of the model, "case/yr", "$/case", "DKK", "min/case".
[[nodiscard]] NumberKind kindOfUnit(std::string_view unit);

enum class NumberProblem : std::uint8_t {
    None,
    Empty,
    NotANumber,    ///< letters, two signs, a mark without digits …
    Ambiguous,     ///< "3.500" in a decimal field: three thousand or three and a half
    GroupedMarks,  ///< "1.234,5" in a decimal field whose decimal mark is not known to be ","
    BadGroups,     ///< "12.34" or "1.2345" in an integer field
    OtherUnit,     ///< "0.5 h" where minutes are asked for
};

struct NumberEntry {
    std::optional<double> value;
    NumberProblem problem = NumberProblem::None;
};

/// One "." or "," is the decimal mark whatever the language. Group marks are read only in integer fields, and only as
/// well-formed groups of three; blanks (also U+00A0, U+202F) may group anywhere. U+2212 is a minus. In an amount the
/// group mark of the language before three digits groups, as the window itself writes it: "20.000" in Danish.
/// @param suffix unit that may follow the number
/// @param decimal the mark in which numbers are shown beside the field: the other one may then group before it,
/// "1.234,5"
[[nodiscard]] NumberEntry readNumber(const QString& text, NumberKind kind, const QString& suffix = {},
                                     std::optional<QChar> decimal = {});

/// The two meanings of "12.000", twelve thousand first; nothing for other texts.
struct NumberMeanings {
    double grouped = 0, decimal = 0;
};
[[nodiscard]] std::optional<NumberMeanings> meaningsOf(const QString& text, const QString& suffix);

/// A share typed where percent are shown: no more than one, and a hundred times as much is closer to what stood there.
[[nodiscard]] bool mayBeShare(double typed, double standing);

}  // namespace valor::ui
