// SPDX-License-Identifier: GPL-3.0-or-later
// What moves the result, asked in the window over the engine and a shipped case.
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>

#include "tests/gui/program_fixture.h"
#include "ui/charts/curve_panel.h"
#include "ui/charts/fan_panel.h"
#include "ui/charts/heat_panel.h"
#include "ui/editors/value_slider.h"
#include "ui/pages/simulation/influence_dialog.h"

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
};

TEST_F(InfluenceTest, TwoInputsMakeAMapThatCanBeReadWithKeys) {
    ask(Grid);
    find<QPushButton>("calculateGrid").click();
    ASSERT_TRUE(answers("gridText")) << find<QLabel>("gridProblem").text().toStdString();
    auto& map = find<ui::HeatPanel>("gridMap");
    EXPECT_EQ(map.chart().xLabels.size(), 9U);
    EXPECT_EQ(map.table().rows.size(), 81U);
    EXPECT_EQ(map.accessibleDescription(), find<QLabel>("gridSentence").text());
    map.setFocus();
    QTest::keyClick(&map, Qt::Key_Right);
    EXPECT_TRUE(map.accessibleDescription().contains(QString::fromStdString(map.chart().cells[0][0])));
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
    EXPECT_TRUE(textOf("sharesText").contains("Share of variance")) << textOf("sharesText").toStdString();
}

TEST_F(InfluenceTest, ConvergenceIsThereWithTheRunAndFollowsTheNextOne) {
    ask(Convergence);
    ASSERT_TRUE(answers("convergenceText"));
    EXPECT_EQ(find<ui::FanPanel>("convergenceFan").chart().x.back(), 400);
    const QString before = textOf("convergenceText");
    auto* slider = window.findChildren<ui::ValueSlider*>().front();
    slider->setFocus();
    for (int step = 0; step < 20; ++step) QTest::keyClick(slider, Qt::Key_Right);
    EXPECT_EQ(find<QLabel>("convergenceState").text(), "Before the change");
    ASSERT_TRUE(QTest::qWaitFor([&] { return textOf("convergenceText") != before; }, kLong));
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
    [[nodiscard]] QString problem() {
        EXPECT_TRUE(QTest::qWaitFor([&] { return find<QLabel>("sampleProblem").isVisible(); }, kLong));
        return find<QLabel>("sampleProblem").text();
    }
};

TEST_F(SampleTest, TablesOfDifferentLengthAreRefusedAndAMissingOneIsNamed) {
    trigger("actionImportSample");
    analyse();
    EXPECT_TRUE(problem().contains("costs"));
    give("sampleCosts", written("costs.csv", "old,new\n1,2\n2,3\n"));
    give("sampleEffects", scratch.filePath("nowhere.csv"));
    analyse();
    EXPECT_TRUE(problem().contains("nowhere.csv")) << problem().toStdString();
    give("sampleEffects", written("effects.csv", "old,new\n0,1\n"));
    analyse();
    EXPECT_TRUE(problem().contains("rows")) << problem().toStdString();
}

TEST_F(SampleTest, SaysWhichStrategyIsBest) {
    std::string costs = "old,new\n", effects = "old,new\n";
    for (int row = 0; row < 200; ++row) {
        costs += std::to_string(100 + row % 7) + "," + std::to_string(150 + row % 5) + "\n";
        effects += "1," + std::to_string(2 + row % 3) + "\n";
    }
    trigger("actionImportSample");
    give("sampleCosts", written("costs.csv", costs.c_str()));
    give("sampleEffects", written("effects.csv", effects.c_str()));
    analyse();
    auto& text = find<QTextBrowser>("sampleText");
    ASSERT_TRUE(QTest::qWaitFor([&] { return text.toPlainText().contains("EVPI"); }, kLong))
        << find<QLabel>("sampleProblem").text().toStdString();
    EXPECT_TRUE(text.toPlainText().contains("new, best in")) << text.toPlainText().toStdString();
    EXPECT_TRUE(text.toPlainText().contains("Effects in: QALY"));
}

}  // namespace
}  // namespace valor::test
