// SPDX-License-Identifier: GPL-3.0-or-later
// What moves the result, asked in the window over the engine and a shipped case.
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTextTable>
#include <memory>
#include <numeric>
#include <vector>

#include "core/report/output_words.h"
#include "tests/gui/program_fixture.h"
#include "ui/building/number_field.h"
#include "ui/charts/curve_panel.h"
#include "ui/charts/fan_panel.h"
#include "ui/charts/heat_panel.h"
#include "ui/charts/shares_panel.h"
#include "ui/editors/value_slider.h"
#include "ui/pages/simulation/influence_dialog.h"
#include "ui/pages/simulation/simulation_page.h"
#include "ui/text/file_names.h"

namespace valor::test {
namespace {

class InfluenceTest : public ProgramTest {
protected:
    enum Tab { Grid, Threshold, Shares, Convergence };

    void ask(Tab tab) {
        open("knee-osteoarthritis");
        trigger("actionInfluence");
        find<QTabWidget>("influenceTabs").setCurrentIndex(tab);
    }
    [[nodiscard]] QString textOf(const char* name) { return find<QTextBrowser>(name).toPlainText(); }
    [[nodiscard]] bool answers(const char* text) {
        return QTest::qWaitFor([&] { return !textOf(text).isEmpty(); }, kLong);
    }
    void type(const char* name, const QString& text) {
        auto* line = find(name).findChild<QLineEdit*>();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    [[nodiscard]] QLineEdit& line(const char* name) { return *find(name).findChild<QLineEdit*>(); }
    [[nodiscard]] QString state(const char* name) { return find<QLabel>(name).text(); }
    /// An edit after which what is on screen is built anew.
    void rename() {
        Case changed = *window.document().value();
        changed.title = changed.alternatives.front().label;
        ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(changed), "case.rename", "rename"));
    }
    /// Percent in the second column.
    [[nodiscard]] std::vector<double> sharesIn(const char* name) {
        std::vector<double> shares;
        for (const QTextTable* table : find<QTextBrowser>(name).document()->findChildren<QTextTable*>())
            for (int row = 1; row < table->rows(); ++row) {
                QString text = table->cellAt(row, 1).firstCursorPosition().block().text();
                bool isNumber = false;
                shares.push_back(text.remove('%').replace(QChar(0x2212), '-').trimmed().toDouble(&isNumber));
                EXPECT_TRUE(isNumber) << text.toStdString();
            }
        return shares;
    }
};

TEST_F(InfluenceTest, TwoInputsMakeAMapThatCanBeReadWithKeys) {
    ask(Grid);
    find<QPushButton>("calculateGrid").click();
    ASSERT_TRUE(answers("gridText")) << find<QLabel>("gridProblem").text().toStdString();
    auto& map = find<ui::HeatPanel>("gridMap");
    EXPECT_EQ(map.chart().xLabels.size(), 9U);
    EXPECT_EQ(map.table().rows.size(), 81U + 1) << "the last one says where the case stands";
    ASSERT_TRUE(map.chart().mark.has_value());
    EXPECT_GE(map.chart().mark->column, 0);
    EXPECT_LE(map.chart().mark->column, 8);
    const auto& sentence = find<QLabel>("gridSentence");
    EXPECT_EQ(map.accessibleDescription(), sentence.text());
    EXPECT_EQ(sentence.accessibleName(), sentence.text()) << "what is said when the answer is there";
    EXPECT_EQ(sentence.textFormat(), Qt::PlainText);
    map.setFocus();
    QTest::keyClick(&map, Qt::Key_Right);
    EXPECT_TRUE(map.accessibleDescription().contains(QString::fromStdString(map.chart().cells[0][0])));
    QTest::keyClick(&map, Qt::Key_Up);
    EXPECT_TRUE(map.accessibleDescription().contains(QString::fromStdString(map.chart().yLabels[1])));
}

TEST_F(InfluenceTest, BeforeTheFirstAnswerWordsSayWhatToDoAndNoPictureIsThere) {
    ask(Threshold);
    EXPECT_FALSE(find<ui::CurvePanel>("thresholdCurve").isVisible());
    EXPECT_TRUE(find<QLabel>("thresholdSentence").text().contains("Calculate"));
    EXPECT_TRUE(find<QTextBrowser>("sharesText").placeholderText().contains("Calculate"));
    find<QPushButton>("calculateThreshold").click();
    ASSERT_TRUE(answers("thresholdText"));
    EXPECT_TRUE(find<ui::CurvePanel>("thresholdCurve").isVisible());
}

TEST_F(InfluenceTest, TheTwoInputsThatMoveTheResultMostAreProposed) {
    open("knee-osteoarthritis");
    const auto* page = window.findChild<ui::SimulationPage*>();
    ASSERT_NE(page, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->shownAnalysis() != nullptr; }, kLong));
    const std::vector<OneWayInput>& moving = page->shownAnalysis()->inputs;
    ASSERT_GE(moving.size(), 2U);
    trigger("actionInfluence");
    const auto nameOf = [&](const OneWayInput& input) {
        return languages.of(findById(window.document().value()->parameters, input.parameter)->label);
    };
    EXPECT_EQ(find<QComboBox>("gridAcross").currentText(), nameOf(moving[0]));
    EXPECT_EQ(find<QComboBox>("gridDown").currentText(), nameOf(moving[1]));
    EXPECT_EQ(find<QComboBox>("thresholdInput").currentText(), nameOf(moving[0]));
}

