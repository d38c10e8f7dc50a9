// SPDX-License-Identifier: GPL-3.0-or-later
// What it is worth to know, asked in the window over the engine and a shipped case.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <memory>

#include "tests/gui/program_fixture.h"
#include "ui/editors/parameter_row.h"
#include "ui/editors/value_slider.h"
#include "ui/pages/simulation/information_dialog.h"
#include "ui/text/file_names.h"

namespace valor::test {
namespace {

class InformationTest : public ProgramTest {
protected:
    void ask() {
        open("knee-osteoarthritis");
        trigger("actionInformation");
        ASSERT_TRUE(waitFor("informationText", "EVPPI"));
    }
    [[nodiscard]] QString textOf(const char* name) { return find<QTextBrowser>(name).toPlainText(); }
    [[nodiscard]] bool waitFor(const char* name, const QString& words) {
        return QTest::qWaitFor([&] { return textOf(name).contains(words); }, kLong);
    }
    void type(const char* name, const QString& text) {
        auto* line = find(name).findChild<QLineEdit*>();
        if (line == nullptr) line = &find<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
};

TEST_F(InformationTest, NamesTheInputThatIsWorthMostAndWhatToAskFor) {
    ask();
    const QString text = textOf("informationText");
    EXPECT_TRUE(text.contains("Best on average")) << text.toStdString();
    EXPECT_TRUE(text.contains("1. “Knee MR avoided with AI report” is an assumption")) << text.toStdString();
    EXPECT_TRUE(text.contains("400 draws")) << text.toStdString();
}

/// What is saved of it is named by what was asked, not by what the window shows by now.
TEST_F(InformationTest, AnAnswerKeepsTheScenarioItIsOf) {
    ask();
    const auto& input = *window.document().value();
    const QString first = languages.of(window.document().scenario().label);
    ASSERT_NE(window.document().scenario().id, input.scenarios.back().id);
    window.document().setScenario(input.scenarios.back().id);
    EXPECT_EQ(ui::fileMarksOf(window).scenario, languages.of(input.scenarios.back().label));
    EXPECT_EQ(ui::fileMarksOf(find<QTextBrowser>("informationText")).scenario, first);
}

/// Who does not know that many draws make it slow waits without an end.
TEST_F(InformationTest, ManyDrawsAreNamedAndFewerOffered) {
    open("knee-osteoarthritis");
    window.runs().setLength(3 * ui::InformationDialog::kFewerDraws, std::nullopt);
    const auto isIdle = [this] { return window.runs().state() == ui::RunController::State::Idle; };
    ASSERT_TRUE(QTest::qWaitFor(isIdle, kLong));
    QTest::qWait(1);
    trigger("actionInformation");
    auto& fewer = find<QPushButton>("fewerDraws");
    auto& state = find<QLabel>("informationState");
    ASSERT_TRUE(fewer.isVisible());
    EXPECT_TRUE(state.text().contains("30,000 draws")) << state.text().toStdString();
    fewer.click();
    EXPECT_EQ(window.runs().settings().fullDraws, ui::InformationDialog::kFewerDraws);
    ASSERT_TRUE(QTest::qWaitFor([&] { return isIdle() && !fewer.isVisible(); }, kLong));
    EXPECT_FALSE(state.text().contains("30,000"));
}

TEST_F(InformationTest, APilotIsSizedForAnInput) {
    ask();
    find<QTabWidget>("informationTabs").setCurrentIndex(1);
    find<QPushButton>("calculateStudy").click();
    EXPECT_TRUE(find<QLabel>("studyProblem").isVisible()) << "how many observations a month brings is missing";
    type("studyPerMonth", "40");
    type("studyMonths", "1, 3");
    find<QPushButton>("calculateStudy").click();
    ASSERT_TRUE(waitFor("studyText", "EVSI")) << find<QLabel>("studyProblem").text().toStdString();
    EXPECT_TRUE(textOf("studyText").contains("\n3\n120\n")) << "three months of forty observations";
}

TEST_F(InformationTest, ALengthBeyondTheHorizonIsRefusedAtItsField) {
    ask();
    find<QTabWidget>("informationTabs").setCurrentIndex(1);
    type("studyPerMonth", "40");
    type("studyMonths", "60");
    find<QPushButton>("calculateStudy").click();
    auto& problem = find<QLabel>("studyProblem");
    ASSERT_TRUE(QTest::qWaitFor([&] { return problem.isVisible(); }, kLong));
    EXPECT_TRUE(problem.text().contains("Lengths of the pilot")) << problem.text().toStdString();
}

/// In each of them it may be one number or two.
TEST_F(InformationTest, NumbersWithMarksForThousandsAreRefused) {
    ask();
    find<QTabWidget>("informationTabs").setCurrentIndex(1);
    type("studyPerMonth", "40");
    for (const char* months : {"1,200", "1 2", "1.2", "0", "-3"}) {
        find<QLabel>("studyProblem").hide();
        type("studyMonths", months);
        find<QPushButton>("calculateStudy").click();
        EXPECT_TRUE(find<QLabel>("studyProblem").text().contains("whole numbers")) << months;
        EXPECT_TRUE(find<QLabel>("studyProblem").isVisible()) << months;
    }
    type("studyMonths", "1, 2");
    type("studyLive", "140");
    find<QPushButton>("calculateStudy").click();
    EXPECT_TRUE(find<QLabel>("studyProblem").text().contains("between 0 and 100"));
}

TEST_F(InformationTest, AnEditMarksWhatStandsThereAndTheNextRunIsAskedAbout) {
    ask();
    const QString before = textOf("informationText");
    auto* slider = window.findChildren<ui::ValueSlider*>().front();
    slider->setFocus();
    for (int step = 0; step < 20; ++step) QTest::keyClick(slider, Qt::Key_Right);
    EXPECT_FALSE(find<QAction>("actionInformation").isEnabled()) << "there is no full run of the case as it is now";
    EXPECT_EQ(find<QLabel>("informationState").text(), "Before the change");
    EXPECT_FALSE(find<QPushButton>("calculateStudy").isEnabled());
    ASSERT_TRUE(QTest::qWaitFor([&] { return textOf("informationText") != before; }, kLong));
    EXPECT_TRUE(find<QAction>("actionInformation").isEnabled());
}

/// Also one after which what is on screen is built anew.
TEST_F(InformationTest, AnEditStopsAStudyAndSaysSo) {
    ask();
    find<QTabWidget>("informationTabs").setCurrentIndex(1);
    type("studyPerMonth", "40");
    find<QPushButton>("calculateStudy").click();
    ASSERT_TRUE(find<QPushButton>("cancelStudy").isVisible());
    Case changed = *window.document().value();
    changed.title = changed.alternatives.front().label;
    ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(changed), "case.rename", "rename"));
    EXPECT_EQ(find<QLabel>("studyState").text(), "Stopped by the change. Before the change");
    QTest::qWait(1);
    EXPECT_NE(window.findChild<ui::InformationDialog*>(), nullptr);
}

/// The text of the run before must not stand there as if it were of this one.
TEST_F(InformationTest, ACancelledAnswerLeavesTheOldOneMarked) {
    ask();
    Case changed = *window.document().value();
    changed.title = changed.alternatives.front().label;
    ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(changed), "case.rename", "rename"));
    auto& cancel = find<QPushButton>("cancelInformation");
    QObject::connect(&window, &ui::MainWindow::fullRunShown, &cancel, [&cancel] { cancel.click(); });
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return find<QLabel>("informationState").text().startsWith("Cancelled."); }, kLong));
    EXPECT_EQ(find<QLabel>("informationState").text(), "Cancelled. Before the change");
}

TEST_F(InformationTest, ClosesWithTheCase) {
    ask();
    trigger("actionClose");
    EXPECT_TRUE(QTest::qWaitFor([&] { return window.findChild<ui::InformationDialog*>() == nullptr; }, kLong));
}

}  // namespace
}  // namespace valor::test
