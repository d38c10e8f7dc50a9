// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/change_words.h"

#include <QApplication>

#include "core/model/edit.h"
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
    EXPECT_EQ(lines(**after),
              QStringList({QString::fromUtf8(
                               "Price per examination, scenario “%1” | 34\u00A0DKK per exam | 40\u00A0DKK per exam")
                               .arg(languages.of(before->scenarios.front().label))}));
}

TEST_F(ChangeWordsTest, AnotherSpreadAroundTheSameValueIsTold) {
    Case after = *before;
    for (Parameter& parameter : after.parameters)
        if (parameter.id == ParameterId("price")) parameter.entry = NativeEntry{Fixed{34}};
    const QStringList told = lines(after);
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.front().startsWith("Price per examination | Around 34")) << told.front().toStdString();
    EXPECT_TRUE(told.front().contains("without uncertainty")) << told.front().toStdString();
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
    EXPECT_TRUE(told[1].endsWith("Clause “use”: payee | vendor | hospital")) << told[1].toStdString();
    EXPECT_TRUE(told[2].startsWith("Scenario “Careful” | ")) << told[2].toStdString();
    ChangeModel model(changesInWords(*before, after, environment));
    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.index(2, ChangeModel::After).data(), QStringLiteral("–"));
}

TEST(HistoryModel, ListsRevisionsOrEveryChangeNewestFirst) {
    const auto entry = [](std::uint64_t number, EntryKind kind, const char* code, const char* text) {
        return HistoryEntry{number, kind, "2027-01-31T12:34:56Z", "ada", code, "", text, "", ""};
    };
    HistoryModel model({entry(1, EntryKind::Command, "case.create", "Triage"),
                        entry(2, EntryKind::Revision, "", "First"), entry(3, EntryKind::Run, "", ""),
                        entry(4, EntryKind::Command, "edit.undo", "Undo")});
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.index(0, HistoryModel::Name).data(), "First");
    EXPECT_EQ(model.index(0, HistoryModel::Who).data(), "ada");
    model.setAll(true);
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.entry(0).number, 4U);
    EXPECT_EQ(model.index(2, HistoryModel::Name).data(), "Beginning: Triage");
}

TEST(Times, AreThoseOfThisMachine) {
    EXPECT_EQ(localTime("2027-01-31T12:34:56Z"), "2027-01-31 12:34");  // tests run in UTC
    EXPECT_EQ(localTime("some day"), "some day");
}

}  // namespace
}  // namespace valor::ui
