// SPDX-License-Identifier: GPL-3.0-or-later
// The first column of a table that is scrolled sideways.
#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/fakes.h"
#include "ui/charts/frozen_column_view.h"
#include "ui/models/chart_table_model.h"
#include "ui/text/languages.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

constexpr int kNames = 120, kFigures = 150;

ChartTable wideTable() {
    ChartTable table{{"Party", "2026", "2027", "2028", "2029", "2030"}, {}};
    for (const char* party : {"Hospital", "Region", "Municipality", "Vendor"})
        table.rows.push_back({std::string(party), 1.0, 2.0, 3.0, 4.0, 5.0});
    return table;
}

class FrozenColumnTest : public testing::Test {
protected:
    FrozenColumnTest() {
        view.setModel(&model);
        view.setSelectionBehavior(QAbstractItemView::SelectRows);
        view.setColumnWidth(0, kNames);
        for (int column = 1; column < model.columnCount(); ++column) view.setColumnWidth(column, kFigures);
        view.resize(420, 220);
        view.show();
    }
    [[nodiscard]] QPoint inFirst(int row) const {
        return {kNames / 2, view.rowViewportPosition(row) + view.rowHeight(row) / 2};
    }
    /// The pixels of the names, without the line beside them.
    [[nodiscard]] QImage names() {
        return view.viewport()->grab(QRect(0, 0, kNames - 2, view.viewport()->height())).toImage();
    }

    Languages languages;
    ChartTableModel model{wideTable(), languages.formats()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    FrozenColumnView view;
};

TEST_F(FrozenColumnTest, NamesAreSeenAndFoundWhereverTheFiguresAreScrolledTo) {
    EXPECT_EQ(view.frozenWidth(), 0);
    const QImage before = names();
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum());
    EXPECT_EQ(view.frozenWidth(), kNames);
    EXPECT_EQ(names(), before);
    EXPECT_EQ(view.indexAt(inFirst(2)), model.index(2, 0));
    EXPECT_EQ(view.visualRect(model.index(2, 0)).left(), 0);
    EXPECT_EQ(view.indexAt(inFirst(2) + QPoint(kNames, 0)).column(), 4) << "beside them stand the last figures";
}

TEST_F(FrozenColumnTest, ATableThatFitsHasNothingFrozen) {
    view.resize(1200, 220);
    EXPECT_EQ(view.horizontalScrollBar()->maximum(), 0);
    EXPECT_EQ(view.frozenWidth(), 0);
}

TEST_F(FrozenColumnTest, AnArrowBringsAColumnOutFromBehindTheNames) {
    view.setCurrentIndex(model.index(1, 5));
    for (int column = 4; column >= 1; --column) {
        QTest::keyClick(&view, Qt::Key_Left);
        EXPECT_EQ(view.currentIndex(), model.index(1, column));
        EXPECT_GE(view.columnViewportPosition(column), view.frozenWidth());
    }
    EXPECT_EQ(view.horizontalScrollBar()->value(), 0);
}

TEST_F(FrozenColumnTest, APressOnANameTakesItsRowAndDownwardsTheFiguresStay) {
    const int end = view.horizontalScrollBar()->maximum();
    view.horizontalScrollBar()->setValue(end);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, inFirst(1));
    EXPECT_EQ(view.currentIndex(), model.index(1, 0));
    EXPECT_TRUE(view.selectionModel()->isRowSelected(1));
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.currentIndex(), model.index(2, 0));
    EXPECT_EQ(view.horizontalScrollBar()->value(), end);
}

TEST_F(FrozenColumnTest, TheHeadOfTheNamesIsPressedWhereItIsSeen) {
    QSignalSpy pressed(view.horizontalHeader(), &QHeaderView::sectionClicked);
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum());
    QWidget* heads = view.horizontalHeader()->viewport();
    QTest::mouseClick(heads, Qt::LeftButton, {}, {kNames / 2, heads->height() / 2});
    ASSERT_EQ(pressed.count(), 1);
    EXPECT_EQ(pressed.takeFirst().front().toInt(), 0);
    QTest::mouseClick(heads, Qt::LeftButton, {}, {heads->width() - 30, heads->height() / 2});
    ASSERT_EQ(pressed.count(), 1);
    EXPECT_EQ(pressed.takeFirst().front().toInt(), 5);
}

TEST_F(FrozenColumnTest, NamesWiderThanHalfOfTheViewLeaveRoomForFigures) {
    view.setColumnWidth(0, 2 * view.viewport()->width());
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum());
    EXPECT_EQ(view.frozenWidth(), view.viewport()->width() / 2);
}

}  // namespace
}  // namespace valor::ui
