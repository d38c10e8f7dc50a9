// SPDX-License-Identifier: GPL-3.0-or-later
// Currencies by their ISO 4217 code.
#pragma once

#include <array>
#include <compare>
#include <string>
#include <string_view>

#include "core/error/error.h"

namespace valor {

/// A known ISO 4217 currency with two minor digits (DKK, NOK, SEK, EUR, GBP, USD).
class Currency {
public:
    /// @return CurrencyUnknown for any other text.
    [[nodiscard]] static Result<Currency> make(std::string_view code);

    [[nodiscard]] std::string_view code() const { return {code_.data(), code_.size()}; }
    auto operator<=>(const Currency&) const = default;

private:
    explicit Currency(std::string_view code) : code_{code[0], code[1], code[2]} {}
    std::array<char, 3> code_;
};

[[nodiscard]] bool isKnownCurrency(std::string_view code);

}  // namespace valor
