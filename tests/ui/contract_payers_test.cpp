// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of contracts says when a new contract changes who pays.
#include <QLabel>
#include <QPushButton>

#include "tests/ui/window_fixture.h"

namespace valor::test {
namespace {

class ContractPayersTest : public WindowTest {
protected:
    void SetUp() override {
        openSample();
        window.showPage(ui::PageId::Contract);
        QTest::qWait(1);
    }
    void begin() {
        for (const char* button : {"newContract", "beginContract"}) {
            find<QPushButton>(button).click();
            QTest::qWait(1);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
};

TEST_F(ContractPayersTest, WhoPaysIsToldWhereANewContractChangesIt) {
    const auto& told = find<QLabel>("payersChanged");
    begin();
    EXPECT_FALSE(told.isVisible()) << "the hospital pays as before";
    for (Contract elsewhere : std::vector<Contract>(window.document().value()->contracts)) {
        for (Clause& clause : elsewhere.clauses) clause.payer = "patients";
        ASSERT_TRUE(window.document().setContract(elsewhere, "elsewhere"));
    }
    begin();
    EXPECT_TRUE(told.isVisible());
    EXPECT_EQ(told.text(), "contract.payers_changed");
    const AlternativeId made = window.document().alternative().id;
    for (const Alternative& each : std::vector<Alternative>(window.document().value()->alternatives)) {
        if (each.id == window.document().value()->comparator) continue;
        window.document().setAlternative(each.id);
        QTest::qWait(1);
        EXPECT_EQ(told.isVisible(), each.id == made) << each.id.text();
    }
    window.document().setAlternative(made);
    QTest::qWait(1);
    languages.setWords(Language::Danish);
    EXPECT_TRUE(told.isVisible());
    trigger("actionUndo");
    EXPECT_FALSE(told.isVisible());
}

}  // namespace
}  // namespace valor::test
