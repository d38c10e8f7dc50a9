// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeySequence>
#include <QLabel>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QStatusBar>
#include <QTableView>
#include <QTextBrowser>
#include <algorithm>

#include "tests/ui/window_fixture.h"
#include "ui/charts/fan_panel.h"
#include "ui/charts/tornado_panel.h"
#include "ui/editors/elided_label.h"
#include "ui/editors/value_box.h"
#include "ui/pages/report/report_page.h"
#include "ui/pages/simulation/simulation_page.h"
#include "ui/shell/case_commands.h"
#include "ui/shell/notice.h"
#include "ui/shell/status_line.h"

namespace valor::test {
namespace {

TEST_F(WindowTest, WithoutACaseItSaysWhatToDoNext) {
    EXPECT_TRUE(find<QPushButton>("openCase").isVisible());
    EXPECT_FALSE(find<QPushButton>("run").isVisible());
    find<QPushButton>("reference_sample").click();
    ASSERT_TRUE(idle());
    EXPECT_TRUE(window.document().isOpen());
    EXPECT_FALSE(find<QPushButton>("openCase").isVisible());
}

/// The button that opened the case is gone; the focus must not land somewhere at the edge of the window.
TEST_F(WindowTest, TheKeyboardBeginsAtTheRail) {
    auto& reference = find<QPushButton>("reference_sample");
    reference.setFocus();
    reference.click();
    ASSERT_TRUE(idle());
    EXPECT_EQ(window.focusWidget(), &find("rail"));
}

/// Whatever the file of the case is called.
TEST_F(WindowTest, AVendorCopyIsNamedByTheCaseAndTheSeller) {
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    files.put("draft-3.valor", library.cases["sample"]);
    ASSERT_TRUE(window.openCase("draft-3.valor"));
    ASSERT_TRUE(idle());
    trigger("vendorCopy_vendor");
    window.document().keeper().settle();
    find<QPushButton>("saveVendorCopy").click();
    QTest::qWait(1);
    auto& dialog = find<QFileDialog>("exportDialog");
    EXPECT_EQ(QFileInfo(dialog.selectedFiles().value(0)).completeBaseName(),
              QString::fromUtf8("Chest X-ray triage – vendor copy for Vendor"));
    dialog.reject();
}

/// Its file has something else to write before it answers.
class BusyFileTest : public WindowTest {
protected:
    void SetUp() override {
        files.put("a.valor", library.cases["sample"]);
        ASSERT_TRUE(window.openCase("a.valor"));
        ASSERT_TRUE(idle());
        QTest::qWait(1);
        files.hold(true);
        window.document().keeper().saveRevision("As tendered");
    }
    void TearDown() override { files.hold(false); }
};

/// Who clicks again meanwhile has asked once.
TEST_F(BusyFileTest, AVendorCopyIsAskedForOnceAndTheWindowSaysThatItWaits) {
    for (int click = 0; click < 2; ++click) trigger("vendorCopy_vendor");
    EXPECT_EQ(find<QLabel>("atWork").text(), "One moment…");
    files.hold(false);
    const auto shown = [this] { return window.findChildren<QDialog*>("vendorCopyDialog").size(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown() > 0; }, 5000));
    QTest::qWait(50);
    EXPECT_EQ(shown(), 1);
    EXPECT_NE(find<QLabel>("atWork").text(), "One moment…");
}

TEST_F(BusyFileTest, AVendorCopyOfACaseThatWasEditedMeanwhileIsOfTheCaseAsItIs) {
    trigger("vendorCopy_vendor");
    ASSERT_TRUE(window.document().setCentral(ParameterId("catchment"), 123456, "a change"));
    files.hold(false);
    const auto shown = [this] { return window.findChildren<QDialog*>("vendorCopyDialog").size(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown() > 0; }, 5000));
    QTest::qWait(50);
    EXPECT_EQ(shown(), 1);
    const QString told = find<QTextBrowser>("vendorCopyText").toPlainText();
    EXPECT_TRUE(told.contains("123,456")) << told.toStdString();
}

