// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stall_meter.h"

#include <thread>

#include "tests/ui/window_fixture.h"

namespace valor::test {
namespace {

TEST(Stalls, AreSpreadAndNamedOneByOne) {
    std::vector<double> gaps(99, 1.0);
    gaps.push_back(250);
    const ui::Spread spread = ui::spreadOf(gaps);
    EXPECT_EQ(spread.longest, 250);
    EXPECT_EQ(spread.median, 1);
    EXPECT_EQ(spread.p95, 1);
    EXPECT_EQ(spread.count, 100U);
    EXPECT_EQ(ui::spreadOf({}).longest, 0);
    ui::Stalls stalls;
    stalls.gaps = spread;
    stalls.stalls.push_back({1234, 250, "undo", 12.5});
    const QStringList lines = ui::stallsInWords(stalls, std::chrono::seconds(5)).split('\n');
    EXPECT_EQ(lines.front(),
              "gaps of the event loop: longest 250.0 ms, 95 % within 1.0 ms, half within 1.0 ms, 1 over 50 ms in 5 s");
    EXPECT_EQ(lines.back(), "250.0 ms at 1.23 s, undo, 12.5 ms of it at work");
}

TEST(Stalls, TheCalibrationTakesItsTime) {
    EXPECT_GT(ui::calibrate(), 0.5);
}

class StallMeterTest : public WindowTest {
protected:
    std::optional<ui::Stalls> measure(std::chrono::milliseconds during) {
        ui::StallMeter meter(window, during);
        std::optional<ui::Stalls> found;
        QObject::connect(&meter, &ui::StallMeter::finished, &window, [&](const ui::Stalls& stalls) { found = stalls; });
        if (!meter.begin()) return std::nullopt;
        (void)QTest::qWaitFor([&] { return found.has_value(); }, 60'000);
        return found;
    }
};

TEST_F(StallMeterTest, AStallIsMeasuredWithTheGestureThatItHits) {
    EXPECT_FALSE(measure(std::chrono::milliseconds(1))) << "no case is open";
    openSample();
    const double before = central("minutes");
    QTimer::singleShot(100, &window, [] { std::this_thread::sleep_for(std::chrono::milliseconds(220)); });
    const auto found = measure(std::chrono::seconds(3));
    ASSERT_TRUE(found);
    EXPECT_GE(found->gaps.longest, 200);
    EXPECT_TRUE(std::ranges::any_of(
        found->stalls, [](const ui::Stall& stall) { return stall.gap >= 200 && stall.gesture == "drag"; }));
    EXPECT_GT(found->pictures.count, 0U);
    EXPECT_LT(found->busy.longest, found->gaps.longest) << "it slept";
    EXPECT_FALSE(found->busiest.isEmpty());
    EXPECT_DOUBLE_EQ(central("minutes"), before) << "everything goes back to where it stood";
}

TEST_F(StallMeterTest, GoesThroughEveryGestureAndLetsTheRunComeOnScreen) {
    openSample();
    std::map<QString, int> seen;
    ui::Gestures gestures(window);
    int fullRuns = 0, analyses = 0;
    QObject::connect(&gestures, &ui::Gestures::turnedTo, &window, [&](const QString& gesture) { ++seen[gesture]; });
    QObject::connect(&window, &ui::MainWindow::fullRunShown, &gestures, [&] { ++fullRuns; });
    QObject::connect(&window, &ui::MainWindow::allShown, &gestures, [&] { ++analyses; });
    ASSERT_TRUE(gestures.begin());
    ASSERT_TRUE(QTest::qWaitFor([&] { return seen["page"] >= 6; }, 60'000));
    gestures.end();
    for (const char* gesture : {"drag", "rest", "typing", "undo", "redo", "scenario", "alternative", "page"})
        EXPECT_GT(seen[gesture], 0) << gesture;
    EXPECT_GE(fullRuns, 4);
    EXPECT_GE(analyses, 4);
    EXPECT_EQ(window.document().history().index(), 0);
}

TEST_F(StallMeterTest, TheCaseComesBackFromMoreStepsThanTheHistoryHolds) {
    openSample();
    const Case before = *window.document().value();
    ui::Gestures gestures(window);
    ASSERT_TRUE(gestures.begin());
    for (int step = 0; step < 510; ++step) {
        ASSERT_TRUE(window.document().setCentral(ParameterId("price"), 20 + 0.01 * step, "step"));
        window.document().endGesture();
    }
    gestures.end();
    EXPECT_EQ(*window.document().value(), before);
}

}  // namespace
}  // namespace valor::test
