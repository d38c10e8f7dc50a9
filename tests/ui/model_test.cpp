// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>

#include "tests/ui/fakes.h"
#include "ui/document/figures.h"
#include "ui/models/chart_table_model.h"
#include "ui/models/input_list_model.h"
#include "ui/models/party_table_model.h"
#include "ui/models/sheet_model.h"
#include "ui/pages/compare/comparison_model.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

constexpr auto kMode = QAbstractItemModelTester::FailureReportingMode::Fatal;

class ModelTest : public testing::Test {
protected:
    RunResultPtr run(const CasePtr& of) {
        RunRequest request;
        request.input = of;
        return std::make_shared<const RunResult>(test::sampleResult(request));
    }

    Theme theme{*qApp};
    Languages languages;
    test::FakeTexts texts;
    Environment environment{theme, languages, texts};
    CasePtr input = std::make_shared<const Case>(test::sampleCase());
};

TEST_F(ModelTest, PartyTableKeepsItsRowsWhenOnlyFiguresChange) {
    PartyTableModel model(environment);
    QAbstractItemModelTester tester(&model, kMode);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.show(input, run(input), AlternativeId("ai"));
    EXPECT_EQ(model.rowCount(), 2 * static_cast<int>(input->parties.size()) + 3);
    EXPECT_EQ(resets.count(), 1);
    model.show(input, run(input), AlternativeId("second"));
    EXPECT_EQ(resets.count(), 1);
    EXPECT_EQ(changes.count(), 1);
    model.show(input, run(input), AlternativeId("unknown"));
    EXPECT_EQ(resets.count(), 1);
}

TEST_F(ModelTest, PartyTableSpeaksWholeSentences) {
    PartyTableModel model(environment);
    model.show(input, run(input), AlternativeId("ai"));
    const QString spoken = model.index(0, PartyTableModel::Mean).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.contains(QString::fromUtf8("20\u00a0%"))) << spoken.toStdString();
    EXPECT_EQ(model.table().rows.size(), static_cast<std::size_t>(model.rowCount()));
}

TEST_F(ModelTest, ThePartyTableIsCopiedAsFiguresWithTheirUnit) {
    PartyTableModel model(environment);
    const RunResultPtr result = run(input);
    model.show(input, result, AlternativeId("ai"));
    const ChartTable table = model.table();
    const Estimate& cash = result->alternatives[0].parties[0].kinds[0].presentValue;
    ASSERT_EQ(table.head.size(), 7U);
    for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.head.size());
    EXPECT_EQ(table.rows[0][2], ChartTable::Cell(cash.mean));
    EXPECT_EQ(table.rows[0][3], ChartTable::Cell(cash.at(Q05)));
    EXPECT_EQ(table.rows[0][4], ChartTable::Cell(cash.at(Q95)));
    EXPECT_EQ(table.rows[0][5], ChartTable::Cell(input->currency));
    EXPECT_EQ(table.rows[0][6], ChartTable::Cell(0.2));
    EXPECT_NE(table.rows[1][0], ChartTable::Cell(std::string())) << "every line names its party";
}

TEST_F(ModelTest, PartyTableEndsInWhatCounts) {
    RunResult result = *run(input);
    AlternativeResult& shown = result.alternatives.front();
    shown.cash.mean = 5.5e6;
    shown.capacity.mean = 1.25e6;
    shown.parties.front().kinds.push_back({FlowKind::Other, shown.qalys, {0.5, 0.4, 0.6}, 0});
    PartyTableModel model(environment);
    model.show(input, std::make_shared<const RunResult>(result), AlternativeId("ai"));
    const int last = model.rowCount() - 1;
    const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
    EXPECT_EQ(cell(last - 2, PartyTableModel::Party), "table.counted");
    EXPECT_EQ(cell(last - 2, PartyTableModel::Kind), "Flow.cash");
    EXPECT_TRUE(cell(last - 2, PartyTableModel::Mean).contains("5.50")) << cell(last - 2, 2).toStdString();
    EXPECT_EQ(cell(last - 1, PartyTableModel::Kind), "Flow.capacity");
    EXPECT_TRUE(cell(last - 1, PartyTableModel::Mean).contains("1.25"));
    EXPECT_TRUE(cell(last - 1, PartyTableModel::Loss).isEmpty());
    EXPECT_EQ(cell(last, PartyTableModel::Party), "table.net_benefit");
    EXPECT_EQ(cell(last, PartyTableModel::Loss), QString::fromUtf8("13\u00a0%"));
    EXPECT_EQ(model.headerData(PartyTableModel::Loss, Qt::Horizontal, Qt::DisplayRole), "table.loss");
    EXPECT_EQ(cell(2, PartyTableModel::Kind), "Flow.other");
    EXPECT_FALSE(cell(2, PartyTableModel::Mean).contains("QALY"));
}

TEST_F(ModelTest, InputListPutsAssumptionsFirst) {
    std::vector<ParameterId> inputs;
    for (const Parameter& parameter : input->parameters) inputs.push_back(parameter.id);
    InputListModel model(input, input->scenarios.front(), inputs, environment);
    QAbstractItemModelTester tester(&model, kMode);
    EXPECT_EQ(model.index(0, InputListModel::Trust).data().toString(), "Assumption");
}

