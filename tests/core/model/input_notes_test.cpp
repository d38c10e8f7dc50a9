// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/input_notes.h"

#include "core/model/edit.h"
#include "core/model/validate.h"
#include "tests/core/model/findings.h"
#include "tests/support/case_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

const ScenarioId kBase("base"), kLow("low"), kEvery;
const ParameterId kMinutes("minutes");

InputNote note(const ScenarioId& scenario, bool locked, const std::string& words = "As offered") {
    return {kMinutes, scenario, words, "ada", "2027-01-31T12:34:56Z", locked};
}
/// The minimal case with a copy of its scenario and a note on "minutes".
CasePtr noted(const InputNote& written) {
    return *withNote(*withScenarioCopy(CaseBuilder().share(), kBase, kLow, text("Low")), written);
}
template <class Value>
ErrorCode codeOf(const Result<Value>& result) {
    return result.error().code;
}

TEST(InputNotes, TheNoteOfTheScenarioComesBeforeTheOneForAll) {
    const CasePtr both = *withNote(noted(note(kEvery, false, "Everywhere")), note(kLow, false, "Here"));
    EXPECT_EQ(noteOn(*both, kLow, kMinutes)->text, "Here");
    EXPECT_EQ(noteOn(*both, kBase, kMinutes)->text, "Everywhere");
    EXPECT_EQ(noteOn(*both, kBase, ParameterId("price")), nullptr);
    EXPECT_TRUE(validate(*both).items().empty());
    EXPECT_EQ(noteOn(*withoutNote(both, kLow, kMinutes), kLow, kMinutes)->text, "Everywhere");
}

TEST(InputNotes, ANoteTakesThePlaceOfTheFormerOne) {
    const CasePtr again = *withNote(noted(note(kEvery, true)), note(kEvery, false, "Free again"));
    ASSERT_EQ(again->notes.size(), 1U);
    EXPECT_EQ(again->notes.front().text, "Free again");
}

TEST(InputNotes, ANoteThatBelongsToNothingIsRefused) {
    InputNote stray = note(kEvery, false);
    stray.input = ParameterId("nothing");
    EXPECT_EQ(codeOf(withNote(CaseBuilder().share(), stray)), ErrorCode::ReferenceUnknown);
    EXPECT_EQ(codeOf(withNote(CaseBuilder().share(), note(ScenarioId("none"), false))), ErrorCode::ReferenceUnknown);
    EXPECT_EQ(codeOf(withNote(CaseBuilder().share(), note(kEvery, false, ""))), ErrorCode::FieldMissing);
}

TEST(InputNotes, ALockRefusesEveryChangeOfTheFigureAndSaysWhoAndWhy) {
    const CasePtr locked = noted(note(kEvery, true));
    const auto moved = withCentralValue(locked, kLow, kMinutes, 2);
    ASSERT_FALSE(moved);
    const Error& problem = moved.error();
    EXPECT_EQ(problem.code, ErrorCode::InputLocked);
    EXPECT_THAT(problem.arguments,
                ElementsAre(std::pair("name", "minutes"), std::pair("who", "ada"),
                            std::pair("time", "2027-01-31T12:34:56Z"), std::pair("why", "As offered")));
    EXPECT_EQ(codeOf(withoutOverride(locked, kBase, kMinutes)), ErrorCode::InputLocked);
    EXPECT_TRUE(withCentralValue(withoutNote(locked, kEvery, kMinutes), kLow, kMinutes, 2));
}

TEST(InputNotes, ALockOfOneScenarioLeavesTheOthersFree) {
    const CasePtr locked = noted(note(kLow, true));
    EXPECT_EQ(codeOf(withCentralValue(locked, kLow, kMinutes, 2)), ErrorCode::InputLocked);
    EXPECT_TRUE(withCentralValue(locked, kBase, kMinutes, 2));
}

TEST(InputNotes, WhatHoldsEverywhereAfterwardsIsRefusedByALockAnywhere) {
    const CasePtr moved = *withCentralValue(noted(note(kLow, true)), kBase, kMinutes, 2);
    EXPECT_EQ(codeOf(withOverrideEverywhere(moved, kBase, kMinutes, "")), ErrorCode::InputLocked);
    EXPECT_TRUE(withOverrideEverywhere(withoutNote(moved, kLow, kMinutes), kBase, kMinutes, ""));
}

TEST(InputNotes, AScenarioWithALockOfItsOwnStaysAndItsCopyIsFree) {
    const CasePtr locked = noted(note(kLow, true));
    EXPECT_EQ(codeOf(withoutScenario(locked, kLow)), ErrorCode::InputLocked);
    const CasePtr copied = *withScenarioCopy(locked, kLow, ScenarioId("lower"), text("Lower"));
    EXPECT_EQ(noteOn(*copied, ScenarioId("lower"), kMinutes)->text, "As offered");
    EXPECT_TRUE(withCentralValue(copied, ScenarioId("lower"), kMinutes, 2));
    const CasePtr removed = *withoutScenario(noted(note(kLow, false)), kLow);
    EXPECT_TRUE(removed->notes.empty());
}

TEST(InputNotes, AnotherCaseMayNotBringAnotherFigureForALockedInput) {
    const CasePtr before = noted(note(kEvery, true));
    Case after = *before;
    EXPECT_TRUE(checkLocksKept(*before, after));
    after.scenarios.back().overrides = {{kMinutes, NativeEntry{Fixed{9}}}};
    EXPECT_EQ(codeOf(checkLocksKept(*before, after)), ErrorCode::InputLocked);
    after.notes.clear();
    EXPECT_EQ(codeOf(checkLocksKept(*before, after)), ErrorCode::InputLocked);
    after = *before;
    after.parameters = {};
    EXPECT_EQ(codeOf(checkLocksKept(*before, after)), ErrorCode::InputLocked);
    Case elsewhere = *noted(note(kBase, true));
    const Case lockedInBase = elsewhere;
    elsewhere.scenarios.back().overrides = {{kMinutes, NativeEntry{Fixed{9}}}};
    EXPECT_TRUE(checkLocksKept(lockedInBase, elsewhere));
}

TEST(InputNotes, ValidationFindsWhatBelongsToNothing) {
    Case stray = CaseBuilder().build();
    stray.notes = {note(kEvery, false), note(kEvery, true), note(ScenarioId("none"), false, "")};
    stray.notes.back().input = ParameterId("nothing");
    EXPECT_THAT(findings(stray),
                ElementsAre("error id.duplicate notes/1", "error reference.unknown notes/2/input",
                            "error reference.unknown notes/2/scenario", "error field.missing notes/2/text"));
}

}  // namespace
}  // namespace valor::test
