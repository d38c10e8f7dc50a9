// SPDX-License-Identifier: GPL-3.0-or-later
// What the form of a clause takes as expected, and how it tells what it cannot take.
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>

#include "tests/support/case_builder.h"
#include "tests/ui/window_fixture.h"

namespace valor::test {
namespace {

constexpr const char* kExpected = "metrics/0/metric/expected";

class ClauseExpectedTest : public WindowTest {
protected:
    void SetUp() override {
        openSample();
        window.showPage(ui::PageId::Contract);
        QTest::qWait(1);
    }
    [[nodiscard]] const Contract& contract() { return window.document().value()->contracts.front(); }
    [[nodiscard]] QString problem() {
        const auto& told = find<QLabel>("clauseProblem");
        return told.isVisible() ? told.text() : QString();
    }
    [[nodiscard]] QComboBox& box(const char* name) { return find<QComboBox>(name); }
    void click(const char* button) {
        find<QPushButton>(button).click();
        QTest::qWait(1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    [[nodiscard]] QWidget& field(const char* name) { return *find<QDialog>("clauseDialog").findChild<QWidget*>(name); }
    /// Into a line, or into the line of a box.
    void type(const char* name, const QString& text) {
        auto* combo = qobject_cast<QComboBox*>(&field(name));
        auto& line = combo != nullptr ? *combo->lineEdit() : *qobject_cast<QLineEdit*>(&field(name));
        line.setFocus();
        line.clear();
        QTest::keyClicks(&line, text);
    }
    void editClause(int row) {
        auto& list = find<QListView>("clauseList");
        list.setCurrentIndex(list.model()->index(row, 0));
        click("editClause");
    }
    /// Opens the form of a clause with these terms behind the first.
    void editAdded(ClauseTerms terms) {
        Contract longer = contract();
        longer.clauses.push_back(clause("added", std::move(terms), longer.clauses.front().payer));
        ASSERT_TRUE(window.document().setContract(longer, "added"));
        editClause(1);
    }
    /// Opens the form of a new bonus.
    void addBonus() {
        click("addClause");
        find<QListWidget>("clauseKinds").setCurrentRow(static_cast<int>(ClauseKind::PerformanceBonus));
        click("galleryAdd");
    }
    /// The fields of a bonus behind what is expected.
    void fillAndApply(const char* floor, const char* target) {
        type("metrics/0/floor", floor);
        type("metrics/0/target", target);
        type("metrics/0/weight", "100");
        type("malus", "10");
        type("bonus", "5");
        click("clauseSave");
        EXPECT_EQ(window.findChild<QDialog*>("clauseDialog"), nullptr) << problem().toStdString();
    }
    [[nodiscard]] static PerformanceBonus bonusOn(const char* measure) {
        return {{{Metric{measure, {}, "1"}, "0.8", "0.9", "1"}}, "0.1", "0.05"};
    }
    /// "45 min", of the first metric of the newest clause.
    [[nodiscard]] std::string expectedThere() {
        const auto& bonus = std::get<PerformanceBonus>(contract().clauses.back().terms);
        const auto& parameters = window.document().value()->parameters;
        const Parameter* figure = findById(parameters, bonus.metrics.front().metric.expected);
        if (figure == nullptr) return "none";
        return QString::number(central(figure->id.text().c_str())).toStdString() + " " + figure->unit;
    }
};

TEST_F(ClauseExpectedTest, MinutesStandAsTheyAreTypedFromTopToBottom) {
    addBonus();
    EXPECT_TRUE(box(kExpected).accessibleName().endsWith("(%)")) << box(kExpected).accessibleName().toStdString();
    auto& measure = box("metrics/0/metric/measure");
    measure.setCurrentIndex(measure.findData("turnaround_minutes"));
    EXPECT_TRUE(box(kExpected).accessibleName().endsWith("(min)")) << box(kExpected).accessibleName().toStdString();
    type(kExpected, "45");
    fillAndApply("90", "60");
    EXPECT_EQ(expectedThere(), "45 min");
}

/// Of a measure of the parties' own only the target says whether it can be a share.
TEST_F(ClauseExpectedTest, WithAnotherTargetAMeasureOfTheirOwnIsReadAgain) {
    addBonus();
    box("metrics/0/metric/measure").setEditText("answer-hours");
    type(kExpected, "45");
    EXPECT_TRUE(box(kExpected).accessibleName().endsWith("(%)"));
    type("metrics/0/target", "60");
    EXPECT_FALSE(box(kExpected).accessibleName().contains("(")) << box(kExpected).accessibleName().toStdString();
    fillAndApply("90", "60");
    EXPECT_EQ(expectedThere(), "45 1");
}

TEST_F(ClauseExpectedTest, WithAnotherMeasureWhatIsNoLongerClearIsRefused) {
    addBonus();
    auto& measure = box("metrics/0/metric/measure");
    measure.setCurrentIndex(measure.findData("turnaround_minutes"));
    type(kExpected, "0.5");
    EXPECT_EQ(problem(), QString());
    measure.setCurrentIndex(measure.findData("availability"));
    EXPECT_TRUE(problem().contains("share or per cent")) << problem().toStdString();
    measure.setCurrentIndex(measure.findData("turnaround_minutes"));
    EXPECT_EQ(problem(), QString());
    fillAndApply("90", "60");
    EXPECT_EQ(expectedThere(), "0.5 min");
}

TEST_F(ClauseExpectedTest, WhatCannotBeReadIsToldAtItsFieldWhenTheClauseIsApplied) {
    const auto isMarked = [this](const char* name) { return field(name).property("invalid").toBool(); };
    editAdded(Licence{agreed("1000"), "0.2"});
    const CasePtr before = window.document().value();
    type("maintenance", "0.5");
    type("amount", "12.345");
    const auto& question = *find<QDialog>("clauseDialog").findChild<QWidget*>("readingQuestion");
    EXPECT_TRUE(question.isVisible());
    type("maintenance", "0.7");
    EXPECT_FALSE(question.isVisible());
    click("clauseSave");
    EXPECT_EQ(window.document().value(), before);
    EXPECT_TRUE(isMarked("amount"));
    EXPECT_FALSE(isMarked("maintenance"));
    EXPECT_TRUE(box("amount").hasFocus());
    EXPECT_TRUE(problem().startsWith(box("amount").accessibleName() + ": ")) << problem().toStdString();
    EXPECT_TRUE(problem().contains("two ways")) << problem().toStdString();
    ASSERT_TRUE(question.isVisible());
    question.findChildren<QPushButton*>().front()->click();
    click("clauseSave");
    EXPECT_FALSE(isMarked("amount"));
    EXPECT_TRUE(isMarked("maintenance"));
    EXPECT_TRUE(problem().startsWith(find<QLineEdit>("maintenance").accessibleName())) << problem().toStdString();
    EXPECT_TRUE(problem().contains("0.7")) << problem().toStdString();
    find<QDialog>("clauseDialog").reject();
}

TEST_F(ClauseExpectedTest, WordsInPlaceOfANumberAreAnsweredWithWhatTheFieldTakes) {
    editAdded(Licence{agreed("1000"), "0.2"});
    type("amount", "many");
    EXPECT_TRUE(problem().contains("choose an input")) << problem().toStdString();
    type("amount", "12x3");
    EXPECT_TRUE(problem().contains("marks for thousands")) << problem().toStdString();
    type("amount", "1000");
    type("maintenance", "many");
    EXPECT_FALSE(problem().contains("choose an input")) << "there is no list: " << problem().toStdString();
    find<QDialog>("clauseDialog").reject();
}

TEST_F(ClauseExpectedTest, AnInputThatIsRefusedIsToldAtTheFieldThatNamesIt) {
    Case input = *window.document().value();
    Parameter local = *findById(input.parameters, ParameterId("price"));
    local.id = ParameterId("local");
    local.variation = Variation::Site;
    input.parameters.push_back(local);
    ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(input), "test", "test"));
    const auto refusedAt = [this](const char* name) {
        box(name).setCurrentIndex(box(name).findData("local"));
        click("clauseSave");
        EXPECT_TRUE(box(name).property("invalid").toBool()) << problem().toStdString();
        EXPECT_TRUE(problem().contains(box(name).accessibleName())) << problem().toStdString();
        find<QDialog>("clauseDialog").reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    click("editClause");
    auto& measure = box("measure");
    measure.setCurrentIndex(measure.findData("patient_months"));
    QTest::qWait(1);
    refusedAt("expected/patient_months");
    editAdded(bonusOn("availability"));
    refusedAt(kExpected);
}

TEST_F(ClauseExpectedTest, ANewRowTakesWhatIsTypedInTheLastOneAndNothingOfARowThatIsGone) {
    constexpr const char* kSecond = "metrics/1/metric/expected";
    const auto startsWith = [this](const char* name, const char* figure) {
        return box(name).currentText().startsWith(figure);
    };
    editAdded(bonusOn("availability"));
    type(kExpected, "70");
    click("more/metrics");
    EXPECT_TRUE(startsWith(kSecond, "70")) << box(kSecond).currentText().toStdString();
    type(kSecond, "85");
    click("fewer/metrics");
    EXPECT_TRUE(startsWith(kExpected, "70"));
    click("more/metrics");
    EXPECT_TRUE(startsWith(kSecond, "70")) << box(kSecond).currentText().toStdString();
    click("fewer/metrics");
    click("clauseSave");
    EXPECT_EQ(expectedThere(), "0.7 share");
}

TEST_F(ClauseExpectedTest, LessThanNothingIsExpectedOfMoneyButNotOfSharesAndCounts) {
    editAdded(bonusOn("availability"));
    type(kExpected, "-5");
    EXPECT_TRUE(problem().contains("below nought")) << problem().toStdString();
    click("clauseSave");
    EXPECT_TRUE(box(kExpected).property("invalid").toBool());
    type(kExpected, "0");
    EXPECT_EQ(problem(), QString());
    find<QDialog>("clauseDialog").reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    editClause(0);
    auto& measure = box("measure");
    measure.setCurrentIndex(measure.findData("patient_months"));
    QTest::qWait(1);
    type("expected/patient_months", "-5");
    EXPECT_TRUE(problem().contains("below nought")) << problem().toStdString();
    measure.setCurrentIndex(measure.findData("actual_cost"));
    QTest::qWait(1);
    type("expected/actual_cost", "-5");
    EXPECT_EQ(problem(), QString());
    find<QDialog>("clauseDialog").reject();
}

}  // namespace
}  // namespace valor::test