TEST_F(BusyFileTest, ARevisionThatIsSavedMeanwhileLeavesTheVendorCopyAsked) {
    trigger("vendorCopy_vendor");
    files.hold(false);
    trigger("actionSaveRevision");
    const auto isShown = [this] { return window.findChild<QDialog*>("vendorCopyDialog") != nullptr; };
    EXPECT_TRUE(QTest::qWaitFor(isShown, 5000));
}

TEST_F(BusyFileTest, AVendorCopyOfACaseThatWasClosedMeanwhileIsNotShown) {
    trigger("vendorCopy_vendor");
    auto* commands = window.findChild<ui::CaseCommands*>();
    ASSERT_NE(commands, nullptr);
    const auto letItGo = [this](bool waits) { files.hold(!waits); };
    QObject::connect(commands, &ui::CaseCommands::waits, &window, letItGo);  // to close waits for the file
    trigger("actionClose");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window.document().hasCase(); }));
    QTest::qWait(50);
    EXPECT_EQ(window.findChild<QDialog*>("vendorCopyDialog"), nullptr);
}

/// While it is calculated nobody is told to begin.
TEST_F(WindowTest, AQuestionUnderWaySaysWhereItsAnswerWillStand) {
    openSample();
    trigger("actionInfluence");
    const auto& hint = find<QLabel>("sharesSentence");
    EXPECT_TRUE(hint.text().contains("Choose at the left")) << hint.text().toStdString();
    find<QPushButton>("calculateShares").click();
    EXPECT_TRUE(hint.text().startsWith("The answer will stand here when it is calculated"))
        << hint.text().toStdString();
    find<QPushButton>("cancelShares").click();
    EXPECT_TRUE(hint.text().contains("Choose at the left"));
}

TEST_F(WindowTest, ACaseThatCannotBeOpenedIsExplainedAndTheOpenOneStays) {
    openSample();
    const CasePtr before = window.document().value();
    EXPECT_FALSE(window.openCase("/absent/broken.json"));
    auto& notice = find<ui::Notice>("notice");
    EXPECT_TRUE(notice.isVisible());
    EXPECT_TRUE(notice.text().contains("broken.json"));
    EXPECT_TRUE(notice.text().contains("parameters/price"));
    EXPECT_EQ(window.document().value(), before);
    EXPECT_EQ(preferences.recentFiles(), QStringList{QDir::current().filePath("sample")});
}

TEST_F(WindowTest, WhatMovesTheResultLeadsToItsInput) {
    openSample();
    auto* tornado = window.findChild<ui::TornadoPanel*>();
    ASSERT_NE(tornado, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !tornado->chart().bars.empty(); }, 5000));
    EXPECT_TRUE(QString::fromStdString(tornado->chart().bars.front().label).contains("Reading time"));
    EXPECT_TRUE(tornado->isVisible());
    tornado->setFocus();
    QTest::keyClick(tornado, Qt::Key_Down);
    QTest::keyClick(tornado, Qt::Key_Return);
    EXPECT_TRUE(find("row_minutes").isAncestorOf(window.focusWidget()));
}

/// The first preview has no bars: their card says what brings them, also where the run was stopped.
TEST_F(WindowTest, WhatMovesTheResultIsAnnouncedBeforeTheFullRun) {
    auto& tornado = *window.findChild<ui::TornadoPanel*>();
    std::string announced = "nothing";
    QObject::connect(&window.runs(), &ui::RunController::resultReady, &window,
                     [&](const RunResultPtr&, bool isPreview) {
                         if (!isPreview) return;
                         announced = tornado.isVisible() ? tornado.chart().frame.sentence : "hidden";
                         window.runs().cancel();
                     });
    ASSERT_TRUE(window.openCase("sample"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return announced != "nothing"; }, 5000));
    EXPECT_EQ(announced.find("F5"), std::string::npos) << "it comes by itself: " << announced;
    EXPECT_NE(announced.find("full run"), std::string::npos) << announced;
    QTest::qWait(50);
    EXPECT_TRUE(tornado.isVisible()) << "stopped";
    EXPECT_TRUE(tornado.chart().bars.empty());
    EXPECT_NE(tornado.chart().frame.sentence.find("F5"), std::string::npos);
    EXPECT_NE(tornado.chart().frame.sentence.find("Run simulation"), std::string::npos);
    trigger("actionRun");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !tornado.chart().bars.empty(); }, 5000));
    EXPECT_EQ(tornado.chart().frame.sentence.find("F5"), std::string::npos);
}

