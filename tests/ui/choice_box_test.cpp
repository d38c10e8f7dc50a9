// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/choice_box.h"

#include <QHelpEvent>
#include <QToolTip>

#include "tests/ui/window_fixture.h"

namespace valor::test {
namespace {

const QString kAlternative = "X-ray department", kContract = "Payment for each examination that is billed";

class ChoiceBoxTest : public testing::Test {
protected:
    ChoiceBoxTest() {
        box.addItem(kAlternative + " · " + kContract);
        box.show();
    }
    ~ChoiceBoxTest() override { QToolTip::hideText(); }
    /// What the mouse reads when it rests on the box.
    [[nodiscard]] QString tip() {
        QHelpEvent rest(QEvent::ToolTip, box.rect().center(), box.mapToGlobal(box.rect().center()));
        QApplication::sendEvent(&box, &rest);
        return QToolTip::text();
    }

    ui::Theme theme{*qApp};
    ui::ChoiceBox box{theme};
};

TEST_F(ChoiceBoxTest, WhatIsCutIsSaidInFull) {
    box.resize(120, 30);
    EXPECT_EQ(tip(), box.currentText());
    box.setToolTip("The contract");
    EXPECT_EQ(tip(), box.currentText() + "\nThe contract");
}

TEST_F(ChoiceBoxTest, WhatIsWholeIsNotRepeated) {
    box.setToolTip("The contract");
    box.resize(box.sizeHint());
    EXPECT_EQ(tip(), "The contract");
}

/// Its own words need less room, and the whole is a rest of the mouse away.
TEST_F(ChoiceBoxTest, AClosedBoxMaySayLessThanItsList) {
    const int before = box.sizeHint().width();
    box.setItemData(0, kContract, ui::ChoiceBox::kShortWords);
    EXPECT_LT(box.sizeHint().width(), before);
    box.resize(box.sizeHint());
    EXPECT_EQ(tip(), kAlternative + " · " + kContract);
}

using ContractBoxTest = WindowTest;

/// The alternative stands above already, but tells apart contracts of one name.
TEST_F(ContractBoxTest, TheChosenContractIsNamedAloneInItsBoxUnlessAnotherIsCalledSo) {
    openSample();
    window.showPage(ui::PageId::Contract);
    QTest::qWait(1);
    const auto& choice = find<ui::ChoiceBox>("contractChoice");
    ASSERT_EQ(choice.count(), 2) << "one contract, signed in two alternatives";
    EXPECT_TRUE(choice.currentData(ui::ChoiceBox::kShortWords).toString().isEmpty());
    Case single = *library.cases["sample"];
    for (Alternative& each : single.alternatives)
        if (each.id == AlternativeId("second")) each.contracts.clear();
    library.cases["single"] = std::make_shared<const Case>(single);
    ASSERT_TRUE(window.openCase("single"));
    window.showPage(ui::PageId::Contract);
    QTest::qWait(1);
    ASSERT_EQ(choice.count(), 1);
    const QString words = choice.currentData(ui::ChoiceBox::kShortWords).toString();
    EXPECT_FALSE(words.isEmpty());
    EXPECT_TRUE(choice.currentText().endsWith(" · " + words)) << choice.currentText().toStdString();
}

}  // namespace
}  // namespace valor::test