TEST_F(ModelTest, ChartTableIsAModel) {
    ChartTableModel model({{"Year", "Value"}, {{std::string("2027"), 1.5}}}, languages.formats());
    QAbstractItemModelTester tester(&model, kMode);
    EXPECT_EQ(model.index(0, 1).data().toString(), "1.5");
}

TEST_F(ModelTest, HeadsOfAChartTableStandWhereTheirColumnsStandAndLongOnesAreBroken) {
    ChartTableModel model(
        {{"Input", "Rests on", "Low", "Unit", "Input at its high end, million"},
         {{std::string("Minutes"), std::string("Found"), std::string("\u22127.89 %"), std::string("%"), 1.5},
          {std::string("Wage"), std::string("Found"), std::string("2,060"), std::string(), 2.0}}},
        languages.formats());
    const std::vector<Qt::AlignmentFlag> sides{Qt::AlignLeft, Qt::AlignLeft, Qt::AlignRight, Qt::AlignLeft,
                                               Qt::AlignRight};
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto side = sides[static_cast<std::size_t>(column)];
        const auto head = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
        EXPECT_TRUE(head.testFlag(side)) << column;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex cell = model.index(row, column);
            EXPECT_TRUE(cell.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(side)) << row << column;
        }
    }
    EXPECT_EQ(model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(), "Input at its\nhigh end,\nmillion");
}

TEST_F(ModelTest, ASheetKeepsItsRowsWhenOnlyWordsChange) {
    SheetModel model;
    QAbstractItemModelTester tester(&model, kMode);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.show({{"What", "Figure"}, {{"a", "1"}, {"b", "2"}}, 1});
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(resets.count(), 1);
    model.show({{"What", "Figure"}, {{"a", "3"}, {"b", "4"}}, 1});
    EXPECT_EQ(resets.count(), 1);
    EXPECT_EQ(model.index(1, 1).data().toString(), "4");
    model.show({{"What", "Figure"}, {{"a", "3"}}, 1});
    EXPECT_EQ(resets.count(), 2);
    const auto sideOf = [&](int column) {
        return model.index(0, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    };
    EXPECT_TRUE(sideOf(0).testFlag(Qt::AlignLeft));
    EXPECT_TRUE(sideOf(1).testFlag(Qt::AlignRight));
    EXPECT_EQ(model.table().rows.front(), (std::vector<ChartTable::Cell>{"a", "3"}));
    model.show({{"What", "Figure"}, {{"a", "1.2 million"}}, 1, {{"What", "Figure"}, {{std::string("a"), 1.23e6}}}});
    EXPECT_EQ(model.table().rows.front()[1], ChartTable::Cell(1.23e6)) << "a spreadsheet reads no words";
}

TEST_F(ModelTest, TheComparisonHasAColumnForEachContenderAndSpeaksItsCells) {
    ComparisonModel model;
    QAbstractItemModelTester tester(&model, kMode);
    EXPECT_EQ(model.columnCount(), 0);
    const ComparisonCell better{"2.0", "1 to 3", "best", CellBar{1, 2, 3}},
        worse{"1.0", "0 to 2", {}, CellBar{0, 1, 2}};
    model.show({"New", "Old"}, {{"Cash", {better, worse}, false, 0, 3}});
    EXPECT_EQ(model.columnCount(), 3);
    EXPECT_EQ(model.index(0, 0).data().toString(), "Cash");
    EXPECT_EQ(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), "New, Cash: 2.0, 1 to 3, best");
    EXPECT_EQ(model.index(0, 2).data(Qt::AccessibleTextRole).toString(), "Old, Cash: 1.0, 0 to 2");
    EXPECT_EQ(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), "Old");
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.show({"New", "Older"}, {{"Cash", {better, better}, true, 0, 3}});
    EXPECT_EQ(resets.count(), 0);
}

TEST_F(ModelTest, AComparisonIsCopiedAsFiguresWithTheirUnit) {
    ComparisonModel model;
    const ComparisonCell half{"2.0", "1 to 3", {}, CellBar{1, 2, 3}}, never{"Never", "in 90 of 100", {}, {}};
    model.show({"New", "Old"}, {{"Cash", {half, half}, false, 0, 3, "DKK, mean"},
                                {"Months", {half, never}, false, 0, 3, "months, median"},
                                {"Better", {half, half}, false, 0, 3, "share", false}});
    const ChartTable table = model.table();
    EXPECT_EQ(table.head,
              (std::vector<std::string>{"", "New", "New: 5 %", "New: 95 %", "Old", "Old: 5 %", "Old: 95 %", "Unit"}));
    EXPECT_EQ(table.rows[0], (std::vector<ChartTable::Cell>{"Cash", 2.0, 1.0, 3.0, 2.0, 1.0, 3.0, "DKK, mean"}));
    EXPECT_EQ(table.rows[1][4], ChartTable::Cell("Never"));
    EXPECT_TRUE(std::isnan(std::get<double>(table.rows[1][5])));
    EXPECT_TRUE(std::isnan(std::get<double>(table.rows[2][2]))) << "a share has no ends";
}

}  // namespace
}  // namespace valor::ui