class MoversTest : public WindowTest {
protected:
    ~MoversTest() override { executor.holdRuns(false); }
    [[nodiscard]] QString said() const {
        const auto& panel = *window.findChild<ui::TornadoPanel*>();
        return panel.isVisible() ? QString::fromStdString(panel.chart().frame.sentence) : "hidden";
    }
    [[nodiscard]] QString state() { return find("tornadoCard").findChild<QLabel*>("cardState")->text(); }
};

/// Stopped before anything was worked out: the way on stays, in the language of the window.
TEST_F(MoversTest, AfterAStopTheWayToTheBarsStaysInEveryLanguage) {
    executor.holdRuns(true);
    ASSERT_TRUE(window.openCase("sample"));
    window.runs().cancel();
    EXPECT_TRUE(said().contains("F5"));
    languages.setWords(Language::Danish);
    EXPECT_TRUE(said().contains("F5")) << said().toStdString();
    EXPECT_FALSE(said().contains("What moves")) << said().toStdString();
    window.showPage(ui::PageId::Compare);
    window.showPage(ui::PageId::Simulation);
    EXPECT_TRUE(said().contains("F5")) << said().toStdString();
    EXPECT_TRUE(state().isEmpty()) << state().toStdString();
}

/// What runs already is not started by F5.
TEST_F(MoversTest, WhileTheFullRunIsUnderWayTheBarsAreAwaited) {
    executor.holdRuns(true);
    ASSERT_TRUE(window.openCase("sample"));
    window.runs().cancel();
    ASSERT_TRUE(said().contains("F5"));
    trigger("actionRun");
    EXPECT_FALSE(said().contains("F5")) << said().toStdString();
    EXPECT_EQ(state(), "Calculating…");
    executor.holdRuns(false);
    const auto& bars = window.findChild<ui::TornadoPanel*>()->chart().bars;
    ASSERT_TRUE(QTest::qWaitFor([&] { return !bars.empty(); }, 5000));
    EXPECT_TRUE(state().isEmpty()) << state().toStdString();
}

/// A full run was there: another one would not bring what cannot be worked out.
TEST_F(MoversTest, WhyThereAreNoBarsStaysUntilTheNextAnswer) {
    sensitivity.breakDown(true);
    openSample();
    ASSERT_TRUE(QTest::qWaitFor([&] { return said().contains("run.request_invalid"); }, 5000)) << said().toStdString();
    const QString why = said();
    ASSERT_TRUE(window.document().setCentral(ParameterId("price"), 40, "a"));
    ASSERT_TRUE(idle());
    EXPECT_EQ(said(), why);
    languages.setWords(Language::Danish);
    EXPECT_FALSE(said().contains("F5")) << said().toStdString();
    sensitivity.breakDown(false);
    trigger("actionRun");
    const auto& bars = window.findChild<ui::TornadoPanel*>()->chart().bars;
    EXPECT_TRUE(QTest::qWaitFor([&] { return !bars.empty(); }, 5000));
}

