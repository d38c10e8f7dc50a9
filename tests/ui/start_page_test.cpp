// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_page.h"

#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include "tests/ui/window_fixture.h"

namespace valor::test {
namespace {

class StartPageTest : public WindowTest {
protected:
    /// A file in the scratch folder; empty is enough to be there.
    [[nodiscard]] QString fileNamed(const char* name) const {
        const QString path = scratch.filePath(name);
        EXPECT_TRUE(QFile(path).open(QIODevice::WriteOnly));
        return path;
    }
    void refresh() {
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        auto* page = window.findChild<ui::StartPage*>();
        ASSERT_NE(page, nullptr);
        page->refresh();
        QTest::qWait(1);
    }
};

TEST_F(StartPageTest, AFileThatIsGoneIsGreyAndCanBeTakenOff) {
    const QString kept = fileNamed("kept.valor"), gone = fileNamed("gone.valor");
    preferences.addRecentFile(kept);
    preferences.addRecentFile(gone);
    QFile::remove(gone);
    refresh();
    EXPECT_EQ(find<QPushButton>("recent_0").text(), "gone.valor");
    EXPECT_FALSE(find<QPushButton>("recent_0").isEnabled());
    EXPECT_TRUE(find<QPushButton>("recent_1").isEnabled());
    EXPECT_EQ(window.findChild<QPushButton*>("forget_1"), nullptr);
    find<QPushButton>("forget_0").click();
    QTest::qWait(1);
    EXPECT_EQ(preferences.recentFiles().size(), 1);
    EXPECT_EQ(find<QPushButton>("recent_0").text(), "kept.valor");
}

TEST_F(StartPageTest, TabComesToRecentFilesWhereTheyStand) {
    preferences.addRecentFile(fileNamed("one.valor"));
    preferences.addRecentFile(fileNamed("two.valor"));
    refresh();
    auto* page = window.findChild<ui::StartPage*>();
    window.showPage(ui::PageId::Start);
    QTest::qWait(1);
    const auto after = [page](QWidget& from) {
        QWidget* next = from.nextInFocusChain();
        while (next != &from && !(next->isVisibleTo(page) && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus)))
            next = next->nextInFocusChain();
        return next->objectName().toStdString();
    };
    EXPECT_EQ(after(find("recent_0")), "recent_1");
    EXPECT_TRUE(after(find("recent_1")).starts_with("template_") || after(find("recent_1")) == "blankCase")
        << after(find("recent_1"));
}

TEST_F(StartPageTest, ARecentFileIsCalledByTheTitleOfItsCase) {
    const QString path = fileNamed("knee.valor");
    preferences.addRecentFile(path, {"Knee & hip", "Knæ & hofte", "Kne & hofte"});
    languages.setWords(Language::Danish);
    refresh();
    const auto& name = find<QPushButton>("recent_0");
    EXPECT_EQ(name.text(), QString::fromUtf8("Knæ && hofte"));
    EXPECT_TRUE(name.toolTip().endsWith("knee.valor"));
}

TEST_F(StartPageTest, WhatIsNotThereIsNamedWithThePlace) {
    EXPECT_FALSE(find<QLabel>("nothingShipped").isVisible());
    FakeLibrary empty;
    empty.references.clear();
    empty.beginnings.clear();
    ui::StartPage page(empty, preferences, environment);
    page.show();
    const auto& words = *page.findChild<QLabel*>("nothingShipped");
    EXPECT_TRUE(words.isVisible());
    EXPECT_TRUE(words.text().startsWith("No templates and reference cases were found in /shipped."))
        << words.text().toStdString();
}

TEST_F(StartPageTest, TheHeadSaysWhichCaseIsOpen) {
    EXPECT_EQ(find<QLabel>("startTitle").text(), "Open a case to begin");
    openSample();
    EXPECT_EQ(find<QLabel>("startTitle").text(), QString::fromUtf8("“Chest X-ray triage” is open"));
    window.document().close();
    EXPECT_EQ(find<QLabel>("startTitle").text(), "Open a case to begin");
}

TEST_F(StartPageTest, ComingBackBeginsAtTheTop) {
    window.resize(900, 420);
    QTest::qWait(1);
    QScrollBar& bar = *find<QScrollArea>("startScroll").verticalScrollBar();
    ASSERT_GT(bar.maximum(), 0);
    bar.setValue(bar.maximum());
    openSample();
    window.document().close();
    QTest::qWait(1);
    EXPECT_EQ(bar.value(), 0);
}

TEST_F(StartPageTest, ARecentFileOpens) {
    const QString path = fileNamed("case.json");
    library.cases[path.toStdString()] = library.cases["sample"];
    preferences.addRecentFile(path);
    refresh();
    find<QPushButton>("recent_0").click();
    ASSERT_TRUE(idle());
    EXPECT_TRUE(window.document().isOpen());
    EXPECT_EQ(window.document().path(), path);
}

/// What begins with a template is a case of one's own: it has no file, and the template is none of the recent files.
TEST_F(StartPageTest, ATemplateBeginsACaseOfOnesOwn) {
    Case shipped = *library.cases["template"];
    shipped.summary = {"Begins with stroke.", "", ""};
    shipped.note = {"A beginning, not a result.", "", ""};
    library.cases["template"] = std::make_shared<const Case>(shipped);
    find<QPushButton>("template_triage").click();
    ASSERT_TRUE(idle());
    ASSERT_TRUE(window.document().isOpen());
    EXPECT_TRUE(window.document().path().isEmpty());
    EXPECT_EQ(window.document().value()->summary, LocalizedText()) << "that of the template is about the template";
    EXPECT_EQ(window.document().value()->note, LocalizedText());
    EXPECT_TRUE(preferences.recentFiles().isEmpty());
    EXPECT_TRUE(window.windowTitle().contains("not saved") || window.windowTitle().contains("no file yet"));
}

TEST_F(StartPageTest, ABlankCaseAsksForItsCurrency) {
    executor.breakDown();  // it has nothing to say of a case without inputs
    trigger("actionBlank");
    auto& dialog = find<QInputDialog>("blankDialog");
    EXPECT_EQ(dialog.textValue(), "DKK");
    dialog.setTextValue("EUR");
    dialog.accept();
    ASSERT_TRUE(window.document().isOpen());
    EXPECT_EQ(window.document().value()->currency, "EUR");
    EXPECT_EQ(window.document().value()->title.en, "New case");
    EXPECT_TRUE(window.document().path().isEmpty());
}

TEST_F(StartPageTest, ABlankCaseInNorwegianIsInNorwegianKroner) {
    languages.setWords(Language::Bokmal);
    trigger("actionBlank");
    EXPECT_EQ(find<QInputDialog>("blankDialog").textValue(), "NOK");
}

TEST_F(StartPageTest, ATemplateThatCannotBeReadIsExplained) {
    library.cases.erase("template");
    find<QPushButton>("template_triage").click();
    EXPECT_FALSE(window.document().hasCase());
    EXPECT_TRUE(find("notice").isVisible());
}

}  // namespace
}  // namespace valor::test
