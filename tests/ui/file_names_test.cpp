// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files that are suggested: every system takes them, and they tell files of one case apart.
#include "ui/text/file_names.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QTabBar>
#include <vector>

#include "tests/ui/window_fixture.h"

namespace valor::test {
namespace {

TEST(FileNames, AreTakenByEverySystem) {
    const auto nameOf = [](const QString& words) { return ui::fileNameOf(words, "Case"); };
    EXPECT_EQ(nameOf("a/b\\c*?\"<>| d. "), "a-b-c------ d");
    EXPECT_EQ(nameOf("Knee: board"), QString::fromUtf8("Knee – board"));
    EXPECT_EQ(nameOf(QString(200, 'x')).size(), 80);
    for (const char* nothing : {"", " ", "...", ". ."}) EXPECT_EQ(nameOf(nothing), "Case") << nothing;
    EXPECT_EQ(nameOf(".hidden"), "hidden");
    for (const char* device : {"CON", "nul", "Com1.2"})
        EXPECT_EQ(nameOf(device), QString("Case ") + device) << "Windows keeps it for itself";
    EXPECT_EQ(nameOf("Conrad"), "Conrad");
    const QString halved = QString(79, 'x') + QString::fromUtf8("\xF0\x9F\xA6\xB4");
    EXPECT_EQ(nameOf(halved), QString(79, 'x')) << "half a character is none";
}

/// What tells files of one case apart stays, however long the words are.
TEST(FileNames, EndWithTheScenarioAndTheRevision) {
    const auto nameOf = [](const QString& words, const ui::FileMarks& marks) {
        return ui::fileNameOf(words, "Case", marks);
    };
    EXPECT_EQ(nameOf("Knee", {"Base case", {}}), QString::fromUtf8("Knee – Base case"));
    EXPECT_EQ(nameOf("Knee", {{}, "As: tendered?"}), QString::fromUtf8("Knee – As – tendered-"));
    const QString whole = nameOf(QString(200, 'x'), {QString(200, 'y'), QString(200, 'z')});
    EXPECT_EQ(whole.size(), 100);
    EXPECT_TRUE(
        whole.endsWith(QString::fromUtf8("x – ") + QString(24, 'y') + QString::fromUtf8(" – ") + QString(24, 'z')));
    EXPECT_EQ(nameOf("", {QString(200, 'y'), "..."}), QString::fromUtf8("Case – ") + QString(24, 'y'));
    EXPECT_EQ(nameOf("Com1.2", {"Base case", {}}), QString::fromUtf8("Case Com1.2 – Base case"));
}

class SuggestedNames : public WindowTest {
protected:
    SuggestedNames() {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        files.put("a.valor", library.cases["sample"]);
    }
};

/// Here the annex, as every text and picture of the window.
TEST_F(SuggestedNames, EndWithTheScenarioAndTheRevision) {
    ASSERT_TRUE(window.openCase("a.valor"));
    ASSERT_TRUE(idle());
    window.showPage(ui::PageId::Contract);
    find<QTabBar>("contractTabs").setCurrentIndex(3);
    QTest::qWait(1);
    const auto endsWith = [this](const QString& end) {
        const auto isThere = [&] {
            find<QPushButton>("saveAnnex").click();
            auto& dialog = find<QFileDialog>("saveAnnexDialog");
            const bool ends = QFileInfo(dialog.selectedFiles().value(0)).completeBaseName().endsWith(end);
            dialog.reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return ends;
        };
        return QTest::qWaitFor(isThere, 5000);
    };
    const std::vector<Scenario> scenarios = window.document().value()->scenarios;
    const QString first = " – " + languages.of(scenarios[0].label), second = " – " + languages.of(scenarios[1].label);
    EXPECT_TRUE(endsWith(first));
    window.document().keeper().saveRevision("As tendered");
    EXPECT_TRUE(endsWith(first + " – As tendered"));
    window.document().setScenario(scenarios[1].id);
    EXPECT_TRUE(endsWith(second + " – As tendered"));
    ASSERT_TRUE(window.document().setCentral(ParameterId("price"), 40, "a change"));
    EXPECT_TRUE(endsWith(second)) << "a changed state has no revision";
}

}  // namespace
}  // namespace valor::test