/// Click, type, Enter: what was typed is the figure, with nothing to delete first.
TEST_F(WindowTest, AFigureIsTypedRightAfterItsBarWasClicked) {
    openSample();
    auto* tornado = window.findChild<ui::TornadoPanel*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !tornado->chart().bars.empty() && tornado->isVisible(); }, 5000));
    QTest::mouseClick(tornado, Qt::LeftButton, {}, {tornado->width() / 2, tornado->height() / 2 - 10});
    auto* field = dynamic_cast<ui::ValueBox*>(window.focusWidget());
    ASSERT_NE(field, nullptr) << "the field, not the slider";
    EXPECT_TRUE(find("row_minutes").isAncestorOf(field));
    EXPECT_EQ(field->selectedText(), field->text());
    QTest::keyClicks(field, "1.9");
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_DOUBLE_EQ(central("minutes"), 1.9);
}

/// A longer bar may come while a figure is worked on; it goes to its place when the reader says so.
TEST_F(WindowTest, BarsKeepTheirPlacesUntilTheyAreSortedAgain) {
    const OneWayInput longest{ParameterId("minutes"), 0.9, 2.1, 0, 1e6, 2e6, std::nullopt};
    const OneWayInput shorter{ParameterId("wage"), 500, 700, 0.5e6, 1e6, 1.5e6, std::nullopt};
    OneWayInput grown = shorter;
    grown.atLow = -5e6;
    sensitivity.find({longest, shorter});
    openSample();
    auto* tornado = window.findChild<ui::TornadoPanel*>();
    const auto top = [&] { return QString::fromStdString(tornado->chart().bars.front().label); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return tornado->chart().bars.size() == 2; }, 5000));
    const QString first = top();
    const auto answerAgain = [&] {
        const int asked = sensitivity.asked();
        ASSERT_TRUE(window.document().setCentral(ParameterId("minutes"), 1.4 + asked / 100.0, "x"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return sensitivity.asked() > asked; }, 5000));
        QTest::qWait(50);
    };
    EXPECT_FALSE(find("sortAgain").isVisible());
    sensitivity.find({grown, longest});
    answerAgain();
    EXPECT_EQ(top(), first) << "while the hand is at work";
    ASSERT_TRUE(find("sortAgain").isVisible());
    QTest::mouseClick(tornado, Qt::LeftButton, {}, {tornado->width() / 2, 40});
    EXPECT_TRUE(find("row_minutes").isAncestorOf(window.focusWidget())) << "a bar still leads to its own input";
    find<QPushButton>("sortAgain").click();
    EXPECT_NE(top(), first);
    EXPECT_FALSE(find("sortAgain").isVisible());
    sensitivity.find({longest, shorter});
    answerAgain();
    EXPECT_NE(top(), first);
    window.showPage(ui::PageId::Compare);
    window.showPage(ui::PageId::Simulation);
    EXPECT_EQ(top(), first) << "sorted for whoever comes back";
}

