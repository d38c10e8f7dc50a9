// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks as files: texts stay texts, numbers keep their digits, and a file is whole or as it was.
#include "data/exchange/workbook_file.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>

#include "core/report/sheet_builder.h"
#include "data/exchange/deflated_archive.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/xlsx_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace valor::test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Workbook bookOf(std::vector<std::vector<Cell>> rows) {
    return {Language::English, "=1+1", {{"A's", std::move(rows)}}, {}};
}

class WorkbookFile : public testing::Test {
protected:
    XlsxFile readBack(const Workbook& workbook) {
        const Status written = writeWorkbook(workbook, path);
        EXPECT_TRUE(written) << (written ? "" : errorName(written.error().code));
        return readXlsx(path);
    }
    std::string textBack(const std::string& text) { return readBack(bookOf({{textCell(text)}})).texts("A's").at(0); }

    TemporaryFolder folder;
    std::string path = folder.file("book.xlsx");
};

TEST_F(WorkbookFile, NumbersKeepTheirDigits) {
    const std::array numbers{0.1 + 0.2, 1234.5, -1e-9, 1e300, 4.9e-300, 123456789012345.0, 0.0, -2.0 / 3};
    std::vector<Cell> row;
    for (const double number : numbers) row.push_back(numberCell(number, kPercent));
    for (const double number : numbers) row.push_back(formulaCell("1+1", number, kWhole));
    const XlsxFile file = readBack(bookOf({row}));
    for (std::size_t i = 0; i < 2 * numbers.size(); ++i) {
        const double number = numbers[i % numbers.size()];
        EXPECT_NEAR(std::get<double>(file.cells.at("A's").at({0, i}).value), number, 1e-15 * std::abs(number));
    }
}

TEST_F(WorkbookFile, WhatIsNoNumberIsADash) {
    const double none = std::numeric_limits<double>::quiet_NaN(), most = std::numeric_limits<double>::infinity();
    const XlsxFile file =
        readBack(bookOf({{numberCell(none, {}), numberCell(most, {}), formulaCell("1/0", most, {})}}));
    EXPECT_THAT(file.texts("A's"), testing::ElementsAre("–", "–", "–"));
    EXPECT_EQ(file.formulas(), 0U);
}

TEST_F(WorkbookFile, TextsStandAsTheyAre) {
    for (const std::string& text :
         std::vector<std::string>{"=1+1", "+1", "-1", "@a", "=cmd|' /C calc'!A0", "<f>1</f>", "]]>", "&amp;", "a\nb",
                                  "\ta ", " = ", "æøå €", "\u202eabc", "😀", "'", "\"", "http://example.org/a"})
        EXPECT_EQ(textBack(text), text);
}

TEST_F(WorkbookFile, CharactersThatAFileCannotHoldAreLeftOut) {
    EXPECT_EQ(textBack("a\x01\x08\x0b\x0c\x1f\rb"), "ab");
    EXPECT_EQ(textBack("a\uFFFE\uFFFFb"), "ab");
    EXPECT_EQ(textBack("a\xff\xc3z"), "a\uFFFD\uFFFDz");
    // Office programs read _x0041_ as a letter and _x005F_ as the underscore before it.
    EXPECT_EQ(textBack("_x0041_ _x41_ _x00G1_"), "_x005F_x0041_ _x41_ _x00G1_");
}

TEST_F(WorkbookFile, ATextThatIsTooLongIsCutBetweenCharacters) {
    const std::string full(32767, 'a');
    EXPECT_EQ(textBack(full), full);
    EXPECT_EQ(textBack(full + "a"), std::string(32766, 'a') + "…");
    std::string wide;  // two UTF-16 units each
    for (int i = 0; i < 20000; ++i) wide += "😀";
    const std::string cut = cellText(wide);
    EXPECT_EQ(cut, wide.substr(0, std::size_t{4} * 16383) + "…");
    EXPECT_EQ(textBack(wide), cut);
}

TEST_F(WorkbookFile, ATitleIsNoFormulaAndCutsBetweenCharacters) {
    Workbook book = bookOf({{textCell("a")}});
    book.title.clear();
    for (int i = 0; i < 100; ++i) book.title += "€";
    const XlsxFile file = readBack(book);
    EXPECT_THAT(readXml(file.parts.at("docProps/core.xml")).child("dc:title").text, testing::StartsWith("€€"));
}

/// The titles and names of a chart come from people too.
TEST_F(WorkbookFile, ChartsReferToCellsAndReadNoTextAsAReference) {
    Workbook book = bookOf({{textCell("year"), textCell("=SUM(A1)")}, {textCell("<x>"), numberCell(7, {})}});
    book.sheets[0].charts.push_back({SheetChart::Kind::OpposedBars,
                                     "=A1",
                                     "=B1",
                                     "</c:v>",
                                     {},
                                     {{{0, 0, 1, 0, 1}, {0, 1, 0, 1, 0}, {0, 1, 1, 1, 1}}}});
    const XlsxFile file = readBack(book);
    const std::string& chart = file.parts.at("xl/charts/chart1.xml");
    EXPECT_THAT(chart, HasSubstr("<c:f>'A''s'!$B$2</c:f>"));
    EXPECT_THAT(chart, HasSubstr("<c:v>7</c:v>"));
    EXPECT_THAT(chart, Not(HasSubstr("<c:f>A1</c:f>")));
    EXPECT_EQ(file.formulas(), 0U);
}

