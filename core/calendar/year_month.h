// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar months, the time step of every model and contract.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "core/error/error.h"

namespace valor {

inline constexpr int kYearMonths = 12;

class YearMonth {
public:
    YearMonth() = default;
    /// @pre 1 <= month <= 12
    constexpr YearMonth(int year, int month) : index_(year * kYearMonths + month - 1) {}
    /// Reads "2026-01". @return DateMalformed
    [[nodiscard]] static Result<YearMonth> parse(std::string_view text);

    [[nodiscard]] constexpr int year() const { return index_ / kYearMonths; }
    [[nodiscard]] constexpr int month() const { return index_ % kYearMonths + 1; }
    [[nodiscard]] std::string text() const;

    [[nodiscard]] constexpr YearMonth plusMonths(int months) const {
        YearMonth result = *this;
        result.index_ += months;
        return result;
    }
    /// Months from `earlier` to this one; negative when this one is first.
    [[nodiscard]] constexpr int monthsSince(YearMonth earlier) const { return index_ - earlier.index_; }

    auto operator<=>(const YearMonth&) const = default;

private:
    int index_ = 2000 * kYearMonths;
};

}  // namespace valor