/// What comes on screen has its full height before it can be painted.
TEST_F(WindowTest, CardsAndRowsAreNeverSqueezedOverEachOther) {
    window.resize(1280, 700);
    int seen = 0;
    const auto check = [&](const QWidget& body) {
        std::vector<const QWidget*> parts;
        for (const auto* part : body.findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
            if (part->isVisible()) parts.push_back(part);
        for (const QWidget* part : parts) {
            EXPECT_GE(part->height(), part->minimumSizeHint().height()) << part->objectName().toStdString();
            for (const QWidget* other : parts)
                EXPECT_TRUE(part == other || !part->geometry().intersects(other->geometry()))
                    << part->objectName().toStdString() << " and " << other->objectName().toStdString();
        }
        seen += static_cast<int>(parts.size());
    };
    const auto* page = window.findChild<ui::SimulationPage*>();
    ASSERT_NE(page, nullptr);
    int previews = 0;
    QObject::connect(page, &ui::SimulationPage::resultShown, page, [&](const RunResultPtr&, bool preview) {
        check(*find("headlines").parentWidget());
        previews += preview ? 1 : 0;
    });
    ASSERT_TRUE(window.openCase("sample"));
    for (const char* row : {"row_minutes", "row_price"})
        EXPECT_GE(find(row).height(), find(row).minimumSizeHint().height()) << row;
    ASSERT_TRUE(idle());
    EXPECT_GE(previews, 1);
    EXPECT_GE(seen, 6);
}

TEST_F(WindowTest, TheStatusSaysWhatTheFiguresRestOn) {
    openSample();
    const QString status = dynamic_cast<ui::StatusLine*>(window.statusBar())->text();
    for (const char* part : {"10,000 draws", "seed 1", "scheme.latin-hypercube", "precision"})
        EXPECT_TRUE(status.contains(part)) << status.toStdString();
    EXPECT_FALSE(status.contains("Preview"));
}

/// Few draws never look like the answer, also when the full run is cancelled.
TEST_F(WindowTest, APreviewSaysThatItIsOneUntilTheFullRunReplacesIt) {
    const auto titled = [this](const QString& words) {
        return std::ranges::any_of(window.findChildren<QLabel*>(),
                                   [&](const QLabel* label) { return label->isVisible() && label->text() == words; });
    };
    const auto markedCards = [this] {
        const auto states = window.findChildren<QLabel*>("cardState");
        return std::ranges::count(states, QString("Preview"), &QLabel::text);
    };
    ASSERT_TRUE(window.openCase("sample"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return markedCards() > 0; }));
    executor.holdRuns(true);
    window.runs().runNow();
    window.runs().cancel();
    executor.holdRuns(false);
    EXPECT_EQ(markedCards(), 4);
    EXPECT_TRUE(titled(QString::fromUtf8("Net benefit · preview, 1,000 draws")));
    window.runs().runNow();
    ASSERT_TRUE(idle());
    EXPECT_EQ(markedCards(), 0);
    EXPECT_TRUE(titled("Net benefit"));
}

TEST_F(WindowTest, CountsAreDrawnWhenTheMenuSaysSoAndTheResultTellsIt) {
    openSample();
    const auto& note = find<QLabel>("countsNote");
    EXPECT_FALSE(note.isVisible());
    trigger("countsDrawn");
    ASSERT_TRUE(idle());
    EXPECT_TRUE(note.isVisible());
    EXPECT_EQ(note.text(), "statement.patient_noise");
    const auto* status = dynamic_cast<ui::StatusLine*>(window.statusBar());
    EXPECT_TRUE(status->text().contains("counts.drawn"));
    openSample();  // another case in the same session
    trigger("language_da");
    EXPECT_TRUE(note.isVisible());
    EXPECT_TRUE(find<QAction>("countsDrawn").isChecked());
    trigger("countsExpected");
    ASSERT_TRUE(idle());
    EXPECT_FALSE(note.isVisible());
    EXPECT_TRUE(status->text().contains("counts.expected"));
}

/// A narrow bar says less, in whole words; all of it stands in the tip.
TEST_F(WindowTest, TheStatusLeavesPartsOutBeforeItShortensAny) {
    openSample();
    auto& words = find<ui::ElidedLabel>("runWords");
    const int whole = words.fontMetrics().horizontalAdvance(words.text());
    const auto shownAt = [&](int width) { return words.fittingForm(width); };
    EXPECT_EQ(shownAt(whole + 1), words.text());
    for (const int width : {whole - 1, whole / 2, whole / 3}) {
        EXPECT_LE(words.fontMetrics().horizontalAdvance(shownAt(width)), width);
        EXPECT_TRUE(shownAt(width).startsWith("10,000 draws")) << shownAt(width).toStdString();
    }
    EXPECT_TRUE(words.toolTip().contains("scheme.latin-hypercube"));
}

