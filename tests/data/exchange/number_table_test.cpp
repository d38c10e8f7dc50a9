// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/number_table.h"

#include <filesystem>
#include <fstream>

#include "data/exchange/sample_files.h"
#include "tests/support/temporary_folder.h"

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
    EXPECT_EQ(argumentOf("a\n250.000\n300.000\n", "point"), "250.000") << "a single column does not tell";
    EXPECT_EQ(readNumberTable("a\n0.5\n250.000\n", "t.csv").value().columns, (std::vector<Column>{{0.5, 250}}));
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

std::string argumentOf(const Error& problem, const std::string& name) {
    for (const auto& [key, value] : problem.arguments)
        if (key == name) return value;
    return "-";
}

/// As a spreadsheet saves it when nobody says UTF-8.
TEST(NumberTable, RefusesOtherLettersThanUtf8AndSaysWhere) {
    const auto table = readNumberTable("Sk\xF8n;Pris\n1;2\n", "costs.csv");
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().code, ErrorCode::TextNotUtf8);
    EXPECT_EQ(argumentOf(table.error(), "file"), "costs.csv");
    EXPECT_EQ(argumentOf(table.error(), "byte"), "3");
    EXPECT_EQ(argumentOf(table.error(), "line"), "1");
    EXPECT_EQ(readNumberTable("Skøn;Pris\n1;2\n", "t.csv").value().names.front(), "Skøn");
}

std::string manyRows(std::size_t rows) {
    std::string csv = "a,b\n";
    for (std::size_t row = 0; row < rows; ++row) csv += "12345.5,67890.25\n";
    return csv;
}

TEST(NumberTable, StopsReadingWhenItIsToldTo) {
    constexpr std::size_t kRows = 50'000;
    std::vector<std::size_t> asked;
    const auto part = readNumberTable(manyRows(kRows), "t.csv", [&](std::size_t bytes) {
        asked.push_back(bytes);
        return asked.size() < 2;
    });
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_LT(asked[0], asked[1]);
    EXPECT_LT(part.value().columns.front().size(), kRows / 2);
}

class SampleFilesTest : public testing::Test {
protected:
    [[nodiscard]] std::string written(const std::string& name, const std::string& text) const {
        std::ofstream(folder.file(name), std::ios::binary) << text;
        return folder.file(name);
    }
    [[nodiscard]] Result<std::optional<StrategySample>> read(const SamplePaths& paths) const {
        return CsvSampleFiles().read(paths, stop.get_token(), [](Progress) {});
    }

    test::TemporaryFolder folder;
    std::stop_source stop;
};

TEST_F(SampleFilesTest, NothingIsReadOnceItIsStopped) {
    const std::string costs = written("costs.csv", manyRows(3)), effects = written("effects.csv", manyRows(3));
    const auto whole = read({costs, effects, ""});
    ASSERT_TRUE(whole && *whole);
    EXPECT_EQ((*whole)->strategies, (std::vector<std::string>{"a", "b"}));
    stop.request_stop();
    const auto stopped = read({costs, effects, ""});
    ASSERT_TRUE(stopped);
    EXPECT_FALSE(*stopped);
}

TEST_F(SampleFilesTest, NamesTheTableThatIsTooLarge) {
    const std::string costs = written("costs.csv", manyRows(3)), effects = written("effects.csv", manyRows(3));
    std::filesystem::resize_file(effects, (std::size_t{128} << 20U) + 1);
    const auto refused = read({costs, effects, ""});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::FileTooLarge);
    EXPECT_EQ(argumentOf(refused.error(), "file"), effects);
}

}  // namespace
}  // namespace valor
