// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/year_month.h"

#include <charconv>

namespace valor {

Result<YearMonth> YearMonth::parse(std::string_view text) {
    int year = 0, month = 0;
    const auto number = [](std::string_view part, int& value) {
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        return error == std::errc{} && end == part.data() + part.size();
    };
    if (text.size() != 7 || text[4] != '-' || !number(text.substr(0, 4), year) || !number(text.substr(5), month) ||
        year < 1900 || year > 2200 || month < 1 || month > 12)
        return fail(ErrorCode::DateMalformed, "", {{"text", std::string(text)}});
    return YearMonth(year, month);
}

std::string YearMonth::text() const {
    return std::to_string(year()) + (month() < 10 ? "-0" : "-") + std::to_string(month());
}

}  // namespace valor
