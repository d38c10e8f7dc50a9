// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/table_copy.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <limits>

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

const ChartTable kTable{
    {"Year", "A <b>"},
    {{std::string("2027"), -1234.5}, {std::string("=1+1"), std::numeric_limits<double>::quiet_NaN()}}};

TEST(TableCopy, NumbersCarryTheReadersDecimalMarkAndNothingElse) {
    EXPECT_EQ(tabSeparated(kTable, {Language::Danish, Language::Danish}), "Year\tA <b>\n2027\t-1234,5\n'=1+1\t\n");
    EXPECT_EQ(tabSeparated(kTable, {Language::English, Language::English}), "Year\tA <b>\n2027\t-1234.5\n'=1+1\t\n");
}

/// What a name says must stay a name: neither a formula nor a cell or line of its own.
TEST(TableCopy, NoWordBecomesAFormulaOrBreaksItsCell) {
    const Formats plain(Language::English, Language::English);
    for (const char* name : {"-1+1", "=1", "+1", "@x", " =1", "\r=1", "\n-1", "\t=1"}) {
        const QString text = tabSeparated({{"Name"}, {{std::string(name)}}}, plain).split('\n')[1];
        EXPECT_TRUE(text.startsWith('\'')) << name;
    }
    const QString text = tabSeparated({{"Name"}, {{std::string("a\r=1+1\nb\tc\x0b\u2028d")}}}, plain);
    EXPECT_EQ(text, "Name\na =1+1 b c  d\n");
    EXPECT_EQ(tabSeparated({{"Name"}, {{std::string("10 - 20")}}}, plain), "Name\n10 - 20\n");
}

/// Amounts that are kept as text to the last decimal are numbers all the same, below nought too.
TEST(TableCopy, ANumberWrittenAsTextStaysOne) {
    const Formats danish(Language::Danish, Language::Danish);
    const auto copied = [&](const char* cell) {
        return tabSeparated({{"A"}, {{std::string(cell)}}}, danish).split('\n')[1].toStdString();
    };
    for (const char* number : {"-6498,75", "-3", "1250000000000,01"}) EXPECT_EQ(copied(number), number);
    for (const char* none : {"-", "-1,", "-1,2,3", "-,5", "-1 2", "--1"}) EXPECT_EQ(copied(none).front(), '\'') << none;
}

TEST(TableCopy, MarkupIsEscaped) {
    const QString html = htmlTable(kTable, {Language::English, Language::English});
    EXPECT_TRUE(html.contains("A &lt;b&gt;"));
    EXPECT_FALSE(html.contains("<b>"));
}

TEST(TableCopy, BothFormsLieOnTheClipboard) {
    copyTable(kTable, {Language::Danish, Language::Danish});
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    EXPECT_TRUE(mime->hasText());
    EXPECT_TRUE(mime->hasHtml());
}

}  // namespace
}  // namespace valor::ui
