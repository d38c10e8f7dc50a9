// SPDX-License-Identifier: GPL-3.0-or-later
// A figure stated in full in its dialog; what counts is what the case says afterwards.
#include "ui/building/figure_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

#include "core/model/building.h"
#include "tests/support/case_builder.h"
#include "tests/ui/keyboard_walk.h"
#include "tests/ui/window_fixture.h"
#include "ui/charts/range_panel.h"
#include "ui/editors/evidence_badge.h"
#include "ui/editors/source_popover.h"
#include "ui/editors/web_link.h"

namespace valor::test {
namespace {

const ParameterId kPrice("price");

class FigureDialogTest : public WindowTest {
protected:
    void SetUp() override { openSample(); }

    /// By the mark of the input, as a person reaches it.
    void open() {
        find("row_price").findChild<ui::EvidenceBadge*>()->click();
        auto* popover = window.findChild<ui::SourcePopover*>();
        ASSERT_NE(popover, nullptr);
        QTest::mouseClick(popover->findChild<QPushButton*>("editFigure"), Qt::LeftButton);
        ASSERT_NE(window.findChild<ui::FigureDialog*>(), nullptr);
    }
    [[nodiscard]] QWidget& dialog() { return find("figureDialog"); }
    void choose(const char* way) {
        const std::vector<ui::EntryForm> forms = ui::entryForms();
        const auto found =
            std::ranges::find_if(forms, [&](const ui::EntryForm& each) { return std::string_view(each.name) == way; });
        ASSERT_NE(found, forms.end());
        dialog().findChild<QComboBox*>("formWay")->setCurrentIndex(static_cast<int>(found - forms.begin()));
    }
    void enter(const QString& text, int number) {
        QLineEdit& line = dialog().findChildren<ui::NumberField*>("formNumber").at(number)->line();
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
    }
    void accept() {
        QTest::keyClick(&dialog(), Qt::Key_Return);
        QTest::qWait(1);
    }
    [[nodiscard]] QLineEdit& line(const char* name) { return *dialog().findChild<QLineEdit*>(name); }
    [[nodiscard]] QPlainTextEdit& note() { return *dialog().findChild<QPlainTextEdit*>("formNote"); }
    [[nodiscard]] QString told() { return dialog().findChild<QLabel*>("formProblem")->text(); }
    void type(const char* name, const QString& text) {
        line(name).setFocus();
        line(name).selectAll();
        QTest::keyClicks(&line(name), text);
    }
    /// As the Tab key does.
    void leave(const char* name) { emit line(name).editingFinished(); }
    void takeSource(const char* citation, const char* remark, const char* doi = "") {
        Parameter sourced = price();
        sourced.evidence.citation = text(citation);
        sourced.evidence.doi = doi;
        sourced.evidence.note = text(remark);
        ASSERT_TRUE(
            window.document().apply(withFigure(window.document().value(), sourced), "parameter.set", "its source"));
    }
    [[nodiscard]] QString summary() { return dialog().findChild<QLabel*>("formSummary")->text(); }
    [[nodiscard]] const Parameter& price() { return *findById(window.document().value()->parameters, kPrice); }
};

TEST_F(FigureDialogTest, OpensWithWhatIsStated) {
    open();
    EXPECT_EQ(dialog().findChild<QComboBox*>("formWay")->currentText(), "Lowest, most likely, highest");
    EXPECT_EQ(dialog().findChildren<ui::NumberField*>("formNumber").at(1)->value(), 34);
    EXPECT_TRUE(dialog().findChild<ui::RangePanel*>()->isVisible());
    const auto before = window.document().value();
    accept();
    EXPECT_EQ(*window.document().value(), *before);
}

TEST_F(FigureDialogTest, ReturnOpensItFromTheSource) {
    find("row_price").findChild<ui::EvidenceBadge*>()->click();
    auto* popover = window.findChild<ui::SourcePopover*>();
    ASSERT_NE(popover, nullptr);
    QTest::keyClick(popover->findChild<QPushButton*>("editFigure"), Qt::Key_Return);
    EXPECT_NE(window.findChild<ui::FigureDialog*>(), nullptr);
}

TEST_F(FigureDialogTest, ReturnOpensTheSourceFromItsMark) {
    auto* mark = find("row_price").findChild<ui::EvidenceBadge*>();
    mark->setFocus(Qt::TabFocusReason);
    QTest::keyClick(mark, Qt::Key_Return);
    EXPECT_NE(window.findChild<ui::SourcePopover*>(), nullptr);
}

TEST_F(FigureDialogTest, AShortcutOfThePagesLeavesTheSource) {
    find("row_price").findChild<ui::EvidenceBadge*>()->click();
    const QPointer<ui::SourcePopover> popover = window.findChild<ui::SourcePopover*>();
    ASSERT_TRUE(popover);
    QTest::keyClick(popover, Qt::Key_9, Qt::ControlModifier);
    EXPECT_TRUE(popover && popover->isVisible()) << "no shortcut";
    QTest::keyClick(popover, Qt::Key_4, Qt::ControlModifier);
    QTest::qWait(1);
    EXPECT_FALSE(popover && popover->isVisible());
    EXPECT_TRUE(find("clauseList").isVisible());
}

TEST_F(FigureDialogTest, TheAddressOfASourceIsFollowedWithKeysAndToldWhereThereIsNoBrowser) {
    Case cited = *library.cases["sample"];
    for (Parameter& each : cited.parameters) each.evidence.doi = "10.1000/182";
    library.cases["cited"] = std::make_shared<const Case>(cited);
    ASSERT_TRUE(window.openCase("cited"));
    ASSERT_TRUE(idle());
    find("row_price").findChild<ui::EvidenceBadge*>()->click();
    auto* popover = window.findChild<ui::SourcePopover*>();
    ASSERT_NE(popover, nullptr);
    auto* link = popover->findChild<ui::WebLink*>();
    ASSERT_NE(link, nullptr);
    QTest::keyClick(popover, Qt::Key_Tab);
    EXPECT_EQ(popover->focusWidget(), link) << "the first stop";
    expectFocusShows(*link);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", scratch.path().toUtf8());  // where no browser is
    QTest::keyClick(link, Qt::Key_Return);
    const auto box = [this] { return window.findChild<QMessageBox*>("noBrowser"); };
    const bool isTold = QTest::qWaitFor([&] { return box() != nullptr; }, 5000);
    qputenv("PATH", path);
    ASSERT_TRUE(isTold);
    EXPECT_TRUE(box()->informativeText().contains("https://doi.org/10.1000/182"));
    find<QPushButton>("copyAddress").click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "https://doi.org/10.1000/182");
}

/// A long source is read from its beginning.
TEST_F(FigureDialogTest, AFilledFieldShowsItsBeginning) {
    Case cited = *library.cases["sample"];
    for (Parameter& each : cited.parameters) each.evidence.citation = {"A long title of a report, its authors", "", ""};
    library.cases["cited"] = std::make_shared<const Case>(cited);
    ASSERT_TRUE(window.openCase("cited"));
    ASSERT_TRUE(idle());
    open();
    const auto* source = dialog().findChild<QLineEdit*>("formCitation");
    EXPECT_FALSE(source->text().isEmpty());
    EXPECT_EQ(source->cursorPosition(), 0);
}

TEST_F(FigureDialogTest, SaysFirstWhereItHoldsAndTheRowSaysItAfterwards) {
    open();
    const auto& where = *dialog().findChild<QLabel*>("whereItHolds");
    EXPECT_TRUE(where.text().contains("every scenario"));
    EXPECT_LT(where.mapTo(&dialog(), QPoint()).y(),
              dialog().findChild<QLineEdit*>("formName")->mapTo(&dialog(), QPoint()).y());
    enter("45", 1);
    accept();
    EXPECT_EQ(find("row_price").findChild<QLabel*>("changeScope")->text(), "Changed in all scenarios");
}

TEST_F(FigureDialogTest, AnotherWayIsOneStepThatCanBeUndone) {
    const Parameter before = price();
    open();
    choose("mean_gamma");
    EXPECT_EQ(summary(), "Enter every number to see what follows.");
    EXPECT_TRUE(dialog().findChildren<ui::NumberField*>("formNumber").at(0)->value()) << "the mean is known";
    enter("40", 0);
    enter("5", 1);
    EXPECT_TRUE(summary().startsWith("Mean 40, standard deviation 5;"));
    accept();
    EXPECT_EQ(price().entry, DistributionEntry(MeanSeEntry{Family::Gamma, 40, 5, {}, {}}));
    trigger("actionUndo");
    EXPECT_EQ(price(), before);
}

/// Nothing moves under the hand while numbers come in: the place of the curve is there from the first on.
TEST_F(FigureDialogTest, TheFormKeepsStillAndTheOldValueIsTheMostLikelyOne) {
    open();
    choose("fixed");
    enter("1.5", 0);
    accept();
    open();
    choose("triangular");
    EXPECT_EQ(dialog().findChildren<ui::NumberField*>("formNumber").at(1)->value(), 1.5);
    auto& citation = *dialog().findChild<QLineEdit*>("formCitation");
    QTest::qWait(1);
    const QPoint before = citation.mapTo(&dialog(), QPoint());
    enter("0.5", 0);
    enter("3", 2);
    QTest::qWait(1);
    EXPECT_TRUE(dialog().findChild<ui::RangePanel*>()->isVisible());
    EXPECT_EQ(citation.mapTo(&dialog(), QPoint()), before);
}

TEST_F(FigureDialogTest, AProblemNamesItsFieldAndGoesWhenItIsMended) {
    open();
    enter("2 hours", 2);
    accept();
    auto& problem = *dialog().findChild<QLabel*>("formProblem");
    EXPECT_TRUE(problem.text().startsWith("Highest: ")) << problem.text().toStdString();
    EXPECT_TRUE(dialog().findChildren<ui::NumberField*>("formNumber").at(2)->line().property("invalid").toBool());
    enter("200", 2);
    EXPECT_FALSE(problem.isVisible());
    EXPECT_FALSE(dialog().findChildren<ui::NumberField*>("formNumber").at(2)->line().property("invalid").toBool());
}

/// The year of the source is well: the field of the other one is meant.
TEST_F(FigureDialogTest, AWrongPriceYearIsToldAtItsField) {
    open();
    line("formYear").setText("2024");
    type("formPriceYear", "26");
    accept();
    EXPECT_EQ(told(), "Price year of the source: “26” is not a year from 1900 to 2100. Write it as 2027.");
    EXPECT_TRUE(line("formPriceYear").property("invalid").toBool());
    EXPECT_FALSE(line("formYear").property("invalid").toBool());
    EXPECT_EQ(dialog().focusWidget(), &line("formPriceYear"));
    type("formPriceYear", "2026");
    EXPECT_FALSE(line("formPriceYear").property("invalid").toBool());
    accept();
    EXPECT_EQ(price().evidence.priceYear, 2026);
}

TEST_F(FigureDialogTest, ADoiIsTakenFromItsAddressAndAnythingElseIsRefused) {
    open();
    type("formDoi", "2026");
    accept();
    EXPECT_TRUE(told().startsWith("DOI: “2026” is not a DOI")) << told().toStdString();
    EXPECT_TRUE(told().contains("10.1000/182")) << "how it is written";
    EXPECT_TRUE(line("formDoi").property("invalid").toBool());
    type("formDoi", "https://doi.org/10.1000/182");
    accept();
    EXPECT_EQ(price().evidence.doi, "10.1000/182");
}

TEST_F(FigureDialogTest, TheNoteGoesWithItsSourceAndComesBackWithIt) {
    takeSource("Offer of March", "Page 3");
    const Parameter before = price();
    open();
    EXPECT_FALSE(find("putNoteBack").isVisible());
    EXPECT_FALSE(find("noteGone").isVisible());
    type("formCitation", "Offer of June");
    EXPECT_EQ(note().toPlainText(), "Page 3") << "half a name is no other source";
    leave("formCitation");
    EXPECT_EQ(note().toPlainText(), "");
    EXPECT_TRUE(find("putNoteBack").isVisible());
    EXPECT_TRUE(find("noteGone").isVisible());
    EXPECT_EQ(find<QLabel>("noteGone").accessibleName(), find<QLabel>("noteGone").text()) << "said aloud";
    type("formCitation", "Offer of March");
    leave("formCitation");
    EXPECT_EQ(note().toPlainText(), "Page 3");
    EXPECT_FALSE(find("noteGone").isVisible());
    type("formCitation", "Offer of July");
    accept();
    EXPECT_EQ(price().evidence.note, LocalizedText());
    trigger("actionUndo");
    EXPECT_EQ(price(), before);
}

/// Completing or correcting a source leaves its note.
TEST_F(FigureDialogTest, ADoiThatIsAddedNamesTheSameSource) {
    takeSource("Offer of March", "Page 3");
    open();
    type("formDoi", "10.1000/182");
    leave("formDoi");
    EXPECT_EQ(note().toPlainText(), "Page 3");
    accept();
    EXPECT_EQ(price().evidence.doi, "10.1000/182");
    EXPECT_EQ(price().evidence.note.en, "Page 3");
}

TEST_F(FigureDialogTest, TheSameDoiIsTheSameSourceAlsoAsAnAddress) {
    takeSource("Offer of Mach", "Page 3", "https://doi.org/10.1000/182");
    open();
    type("formCitation", "Offer of March");
    leave("formCitation");
    EXPECT_EQ(note().toPlainText(), "Page 3");
    type("formDoi", "10.1000/182");
    leave("formDoi");
    EXPECT_EQ(note().toPlainText(), "Page 3");
    type("formDoi", "10.1000/183");
    leave("formDoi");
    EXPECT_EQ(note().toPlainText(), "") << "another DOI is another source";
}

/// What looks like a place for a number stays what was written.
TEST_F(FigureDialogTest, AYearThatIsNoneIsToldAsItWasWritten) {
    open();
    type("formYear", "%2");
    accept();
    EXPECT_TRUE(told().contains("“%2” is not a year from 1900 to 2100.")) << told().toStdString();
}

TEST_F(FigureDialogTest, TheNoteOfTheFormerSourceCanBePutBack) {
    takeSource("Offer of March", "Page 3");
    open();
    type("formCitation", "Offer of June");
    leave("formCitation");
    find<QPushButton>("putNoteBack").click();
    EXPECT_EQ(note().toPlainText(), "Page 3");
    EXPECT_FALSE(find("putNoteBack").isVisible());
    type("formCitation", "Offer of July");
    leave("formCitation");
    EXPECT_EQ(note().toPlainText(), "Page 3") << "who put it back meant it";
    accept();
    EXPECT_EQ(price().evidence.note.en, "Page 3");
}

TEST_F(FigureDialogTest, ANoteThatIsTypedStaysWhateverBecomesOfTheSource) {
    takeSource("Offer of March", "Page 3");
    open();
    note().setPlainText("Page 4 of the offer of June");
    type("formCitation", "Offer of June");
    leave("formCitation");
    EXPECT_EQ(note().toPlainText(), "Page 4 of the offer of June");
    accept();
    EXPECT_EQ(price().evidence.note.en, "Page 4 of the offer of June");
}

TEST_F(FigureDialogTest, AShareIsEnteredInPercentAndStaysAShare) {
    const ParameterId share("capacity_counts");
    const Parameter before = *findById(window.document().value()->parameters, share);
    ASSERT_EQ(before.unit, "share");
    (new ui::FigureDialog(share, window.document(), environment, &window))->open();
    EXPECT_EQ(dialog().findChild<QLineEdit*>("formUnit")->text(), "%");
    choose("fixed");
    enter("60", 0);
    accept();
    const Parameter& after = *findById(window.document().value()->parameters, share);
    EXPECT_EQ(after.unit, "share");
    EXPECT_EQ(after.entry, DistributionEntry(NativeEntry{Fixed{0.6}}));
}

TEST_F(FigureDialogTest, ACountryThatNobodyChangesKeepsItsCode) {
    Parameter figure = price();
    figure.evidence.jurisdiction = "NO/DK";
    ASSERT_TRUE(window.document().apply(withFigure(window.document().value(), figure), "parameter.set", "a"));
    open();
    EXPECT_EQ(dialog().findChild<QLineEdit*>("formCountry")->text(), "NO/DK") << "no words in this catalogue";
    enter("40", 1);
    accept();
    EXPECT_EQ(price().evidence.jurisdiction, "NO/DK");
    open();
    dialog().findChild<QLineEdit*>("formCountry")->setText("the north");
    accept();
    EXPECT_EQ(price().evidence.jurisdiction, "the north");
}

TEST_F(FigureDialogTest, ACountryIsKeptByItsCodeAndWhatIsNoneSaysSo) {
    open();
    auto& country = *dialog().findChild<QLineEdit*>("formCountry");
    const auto& unknown = *dialog().findChild<QLabel*>("unknownCountry");
    const auto write = [&](const char* text) {
        country.setText(text);
        emit country.editingFinished();
    };
    EXPECT_FALSE(unknown.isVisible());
    write("Utopia");
    EXPECT_TRUE(unknown.isVisible());
    write("se / place.dk");
    EXPECT_FALSE(unknown.isVisible());
    accept();
    EXPECT_EQ(price().evidence.jurisdiction, "SE/DK");
}

TEST_F(FigureDialogTest, TheSourceIsKept) {
    open();
    dialog().findChild<QLineEdit*>("formCitation")->setText("Offer of March");
    dialog().findChild<QLineEdit*>("formYear")->setText("2026");
    dialog().findChild<QComboBox*>("formConfidence")->setCurrentIndex(0);
    dialog().findChild<QPlainTextEdit*>("formNote")->setPlainText("Page 3");
    accept();
    EXPECT_EQ(price().evidence.citation.en, "Offer of March");
    EXPECT_EQ(price().evidence.year, 2026);
    EXPECT_EQ(price().evidence.confidence, Confidence::Found);
    EXPECT_EQ(price().evidence.note.en, "Page 3");
}

TEST_F(FigureDialogTest, WordsThatNobodyChangesStayInEveryLanguage) {
    Parameter sourced = price();
    sourced.evidence.citation = {"Offer", "Tilbud", "Tilbud"};
    sourced.evidence.note = {"Page 3", "På side 3", "På side 3"};
    sourced.evidence.jurisdiction = "DK";
    ASSERT_TRUE(window.document().apply(withFigure(window.document().value(), sourced), "parameter.set", "its source"));
    languages.setWords(Language::Danish);
    open();
    EXPECT_EQ(dialog().findChild<QLineEdit*>("formCitation")->text(), "Tilbud");
    EXPECT_EQ(dialog().findChild<QPlainTextEdit*>("formNote")->toPlainText(), "På side 3");
    dialog().findChild<QPlainTextEdit*>("formNote")->setPlainText("På side 4");
    accept();
    EXPECT_EQ(price().label, sourced.label);
    EXPECT_EQ(price().evidence.citation, sourced.evidence.citation);
    EXPECT_EQ(price().evidence.jurisdiction, "DK");
    EXPECT_EQ(price().evidence.note, text("På side 4")) << "what a person writes is shown in every language";
}

TEST_F(FigureDialogTest, ANoteWithNoBreakSpacesIsNotTakenForATypedOne) {
    Parameter sourced = price();
    sourced.evidence.note = {"1,200 of them", "1.200 af dem", "1\u00a0200 av dem"};
    ASSERT_TRUE(window.document().apply(withFigure(window.document().value(), sourced), "parameter.set", "its source"));
    languages.setWords(Language::Bokmal);
    open();
    enter("40", 1);
    accept();
    EXPECT_EQ(price().evidence.note, sourced.evidence.note);
}

TEST_F(FigureDialogTest, WhatCannotBeStaysOpenAndSaysWhy) {
    open();
    enter("90", 1);
    EXPECT_TRUE(summary().contains("distribution.invalid"));
    accept();
    ASSERT_NE(window.findChild<ui::FigureDialog*>(), nullptr);
    EXPECT_TRUE(dialog().findChild<QLabel*>("formProblem")->text().contains("distribution.invalid"));
    enter("40", 1);
    dialog().findChild<QLineEdit*>("formYear")->setText("soon");
    accept();
    ASSERT_NE(window.findChild<ui::FigureDialog*>(), nullptr);
    dialog().findChild<QLineEdit*>("formYear")->clear();
    dialog().findChild<QLineEdit*>("formUnit")->setText("bananas");
    accept();
    ASSERT_NE(window.findChild<ui::FigureDialog*>(), nullptr);
    EXPECT_EQ(price().unit, "DKK/exam");
}

TEST(EntryForms, EveryWayReadsBackWhatItMade) {
    for (const ui::EntryForm& form : ui::entryForms()) {
        const ui::EntryForm::Numbers numbers = form.numbers.size() == 1   ? ui::EntryForm::Numbers{0.4}
                                               : form.numbers.size() == 2 ? ui::EntryForm::Numbers{0.2, 0.3}
                                                                          : ui::EntryForm::Numbers{0.1, 0.2, 0.4};
        const DistributionEntry entry = form.make(numbers);
        EXPECT_TRUE(resolve(entry)) << form.name;
        EXPECT_EQ(form.read(entry), numbers) << form.name;
        int readers = 0;
        for (const ui::EntryForm& other : ui::entryForms()) readers += other.read(entry) ? 1 : 0;
        EXPECT_EQ(readers, 1) << form.name;
    }
}

}  // namespace
}  // namespace valor::test
