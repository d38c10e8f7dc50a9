// SPDX-License-Identifier: GPL-3.0-or-later
// Observations settled in the window: what is asked, shown, copied and saved.
#include "ui/pages/contract/settlement_dialog.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <mutex>

#include "tests/support/case_builder.h"
#include "tests/ui/window_fixture.h"
#include "ui/text/file_names.h"

namespace valor::test {
namespace {

constexpr int kFew = 5000;  // ms

/// The sample case, whose contract pays 2.50 per examination and follows no index.
class SettlementDialogTest : public WindowTest {
protected:
    void SetUp() override {
        languages.setWords(Language::English);
        openSample();
        Case unindexed = *window.document().value();
        unindexed.contracts.front().indexedToPrices = false;
        ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(unindexed), "test", "test"));
        for (const char* name : {"whole", "early", "foreign"}) settlements.observed[name] = observed(24);
        settlements.observed["early"] = observed(3);
        settlements.observed["foreign"].measures.insert("sunshine");
        window.showPage(ui::PageId::Contract);
        trigger("actionSettle");
    }
    /// 1,000.5 examinations in each of the first months.
    static Observations observed(int months) {
        const YearMonth first(2027, 1);
        Observations found;
        for (int month = 0; month < months; ++month)
            found.facts.record(SiteId("north"), NeedId("chest"), "processed", first.plusMonths(month),
                               ExactNumber::fraction(10'005, 10));
        found.cells = {{SiteId("north"), NeedId("chest"), {}, PartyId("north")}};
        found.measures = {"processed"};
        found.last = first.plusMonths(months - 1);
        return found;
    }
    [[nodiscard]] bool settleOn(const char* file, const char* until = "") {
        find<QLineEdit>("settlementObservations").setText(file);
        find<QLineEdit>("settlementThrough").setText(until);
        find<QPushButton>("settleNow").click();
        return isAnswered();
    }
    [[nodiscard]] bool isAnswered() {
        return QTest::qWaitFor([&] { return find<QLabel>("settlementState").isHidden(); }, kFew);
    }
    [[nodiscard]] std::string problem() {
        const auto& label = find<QLabel>("settlementProblem");
        return label.isHidden() ? std::string() : label.text().toStdString();
    }
    [[nodiscard]] QTableView& lines() { return find<QTableView>("settlementLines"); }
    [[nodiscard]] QString cell(const char* table, int row, int column) {
        return find<QTableView>(table).model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString copied() {
        find<QPushButton>("copySettlement").click();
        return QGuiApplication::clipboard()->mimeData()->text();
    }
};

TEST_F(SettlementDialogTest, LinesTotalsAndHowEachCameAbout) {
    ASSERT_TRUE(settleOn("whole"));
    EXPECT_EQ(problem(), "");
    ASSERT_EQ(lines().model()->rowCount(), 24);
    EXPECT_EQ(cell("settlementLines", 2, 0), "2027-03");
    EXPECT_EQ(cell("settlementLines", 2, 2), "North");
    EXPECT_FALSE(lines().isColumnHidden(2));
    EXPECT_EQ(cell("settlementLines", 2, 6), "1,000.5");
    EXPECT_EQ(cell("settlementLines", 2, 7), "2.5");
    EXPECT_EQ(cell("settlementLines", 2, 9), "2,501.25");
    ASSERT_EQ(find<QTableView>("settlementYears").model()->rowCount(), 2);
    EXPECT_EQ(cell("settlementYears", 1, 2), "30,015.00");
    lines().setCurrentIndex(lines().model()->index(2, 0));
    EXPECT_TRUE(find<QPlainTextEdit>("settlementExplanation").toPlainText().contains("= 1,000.5 × 2.5"));
    EXPECT_FALSE(find<QTabWidget>("settlementTables").isTabVisible(2));
}

TEST_F(SettlementDialogTest, WithoutAFileNothingIsAsked) {
    find<QPushButton>("settleNow").click();
    EXPECT_NE(problem(), "");
    EXPECT_FALSE(find<QPushButton>("saveSettlement").isEnabled());
}

TEST_F(SettlementDialogTest, AFileThatCannotBeReadIsNamed) {
    ASSERT_TRUE(settleOn("whole"));
    ASSERT_TRUE(settleOn("/nowhere.csv"));
    EXPECT_NE(problem().find("/nowhere.csv"), std::string::npos) << problem();
    EXPECT_EQ(lines().model()->rowCount(), 0) << "of another file";
    EXPECT_FALSE(find<QPushButton>("copySettlement").isEnabled());
}

TEST_F(SettlementDialogTest, ObservationsThatEndEarlyAreSettledUntilThen) {
    ASSERT_TRUE(settleOn("early"));
    EXPECT_NE(problem().find("last_month 2027-03"), std::string::npos) << problem();
    auto& offer = find<QPushButton>("settleThrough");
    ASSERT_TRUE(offer.isVisible());
    offer.click();
    ASSERT_TRUE(isAnswered());
    EXPECT_EQ(problem(), "");
    EXPECT_FALSE(offer.isVisible());
    EXPECT_EQ(lines().model()->rowCount(), 3);
}

/// The month is a field of the dialog: a slip in it is told by its name.
TEST_F(SettlementDialogTest, AMonthThatIsNoneIsRefused) {
    ASSERT_TRUE(settleOn("whole", "March"));
    EXPECT_EQ(problem().rfind("date.malformed at Until month", 0), 0U) << problem();
    ASSERT_TRUE(settleOn("whole", "2026-12"));
    EXPECT_EQ(problem().rfind("value.out_of_range at Until month", 0), 0U) << problem();
}

/// A name that is misspelt may be why something is missing: it is said with the problem too.
TEST_F(SettlementDialogTest, RemarksAreShownWithAnswersAndProblems) {
    ASSERT_TRUE(settleOn("foreign"));
    const auto& remarks = find<QPlainTextEdit>("settlementRemarks");
    EXPECT_TRUE(remarks.isVisible());
    EXPECT_EQ(remarks.toPlainText(), "settle.unread");
    settlements.observed["foreign"].facts = {};
    ASSERT_TRUE(settleOn("foreign"));
    EXPECT_NE(problem(), "");
    EXPECT_TRUE(remarks.isVisible());
    ASSERT_TRUE(settleOn("whole"));
    EXPECT_FALSE(remarks.isVisible());
}

/// The list of what is not agreed may be long: it comes last, so that the other remarks are seen.
TEST_F(SettlementDialogTest, WhatIsNotAgreedYetComesAfterTheOtherRemarks) {
    find<QDialog>("settlementDialog").close();
    QTest::qWait(1);
    Case open = *window.document().value();
    std::get<PerUnit>(open.contracts.front().clauses.front().terms).price = {{}, ParameterId("price")};
    ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(open), "test", "test"));
    trigger("actionSettle");
    ASSERT_TRUE(settleOn("foreign"));
    const QStringList remarks = find<QPlainTextEdit>("settlementRemarks").toPlainText().split('\n');
    ASSERT_EQ(remarks.size(), 2) << problem();
    EXPECT_EQ(remarks.front(), "settle.unread");
}

TEST_F(SettlementDialogTest, WhatIsToBeChosenIsSaidBeforeAnythingIs) {
    const QString said = find<QLabel>("settlementState").text();
    for (const char* word : {"CSV or JSON", "“Settle”", "month empty", "Earlier settlement"})
        EXPECT_TRUE(said.contains(word, Qt::CaseInsensitive)) << word;
    EXPECT_EQ(find<QLineEdit>("settlementThrough").placeholderText(), "e.g. 2027-03") << "an example, no value";
}

TEST_F(SettlementDialogTest, CopiedNumbersAreWholeAndPlain) {
    languages.setNumbers(Language::Danish);
    settlements.observed["whole"].facts.record(SiteId("north"), NeedId("chest"), "processed", YearMonth(2027, 2),
                                               ExactNumber(500'000'000'000));
    ASSERT_TRUE(settleOn("whole"));
    EXPECT_EQ(cell("settlementLines", 1, 9), "1.250.000.000.000,00");
    const QStringList rows = copied().split('\n');
    EXPECT_EQ(rows[1].section('\t', -1), "2501,25");
    EXPECT_EQ(rows[2].section('\t', -1), "1250000000000");
}

/// What is copied is what is seen.
TEST_F(SettlementDialogTest, AColumnThatIsNotShownIsNotCopied) {
    ASSERT_TRUE(settleOn("whole"));
    const QStringList whole = copied().split('\n');
    lines().setColumnHidden(2, true);
    const QStringList rows = copied().split('\n');
    ASSERT_EQ(rows.size(), whole.size());
    for (const int row : {0, 1}) {
        QStringList seen = whole[row].split('\t');
        ASSERT_EQ(seen.size(), lines().model()->columnCount());
        seen.removeAt(2);
        EXPECT_EQ(rows[row].split('\t'), seen);
    }
}

/// What was invoiced too much is negative; a spreadsheet must read it as a number.
TEST_F(SettlementDialogTest, AnEarlierSettlementIsCompared) {
    const Contract& contract = window.document().value()->contracts.front();
    const Money much = *Money::rounded(ExactNumber(9'000), *Currency::make("DKK"));
    EarlierSettlement& sent = settlements.invoiced["sent"];
    sent.contract = contract.id;
    sent.currency = "DKK";
    sent.lines = {{YearMonth(2027, 1), contract.clauses.front().id, "hospital/radiology", "vendor", ExactNumber(1),
                   ExactNumber(1), much, ""}};
    find<QLineEdit>("settlementPrevious").setText("sent");
    ASSERT_TRUE(settleOn("whole"));
    EXPECT_EQ(problem(), "");
    auto& tables = find<QTabWidget>("settlementTables");
    ASSERT_TRUE(tables.isTabVisible(2));
    tables.setCurrentIndex(2);
    ASSERT_EQ(find<QTableView>("settlementChanges").model()->rowCount(), 24);
    EXPECT_EQ(cell("settlementChanges", 0, 3), "9,000.00");
    EXPECT_EQ(cell("settlementChanges", 0, 5), "\u22126,498.75");
    EXPECT_EQ(copied().split('\n')[1].section('\t', -1), "-6498.75");

    sent.currency = "NOK";
    ASSERT_TRUE(settleOn("whole"));
    EXPECT_NE(problem().find("Earlier settlement"), std::string::npos) << problem();
}

TEST_F(SettlementDialogTest, ItIsSavedInTheFormThatIsChosen) {
    ASSERT_TRUE(settleOn("whole"));
    find<QPushButton>("saveSettlement").click();
    auto& dialog = find<QFileDialog>("saveSettlementDialog");
    dialog.selectNameFilter(dialog.nameFilters().last());
    emit dialog.fileSelected(scratch.filePath("why.txt"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !settlements.written().empty(); }, kFew));
    EXPECT_EQ(settlements.written().front().second, SettlementForm::Explained);
    auto& state = find<QLabel>("settlementState");
    ASSERT_TRUE(QTest::qWaitFor([&] { return state.isVisible(); }, kFew));
    EXPECT_TRUE(state.text().contains("why.txt"));
}

TEST_F(SettlementDialogTest, TheLinesAreSavedAsCsv) {
    ASSERT_TRUE(settleOn("whole"));
    find<QPushButton>("saveSettlement").click();
    emit find<QFileDialog>("saveSettlementDialog").fileSelected(scratch.filePath("lines.csv"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !settlements.written().empty(); }, kFew));
    EXPECT_EQ(settlements.written().front().second, SettlementForm::Csv) << "as its name ends";
}

/// A text that is sent on names no folder of whoever wrote it.
TEST_F(SettlementDialogTest, WhatIsSavedNamesTheEarlierFileAlone) {
    EarlierSettlement& sent = settlements.invoiced["/home/somebody/sent.json"];
    sent.contract = window.document().value()->contracts.front().id;
    sent.currency = "DKK";
    find<QLineEdit>("settlementPrevious").setText("/home/somebody/sent.json");
    ASSERT_TRUE(settleOn("whole"));
    ASSERT_EQ(problem(), "");
    find<QPushButton>("saveSettlement").click();
    emit find<QFileDialog>("saveSettlementDialog").fileSelected(scratch.filePath("a.txt"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !settlements.written().empty(); }, kFew));
    EXPECT_EQ(settlements.compared(), "sent.json");
    EXPECT_FALSE(find<QLabel>("settlementNotes").text().contains("somebody"));
}

TEST_F(SettlementDialogTest, ANameForTheFileIsSuggested) {
    ASSERT_TRUE(settleOn("whole", "march 2027"));
    find<QPushButton>("saveSettlement").click();
    auto& dialog = find<QFileDialog>("saveSettlementDialog");
    ASSERT_EQ(dialog.selectedFiles().size(), 1);
    const std::string contract = window.document().value()->contracts.front().label.en;
    EXPECT_EQ(QFileInfo(dialog.selectedFiles().front()).completeBaseName().toStdString(),
              contract + " – settlement 2027-03");
    dialog.reject();
}

/// A contract with a long name keeps its month; the revision is not for whoever is sent the file.
TEST_F(SettlementDialogTest, TheNameKeepsTheMonthAndLeavesTheRevisionOut) {
    find<QDialog>("settlementDialog").close();
    QTest::qWait(1);
    Case renamed = *window.document().value();
    renamed.contracts.front().label.en = std::string(30, 'c') + " " + std::string(200, 'd');
    ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(renamed), "test", "test"));
    window.document().endGesture();
    window.document().keeper().saveRevision("Ceiling 41");
    ASSERT_TRUE(QTest::qWaitFor([this] { return ui::fileMarksOf(window).revision == "Ceiling 41"; }, kFew));
    trigger("actionSettle");
    ASSERT_TRUE(settleOn("whole", "2027-03"));
    find<QPushButton>("saveSettlement").click();
    auto& dialog = find<QFileDialog>("saveSettlementDialog");
    const QString name = QFileInfo(dialog.selectedFiles().value(0)).completeBaseName();
    EXPECT_TRUE(name.startsWith(QString(30, 'c'))) << name.toStdString();
    EXPECT_TRUE(name.endsWith(QString::fromUtf8("… – settlement 2027-03"))) << name.toStdString();
    dialog.reject();
}

