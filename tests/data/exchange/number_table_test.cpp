// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/number_table.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using Column = std::vector<double>;

std::string argumentOf(const std::string& csv, const std::string& name) {
    const auto table = readNumberTable(csv, "t.csv");
    if (table) return "read";
    EXPECT_EQ(table.error().code, ErrorCode::CsvMalformed);
    for (const auto& [key, value] : table.error().arguments)
        if (key == name) return value;
    return "-";
}

TEST(NumberTable, ReadsWhatStatisticsProgramsWrite) {
    const auto table =
        readNumberTable("\xEF\xBB\xBF\"\",\"a\",rr[1,2]\r\n\"1\",0.5,-2e3\r\n\"2\",+1,7\r\n", "t.csv").value();
    EXPECT_EQ(table.names, (std::vector<std::string>{"a", "rr[1,2]"}));
    EXPECT_EQ(table.columns, (std::vector<Column>{{0.5, 1}, {-2000, 7}}));
}

TEST(NumberTable, ReadsWhatADanishSpreadsheetWrites) {
    const auto table = readNumberTable("Pris; \"Tid; min\"\n2,5;1\n\n3;-0,25", "t.csv").value();
    EXPECT_EQ(table.names, (std::vector<std::string>{"Pris", "Tid; min"}));
    EXPECT_EQ(table.columns, (std::vector<Column>{{2.5, 3}, {1, -0.25}}));
    EXPECT_EQ(readNumberTable("a\n1\n\r\n2\n", "t.csv").value().columns, (std::vector<Column>{{1, 2}}));
}

/// 1.000 is a thousand to a Dane and one to a statistics program: it is only read where the table tells which.
TEST(NumberTable, APointThatMayStandBetweenThousandsIsNotGuessed) {
    EXPECT_EQ(argumentOf("a;b\n1.000;2045,50\n", "point"), "2045,50");
    EXPECT_EQ(argumentOf("a;b\n2045,50;1\n1.5;1\n", "line"), "3");
    EXPECT_EQ(argumentOf("a;b\n1.000;12.345\n", "point"), "1.000");
    EXPECT_EQ(readNumberTable("a;b\n1.000;0.5\n", "t.csv").value().columns, (std::vector<Column>{{1}, {0.5}}));
    EXPECT_EQ(readNumberTable("a;b\n-1.2345;0.500\n", "t.csv").value().columns,
              (std::vector<Column>{{-1.2345}, {0.5}}));
    EXPECT_EQ(readNumberTable("a,b\n1.000,2\n", "t.csv").value().columns, (std::vector<Column>{{1}, {2}}))
        << "a comma between the fields leaves the point to be the decimal mark";
}

TEST(NumberTable, SaysOnWhichLineItFails) {
    EXPECT_EQ(argumentOf("a,b\n1,2\n3,x\n", "found"), "x");
    EXPECT_EQ(argumentOf("a,b\n1,2\n3,x\n", "line"), "3");
    EXPECT_EQ(argumentOf("a,b\n1\n", "fields"), "1");
    EXPECT_EQ(argumentOf("a,a\n1,2\n", "header"), "a,a");
    EXPECT_EQ(argumentOf("", "header"), "");
    for (const char* const odd : {"", "NA", "nan", "inf", "1e999", "1,5", "0x10", "1 2"})
        EXPECT_EQ(argumentOf("a\n\"" + std::string(odd) + "\"\n", "found"), odd);
}

}  // namespace
}  // namespace valor
