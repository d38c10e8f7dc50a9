// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>

#include "tests/ui/fakes.h"
#include "ui/document/figures.h"
#include "ui/models/chart_table_model.h"
#include "ui/models/input_list_model.h"
#include "ui/models/party_table_model.h"

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

}  // namespace
}  // namespace valor::ui