/// Closed while it is being saved: it goes when the file is there, and stays to tell that it is not.
TEST_F(SettlementDialogTest, ClosingWaitsForWhatIsBeingSaved) {
    for (const bool isFull : {true, false}) {
        settlements.isFull = isFull;
        ASSERT_TRUE(settleOn("whole"));
        std::unique_lock held(settlements.writing);
        find<QPushButton>("saveSettlement").click();
        emit find<QFileDialog>("saveSettlementDialog").fileSelected(scratch.filePath("a.json"));
        find<QFileDialog>("saveSettlementDialog").reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        find<ui::SettlementDialog>("settlementDialog").reject();
        EXPECT_TRUE(find<ui::SettlementDialog>("settlementDialog").isVisible());
        held.unlock();
        if (isFull) {
            ASSERT_TRUE(QTest::qWaitFor([&] { return !problem().empty(); }, kFew));
            EXPECT_TRUE(find<ui::SettlementDialog>("settlementDialog").isVisible());
        } else {
            EXPECT_TRUE(QTest::qWaitFor([&] { return window.findChild<ui::SettlementDialog*>() == nullptr; }, kFew));
        }
    }
}

TEST_F(SettlementDialogTest, AFullDiskIsTold) {
    ASSERT_TRUE(settleOn("whole"));
    settlements.isFull = true;
    find<QPushButton>("saveSettlement").click();
    emit find<QFileDialog>("saveSettlementDialog").fileSelected(scratch.filePath("a.json"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !problem().empty(); }, kFew));
    EXPECT_EQ(lines().model()->rowCount(), 24) << "still there";
}