TEST_F(WindowTest, TheErrorOfARunThatGrowsHasTheUnitOfItsRule) {
    openSample();
    const auto& says = find<QLabel>("atWork");
    const ui::Formats formats = environment.formats();
    const std::string currency = window.document().value()->currency;
    const std::pair<const char*, QString> expected[] = {{"cash", formats.money(1234, currency)}, {"qaly", "QALY"}};
    for (const auto& [output, unit] : expected) {
        executor.holdRuns(true);
        StopRule rule;
        rule.outputs = {output};
        rule.error = 1000;
        window.runs().setLength(50'000, rule);
        ASSERT_EQ(window.runs().state(), ui::RunController::State::Running);
        emit window.runs().grown(4096, 1234, QStringLiteral("second.") + output);
        EXPECT_TRUE(says.text().contains(unit)) << says.text().toStdString();
        EXPECT_TRUE(says.text().contains("Second tool: ")) << "of which alternative it is";
        executor.holdRuns(false);
        ASSERT_TRUE(idle());
        const QString said = dynamic_cast<ui::StatusLine*>(window.statusBar())->text();
        EXPECT_TRUE(said.startsWith("50,000 draws: wanted precision not reached")) << said.toStdString();
        EXPECT_TRUE(find<QLabel>("runWords").toolTip().contains("growth.draws")) << "and how near it came";
    }
}

/// Alt and a letter opens a menu also where the report is chosen: nothing on that page takes it away.
TEST_F(WindowTest, TheLettersOfTheReportAreNotThoseOfTheMenus) {
    openSample();
    window.showPage(ui::PageId::Report);
    auto& page = *window.findChild<ui::ReportPage*>();
    for (const char* language : {"language_en", "language_da", "language_nb"}) {
        trigger(language);
        QMap<QString, QString> taken;  // letter: by what
        const auto take = [&](const QString& text) {
            const QString letter = QKeySequence::mnemonic(text).toString();
            if (letter.isEmpty()) return;
            EXPECT_FALSE(taken.contains(letter)) << taken[letter].toStdString() << " and " << text.toStdString();
            taken.insert(letter, text);
        };
        for (const QAction* menu : window.menuBar()->actions()) take(menu->text());
        EXPECT_GE(taken.size(), 7);
        for (const auto* button : page.findChildren<QAbstractButton*>()) take(button->text());
        for (const auto* label : page.findChildren<QLabel*>())
            if (label->buddy() != nullptr) take(label->text());
        EXPECT_GE(taken.size(), 11);
    }
}

TEST_F(WindowTest, LanguageAndNumbersSwitchWhileRunning) {
    openSample();
    trigger("language_da");
    EXPECT_EQ(window.menuBar()->actions().front()->text(), "&Filer");
    EXPECT_TRUE(window.windowTitle().startsWith("Triage af"));
    EXPECT_TRUE(dynamic_cast<ui::StatusLine*>(window.statusBar())->text().contains("10.000"));
    trigger("numbers_en");
    EXPECT_TRUE(dynamic_cast<ui::StatusLine*>(window.statusBar())->text().contains("10,000"));
    trigger("language_nb");
    EXPECT_TRUE(window.windowTitle().startsWith("Triage av"));
    trigger("language_en");
    EXPECT_EQ(window.menuBar()->actions().front()->text(), "&File");
}

/// A letter that stands for two entries opens neither.
TEST_F(WindowTest, EveryEntryOfAMenuHasALetterOfItsOwn) {
    openSample();
    int letters = 0;
    for (const char* language : {"language_en", "language_da", "language_nb"}) {
        trigger(language);
        QList<const QWidget*> menus{window.menuBar()};
        for (const QMenu* menu : window.menuBar()->findChildren<QMenu*>()) menus << menu;
        for (const QWidget* menu : menus) {
            QSet<QString> taken;
            for (const QAction* action : menu->actions()) {
                const QString letter = QKeySequence::mnemonic(action->text()).toString();
                if (letter.isEmpty()) continue;
                EXPECT_FALSE(taken.contains(letter)) << language << " " << action->text().toStdString();
                taken << letter;
                ++letters;
            }
        }
    }
    EXPECT_GT(letters, 60);
}

TEST_F(WindowTest, TheThemeSwitchesWhileRunningAndIsRemembered) {
    openSample();
    trigger("themeDark");
    EXPECT_EQ(window.grab().toImage().pixelColor(600, 80), ui::darkTokens().surface);
    preferences.finish();
    EXPECT_EQ(settings.value("view/theme"), "dark");
    trigger("themeLight");
    EXPECT_EQ(window.grab().toImage().pixelColor(600, 80), ui::lightTokens().surface);
}

TEST_F(WindowTest, AnotherAlternativeShowsItsFiguresWithoutARun) {
    openSample();
    const std::size_t runs = executor.runsStarted();
    const auto before = window.findChild<ui::FanPanel*>()->chart();
    find<QComboBox>("alternative").setCurrentIndex(1);
    EXPECT_EQ(window.document().alternative().id, AlternativeId("second"));
    EXPECT_NE(window.findChild<ui::FanPanel*>()->chart(), before);
    EXPECT_EQ(executor.runsStarted(), runs);
}

TEST_F(WindowTest, AnotherScenarioIsRunAnew) {
    openSample();
    const std::size_t runs = executor.runsStarted();
    find<QComboBox>("scenario").setCurrentIndex(1);
    ASSERT_TRUE(idle());
    EXPECT_EQ(window.document().scenario().id, ScenarioId("careful"));
    EXPECT_GT(executor.runsStarted(), runs);
}

TEST_F(WindowTest, CancelStopsARunAndRunStartsItAgain) {
    openSample();
    executor.holdRuns(true);
    const std::size_t before = executor.runsStarted();
    find<QPushButton>("run").click();
    EXPECT_TRUE(find<QPushButton>("cancel").isEnabled());
    ASSERT_TRUE(QTest::qWaitFor([&] { return executor.runsStarted() > before; }));
    find<QPushButton>("cancel").click();
    EXPECT_EQ(window.runs().state(), ui::RunController::State::Idle);
    ASSERT_TRUE(QTest::qWaitFor([this] { return executor.stopped > 0; }));
    executor.holdRuns(false);
    find<QPushButton>("run").click();
    ASSERT_TRUE(idle());
}

TEST_F(WindowTest, TheAssumptionsAreListed) {
    openSample();
    auto& link = find<QPushButton>("foundationLink");
    EXPECT_TRUE(link.text().contains("assumptions"));
    link.click();
    auto& dialog = find<QDialog>("dataDialog");
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_GT(dialog.findChild<QTableView*>()->model()->rowCount(), 0);
}

TEST_F(WindowTest, TheInputsSayWhichScenarioTheyChangeAndWhatTheyShow) {
    openSample();
    const auto& scope = find<QLabel>("inputScope");
    EXPECT_TRUE(scope.text().endsWith("the other scenarios keep their values.")) << scope.text().toStdString();
    find<QComboBox>("scenario").setCurrentIndex(1);
    ASSERT_TRUE(idle());
    EXPECT_TRUE(scope.text().contains("Careful"));
    const auto* price = find<>("row_price").findChild<QLabel*>("centreWord");
    EXPECT_EQ(price->text(), "mode");  // of a PERT distribution
    EXPECT_TRUE(price->toolTip().contains("most likely"));
    library.cases["single"] = std::make_shared<const Case>([] {
        Case single = sampleCase();
        single.scenarios.resize(1);
        return single;
    }());
    ASSERT_TRUE(window.openCase("single"));
    EXPECT_FALSE(scope.text().contains("other"));
}

TEST_F(WindowTest, AFailedRunIsExplainedOnThePage) {
    executor.breakDown();
    ASSERT_TRUE(window.openCase("sample"));
    ASSERT_TRUE(idle());
    bool told = false;
    for (const QLabel* label : window.findChildren<QLabel*>())
        told = told || (label->isVisible() && label->text().contains("run.request_invalid"));
    EXPECT_TRUE(told);
}

/// A placeholder is not a name, and neither is a tooltip.
TEST_F(WindowTest, EverythingThatTakesTheFocusHasAName) {
    openSample();
    find<QPushButton>("allInputs").click();
    int checked = 0;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible() ||
            widget->objectName().startsWith("qt_"))
            continue;
        if (widget->focusProxy() != nullptr || qobject_cast<QMenuBar*>(widget) != nullptr) continue;
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(spoken, nullptr);
        EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " " << widget->objectName().toStdString();
        ++checked;
    }
    EXPECT_GT(checked, 15);
}

