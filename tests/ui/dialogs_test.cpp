// SPDX-License-Identifier: GPL-3.0-or-later
// Every dialog of the program, opened as a person opens it: it is worked with keys alone, says what can be worked,
// shows the focus, closes with Esc, and clips no words in a window of 1280 × 720.
#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAction>
#include <QDialog>
#include <QFontMetrics>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <functional>
#include <string>
#include <vector>

#include "tests/ui/keyboard_walk.h"
#include "tests/ui/window_fixture.h"
#include "ui/charts/chart_panel.h"
#include "ui/editors/elided_label.h"
#include "ui/editors/evidence_badge.h"
#include "ui/pages/report/save_report_dialog.h"
#include "ui/theme/fonts.h"

#include <gmock/gmock.h>

namespace valor::test {
namespace {

constexpr const char *kEditFigure = "editFigure", *kData = "data", *kFigure = "figure_0", *kSaveReport = "saveReport";

/// An action or button by its name, or by the beginning of it where it ends in "_"; where it is found.
struct Way {
    const char* name;
    ui::PageId page = ui::PageId::Simulation;
};
struct Ways {
    const char* to;
    std::vector<Way> each;
};
std::ostream& operator<<(std::ostream& out, const Ways& ways) {
    return out << ways.to;
}

/// Several dialogs in one window, one after another: to make the window takes longer than to try a dialog.
class DialogsTest : public WindowTest, public testing::WithParamInterface<Ways> {
protected:
    void SetUp() override {
        library.remarks.add(Severity::Warning, ErrorCode::EvidenceMissing, "parameters/price");
        openSample();
        ASSERT_TRUE(window.document().setCentral(ParameterId("price"), 40, "a change, to be made a scenario"));
        ASSERT_TRUE(idle());
    }
    /// Opens each, tries it with `check` and closes it.
    void forEachDialog(const std::function<void(QDialog&)>& check) {
        for (const Way& way : GetParam().each) {
            SCOPED_TRACE(way.name);
            window.showPage(way.page);
            QTest::qWait(1);
            ASSERT_EQ(shownDialog(), nullptr) << "the one before is still there";
            const QPointer<QDialog> dialog = opened(way);
            EXPECT_NE(dialog, nullptr);
            if (dialog.isNull()) continue;
            check(*dialog);
            if (!dialog.isNull()) dialog->close();
            QTest::qWait(1);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

private:
    /// The one that the way opens. Null: none.
    [[nodiscard]] QPointer<QDialog> opened(const Way& way) {
        const QString name = way.name;
        if (name == kEditFigure) find("row_price").findChild<ui::EvidenceBadge*>()->click();
        QTest::qWait(1);
        if (name == kData)
            QTest::keyClick(shownChart(), Qt::Key_D, Qt::ControlModifier);
        else if (name == kSaveReport)
            (new ui::SaveReportDialog(
                 "Decision paper", ReportAudience::Everybody, [](const QString&) { return std::nullopt; },
                 [](const QString&, const std::vector<ReportFormat>&) { return QString(); }, &window))
                ->open();  // its button waits for pages, which the stand-ins do not make
        else if (name == kFigure)
            QTest::keyClick(&find(kFigure), Qt::Key_Return);
        else if (auto* action = found<QAction>(name))
            action->trigger();
        else if (auto* button = found<QAbstractButton>(name))
            button->click();
        QPointer<QDialog> dialog;  // some wait for the file of the case
        (void)QTest::qWaitFor([&dialog] { return (dialog = shownDialog()) != nullptr; }, 5000);
        QTest::qWait(50);
        if (dialog.isNull()) return nullptr;
        dialog->activateWindow();
        (void)QTest::qWaitForWindowActive(dialog);
        return dialog;
    }
    [[nodiscard]] static QDialog* shownDialog() {
        for (QWidget* each : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<QDialog*>(each); dialog != nullptr && dialog->isVisible()) return dialog;
        return nullptr;
    }
    template <class Object>
    [[nodiscard]] Object* found(const QString& name) {
        for (auto* each : window.findChildren<Object*>()) {
            const bool isCalled = name.endsWith('_') ? each->objectName().startsWith(name) : each->objectName() == name;
            if (isCalled && each->isVisible() && each->isEnabled()) return each;
        }
        return nullptr;
    }
    [[nodiscard]] ui::ChartPanel* shownChart() {
        for (auto* each : window.findChildren<ui::ChartPanel*>())
            if (each->isVisible()) return each;
        return nullptr;
    }
};

/// Room that words need beside what their own hint says: the default button is bold.
int neededWidth(const QAbstractButton& button) {
    constexpr int kFrame = 26;  // on both sides, with the line around it
    const auto* push = qobject_cast<const QPushButton*>(&button);
    if (push == nullptr || !push->isDefault()) return button.sizeHint().width();
    const QFontMetrics bold(ui::productFont(ui::kTextSize, QFont::DemiBold));
    return bold.size(Qt::TextShowMnemonic, button.text()).width() + kFrame;
}

bool isScrolled(const QWidget& widget) {
    for (const QWidget* around = widget.parentWidget(); around != nullptr; around = around->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(around) != nullptr) return true;
    return false;
}

using Complaints = std::vector<std::string>;

void checkLabel(const QLabel& label, Complaints& complaints) {
    if (label.text().isEmpty() || qobject_cast<const ui::ElidedLabel*>(&label) != nullptr) return;
    const bool isWrapped = label.wordWrap() && label.heightForWidth(label.width()) > 0;
    const int least = isWrapped ? label.heightForWidth(label.width()) : label.sizeHint().height();
    const std::string words = describe(&label) + ": " + label.text().toStdString();
    if (label.height() + 1 < least) complaints.push_back("too low: " + words);
    if (!label.wordWrap() && label.width() + 1 < label.sizeHint().width()) complaints.push_back("too narrow: " + words);
}

void checkButton(const QAbstractButton& button, Complaints& complaints) {
    if (!button.text().isEmpty() && button.width() + 1 < neededWidth(button))
        complaints.push_back("too narrow: " + button.text().toStdString());
}

/// What is too wide for its place is cut at the side: no form scrolls across.
void checkAcross(const QScrollArea& area, Complaints& complaints) {
    if (area.widget() != nullptr && area.widget()->width() > area.viewport()->width())
        complaints.push_back("scrolls across: " + describe(&area));
}

Complaints clippedIn(const QDialog& dialog) {
    constexpr int kWide = 1280, kTall = 690;  // of 720, with the frame of a window
    Complaints complaints;
    if (dialog.width() > kWide || dialog.height() > kTall) complaints.emplace_back("larger than a small screen");
    for (const QWidget* each : dialog.findChildren<QWidget*>()) {
        if (each->window() != &dialog || !each->isVisibleTo(&dialog)) continue;
        if (const auto* label = qobject_cast<const QLabel*>(each)) checkLabel(*label, complaints);
        if (const auto* button = qobject_cast<const QAbstractButton*>(each)) checkButton(*button, complaints);
        if (const auto* area = qobject_cast<const QScrollArea*>(each)) checkAcross(*area, complaints);
        if (isScrolled(*each)) continue;
        const QRect place(each->mapTo(&dialog, QPoint()), each->size());
        if (!dialog.rect().adjusted(-2, -2, 2, 2).contains(place)) complaints.push_back("outside: " + describe(each));
    }
    return complaints;
}

/// Once it has arranged what came into it last.
void expectNothingClipped(const QDialog& dialog) {
    Complaints complaints;
    (void)QTest::qWaitFor([&] { return (complaints = clippedIn(dialog)).empty(); }, 2000);
    EXPECT_THAT(complaints, testing::IsEmpty());
}

TEST_P(DialogsTest, AreWorkedWithKeysAndClosedWithEsc) {
    forEachDialog([](QDialog& each) {
        const QPointer<QDialog> dialog = &each;
        EXPECT_FALSE(dialog->windowTitle().isEmpty());
        expectReachedByTab(*dialog);
        expectNamed(*dialog);
        QTest::keyClick(QApplication::focusWidget() == nullptr ? dialog : QApplication::focusWidget(), Qt::Key_Escape);
        QTest::qWait(1);
        EXPECT_TRUE(dialog.isNull() || !dialog->isVisible());
    });
}

TEST_P(DialogsTest, ShowTheirFocusInBothThemes) {
    for (const ui::ThemeMode mode : {ui::ThemeMode::Dark, ui::ThemeMode::Light}) {
        theme.setMode(mode);
        forEachDialog([](QDialog& dialog) {
            for (QWidget* widget : stopsIn(dialog)) expectFocusShows(*widget);
        });
    }
}

TEST_P(DialogsTest, ClipNoWordsInAnyLanguage) {
    for (const char* language : {"language_da", "language_nb", "language_en"}) {
        trigger(language);
        QTest::qWait(50);
        SCOPED_TRACE(language);
        forEachDialog(expectNothingClipped);
    }
}

INSTANTIATE_TEST_SUITE_P(All, DialogsTest,
                         testing::Values(Ways{"the case",
                                              {{"actionSaveRevision"},
                                               {"actionRevisions"},
                                               {"vendorCopy_"},
                                               {"actionImportSample"},
                                               {"actionTitle"},
                                               {"actionPriceYear"},
                                               {"actionFrame"},
                                               {"actionSearch"},
                                               {"actionAbout"},
                                               {"actionLicence"}}},
                                         Ways{"its parts",
                                              {{"actionAddNeed"},
                                               {"actionAddSite"},
                                               {"actionAddTool"},
                                               {"actionAddParty"},
                                               {"actionAddCost"},
                                               {"actionGoLives"},
                                               {"season_"},
                                               {"party_"},
                                               {"adoption_"},
                                               {"addEffect"},
                                               {"rename_"}}},
                                         Ways{"what is compared",
                                              {{"actionCopyAlternative"},
                                               {"actionRenameAlternative"},
                                               {"actionNewScenario"},
                                               {"actionMoveChanges"},
                                               {"actionRenameScenario"},
                                               {"actionDraws"},
                                               {"actionInformation"},
                                               {"actionInfluence"},
                                               {"findings"}}},
                                         Ways{"figures and contracts",
                                              {{"noteButton"},
                                               {kEditFigure},
                                               {kData},
                                               {kFigure},
                                               {"newContract", ui::PageId::Contract},
                                               {"contractTerms", ui::PageId::Contract},
                                               {"settleContract", ui::PageId::Contract},
                                               {"addClause", ui::PageId::Contract},
                                               {"editClause", ui::PageId::Contract},
                                               {kSaveReport, ui::PageId::Report}}}));

}  // namespace
}  // namespace valor::test