TEST_F(WorkbookFile, IsTheSameEveryTime) {
    const Workbook book = bookOf({{textCell("a"), numberCell(1.5, kPercent)}});
    ASSERT_TRUE(writeWorkbook(book, path));
    const std::string first = contents(path);
    ASSERT_TRUE(writeWorkbook(book, path));
    EXPECT_EQ(contents(path), first);
}

/// Sheets of many numbers go to the disk row by row.
TEST_F(WorkbookFile, TakesAsManyRowsAsASheetHas) {
    Workbook book = bookOf({{textCell("a"), textCell("b")}});
    const std::vector<double> column(kSheetRows - 1, 0.5);
    book.sheets[0].columns = {{column, {}}, {column, kPercent}};
    ASSERT_TRUE(writeWorkbook(book, path));
    std::string tail;
    ASSERT_TRUE(readArchive(contents(path), [&](std::string_view name, std::string_view piece) {
        if (name != "xl/worksheets/sheet1.xml") return;
        tail += piece;
        tail.erase(0, tail.size() - std::min<std::size_t>(tail.size(), 1000));
    }));
    EXPECT_THAT(tail, HasSubstr("<c r=\"B1048576\""));
    book.sheets[0].columns[0].values.push_back(1);
    const Status refused = writeWorkbook(book, folder.file("other.xlsx"));
    EXPECT_FALSE(refused);
    EXPECT_FALSE(std::filesystem::exists(folder.file("other.xlsx")));
}

/// @return whether the book was refused with the name of the file, while files could have so many bytes
bool isRefusedWithin(rlim_t bytes, const Workbook& book, const std::string& path) {
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
        std::freopen("/dev/null", "w", stderr);
        const Status written = writeWorkbook(book, path);
        _exit(written ? 0 : written.error().arguments.front().second == path ? 1 : 2);
    }
    int state = 0;
    waitpid(child, &state, 0);
    EXPECT_TRUE(WIFEXITED(state));
    EXPECT_NE(WEXITSTATUS(state), 2);
    return WEXITSTATUS(state) == 1;
}

/// The library notices little of it: a file of its own that is cut short makes a sheet that is.
TEST_F(WorkbookFile, IsWholeOrAsItWasWhereThereIsNoRoom) {
    std::ofstream(path) << "before";
    Workbook book = bookOf({{textCell("a")}});
    std::vector<double> column(5000);
    for (std::size_t i = 0; i < column.size(); ++i) column[i] = 1.0 / static_cast<double>(i + 1);
    book.sheets[0].columns = {{column, {}}};
    for (const rlim_t bytes : {0U, 100U, 1000U, 5000U, 20000U, 60000U, 150000U}) {
        EXPECT_TRUE(isRefusedWithin(bytes, book, path)) << bytes;
        EXPECT_EQ(contents(path), "before");
        EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1) << "a rest lies about";
    }
    EXPECT_FALSE(isRefusedWithin(10'000'000, book, path));
    EXPECT_EQ(readXlsx(path).cells.at("A's").size(), 5001U);
}

TEST_F(WorkbookFile, AnArchiveThatIsDamagedIsNotRead) {
    ASSERT_TRUE(writeWorkbook(bookOf({{textCell("a")}}), path));
    const std::string whole = contents(path);
    const auto isRead = [](const std::string& bytes) { return readArchive(bytes, [](auto, auto) {}); };
    EXPECT_TRUE(isRead(whole));
    EXPECT_FALSE(isRead(""));
    for (std::size_t length = 0; length < whole.size(); length += 97) EXPECT_FALSE(isRead(whole.substr(0, length)));
    int unnoticed = 0;  // dates and attributes are not what is read
    for (std::size_t at = 30; at < whole.size(); at += 13) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        unnoticed += isRead(damaged) ? 1 : 0;
    }
    EXPECT_LT(unnoticed, static_cast<int>(whole.size() / 13 / 3));
}

TEST(CellAddresses, AreThoseOfOfficePrograms) {
    EXPECT_EQ(columnLetters(0), "A");
    EXPECT_EQ(columnLetters(25), "Z");
    EXPECT_EQ(columnLetters(26), "AA");
    EXPECT_EQ(columnLetters(701), "ZZ");
    EXPECT_EQ(columnLetters(702), "AAA");
    EXPECT_EQ(columnLetters(kSheetColumns - 1), "XFD");
    EXPECT_EQ(cellAt("XFD1048576"), std::pair(kSheetRows - 1, kSheetColumns - 1));
    EXPECT_EQ(rangeAddress("A's", {0, 3, 1, 8, 1}), "'A''s'!$B$4:$B$9");
    EXPECT_EQ(rangeAddress("A", {0, 3, 1, 3, 1}), "'A'!$B$4");
}

}  // namespace
}  // namespace valor::test
