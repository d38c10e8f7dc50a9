// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/money.h"

#include <algorithm>

#include "core/error/expects.h"

namespace valor {

Result<Money> Money::rounded(ExactNumber majorUnits, Currency currency) {
    VALOR_TRY(const std::int64_t minor, majorUnits.roundedTo(2));
    return Money(minor, currency);
}

std::string Money::text() const {
    const auto absolute = minor_ < 0 ? 0 - static_cast<std::uint64_t>(minor_) : static_cast<std::uint64_t>(minor_);
    const std::string cents = std::to_string(absolute % 100);
    return (minor_ < 0 ? "-" : "") + std::to_string(absolute / 100) + (cents.size() == 1 ? ".0" : ".") + cents + " " +
           std::string(currency_.code());
}

Money operator+(Money a, Money b) {
    expects(a.currency_ == b.currency_, "money of unlike currencies is not added");
    std::int64_t sum = 0;
    expects(!__builtin_add_overflow(a.minor_, b.minor_, &sum), "money sum fits 64 bits");
    return {sum, a.currency_};
}

std::vector<Money> Money::split(int parts) const {
    expects(parts > 0, "money is split into at least one part");
    const std::int64_t each = minor_ / parts;
    const std::int64_t rest = minor_ % parts;
    std::vector<Money> result(static_cast<std::size_t>(parts), Money(each, currency_));
    for (std::int64_t i = 0; i < (rest < 0 ? -rest : rest); ++i)
        result[static_cast<std::size_t>(i)].minor_ += rest < 0 ? -1 : 1;
    return result;
}

Balance& Balance::operator+=(Money amount) {
    const auto [position, isNew] = amounts_.try_emplace(amount.currency(), amount);
    if (!isNew) position->second = position->second + amount;
    return *this;
}

bool Balance::isZero() const {
    return std::ranges::all_of(amounts_, [](const auto& entry) { return entry.second.minorUnits() == 0; });
}

Money Balance::in(Currency currency) const {
    const auto found = amounts_.find(currency);
    return found == amounts_.end() ? Money(0, currency) : found->second;
}

}  // namespace valor
