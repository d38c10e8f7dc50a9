// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios made from the menu, and what stands side by side; acted on with keys and actions.
#include "ui/pages/compare/compare_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>

#include "core/model/blank_case.h"
#include "core/model/building.h"
#include "core/model/report_jobs.h"
#include "tests/ui/window_fixture.h"
#include "ui/charts/waterfall_panel.h"
#include "ui/shell/rail.h"
#include "ui/text/file_names.h"

namespace valor::test {
namespace {

class ScenarioMenuTest : public WindowTest {
protected:
    void SetUp() override { openSample(); }
    void answer(const char* dialogName, const QString& name) {
        auto& dialog = find<QDialog>(dialogName);
        auto* field = dialog.findChild<QLineEdit*>();
        field->selectAll();
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::qWait(1);
    }
    [[nodiscard]] QStringList scenarios() {
        QStringList names;
        for (const Scenario& each : window.document().value()->scenarios) names << languages.of(each.label);
        return names;
    }
};

TEST_F(ScenarioMenuTest, AScenarioIsCopiedRenamedAndRemoved) {
    const QStringList start = scenarios();
    trigger("actionNewScenario");
    answer("newScenarioDialog", "Low price");
    EXPECT_EQ(scenarios(), start + QStringList{"Low price"});
    EXPECT_EQ(window.document().scenario().id, ScenarioId("low-price"));
    EXPECT_EQ(find<QComboBox>("scenario").currentText(), "Low price");
    trigger("actionRenameScenario");
    answer("renameScenarioDialog", "Lower price");
    EXPECT_EQ(find<QComboBox>("scenario").currentText(), "Lower price");
    trigger("actionRemoveScenario");
    EXPECT_EQ(scenarios(), start);
    EXPECT_TRUE(find<QAction>("actionUndo").text().contains("Lower price"));
    trigger("actionUndo");
    trigger("actionUndo");
    EXPECT_EQ(find<QComboBox>("scenario").currentText(), "Low price");
    trigger("actionUndo");
    EXPECT_EQ(scenarios(), start);
}

TEST_F(ScenarioMenuTest, ChangesSinceTheCaseWasOpenedBecomeAScenarioOfTheirOwn) {
    const ScenarioId first = window.document().scenario().id;
    const double before = central("price");
    EXPECT_FALSE(find<QAction>("actionMoveChanges").isEnabled());
    ASSERT_TRUE(window.document().setCentral(ParameterId("price"), 40, "a"));
    ASSERT_TRUE(window.document().setCentral(ParameterId("minutes"), 2, "b"));
    EXPECT_EQ(window.document().changesHere(), 2);
    trigger("actionMoveChanges");
    answer("moveChangesDialog", "Cheaper");
    EXPECT_EQ(window.document().scenario().id, ScenarioId("cheaper"));
    EXPECT_DOUBLE_EQ(central("price"), 40);
    EXPECT_DOUBLE_EQ(central("minutes"), 2);
    window.document().setScenario(first);
    EXPECT_DOUBLE_EQ(central("price"), before);
    EXPECT_EQ(window.document().changesHere(), 0);
    trigger("actionUndo");
    EXPECT_DOUBLE_EQ(central("price"), 40);
    EXPECT_EQ(findById(window.document().value()->scenarios, ScenarioId("cheaper")), nullptr);
}

/// One figure changed in the scenario, one in the case, as *Edit figure…* does.
class RestatedTest : public ScenarioMenuTest {
protected:
    void SetUp() override {
        ScenarioMenuTest::SetUp();
        first_ = window.document().scenario().id;
        priceBefore_ = central("price");
        minutesBefore_ = central("minutes");
        ASSERT_TRUE(window.document().setCentral(ParameterId("minutes"), 2, "a"));
        Parameter price = *findById(window.document().value()->parameters, ParameterId("price"));
        price.entry = NativeEntry{Pert{10, 45, 80, 4}};
        ASSERT_TRUE(window.document().apply(withFigure(window.document().value(), price), "parameter.set", "b"));
        QTest::qWait(1);
    }
    [[nodiscard]] QLabel& words(const char* row, const char* name) { return *find(row).findChild<QLabel*>(name); }

