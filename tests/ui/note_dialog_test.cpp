// SPDX-License-Identifier: GPL-3.0-or-later
// Notes and locks worked in the window; what counts is what the case says afterwards.
#include "ui/editors/note_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include "core/model/input_notes.h"
#include "tests/ui/window_fixture.h"
#include "ui/editors/refusal_words.h"
#include "ui/editors/source_sheet.h"
#include "ui/editors/value_box.h"
#include "ui/editors/value_slider.h"
#include "ui/text/times.h"

namespace valor::test {
namespace {

const ParameterId kPrice("price");

class NoteDialogTest : public WindowTest {
protected:
    void SetUp() override { openSample(); }

    [[nodiscard]] ui::NoteDialog& open() {
        find("row_price").findChild<QToolButton*>("noteButton")->click();
        return find<ui::NoteDialog>("noteDialog");
    }
    void press(ui::NoteDialog& dialog, const char* button) {
        QTest::mouseClick(dialog.findChild<QPushButton*>(button), Qt::LeftButton);
        QTest::qWait(1);  // a dialog that is done deletes itself
    }
    void write(const QString& words, bool locks, bool here = false) {
        ui::NoteDialog& dialog = open();
        auto* text = dialog.findChild<QPlainTextEdit*>("noteText");
        text->clear();
        QTest::keyClicks(text, words);
        dialog.findChild<QCheckBox*>("noteLocks")->setChecked(locks);
        dialog.findChild<QCheckBox*>("noteHere")->setChecked(here);
        press(dialog, "noteSave");
    }
    [[nodiscard]] const Case& value() { return *window.document().value(); }
    [[nodiscard]] const InputNote* note() { return noteOn(value(), window.document().scenario().id, kPrice); }
    [[nodiscard]] bool isOpen() { return find("row_price").findChild<ui::ValueBox*>()->isEnabled(); }
};

TEST_F(NoteDialogTest, ANoteIsSignedShownAtTheSourceAndUndone) {
    write("Asked for twice", false);
    ASSERT_NE(note(), nullptr);
    EXPECT_EQ(*note(), (InputNote{kPrice, {}, "Asked for twice", "ada", "2027-01-31T12:34:56Z", false}));
    EXPECT_TRUE(find("row_price").findChild<QToolButton*>("noteButton")->isChecked());
    EXPECT_TRUE(isOpen());
    const ui::SourceSheet sheet(value(), window.document().scenario(), *findById(value().parameters, kPrice),
                                environment);
    QString said;
    for (const QLabel* line : sheet.findChildren<QLabel*>()) said += line->text();
    EXPECT_TRUE(said.contains("Asked for twice"));
    trigger("actionUndo");
    EXPECT_EQ(note(), nullptr);
    EXPECT_FALSE(find("row_price").findChild<QToolButton*>("noteButton")->isChecked());
}

TEST_F(NoteDialogTest, SaysWhichInputItIsAbout) {
    ui::NoteDialog& dialog = open();
    EXPECT_EQ(dialog.windowTitle(), "Note on Price per examination");
    EXPECT_EQ(dialog.findChild<QLabel*>("noteHeading")->text(), "Price per examination");
    EXPECT_EQ(dialog.accessibleName(), dialog.windowTitle());
    dialog.reject();
}

TEST_F(NoteDialogTest, ARefusalNamesTheInputAndALocalTime) {
    write("As in the offer", true);
    const Status refused = window.document().setCentral(kPrice, 40, "change");
    ASSERT_FALSE(refused);
    const QString words = ui::refusalInWords(refused.error(), value(), environment);
    EXPECT_TRUE(words.contains("Price per examination")) << words.toStdString();
    EXPECT_FALSE(words.contains("parameters/"));
    EXPECT_TRUE(words.contains(ui::localTime("2027-01-31T12:34:56Z"))) << words.toStdString();
    EXPECT_FALSE(words.contains("12:34:56Z"));
}

TEST_F(NoteDialogTest, NothingIsNotSaved) {
    ui::NoteDialog& dialog = open();
    EXPECT_FALSE(dialog.findChild<QPushButton*>("noteSave")->isEnabled());
    dialog.findChild<QPlainTextEdit*>("noteText")->setPlainText("  ");
    EXPECT_FALSE(dialog.findChild<QPushButton*>("noteSave")->isEnabled());
    dialog.reject();
}

TEST_F(NoteDialogTest, ALockedFigureCannotBeTakenHoldOfAndSaysWhoLockedIt) {
    write("As in the offer", true);
    EXPECT_FALSE(isOpen());
    EXPECT_FALSE(find("row_price").findChild<ui::ValueSlider*>()->isEnabled());
    const auto* remark = find("row_price").findChild<QLabel*>("lockRemark");
    EXPECT_TRUE(remark->isVisibleTo(&window));
    EXPECT_TRUE(remark->text().contains("ada"));
    EXPECT_TRUE(remark->text().contains("As in the offer"));
    const Status refused = window.document().setCentral(kPrice, 40, "change");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InputLocked);
    EXPECT_EQ(window.document().removeNote(kPrice, "removal").error().code, ErrorCode::InputLocked);
    EXPECT_EQ(window.document().writeNote({kPrice, {}, "Mine", {}, {}, false}, "note").error().code,
              ErrorCode::InputLocked);
}

TEST_F(NoteDialogTest, UnlockingKeepsTheNoteAndOpensTheFigure) {
    write("As in the offer", true);
    ui::NoteDialog& dialog = open();
    EXPECT_TRUE(dialog.findChild<QPlainTextEdit*>("noteText")->isReadOnly());
    EXPECT_EQ(dialog.findChild<QPushButton*>("noteSave"), nullptr);
    press(dialog, "noteUnlock");
    EXPECT_TRUE(isOpen());
    ASSERT_NE(note(), nullptr);
    EXPECT_EQ(note()->text, "As in the offer");
    EXPECT_FALSE(note()->locked);
    EXPECT_TRUE(window.document().setCentral(kPrice, 40, "change"));
}

TEST_F(NoteDialogTest, ANoteOfOneScenarioIsMovedAndRemoved) {
    write("Here only", true, true);
    ASSERT_EQ(value().notes.size(), 1U);
    EXPECT_EQ(note()->scenario, value().scenarios.front().id);
    window.document().setScenario(value().scenarios.back().id);
    EXPECT_TRUE(isOpen());
    EXPECT_EQ(note(), nullptr);
    window.document().setScenario(value().scenarios.front().id);
    press(open(), "noteUnlock");
    write("Everywhere", false, false);
    ASSERT_EQ(value().notes.size(), 1U);
    EXPECT_TRUE(note()->scenario.empty());
    press(open(), "noteRemove");
    EXPECT_TRUE(value().notes.empty());
}

}  // namespace
}  // namespace valor::test