TEST_F(InfluenceTest, ClosesByEscapeAndByItsButton) {
    ask(Grid);
    auto* dialog = window.findChild<ui::InfluenceDialog*>();
    ASSERT_NE(dialog, nullptr);
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    trigger("actionInfluence");
    dialog = window.findChild<ui::InfluenceDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QPushButton*>("closeSide")->click();
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(InfluenceTest, OneInputTwiceIsRefused) {
    ask(Grid);
    auto& down = find<QComboBox>("gridDown");
    down.setCurrentIndex(find<QComboBox>("gridAcross").currentIndex());
    find<QPushButton>("calculateGrid").click();
    EXPECT_TRUE(find<QLabel>("gridProblem").isVisible());
}

TEST_F(InfluenceTest, SaysFromWhichValueOnTheResultIsReachedAndHowLikelyThatIs) {
    ask(Threshold);
    find<QPushButton>("calculateThreshold").click();
    ASSERT_TRUE(answers("thresholdText")) << find<QLabel>("thresholdProblem").text().toStdString();
    EXPECT_TRUE(textOf("thresholdText").contains("of futures")) << textOf("thresholdText").toStdString();
    EXPECT_FALSE(find<ui::CurvePanel>("thresholdCurve").chart().curves.empty());
    type("thresholdFrom", "3");
    find<QPushButton>("calculateThreshold").click();
    EXPECT_TRUE(find<QLabel>("thresholdProblem").isVisible()) << "the other end is missing";
}

TEST_F(InfluenceTest, SharesOfTheSpreadMakeAHundredPercent) {
    ask(Shares);
    find<QComboBox>("sharesMethod").setCurrentIndex(1);
    find<QPushButton>("calculateShares").click();
    ASSERT_TRUE(answers("sharesText"));
    const std::vector<double> shares = sharesIn("sharesText");
    ASSERT_GT(shares.size(), 3U);
    constexpr double kRounding = 0.05;
    EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0), 100,
                kRounding * static_cast<double>(shares.size()) + kRounding);
    EXPECT_NE(shares.back(), 0) << "inputs of which nothing is seen are one row";
}