    ScenarioId first_;
    double priceBefore_ = 0, minutesBefore_ = 0;
};

TEST_F(RestatedTest, ThePanelAndTheRowTellBothKinds) {
    EXPECT_TRUE(find<QLabel>("inputScope").text().contains("Changed in all scenarios since the case was opened: 1."));
    EXPECT_TRUE(words("row_price", "changeScope").isVisible());
    EXPECT_EQ(words("row_price", "changeScope").text(), "Changed in all scenarios");
    EXPECT_TRUE(find("row_price").findChild<QToolButton*>("resetInput")->isVisible());
    window.document().setScenario(ScenarioId("careful"));
    QTest::qWait(1);
    EXPECT_DOUBLE_EQ(central("price"), 45);
    EXPECT_EQ(words("row_price", "changeScope").text(), "Changed in all scenarios");
    EXPECT_FALSE(words("row_minutes", "changeScope").isVisible());
}

TEST_F(RestatedTest, TheRowLeadsBackToTheFigureOfTheOpenedCase) {
    auto& back = *find("row_price").findChild<QToolButton*>("resetInput");
    EXPECT_TRUE(back.toolTip().contains("34"));
    ASSERT_TRUE(window.document().setCentral(ParameterId("price"), 50, "c"));
    back.click();
    EXPECT_DOUBLE_EQ(central("price"), 45) << "the scenario first";
    back.click();
    EXPECT_DOUBLE_EQ(central("price"), priceBefore_);
    EXPECT_FALSE(back.isVisible());
    EXPECT_TRUE(window.document().restated().empty());
    trigger("actionUndo");
    EXPECT_DOUBLE_EQ(central("price"), 45);
}

TEST_F(RestatedTest, TheNewScenarioTakesThemAlong) {
    trigger("actionMoveChanges");
    EXPECT_TRUE(find<QCheckBox>("formTakesRestated").text().contains("(1)"));
    answer("moveChangesDialog", "Mine");
    EXPECT_EQ(window.document().scenario().id, ScenarioId("mine"));
    EXPECT_DOUBLE_EQ(central("price"), 45);
    EXPECT_DOUBLE_EQ(central("minutes"), 2);
    window.document().setScenario(first_);
    EXPECT_DOUBLE_EQ(central("price"), priceBefore_);
    EXPECT_DOUBLE_EQ(central("minutes"), minutesBefore_);
    EXPECT_FALSE(window.document().hasChanges());
    trigger("actionUndo");
    EXPECT_DOUBLE_EQ(central("price"), 45);
    EXPECT_EQ(window.document().restated().size(), 1U);
}

TEST_F(RestatedTest, LeftOutTheyStayInEveryScenario) {
    trigger("actionMoveChanges");
    find<QCheckBox>("formTakesRestated").setChecked(false);
    answer("moveChangesDialog", "Mine");
    EXPECT_DOUBLE_EQ(central("minutes"), 2);
    window.document().setScenario(first_);
    EXPECT_DOUBLE_EQ(central("price"), 45);
    EXPECT_DOUBLE_EQ(central("minutes"), minutesBefore_);
}

TEST_F(RestatedTest, AloneTheyAreWhatTheScenarioIsFor) {
    ASSERT_TRUE(window.document().resetToSource(ParameterId("minutes"), "c"));
    trigger("actionMoveChanges");
    EXPECT_FALSE(find<QCheckBox>("formTakesRestated").isEnabled());
    answer("moveChangesDialog", "Mine");
    EXPECT_DOUBLE_EQ(central("price"), 45);
    window.document().setScenario(first_);
    EXPECT_DOUBLE_EQ(central("price"), priceBefore_);
}

TEST_F(ScenarioMenuTest, TheLastScenarioStaysAndAnEmptyNameIsNone) {
    trigger("actionRemoveScenario");
    EXPECT_EQ(scenarios().size(), 1);
    QTest::qWait(1);
    EXPECT_FALSE(find<QAction>("actionRemoveScenario").isEnabled());
    trigger("actionNewScenario");
    answer("newScenarioDialog", "   ");
    EXPECT_EQ(scenarios().size(), 1);
}

TEST_F(ScenarioMenuTest, ARenamedScenarioKeepsItsNamesWhenNothingIsTyped) {
    const CasePtr before = window.document().value();
    trigger("actionRenameScenario");
    QTest::keyClick(find<QInputDialog>("renameScenarioDialog").findChild<QLineEdit*>(), Qt::Key_Return);
    EXPECT_EQ(window.document().value(), before);
}

class ComparePageTest : public ScenarioMenuTest {
protected:
    void SetUp() override {
        openSample();
        window.showPage(ui::PageId::Compare);
        ASSERT_TRUE(compared());
    }
    [[nodiscard]] bool compared() {
        QTest::qWait(1);
        return QTest::qWaitFor(
            [this] { return !find<QPushButton>("cancelComparison").isVisible() && shown().isVisible(); }, 5000);
    }
    [[nodiscard]] QTableView& shown() { return find<QTableView>("comparison"); }
    [[nodiscard]] QStringList columns() {
        QStringList names;
        for (int column = 1; column < shown().model()->columnCount(); ++column)
            names << shown().model()->headerData(column, Qt::Horizontal).toString();
        return names;
    }
    void compareScenarios() {
        find<QComboBox>("compareAxis").setCurrentIndex(1);
        ASSERT_TRUE(compared());
    }
    [[nodiscard]] ui::WaterfallPanel& waterfall() { return *window.findChild<ui::WaterfallPanel*>(); }
};

TEST_F(ComparePageTest, AlternativesStandSideBySideFirst) {
    EXPECT_EQ(columns().size(), 2);
    EXPECT_EQ(columns().back(), "Second tool");
    EXPECT_EQ(comparisons.drawsAsked(), std::vector<std::uint64_t>{10000});
    EXPECT_FALSE(waterfall().isVisible());
    EXPECT_TRUE(find<QLabel>("pairSentence").text().contains("is better than"));
}

TEST_F(ComparePageTest, ScenariosAreExplainedStepByStep) {
    window.document().setScenario(ScenarioId("careful"));
    ASSERT_TRUE(window.document().setCentral(ParameterId("minutes"), 3, "a"));
    compareScenarios();
    EXPECT_EQ(columns().back(), "Careful");
    ASSERT_TRUE(QTest::qWaitFor([this] { return waterfall().chart().bars.size() == 1; }, 5000));
    EXPECT_DOUBLE_EQ(waterfall().chart().first + waterfall().chart().bars.front().amount, waterfall().chart().second);
    EXPECT_EQ(find<QTableView>("differingInputs").model()->rowCount(), 1);
    const auto before = waterfall().chart();
    find<QComboBox>("pairFirst").setCurrentIndex(0);  // the other box gives way
    EXPECT_EQ(find<QComboBox>("pairSecond").currentIndex(), 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return waterfall().chart().firstLabel == before.secondLabel; }, 5000));
    EXPECT_DOUBLE_EQ(waterfall().chart().bars.front().amount, -before.bars.front().amount);
}

