// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/case_document.h"

#include <QSignalSpy>
#include <QTest>

#include "core/model/report_form.h"
#include "core/model/report_jobs.h"
#include "tests/support/case_builder.h"
#include "tests/ui/fake_case_files.h"
#include "tests/ui/fakes.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

const ParameterId kMinutes("minutes");

class CaseDocumentTest : public testing::Test {
protected:
    CaseDocumentTest() { document.open({std::make_shared<const Case>(test::sampleCase()), {}}, "sample"); }
    /// What was written to the unsaved file so far.
    [[nodiscard]] std::vector<std::string> written() {
        document.keeper().settle();
        auto texts = files.told(document.keeper().place().path);
        texts.erase(texts.begin());
        return texts;
    }

    test::FakeCaseFiles files;
    CaseDocument document{files};
};

TEST_F(CaseDocumentTest, OpensOnTheFirstScenarioAndTheFirstRealAlternative) {
    EXPECT_EQ(document.scenario().id, ScenarioId("base"));
    EXPECT_EQ(document.alternative().id, AlternativeId("ai"));
    document.setAlternative(document.value()->comparator);
    EXPECT_EQ(document.alternative().id, AlternativeId("ai"));
}

TEST_F(CaseDocumentTest, StepsOfOneGestureAreOneUndo) {
    const CasePtr before = document.value();
    for (double value : {1.6, 1.7, 1.8}) ASSERT_TRUE(document.setCentral(kMinutes, value, "change of minutes"));
    EXPECT_EQ(document.history().count(), 1);
    EXPECT_EQ(document.history().undoText(), "change of minutes");
    document.history().undo();
    EXPECT_EQ(document.value(), before);
    document.history().redo();
    EXPECT_TRUE(document.isOverridden(kMinutes));
}

TEST_F(CaseDocumentTest, AnotherGestureOrParameterIsAnotherUndo) {
    ASSERT_TRUE(document.setCentral(kMinutes, 1.6, "a"));
    document.endGesture();
    ASSERT_TRUE(document.setCentral(kMinutes, 1.7, "a"));
    ASSERT_TRUE(document.setCentral(ParameterId("price"), 40, "b"));
    EXPECT_EQ(document.history().count(), 3);
}

TEST_F(CaseDocumentTest, ReturningToTheSourceIsAnEditToo) {
    ASSERT_TRUE(document.setCentral(kMinutes, 1.6, "a"));
    ASSERT_TRUE(document.resetToSource(kMinutes, "b"));
    EXPECT_FALSE(document.isOverridden(kMinutes));
    document.history().undo();
    EXPECT_TRUE(document.isOverridden(kMinutes));
}

/// One share of a group back at its source while the other stays fixed: the shares would not add up any more.
TEST_F(CaseDocumentTest, ASourceThatBreaksTheCaseIsNotReturnedTo) {
    Case input = test::sampleCase();
    for (const auto& [id, alpha] : {std::pair("reads", 30.0), std::pair("skips", 70.0)}) {
        input.parameters.push_back(test::stated(id, "share", DirichletShare{"g", alpha, 100}));
        input.scenarios.front().overrides.push_back({ParameterId(id), NativeEntry{Fixed{alpha / 100}}});
    }
    document.open({std::make_shared<const Case>(input), {}}, "sample");
    const CasePtr before = document.value();
    const Status reset = document.resetToSource(ParameterId("reads"), "a");
    ASSERT_FALSE(reset);
    EXPECT_EQ(reset.error().code, ErrorCode::ShareGroupIncomplete);
    EXPECT_EQ(document.value(), before);
    EXPECT_TRUE(document.isOpen());
}

TEST_F(CaseDocumentTest, ARefusedEditChangesNothing) {
    const CasePtr before = document.value();
    QSignalSpy edited(&document, &CaseDocument::edited);
    EXPECT_FALSE(document.setCentral(ParameterId("unknown"), 1, "a"));
    EXPECT_EQ(document.value(), before);
    EXPECT_EQ(document.history().count(), 0);
    EXPECT_EQ(edited.count(), 0);
}

TEST_F(CaseDocumentTest, AGestureIsOneChangeOfTheFileWhenItEnds) {
    for (double value : {1.6, 1.7, 1.8}) ASSERT_TRUE(document.setCentral(kMinutes, value, "change of minutes"));
    EXPECT_TRUE(written().empty());
    document.endGesture();
    EXPECT_EQ(written(), std::vector<std::string>{"Change of minutes"});
    EXPECT_EQ(*files.content(document.keeper().place().path).states.back(), *document.value());
}

