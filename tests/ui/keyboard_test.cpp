// SPDX-License-Identifier: GPL-3.0-or-later
// Every page without a mouse: what can be worked is reached by Tab, says its name and shows that it has the focus;
// every chart has a sentence and a table.
#include <QAbstractSlider>
#include <QAccessible>
#include <QDialog>
#include <QLabel>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
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
    [[nodiscard]] QImage looks(QWidget& widget) { return widget.grab().toImage(); }
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

TEST_P(KeyboardTest, TheFocusCanBeSeen) {
    const std::set<QWidget*> wanted = stops();
    ASSERT_GT(wanted.size(), 5U);
    std::size_t seen = 0;
    for (QWidget* widget : wanted) {
        bringIntoView(*widget);
        EXPECT_FALSE(widget->visibleRegion().isEmpty()) << describe(widget);
        if (QWidget* before = QApplication::focusWidget()) before->clearFocus();
        QTest::qWait(1);
        const QImage without = looks(*widget);
        widget->setFocus(Qt::TabFocusReason);
        QTest::qWait(1);
        EXPECT_EQ(QApplication::focusWidget(), widget) << describe(widget);
        const bool differs = looks(*widget) != without;
        EXPECT_TRUE(differs) << describe(widget);
        seen += differs ? 1U : 0U;
    }
    EXPECT_EQ(seen, wanted.size());
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

INSTANTIATE_TEST_SUITE_P(Pages, KeyboardTest,
                         testing::Values(ui::PageId::Start, ui::PageId::Needs, ui::PageId::Tools, ui::PageId::Contract,
                                         ui::PageId::Simulation, ui::PageId::Compare));

}  // namespace
}  // namespace valor::test
