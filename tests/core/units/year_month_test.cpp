// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/year_month.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(YearMonth, CountsMonthsAcrossYears) {
    const YearMonth start(2026, 11);
    EXPECT_EQ(start.plusMonths(3), YearMonth(2027, 2));
    EXPECT_EQ(start.plusMonths(3).monthsSince(start), 3);
    EXPECT_EQ(start.monthsSince(YearMonth(2027, 1)), -2);
    EXPECT_EQ(start.plusMonths(-11).text(), "2025-12");
}

TEST(YearMonth, ReadsOnlyItsOwnForm) {
    EXPECT_EQ(YearMonth::parse("2027-09").value(), YearMonth(2027, 9));
    for (const char* bad : {"2027-13", "2027-00", "2027-9", "27-09", "2027/09", "2027-0x", "", "2027-09-01", "9999-01"})
        EXPECT_EQ(YearMonth::parse(bad).error().code, ErrorCode::DateMalformed) << bad;
}

}  // namespace
}  // namespace valor
