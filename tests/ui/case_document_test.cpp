// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/case_document.h"

#include <QSignalSpy>

#include "tests/ui/fakes.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

const ParameterId kMinutes("minutes");

class CaseDocumentTest : public testing::Test {
protected:
    CaseDocumentTest() { document.open({std::make_shared<const Case>(test::sampleCase()), {}}, "sample"); }
    CaseDocument document;
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

TEST_F(CaseDocumentTest, ARefusedEditChangesNothing) {
    const CasePtr before = document.value();
    QSignalSpy edited(&document, &CaseDocument::edited);
    EXPECT_FALSE(document.setCentral(ParameterId("unknown"), 1, "a"));
    EXPECT_EQ(document.value(), before);
    EXPECT_EQ(document.history().count(), 0);
    EXPECT_EQ(edited.count(), 0);
}

TEST_F(CaseDocumentTest, AnEditBelongsToItsScenarioOnly) {
    ASSERT_TRUE(document.setCentral(kMinutes, 1.6, "a"));
    document.setScenario(ScenarioId("careful"));
    EXPECT_FALSE(document.isOverridden(kMinutes));
}

}  // namespace
}  // namespace valor::ui
