// SPDX-License-Identifier: GPL-3.0-or-later
// What the form of a clause says of the index.
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QPushButton>

#include "tests/ui/window_fixture.h"

namespace valor::test {
namespace {

class ClauseIndexTest : public WindowTest {
protected:
    void SetUp() override {
        openSample();
        window.showPage(ui::PageId::Contract);
        QTest::qWait(1);
    }
    [[nodiscard]] const Contract& contract() { return window.document().value()->contracts.front(); }
    [[nodiscard]] bool isMarked() { return std::get<PerUnit>(contract().clauses.front().terms).price.indexed; }
    /// Marks the price of the contract and opens the form of its clause.
    void openFormIn(bool isIndexed) {
        Contract changed = contract();
        changed.indexedToPrices = isIndexed;
        std::get<PerUnit>(changed.clauses.front().terms).price.indexed = true;
        if (changed != contract()) {
            ASSERT_TRUE(window.document().setContract(changed, "index"));
        }
        find<QPushButton>("editClause").click();
    }
};

TEST_F(ClauseIndexTest, InAContractThatFollowsAnIndexTheMarkCanBeTakenAway) {
    openFormIn(true);
    auto& box = find<QCheckBox>("indexed");
    EXPECT_TRUE(box.isChecked());
    EXPECT_TRUE(box.isEnabled());
    EXPECT_TRUE(box.text().isEmpty());
    box.setChecked(false);
    find<QPushButton>("clauseSave").click();
    EXPECT_FALSE(isMarked());
}

/// The form says what the list of clauses says; what is marked stays for a contract that follows an index again.
TEST_F(ClauseIndexTest, InAContractThatFollowsNoneNothingIsTicked) {
    openFormIn(false);
    const auto& box = find<QCheckBox>("indexed");
    EXPECT_FALSE(box.isChecked());
    EXPECT_FALSE(box.isEnabled());
    EXPECT_FALSE(box.text().isEmpty()) << "why not is said";
    EXPECT_EQ(box.accessibleDescription(), box.text()) << "and spoken";
    find<QComboBox>("price").setEditText("6,00");
    find<QPushButton>("clauseSave").click();
    EXPECT_EQ(std::get<PerUnit>(contract().clauses.front().terms).price.decimal, "6");
    EXPECT_TRUE(isMarked());
}

}  // namespace
}  // namespace valor::test
