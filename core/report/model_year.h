// SPDX-License-Identifier: GPL-3.0-or-later
// How a year of the horizon is called.
#pragma once

#include <string>

#include "core/calendar/year_month.h"

namespace valor {

/// "2026", or "2026/27" where the years of the horizon do not begin in January. @param year 0: the first
[[nodiscard]] inline std::string modelYear(YearMonth base, int year) {
    const std::string first = std::to_string(base.year() + year);
    if (base.month() == 1) return first;
    const std::string second = std::to_string(base.year() + year + 1);
    return first + "/" + second.substr(second.size() - 2);
}

}  // namespace valor
