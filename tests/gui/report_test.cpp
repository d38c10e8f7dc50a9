// SPDX-License-Identifier: GPL-3.0-or-later
// The report in the window over the engine and a shipped case.
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

#include "core/model/edit.h"
#include "tests/gui/program_fixture.h"
#include "ui/pages/report/page_preview.h"
#include "ui/pages/report/report_page.h"

namespace valor::test {
namespace {

class ReportPageTest : public ProgramTest {
protected:
    void ask() {
        open("knee-osteoarthritis");
        trigger("actionReport");
        ASSERT_TRUE(QTest::qWaitFor([this] { return page().report().has_value(); }, kLong)) << state();
    }
    [[nodiscard]] ui::ReportPage& page() { return *window.findChild<ui::ReportPage*>(); }
    /// What the page says, and what it warns of.
    [[nodiscard]] std::string state() {
        const auto* warning = window.findChild<QMessageBox*>("reportWarning");
        return find<QLabel>("reportState").text().toStdString() +
               (warning == nullptr ? "" : " " + warning->text().toStdString());
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
    const std::pair<const char*, const char*> beginnings[] = {{"a.pdf", "%PDF"}, {"a.html", "<!DOC"}, {"a.odt", "PK"}};
    for (const auto& [name, begins] : beginnings) {
        EXPECT_EQ(page().exportTo(scratch.filePath(name)), QString());
        QFile file(scratch.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name;
        EXPECT_TRUE(file.readAll().startsWith(begins)) << name;
    }
    EXPECT_FALSE(page().exportTo(scratch.filePath("absent/a.pdf")).isEmpty());
    find<QPushButton>("exportReport").click();
    auto& dialog = find<QFileDialog>("exportReportDialog");
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_EQ(dialog.defaultSuffix(), "pdf");
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

TEST_F(ReportPageTest, LeavesNoWorkbookThatWasStopped) {
    ask();
    page().exportAs(ReportFormat::Workbook, scratch.filePath("b.xlsx"));
    find<QPushButton>("cancelReport").click();
    EXPECT_TRUE(find<QPushButton>("exportReport").isEnabled());
    QTest::qWait(1);
    EXPECT_NE(state().find("Stopped"), std::string::npos) << state();
}

TEST_F(ReportPageTest, RepeatsTheRunOfAReport) {
    ask();
    std::optional<bool> isSame;
    QObject::connect(&page(), &ui::ReportPage::reportRepeated, &page(), [&isSame](bool same) { isSame = same; });
    for (const char* name : {"a.html", "a.odt", "a.pdf"}) {
        isSame.reset();
        ASSERT_EQ(page().exportTo(scratch.filePath(name)), QString());
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