TEST_F(ComparePageTest, TheChoiceIsMadeWithKeysAndRemembered) {
    auto& list = find<QListWidget>("contenders");
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Space);
    EXPECT_EQ(list.item(1)->checkState(), Qt::Unchecked);
    EXPECT_TRUE(find<QLabel>("compareEmpty").isVisible());
    EXPECT_FALSE(shown().isVisible());
    window.showPage(ui::PageId::Simulation);
    window.showPage(ui::PageId::Compare);
    EXPECT_EQ(list.item(1)->checkState(), Qt::Unchecked);
    QTest::keyClick(&list, Qt::Key_Space);
    EXPECT_TRUE(compared());
    EXPECT_EQ(columns().size(), 2);
}

/// Five scenarios, the last of them in hand.
class ManyScenariosTest : public ComparePageTest {
protected:
    void SetUp() override {
        ComparePageTest::SetUp();
        window.showPage(ui::PageId::Simulation);
        for (int i = 0; i < 3; ++i) {
            trigger("actionNewScenario");
            answer("newScenarioDialog", QString("Number %1").arg(i));
        }
        window.showPage(ui::PageId::Compare);
        compareScenarios();
    }
    [[nodiscard]] QListWidget& list() { return find<QListWidget>("contenders"); }
    [[nodiscard]] std::vector<int> ticked() {
        std::vector<int> rows;
        for (int row = 0; row < list().count(); ++row)
            if (list().item(row)->checkState() == Qt::Checked) rows.push_back(row);
        return rows;
    }
    void tick(int row) {
        list().setFocus();
        list().setCurrentRow(row);
        QTest::keyClick(&list(), Qt::Key_Space);
    }
};

