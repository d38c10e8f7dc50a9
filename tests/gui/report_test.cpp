// SPDX-License-Identifier: GPL-3.0-or-later
// The report in the window over the engine and a shipped case.
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <tuple>
#include <utility>

#include "core/model/canonical.h"
#include "core/model/edit.h"
#include "core/model/report_jobs.h"
#include "tests/gui/program_fixture.h"
#include "tests/support/xlsx_reader.h"
#include "ui/charts/fan_panel.h"
#include "ui/pages/report/page_preview.h"
#include "ui/pages/report/report_page.h"
#include "ui/pages/simulation/information_dialog.h"

namespace valor::test {
namespace {

class ReportPageTest : public ProgramTest {
protected:
    void ask() {
        open("knee-osteoarthritis");
        trigger("actionReport");
        ASSERT_TRUE(QTest::qWaitFor([this] { return page().report() != nullptr; }, kLong)) << state();
    }
    [[nodiscard]] ui::ReportPage& page() { return *window.findChild<ui::ReportPage*>(); }
    /// What the page says, and what it warns of.
    [[nodiscard]] std::string state() {
        const auto* warning = window.findChild<QMessageBox*>("reportWarning");
        return find<QLabel>("reportState").text().toStdString() +
               (warning == nullptr ? "" : " " + warning->text().toStdString());
    }
    /// The first input, by a tenth.
    void edit() {
        auto& document = window.document();
        const Parameter& first = document.value()->parameters.front();
        const double central = centralValue(*distributionIn(document.scenario(), first));
        ASSERT_TRUE(document.setCentral(first.id, central * 1.1, "move"));
        document.endGesture();
    }
    [[nodiscard]] bool comesToSay(const std::string& words) {
        return QTest::qWaitFor([&] { return state().find(words) != std::string::npos; }, kLong);
    }
    [[nodiscard]] QByteArray contents(const char* name) {
        QFile file(scratch.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const char* name, const QByteArray& bytes) {
        QFile file(scratch.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    /// One form of what is on show, in the background. @return whether it came to be
    [[nodiscard]] bool exported(ReportFormat format, const char* name) {
        page().exportAs(format, scratch.filePath(name));
        return comesToSay("Written: " + QDir::toNativeSeparators(scratch.filePath(name)).toStdString());
    }
    [[nodiscard]] int pages() { return window.findChild<ui::PagePreview*>()->pages(); }
    void choose(const char* name, int row) {
        auto& box = find<QComboBox>(name);
        box.setCurrentIndex(row);
        emit box.activated(row);
    }
    [[nodiscard]] bool says(const std::string& words) {
        return std::ranges::any_of(page().report()->blocks, [&](const DocumentBlock& block) {
            const auto* heading = std::get_if<Heading>(&block);
            return heading != nullptr && heading->text == words;
        });
    }
};

TEST_F(ReportPageTest, ShowsThePagesAndFollowsWhatIsChosen) {
    ask();
    const int board = pages();
    EXPECT_GT(board, 4);
    EXPECT_TRUE(find<QPushButton>("exportReport").isEnabled());
    EXPECT_FALSE(find<QLabel>("reportReliance").text().isEmpty());
    EXPECT_TRUE(says("Is it worth it?"));
    choose("reportLanguage", 1);
    EXPECT_EQ(page().report()->language, Language::Danish);
    EXPECT_EQ(languages.words(), Language::English) << "the window keeps its own";
    choose("reportLanguage", 0);
    find<QCheckBox>("reportPart_answer").click();
    EXPECT_FALSE(says("Is it worth it?"));
    choose("reportTemplate", 1);
    EXPECT_TRUE(says("Checklist: CHEERS 2022 and fields on artificial intelligence"));
    EXPECT_TRUE(find<QCheckBox>("reportPart_checklist").isChecked());
    EXPECT_LT(pages(), board);
}

TEST_F(ReportPageTest, IsExportedInEveryFormAndSaysWhyNot) {
    ask();
    const std::tuple<ReportFormat, const char*, const char*> beginnings[] = {
        {ReportFormat::Pdf, "a.pdf", "%PDF"},
        {ReportFormat::WebPage, "a.html", "<!DOC"},
        {ReportFormat::OpenDocument, "a.odt", "PK"}};
    for (const auto& [format, name, begins] : beginnings) {
        EXPECT_TRUE(exported(format, name)) << name << state();
        EXPECT_TRUE(contents(name).startsWith(begins)) << name;
    }
    page().exportAs(ReportFormat::Pdf, scratch.filePath("absent/a.pdf"));
    ASSERT_TRUE(comesToSay("absent/a.pdf")) << state();
    find<QMessageBox>("reportWarning").close();
    QTest::qWait(1);
    page().exportAs(ReportFormat::Workbook, scratch.filePath("absent/a.xlsx"));
    ASSERT_TRUE(comesToSay("absent/a.xlsx")) << state();
    find<QMessageBox>("reportWarning").close();
    find<QPushButton>("exportReport").click();
    auto& dialog = find<QFileDialog>("exportReportDialog");
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_EQ(dialog.defaultSuffix(), "pdf");
    ASSERT_EQ(dialog.selectedFiles().size(), 1);
    EXPECT_EQ(QFileInfo(dialog.selectedFiles().front()).completeBaseName(),
              QString::fromUtf8("Decision basis – AI on knee X-rays to avoid MR (AI-KOA) – Base case"));
    dialog.reject();
}

/// Pages are painted one at a time: the window has its turn between them.
TEST_F(ReportPageTest, PaintsWhileTheWindowGoesOn) {
    ask();
    for (const auto& [format, name] : {std::pair(ReportFormat::Pdf, "a.pdf"), {ReportFormat::WebPage, "a.html"}}) {
        int turns = 0;
        QTimer beat;
        QObject::connect(&beat, &QTimer::timeout, &page(), [&turns] { ++turns; });
        beat.start(0);
        page().exportAs(format, scratch.filePath(name));
        EXPECT_FALSE(QFile::exists(scratch.filePath(name)));
        EXPECT_TRUE(find<QPushButton>("cancelReport").isVisible());
        ASSERT_TRUE(comesToSay("Written")) << state();
        EXPECT_GT(turns, format == ReportFormat::Pdf ? pages() : 2) << name;
    }
}

TEST_F(ReportPageTest, StoppingWhileItIsPaintedLeavesWhatWasThere) {
    ask();
    put("b.pdf", "before");
    page().exportAs(ReportFormat::Pdf, scratch.filePath("b.pdf"));
    QTest::qWait(1);
    find<QPushButton>("cancelReport").click();
    ASSERT_TRUE(comesToSay("Stopped")) << state();
    QTest::qWait(100);
    EXPECT_EQ(contents("b.pdf"), "before");
    EXPECT_TRUE(find<QPushButton>("exportReport").isEnabled());
}

/// What is meant for one reader, saved with the report.
TEST_F(ReportPageTest, AReportForOneReaderBeginsWithThem) {
    ask();
    choose("reportAudience", 2);
    const auto* first = std::get_if<Heading>(&page().report()->blocks.front());
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first->text, "What this means: Clinicians");
    EXPECT_FALSE(find<QCheckBox>("reportPart_contracts").isChecked());
    ASSERT_EQ(page().saveJob("Clinicians", {ReportFormat::Pdf}), QString());
    EXPECT_EQ(window.document().value()->reports.front().audience, ReportAudience::Clinicians);
    EXPECT_TRUE(window.document().value()->reports.front().parts.empty());
}

/// It changes no figure: nothing runs, and the pages are those of the case still.
TEST_F(ReportPageTest, SavingAReportRunsNothing) {
    ask();
    const auto pages = page().report();
    int runs = 0;
    QObject::connect(&window.runs(), &ui::RunController::resultReady, &page(), [&runs] { ++runs; });
    ASSERT_EQ(page().saveJob("Board", {ReportFormat::Pdf}), QString());
    EXPECT_EQ(state().find("was edited since"), std::string::npos) << state();
    ASSERT_EQ(window.document().value()->reports.size(), 1U);
    window.document().history().undo();
    EXPECT_TRUE(window.document().value()->reports.empty());
    window.document().history().redo();
    ASSERT_EQ(window.document().value()->reports.size(), 1U);
    auto& document = window.document();
    const auto removed = withoutReportJob(document.value(), document.value()->reports[0].id);
    ASSERT_TRUE(document.apply(removed, "report.remove", "remove"));
    QTest::qWait(500);
    EXPECT_EQ(runs, 0);
    EXPECT_EQ(page().report(), pages);
    EXPECT_TRUE(find<QPushButton>("exportReport").isEnabled());
}

/// What the payees get is of the run on screen still, whatever page is looked at in between.
TEST_F(ReportPageTest, SavingAReportLeavesWhatPayeesGetAsItIs) {
    ask();
    ASSERT_EQ(page().saveJob("Board", {ReportFormat::Pdf}), QString());
    window.showPage(ui::PageId::Contract);
    QTest::qWait(1);
    const QWidget& shown = *find("contractTabs").parentWidget();
    ASSERT_FALSE(shown.findChildren<ui::FanPanel*>().isEmpty());
    const auto states = shown.findChildren<QLabel*>("cardState");
    EXPECT_FALSE(std::ranges::any_of(states, [](const QLabel* each) { return each->text() == "Before the change"; }));
}

/// What the buyer gains is not to be ticked for a seller.
TEST_F(ReportPageTest, ASellersReportHasNoPartOfTheBuyers) {
    ask();
    choose("reportAudience", 6);
    EXPECT_FALSE(find<QCheckBox>("reportPart_answer").isEnabled());
    EXPECT_TRUE(find<QCheckBox>("reportPart_contracts").isEnabled());
    EXPECT_NE(page().saveJob("Seller", {ReportFormat::Workbook}).indexOf("workbook"), -1);
    EXPECT_EQ(page().saveJob("Seller", {ReportFormat::Pdf}), QString());
    choose("reportAudience", 0);
    EXPECT_TRUE(find<QCheckBox>("reportPart_answer").isEnabled());
}

/// From the menu too.
TEST_F(ReportPageTest, AReportIsRepeatedFromTheMenu) {
    open("knee-osteoarthritis");
    trigger("actionRepeatReport");
    auto& dialog = find<QFileDialog>("repeatReportDialog");
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_TRUE(page().isVisible());
    dialog.reject();
}

/// In the background, while the window goes on.
TEST_F(ReportPageTest, WritesTheWorkbookOfTheRun) {
    ask();
    bool isWritten = false;
    QObject::connect(&page(), &ui::ReportPage::reportWritten, &page(), [&isWritten] { isWritten = true; });
    page().exportAs(ReportFormat::Workbook, scratch.filePath("a.xlsx"));
    EXPECT_FALSE(isWritten);
    EXPECT_FALSE(find<QPushButton>("exportReport").isEnabled());
    ASSERT_TRUE(QTest::qWaitFor([&isWritten] { return isWritten; }, kLong)) << state();
    EXPECT_TRUE(find<QPushButton>("exportReport").isEnabled());
    QFile file(scratch.filePath("a.xlsx"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("PK"));
    EXPECT_NE(state().find("a.xlsx"), std::string::npos) << state();
}

/// It is told as stopped when it is over, and as written where it was too late.
TEST_F(ReportPageTest, LeavesNoWorkbookThatWasStopped) {
    ask();
    put("b.xlsx", "before");
    page().exportAs(ReportFormat::Workbook, scratch.filePath("b.xlsx"));
    find<QPushButton>("cancelReport").click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return find<QPushButton>("exportReport").isEnabled(); }, kLong)) << state();
    const bool isStopped = state().find("Stopped") != std::string::npos;
    EXPECT_EQ(contents("b.xlsx") == "before", isStopped) << state();
    EXPECT_EQ(state().find("Written") == std::string::npos, isStopped) << state();
}

/// Other objects of the case: the window is built anew, the file is not given up.
TEST_F(ReportPageTest, AnEditOfTheCaseDoesNotDropAFileThatIsBeingWritten) {
    ask();
    page().exportAs(ReportFormat::Workbook, scratch.filePath("a.xlsx"));
    edit();
    window.document().keeper().settle();
    ASSERT_TRUE(window.document().copyScenario({"Another", "En anden", "En annen"}, "copy"));
    ASSERT_TRUE(comesToSay("Written")) << state();
    EXPECT_TRUE(contents("a.xlsx").startsWith("PK"));
}

/// Between a new run and its pages.
TEST_F(ReportPageTest, ExportsWhatIsOnShowAndSaysThatItIsOfTheRunBefore) {
    ask();
    const Cover before = *page().report()->cover;
    bool isGap = false;
    QObject::connect(&window, &ui::MainWindow::fullRunShown, &page(), [&] {
        isGap = page().report() != nullptr && *page().report()->cover == before;
        EXPECT_NE(state().find("of the run before"), std::string::npos) << state();
        EXPECT_EQ(state().find("Pages of A4"), std::string::npos) << state();
        find<QPushButton>("cancelReport").click();
        page().exportAs(ReportFormat::Workbook, scratch.filePath("a.xlsx"));
    });
    edit();
    ASSERT_TRUE(comesToSay("Written")) << state();
    EXPECT_TRUE(isGap);
    EXPECT_TRUE(contents("a.xlsx").startsWith("PK"));
    EXPECT_TRUE(exported(ReportFormat::WebPage, "a.html")) << state();
}

TEST_F(ReportPageTest, NamesTheRevisionThatItIsOf) {
    ask();
    const auto revision = [this] {
        std::string value;
        if (page().report() != nullptr)
            for (const auto& [name, text] : page().report()->cover->facts)
                if (name == "Revision") value = text;
        return value;
    };
    EXPECT_EQ(revision(), "");
    window.document().keeper().saveRevision("As tendered");
    ASSERT_TRUE(QTest::qWaitFor([&] { return revision().starts_with("“As tendered”, saved "); }, kLong)) << state();
    find<QPushButton>("exportReport").click();
    auto& dialog = find<QFileDialog>("exportReportDialog");
    EXPECT_TRUE(dialog.selectedFiles().value(0).endsWith("(AI-KOA) – Base case – As tendered.pdf"));
    dialog.reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    choose("reportAudience", 2);
    find<QPushButton>("exportReport").click();
    auto& forOne = find<QFileDialog>("exportReportDialog");
    EXPECT_TRUE(forOne.selectedFiles().value(0).endsWith(" – Clinicians – Base case – As tendered.pdf"));
    forOne.reject();
    choose("reportAudience", 0);
    ASSERT_TRUE(exported(ReportFormat::Workbook, "a.xlsx")) << state();
    const XlsxFile workbook = readXlsx(scratch.filePath("a.xlsx").toStdString());
    EXPECT_TRUE(std::ranges::any_of(workbook.texts(workbook.sheets.front()), [](const std::string& text) {
        return text.starts_with("Revision: “As tendered”, saved ");
    }));
    edit();
    EXPECT_TRUE(QTest::qWaitFor([&] { return revision().starts_with("the case was changed after “As"); }, kLong))
        << revision();
}

/// The newest run is asked about, whatever was asked before.
TEST_F(ReportPageTest, FollowsARunThatCameWhileAnotherWasAskedAbout) {
    ask();
    int edits = 0;
    QObject::connect(&window, &ui::MainWindow::allShown, &page(), [&] {
        QTimer::singleShot(0, &page(), [&] {
            if (edits++ < 3) edit();
        });
    });
    edit();
    ASSERT_TRUE(QTest::qWaitFor([&] { return edits > 3; }, kLong));
    EXPECT_TRUE(comesToSay("Pages of A4")) << state();
    EXPECT_FALSE(find<QPushButton>("cancelReport").isVisible());
}

TEST_F(ReportPageTest, KeepsItsQuestionWhenAnotherWindowGivesItsOwnUp) {
    open("knee-osteoarthritis");
    trigger("actionReport");
    trigger("actionInformation");
    window.findChild<ui::InformationDialog*>()->close();
    EXPECT_TRUE(comesToSay("Pages of A4")) << state();
}

TEST_F(ReportPageTest, WritesNothingWhereNothingIsTicked) {
    ask();
    for (QCheckBox* part : page().findChildren<QCheckBox*>())
        if (part->isChecked()) part->click();
    EXPECT_FALSE(page().report() != nullptr);
    EXPECT_EQ(pages(), 0);
    EXPECT_FALSE(find<QPushButton>("exportReport").isEnabled());
    EXPECT_NE(state().find("Nothing is ticked"), std::string::npos) << state();
    find<QCheckBox>("reportPart_answer").click();
    EXPECT_TRUE(find<QPushButton>("exportReport").isEnabled());
    EXPECT_GT(pages(), 0);
}

/// Whatever the state is otherwise.
TEST_F(ReportPageTest, SaysHowItWentThoughTheCaseWasEdited) {
    ask();
    edit();
    EXPECT_NE(state().find("of the run before"), std::string::npos) << state();
    ASSERT_TRUE(exported(ReportFormat::WebPage, "a.html")) << state();
    const std::string written = "Written: " + scratch.filePath("a.html").toStdString() + '\n';
    EXPECT_NE(state().find(written), std::string::npos) << "whose pages they are stands below: " << state();
    find<QCheckBox>("reportPart_answer").click();
    EXPECT_EQ(state().find("Written"), std::string::npos) << "other pages: " << state();
}

TEST_F(ReportPageTest, StoppingARepetitionIsNoAnswerToTheNext) {
    ask();
    ASSERT_TRUE(exported(ReportFormat::WebPage, "a.html")) << state();
    QByteArray other = contents("a.html");
    const qsizetype digest = other.indexOf("valor.recipe/1 case=") + 20;
    other[digest] = other[digest] == '0' ? '1' : '0';
    put("b.html", other);
    std::vector<bool> answers;
    QObject::connect(&page(), &ui::ReportPage::reportRepeated, &page(), [&](bool same) { answers.push_back(same); });
    page().repeat(scratch.filePath("b.html"));
    find<QPushButton>("cancelReport").click();
    EXPECT_NE(state().find("is not repeated"), std::string::npos) << state();
    page().repeat(scratch.filePath("a.html"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !answers.empty(); }, kLong)) << state();
    EXPECT_EQ(answers, std::vector<bool>{true}) << state();
}

/// A name is no markup.
TEST_F(ReportPageTest, WarnsInPlainWords) {
    ask();
    page().exportAs(ReportFormat::WebPage, scratch.filePath("<b>absent</b>/a.html"));
    ASSERT_TRUE(comesToSay("<b>absent</b>")) << state();
    auto& warning = find<QMessageBox>("reportWarning");
    EXPECT_EQ(warning.textFormat(), Qt::PlainText);
    EXPECT_TRUE(warning.text().contains("<b>absent</b>/a.html")) << warning.text().toStdString();
    EXPECT_EQ(warning.text().count("a.html"), 1) << "said once: " << warning.text().toStdString();
    warning.close();
}

TEST_F(ReportPageTest, CanBeHeardAndShowsTheFocus) {
    ask();
    auto& preview = find<ui::PagePreview>("reportPreview");
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&preview);
    ASSERT_NE(spoken, nullptr);
    EXPECT_EQ(spoken->role(), QAccessible::Graphic);
    EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty());
    const std::string told = spoken->text(QAccessible::Description).toStdString();
    for (const std::string& answer : page().report()->cover->answers)
        EXPECT_NE(told.find(answer), std::string::npos) << told;
    find<QPushButton>("repeatReport").setFocus(Qt::TabFocusReason);
    const QImage without = preview.grab(QRect(0, 0, preview.width(), 400)).toImage();
    preview.setFocus(Qt::TabFocusReason);
    EXPECT_TRUE(preview.hasFocus());
    EXPECT_NE(preview.grab(QRect(0, 0, preview.width(), 400)).toImage(), without);
    auto* bar = find<QScrollArea>("reportPages").verticalScrollBar();
    QTest::keyClick(&preview, Qt::Key_PageDown);
    EXPECT_GT(bar->value(), 0) << "the keys of the area around it";
}

