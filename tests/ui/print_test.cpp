// SPDX-License-Identifier: GPL-3.0-or-later
// A page on paper: what stands on it, where, and that a file comes of it.
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSignalSpy>
#include <QTableView>
#include <algorithm>

#include "tests/ui/window_fixture.h"
#include "ui/charts/chart_panel.h"
#include "ui/pages/simulation/simulation_page.h"
#include "ui/print/page_printer.h"

namespace valor::test {
namespace {

using Kind = ui::PrintPart::Kind;

class PrintTest : public WindowTest {
protected:
    void SetUp() override {
        openSample();
        window.showPage(ui::PageId::Simulation);
        parts = ui::printedParts(page());
    }
    [[nodiscard]] QWidget& page() { return *window.findChild<ui::SimulationPage*>(); }
    /// What moves the result comes after the figures, and its chart makes the others narrower.
    [[nodiscard]] bool allCalculated() {
        return QTest::qWaitFor(
            [this] {
                parts = ui::printedParts(page());
                return std::ranges::any_of(parts,
                                           [](const auto& part) { return part.text.contains("Each input alone"); });
            },
            20'000);
    }
    [[nodiscard]] ui::PrintSheet sheets(QSizeF paper) { return {parts, {"Case", "Page", "Foot"}, paper}; }

    std::vector<ui::PrintPart> parts;
};

ui::PrintTable longTable(int rows) {
    ui::PrintTable table{{"Name", "Figure"}, {false, true}, {}};
    for (int row = 0; row < rows; ++row) table.rows.push_back({QString("Row %1").arg(row), "1,234"});
    return table;
}

TEST_F(PrintTest, EveryChartAndTheTableOfPartiesArePrinted) {
    std::vector<const ui::ChartPanel*> charts;
    for (const ui::PrintPart& part : parts)
        if (part.kind == Kind::Chart) charts.push_back(part.chart);
    std::size_t shown = 0;
    for (const auto* panel : page().findChildren<ui::ChartPanel*>()) {
        if (!panel->isVisibleTo(&page())) continue;
        ++shown;
        EXPECT_NE(std::ranges::find(charts, panel), charts.end()) << panel->accessibleName().toStdString();
    }
    EXPECT_EQ(charts.size(), shown);
    EXPECT_GE(shown, 3U);
    const auto* view = window.findChild<QTableView*>("partyTable");
    const bool hasParties = std::ranges::any_of(parts, [&](const ui::PrintPart& part) {
        return part.kind == Kind::Table && !part.table.head.isEmpty() &&
               part.table.rows.size() == static_cast<std::size_t>(view->model()->rowCount());
    });
    EXPECT_TRUE(hasParties);
}

/// Also the hexagons of the plane, which are tints of the ground.
TEST_F(PrintTest, EveryChartLooksOnPaperAsInALightWindow) {
    const auto onPaper = [this] {
        std::vector<QImage> pictures;
        for (auto* panel : page().findChildren<ui::ChartPanel*>()) {
            QImage& picture = pictures.emplace_back(panel->pictureSize(), QImage::Format_ARGB32_Premultiplied);
            picture.fill(Qt::white);  // fresh memory holds anything
            QPainter painter(&picture);
            panel->paintOnPaper(painter, panel->pictureSize());
        }
        return pictures;
    };
    ASSERT_TRUE(allCalculated());
    theme.setMode(ui::ThemeMode::Light);
    QTest::qWait(1);
    const std::vector<QImage> light = onPaper();
    theme.setMode(ui::ThemeMode::Dark);
    QTest::qWait(1);
    const std::vector<QImage> dark = onPaper();
    theme.setMode(ui::ThemeMode::Light);
    ASSERT_GE(light.size(), 3U);
    const auto charts = page().findChildren<ui::ChartPanel*>();
    for (std::size_t i = 0; i < light.size(); ++i)
        EXPECT_EQ(light[i], dark[i]) << charts[static_cast<int>(i)]->accessibleName().toStdString();
}

TEST_F(PrintTest, InputsAreOneTableWithTheirValues) {
    const auto inputs = std::ranges::find_if(
        parts, [](const ui::PrintPart& part) { return part.kind == Kind::Table && part.table.head.isEmpty(); });
    ASSERT_NE(inputs, parts.end());
    const auto price = std::ranges::find_if(inputs->table.rows,
                                            [](const QStringList& row) { return row[0] == "Price per examination"; });
    ASSERT_NE(price, inputs->table.rows.end());
    EXPECT_TRUE((*price)[1].startsWith("34")) << (*price)[1].toStdString();
}

TEST_F(PrintTest, PartsKeepOnTheirSheetsAndDoNotOverlap) {
    const QSizeF paper(640, 900);
    const ui::PrintSheet printed = sheets(paper);
    EXPECT_GT(printed.count(), 1);
    double bottom = 0;
    int sheet = 0;
    for (const auto& each : printed.placed()) {
        if (each.sheet != sheet) bottom = 0;
        EXPECT_TRUE(QRectF(QPointF(), paper).contains(each.area)) << each.part;
        EXPECT_GE(each.area.top(), bottom) << each.part;
        EXPECT_GE(each.sheet, sheet);
        sheet = each.sheet;
        bottom = each.area.bottom();
    }
}

TEST_F(PrintTest, ALongTableGoesOnOverleafWithoutLosingARow) {
    parts = {{Kind::Table, {}, nullptr, longTable(120)}};
    const ui::PrintSheet printed = sheets({640, 900});
    EXPECT_GT(printed.count(), 2);
    std::size_t next = 0;
    for (const auto& each : printed.placed()) {
        EXPECT_EQ(each.firstRow, next);
        EXPECT_GT(each.endRow, each.firstRow);
        next = each.endRow;
    }
    EXPECT_EQ(next, 120U);
}

/// A picture bears its heading; what is said about it comes after, without what only a window can do.
TEST_F(PrintTest, WhatIsSaidAboutAPictureFollowsIt) {
    ASSERT_TRUE(allCalculated());
    const auto said =
        std::ranges::find_if(parts, [](const auto& part) { return part.text.contains("Each input alone"); });
    ASSERT_NE(said, parts.begin());
    EXPECT_EQ((said - 1)->kind, Kind::Chart);
    EXPECT_FALSE(said->text.contains("Choose a bar")) << said->text.toStdString();
}

TEST_F(PrintTest, AHeadingDoesNotEndItsSheet) {
    for (int lines = 1; lines < 60; ++lines) {
        parts.assign(static_cast<std::size_t>(lines), {Kind::Text, "A line", nullptr, {}});
        parts.push_back({Kind::Heading, "Head", nullptr, {}});
        parts.push_back({Kind::Table, {}, nullptr, longTable(5)});
        const ui::PrintSheet printed = sheets({640, 900});
        const auto& placed = printed.placed();
        EXPECT_EQ(placed[static_cast<std::size_t>(lines)].sheet, placed[static_cast<std::size_t>(lines) + 1].sheet)
            << lines;
    }
}

TEST_F(PrintTest, AFileOfSeveralPagesIsWrittenInLightColours) {
    theme.setMode(ui::ThemeMode::Dark);
    const QSignalSpy flips(&theme, &ui::Theme::changed);
    const auto printer = ui::paperPrinter();
    const QString path = scratch.filePath("page.pdf");
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    ASSERT_TRUE(ui::printPage(page(), {"Case", "Page", "Foot"}, *printer));
    EXPECT_EQ(theme.mode(), ui::ThemeMode::Dark);
    EXPECT_EQ(flips.count(), 0) << "the window does not flash";
    theme.setMode(ui::ThemeMode::Light);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF"));
    const int expected = sheets(printer->pageRect(QPrinter::DevicePixel).size()).count();
    EXPECT_TRUE(bytes.contains("/Count " + QByteArray::number(expected))) << expected;
}

TEST_F(PrintTest, AFileThatCannotBeWrittenIsToldOf) {
    const auto printer = ui::paperPrinter();
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(scratch.filePath("no such folder/page.pdf"));
    EXPECT_FALSE(ui::printPage(page(), {"Case", "Page", "Foot"}, *printer));
}

TEST_F(PrintTest, TheMenuAsksForAPrinter) {
    trigger("actionPrint");
    auto& dialog = find<QPrintDialog>("printDialog");
    EXPECT_TRUE(dialog.isVisible());
    dialog.reject();
}

}  // namespace
}  // namespace valor::test