TEST_F(ManyScenariosTest, TheFirstAndTheOneInHandStandSideBySide) {
    EXPECT_EQ(ticked(), (std::vector{0, 4}));
    EXPECT_EQ(columns().back(), "Number 2");
    window.document().setScenario(ScenarioId("careful"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return ticked() == std::vector{0, 1}; }, 5000));
    window.document().setScenario(window.document().value()->scenarios.front().id);
    EXPECT_TRUE(QTest::qWaitFor([this] { return ticked() == std::vector{0, 1, 2, 3}; }, 5000));
}

TEST_F(ManyScenariosTest, WhatWasChosenByHandStaysAndTheOneInHandComesInAddition) {
    tick(2);
    tick(0);
    EXPECT_EQ(ticked(), (std::vector{2, 4}));
    window.document().setScenario(ScenarioId("careful"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return ticked() == std::vector{1, 2, 4}; }, 5000));
    tick(1);
    ASSERT_TRUE(window.document().setCentral(ParameterId("minutes"), 2, "a"));
    ASSERT_TRUE(compared());
    QTest::qWait(250);
    EXPECT_EQ(ticked(), (std::vector{2, 4})) << "what was taken away does not come back by itself";
}

TEST_F(ManyScenariosTest, AFifthIsRefusedWithTheReason) {
    tick(1);
    tick(2);
    ASSERT_EQ(ticked().size(), 4U);
    ASSERT_TRUE(compared());
    const std::size_t before = comparisons.runsStarted();
    const auto& hint = find<QLabel>("contenderHint");
    EXPECT_EQ(hint.property("class").toString(), "muted");
    tick(3);
    EXPECT_EQ(ticked(), (std::vector{0, 1, 2, 4}));
    EXPECT_TRUE(hint.text().startsWith("Four stand side by side already.")) << hint.text().toStdString();
    EXPECT_EQ(hint.property("class").toString(), "error");
    EXPECT_EQ(comparisons.runsStarted(), before);
    tick(2);
    EXPECT_EQ(hint.property("class").toString(), "muted");
    tick(3);
    EXPECT_EQ(ticked(), (std::vector{0, 1, 3, 4}));
}