TEST_F(CaseDocumentTest, AHandThatRestsHasArrived) {
    ASSERT_TRUE(document.setCentral(kMinutes, 1.6, "a"));
    EXPECT_TRUE(written().empty());
    EXPECT_TRUE(QTest::qWaitFor([this] { return written().size() == 1; }, 5000));
}

TEST_F(CaseDocumentTest, UndoAndRedoAreChangesOfTheFileToo) {
    ASSERT_TRUE(document.setCentral(kMinutes, 1.6, "change of minutes"));
    document.history().undo();
    document.history().redo();
    ASSERT_TRUE(document.setCentral(ParameterId("price"), 40, "change of price"));
    ASSERT_TRUE(document.setCentral(kMinutes, 1.7, "change of minutes"));
    document.endGesture();
    EXPECT_EQ(written(),
              (std::vector<std::string>{"Change of minutes", "Undone: change of minutes", "Redone: change of minutes",
                                        "Change of price", "Change of minutes"}));
    const auto file = files.content(document.keeper().place().path);
    EXPECT_EQ(file.history.at(1).code, "parameter.override");
    EXPECT_EQ(file.history.at(2).code, "edit.undo");
    EXPECT_EQ(*file.states.at(2), *file.states.at(0));
    EXPECT_EQ(*file.states.back(), *document.value());
}

TEST_F(CaseDocumentTest, RemembersFiveHundredSteps) {
    for (int i = 0; i < 510; ++i) {
        ASSERT_TRUE(document.setCentral(kMinutes, 1 + 0.001 * i, "a"));
        document.endGesture();
    }
    EXPECT_EQ(document.history().count(), 500);
}

TEST_F(CaseDocumentTest, GoingBackIsAnEditThatCanBeUndone) {
    const CasePtr start = document.value();
    Case other = *start;
    other.scenarios.erase(other.scenarios.begin());
    other.alternatives.erase(other.alternatives.begin() + 1);
    QSignalSpy opened(&document, &CaseDocument::opened), edited(&document, &CaseDocument::edited);
    ASSERT_TRUE(document.goBackTo(std::make_shared<const Case>(other), "return to the start"));
    EXPECT_EQ(document.scenario().id, ScenarioId("careful"));
    EXPECT_EQ(opened.count(), 1);
    document.history().undo();
    EXPECT_EQ(document.value(), start);
    EXPECT_EQ(document.scenario().id, ScenarioId("base"));
    EXPECT_EQ(written(), (std::vector<std::string>{"Return to the start", "Undone: return to the start"}));
    EXPECT_EQ(edited.count(), 0);
}

TEST_F(CaseDocumentTest, ACopiedScenarioIsLookedAtAndUndoLeadsBack) {
    const CasePtr start = document.value();
    ASSERT_TRUE(document.setCentral(kMinutes, 1.8, "a"));
    document.setAlternative(AlternativeId("second"));
    QSignalSpy opened(&document, &CaseDocument::opened), listed(&document, &CaseDocument::scenariosChanged);
    QSignalSpy looked(&document, &CaseDocument::scenarioChanged);
    ASSERT_TRUE(document.copyScenario({"Low price", "", ""}, "new scenario"));
    EXPECT_EQ(document.scenario().id, ScenarioId("low-price"));
    EXPECT_TRUE(document.isOverridden(kMinutes));
    EXPECT_EQ(document.alternative().id, AlternativeId("second"));
    EXPECT_EQ(opened.count(), 0);
    EXPECT_EQ(listed.count(), 1);
    EXPECT_EQ(looked.count(), 1);
    EXPECT_EQ(document.history().undoText(), "new scenario");
    document.history().undo();
    EXPECT_EQ(document.scenario().id, ScenarioId("base"));
    EXPECT_EQ(document.value()->scenarios.size(), 2U);
    document.history().redo();
    EXPECT_EQ(document.scenario().id, ScenarioId("low-price"));
    EXPECT_EQ(written(),
              (std::vector<std::string>{"A", "New scenario", "Undone: new scenario", "Redone: new scenario"}));
}

TEST_F(CaseDocumentTest, ScenarioEditsAreUndoneOneByOne) {
    QSignalSpy listed(&document, &CaseDocument::scenariosChanged), opened(&document, &CaseDocument::opened);
    ASSERT_TRUE(document.renameScenario({"Hopeful", "", ""}, "renaming"));
    EXPECT_EQ(document.scenario().label.en, "Hopeful");
    ASSERT_TRUE(document.removeScenario("removal"));
    EXPECT_EQ(document.scenario().id, ScenarioId("careful"));
    EXPECT_FALSE(document.removeScenario("removal"));
    EXPECT_EQ(document.history().count(), 2);
    document.history().undo();
    EXPECT_EQ(document.scenario().label.en, "Hopeful");
    document.history().undo();
    EXPECT_NE(document.scenario().label.en, "Hopeful");
    EXPECT_EQ(listed.count(), 4);
    EXPECT_EQ(opened.count(), 0);
}

