// SPDX-License-Identifier: GPL-3.0-or-later
// What is said without being asked: messages, failures, refused fields, the end of a run.
#include "ui/text/alert.h"

#include <QLabel>
#include <algorithm>

#include "tests/ui/window_fixture.h"
#include "ui/editors/value_box.h"
#include "ui/pages/simulation/figure_label.h"
#include "ui/shell/notice.h"

namespace valor::test {
namespace {

QStringList* heard = nullptr;

void hear(QAccessibleEvent* event) {
    if (event->type() != QAccessible::Alert || heard == nullptr) return;
    *heard << event->accessibleInterface()->text(QAccessible::Name);
}

class AlertTest : public WindowTest {
protected:
    AlertTest() {
        QAccessible::setActive(true);
        heard = &words;
        former = QAccessible::installUpdateHandler(hear);
    }
    ~AlertTest() override {
        QAccessible::installUpdateHandler(former);
        heard = nullptr;
    }
    AlertTest(const AlertTest&) = delete;
    AlertTest& operator=(const AlertTest&) = delete;
    /// Where the platform has no assistive technology (offscreen) nothing is sent; the words are then those that would
    /// be.
    [[nodiscard]] bool wasHeard(const QString& part) const {
        if (QAccessible::isActive()) return !words.filter(part).isEmpty();
        return std::ranges::any_of(window.findChildren<QWidget*>(),
                                   [&](const QWidget* each) { return each->accessibleName().contains(part); });
    }

    QStringList words;
    QAccessible::UpdateHandler former;
};

TEST_F(AlertTest, AMessageIsSaidAtOnce) {
    find<ui::Notice>("notice").say("The page was not printed", "Choose another printer.");
    EXPECT_TRUE(wasHeard("The page was not printed. Choose another printer."));
}

TEST_F(AlertTest, ARefusedFigureAndItsReasonAreSaid) {
    openSample();
    auto& field = *find("row_price").findChild<ui::ValueBox*>();
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, "x");
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_TRUE(wasHeard("Not a number."));
}

TEST_F(AlertTest, TheEndOfARunIsSaidWithItsFirstFigureAndThatOfAPreviewIsNot) {
    executor.holdRuns(true);
    ASSERT_TRUE(window.openCase("sample"));
    EXPECT_FALSE(wasHeard("Calculated."));
    executor.holdRuns(false);
    ASSERT_TRUE(idle());
    EXPECT_TRUE(wasHeard("Calculated. Net benefit " + languages.formats().money(1.5e6, "DKK")));
}

TEST_F(AlertTest, AFailedRunIsSaid) {
    openSample();
    executor.breakDown();
    ASSERT_TRUE(window.document().setCentral(ParameterId("minutes"), 2, "a"));
    EXPECT_TRUE(QTest::qWaitFor([this] { return wasHeard("The simulation could not be run."); }, 5000));
}

TEST_F(AlertTest, AFigureIsAButtonThatCanBePressed) {
    openSample();
    auto& figure = find<ui::FigureLabel>("figure_0");
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&figure);
    ASSERT_NE(spoken, nullptr);
    EXPECT_EQ(spoken->role(), QAccessible::Button);
    ASSERT_NE(spoken->actionInterface(), nullptr);
    EXPECT_TRUE(spoken->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
    EXPECT_TRUE(spoken->text(QAccessible::Name).startsWith("Net benefit: "));
    spoken->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_NE(window.findChild<QWidget*>("figureAnswer"), nullptr);
}

}  // namespace
}  // namespace valor::test