/// An answer to fields that are others by now says so.
TEST_F(SettlementDialogTest, AChangedFieldMarksTheAnswerAsPast) {
    ASSERT_TRUE(settleOn("whole"));
    find<QLineEdit>("settlementThrough").setText("2027-02");
    EXPECT_TRUE(find<QLabel>("settlementState").isVisible());
    EXPECT_EQ(lines().model()->rowCount(), 24);
}

/// So does one that is still being worked out when they are changed.
TEST_F(SettlementDialogTest, AnAnswerToFormerFieldsIsNotShown) {
    ASSERT_TRUE(settleOn("whole"));
    EXPECT_TRUE(find<QPushButton>("saveSettlement").isEnabled());
    std::unique_lock held(settlements.reading);
    find<QLineEdit>("settlementThrough").setText("2027-02");
    find<QPushButton>("settleNow").click();
    EXPECT_FALSE(find<QPushButton>("saveSettlement").isEnabled()) << "of the question before";
    find<QLineEdit>("settlementThrough").setText("2027-03");
    held.unlock();
    QTest::qWait(100);
    EXPECT_TRUE(find<QLabel>("settlementState").isVisible());
    EXPECT_EQ(lines().model()->rowCount(), 24);
    EXPECT_FALSE(find<QPushButton>("saveSettlement").isEnabled());
    ASSERT_TRUE(settleOn("whole", "2027-03"));
    EXPECT_EQ(lines().model()->rowCount(), 3);
    EXPECT_TRUE(find<QPushButton>("saveSettlement").isEnabled());
}

