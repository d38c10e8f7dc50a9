// SPDX-License-Identifier: GPL-3.0-or-later
// The menu File and what becomes of the work: asserted on the document and on the files.
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTableView>
#include <QTextBrowser>
#include <algorithm>

#include "core/model/building.h"
#include "core/model/vendor_copy.h"
#include "core/report/contract_words.h"
#include "tests/ui/window_fixture.h"
#include "ui/editors/value_box.h"
#include "ui/editors/value_slider.h"
#include "ui/shell/case_commands.h"
#include "ui/shell/notice.h"
#include "ui/shell/status_line.h"
#include "ui/text/times.h"

namespace valor::test {
namespace {

const Error kFull{ErrorCode::StoreDiskFull, "", {}};

class WindowFileTest : public WindowTest {
protected:
    WindowFileTest() {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        files.put("a.valor", library.cases["sample"]);
    }
    void openFile() {
        ASSERT_TRUE(window.openCase("a.valor"));
        ASSERT_TRUE(idle());
    }
    void enterPrice(const QString& text) {
        auto& field = *find("row_price").findChild<ui::ValueBox*>();
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    bool settled() {
        return QTest::qWaitFor(
            [this] {
                const auto state = window.document().keeper().state();
                return state == ui::CaseKeeper::State::Saved || state == ui::CaseKeeper::State::Failed;
            },
            5000);
    }
    /// What the file answers in the background is there afterwards.
    void answered() { window.document().keeper().settle(); }
    void click(const char* button) {
        find<QPushButton>(button).click();
        answered();
    }
    /// The list asks the file first what there is, and then what each line says.
    [[nodiscard]] bool listed(int lines) {
        return QTest::qWaitFor(
            [&] {
                const auto* list = window.findChild<QTableView*>("revisions");
                return list != nullptr && list->model()->rowCount() == lines;
            },
            5000);
    }
    void showRevisions() {
        trigger("actionRevisions");
        answered();
    }
    void showEveryChange(bool all) {
        find<QCheckBox>("allChanges").setChecked(all);
        answered();
    }
    void chooseFile(const char* dialog, const QString& path) {
        auto& files = find<QFileDialog>(dialog);
        files.findChild<QLineEdit*>("fileNameEdit")->setText(path);
        QMetaObject::invokeMethod(&files, "accept");
        QTest::qWait(1);
    }
    [[nodiscard]] QString saved() { return find<QLabel>("saved").text(); }
    [[nodiscard]] QString placeIn(const char* name) const { return scratch.filePath(name); }
};

TEST_F(WindowFileTest, AnEditIsInTheFileAtOnce) {
    openFile();
    EXPECT_EQ(saved(), "Saved");
    EXPECT_TRUE(window.windowTitle().contains("a.valor"));
    enterPrice("40");
    ASSERT_TRUE(settled());
    EXPECT_EQ(files.told("a.valor").back(), "Change of Price per examination");
    trigger("actionUndo");
    ASSERT_TRUE(settled());
    EXPECT_EQ(files.told("a.valor").back(), "Undone: change of Price per examination");
    EXPECT_EQ(*files.content("a.valor").states.back(), *library.cases["sample"]);
}

/// A text moves no figure that would show that it was taken.
TEST_F(WindowFileTest, AChangedTextIsConfirmedByItsName) {
    openSample();
    const auto& confirmed = find<QLabel>("confirmed");
    enterPrice("40");
    window.document().endGesture();
    ASSERT_TRUE(settled());
    answered();
    EXPECT_FALSE(confirmed.isVisible()) << "the figures on screen answer an input";
    const CasePtr renamed = *withTitle(window.document().value(), {"North", "", ""});
    ASSERT_TRUE(window.document().apply(renamed, "case.title", "new title"));
    answered();
    EXPECT_TRUE(confirmed.isVisible());
    EXPECT_TRUE(confirmed.text().startsWith("New title")) << confirmed.text().toStdString();
    enterPrice("41");
    window.document().endGesture();
    ASSERT_TRUE(settled());
    answered();
    EXPECT_FALSE(confirmed.isVisible()) << "what was said of the change before is past";
}

TEST_F(WindowFileTest, ADragIsOneChangeOfTheFile) {
    openFile();
    auto& handle = *find("row_minutes").findChild<ui::ValueSlider*>();
    const int y = handle.height() / 2;
    QTest::mousePress(&handle, Qt::LeftButton, {}, {handle.width() / 2, y});
    for (int x = handle.width() / 2; x < handle.width() - 10; x += 4) QTest::mouseMove(&handle, {x, y});
    QTest::mouseRelease(&handle, Qt::LeftButton, {}, {handle.width() - 10, y});
    ASSERT_TRUE(settled());
    EXPECT_LE(files.content("a.valor").history.size(), 3U);  // two when the machine paused in the middle of the drag
    EXPECT_EQ(*files.content("a.valor").states.back(), *window.document().value());
    EXPECT_EQ(window.document().history().count(), 1);
}

TEST_F(WindowFileTest, AFullDiskIsToldAndTheWorkGoesOn) {
    openFile();
    files.failWith(kFull);
    enterPrice("40");
    ASSERT_TRUE(settled());
    EXPECT_EQ(saved(), "Not saved: the disk is full");
    auto& notice = find<ui::Notice>("unkeptNotice");
    EXPECT_TRUE(notice.text().contains("store.disk_full"));
    enterPrice("41");
    ASSERT_TRUE(settled());
    EXPECT_DOUBLE_EQ(central("price"), 41);
    EXPECT_TRUE(window.isWindowModified());
    EXPECT_FALSE(window.openCase("absent.json"));
    auto& again = *notice.findChild<QPushButton*>("remedy");
    again.click();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(again.isVisible());
    files.failWith({});
    again.click();
    ASSERT_TRUE(settled());
    EXPECT_EQ(saved(), "Saved");
    EXPECT_FALSE(notice.isVisible());
    EXPECT_EQ(*files.content("a.valor").states.back(), *window.document().value());
}

TEST_F(WindowFileTest, AHeldFileIsReadAndChangesGoToACopy) {
    const std::string since = "2027-01-31T12:34:56Z";
    files.put("held.valor", library.cases["sample"], Error{ErrorCode::StoreHeld, "", {{"time", since}}});
    ASSERT_TRUE(window.openCase("held.valor"));
    ASSERT_TRUE(idle());
    auto& notice = find<ui::Notice>("notice");
    EXPECT_TRUE(notice.text().contains("store.held"));
    EXPECT_TRUE(notice.text().contains(ui::localTime(since))) << notice.text().toStdString();
    EXPECT_EQ(saved(), "Read only");
    EXPECT_TRUE(find<QPushButton>("remedy").isVisible());
    enterPrice("40");
    ASSERT_TRUE(settled());
    EXPECT_EQ(files.content("held.valor").history.size(), 1U);
    EXPECT_EQ(files.unsavedPaths().size(), 1U);
    EXPECT_EQ(saved(), "No file yet");
    EXPECT_TRUE(notice.text().startsWith("You go on in a copy of your own"));
    find<QPushButton>("remedy").click();
    EXPECT_EQ(find<QFileDialog>("saveAsDialog").findChild<QLineEdit*>("fileNameEdit")->text(),
              QString::fromUtf8("held – copy.valor"));
    chooseFile("saveAsDialog", placeIn("copy.valor"));
    EXPECT_EQ(saved(), "Saved");
    EXPECT_FALSE(notice.isVisible());
    EXPECT_EQ(*files.content(placeIn("copy.valor").toStdString()).states.back(), *window.document().value());
    EXPECT_TRUE(files.unsavedPaths().empty());
}

/// Nobody keeps work of their own where the program was installed.
TEST_F(WindowFileTest, AShippedCaseIsSavedAmongTheDocuments) {
    openSample();
    trigger("actionSaveAs");
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    EXPECT_EQ(find<QFileDialog>("saveAsDialog").directory().path(),
              QFileInfo::exists(documents) ? documents : QDir::homePath());
    find<QFileDialog>("saveAsDialog").reject();
    const QString own = scratch.filePath("own.json");
    library.cases[own.toStdString()] = library.cases["sample"];
    ASSERT_TRUE(window.openCase(own));
    trigger("actionExport");
    EXPECT_EQ(find<QFileDialog>("exportDialog").directory().path(), QFileInfo(own).absolutePath());
}

/// What is typed takes the place of the name, not of its end.
TEST_F(WindowFileTest, AFileIsCalledAsTheCaseInTheLanguageOfTheWindow) {
    Case titled = *library.cases["sample"];
    titled.title = {"Alert: urgent", "Alarm: hastende", ""};
    library.cases["sample"] = std::make_shared<const Case>(titled);
    openSample();
    languages.setWords(Language::Danish);
    QTest::qWait(1);
    trigger("actionExport");
    const auto& dialog = find<QFileDialog>("exportDialog");
    auto& name = *dialog.findChild<QLineEdit*>("fileNameEdit");
    EXPECT_EQ(name.text(), QString::fromUtf8("Alarm – hastende.json"));
    QTest::qWait(50);
    EXPECT_EQ(name.selectedText(), QString::fromUtf8("Alarm – hastende"));
    QTest::keyClicks(&name, "mine");
    EXPECT_EQ(name.text(), "mine.json");
}

TEST_F(WindowFileTest, ThatTheWindowWaitsForTheFileIsSaidMeanwhile) {
    const auto isSaid = [this] {
        return std::ranges::any_of(window.statusBar()->findChildren<QLabel*>(),
                                   [](const QLabel* each) { return each->text() == QString::fromUtf8("One moment…"); });
    };
    openFile();
    bool wasSaid = false;
    auto* commands = window.findChild<ui::CaseCommands*>();
    ASSERT_NE(commands, nullptr);
    QObject::connect(commands, &ui::CaseCommands::waits, &window,
                     [&](bool now) { wasSaid = now ? isSaid() : wasSaid; });
    trigger("actionClose");
    EXPECT_TRUE(wasSaid);
    EXPECT_FALSE(isSaid());
}

TEST_F(WindowFileTest, WhatWasSaidOfTheRunStandsThereAgainAfterAWait) {
    openFile();
    const auto& says = find<QLabel>("atWork");
    auto& line = *qobject_cast<ui::StatusLine*>(window.statusBar());
    emit window.runs().cancelled();
    line.showWaiting(true);
    line.showWaiting(true);
    EXPECT_EQ(says.text(), QString::fromUtf8("One moment…"));
    line.showWaiting(false);
    EXPECT_EQ(says.text(), "Cancelled");
}

/// Not when the event loop turns: a slow disk would hold it up.
TEST_F(WindowFileTest, WhatIsRememberedIsWrittenBesideTheWindow) {
    preferences.rememberWords(Language::Danish);
    preferences.finish();
    QFile file(settings.fileName());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("language=da"));
}

TEST_F(WindowFileTest, OpenBeginsWhereTheLastCaseLies) {
    QFile kept(scratch.filePath("kept.valor"));
    ASSERT_TRUE(kept.open(QIODevice::WriteOnly));
    preferences.addRecentFile(scratch.filePath("gone/lost.valor"));
    preferences.addRecentFile(kept.fileName());
    trigger("actionOpen");
    EXPECT_EQ(find<QFileDialog>("openDialog").directory().path(), QFileInfo(kept).absolutePath());
    find<QFileDialog>("openDialog").reject();
}

TEST_F(WindowFileTest, SavingARevisionOfACaseWithoutAFileAsksForAPlaceFirst) {
    openSample();
    enterPrice("40");
    trigger("actionSaveRevision");
    chooseFile("saveAsDialog", placeIn("new"));
    answered();
    auto& name = find<QInputDialog>("revisionDialog");
    EXPECT_EQ(name.textValue(), "Revision 1");
    name.setTextValue("For the board");
    name.accept();
    window.document().keeper().settle();
    const std::string path = placeIn("new.valor").toStdString();
    EXPECT_EQ(files.content(path).history.back().kind, EntryKind::Revision);
    EXPECT_EQ(files.told(path).back(), "For the board");
    EXPECT_EQ(preferences.recentFiles().front(), placeIn("new.valor"));
    EXPECT_TRUE(window.windowTitle().contains("new.valor"));
}

TEST_F(WindowFileTest, ARevisionCanBeComparedAndGoneBackTo) {
    openFile();
    window.document().keeper().saveRevision("Start");
    enterPrice("40");
    showRevisions();
    EXPECT_EQ(find<QTableView>("revisions").model()->rowCount(), 1);
    click("compareWithNow");
    auto& table = *find<QDialog>("dataDialog").findChild<QTableView*>();
    ASSERT_EQ(table.model()->rowCount(), 2);
    EXPECT_TRUE(table.wordWrap());
    QTest::qWait(1);
    EXPECT_LE(table.horizontalHeader()->length(), table.viewport()->width());
    for (int row = 0; row < table.model()->rowCount(); ++row)
        EXPECT_GE(table.rowHeight(row), static_cast<QAbstractItemView&>(table).sizeHintForRow(row)) << row;
    EXPECT_EQ(table.model()->headerData(1, Qt::Horizontal).toString(), "Start (entry 2)");
    EXPECT_EQ(find<QDialog>("dataDialog").windowTitle(), QString::fromUtf8("“Start (entry 2)” and now"));
    EXPECT_TRUE(table.model()->index(0, 0).data().toString().startsWith("Price per examination"));
    find<QDialog>("dataDialog").close();
    showEveryChange(true);
    EXPECT_EQ(find<QTableView>("revisions").model()->rowCount(), 3);
    showEveryChange(false);
    click("goBack");
    ASSERT_TRUE(settled());
    EXPECT_DOUBLE_EQ(central("price"), 34);
    EXPECT_EQ(files.told("a.valor").back(), "Return to “Start”");
    trigger("actionUndo");
    EXPECT_DOUBLE_EQ(central("price"), 40);
}

TEST_F(WindowFileTest, TwoEntriesAreComparedWithEachOtherAndRunsAreListed) {
    openFile();
    trigger("actionKeepRun");
    window.document().keeper().settle();
    for (const char* price : {"40", "41"}) enterPrice(price);
    showRevisions();
    showEveryChange(true);
    auto& list = find<QTableView>("revisions");
    ASSERT_EQ(list.model()->rowCount(), 4);
    const QString run = list.model()->index(2, 1).data().toString();
    EXPECT_TRUE(run.contains("AI reader: mean net benefit")) << run.toStdString();
    EXPECT_TRUE(run.contains("P(better) 87")) << run.toStdString();
    list.selectRow(3);
    list.selectionModel()->select(list.model()->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    EXPECT_FALSE(find<QPushButton>("goBack").isEnabled());
    click("compareWithNow");
    auto& table = *find<QDialog>("dataDialog").findChild<QTableView*>();
    EXPECT_TRUE(table.model()->index(0, 1).data().toString().startsWith("34"));
    EXPECT_TRUE(table.model()->index(0, 2).data().toString().startsWith("40"));
}

/// An empty list would hide the way back.
TEST_F(WindowFileTest, WithoutARevisionEveryChangeIsListed) {
    openFile();
    enterPrice("40");
    showRevisions();
    EXPECT_TRUE(listed(2));
    EXPECT_TRUE(find<QCheckBox>("allChanges").isChecked());
}

/// Undo is grey then though there is something to go back to.
TEST_F(WindowFileTest, EarlierChangesOfAFileAreFoundUnderRevisions) {
    openFile();
    answered();
    EXPECT_FALSE(find<QAction>("actionFurtherBack").isVisible()) << "the file has only its beginning";
    enterPrice("40");
    ASSERT_TRUE(settled());
    window.document().close();
    openFile();
    ASSERT_TRUE(QTest::qWaitFor([this] { return find<QAction>("actionFurtherBack").isVisible(); }, 5000));
    EXPECT_FALSE(find<QAction>("actionUndo").isEnabled());
    EXPECT_TRUE(find<QAction>("actionUndo").toolTip().contains("Revisions"));
    trigger("actionFurtherBack");
    EXPECT_TRUE(listed(2));
}

/// A named present state alone would lead nowhere.
TEST_F(WindowFileTest, FurtherBackListsEveryChangeAlsoWhereARevisionIsNamed) {
    openFile();
    enterPrice("40");
    ASSERT_TRUE(settled());
    window.document().keeper().saveRevision("For the board");
    window.document().keeper().settle();
    window.document().close();
    openFile();
    ASSERT_TRUE(QTest::qWaitFor([this] { return find<QAction>("actionFurtherBack").isVisible(); }, 5000));
    trigger("actionFurtherBack");
    EXPECT_TRUE(listed(3));
    EXPECT_TRUE(find<QCheckBox>("allChanges").isChecked());
    find<QDialog>("revisionsDialog").close();
    QTest::qWait(1);
    trigger("actionRevisions");
    EXPECT_TRUE(listed(1)) << "from the menu File only what has a name";
}

TEST_F(WindowFileTest, ACaseFileOpensOnTheScenarioItWasLeftOn) {
    files.put("b.valor", library.cases["sample"]);
    openFile();
    window.document().setScenario(ScenarioId("careful"));
    ASSERT_TRUE(window.openCase("b.valor"));
    EXPECT_EQ(window.document().scenario().id, ScenarioId("base"));
    openFile();
    EXPECT_EQ(window.document().scenario().id, ScenarioId("careful"));
    window.document().setScenario(ScenarioId("base"));
    window.document().close();
    openFile();
    EXPECT_EQ(window.document().scenario().id, ScenarioId("base"));
}

/// Without a look at the disks that the other files are on.
TEST_F(WindowFileTest, TheScenariosOfTheNewestFiftyFilesAreRemembered) {
    QVariantMap before;
    before.insert("/gone/before.valor", "careful");
    settings.setValue("files/scenarios", before);
    ui::Preferences later(settings);
    const auto name = [](int file) { return QString("/gone/%1.valor").arg(file); };
    for (int file = 0; file < 49; ++file) later.rememberScenario(name(file), "careful");
    EXPECT_EQ(later.scenarioOf("/gone/before.valor"), "careful");
    EXPECT_EQ(later.scenarioOf(name(0)), "careful");
    later.rememberScenario(name(0), "careful");  // looked at again
    for (int file = 49; file < 98; ++file) later.rememberScenario(name(file), "base");
    later.finish();
    EXPECT_EQ(settings.value("files/scenarios").toMap().size(), 50);
    EXPECT_EQ(later.scenarioOf(name(0)), "careful");
    EXPECT_EQ(later.scenarioOf(name(97)), "base");
    for (const QString& left : {QString("/gone/before.valor"), name(1)})
        EXPECT_EQ(later.scenarioOf(left), QString()) << left.toStdString();
}

/// The scenario was chosen while the case had no file, and is not chosen again after.
TEST_F(WindowFileTest, ACaseSavedUnderANameOpensOnTheScenarioItWasLeftOn) {
    openSample();
    enterPrice("40");
    window.document().setScenario(ScenarioId("careful"));
    trigger("actionSaveAs");
    chooseFile("saveAsDialog", placeIn("left.valor"));
    ASSERT_TRUE(settled());
    window.document().close();
    ASSERT_TRUE(window.openCase(placeIn("left.valor")));
    EXPECT_EQ(window.document().scenario().id, ScenarioId("careful"));
}

TEST_F(WindowFileTest, ARecoveredCaseOpensOnTheScenarioItWasLeftOn) {
    openSample();
    enterPrice("40");
    ASSERT_TRUE(settled());
    window.document().setScenario(ScenarioId("careful"));
    const auto left = files.unsavedPaths();
    ASSERT_EQ(left.size(), 1U);
    window.document().close();  // as a crash leaves it
    ASSERT_TRUE(files.has(left.front()));
    window.findChild<ui::CaseCommands*>()->openUnsaved(QString::fromStdString(left.front()));
    EXPECT_EQ(window.document().scenario().id, ScenarioId("careful"));
    EXPECT_EQ(window.document().changes().own.size() + window.document().changes().recent.size(),
              window.document().scenario().overrides.size());
}

/// Going back changes the case; the return key only looks.
TEST_F(WindowFileTest, TheReturnKeyComparesRevisions) {
    openFile();
    showRevisions();
    const auto& dialog = find<QDialog>("revisionsDialog");
    EXPECT_TRUE(dialog.findChild<QPushButton*>("compareWithNow")->isDefault());
    EXPECT_FALSE(dialog.findChild<QPushButton*>("goBack")->isDefault());
}

TEST_F(WindowFileTest, WorkWithoutAFileIsNotClosedWithoutAsking) {
    openSample();
    enterPrice("40");
    EXPECT_FALSE(window.close());
    EXPECT_TRUE(window.isVisible());
    find<QPushButton>("leaveDiscard").click();
    EXPECT_FALSE(window.isVisible());
}

TEST_F(WindowFileTest, DiscardedWorkIsKeptWhenTheOtherCaseCannotBeOpened) {
    openSample();
    enterPrice("40");
    window.findChild<ui::CaseCommands*>()->askThenOpen("/no such case.json");
    find<QPushButton>("leaveDiscard").click();
    EXPECT_TRUE(find<ui::Notice>("notice").text().contains("The open case is unchanged."));
    EXPECT_DOUBLE_EQ(central("price"), 40);
    EXPECT_TRUE(window.document().keeper().holdsUnsavedWork());
    EXPECT_FALSE(window.close()) << "it is asked about again";
    EXPECT_EQ(files.unsavedPaths().size(), 1U);
}

TEST_F(WindowFileTest, WhatNobodyChangedIsClosedWithoutAsking) {
    openSample();
    EXPECT_EQ(files.unsavedPaths().size(), 1U);
    trigger("actionClose");
    EXPECT_FALSE(window.document().isOpen());
    EXPECT_TRUE(find<QPushButton>("openCase").isVisible());
    EXPECT_TRUE(files.unsavedPaths().empty());
    languages.setWords(Language::Danish);
    EXPECT_TRUE(window.openCase("a.valor"));
}

TEST_F(WindowFileTest, WhatWasAllUndoneIsClosedWithoutAsking) {
    openSample();
    enterPrice("40");
    enterPrice("41");
    trigger("actionUndo");
    window.document().keeper().settle();
    EXPECT_TRUE(window.document().keeper().holdsUnsavedWork()) << "one step is left";
    trigger("actionUndo");
    trigger("actionClose");
    EXPECT_FALSE(window.document().isOpen());
    EXPECT_EQ(window.findChild<QDialog*>("leaveDialog"), nullptr);
    EXPECT_TRUE(files.unsavedPaths().empty());
}

TEST_F(WindowFileTest, AKeptRunIsWorkThoughEveryEditWasUndone) {
    openSample();
    trigger("actionKeepRun");
    enterPrice("40");
    trigger("actionUndo");
    trigger("actionClose");
    EXPECT_TRUE(window.document().isOpen());
    const auto* question = window.findChild<QMessageBox*>("leaveDialog");
    ASSERT_NE(question, nullptr);
    EXPECT_EQ(question->windowTitle(), "Leave case");
    EXPECT_EQ(question->defaultButton()->objectName(), "leaveSave");
}

TEST_F(WindowFileTest, ClosingTheWindowWaitsForTheFile) {
    openFile();
    for (int price = 40; price < 50; ++price) enterPrice(QString::number(price));
    EXPECT_TRUE(window.close());
    EXPECT_EQ(*files.content("a.valor").states.back(), *window.document().value());
    EXPECT_EQ(files.content("a.valor").history.size(), 11U);
}

TEST_F(WindowFileTest, AnotherCaseOpensAfterTheFormerIsClosed) {
    openFile();
    files.put("b.valor", library.cases["sample"]);
    enterPrice("40");
    ASSERT_TRUE(window.openCase("b.valor"));
    EXPECT_FALSE(files.isOpen("a.valor"));
    EXPECT_EQ(files.told("a.valor").size(), 2U);
    const QDir here;
    EXPECT_EQ(preferences.recentFiles(),
              (QStringList{here.absoluteFilePath("b.valor"), here.absoluteFilePath("a.valor")}));
    EXPECT_TRUE(window.openCase("b.valor"));
    EXPECT_TRUE(files.isOpen("b.valor"));
}

TEST_F(WindowFileTest, TheCaseIsExportedAsItIsNow) {
    openFile();
    trigger("actionExport");
    chooseFile("exportDialog", placeIn("out.json"));
    QFile file(placeIn("out.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().toStdString(), library.write(*window.document().value()));
    EXPECT_TRUE(find<ui::Notice>("notice").isConfirmation());
    EXPECT_TRUE(find<ui::Notice>("notice").text().endsWith("out.json"));
    trigger("actionExport");
    chooseFile("exportDialog", placeIn("absent/out.json"));
}

TEST_F(WindowFileTest, AVendorCopyIsReadBeforeItIsSavedAndHoldsNoValues) {
    openFile();
    window.document().keeper().saveRevision("As tendered");
    trigger("vendorCopy_vendor");
    answered();
    EXPECT_TRUE(find<QTextBrowser>("vendorCopyText").toPlainText().contains("cover.revision: revision.saved"));
    find<QPushButton>("saveVendorCopy").click();
    QTest::qWait(1);
    chooseFile("exportDialog", placeIn("copy.json"));
    QFile file(placeIn("copy.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto copy = vendorCopy(*window.document().value(), window.document().alternative().id, PartyId("vendor"), {},
                                 wordsInAllLanguages(texts))
                          .value();
    EXPECT_EQ(file.readAll().toStdString(), library.write(*copy.value));
    EXPECT_TRUE(find<ui::Notice>("notice").isConfirmation());
    EXPECT_TRUE(find<ui::Notice>("notice").text().endsWith("copy.json"));
}

TEST_F(WindowFileTest, ASavedRevisionIsConfirmedUntilTheNextChange) {
    openFile();
    trigger("actionSaveRevision");
    answered();
    find<QInputDialog>("revisionDialog").accept();
    window.document().keeper().settle();
    auto& notice = find<ui::Notice>("notice");
    EXPECT_TRUE(notice.isVisible());
    EXPECT_TRUE(notice.isConfirmation());
    enterPrice("40");
    EXPECT_FALSE(notice.isVisible());
}

TEST_F(WindowFileTest, AValueThatCannotBeStaysInItsFieldAndDoesNotCount) {
    Case input = *library.cases["sample"];
    input.keyInputs.push_back(ParameterId("capacity_counts"));
    files.put("share.valor", std::make_shared<const Case>(input));
    ASSERT_TRUE(window.openCase("share.valor"));
    auto& row = find("row_capacity_counts");
    auto& field = *row.findChild<ui::ValueBox*>();
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, "150");
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_DOUBLE_EQ(central("capacity_counts"), 0.5);
    EXPECT_EQ(field.text(), "150");
    EXPECT_EQ(row.findChild<QLabel*>("rowProblem")->text(),
              QString::fromUtf8("Possible is only 0\u00a0% to 100\u00a0%. 50\u00a0% still counts."));
    field.selectAll();
    QTest::keyClicks(&field, "80");
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_DOUBLE_EQ(central("capacity_counts"), 0.8);
    EXPECT_TRUE(row.findChild<QLabel*>("rowProblem")->isHidden());
}

TEST_F(WindowFileTest, AStretchedRangeIsSaidBelowTheField) {
    openFile();
    auto& remark = *find("row_price").findChild<QLabel*>("rangeRemark");
    enterPrice("40");
    EXPECT_TRUE(remark.isHidden());
    enterPrice("90");
    EXPECT_TRUE(remark.text().contains("10 to 80")) << remark.text().toStdString();
    EXPECT_TRUE(remark.text().contains("10 to 90"));
}

TEST_F(WindowFileTest, ACaseWithErrorsOpensWithTheWayBack) {
    Case broken = *library.cases["sample"];
    broken.scenarios.clear();
    files.append("a.valor", std::make_shared<const Case>(broken), {"case.import", "Import"});
    ASSERT_TRUE(window.openCase("a.valor"));
    auto& notice = find<ui::Notice>("notice");
    EXPECT_TRUE(notice.isVisible());
    EXPECT_TRUE(find<QPushButton>("findings").isVisible());
    EXPECT_EQ(executor.runsStarted(), 0U);
    find<QPushButton>("otherRemedy").click();
    find<QDialog>("findingsDialog").close();
    click("remedy");
    showEveryChange(true);
    find<QTableView>("revisions").selectRow(1);
    click("compareWithNow");
    find<QDialog>("dataDialog").close();
    click("goBack");
    EXPECT_TRUE(window.document().isOpen());
    EXPECT_FALSE(notice.isVisible());
    ASSERT_TRUE(idle());
    EXPECT_GT(executor.runsStarted(), 0U);
    trigger("actionUndo");
    EXPECT_TRUE(notice.isVisible());
    for (const char* action : {"actionSaveAs", "actionRevisions", "actionExport", "actionClose"})
        EXPECT_TRUE(find<QAction>(action).isEnabled()) << action;
    EXPECT_FALSE(find<QAction>("actionRun").isEnabled());
}

TEST_F(WindowFileTest, DamageBesideTheCaseIsToldWithWhatToDo) {
    openFile();
    trigger("actionKeepRun");
    window.document().keeper().settle();
    trigger("actionClose");
    files.damageRuns("a.valor");
    openFile();
    auto& notice = find<ui::Notice>("notice");
    ASSERT_TRUE(QTest::qWaitFor([&] { return notice.isVisible(); }, 5000));
    EXPECT_TRUE(notice.text().contains("valor-cli recover \"a.valor\" NEW.valor")) << notice.text().toStdString();
    EXPECT_TRUE(window.document().isOpen());
}

TEST_F(WindowFileTest, RecentFilesAreToldApartAndThoseThatAreGoneCanBeRemoved) {
    for (const char* folder : {"one", "two"}) {
        ASSERT_TRUE(QDir(scratch.path()).mkdir(folder));
        QFile file(placeIn(folder) + "/offer.valor");
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        preferences.addRecentFile(file.fileName());
    }
    preferences.addRecentFile(placeIn("gone.valor"));
    preferences.addRecentFile(placeIn("one/../one/offer.valor"));
    QTest::qWait(1);
    auto& menu = find<QMenu>("recent");
    emit qobject_cast<QMenu*>(menu.parent())->aboutToShow();
    ASSERT_EQ(menu.actions().size(), 5);
    EXPECT_EQ(menu.actions()[0]->text(), QString::fromUtf8("offer.valor – ") + QDir(placeIn("one")).canonicalPath());
    EXPECT_EQ(menu.actions()[1]->text(), "gone.valor (not found)");
    EXPECT_FALSE(menu.actions()[1]->isEnabled());
    EXPECT_EQ(menu.actions()[2]->text(), QString::fromUtf8("offer.valor – ") + QDir(placeIn("two")).canonicalPath());
    trigger("actionForgetMissing");
    EXPECT_EQ(menu.actions().size(), 2);
    EXPECT_EQ(preferences.recentFiles().size(), 2);
}

TEST_F(WindowFileTest, ARecentFileKeepsItsFolder) {
    preferences.addRecentFile("somewhere/offer.valor");
    EXPECT_EQ(preferences.recentFiles(), QStringList{QDir().absoluteFilePath("somewhere/offer.valor")});
    preferences.finish();
    settings.setValue("files/recent", QStringList{"offer.valor"});
    EXPECT_TRUE(ui::Preferences(settings).recentFiles().isEmpty());
}

TEST_F(WindowFileTest, TwoProgramsForgetNothingOfEachOther) {
    ui::Preferences other(settings);
    preferences.addRecentFile("/one/a.valor", {"A", "", ""});
    preferences.rememberScenario("/one/a.valor", "careful");
    preferences.rememberTheme(ui::ThemeMode::Dark);
    preferences.finish();
    other.addRecentFile("/two/b.valor", {"B", "", ""});
    other.rememberScenario("/two/b.valor", "base");
    other.finish();
    const ui::Preferences later(settings);
    EXPECT_EQ(later.recentFiles(), QStringList({"/two/b.valor", "/one/a.valor"}));
    EXPECT_EQ(later.titleOf("/one/a.valor").en, "A");
    EXPECT_EQ(later.scenarioOf("/one/a.valor"), "careful");
    EXPECT_EQ(later.scenarioOf("/two/b.valor"), "base");
    EXPECT_EQ(settings.value("view/theme"), "dark");
}

TEST(FirstWindowSize, FitsTheScreen) {
    EXPECT_EQ(ui::firstWindowSize({1920, 1080}), QSize(1280, 800));
    EXPECT_EQ(ui::firstWindowSize({1280, 720}), QSize(1280, 680));
}

TEST_F(WindowFileTest, AFullRunCanBeKept) {
    openFile();
    trigger("actionKeepRun");
    window.document().keeper().settle();
    ASSERT_EQ(files.content("a.valor").runs.size(), 1U);
    EXPECT_EQ(files.content("a.valor").runs.front().manifest.draws, 10000U);
    EXPECT_TRUE(find<ui::Notice>("notice").text().contains("entry 2"));
    EXPECT_TRUE(find<ui::Notice>("notice").isConfirmation());
    executor.holdRuns(true);
    enterPrice("40");
    EXPECT_FALSE(find<ui::Notice>("notice").isVisible());
    EXPECT_FALSE(window.findChild<QAction*>("actionKeepRun")->isEnabled());
    executor.holdRuns(false);
}

class RecoveryTest : public WindowFileTest {
protected:
    /// A window like the first one after a crash.
    [[nodiscard]] std::unique_ptr<ui::MainWindow> startAgain() {
        auto next = std::make_unique<ui::MainWindow>(services(), preferences, environment);
        next->show();
        return next;
    }
    static QPushButton* button(ui::MainWindow& window, const char* name) {
        for (QPushButton* each : window.findChildren<QPushButton*>(name))
            if (each->isVisible()) return each;
        return nullptr;
    }
};

TEST_F(RecoveryTest, WhatACrashLeftIsOfferedOpenedAndAskedFor) {
    files.put("unsaved/7", library.cases["sample"]);
    const auto next = startAgain();
    QPushButton* open = button(*next, "openRecovered");
    ASSERT_NE(open, nullptr);
    open->click();
    ASSERT_TRUE(next->document().isOpen());
    EXPECT_EQ(next->document().keeper().place().path, "unsaved/7");
    EXPECT_FALSE(next->close());
    EXPECT_TRUE(files.has("unsaved/7"));
    EXPECT_TRUE(preferences.recentFiles().isEmpty());
}

TEST_F(RecoveryTest, WhatNobodyWantsIsDiscardedWhenItsUserSaidSo) {
    files.put("unsaved/7", library.cases["sample"]);
    files.append("unsaved/7", library.cases["sample"], {"a", "b"});
    const auto next = startAgain();
    QPushButton* discard = button(*next, "discardRecovered");
    ASSERT_NE(discard, nullptr);
    discard->click();
    EXPECT_TRUE(files.has("unsaved/7"));
    auto& question = *next->findChild<QMessageBox*>("discardDialog");
    EXPECT_EQ(question.windowTitle(), "Discard recovered case");
    EXPECT_EQ(question.defaultButton()->objectName(), "discardCancel");
    EXPECT_TRUE(question.informativeText().contains("Chest X-ray triage"));
    EXPECT_TRUE(question.informativeText().contains("1 change"));
    QTest::keyClick(&question, Qt::Key_Escape);
    EXPECT_TRUE(files.has("unsaved/7"));
    discard->click();
    for (auto* each : next->findChildren<QPushButton*>("discardForGood"))
        if (each->isVisible()) each->click();
    EXPECT_FALSE(files.has("unsaved/7"));
    EXPECT_EQ(button(*next, "discardRecovered"), nullptr);
}

}  // namespace
}  // namespace valor::test