TEST_F(InfluenceTest, SharesAreAPictureAndASentence) {
    ask(Shares);
    find<QPushButton>("calculateShares").click();
    ASSERT_TRUE(answers("sharesText"));
    auto& bars = find<ui::SharesPanel>("sharesBars");
    ASSERT_FALSE(bars.chart().bars.empty());
    EXPECT_TRUE(bars.chart().bars.front().second.has_value());
    const QString sentence = find<QLabel>("sharesSentence").text();
    EXPECT_TRUE(sentence.contains("of the variance of the net benefit")) << sentence.toStdString();
    EXPECT_TRUE(textOf("sharesText").contains(QString(sentence).replace(QChar::Nbsp, ' ')));
    EXPECT_EQ(bars.table().rows.size(), bars.chart().bars.size());
    bars.setFocus();
    QTest::keyClick(&bars, Qt::Key_Down);
    EXPECT_TRUE(bars.accessibleDescription().startsWith(QString::fromStdString(bars.chart().bars.front().label)))
        << "downwards it begins at the top";
}

TEST_F(InfluenceTest, ConvergenceIsThereWithTheRunAndFollowsTheNextOne) {
    ask(Convergence);
    ASSERT_TRUE(answers("convergenceText"));
    const FanChart& fan = find<ui::FanPanel>("convergenceFan").chart();
    EXPECT_EQ(fan.x.back(), 400);
    EXPECT_DOUBLE_EQ(fan.within, 0.95);
    EXPECT_FALSE(fan.fromZero);
    const QString before = textOf("convergenceText");
    auto* slider = window.findChildren<ui::ValueSlider*>().front();
    slider->setFocus();
    for (int step = 0; step < 20; ++step) QTest::keyClick(slider, Qt::Key_Right);
    EXPECT_EQ(find<QLabel>("convergenceState").text(), "Before the change");
    ASSERT_TRUE(QTest::qWaitFor([&] { return textOf("convergenceText") != before; }, kLong));
}

TEST_F(InfluenceTest, TheRunOfAnotherScenarioIsNoRunOfThisOne) {
    ask(Convergence);
    ASSERT_TRUE(answers("convergenceText"));
    const auto& input = *window.document().value();
    ASSERT_GT(input.scenarios.size(), 1U);
    window.document().setScenario(input.scenarios.back().id);
    EXPECT_FALSE(find<QAction>("actionInformation").isEnabled());
    EXPECT_TRUE(find<QLabel>("convergenceProblem").isVisible()) << "there is no run of this scenario yet";
    EXPECT_EQ(state("convergenceState"), "Before the change");
    EXPECT_TRUE(QTest::qWaitFor([&] { return state("convergenceState").isEmpty(); }, kLong));
    EXPECT_FALSE(find<QLabel>("convergenceProblem").isVisible());
}

/// What is saved of it is named by what was asked, not by what the window shows by now.
TEST_F(InfluenceTest, AnAnswerKeepsTheScenarioItIsOf) {
    ask(Grid);
    find<QPushButton>("calculateGrid").click();
    ASSERT_TRUE(answers("gridText"));
    const auto& input = *window.document().value();
    const QString first = languages.of(window.document().scenario().label);
    window.document().setScenario(input.scenarios.back().id);
    const QString now = languages.of(input.scenarios.back().label);
    ASSERT_NE(now, first);
    EXPECT_EQ(ui::fileMarksOf(window).scenario, now);
    EXPECT_EQ(ui::fileMarksOf(find<ui::HeatPanel>("gridMap")).scenario, first);
    EXPECT_EQ(ui::fileMarksOf(find<QTextBrowser>("gridText")).scenario, first);
    find<QPushButton>("calculateGrid").click();
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return ui::fileMarksOf(find<ui::HeatPanel>("gridMap")).scenario == now; }, kLong));
}

TEST_F(InfluenceTest, AnEditOfOtherObjectsMarksTheAnswerAndKeepsIt) {
    ask(Grid);
    find<QPushButton>("calculateGrid").click();
    ASSERT_TRUE(answers("gridText"));
    const QString before = textOf("gridText");
    rename();
    QTest::qWait(1);
    ASSERT_NE(window.findChild<ui::InfluenceDialog*>(), nullptr);
    EXPECT_EQ(textOf("gridText"), before);
    EXPECT_EQ(state("gridState"), "Before the change");
}

