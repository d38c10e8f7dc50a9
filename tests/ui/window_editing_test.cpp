// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs worked with mouse and keys; what counts is what the document and the result say afterwards.
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOptionSlider>
#include <QToolButton>
#include <QWheelEvent>
#include <algorithm>
#include <set>

#include "core/model/blank_case.h"
#include "tests/support/case_builder.h"
#include "tests/ui/window_fixture.h"
#include "ui/charts/fan_panel.h"
#include "ui/charts/tornado_panel.h"
#include "ui/editors/evidence_badge.h"
#include "ui/editors/parameter_row.h"
#include "ui/editors/reading_question.h"
#include "ui/editors/source_popover.h"
#include "ui/editors/value_box.h"
#include "ui/editors/value_slider.h"
#include "ui/shell/notice.h"

namespace valor::test {
namespace {

class WindowEditingTest : public WindowTest {
protected:
    void SetUp() override { openSample(); }

    [[nodiscard]] ui::ValueSlider& slider(const char* row) { return *find(row).findChild<ui::ValueSlider*>(); }
    [[nodiscard]] ui::ValueBox& box(const char* row) { return *find(row).findChild<ui::ValueBox*>(); }
    void enter(const char* row, const QString& text) {
        ui::ValueBox& field = box(row);
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    void wheel(QWidget& widget) {
        const QPointF middle = QRectF(widget.rect()).center();
        QWheelEvent event(middle, widget.mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&widget, &event);
    }
};

TEST_F(WindowEditingTest, DraggingASliderChangesTheCaseAndTheFiguresAndIsOneUndoStep) {
    ui::ValueSlider& handle = slider("row_minutes");
    const double before = central("minutes");
    const double medianBefore = window.findChild<ui::FanPanel*>()->chart().centre.back();
    const int y = handle.height() / 2;
    QTest::mousePress(&handle, Qt::LeftButton, {}, {handle.width() / 2, y});
    for (int x = handle.width() / 2; x < handle.width() - 10; x += 4) QTest::mouseMove(&handle, {x, y});
    QTest::mouseRelease(&handle, Qt::LeftButton, {}, {handle.width() - 10, y});
    ASSERT_TRUE(idle());
    EXPECT_GT(central("minutes"), before);
    EXPECT_GT(window.findChild<ui::FanPanel*>()->chart().centre.back(), medianBefore);
    EXPECT_EQ(window.document().history().count(), 1);
    trigger("actionUndo");
    EXPECT_DOUBLE_EQ(central("minutes"), before);
    ASSERT_TRUE(idle());
    EXPECT_DOUBLE_EQ(window.findChild<ui::FanPanel*>()->chart().centre.back(), medianBefore);
}

/// Where every part of the rows and every card stands in the window.
class StillWindowTest : public WindowEditingTest {
protected:
    void SetUp() override {
        WindowEditingTest::SetUp();
        const auto& bars = window.findChild<ui::TornadoPanel*>()->chart().bars;
        ASSERT_TRUE(QTest::qWaitFor([&] { return !bars.empty(); }, 5000));
        area().verticalScrollBar()->setValue(300);
        QTest::qWait(1);
    }
    [[nodiscard]] QScrollArea& area() {
        for (auto* found : window.findChildren<QScrollArea*>())
            if (found->isAncestorOf(&find("tornadoCard"))) return *found;
        throw std::runtime_error("no results");
    }
    [[nodiscard]] std::vector<QRect> places() {
        QTest::qWait(1);
        std::vector<QRect> all;
        const auto add = [&](const QWidget& part) { all.emplace_back(part.mapTo(&window, QPoint()), part.size()); };
        for (const char* row : {"row_minutes", "row_price"}) {
            add(find(row));
            for (const QWidget* part : find(row).findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
                if (part->isVisible()) add(*part);
        }
        return all;
    }
    [[nodiscard]] std::vector<int> cards() {
        QTest::qWait(1);
        std::vector<int> tops;
        for (const QWidget* card : area().widget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
            if (card->isVisible()) tops.push_back(card->mapTo(&window, QPoint()).y());
        return tops;
    }
    [[nodiscard]] QRect row(const char* name) {
        QTest::qWait(1);
        return {find(name).mapTo(&window, QPoint()), find(name).size()};
    }
};

TEST_F(StillWindowTest, NothingMovesBeforeDuringAndAfterADrag) {
    ui::ValueSlider& handle = slider("row_minutes");
    const auto place = [&] { return QRect(handle.mapTo(&window, QPoint()), handle.size()); };
    const QRect before = place(), rowBefore = row("row_minutes"), nextBefore = row("row_price");
    const std::vector<int> cardsBefore = cards();
    ASSERT_GE(cardsBefore.size(), 5U);
    const auto still = [&](const char* when) {
        EXPECT_EQ(place(), before) << when;
        EXPECT_EQ(row("row_minutes"), rowBefore) << when;
        EXPECT_EQ(row("row_price"), nextBefore) << when;
        EXPECT_EQ(cards(), cardsBefore) << when;
    };
    const int y = handle.height() / 2;
    QTest::mousePress(&handle, Qt::LeftButton, {}, {handle.width() / 2, y});
    for (int x = handle.width() / 2; x < handle.width(); x += 12) {
        QTest::mouseMove(&handle, {x, y});
        QTest::qWait(5);
        still("in the drag");
    }
    QTest::mouseRelease(&handle, Qt::LeftButton, {}, {handle.width() - 1, y});
    EXPECT_TRUE(window.document().isOverridden(ParameterId("minutes")));
    still("in the preview");
    ASSERT_TRUE(idle());
    still("after the run");
    trigger("actionUndo");
    still("after undo");
    ASSERT_TRUE(idle());
    still("after the run that follows");
}

TEST_F(StillWindowTest, AMessageLiesOverThePageAndMovesNothing) {
    const std::vector<QRect> before = places();
    const std::vector<int> cardsBefore = cards();
    auto& notice = find<ui::Notice>("notice");
    notice.confirm("The revision is kept");
    EXPECT_EQ(places(), before);
    EXPECT_EQ(cards(), cardsBefore);
    EXPECT_TRUE(notice.isVisible());
    EXPECT_GT(notice.height(), 20);
}

TEST_F(StillWindowTest, AnotherScenarioKeepsThePlaceOfEveryCard) {
    const std::vector<int> before = cards();
    executor.holdRuns(true);
    window.document().setScenario(ScenarioId("careful"));
    EXPECT_EQ(cards(), before) << "while it calculates";
    EXPECT_FALSE(window.findChild<ui::TornadoPanel*>()->isVisible()) << "of the scenario that was left";
    executor.holdRuns(false);
    ASSERT_TRUE(idle());
    ASSERT_TRUE(QTest::qWaitFor([this] { return window.findChild<ui::TornadoPanel*>()->isVisible(); }, 5000));
    EXPECT_EQ(cards(), before);
}

TEST_F(WindowEditingTest, AnotherScenarioOrAlternativeIsShownByTheRowsThatAreThere) {
    find<QPushButton>("allInputs").click();
    QTest::qWait(1);
    const auto rows = [this] {
        std::set<QObject*> all;
        for (auto* row : window.findChildren<ui::ParameterRow*>()) all.insert(row);
        return all;
    };
    const std::set<QObject*> before = rows();
    ASSERT_GT(before.size(), 2U);
    enter("row_price", "40");
    window.document().setScenario(ScenarioId("careful"));
    EXPECT_EQ(rows(), before);
    EXPECT_EQ(box("row_price").value(), 34);
    window.document().setAlternative(AlternativeId("second"));
    EXPECT_EQ(rows(), before) << "both alternatives have the same inputs";
}

TEST_F(WindowEditingTest, WhileAnotherPageIsSeenNothingIsDrawnAndThenEverything) {
    const auto before = window.findChild<ui::FanPanel*>()->chart();
    window.showPage(ui::PageId::Needs);
    ASSERT_TRUE(window.document().setCentral(ParameterId("price"), 40, "a"));
    ASSERT_TRUE(window.document().setCentral(ParameterId("minutes"), 3, "b"));
    ASSERT_TRUE(idle());
    EXPECT_EQ(window.findChild<ui::FanPanel*>()->chart(), before);
    EXPECT_EQ(box("row_price").value(), 34);
    window.showPage(ui::PageId::Simulation);
    EXPECT_NE(window.findChild<ui::FanPanel*>()->chart(), before);
    EXPECT_EQ(box("row_price").value(), 40);
}

TEST_F(WindowEditingTest, ADragThatComesBackLeavesNoStep) {
    ASSERT_TRUE(window.document().setCentral(ParameterId("price"), 40, "a"));
    window.document().endGesture();
    const CasePtr before = window.document().value();
    ui::ValueSlider& handle = slider("row_minutes");
    QStyleOptionSlider option;
    option.initFrom(&handle);
    option.minimum = handle.minimum();
    option.maximum = handle.maximum();
    option.sliderPosition = handle.sliderPosition();
    const QPoint grip =
        handle.style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &handle).center();
    QTest::mousePress(&handle, Qt::LeftButton, {}, grip);
    const int start = handle.value();
    ASSERT_EQ(window.document().history().count(), 1) << "taken hold of at its handle";
    for (const int way : {10, 20, 30}) handle.setSliderPosition(start + way);
    EXPECT_EQ(window.document().history().count(), 2);
    handle.setSliderPosition(start);
    QTest::mouseRelease(&handle, Qt::LeftButton, {}, grip);
    EXPECT_EQ(window.document().history().count(), 1);
    EXPECT_EQ(*window.document().value(), *before);
}

TEST_F(WindowEditingTest, KeysInAFieldAndOnASliderAreOneStepUntilTheyRest) {
    ui::ValueBox& field = box("row_price");
    field.setFocus();
    for (int i = 0; i < 5; ++i) QTest::keyClick(&field, Qt::Key_Up);
    EXPECT_EQ(window.document().history().count(), 1);
    QTest::qWait(1200);
    QTest::keyClick(&field, Qt::Key_Up);
    EXPECT_EQ(window.document().history().count(), 2) << "a pause ends the gesture";
    ui::ValueSlider& handle = slider("row_price");
    handle.setFocus();
    for (int i = 0; i < 4; ++i) QTest::keyClick(&handle, Qt::Key_Right);
    EXPECT_EQ(window.document().history().count(), 3) << "and so does another field";
    QTest::qWait(1200);
    QTest::keyClick(&handle, Qt::Key_Right);
    EXPECT_EQ(window.document().history().count(), 4);
}

TEST_F(WindowEditingTest, AStepUpAndDownAgainLeavesNothing) {
    const CasePtr before = window.document().value();
    ui::ValueBox& field = box("row_price");
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_Up);
    EXPECT_EQ(window.document().history().count(), 1);
    QTest::keyClick(&field, Qt::Key_Down);
    EXPECT_EQ(window.document().history().count(), 0);
    EXPECT_EQ(*window.document().value(), *before) << "not even its own value for the scenario";
}

TEST_F(WindowEditingTest, AShareInAFieldOfPercentIsAskedAboutAndAnsweredWithKeys) {
    library.cases["share"] = CaseBuilder(sampleCase())
                                 .change([](Case& edited) { edited.keyInputs.emplace_back("capacity_counts"); })
                                 .share();
    ASSERT_TRUE(window.openCase("share"));
    ASSERT_TRUE(idle());
    const double before = central("capacity_counts");
    ui::ValueBox& field = box("row_capacity_counts");
    auto& question = *find("row_capacity_counts").findChild<ui::ReadingQuestion*>();
    EXPECT_FALSE(question.isVisible());
    enter("row_capacity_counts", "0,6");
    EXPECT_DOUBLE_EQ(central("capacity_counts"), before);
    ASSERT_TRUE(question.isVisible());
    QTest::keyClick(&field, Qt::Key_Tab);
    QTest::qWait(1);
    QWidget* answer = window.focusWidget();
    ASSERT_EQ(answer, question.buttons()[0]);
    QTest::keyClick(answer, Qt::Key_Space);
    EXPECT_DOUBLE_EQ(central("capacity_counts"), 0.6);
    EXPECT_FALSE(question.isVisible());
    EXPECT_TRUE(field.hasFocus());
}

TEST_F(WindowEditingTest, AChangeOfOneScenarioCanHoldInAll) {
    const auto link = [this]() -> QPushButton& { return *find("row_price").findChild<QPushButton*>("everywhere"); };
    const ScenarioId first = window.document().scenario().id;
    const auto turnTo = [this](const ScenarioId& scenario) {
        window.document().setScenario(scenario);
        QTest::qWait(1);  // new rows are shown with the next turn of the event loop
    };
    EXPECT_FALSE(link().isVisible());
    enter("row_price", "40");
    turnTo(ScenarioId("careful"));
    enter("row_price", "50");
    ASSERT_TRUE(link().isVisible());
    EXPECT_TRUE(link().toolTip().contains("Scenarios with a value of their own keep it."));
    EXPECT_EQ(find("row_price").findChild<QLabel*>("changeScope")->text(), QString("Changed in 2 of 2 scenarios"));
    turnTo(first);
    ASSERT_TRUE(window.document().resetToSource(ParameterId("price"), "reset"));
    EXPECT_FALSE(link().isVisible());
    turnTo(ScenarioId("careful"));
    EXPECT_FALSE(link().toolTip().contains("keep it."));
    EXPECT_EQ(find("row_price").findChild<QLabel*>("changeScope")->text(), QString::fromUtf8("Only in “Careful”"));
    link().click();
    EXPECT_DOUBLE_EQ(central("price"), 50);
    EXPECT_FALSE(window.document().isOverridden(ParameterId("price")));
    turnTo(first);
    EXPECT_DOUBLE_EQ(central("price"), 50);
    trigger("actionUndo");  // which goes back to where the change was made
    EXPECT_EQ(window.document().scenario().id, ScenarioId("careful"));
    EXPECT_DOUBLE_EQ(central("price"), 50);
    turnTo(first);
    EXPECT_DOUBLE_EQ(central("price"), 34);
}

TEST_F(WindowEditingTest, UndoWorksFromTheFieldThatWasJustEntered) {
    const double before = central("price");
    enter("row_price", "40");
    ASSERT_DOUBLE_EQ(central("price"), 40);
    window.activateWindow();
    QTest::keyClick(&box("row_price"), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(central("price"), before);
}

TEST_F(WindowEditingTest, TheUndoIsNamedAfterTheInput) {
    enter("row_price", "40");
    EXPECT_DOUBLE_EQ(central("price"), 40);
    QTest::qWait(1);
    EXPECT_EQ(window.findChild<QAction*>("actionUndo")->text(), "&Undo change of Price per examination");
}

TEST_F(WindowEditingTest, ANumberThatMayMeanTwoThingsIsNotTaken) {
    enter("row_price", "3.500");
    EXPECT_DOUBLE_EQ(central("price"), 34);
    EXPECT_FALSE(box("row_price").problem().isEmpty());
    enter("row_price", "35,5");
    EXPECT_DOUBLE_EQ(central("price"), 35.5);
    EXPECT_TRUE(box("row_price").problem().isEmpty());
}

TEST_F(WindowEditingTest, ArrowKeysMoveTheSlider) {
    ui::ValueSlider& handle = slider("row_price");
    handle.setFocus();
    QTest::keyClick(&handle, Qt::Key_Right);
    EXPECT_DOUBLE_EQ(central("price"), 34 + handle.scale().step);
}

TEST_F(WindowEditingTest, KeysThatComeBackBringTheFigureThatStoodBetweenTwoPositions) {
    enter("row_price", "34,1234");
    const double before = central("price");
    const int steps = window.document().history().count();
    ui::ValueSlider& handle = slider("row_price");
    handle.setFocus();
    QTest::keyClick(&handle, Qt::Key_Right);
    EXPECT_NE(central("price"), before);
    QTest::keyClick(&handle, Qt::Key_Left);
    EXPECT_DOUBLE_EQ(central("price"), before);
    EXPECT_EQ(window.document().history().count(), steps);
    enter("row_price", "34,4321");
    handle.setFocus();
    QTest::keyClick(&handle, Qt::Key_Right);
    QTest::keyClick(&handle, Qt::Key_Left);
    EXPECT_DOUBLE_EQ(central("price"), 34.4321) << "not the home of an earlier gesture";
}

TEST_F(WindowEditingTest, TheWayBackToTheSourceShowsOnlyAfterAChange) {
    auto* back = find("row_price").findChild<QToolButton*>("resetInput");
    ASSERT_NE(back, nullptr);
    EXPECT_FALSE(back->isVisible());
    enter("row_price", "40");
    EXPECT_TRUE(back->isVisible());
    back->click();
    EXPECT_DOUBLE_EQ(central("price"), 34);
    EXPECT_FALSE(back->isVisible());
}

TEST_F(WindowEditingTest, TheWheelPassesOverValuesWithoutFocus) {
    ui::ValueSlider& handle = slider("row_price");
    find<QPushButton>("run").setFocus();
    wheel(handle);
    EXPECT_DOUBLE_EQ(central("price"), 34);
    handle.setFocus();
    wheel(handle);
    EXPECT_NE(central("price"), 34);
}

TEST_F(WindowEditingTest, TheMarkOfAnInputOpensItsSource) {
    find("row_price").findChild<ui::EvidenceBadge*>()->click();
    auto* popover = window.findChild<ui::SourcePopover*>();
    ASSERT_NE(popover, nullptr);
    EXPECT_TRUE(popover->isVisible());
    QTest::keyClick(popover, Qt::Key_Escape);
    EXPECT_FALSE(popover->isVisible());
}

TEST_F(WindowEditingTest, TheFilterNarrowsTheFoldedInputs) {
    find<QPushButton>("allInputs").click();
    auto& filter = find<QLineEdit>("inputFilter");
    ASSERT_TRUE(filter.isVisible());
    const auto shown = [this] {
        int count = 0;
        for (const auto* row : window.findChildren<ui::ParameterRow*>())
            count += row->isVisibleTo(row->parentWidget()) ? 1 : 0;
        return count;
    };
    const int all = shown();
    QTest::keyClicks(&filter, "no such input");
    EXPECT_LT(shown(), all);
    filter.clear();
    EXPECT_EQ(shown(), all);
}

TEST_F(WindowEditingTest, UndoGoesToTheScenarioInWhichItUndoes) {
    const ScenarioId first = window.document().scenario().id;
    enter("row_price", "40");
    window.document().setScenario(ScenarioId("careful"));
    trigger("actionUndo");
    EXPECT_EQ(window.document().scenario().id, first);
    EXPECT_DOUBLE_EQ(central("price"), 34);
    window.document().setScenario(ScenarioId("careful"));
    trigger("actionRedo");
    EXPECT_EQ(window.document().scenario().id, first);
    EXPECT_DOUBLE_EQ(central("price"), 40);
}

TEST_F(WindowEditingTest, WhatIsBeingTypedCountsWhenACommandIsCalled) {
    window.activateWindow();
    ui::ValueBox& field = box("row_price");
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, "41");
    ASSERT_DOUBLE_EQ(central("price"), 34);
    trigger("actionSearch");
    EXPECT_DOUBLE_EQ(central("price"), 41);
}

TEST_F(WindowEditingTest, NothingOfAnotherCaseStaysOnScreen) {
    library.cases["blank"] = std::make_shared<const Case>(blankCase("blank", "DKK", YearMonth(2027, 1)));
    ASSERT_TRUE(find("partyTable").isVisible());
    ASSERT_TRUE(window.openCase("blank"));
    EXPECT_FALSE(find("partyTable").isVisible());
}

TEST_F(WindowEditingTest, FiguresOfBeforeAnEditSaySo) {
    const auto past = [this] {
        const auto states = find("headlines").parentWidget()->findChildren<QLabel*>("cardState");
        return std::ranges::count(states, QString("Before the change"), &QLabel::text);
    };
    EXPECT_EQ(past(), 0);
    ASSERT_TRUE(window.document().setCentral(ParameterId("price"), 40, "a"));
    EXPECT_GE(past(), 4);
    ASSERT_TRUE(idle());
    EXPECT_EQ(past(), 0);
}

TEST_F(WindowEditingTest, ACaseWithoutInputsSaysWhatToDo) {
    library.cases["blank"] = std::make_shared<const Case>(blankCase("blank", "DKK", YearMonth(2027, 1)));
    ASSERT_TRUE(window.openCase("blank"));
    window.showPage(ui::PageId::Simulation);
    ASSERT_TRUE(idle());
    EXPECT_TRUE(find("noInputs").isVisible());
    EXPECT_FALSE(find("inputFilter").isVisible());
    EXPECT_FALSE(find("foundationLink").isVisible());
    EXPECT_FALSE(find("inputScope").isVisible());
    EXPECT_TRUE(find<QLabel>("runWords").text().isEmpty()) << "no precision of nothing";
    EXPECT_FALSE(find("run").isEnabled());
    EXPECT_TRUE(find("run").toolTip().contains("nothing to calculate"));
    EXPECT_FALSE(find<QAction>("actionRun").isEnabled());
    openSample();
    EXPECT_TRUE(find("run").isEnabled());
    EXPECT_TRUE(find<QAction>("actionRun").isEnabled());
    EXPECT_TRUE(find("inputScope").isVisible());
}

TEST_F(WindowEditingTest, ACaseWithNothingToComputeSaysWhatIsMissingAndWhereToBegin) {
    library.cases["blank"] = std::make_shared<const Case>(blankCase("blank", "DKK", YearMonth(2027, 1)));
    const auto begin = [this](const char* link) {
        ASSERT_TRUE(window.openCase("blank"));
        window.showPage(ui::PageId::Simulation);
        ASSERT_TRUE(idle());
        QTest::qWait(1);
        EXPECT_FALSE(find("headlines").isVisible());
        EXPECT_FALSE(find("partyTable").isVisible());
        ASSERT_TRUE(find<QPushButton>(link).isVisible()) << link;
        QTest::keyClick(&find(link), Qt::Key_Space);
        QTest::qWait(1);
    };
    begin("begin_need");
    EXPECT_TRUE(find("noNeeds").isVisible());
    begin("begin_deployment");
    EXPECT_TRUE(find("noNeeds").isVisible());
    begin("begin_tool");
    EXPECT_TRUE(find("noTools").isVisible());
    begin("begin_effect");
    EXPECT_TRUE(find("noTools").isVisible());
    begin("begin_template");
    EXPECT_TRUE(find("openCase").isVisible());
    ASSERT_TRUE(window.openCase("sample"));
    ASSERT_TRUE(idle());
    EXPECT_TRUE(find("headlines").isVisible());
    EXPECT_FALSE(find("beginning").isVisible());
}

TEST_F(WindowEditingTest, AFigureForAllScenariosIsOnesOwnAndNamesWhatItReplaced) {
    enter("row_price", "40");
    QTest::mouseClick(find("row_price").findChild<QPushButton*>("everywhere"), Qt::LeftButton);
    const Evidence& evidence = findById(window.document().value()->parameters, ParameterId("price"))->evidence;
    EXPECT_EQ(evidence.confidence, Confidence::Assumption);
    EXPECT_EQ(evidence.citation, LocalizedText{});
    EXPECT_EQ(evidence.note.en, "Set by ada on 2027-01-31 in place of 34 DKK/exam (made up for a test).");
}

TEST_F(WindowEditingTest, OtherRowsStayAsTheyAreWhileOneIsMoved) {
    const QString before = box("row_minutes").text();
    enter("row_price", "40");
    EXPECT_EQ(box("row_minutes").text(), before);
    EXPECT_EQ(box("row_price").value(), 40);
    trigger("actionUndo");
    EXPECT_EQ(box("row_price").value(), 34);
}

TEST_F(WindowEditingTest, AnImageOfTheFullRunFollowsEveryEdit) {
    const std::size_t before = executor.runsStarted();
    enter("row_price", "40");
    ASSERT_TRUE(idle());
    const auto draws = executor.drawsAsked();
    ASSERT_GE(draws.size(), before + 2);
    EXPECT_EQ(draws[before], 1000U);
    EXPECT_EQ(draws.back(), 10000U);
}

}  // namespace
}  // namespace valor::test