/// Whoever works with keys alone meets the inputs before the results, and the value before what stands behind it.
TEST_F(WindowTest, TheTabKeyGoesThroughTheInputsFirst) {
    openSample();
    find<QPushButton>("foundationLink").setFocus();
    QStringList visited;
    for (int i = 0; i < 9; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget* focus = QApplication::focusWidget();
        const QWidget* row = focus;
        while (row != nullptr && !row->objectName().startsWith("row_")) row = row->parentWidget();
        visited << (row == nullptr ? focus->objectName() : row->objectName()) + "/" + focus->metaObject()->className();
    }
    EXPECT_EQ(visited,
              QStringList({"row_minutes/valor::ui::ValueSlider", "row_minutes/valor::ui::ValueBox",
                           "row_minutes/QToolButton", "row_minutes/valor::ui::EvidenceBadge",
                           "row_price/valor::ui::ValueSlider", "row_price/valor::ui::ValueBox", "row_price/QToolButton",
                           "row_price/valor::ui::EvidenceBadge", "allInputs/QPushButton"}));
}

TEST_F(WindowTest, WhatWasNoticedInTheCaseIsCountedAndListed) {
    openSample();
    EXPECT_FALSE(find<QPushButton>("findings").isVisible());
    library.remarks.add(Severity::Warning, ErrorCode::FileUnreadable, "parameters/price");
    executor.remarks.add(Severity::Info, ErrorCode::RunRequestInvalid, "run");
    openSample();
    auto& link = find<QPushButton>("findings");
    EXPECT_TRUE(link.isVisible());
    EXPECT_TRUE(link.text().startsWith("2 remarks"));
    link.click();
    QStringList words;
    for (const QLabel* label : find<QDialog>("findingsDialog").findChildren<QLabel*>()) words << label->text();
    EXPECT_EQ(words.size(), 4);
    EXPECT_EQ(words.value(0), "Warning");
    EXPECT_FALSE(words.value(1).contains("parameters/price")) << "a figure is named by its label";
    EXPECT_TRUE(words.value(1).endsWith("Price per examination")) << words.value(1).toStdString();
    EXPECT_EQ(words.value(2), "Note");
}

