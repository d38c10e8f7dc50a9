// SPDX-License-Identifier: GPL-3.0-or-later
// Every page without a mouse: what can be worked is reached by Tab, says its name and shows that it has the focus;
// every chart has a sentence and a table.
#include <QAbstractSlider>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QTableView>

#include "tests/ui/keyboard_walk.h"
#include "tests/ui/window_fixture.h"
#include "ui/charts/chart_panel.h"

namespace valor::test {
namespace {

class KeyboardTest : public WindowTest, public testing::WithParamInterface<ui::PageId> {
protected:
    void SetUp() override {
        openSample();
        window.showPage(GetParam());
        ASSERT_TRUE(QTest::qWaitFor([this] { return !isComparing(); }, 5000));
        QTest::qWait(50);
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    [[nodiscard]] bool isComparing() const {
        return GetParam() == ui::PageId::Compare && comparisons.runsStarted() == 0;
    }
};

TEST_P(KeyboardTest, TabReachesEverythingThatCanBeWorked) {
    EXPECT_GT(stopsIn(window).size(), 5U);
    expectReachedByTab(window);
}

TEST_P(KeyboardTest, EverythingThatCanBeWorkedSaysItsName) {
    expectNamed(window);
}

TEST_P(KeyboardTest, TheFocusCanBeSeenInBothThemes) {
    for (const ui::ThemeMode mode : {ui::ThemeMode::Dark, ui::ThemeMode::Light}) {
        theme.setMode(mode);
        QTest::qWait(50);
        for (QWidget* widget : stopsIn(window)) expectFocusShows(*widget);
    }
}

TEST_P(KeyboardTest, EveryChartHasASentenceAndATable) {
    for (ui::ChartPanel* panel : window.findChildren<ui::ChartPanel*>()) {
        if (!panel->isVisibleTo(&window)) continue;
        EXPECT_FALSE(panel->accessibleName().isEmpty()) << describe(panel);
        EXPECT_FALSE(panel->accessibleDescription().isEmpty()) << describe(panel);
        const ChartTable table = panel->table();
        EXPECT_FALSE(table.head.empty()) << describe(panel);
        EXPECT_FALSE(table.rows.empty()) << describe(panel);
        panel->setFocus();
        QTest::keyClick(panel, Qt::Key_D, Qt::ControlModifier);
        auto* dialog = window.findChild<QDialog*>("dataDialog");
        ASSERT_NE(dialog, nullptr) << describe(panel);
        EXPECT_EQ(static_cast<std::size_t>(dialog->findChild<QTableView*>()->model()->rowCount()), table.rows.size());
        dialog->close();
        QTest::qWait(1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// A problem is told in the form, which stays until it can be used.
TEST_F(WindowTest, TheDialogOfDrawsIsWorkedWithKeys) {
    openSample();
    trigger("actionDraws");
    auto& dialog = find<QDialog>("drawsDialog");
    auto& sure = *dialog.findChild<QRadioButton*>("drawsSure");
    EXPECT_FALSE(dialog.findChild<QWidget*>("drawsError")->isEnabled());
    sure.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&sure, Qt::Key_Space);
    auto& error = *dialog.findChild<QWidget*>("drawsError")->findChild<QLineEdit*>();
    ASSERT_TRUE(error.isEnabled());
    error.selectAll();
    QTest::keyClicks(&error, "0");
    dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    EXPECT_TRUE(dialog.findChild<QLabel*>("drawsProblem")->isVisible());
    EXPECT_FALSE(window.runs().settings().until);
    error.selectAll();
    QTest::keyClicks(&error, "2");
    dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    ASSERT_TRUE(idle());
    ASSERT_TRUE(window.runs().settings().until);
    EXPECT_DOUBLE_EQ(*window.runs().settings().until->error, 0.02);
    EXPECT_TRUE(window.runs().settings().until->isRelative);
    EXPECT_EQ(executor.ruleAsked()->outputs.front().substr(executor.ruleAsked()->outputs.front().find('.')),
              ".net_benefit");
}

INSTANTIATE_TEST_SUITE_P(Pages, KeyboardTest,
                         testing::Values(ui::PageId::Start, ui::PageId::Needs, ui::PageId::Tools, ui::PageId::Contract,
                                         ui::PageId::Simulation, ui::PageId::Compare, ui::PageId::Report));

}  // namespace
}  // namespace valor::test
