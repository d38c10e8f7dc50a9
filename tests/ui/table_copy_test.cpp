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
