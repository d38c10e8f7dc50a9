// SPDX-License-Identifier: GPL-3.0-or-later
// Every page without a mouse: what can be worked is reached by Tab, says its name and shows that it has the focus;
// every chart has a sentence and a table.
#include <QAbstractSlider>
#include <QAccessible>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>
#include <cstdlib>
#include <set>

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

    /// What Tab must reach: enabled, shown, and ready to take the focus from the keyboard.
    [[nodiscard]] std::set<QWidget*> stops() {
        std::set<QWidget*> found;
        for (QWidget* widget : window.findChildren<QWidget*>())
            if (widget->isVisibleTo(&window) && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 &&
                widget->focusProxy() == nullptr)
                found.insert(widget);
        return found;
    }
    /// Goes through the window with Tab until the first stop comes again.
    [[nodiscard]] std::vector<QWidget*> walk(int most) {
        std::vector<QWidget*> seen;
        std::set<QWidget*> known;
        for (int step = 0; step < most; ++step) {
            QWidget* now = QApplication::focusWidget();
            if (now == nullptr) break;
            if (known.insert(now).second) seen.push_back(now);
            QTest::keyClick(now, Qt::Key_Tab);
        }
        return seen;
    }
    static std::string describe(const QWidget* widget) {
        return std::string(widget->metaObject()->className()) + " " + widget->objectName().toStdString() + " in " +
               widget->parentWidget()->metaObject()->className();
    }
    static QString spokenName(QWidget* widget) {
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        return spoken == nullptr ? QString() : spoken->text(QAccessible::Name);
    }
    static void bringIntoView(QWidget& widget) {
        for (QWidget* around = widget.parentWidget(); around != nullptr; around = around->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(around)) area->ensureWidgetVisible(&widget);
        QTest::qWait(1);
    }
    /// With its surroundings, on which a mark may lie.
    [[nodiscard]] QImage looks(QWidget& widget) {
        QWidget& root = *widget.window();
        const QRect place(widget.mapTo(&root, QPoint()), widget.size());
        return root.grab(place.adjusted(-4, -4, 4, 4).intersected(root.rect())).toImage();
    }
    /// Pixels of which a person sees that they are others.
    static int differing(const QImage& one, const QImage& other) {
        constexpr int kSeen = 24;  // of 255 steps of grey
        int count = 0;
        for (int y = 0; y < std::min(one.height(), other.height()); ++y)
            for (int x = 0; x < std::min(one.width(), other.width()); ++x)
                count += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) >= kSeen ? 1 : 0;
        return count;
    }
    void expectFocusShows(QWidget& widget) {
        constexpr int kLeast = 45;
        bringIntoView(widget);
        EXPECT_FALSE(widget.visibleRegion().isEmpty()) << describe(&widget);
        if (QWidget* before = QApplication::focusWidget()) before->clearFocus();
        QTest::qWait(1);
        const QImage without = looks(widget);
        widget.setFocus(Qt::TabFocusReason);
        QTest::qWait(1);
        EXPECT_EQ(QApplication::focusWidget(), &widget) << describe(&widget);
        EXPECT_GT(differing(looks(widget), without), kLeast) << describe(&widget);
    }
};

TEST_P(KeyboardTest, TabReachesEverythingThatCanBeWorked) {
    const std::set<QWidget*> wanted = stops();
    ASSERT_GT(wanted.size(), 5U);
    (*wanted.begin())->setFocus(Qt::TabFocusReason);
    const auto seen = walk(static_cast<int>(3 * wanted.size() + 20));
    ASSERT_FALSE(seen.empty()) << "no focus after " << describe(*wanted.begin());
    for (QWidget* widget : wanted)
        EXPECT_NE(std::ranges::find(seen, widget), seen.end())
            << describe(widget) << ", after " << describe(seen.back());
}

TEST_P(KeyboardTest, EverythingThatCanBeWorkedSaysItsName) {
    for (QWidget* widget : stops()) EXPECT_FALSE(spokenName(widget).trimmed().isEmpty()) << describe(widget);
}

TEST_P(KeyboardTest, TheFocusCanBeSeenInBothThemes) {
    for (const ui::ThemeMode mode : {ui::ThemeMode::Dark, ui::ThemeMode::Light}) {
        theme.setMode(mode);
        QTest::qWait(50);
        const std::set<QWidget*> wanted = stops();
        ASSERT_GT(wanted.size(), 5U);
        for (QWidget* widget : wanted) expectFocusShows(*widget);
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
