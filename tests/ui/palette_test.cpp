// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <functional>

#include "tests/support/case_builder.h"
#include "tests/ui/window_fixture.h"

namespace valor::ui {
namespace {

std::vector<PaletteEntry> entries() {
    return {{"Save as…", "File", "Ctrl+Shift+S", [] {}},
            {"Pris pr. undersøgelse", "Input", "", [] {}},
            {"As the desktop", "View", "", [] {}},
            {"Café & co", "Scenario", "", [] {}}};
}

std::vector<std::size_t> found(const char* query) {
    return matching(entries(), QString::fromUtf8(query));
}

TEST(PaletteSearch, FindsAllWordsInAnyOrder) {
    using Found = std::vector<std::size_t>;
    EXPECT_EQ(found(""), (Found{0, 1, 2, 3}));
    EXPECT_EQ(found("as"), (Found{2, 0}));  // what begins with it comes first
    EXPECT_EQ(found("undersøgelse pris"), Found{1});
    EXPECT_EQ(found("cafe"), Found{3});
    EXPECT_EQ(found("INPUT"), Found{1});
    EXPECT_EQ(found("nowhere"), Found{});
}

TEST(PaletteSearch, FindsOnesOwnWorkBeforeWhatIsShipped) {
    QMenuBar bar;
    QMenu* file = bar.addMenu("&File");
    QAction* shipped = file->addMenu("New from &template")->addAction("Triage");
    shipped->setProperty(kShipped, true);
    file->addAction("Begin triage anew");
    file->addMenu("&Recent")->addAction("Triage – mine.valor");
    const auto offered = menuEntries(bar);
    std::vector<QString> texts;
    for (const std::size_t index : matching(offered, "triage")) texts.push_back(offered[index].text);
    EXPECT_EQ(texts, (std::vector<QString>{"Triage – mine.valor", "Triage", "Begin triage anew"}));
}

TEST(PaletteSearch, OffersEveryCommandThatCanBeGiven) {
    QMenuBar bar;
    QMenu* file = bar.addMenu("&File");
    int given = 0;
    file->addAction("Save && close", [&] { ++given; });
    file->addSeparator();
    file->addAction("Not now")->setEnabled(false);
    file->addMenu("&Recent")->addAction("a.valor");
    const auto offered = menuEntries(bar);
    ASSERT_EQ(offered.size(), 2U);
    EXPECT_EQ(offered[0].text, "Save & close");
    EXPECT_EQ(offered[1].kind, "File ▸ Recent");
    offered[0].act();
    EXPECT_EQ(given, 1);
}

class PaletteInWindow : public test::WindowTest {
protected:
    Palette& open() {
        trigger("actionSearch");
        auto* palette = window.findChild<Palette*>();
        if (palette == nullptr) throw std::runtime_error("no palette");
        return *palette;
    }
    /// What is chosen begins when the window has the keyboard again.
    static bool soon(const std::function<bool()>& isSo) { return QTest::qWaitFor(isSo, 5000); }
    static void type(Palette& palette, const char* text) {
        auto* query = palette.findChild<QLineEdit*>("paletteQuery");
        QTest::keyClicks(query, text);
        QTest::keyClick(query, Qt::Key_Return);
    }
};

TEST_F(PaletteInWindow, LeadsToAnInput) {
    openSample();
    type(open(), "price per examination");
    EXPECT_TRUE(soon([&] { return find("row_price").isAncestorOf(window.focusWidget()); }));
}

TEST_F(PaletteInWindow, GivesCommandsAndChoosesPages) {
    openSample();
    type(open(), "view dark");
    EXPECT_TRUE(soon([&] { return theme.mode() == ui::ThemeMode::Dark; }));
    theme.setMode(ui::ThemeMode::Light);
    type(open(), "start");
    EXPECT_TRUE(soon([&] { return find<QPushButton>("openCase").isVisible(); }));
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    EXPECT_FALSE(find<QPushButton>("openCase").isVisible());
}

/// A form is found by what it asks for.
TEST_F(PaletteInWindow, FindsAFormByWhatItAsksFor) {
    openSample();
    type(open(), "discount rate horizon");
    EXPECT_TRUE(soon([&] {
        const auto* form = window.findChild<QWidget*>("frameForm");
        return form != nullptr && form->isVisible();
    }));
}

TEST_F(PaletteInWindow, OffersARecentFileBeforeATemplateOfTheSameName) {
    const QString mine = scratch.filePath("mine.valor");
    QFile file(mine);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    preferences.addRecentFile(mine, test::text("Triage"));
    openSample();
    Palette& palette = open();
    QTest::keyClicks(palette.findChild<QLineEdit*>("paletteQuery"), "triage");
    const auto& list = *palette.findChild<QListWidget*>("paletteList");
    ASSERT_GE(list.count(), 2);
    EXPECT_TRUE(list.item(0)->text().contains("mine.valor")) << list.item(0)->text().toStdString();
    EXPECT_TRUE(list.item(1)->text().startsWith("Triage")) << list.item(1)->text().toStdString();
    palette.reject();
}

/// Leaving a case may wait for its file: what is typed meanwhile is meant for the next one.
TEST_F(PaletteInWindow, IsGoneBeforeWhatWasChosenBegins) {
    openSample();
    bool wasGone = false;
    QObject::connect(&window.document(), &CaseDocument::closed, &window, [&] {
        wasGone = window.findChild<Palette*>() == nullptr && QApplication::activeModalWidget() == nullptr;
    });
    type(open(), "close case");
    EXPECT_TRUE(soon([&] { return !window.document().hasCase(); }));
    EXPECT_TRUE(wasGone);
}

TEST_F(PaletteInWindow, SaysWhenNothingIsFound) {
    Palette& palette = open();
    QTest::keyClicks(palette.findChild<QLineEdit*>("paletteQuery"), "zzz");
    EXPECT_FALSE(palette.findChild<QListWidget*>("paletteList")->isVisible());
    QTest::keyClick(&palette, Qt::Key_Escape);
    EXPECT_FALSE(palette.isVisible());
}

}  // namespace
}  // namespace valor::ui