TEST_F(InfluenceTest, AnOldAnswerIsStillCalledOldWhenTheNewOneIsCancelled) {
    ask(Grid);
    find<QPushButton>("calculateGrid").click();
    ASSERT_TRUE(answers("gridText"));
    find<QPushButton>("calculateGrid").click();
    find<QPushButton>("cancelGrid").click();
    EXPECT_EQ(state("gridState"), "Cancelled.") << "what stands there is of the case as it is";
    rename();
    find<QPushButton>("calculateGrid").click();
    EXPECT_EQ(state("gridState"), "Calculating… Before the change");
    find<QPushButton>("cancelGrid").click();
    EXPECT_EQ(state("gridState"), "Cancelled. Before the change");
}

TEST_F(InfluenceTest, WorkThatAnEditStoppedSaysSo) {
    ask(Shares);
    find<QComboBox>("sharesMethod").setCurrentIndex(1);
    find<QPushButton>("calculateShares").click();
    rename();
    EXPECT_EQ(state("sharesState"), "Stopped by the change.");
    EXPECT_FALSE(find<QPushButton>("cancelShares").isVisible());
}

TEST_F(InfluenceTest, ARefusalStaysWhenARunIsThere) {
    ask(Grid);
    ASSERT_TRUE(answers("convergenceText"));
    rename();
    find<QComboBox>("gridDown").setCurrentIndex(find<QComboBox>("gridAcross").currentIndex());
    find<QPushButton>("calculateGrid").click();
    ASSERT_TRUE(find<QLabel>("gridProblem").isVisible());
    ASSERT_TRUE(QTest::qWaitFor([&] { return state("convergenceState").isEmpty(); }, kLong)) << "the run is there";
    EXPECT_TRUE(find<QLabel>("gridProblem").isVisible());
}

TEST_F(InfluenceTest, TypedBoundsDoNotGoOverToAnotherInput) {
    ask(Threshold);
    type("thresholdFrom", "10");
    type("thresholdTo", "40");
    rename();
    EXPECT_EQ(line("thresholdFrom").text(), "10") << "the input is the same";
    auto& input = find<QComboBox>("thresholdInput");
    input.setCurrentIndex(input.currentIndex() == 0 ? 1 : 0);
    EXPECT_EQ(line("thresholdFrom").text(), "");
    EXPECT_EQ(line("thresholdTo").text(), "");
}

TEST_F(InfluenceTest, ATypedTargetDoesNotGoOverToAnotherUnit) {
    ask(Threshold);
    const std::vector<std::string> outputs = outputsOf(*window.document().value());
    const auto place = [&](const char* output) {
        return static_cast<int>(std::ranges::find(outputs, output) - outputs.begin());
    };
    type("thresholdTarget", "1000000");
    find<QComboBox>("thresholdOutput").setCurrentIndex(place("cash"));
    EXPECT_EQ(line("thresholdTarget").text(), "1000000") << "money too";
    find<QComboBox>("thresholdOutput").setCurrentIndex(place("qaly"));
    EXPECT_EQ(line("thresholdTarget").text(), "");
}

TEST_F(InfluenceTest, WhatTwoMeaningsWereDecidedToBeStaysInTheSameUnit) {
    ui::NumberField field("s/case", "", environment);
    field.show(1.234);
    field.setUnit("s/case");
    EXPECT_EQ(field.problem(), "");
    EXPECT_EQ(field.value(), 1.234);
    field.setUnit("share");
    EXPECT_NE(field.problem(), "") << "a thousand or one";
}