TEST_F(ManyScenariosTest, ItSaysThatItCalculatesWhereTheFiguresWillStandAndBelow) {
    comparisons.holdRuns(true);
    library.cases["other"] = window.document().value();
    ASSERT_TRUE(window.openCase("other"));
    window.showPage(ui::PageId::Compare);
    ASSERT_TRUE(idle());
    EXPECT_TRUE(find<QLabel>("compareEmpty").isVisible());
    EXPECT_TRUE(find<QLabel>("compareEmpty").text().startsWith("Calculating…"));
    EXPECT_FALSE(find<QPushButton>("compareNewScenario").isVisible());
    EXPECT_TRUE(find<QLabel>("comparisonAtWork").isVisible());
    EXPECT_EQ(find<QLabel>("atWork").text(), "Comparing…");
    find<QPushButton>("cancelComparison").click();
    EXPECT_TRUE(find<QLabel>("compareEmpty").text().startsWith("Not calculated."));
    EXPECT_EQ(find<QLabel>("atWork").text(), "");
    comparisons.holdRuns(false);
    find<QPushButton>("compareAgain").click();
    ASSERT_TRUE(compared());
    EXPECT_FALSE(find<QLabel>("compareEmpty").isVisible());
    EXPECT_FALSE(find<QLabel>("comparisonAtWork").isVisible());
}

TEST_F(ManyScenariosTest, TheWayIsWalkedInTheFuturesOfTheFullRun) {
    ASSERT_TRUE(window.document().setCentral(ParameterId("minutes"), 3, "a"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return waterfall().chart().bars.size() == 1; }, 5000));
    for (const std::uint64_t draws : comparisons.drawsAsked()) EXPECT_EQ(draws, 10000U);
}

TEST_F(ComparePageTest, WorksOnlyWhileItIsSeen) {
    window.showPage(ui::PageId::Simulation);
    const std::size_t before = comparisons.runsStarted();
    ASSERT_TRUE(window.document().setCentral(ParameterId("minutes"), 2.5, "a"));
    ASSERT_TRUE(idle());
    QTest::qWait(250);
    EXPECT_EQ(comparisons.runsStarted(), before);
    window.showPage(ui::PageId::Compare);
    ASSERT_TRUE(compared());
    EXPECT_EQ(comparisons.runsStarted(), before + 1);
}

/// It changes no figure: neither what stands side by side nor the seller's view is worked out again.
TEST_F(ComparePageTest, ASavedReportLeavesWhatIsWorkedOutAsItIs) {
    window.showPage(ui::PageId::Contract);
    find<QTabBar>("contractTabs").setCurrentIndex(4);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !find<QTextBrowser>("sellerText").toPlainText().isEmpty(); }, 5000));
    const std::size_t before = comparisons.runsStarted();
    ReportJob board;
    board.label.en = "Board";
    board.formats = {ReportFormat::Pdf};
    ASSERT_TRUE(window.document().apply(withReportJob(window.document().value(), board), "report.set", "save"));
    languages.setWords(Language::Danish);  // the page of contracts takes the newest state
    window.showPage(ui::PageId::Compare);
    ASSERT_TRUE(compared());
    QTest::qWait(250);
    EXPECT_EQ(comparisons.runsStarted(), before);
}

/// What is saved of an answer is named by what it is of, also while the next is worked out.
TEST_F(ComparePageTest, AnAnswerFromBeforeIsNamedByItsOwnScenario) {
    const auto marks = [this] { return ui::fileMarksOf(shown()); };
    const QString first = languages.of(window.document().scenario().label);
    EXPECT_EQ(marks().scenario, first);
    comparisons.holdRuns(true);
    window.document().setScenario(ScenarioId("careful"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return find<QPushButton>("cancelComparison").isVisible(); }, 5000));
    EXPECT_EQ(ui::fileMarksOf(window).scenario, "Careful");
    EXPECT_EQ(marks().scenario, first);
    comparisons.holdRuns(false);
    EXPECT_TRUE(QTest::qWaitFor([&] { return marks().scenario == "Careful"; }, 5000));
}

