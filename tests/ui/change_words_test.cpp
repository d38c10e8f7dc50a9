// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/change_words.h"

#include <QApplication>
#include <algorithm>

#include "core/model/difference.h"
#include "core/model/edit.h"
#include "tests/support/case_builder.h"
#include "tests/ui/fakes.h"
#include "ui/models/change_model.h"
#include "ui/models/history_model.h"
#include "ui/text/times.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

class ChangeWordsTest : public testing::Test {
protected:
    [[nodiscard]] QStringList lines(const Case& after) const {
        QStringList all;
        for (const ShownChange& change : changesInWords(*before, after, environment))
            all << change.what + " | " + change.before + " | " + change.after;
        return all;
    }

    CasePtr before = std::make_shared<const Case>(test::sampleCase());
    Theme theme{*qApp};
    Languages languages;
    test::FakeTexts texts;
    Environment environment{theme, languages, texts};
};

TEST_F(ChangeWordsTest, EqualCasesDoNotDiffer) {
    EXPECT_TRUE(lines(*before).isEmpty());
}

TEST_F(ChangeWordsTest, AChangedFigureIsNamedWithItsScenarioAndUnit) {
    const auto after = withCentralValue(before, ScenarioId("base"), ParameterId("price"), 40);
    ASSERT_TRUE(after);
    const QString what =
        QString::fromUtf8("Price per examination, scenario “%1”").arg(languages.of(before->scenarios.front().label));
    const QStringList told = lines(**after);
    ASSERT_EQ(told.size(), 2);
    EXPECT_EQ(told[0], what + QString::fromUtf8(" | 34\u00A0DKK per exam | 40\u00A0DKK per exam"));
    EXPECT_TRUE(told[1].startsWith(what + ": uncertainty | 95 of 100 times between ")) << told[1].toStdString();
    EXPECT_EQ(difference(*before, **after).size(), 1U);
}

TEST_F(ChangeWordsTest, AnotherSpreadAroundTheSameValueIsTold) {
    Case after = *before;
    for (Parameter& parameter : after.parameters)
        if (parameter.id == ParameterId("price")) parameter.entry = NativeEntry{Fixed{34}};
    const QStringList told = lines(after);
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.front().startsWith("Price per examination: uncertainty | 95 of 100"))
        << told.front().toStdString();
    EXPECT_TRUE(told.front().endsWith(" | none")) << told.front().toStdString();
}

/// A figure that is stated in other words but is the same all the same is a difference of the file.
TEST_F(ChangeWordsTest, WhatReadsTheSameIsToldAsTheFileStatesIt) {
    Case after = *before;
    for (Parameter& parameter : after.parameters)
        if (parameter.id == ParameterId("price")) parameter.entry = NativeEntry{Pert{10, 34, 80.000001, 4}};
    EXPECT_EQ(lines(after), QStringList("Input “Price per examination”: distribution: max | 80 | 80.000001"));
}

TEST_F(ChangeWordsTest, ANewFigureIsCalledByItsName) {
    Case after = *before;
    Parameter added = test::stated("brand_new", "DKK/exam", Fixed{5});
    added.label = {"Licence", "", ""};
    after.parameters.push_back(added);
    after.keyInputs.push_back(added.id);
    after.scenarios.front().overrides.push_back({added.id, NativeEntry{Fixed{6}}});
    const QString all = lines(after).join('\n');
    EXPECT_TRUE(all.contains(QString::fromUtf8("Licence, scenario “Base” |  | 6\u00A0DKK per exam")))
        << all.toStdString();
    EXPECT_TRUE(all.contains(QString::fromUtf8("Input “Licence” |  | 5\u00A0DKK per exam; uncertainty: none")))
        << all.toStdString();
    EXPECT_TRUE(all.contains("Key input |  | Licence")) << all.toStdString();
    EXPECT_FALSE(all.contains("brand_new")) << all.toStdString();
}

TEST_F(ChangeWordsTest, OtherPlacesAreNamedByTheirObjects) {
    Case after = *before;
    after.title.en = "Another";
    after.contracts.front().clauses.front().payee = "hospital";
    after.scenarios.pop_back();
    const QStringList told = lines(after);
    ASSERT_EQ(told.size(), 3);
    EXPECT_EQ(told[0], "title: en | Chest X-ray triage | Another");
    EXPECT_TRUE(told[1].startsWith("Contract “")) << told[1].toStdString();
    EXPECT_TRUE(
        told[1].contains("Clause “" + languages.of(before->contracts.front().clauses.front().label) + "”: payee | "))
        << told[1].toStdString();
    EXPECT_TRUE(told[1].endsWith(" | Vendor | Hospital")) << told[1].toStdString();
    EXPECT_TRUE(told[2].startsWith("Scenario “Careful” | ")) << told[2].toStdString();
    ChangeModel model(changesInWords(*before, after, environment), {"First", "Now"});
    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.index(2, ChangeModel::After).data(), QStringLiteral("–"));
    EXPECT_EQ(model.headerData(ChangeModel::Before, Qt::Horizontal, Qt::DisplayRole), "First");
}

