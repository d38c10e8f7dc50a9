// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tour.h"

#include <QLabel>
#include <QPushButton>
#include <set>
#include <string_view>

#include "tests/ui/window_fixture.h"

namespace valor::test {
namespace {

class TourTest : public WindowTest {
protected:
    void press(Qt::Key key) {
        QTest::keyClick(&find<QPushButton>("tourNext"), key);
        QTest::qWait(80);
    }
    ui::Tour& tour() { return find<ui::Tour>("tour"); }
    QWidget& mark() { return find("tourMark"); }
};

/// Every step points at a control that is there, with its note inside the window and beside the control.
TEST_F(TourTest, EveryStepPointsAtAControlThatCanBeSeen) {
    trigger("actionTour");
    const std::vector<ui::TourStep> steps = ui::tourSteps();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        SCOPED_TRACE(steps[i].control);
        ASSERT_TRUE(idle());
        QTest::qWait(80);
        ASSERT_EQ(tour().step(), static_cast<int>(i));
        EXPECT_TRUE(find(steps[i].control).isVisible());
        EXPECT_TRUE(mark().isVisible());
        EXPECT_TRUE(window.rect().contains(tour().geometry()));
        EXPECT_TRUE(mark().geometry().intersects(window.rect()));
        const QWidget& told = find(steps[i].control);
        const QRect there(told.mapTo(&window, QPoint()), told.size());
        if (there.height() < window.height() / 3) {
            EXPECT_FALSE(tour().geometry().intersects(there)) << "a note does not stand on what it tells of";
        }
        if (i + 1 < steps.size()) press(Qt::Key_Right);
    }
    EXPECT_FALSE(preferences.tourSeen());
    find<QPushButton>("tourNext").click();
    EXPECT_FALSE(tour().isVisible());
    EXPECT_FALSE(mark().isVisible());
    EXPECT_TRUE(preferences.tourSeen());
}

TEST_F(TourTest, GoesBackAndStopsByKeyAndIsRememberedAsSeen) {
    auto& offer = find<QPushButton>("takeTour");
    EXPECT_TRUE(offer.text().contains("five-minute"));
    offer.click();
    press(Qt::Key_PageDown);
    EXPECT_EQ(tour().step(), 1);
    press(Qt::Key_Left);
    EXPECT_EQ(tour().step(), 0);
    press(Qt::Key_Left);
    EXPECT_EQ(tour().step(), 0);
    press(Qt::Key_Escape);
    EXPECT_FALSE(tour().isVisible());
    EXPECT_TRUE(preferences.tourSeen());
    EXPECT_TRUE(offer.text().contains("again"));
}

/// Non-modal: what it points at can be used meanwhile, and the open case is the one it goes through.
TEST_F(TourTest, LeavesTheOpenCaseAndTheWindowUsable) {
    openSample();
    const CasePtr before = window.document().value();
    trigger("actionTour");
    press(Qt::Key_Right);
    EXPECT_EQ(window.document().value(), before);
    QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
    EXPECT_TRUE(find("inputCard").isVisible());
    EXPECT_TRUE(tour().isVisible());
}

TEST_F(TourTest, GoesThroughEveryPageOfACase) {
    std::set<ui::PageId> pages;
    for (const ui::TourStep& step : ui::tourSteps()) pages.insert(step.page);
    EXPECT_EQ(pages.size(), 6U);
    EXPECT_TRUE(pages.contains(ui::PageId::Contract));
}

/// The figures at the right of the inputs are what the step tells of.
TEST_F(TourTest, TheNoteOnTheInputsLeavesTheFiguresFree) {
    openSample();
    trigger("actionTour");
    while (ui::tourSteps()[static_cast<std::size_t>(tour().step())].control != std::string_view("inputCard"))
        press(Qt::Key_Right);
    ASSERT_TRUE(idle());
    QTest::qWait(80);
    const QWidget& figures = find("headlines");
    EXPECT_FALSE(tour().geometry().intersects(QRect(figures.mapTo(&window, QPoint()), figures.size())));
}

TEST_F(TourTest, SpeaksTheLanguageOfTheMoment) {
    trigger("actionTour");
    const auto titles = [this] { return tour().accessibleName(); };
    const QString english = titles();
    languages.setWords(Language::Danish);
    EXPECT_NE(titles(), english);
}

}  // namespace
}  // namespace valor::test
