// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and money as the reader writes them. The language of words and the form of numbers are two settings.
#pragma once

#include <QString>
#include <cstdint>
#include <string_view>

#include "core/model/localized_text.h"
#include "core/result/run_result.h"

namespace valor::ui {

/// Money is shown in this many major units at a time.
struct MoneyScale {
    double factor = 1;
    QString unit;  ///< "million DKK", "mio. kr.", "mill. kr."
};

class Formats {
public:
    Formats(Language words, Language numbers) : words_(words), numbers_(numbers) {}

    [[nodiscard]] Language words() const { return words_; }
    [[nodiscard]] Language numbers() const { return numbers_; }
    [[nodiscard]] QChar decimalMark() const;
    [[nodiscard]] QChar groupMark() const;

    /// Rounded to `decimals`; a true minus sign, no minus before zero.
    [[nodiscard]] QString number(double value, int decimals) const;
    /// The shortest text within `significant` digits, at least `decimals` places.
    [[nodiscard]] QString shortest(double value, int significant, int decimals = 0) const;
    [[nodiscard]] QString count(std::uint64_t value) const { return number(static_cast<double>(value), 0); }
    /// @param share 0…1
    [[nodiscard]] QString percent(double share, int decimals) const;

    /// The scale in which `magnitude` reads well.
    [[nodiscard]] MoneyScale moneyScale(double magnitude, std::string_view currency) const;
    /// Places after the decimal mark that show `magnitude` with about three digits.
    [[nodiscard]] static int decimalsFor(double magnitude);
    /// "12.3 million DKK"
    [[nodiscard]] QString money(double amount, std::string_view currency) const;
    /// "−4.1 to 31.0" with the places that suit the wider end.
    [[nodiscard]] QString range(double low, double high) const;

private:
    Language words_, numbers_;
};

}  // namespace valor::ui