TEST_F(ChangeWordsTest, AnotherContractIsToldByItsNameAndItsClauses) {
    Case after = *before;
    const QString former = languages.of(after.contracts.front().label);
    Contract second = after.contracts.front();
    second.id = ContractId("second");
    second.label = {"Second offer", "", ""};
    second.clauses.resize(1);
    second.clauses.front().label = {"Use", "", ""};
    after.contracts.push_back(second);
    const auto signs = [](const Alternative& alternative) { return !alternative.contracts.empty(); };
    std::ranges::find_if(after.alternatives, signs)->contracts.front() = second.id;
    Parameter doubled;
    doubled.id = ParameterId("doubled");
    doubled.label = {"Doubled", "", ""};
    doubled.formula = "price * 2";
    after.parameters.push_back(doubled);
    const std::string all = lines(after).join('\n').toStdString();
    for (const QString& line : {QString::fromUtf8("Contract “Second offer” |  | Second offer: Use"),
                                ", Contract | " + former + " | Second offer",
                                QString::fromUtf8("Input “Doubled” |  | calculated: price * 2")})
        EXPECT_NE(all.find(line.toStdString()), std::string::npos) << line.toStdString() << "\n" << all;
}

TEST_F(ChangeWordsTest, AnAgreedPriceIsToldInTheWordsOfTheReader) {
    Case one = *before;
    Clause& clause = one.contracts.front().clauses.front();
    clause.label = {"Use", "", ""};
    clause.terms = PerUnit{{"2.50", {}, true}, "billable_studies"};
    before = std::make_shared<const Case>(one);
    std::get<PerUnit>(clause.terms).price.decimal = "3.25";
    languages.setNumbers(Language::Danish);
    const QString contract = languages.of(one.contracts.front().label);
    EXPECT_EQ(lines(one), QStringList(QString::fromUtf8("Contract “%1”, Clause “Use”: price | 2,50\u00A0DKK per exam | "
                                                        "3,25\u00A0DKK per exam")
                                          .arg(contract)));
    std::get<PerUnit>(clause.terms).price = {"", ParameterId("price"), true};
    EXPECT_TRUE(lines(one).join('\n').contains("price |  | Price per examination"))
        << lines(one).join('\n').toStdString();
}

TEST(HistoryModel, ListsRevisionsOrEveryChangeNewestFirst) {
    const auto entry = [](std::uint64_t number, EntryKind kind, const char* code, const char* text) {
        return HistoryEntry{number, kind, "2027-01-31T12:34:56Z", "ada", code, "", text, "", ""};
    };
    HistoryModel model;
    model.setEntries({entry(1, EntryKind::Command, "case.create", "Triage"), entry(2, EntryKind::Revision, "", "First"),
                      entry(3, EntryKind::Run, "", ""), entry(4, EntryKind::Command, "edit.undo", "Undo")});
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.index(0, HistoryModel::Name).data(), "First");
    EXPECT_EQ(model.index(0, HistoryModel::Who).data(), "ada");
    model.setAll(true);
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(model.entry(0).number, 4U);
    EXPECT_EQ(model.index(1, HistoryModel::Name).data(), "Kept run");
    model.describeEntries({{3, "Kept run: good"}});
    EXPECT_EQ(model.index(1, HistoryModel::Name).data(), "Kept run: good");
    EXPECT_EQ(model.index(3, HistoryModel::Name).data(), "Beginning: Triage");
    EXPECT_EQ(model.index(3, HistoryModel::Time).data(Qt::ToolTipRole), "2027-01-31 12:34 (UTC 12:34)");
    EXPECT_EQ(model.headerData(HistoryModel::Time, Qt::Horizontal, Qt::DisplayRole), "Time (UTC)");
}

TEST(HistoryModel, NotesAndApprovalsAreNamed) {
    const auto named = [](EntryKind kind, const char* code, const char* subject) {
        return entryName({7, kind, "2027-01-31T12:34:56Z", "ada", code, subject, "why", "", ""});
    };
    EXPECT_EQ(named(EntryKind::Note, "", "3"), "Note on run 3: why");
    EXPECT_EQ(named(EntryKind::Approval, "source.unsaid", "parameters/a"),
              "Warning approved (source.unsaid parameters/a): why");
    EXPECT_TRUE(named(EntryKind::Withdrawal, "a", "b").startsWith("Approval withdrawn"));
}

TEST(Times, AreThoseOfThisMachine) {
    EXPECT_EQ(localTime("2027-01-31T12:34:56Z"), "2027-01-31 12:34");  // tests run in UTC
    EXPECT_EQ(localTime("some day"), "some day");
}

}  // namespace
}  // namespace valor::ui