TEST_F(ComparePageTest, SeveralScenariosHaveTheRevisionInCommon) {
    compareScenarios();
    window.document().keeper().saveRevision("As tendered");
    const auto marks = [this] { return ui::fileMarksOf(shown()); };
    EXPECT_TRUE(QTest::qWaitFor([&] { return marks().revision == "As tendered"; }, 5000));
    EXPECT_EQ(marks().scenario, "");
}

TEST_F(ComparePageTest, CancelledItOffersToCompareAgain) {
    comparisons.holdRuns(true);
    ASSERT_TRUE(window.document().setCentral(ParameterId("minutes"), 2.5, "a"));
    auto& cancel = find<QPushButton>("cancelComparison");
    ASSERT_TRUE(QTest::qWaitFor([&] { return cancel.isVisible(); }, 5000));
    cancel.click();
    comparisons.holdRuns(false);
    auto& again = find<QPushButton>("compareAgain");
    EXPECT_TRUE(again.isVisible());
    again.click();
    ASSERT_TRUE(compared());
    EXPECT_FALSE(again.isVisible());
}

TEST_F(ComparePageTest, DrawnCountsAreComparedAsDrawn) {
    const std::size_t before = comparisons.runsStarted();
    trigger("countsDrawn");
    ASSERT_TRUE(QTest::qWaitFor([&] { return comparisons.runsStarted() > before; }, 5000));
}