/// Nothing may be wider than its place in the longest language, down to the smallest window.
class NarrowWindowTest : public WindowTest, public testing::WithParamInterface<QSize> {};

TEST_P(NarrowWindowTest, InDanishNothingIsCut) {
    languages.setWords(Language::Danish);
    window.resize(GetParam());
    openSample();
    trigger("countsDrawn");
    ASSERT_TRUE(idle());
    QTest::qWait(10);
    EXPECT_EQ(window.size(), GetParam());
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->metaObject()->className() != QByteArray("QLabel") || label->wordWrap())
            continue;
        if (label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored) continue;
        EXPECT_LE(label->sizeHint().width(), label->width() + 1) << label->text().toStdString();
    }
    for (const QPushButton* button : window.findChildren<QPushButton*>())
        EXPECT_TRUE(!button->isVisible() || button->text().isEmpty() ||
                    button->sizeHint().width() <= button->width() + 1)
            << button->text().toStdString();
    for (const QScrollArea* area : window.findChildren<QScrollArea*>())
        EXPECT_TRUE(!area->isVisible() || area->widget()->width() <= area->viewport()->width())
            << area->parent()->objectName().toStdString() << " " << area->widget()->width();
}

INSTANTIATE_TEST_SUITE_P(Sizes, NarrowWindowTest, testing::Values(QSize(1280, 720), QSize(1024, 768), QSize(800, 600)));

}  // namespace
}  // namespace valor::test