TEST_F(ReportPageTest, RepeatsTheRunOfAReport) {
    ask();
    std::optional<bool> isSame;
    QObject::connect(&page(), &ui::ReportPage::reportRepeated, &page(), [&isSame](bool same) { isSame = same; });
    for (const auto& [format, name] : {std::pair(ReportFormat::WebPage, "a.html"),
                                       {ReportFormat::OpenDocument, "a.odt"},
                                       {ReportFormat::Pdf, "a.pdf"}}) {
        isSame.reset();
        ASSERT_TRUE(exported(format, name)) << state();
        page().repeat(scratch.filePath(name));
        ASSERT_TRUE(QTest::qWaitFor([&isSame] { return isSame.has_value(); }, kLong)) << name << state();
        EXPECT_TRUE(*isSame) << name << state();
    }
    QFile file(scratch.filePath("a.html"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray other = file.readAll();
    const qsizetype digest = other.indexOf("valor.recipe/1 case=") + 20;
    other[digest] = other[digest] == '0' ? '1' : '0';
    QFile changed(scratch.filePath("b.html"));
    ASSERT_TRUE(changed.open(QIODevice::WriteOnly));
    changed.write(other);
    changed.close();
    isSame.reset();
    page().repeat(changed.fileName());
    ASSERT_TRUE(QTest::qWaitFor([&isSame] { return isSame.has_value(); }, kLong)) << state();
    EXPECT_FALSE(*isSame);
    EXPECT_NE(state().find("another case"), std::string::npos) << state();
}

/// What the window makes of a job is what the command line makes of it.
TEST_F(ReportPageTest, AJobGivesTheSameBytesAsTheCommandLine) {
    ask();
    bool isWritten = false;
    QObject::connect(&page(), &ui::ReportPage::reportWritten, &page(), [&isWritten] { isWritten = true; });
    ASSERT_EQ(page().saveJob("Board", {ReportFormat::WebPage, ReportFormat::OpenDocument, ReportFormat::Workbook}),
              QString());
    const Case input = *window.document().value();
    ASSERT_EQ(input.reports.size(), 1U);
    QDir(scratch.path()).mkdir("window");
    QDir(scratch.path()).mkdir("shell");
    page().makeJob(input.reports[0].id, scratch.filePath("window"));
    ASSERT_TRUE(QTest::qWaitFor([&isWritten] { return isWritten; }, kLong)) << state();
    const QString program = QCoreApplication::applicationDirPath() + "/valor-report";
    if (!QFile::exists(program)) GTEST_SKIP() << "valor-report is not built";
    QFile file(scratch.filePath("case.json"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(library.write(input)));
    file.close();
    ASSERT_EQ(QProcess::execute(program, {file.fileName(), "--job", "board", "--folder", scratch.filePath("shell")}),
              0);
    for (const ReportFormat format : input.reports[0].formats) {
        const QString name = QString::fromStdString(reportFileName(input, input.reports[0], format));
        QFile one(scratch.filePath("window/" + name)), other(scratch.filePath("shell/" + name));
        ASSERT_TRUE(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly)) << name.toStdString();
        EXPECT_TRUE(one.readAll() == other.readAll()) << name.toStdString();
    }
}

/// Files that are there are replaced when somebody says so.
TEST_F(ReportPageTest, AJobReplacesNoFileWithoutAQuestion) {
    ask();
    languages.setWords(Language::Danish);
    QTest::qWait(1);
    ASSERT_EQ(page().saveJob("Til bestyrelsen", {ReportFormat::WebPage, ReportFormat::OpenDocument}), QString());
    const ReportJob job = window.document().value()->reports.front();
    EXPECT_EQ(job.label, (LocalizedText{"", "Til bestyrelsen", ""}));
    const QString name = QString::fromStdString(reportFileName(*window.document().value(), job, ReportFormat::WebPage));
    EXPECT_EQ(name, "knee-osteoarthritis-til-bestyrelsen.html");
    put(name.toStdString().c_str(), "before");
    page().makeJob(job.id, scratch.path());
    auto& box = find<QMessageBox>("replaceFile");
    EXPECT_TRUE(box.text().contains(name)) << box.text().toStdString();
    box.reject();
    QTest::qWait(50);
    EXPECT_EQ(contents(name.toStdString().c_str()), "before");
    EXPECT_FALSE(find<QPushButton>("cancelReport").isVisible());
    page().makeJob(job.id, scratch.path());
    find<QPushButton>("replaceFileYes").click();
    ASSERT_TRUE(comesToSay("Skrevet")) << state();
    EXPECT_TRUE(contents(name.toStdString().c_str()).startsWith("<!DOC"));
    languages.setWords(Language::English);
}

/// A job is of the case as it was when somebody asked for it.
TEST_F(ReportPageTest, AnEditDoesNotReachAJobThatIsBeingMade) {
    ask();
    ASSERT_EQ(page().saveJob("Board", {ReportFormat::WebPage}), QString());
    const Case before = *window.document().value();
    page().makeJob(before.reports[0].id, scratch.path());
    edit();
    ASSERT_TRUE(comesToSay("Written")) << state();
    const QByteArray page = contents("knee-osteoarthritis-board.html");
    EXPECT_TRUE(page.contains("case=" + QByteArray::fromStdString(digestForRuns(before))))
        << "its state, not the newer";
}

/// Nothing is written of a job that is stopped, whichever form it was at.
TEST_F(ReportPageTest, AJobThatIsStoppedLeavesNoFile) {
    ask();
    ASSERT_EQ(page().saveJob("Board", {ReportFormat::WebPage, ReportFormat::Workbook}), QString());
    const QDir jobs(scratch.filePath("jobs"));
    ASSERT_TRUE(jobs.mkpath("."));
    const auto files = [&jobs] { return jobs.entryList(QDir::Files).size(); };
    const auto make = [&] { page().makeJob(window.document().value()->reports[0].id, jobs.path()); };
    make();
    find<QPushButton>("cancelReport").click();
    EXPECT_NE(state().find("Stopped"), std::string::npos) << state();
    QTest::qWait(500);
    EXPECT_EQ(files(), 0);
    EXPECT_EQ(state().find("Written"), std::string::npos) << state();
    make();
    ASSERT_TRUE(comesToSay("Written")) << state();
    EXPECT_EQ(files(), 2);
}

/// That of a case from elsewhere: here none is saved.
TEST_F(ReportPageTest, ASellersWorkbookIsRefusedWhenItIsMade) {
    ask();
    auto input = std::make_shared<Case>(*window.document().value());
    ReportJob& job = input->reports.emplace_back();
    job.id = ReportId("seller");
    job.label.en = "Seller";
    job.audience = ReportAudience::Seller;
    job.formats = {ReportFormat::Workbook};
    ASSERT_TRUE(window.document().apply(CasePtr(input), "report.save", "x"));
    ASSERT_TRUE(window.document().isOpen());
    page().makeJob(job.id, scratch.path());
    EXPECT_TRUE(find<QMessageBox>("reportWarning").text().contains("a workbook holds every figure"));
    EXPECT_FALSE(find<QPushButton>("cancelReport").isVisible());
}

/// Before anything is worked out.
TEST_F(ReportPageTest, AFolderThatIsNotThereIsToldAtOnce) {
    ask();
    ASSERT_EQ(page().saveJob("Board", {ReportFormat::WebPage}), QString());
    page().makeJob(window.document().value()->reports[0].id, scratch.filePath("absent"));
    EXPECT_NE(state().find("absent"), std::string::npos) << state();
    EXPECT_EQ(state().find("Making"), std::string::npos) << state();
    find<QMessageBox>("reportWarning").close();
}

TEST_F(ReportPageTest, SaysThatTheCaseWasEditedUntilTheNewPagesAreThere) {
    ask();
    const Document before = *page().report();
    auto& document = window.document();
    const ParameterId input = document.value()->parameters.front().id;
    const Parameter& parameter = *findById(document.value()->parameters, input);
    const double central = centralValue(*distributionIn(document.scenario(), parameter));
    ASSERT_TRUE(document.setCentral(input, central * 1.1, "move"));
    EXPECT_NE(state().find("was edited since"), std::string::npos) << state();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page().report()->cover != before.cover; }, kLong)) << state();
    EXPECT_EQ(state().find("was edited since"), std::string::npos) << state();
}

}  // namespace
}  // namespace valor::test