/// Down to the table, its explanation and the buttons, with a name for each.
TEST_F(SettlementDialogTest, EveryPartIsReachedByTheTabKey) {
    ASSERT_TRUE(settleOn("early", "2027-02"));
    auto& dialog = find<ui::SettlementDialog>("settlementDialog");
    QStringList met;
    for (int step = 0; step < 30; ++step) {
        QWidget* here = dialog.focusWidget();
        ASSERT_NE(here, nullptr);
        met << here->objectName();
        const auto* button = qobject_cast<QPushButton*>(here);
        EXPECT_TRUE(!here->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty()))
            << here->objectName().toStdString();
        QTest::keyClick(here, Qt::Key_Tab);
    }
    for (const char* name : {"settlementObservations", "settlementObservationsChoose", "settlementThrough",
                             "settlementPrevious", "settlementPreviousChoose", "settleNow", "settlementLines",
                             "settlementExplanation", "copySettlement", "saveSettlement"})
        EXPECT_TRUE(met.contains(name)) << name;
}

TEST_F(SettlementDialogTest, EscapeClosesItFromTheTable) {
    ASSERT_TRUE(settleOn("whole"));
    lines().setFocus();
    QTest::keyClick(&lines(), Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(window.findChild<ui::SettlementDialog*>(), nullptr);
}

TEST_F(SettlementDialogTest, ATableThatIsDroppedOnTheWindowIsSettled) {
    find<ui::SettlementDialog>("settlementDialog").reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    window.showPage(ui::PageId::Simulation);
    settlements.observed["/ward/Observed.CSV"] = observed(24);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile("/ward/Observed.CSV")});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    ASSERT_NE(window.findChild<ui::SettlementDialog*>(), nullptr);
    ASSERT_TRUE(isAnswered());
    EXPECT_EQ(lines().model()->rowCount(), 24);
}