TEST_F(CaseDocumentTest, AStateThatIsNoGoodIsNotGoneBackTo) {
    Case broken = *document.value();
    broken.scenarios.clear();
    EXPECT_FALSE(document.goBackTo(std::make_shared<const Case>(broken), "a"));
    EXPECT_EQ(document.history().count(), 0);
}

TEST_F(CaseDocumentTest, WhatTheCaseCouldNotBeIsNotEntered) {
    const CasePtr before = document.value();
    const Status done = document.setCentral(ParameterId("capacity_counts"), 1.5, "a");
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::ValueOutOfRange);
    EXPECT_EQ(document.value(), before);
    EXPECT_EQ(document.history().count(), 0);
    EXPECT_TRUE(document.setCentral(ParameterId("capacity_counts"), 1, "a"));
}

TEST_F(CaseDocumentTest, AFileWithErrorsOpensAndLeadsBackToASoundState) {
    const CasePtr sound = document.value();
    Case broken = *sound;
    broken.scenarios.clear();
    files.put("broken.valor", sound);
    files.append("broken.valor", std::make_shared<const Case>(broken), {"case.import", "import"});
    QSignalSpy opened(&document, &CaseDocument::opened), closed(&document, &CaseDocument::closed),
        told(&document, &CaseDocument::openedBroken);
    ASSERT_TRUE(document.openFile("broken.valor"));
    EXPECT_FALSE(document.isOpen());
    EXPECT_TRUE(document.isBroken());
    EXPECT_TRUE(document.diagnostics().hasErrors());
    EXPECT_EQ(opened.count(), 0);
    EXPECT_EQ(closed.count(), 1);
    EXPECT_EQ(told.count(), 1);
    ASSERT_TRUE(document.goBackTo(sound, "return"));
    EXPECT_TRUE(document.isOpen());
    EXPECT_EQ(opened.count(), 1);
    document.history().undo();
    EXPECT_TRUE(document.isBroken());
    document.history().redo();
    EXPECT_EQ(*document.value(), *sound);
}

/// The reports that a case asks for are kept and undone like any edit, but nothing runs again for them.
TEST_F(CaseDocumentTest, OtherReportsAreAnEditThatLeavesTheFigures) {
    QSignalSpy edited(&document, &CaseDocument::edited), reports(&document, &CaseDocument::reportsChanged);
    ReportJob job;
    job.label.en = "Board";
    job.formats = {ReportFormat::Pdf};
    ASSERT_TRUE(document.apply(withReportJob(document.value(), job), "report.save", "report"));
    EXPECT_EQ(document.value()->reports.size(), 1U);
    document.history().undo();
    EXPECT_TRUE(document.value()->reports.empty());
    EXPECT_EQ(reports.count(), 2);
    EXPECT_EQ(edited.count(), 0);
    EXPECT_EQ(written().size(), 2U) << "the file has both";
    ASSERT_TRUE(document.setCentral(kMinutes, 1.6, "a"));
    EXPECT_EQ(edited.count(), 1);
    EXPECT_EQ(reports.count(), 2);
}

TEST_F(CaseDocumentTest, AFileThatCannotBeOpenedChangesNothing) {
    const CasePtr before = document.value();
    EXPECT_FALSE(document.openFile("absent.valor"));
    EXPECT_EQ(document.value(), before);
    EXPECT_EQ(document.path(), "sample");
}

TEST_F(CaseDocumentTest, ClosingWritesWhatIsPending) {
    files.put("a.valor", document.value());
    ASSERT_TRUE(document.openFile("a.valor"));
    ASSERT_TRUE(document.setCentral(kMinutes, 1.6, "change of minutes"));
    QSignalSpy closed(&document, &CaseDocument::closed);
    document.close();
    EXPECT_EQ(closed.count(), 1);
    EXPECT_FALSE(document.isOpen());
    EXPECT_EQ(files.told("a.valor").back(), "Change of minutes");
}

TEST_F(CaseDocumentTest, AnEditBelongsToItsScenarioOnly) {
    ASSERT_TRUE(document.setCentral(kMinutes, 1.6, "a"));
    document.setScenario(ScenarioId("careful"));
    EXPECT_FALSE(document.isOverridden(kMinutes));
}

}  // namespace
}  // namespace valor::ui