TEST_F(ComparePageTest, AnotherNumberOfDrawsIsComparedAnew) {
    window.runs().setLength(2'000, std::nullopt);
    ASSERT_TRUE(QTest::qWaitFor([&] { return comparisons.drawsAsked().back() == 2'000U; }, 5000));
    const std::size_t before = comparisons.runsStarted();
    StopRule rule;
    rule.outputs = {"cash"};
    rule.error = 1000;
    window.runs().setLength(50'000, rule);
    ASSERT_TRUE(idle());
    QTest::qWait(static_cast<int>(2 * window.runs().settings().rest.count()));
    EXPECT_EQ(comparisons.runsStarted(), before) << "a rule is for full runs alone";
}

TEST_F(ComparePageTest, ACaseWithNothingToCompareSaysWhatToDo) {
    Case lone = *library.cases["sample"];
    lone.alternatives.pop_back();
    lone.scenarios.pop_back();
    library.cases["lone"] = std::make_shared<const Case>(lone);
    ASSERT_TRUE(window.openCase("lone"));
    window.showPage(ui::PageId::Compare);
    EXPECT_TRUE(find<QLabel>("compareEmpty").isVisible());
    find<QPushButton>("compareNewScenario").click();
    answer("newScenarioDialog", "Hopeful");
    ASSERT_TRUE(compared());
    EXPECT_EQ(columns().back(), "Hopeful");
}

TEST_F(ComparePageTest, ChangesInTheOnlyScenarioCanStandBesideWhatTheyChange) {
    Case lone = *library.cases["sample"];
    lone.alternatives.pop_back();
    lone.scenarios.pop_back();
    library.cases["lone"] = std::make_shared<const Case>(lone);
    ASSERT_TRUE(window.openCase("lone"));
    ASSERT_TRUE(window.document().setCentral(ParameterId("price"), 40, "a"));
    window.showPage(ui::PageId::Compare);
    find<QPushButton>("compareNewScenario").click();
    answer("moveChangesDialog", "Cheaper");
    ASSERT_TRUE(compared());
    EXPECT_EQ(columns().back(), "Cheaper");
    EXPECT_TRUE(window.document().value()->scenarios.front().overrides.empty());
}

TEST_F(ComparePageTest, ANewScenarioIsShownBesideTheOthers) {
    window.showPage(ui::PageId::Simulation);
    trigger("actionNewScenario");
    answer("newScenarioDialog", "Dearer");
    window.showPage(ui::PageId::Compare);
    ASSERT_TRUE(compared());
    EXPECT_EQ(find<QComboBox>("compareAxis").currentIndex(), 1);
    EXPECT_TRUE(columns().contains("Dearer")) << columns().join("; ").toStdString();
}

TEST_F(ComparePageTest, NoughtIsNotComparedWithNought) {
    library.cases["blank"] = std::make_shared<const Case>(blankCase("blank", "DKK", YearMonth(2027, 1)));
    ASSERT_TRUE(window.openCase("blank"));
    ASSERT_TRUE(window.document().copyScenario({"Other", {}, {}}, "copy"));
    const std::size_t before = comparisons.runsStarted();
    window.showPage(ui::PageId::Compare);
    EXPECT_TRUE(find<QLabel>("compareEmpty").text().contains("nothing to compare"));
    EXPECT_FALSE(shown().isVisible());
    EXPECT_EQ(comparisons.runsStarted(), before);
    EXPECT_EQ(find<QPushButton>("compareNewScenario").text(), "Go to Simulation");
    ASSERT_TRUE(idle());
    find<QPushButton>("compareNewScenario").click();
    EXPECT_TRUE(find("begin_need").isVisible());
}

/// Another language, chosen while another page is looked at, changes the words of the button and not where it leads.
TEST_F(ComparePageTest, TheButtonLeadsWhereItSaysInEveryLanguage) {
    library.cases["blank"] = std::make_shared<const Case>(blankCase("blank", "DKK", YearMonth(2027, 1)));
    ASSERT_TRUE(window.openCase("blank"));
    window.showPage(ui::PageId::Compare);
    auto& button = find<QPushButton>("compareNewScenario");
    EXPECT_EQ(button.text(), "Go to Simulation");
    window.showPage(ui::PageId::Needs);
    languages.setWords(Language::Danish);
    window.showPage(ui::PageId::Compare);
    ASSERT_TRUE(button.isVisible());
    EXPECT_EQ(button.text(), ui::ComparePage::tr("Go to Simulation"));
    EXPECT_EQ(find<QLabel>("compareEmpty").text(),
              ui::ComparePage::tr("There is nothing to compare yet: every figure would be 0. The page “Simulation” "
                                  "says what is missing."));
    button.click();
    EXPECT_FALSE(button.isVisible());
    EXPECT_EQ(window.findChild<QDialog*>("newScenarioDialog"), nullptr);
}

TEST_F(ComparePageTest, AFaultIsExplained) {
    comparisons.breakDown();
    ASSERT_TRUE(window.document().setCentral(ParameterId("minutes"), 2.5, "a"));
    EXPECT_TRUE(QTest::qWaitFor(
        [this] {
            for (const QLabel* label : window.findChildren<QLabel*>())
                if (label->isVisible() && label->text().startsWith("The comparison could not be made.")) return true;
            return false;
        },
        5000));
}

/// In the longest language and the smallest window.
class NarrowComparePageTest : public ComparePageTest, public testing::WithParamInterface<QSize> {};

TEST_P(NarrowComparePageTest, InDanishNothingIsCut) {
    languages.setWords(Language::Danish);
    window.resize(1000, 700);  // the rail folds; until then the window cannot be as small
    compareScenarios();
    QTest::qWait(10);
    window.resize(GetParam());
    QTest::qWait(10);
    EXPECT_EQ(window.size(), GetParam());
    for (const QPushButton* button : window.findChildren<QPushButton*>())
        EXPECT_TRUE(!button->isVisible() || button->text().isEmpty() ||
                    button->sizeHint().width() <= button->width() + 1)
            << button->text().toStdString();
    for (const QScrollArea* area : window.findChildren<QScrollArea*>())
        EXPECT_TRUE(!area->isVisible() || area->widget()->width() <= area->viewport()->width())
            << area->widget()->width();
}

INSTANTIATE_TEST_SUITE_P(Sizes, NarrowComparePageTest, testing::Values(QSize(1280, 720), QSize(800, 600)));

}  // namespace
}  // namespace valor::test
