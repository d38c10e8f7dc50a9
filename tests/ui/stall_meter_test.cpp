// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stall_meter.h"

#include <thread>

#include "tests/ui/window_fixture.h"

namespace valor::test {
namespace {

TEST(Stalls, AreTheLongestAndTheUsualGap) {
    std::vector<double> gaps(99, 1.0);
    gaps.push_back(250);
    const ui::Stalls stalls = ui::stallsOf(gaps, 7);
    EXPECT_EQ(stalls.longest, 250);
    EXPECT_EQ(stalls.median, 1);
    EXPECT_EQ(stalls.p99, 1);
    EXPECT_EQ(stalls.over100, 1U);
    EXPECT_EQ(ui::stallsInWords(stalls, std::chrono::seconds(5)),
              "longest 250.0 ms, 99 % within 1.0 ms, median 1.0 ms, 1 over 100 ms; 7 moves of a slider in 5 s");
    EXPECT_EQ(ui::stallsOf({}, 0).longest, 0);
}

TEST_F(WindowTest, AStallOfTheWindowIsMeasuredWhileASliderIsDragged) {
    ui::StallMeter meter(window, std::chrono::milliseconds(400));
    EXPECT_FALSE(meter.begin()) << "no case is open";
    openSample();
    const double before = central("minutes");
    std::optional<ui::Stalls> found;
    QObject::connect(&meter, &ui::StallMeter::finished, &window, [&](const ui::Stalls& stalls) { found = stalls; });
    ASSERT_TRUE(meter.begin());
    QTimer::singleShot(100, &window, [] { std::this_thread::sleep_for(std::chrono::milliseconds(120)); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return found.has_value(); }, 5000));
    EXPECT_GE(found->longest, 110);
    EXPECT_GE(found->over100, 1U);
    EXPECT_GT(found->moves, 3);
    EXPECT_GT(window.document().history().count(), 0);
    EXPECT_NEAR(central("minutes"), before, 0.05) << "the slider goes back to where it stood";
}

}  // namespace
}  // namespace valor::test
