// SPDX-License-Identifier: GPL-3.0-or-later
// Money to the øre: whole minor units of one currency.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/units/currency.h"
#include "core/units/exact_number.h"

namespace valor {

class Money {
public:
    Money(std::int64_t minorUnits, Currency currency) : minor_(minorUnits), currency_(currency) {}
    /// The exact amount of major units, rounded half away from zero to the minor unit. @return NumberTooLarge
    [[nodiscard]] static Result<Money> rounded(ExactNumber majorUnits, Currency currency);

    [[nodiscard]] std::int64_t minorUnits() const { return minor_; }
    [[nodiscard]] Currency currency() const { return currency_; }
    [[nodiscard]] ExactNumber exact() const { return ExactNumber::fraction(minor_, 100); }
    /// "1234.50 DKK"
    [[nodiscard]] std::string text() const;

    Money operator-() const { return {-minor_, currency_}; }
    /// @throws ContractViolation for unlike currencies.
    friend Money operator+(Money a, Money b);
    friend Money operator-(Money a, Money b) { return a + (-b); }
    /// Parts that add back exactly and differ by at most one minor unit. @pre parts > 0
    [[nodiscard]] std::vector<Money> split(int parts) const;

    bool operator==(const Money&) const = default;

private:
    std::int64_t minor_;
    Currency currency_;
};

/// Money of several currencies side by side; nothing is converted.
class Balance {
public:
    Balance& operator+=(Money amount);
    [[nodiscard]] bool isZero() const;
    /// @return the amount held in `currency`, zero when none.
    [[nodiscard]] Money in(Currency currency) const;

private:
    std::map<Currency, Money> amounts_;
};

}  // namespace valor
