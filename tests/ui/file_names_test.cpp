// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files that are suggested: every system takes them, and they tell files of one case apart.
#include "ui/text/file_names.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QTabBar>
#include <vector>

#include "core/model/report_jobs.h"
#include "tests/ui/window_fixture.h"

namespace valor::test {
namespace {

const QString kMore = QString::fromUtf8("…");

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
    const QString halved = QString(78, 'x') + QString::fromUtf8("\xF0\x9F\xA6\xB4y");
    EXPECT_EQ(nameOf(halved), QString(78, 'x') + kMore) << "half a character is none";
}

/// Neither half a word nor a dash with nothing behind it.
TEST(FileNames, AreCutAtAWord) {
    const auto nameOf = [](const QString& words) { return ui::fileNameOf(words, "Case"); };
    const QString words = QString(10, 'a') + ' ' + QString(60, 'b');
    EXPECT_EQ(nameOf(words + ' ' + QString(20, 'c')), words + kMore);
    for (const char* between : {" – ", ": ", " (", ", "})
        EXPECT_EQ(nameOf(words + QString::fromUtf8(between) + QString(20, 'c')), words + kMore) << between;
    EXPECT_EQ(nameOf(words + QString(" cccccccc")), words + " cccccccc") << "as long as a name may be";
    EXPECT_EQ(nameOf("a " + QString(200, 'x')), "a " + QString(77, 'x') + kMore)
        << "of a long word what there is room for";
    EXPECT_EQ(nameOf(QString(200, '-')), "Case");
}

/// What tells files of one case apart stays, however long the words are.
TEST(FileNames, EndWithTheScenarioAndTheRevision) {
    const auto nameOf = [](const QString& words, const ui::FileMarks& marks) {
        return ui::fileNameOf(words, "Case", marks);
    };
    EXPECT_EQ(nameOf("Knee", {{}, "Base case", {}}), QString::fromUtf8("Knee – Base case"));
    EXPECT_EQ(nameOf("Knee", {{}, {}, "As: tendered?"}), QString::fromUtf8("Knee – As – tendered-"));
    EXPECT_EQ(nameOf("Knee", {{}, "Prices that were agreed in March", {}}),
              QString::fromUtf8("Knee – Prices that were agreed") + kMore);
    const QString whole = nameOf(QString(200, 'x'), {{}, QString(200, 'y'), QString(200, 'z')});
    EXPECT_EQ(whole.size(), 120);
    EXPECT_TRUE(whole.endsWith(kMore + QString::fromUtf8(" – ") + QString(23, 'y') + kMore + QString::fromUtf8(" – ") +
                               QString(23, 'z') + kMore));
    EXPECT_EQ(nameOf("", {{}, QString(200, 'y'), "..."}), QString::fromUtf8("Case – ") + QString(23, 'y') + kMore);
    EXPECT_EQ(nameOf("Com1.2", {{}, "Base case", {}}), QString::fromUtf8("Case Com1.2 – Base case"));
}

/// One does not take the place of the other: the words give way to what they are for.
TEST(FileNames, ForDifferentReadersDiffer) {
    const QString title =
        QString::fromUtf8("Beslutningsgrundlag: AI på røntgen af knæ for at undgå MR (AI-KOA) – prøvekørsel");
    const QString marks = QString::fromUtf8(" – Grundscenarie – As tendered");
    for (const char* reader : {"Administration og bestyrelse", "Klinikere", "Patienter", "Betaler, region"}) {
        const QString purpose = QString::fromUtf8(reader);
        const QString name = ui::fileNameOf(title, "Report", {purpose, "Grundscenarie", "As tendered"});
        EXPECT_TRUE(name.endsWith(QString::fromUtf8(" – ") + purpose + marks)) << name.toStdString();
        EXPECT_TRUE(name.startsWith(QString::fromUtf8("Beslutningsgrundlag – AI på røntgen")));
        EXPECT_FALSE(name.contains(QString::fromUtf8("– –"))) << name.toStdString();
        EXPECT_LE(name.size(), 120);
    }
    const QString filled =
        ui::fileNameOf(QString(200, 'x'), "Case", {QString(200, 'v'), QString(200, 'y'), QString(200, 'z')});
    EXPECT_LE(filled.size(), 120) << "also where all of it is long";
    const QString vendor = "vendor copy for " + QString(50, 'v');
    const QString copy = ui::fileNameOf(QString(200, 'x'), "Case", {vendor + " and more", {}, {}});
    EXPECT_TRUE(copy.contains("vendor copy for vvvv")) << copy.toStdString();
    EXPECT_LE(copy.size(), 120);
}

class SuggestedNames : public WindowTest {
protected:
    SuggestedNames() {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        files.put("a.valor", library.cases["sample"]);
    }
    [[nodiscard]] ui::FileMarks marks() const { return ui::fileMarksOf(window); }
    [[nodiscard]] QString scenario(std::size_t place) {
        return languages.of(window.document().value()->scenarios[place].label);
    }
    /// What is in and on the window comes to be marked so.
    [[nodiscard]] bool isMarked(std::size_t place, const QString& revision) {
        return QTest::qWaitFor([&] { return marks().scenario == scenario(place) && marks().revision == revision; },
                               5000);
    }
};

/// As every text of the window; the seller, who gets the annex, is not told what the buyer calls the state of the case.
TEST_F(SuggestedNames, EndWithTheScenarioAndThatOfTheAnnexWithoutTheRevision) {
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
    ASSERT_TRUE(isMarked(0, "As tendered"));
    EXPECT_TRUE(endsWith(first));
    window.document().setScenario(scenarios[1].id);
    EXPECT_TRUE(endsWith(second));
}

TEST_F(SuggestedNames, KeepTheRevisionAsLongAsTheStateIsTheSame) {
    ASSERT_TRUE(window.openCase("a.valor"));
    ASSERT_TRUE(idle());
    window.document().keeper().saveRevision("As tendered");
    ASSERT_TRUE(isMarked(0, "As tendered"));
    languages.setWords(Language::Danish);
    EXPECT_EQ(marks().revision, "As tendered") << "at once: it is the same in every language";
    window.document().setScenario(window.document().value()->scenarios[1].id);
    EXPECT_EQ(marks().revision, "As tendered") << "and in every scenario";
    EXPECT_EQ(marks().scenario, scenario(1));
    ASSERT_TRUE(window.document().setCentral(ParameterId("price"), 40, "a change"));
    EXPECT_TRUE(isMarked(1, {})) << "a changed state has none";
    trigger("actionUndo");
    EXPECT_TRUE(isMarked(1, "As tendered")) << "with its figures";
}

/// Pictures and texts can be saved before the full run is there, and when there is none.
TEST_F(SuggestedNames, TellTheRevisionBeforeTheFirstRun) {
    ASSERT_TRUE(window.openCase("a.valor"));
    window.document().keeper().saveRevision("As tendered");
    window.document().keeper().settle();
    trigger("actionClose");
    EXPECT_TRUE(marks().revision.isEmpty() && marks().scenario.isEmpty());
    executor.holdRuns(true);
    ASSERT_TRUE(window.openCase("a.valor"));
    EXPECT_TRUE(isMarked(0, "As tendered"));
    ASSERT_TRUE(window.document().setCentral(ParameterId("price"), 40, "a change"));
    window.document().endGesture();
    window.document().keeper().saveRevision("As signed");
    EXPECT_TRUE(isMarked(0, "As signed"));
    executor.holdRuns(false);
}

/// It is a state of its own, although its figures are those of before.
TEST_F(SuggestedNames, LoseTheRevisionWithASavedReport) {
    ASSERT_TRUE(window.openCase("a.valor"));
    ASSERT_TRUE(idle());
    window.document().keeper().saveRevision("As tendered");
    ASSERT_TRUE(isMarked(0, "As tendered"));
    ReportJob board;
    board.label.en = "Board";
    board.formats = {ReportFormat::Pdf};
    ASSERT_TRUE(window.document().apply(withReportJob(window.document().value(), board), "report.set", "save"));
    EXPECT_TRUE(isMarked(0, {}));
}

}  // namespace
}  // namespace valor::test
