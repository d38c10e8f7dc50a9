// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/currency.h"

#include <algorithm>

namespace valor {
namespace {
constexpr std::array<std::string_view, 6> kKnown{"DKK", "EUR", "GBP", "NOK", "SEK", "USD"};
}

bool isKnownCurrency(std::string_view code) {
    return std::ranges::find(kKnown, code) != kKnown.end();
}

Result<Currency> Currency::make(std::string_view code) {
    if (!isKnownCurrency(code)) return fail(ErrorCode::CurrencyUnknown, "", {{"code", std::string(code)}});
    return Currency(code);
}

}  // namespace valor
