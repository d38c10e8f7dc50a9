// SPDX-License-Identifier: GPL-3.0-or-later
// A contract settled in the window on files as a hospital keeps them.
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <fstream>
#include <iterator>

#include "data/exchange/contract_json.h"
#include "data/exchange/settlement_file.h"
#include "tests/gui/program_fixture.h"
#include "tests/support/source_tree.h"

namespace valor::test {
namespace {

std::string textOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class SettlementWindow : public ProgramTest {
protected:
    /// A shipped case whose region signs the contract of the vector, with the dialog open.
    void openVector() {
        open("mammography-denmark");
        auto file = readContract(textOf(vector("contract.json")));
        ASSERT_TRUE(file);
        for (Clause& clause : file->contract.clauses) clause.payer = "region_h";
        Case changed = *window.document().value();
        changed.contracts = {file->contract};
        for (Alternative& each : changed.alternatives)
            if (!each.contracts.empty()) each.contracts = {file->contract.id};
        ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(changed), "test", "test"));
        trigger("actionSettle");
    }
    [[nodiscard]] static std::string vector(const std::string& name) {
        return sourcePath("tests/golden/TV-G1/" + name);
    }
    /// @return what the dialog says is wrong; empty where it settled
    [[nodiscard]] std::string settleOn(const std::string& observations, const char* until = "") {
        find<QLineEdit>("settlementObservations").setText(QString::fromStdString(observations));
        find<QLineEdit>("settlementThrough").setText(until);
        find<QPushButton>("settleNow").click();
        auto& state = find<QLabel>("settlementState");
        EXPECT_TRUE(QTest::qWaitFor([&] { return state.isHidden(); }, kLong));
        const auto& problem = find<QLabel>("settlementProblem");
        return problem.isHidden() ? std::string() : problem.text().toStdString();
    }
    std::string written(const char* name, const std::string& text) {
        const std::string path = scratch.filePath(name).toStdString();
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
};

TEST_F(SettlementWindow, TheVectorComesOutToTheLastDecimal) {
    openVector();
    languages.setWords(Language::English);
    ASSERT_EQ(settleOn(vector("observations.csv")), "");
    EXPECT_EQ(find<QLabel>("settlementTotal").text(), "Total: 718,439.04 DKK");
    const QAbstractItemModel& years = *find<QTableView>("settlementYears").model();
    ASSERT_EQ(years.rowCount(), 1);
    EXPECT_EQ(years.index(0, 2).data().toString(), "718,439.04");
    EXPECT_TRUE(find<QPlainTextEdit>("settlementExplanation").toPlainText().contains("= 10,000 × 1"));
}

/// What is saved is the document that the command line writes: a corrected month is compared with it.
TEST_F(SettlementWindow, WhatIsSavedIsComparedWithLater) {
    openVector();
    ASSERT_EQ(settleOn(vector("observations.csv"), "2027-03"), "");
    find<QPushButton>("saveSettlement").click();
    const std::string sent = scratch.filePath("sent.json").toStdString();
    emit find<QFileDialog>("saveSettlementDialog").fileSelected(QString::fromStdString(sent));
    ASSERT_TRUE(QTest::qWaitFor([&] { return readSettlement(textOf(sent)).has_value(); }, kLong));
    EXPECT_EQ(readSettlement(textOf(sent))->through, YearMonth(2027, 3));

    std::string corrected = textOf(vector("observations.csv"));
    const std::string counted = "2027-02,,,billable_studies,3000";
    ASSERT_NE(corrected.find(counted), std::string::npos);
    corrected.replace(corrected.find(counted), counted.size(), "2027-02,,,billable_studies,3010");
    find<QLineEdit>("settlementPrevious").setText(QString::fromStdString(sent));
    ASSERT_EQ(settleOn(written("corrected.csv", corrected), "2027-03"), "");
    const QAbstractItemModel& changes = *find<QTableView>("settlementChanges").model();
    ASSERT_EQ(changes.rowCount(), 1);
    EXPECT_EQ(changes.index(0, 0).data().toString(), "2027-02");
    EXPECT_EQ(changes.index(0, 5).data().toString(), "100.00");  // ten at 20, half of it in the first months
}

TEST_F(SettlementWindow, AFileThatCannotBeReadIsNamedWithItsLineAndColumn) {
    openVector();
    languages.setWords(Language::English);
    const std::string file = written("wrong.csv", "period,measure,value\n2027-01,billable_studies,many\n");
    const std::string said = settleOn(file);
    EXPECT_NE(said.find("wrong.csv"), std::string::npos) << said;
    EXPECT_NE(said.find("line 2"), std::string::npos) << said;
    EXPECT_NE(said.find("value"), std::string::npos) << said;
}

/// Observations that end early: the dialog offers to settle until then.
TEST_F(SettlementWindow, WhatIsObservedSoFarIsSettledWithOneKey) {
    openVector();
    languages.setWords(Language::English);
    const std::string all = textOf(vector("observations.csv"));
    const std::string file = written("early.csv", all.substr(0, all.find("2027-05")));
    const std::string said = settleOn(file);
    EXPECT_NE(said.find("2027-05"), std::string::npos) << said;
    EXPECT_EQ(said.find("--through"), std::string::npos) << said;
    auto& offer = find<QPushButton>("settleThrough");
    ASSERT_TRUE(offer.isVisible());
    EXPECT_EQ(offer.text(), "Settle until 2027-04");
    offer.click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QTableView>("settlementLines").model()->rowCount() > 0; }, kLong));
    EXPECT_EQ(find<QLineEdit>("settlementThrough").text(), "2027-04");
}

}  // namespace
}  // namespace valor::test
