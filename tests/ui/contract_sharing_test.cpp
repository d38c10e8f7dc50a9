// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts that several alternatives sign, that one gets for itself, and what goes and comes with an edit of one.
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>

#include "core/model/building.h"
#include "tests/support/case_builder.h"
#include "tests/ui/window_fixture.h"
#include "ui/pages/contract/beginning_dialog.h"

namespace valor::test {
namespace {

const AlternativeId kFirst("ai"), kSecond("second");

/// Both alternatives sign the contract, whose price is an input of the case, and a certain one.
class ContractSharingTest : public WindowTest {
protected:
    void SetUp() override {
        openSample();
        window.showPage(ui::PageId::Contract);
        Parameter certain = *findById(value().parameters, ParameterId("price"));
        certain.entry = NativeEntry{Fixed{2}};
        ASSERT_TRUE(window.document().apply(withFigure(window.document().value(), certain), "figure", "certain price"));
        Contract priced = value().contracts.front();
        std::get<PerUnit>(priced.clauses.front().terms).price = open("price");
        ASSERT_TRUE(window.document().setContract(priced, "a price that is an input"));
        QTest::qWait(1);
    }
    [[nodiscard]] const Case& value() { return *window.document().value(); }
    [[nodiscard]] const Contract& contractOf(const AlternativeId& alternative) {
        return *findById(value().contracts, findById(value().alternatives, alternative)->contracts.front());
    }
    [[nodiscard]] static const ContractAmount& priceOf(const Contract& contract) {
        return std::get<PerUnit>(contract.clauses.front().terms).price;
    }
    void click(const char* button) {
        find<QPushButton>(button).click();
        QTest::qWait(1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void type(const char* field, const QString& text) {
        QLineEdit& line = *find<QComboBox>(field).lineEdit();
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
    }
    /// Opens the form of the clause, to bill what nothing in the case counts.
    void billPatientMonths() {
        click("editClause");
        find<QComboBox>("price").setEditText("2.5");
        auto& measure = find<QComboBox>("measure");
        measure.setCurrentIndex(measure.findData("patient_months"));
        QTest::qWait(1);
    }
    void enterPrice(const QString& price) {
        click("editClause");
        find<QComboBox>("price").setEditText(price);
        click("clauseSave");
    }
    [[nodiscard]] const Parameter* expectedCount() {
        const auto& expected = value().contracts.front().clauses.front().expected;
        return expected.empty() ? nullptr : findById(value().parameters, expected.front().parameter);
    }
};

TEST_F(ContractSharingTest, WhoElseSignsIsSaidAndTheAlternativeGetsItsOwnCopy) {
    const auto& told = find<QLabel>("contractSigners");
    ASSERT_TRUE(told.isVisible());
    EXPECT_TRUE(told.text().contains("Second tool")) << told.text().toStdString();
    EXPECT_TRUE(told.text().contains("both")) << told.text().toStdString();
    const CasePtr before = window.document().value();
    click("ownContract");
    EXPECT_FALSE(told.isVisible());
    EXPECT_FALSE(find<QPushButton>("ownContract").isVisible());
    EXPECT_NE(contractOf(kFirst).id, contractOf(kSecond).id);
    EXPECT_NE(priceOf(contractOf(kFirst)).parameter, priceOf(contractOf(kSecond)).parameter);
    EXPECT_TRUE(find<QListView>("clauseList").isVisible());
    const Contract kept = contractOf(kSecond);
    enterPrice("5");
    EXPECT_EQ(priceOf(contractOf(kFirst)).decimal, "5");
    EXPECT_EQ(contractOf(kSecond), kept);
    trigger("actionUndo");
    trigger("actionUndo");
    EXPECT_EQ(*window.document().value(), *before);
    EXPECT_TRUE(told.isVisible());
}

/// The present state, which the choice above does not offer, may sign contracts too.
TEST_F(ContractSharingTest, AnOwnCopyIsShownWhereverItWasAskedFor) {
    Case input = value();
    input.alternatives.front().deployments = input.alternatives.back().deployments;
    input.alternatives.front().contracts = {input.contracts.front().id};
    ASSERT_EQ(input.alternatives.front().id, input.comparator);
    ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(input), "test", "test"));
    auto& choice = find<QComboBox>("contractChoice");
    ASSERT_EQ(choice.count(), 3);
    choice.setCurrentIndex(0);
    click("ownContract");
    EXPECT_EQ(choice.currentIndex(), 0);
    EXPECT_NE(contractOf(input.comparator).id, contractOf(kFirst).id);
    const Contract kept = contractOf(kFirst);
    enterPrice("5");
    EXPECT_EQ(priceOf(contractOf(input.comparator)).decimal, "5");
    EXPECT_EQ(contractOf(kFirst), kept);
}

TEST_F(ContractSharingTest, TheContractThatIsWorkedOnIsShownAfterUndoAndRedo) {
    Case input = value();
    input.contracts.push_back(input.contracts.front());
    input.contracts.back().id = ContractId("other");
    input.contracts.back().label = text("Other");
    for (Alternative& each : input.alternatives)
        if (!each.contracts.empty()) each.contracts.push_back(ContractId("other"));
    ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(input), "test", "test"));
    auto& choice = find<QComboBox>("contractChoice");
    ASSERT_EQ(choice.count(), 4);
    choice.setCurrentIndex(1);
    click("ownContract");
    EXPECT_EQ(choice.currentIndex(), 1);
    for (const char* step : {"actionUndo", "actionRedo"}) {
        trigger(step);
        EXPECT_EQ(choice.currentIndex(), 1) << step;
    }
}

