// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/column_widths.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

namespace valor {
namespace {

/// Lines that the rows take together when each cell is broken anywhere.
double linesIn(const ColumnWishes& wishes, const std::vector<double>& columns) {
    double lines = 0;
    for (const std::vector<double>& row : wishes.rows) {
        double highest = 1;
        for (std::size_t i = 0; i < columns.size(); ++i) highest = std::max(highest, std::ceil(row[i] / columns[i]));
        lines += highest;
    }
    return lines;
}

double sumOf(const std::vector<double>& columns) {
    return std::accumulate(columns.begin(), columns.end(), 0.0);
}

TEST(ColumnWidths, WhatFitsIsNotBrokenAndNotWidened) {
    ColumnWishes wishes{{0, 0}, {}};
    wishes.add({5, 4}, {10, 4});
    wishes.add({8, 3}, {20, 3});
    const std::vector<double> columns = columnWidths(wishes, 100);
    EXPECT_EQ(linesIn(wishes, columns), 2);
    EXPECT_DOUBLE_EQ(columns[1], 4);  // nothing of it is broken
    EXPECT_LE(columns[0], 20.5);
}

TEST(ColumnWidths, TheRoomGoesWhereItSavesLines) {
    // A mark of two words in one row of many, and a long source in each.
    ColumnWishes wishes{{0, 0, 0}, {}};
    for (int row = 0; row < 20; ++row) wishes.add({11, 12, 6}, {row == 0 ? 18.0 : 11.0, 120, 6});
    const std::vector<double> columns = columnWidths(wishes, 80);
    EXPECT_LE(sumOf(columns), 80);
    EXPECT_DOUBLE_EQ(columns[0], 11);
    EXPECT_GT(columns[1], 62);
    const std::vector<double> byWishes{11 + 0.3 * 11, 12 + 35, 6};  // what is left shared between the two
    EXPECT_LT(linesIn(wishes, columns), linesIn(wishes, byWishes));
}

TEST(ColumnWidths, WhereTheLeastDoesNotFitTheWidestAreCut) {
    ColumnWishes wishes{{0, 0, 0}, {}};
    wishes.add({10, 60, 90}, {10, 60, 90});
    EXPECT_EQ(columnWidths(wishes, 100), (std::vector<double>{10, 45, 45}));
}

TEST(ColumnWidths, NumbersStayWholeAndTheirHeadsAreBroken) {
    const auto measure = [](std::size_t row, std::size_t) { return row == 0 ? CellWidths{30, 9} : CellWidths{20, 7}; };
    const ColumnWishes wishes = wishesOf(2, {false, true}, measure);
    EXPECT_EQ(wishes.least, (std::vector<double>{9, 20}));
    EXPECT_EQ(wishes.rows, (std::vector<std::vector<double>>{{30, 30}, {20, 20}}));
}

TEST(ColumnWidths, ATableWithoutRowsHasColumnsAsWideAsTheyMustBe) {
    EXPECT_EQ(columnWidths({{3, 4}, {}}, 100), (std::vector<double>{3, 4}));
    EXPECT_TRUE(columnWidths({}, 100).empty());
    EXPECT_TRUE(columnWidths({{}, {{}}}, 100).empty());
}

}  // namespace
}  // namespace valor