TEST_F(InfluenceTest, EnterInAFieldAsksTheQuestionOnScreen) {
    ask(Threshold);
    type("thresholdTarget", "5");
    QTest::keyClick(&line("thresholdTarget"), Qt::Key_Return);
    EXPECT_TRUE(answers("thresholdText")) << find<QLabel>("thresholdProblem").text().toStdString();
    EXPECT_EQ(textOf("gridText"), "");
}

TEST_F(InfluenceTest, ClosedWhileItCalculatesItCanBeAskedAnew) {
    ask(Shares);
    find<QPushButton>("calculateShares").click();
    find<ui::InfluenceDialog>("influenceDialog").close();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.findChild<ui::InfluenceDialog*>() == nullptr; }, kLong));
    trigger("actionInfluence");
    EXPECT_EQ(state("sharesState"), "");
    find<QComboBox>("sharesMethod").setCurrentIndex(2);
    find<QPushButton>("calculateShares").click();
    EXPECT_TRUE(answers("sharesText"));
}

TEST_F(InfluenceTest, ClosesWithTheCase) {
    ask(Grid);
    trigger("actionClose");
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.findChild<ui::InfluenceDialog*>() == nullptr; }, kLong));
    EXPECT_FALSE(find<QAction>("actionInfluence").isEnabled());
}

class SampleTest : public ProgramTest {
protected:
    void give(const char* name, const QString& path) { find<QLineEdit>(name).setText(path); }
    [[nodiscard]] QString written(const char* name, const char* text) {
        QFile file(scratch.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("no room for a table");
        file.write(text);
        return file.fileName();
    }
    void analyse() {
        find("sampleWillingness").findChild<QLineEdit*>()->setText("");
        find("sampleWillingness").findChild<QLineEdit*>()->setFocus();
        QTest::keyClicks(find("sampleWillingness").findChild<QLineEdit*>(), "100");
        find<QPushButton>("analyseSample").click();
    }
    [[nodiscard]] QString text() { return find<QTextBrowser>("sampleText").toPlainText(); }
    /// Two strategies in two hundred futures.
    [[nodiscard]] bool answered() {
        std::string costs = "old,new\n", effects = "old,new\n";
        for (int row = 0; row < 200; ++row) {
            costs += std::to_string(100 + row % 7) + "," + std::to_string(150 + row % 5) + "\n";
            effects += "1," + std::to_string(2 + row % 3) + "\n";
        }
        trigger("actionImportSample");
        give("sampleCosts", written("costs.csv", costs.c_str()));
        give("sampleEffects", written("effects.csv", effects.c_str()));
        give("sampleMoney", "DKK");
        analyse();
        return QTest::qWaitFor([&] { return text().contains("EVPI"); }, kLong);
    }
    [[nodiscard]] QString problem() {
        EXPECT_TRUE(QTest::qWaitFor([&] { return find<QLabel>("sampleProblem").isVisible(); }, kLong));
        return find<QLabel>("sampleProblem").text();
    }
};

TEST_F(SampleTest, TheRunIsWrittenAsTablesAndReplacesOthersOnlyAfterAQuestion) {
    EXPECT_FALSE(find<QAction>("actionExportSample").isEnabled()) << "there is no run";
    open("knee-osteoarthritis");
    const QString folder = scratch.filePath("tables");
    ASSERT_TRUE(QDir().mkdir(folder));
    const auto choose = [&] {
        trigger("actionExportSample");
        auto& dialog = find<QFileDialog>("exportSampleDialog");
        dialog.findChild<QLineEdit*>("fileNameEdit")->setText(folder);
        QMetaObject::invokeMethod(&dialog, "accept");
        QTest::qWait(1);
    };
    choose();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(folder + "/parameters.csv"); }, kLong));
    SamplePaths paths{(folder + "/costs.csv").toStdString(), (folder + "/effects.csv").toStdString(),
                      (folder + "/parameters.csv").toStdString()};
    const auto written = samples.read(paths, {}, [](Progress) {}).value();
    ASSERT_TRUE(written.has_value());
    EXPECT_EQ(written->rows(), 400U);
    ASSERT_TRUE(QFile::remove(folder + "/effects.csv"));
    choose();
    auto& question = find<QMessageBox>("replaceSample");
    EXPECT_TRUE(question.text().contains("costs.csv, parameters.csv")) << question.text().toStdString();
    question.reject();
    QTest::qWait(50);
    EXPECT_FALSE(QFile::exists(folder + "/effects.csv"));
}