TEST_F(ContractSharingTest, ACopiedAlternativeHasItsOwnContract) {
    const CasePtr before = window.document().value();
    trigger("actionCopyAlternative");
    find<QLineEdit>("formName").setText("Later");
    click("formOk");
    EXPECT_EQ(window.document().alternative().label.en, "Later");
    EXPECT_FALSE(find<QLabel>("contractSigners").isVisible());
    const Contract kept = contractOf(kFirst);
    enterPrice("5");
    EXPECT_EQ(priceOf(contractOf(window.document().alternative().id)).decimal, "5");
    EXPECT_EQ(contractOf(kFirst), kept);
    trigger("actionUndo");
    trigger("actionUndo");
    EXPECT_EQ(*window.document().value(), *before);
}

TEST_F(ContractSharingTest, WhatGoesWithAFormerContractIsSaidBeforehand) {
    const auto isToldNow = [this] {
        click("newContract");
        const bool isTold = find<QLabel>("figuresGone").isVisible();
        if (isTold) {
            EXPECT_TRUE(find<QLabel>("figuresGone").text().startsWith("One figure"));
            find<QCheckBox>("replacesContract").setChecked(false);
            EXPECT_FALSE(find<QLabel>("figuresGone").isVisible()) << "both hold";
        }
        find<QDialog>("beginningDialog").reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return isTold;
    };
    EXPECT_FALSE(isToldNow()) << "the other alternative keeps it";
    click("ownContract");
    EXPECT_TRUE(isToldNow());
}

/// What goes is worked out for a beginning and a seller, not for a tick.
TEST_F(ContractSharingTest, TheTickShowsAndHidesWhatIsKnownToGo) {
    int asked = 0;
    const auto former = [&](const Contract&, const PartyId&) {
        ++asked;
        return ui::BeginningDialog::Former{"Offer", 2};
    };
    const std::vector<ContractTemplate> beginnings{{"one", value().contracts.front()},
                                                   {"two", value().contracts.front()}};
    (new ui::BeginningDialog(beginnings, {}, former, environment, &window))->open();
    const int atFirst = asked;
    const auto& gone = find<QLabel>("figuresGone");
    EXPECT_TRUE(gone.text().startsWith("2 figures")) << gone.text().toStdString();
    for (const bool isTicked : {false, true}) {
        find<QCheckBox>("replacesContract").setChecked(isTicked);
        EXPECT_EQ(gone.isVisible(), isTicked);
    }
    EXPECT_EQ(asked, atFirst);
    find<QListWidget>("beginnings").setCurrentRow(1);
    EXPECT_EQ(asked, atFirst + 1);
    find<QDialog>("beginningDialog").reject();
}

TEST_F(ContractSharingTest, AFigureThatIsTypedForWhatIsExpectedCounts) {
    billPatientMonths();
    type("expected/patient_months", "120");
    click("clauseSave");
    EXPECT_EQ(window.findChild<QDialog*>("clauseDialog"), nullptr);
    ASSERT_NE(expectedCount(), nullptr);
    EXPECT_EQ(expectedCount()->entry, DistributionEntry(NativeEntry{Fixed{120}}));
    const std::size_t inputs = value().parameters.size();
    click("editClause");
    EXPECT_EQ(find<QComboBox>("expected/patient_months").currentText(), languages.of(expectedCount()->label))
        << "the input that it became";
    type("expected/patient_months", "90");
    click("clauseSave");
    EXPECT_EQ(expectedCount()->entry, DistributionEntry(NativeEntry{Fixed{90}}));
    EXPECT_EQ(value().parameters.size(), inputs);
}

TEST_F(ContractSharingTest, WhatIsTypedForWhatIsExpectedAndIsNoFigureIsRefused) {
    const CasePtr before = window.document().value();
    billPatientMonths();
    type("expected/patient_months", "many");
    click("clauseSave");
    EXPECT_TRUE(find<QLabel>("clauseProblem").isVisible());
    EXPECT_EQ(window.document().value(), before);
    auto& measure = find<QComboBox>("measure");
    measure.setCurrentIndex(measure.findData("processed"));
    click("clauseSave");
    EXPECT_EQ(window.findChild<QDialog*>("clauseDialog"), nullptr) << "nothing is asked any more";
}

}  // namespace
}  // namespace valor::test
