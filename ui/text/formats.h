// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and money as the reader writes them. The language of words and the form of numbers are two settings.
#pragma once

#include <QString>
#include <cstdint>
#include <string_view>

#include "core/report/number_format.h"

namespace valor::ui {

/// Unit that the amounts of a column or an axis share.
struct MoneyUnit {
    double factor = 1;  ///< currency units per unit shown
    QString text;       ///< "DKK million", "mio. kr.", "mill. kr"
};

class Formats {
public:
    Formats(Language words, Language numbers);

    [[nodiscard]] Language words() const { return words_; }
    [[nodiscard]] QString decimalMark() const;
    [[nodiscard]] QString groupMark() const;

    /// Rounded to `decimals`; a true minus sign, no minus before zero.
    [[nodiscard]] QString number(double value, int decimals) const;
    /// The end of an interval: with more places where rounding would hide on which side of zero it lies.
    [[nodiscard]] QString bound(double value, int decimals) const;
    /// With the fewest digits that show it faithfully: 5,999.97 as 6,000 and 0.939996 as 0.94, but 1.2028 in full.
    [[nodiscard]] QString faithful(double value) const;
    /// Without trailing zeros. @param digits significant digits at most
    [[nodiscard]] QString shortest(double value, int digits) const;
    [[nodiscard]] QString count(std::uint64_t value) const { return number(static_cast<double>(value), 0); }
    /// @param share 0…1
    [[nodiscard]] QString percent(double share, int decimals) const;
    /// The sign with the space before it, for axes.
    [[nodiscard]] QString percentSign() const;

    /// The unit in which `magnitude` reads well.
    [[nodiscard]] MoneyUnit moneyUnit(double magnitude, std::string_view currency) const;
    /// Places after the decimal mark that show `magnitude` with three digits.
    [[nodiscard]] static int decimalsFor(double magnitude);
    /// "DKK 12.3 million"
    [[nodiscard]] QString money(double amount, std::string_view currency) const;
    /// "DKK 250,000": every digit, for values that are set rather than estimated.
    [[nodiscard]] QString wholeMoney(double amount, std::string_view currency) const;
    /// `amount` as `of` would be written, so that both can be compared at a glance.
    [[nodiscard]] QString moneyLike(double amount, double of, std::string_view currency) const;
    /// bound() in the unit of `of`, without naming it.
    [[nodiscard]] QString moneyBoundLike(double amount, double of) const;
    /// `error` in the unit in which `of` is written, or in its own where it would read as nothing.
    [[nodiscard]] QString moneyError(double error, double of, std::string_view currency) const;
    /// "DKK −4 and 31 million", to stand behind "between".
    [[nodiscard]] QString moneyRange(double low, double high, std::string_view currency) const;

    /// The same choices for texts of the core.
    [[nodiscard]] const NumberStyle& style() const { return style_; }

private:
    Language words_;
    NumberStyle style_;
};

}  // namespace valor::ui