TEST_F(SampleTest, TablesOfDifferentLengthAreRefusedAndAMissingOneIsNamed) {
    trigger("actionImportSample");
    analyse();
    EXPECT_TRUE(problem().contains("costs"));
    give("sampleCosts", written("costs.csv", "old,new\n1,2\n2,3\n"));
    give("sampleMoney", "DKK");
    give("sampleEffects", scratch.filePath("nowhere.csv"));
    analyse();
    EXPECT_TRUE(problem().contains("nowhere.csv")) << problem().toStdString();
    give("sampleEffects", written("effects.csv", "old,new\n0,1\n"));
    analyse();
    EXPECT_TRUE(problem().contains("at least 100")) << problem().toStdString();
}

TEST_F(SampleTest, SaysWhichStrategyIsBest) {
    ASSERT_TRUE(answered());
    EXPECT_TRUE(text().contains("new, best in")) << text().toStdString();
    EXPECT_TRUE(text().contains("Effects in: QALY"));
}

TEST_F(SampleTest, AChangedFieldMarksTheAnswer) {
    ASSERT_TRUE(answered());
    EXPECT_EQ(find<QLabel>("sampleState").text(), "");
    give("sampleMoney", "NOK");
    EXPECT_EQ(find<QLabel>("sampleState").text(), "Before the change");
    analyse();
    EXPECT_EQ(find<QLabel>("sampleState").text(), "Calculating… Before the change");
    ASSERT_TRUE(QTest::qWaitFor([&] { return text().contains("NOK"); }, kLong));
    EXPECT_EQ(find<QLabel>("sampleState").text(), "");
}

TEST_F(SampleTest, AnotherLanguageKeepsTheFieldsAndTheAnswer) {
    ASSERT_TRUE(answered());
    const QString costs = find<QLineEdit>("sampleCosts").text(), before = text();
    languages.setWords(Language::Danish);
    EXPECT_EQ(find<QLineEdit>("sampleCosts").text(), costs);
    EXPECT_EQ(find<QLineEdit>("sampleMoney").text(), "DKK");
    EXPECT_EQ(find<ui::NumberField>("sampleWillingness").value(), 100);
    EXPECT_NE(text(), "");
    EXPECT_NE(text(), before) << "the answer is in the other language";
    EXPECT_EQ(find<QLabel>("sampleState").text(), "");
}

TEST_F(SampleTest, CostsAreInTheCurrencyOfTheOpenCaseOrOneThatIsSaid) {
    trigger("actionImportSample");
    EXPECT_EQ(find<QLineEdit>("sampleMoney").text(), "");
    give("sampleCosts", written("costs.csv", "old,new\n1,2\n"));
    give("sampleEffects", written("effects.csv", "old,new\n1,2\n"));
    analyse();
    EXPECT_TRUE(problem().contains("currency")) << problem().toStdString();
    find("sampleDialog").close();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.findChild<QWidget*>("sampleDialog") == nullptr; }, kLong));
    open("knee-osteoarthritis");
    trigger("actionImportSample");
    EXPECT_EQ(find<QLineEdit>("sampleMoney").text().toStdString(), window.document().value()->currency);
}

TEST_F(SampleTest, EnterInAFieldAnalysesAndOpensNoFile) {
    trigger("actionImportSample");
    auto* line = find("sampleWillingness").findChild<QLineEdit*>();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_TRUE(find<QLabel>("sampleProblem").isVisible());
    EXPECT_EQ(window.findChild<QFileDialog*>(), nullptr);
}

}  // namespace
}  // namespace valor::test