/// Closing while it works: the late answer meets nobody, not even the next who asks.
TEST_F(SettlementDialogTest, ClosingCancels) {
    std::unique_lock held(settlements.reading);
    find<QLineEdit>("settlementObservations").setText("whole");
    find<QPushButton>("settleNow").click();
    find<ui::SettlementDialog>("settlementDialog").reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(window.findChild<ui::SettlementDialog*>(), nullptr);
    trigger("actionSettle");
    const QString asked = find<QLabel>("settlementState").text();
    held.unlock();
    QTest::qWait(200);
    EXPECT_EQ(lines().model()->rowCount(), 0);
    EXPECT_TRUE(find<QLabel>("settlementState").isVisible());
    EXPECT_EQ(find<QLabel>("settlementState").text(), asked);
}

/// Wherever no contract is shown there is nothing to settle, and that is said.
TEST_F(SettlementDialogTest, WithoutAContractItIsSaid) {
    find<ui::SettlementDialog>("settlementDialog").reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    Case without = *window.document().value();
    for (Alternative& each : without.alternatives) each.contracts.clear();
    ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(without), "test", "test"));
    window.showPage(ui::PageId::Simulation);
    trigger("actionSettle");
    EXPECT_EQ(window.findChild<ui::SettlementDialog*>(), nullptr);
    auto& told = find<QMessageBox>("nothingToSettle");
    EXPECT_TRUE(told.isVisible());
    told.close();
}

}  // namespace
}  // namespace valor::test
