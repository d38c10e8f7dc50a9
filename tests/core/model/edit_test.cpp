// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit.h"

#include <algorithm>

#include "core/model/input_notes.h"
#include "core/model/validate.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

const ScenarioId kBase("base"), kLow("low-price");
const ParameterId kMinutes("minutes");

/// The minimal case with "minutes" changed in its only scenario.
CasePtr changedCase() {
    return *withCentralValue(CaseBuilder().share(), kBase, kMinutes, 2);
}

template <class Value>
ErrorCode codeOf(const Result<Value>& result) {
    return result.error().code;
}

TEST(CentralValue, KeepsTheShapeThatTheScenarioStates) {
    const CasePtr narrow = *withOverride(CaseBuilder().share(), kBase, kMinutes, NativeEntry{Normal{1.2, 0.05}});
    const CasePtr moved = *withCentralValue(narrow, kBase, kMinutes, 1.4);
    const Parameter& minutes = *findById(moved->parameters, kMinutes);
    EXPECT_EQ(distributionIn(moved->scenarios.front(), minutes).value(), Distribution(Normal{1.4, 0.05}));
    const CasePtr certain = *withOverride(narrow, kBase, kMinutes, NativeEntry{Fixed{1}});
    EXPECT_EQ(distributionIn((*withCentralValue(certain, kBase, kMinutes, 2))->scenarios.front(), minutes).value(),
              Distribution(Fixed{2}));
}

TEST(CentralValue, EndsThatAMoveStretchedGoBack) {
    CaseBuilder builder;
    builder.with(stated("minutes", "min/exam", Pert{1, 1.5, 2, 4}));
    const CasePtr beyond = *withCentralValue(builder.share(), kBase, kMinutes, 3);
    const CasePtr back = *withCentralValue(beyond, kBase, kMinutes, 1.8);
    const Parameter& minutes = *findById(back->parameters, kMinutes);
    EXPECT_EQ(distributionIn(back->scenarios.front(), minutes).value(), Distribution(Pert{1, 1.8, 2, 4}));
}

TEST(ScenarioNames, AreGivenOnce) {
    CasePtr input = *withScenarioCopy(changedCase(), kBase, kLow, {"Low price", "Lav pris", ""});
    for (const char* taken : {"Base", "Low price", "Lav pris"})
        EXPECT_EQ(codeOf(withScenarioCopy(input, kBase, ScenarioId("third"), text(taken))), ErrorCode::IdDuplicate);
    EXPECT_EQ(codeOf(withScenarioRenamed(input, kLow, text("Base"))), ErrorCode::IdDuplicate);
    EXPECT_TRUE(withScenarioRenamed(input, kLow, text("Low price")));
}

TEST(ChangesMoved, TheOriginalGetsItsFiguresBackAndTheCopyKeepsTheNewOnes) {
    const CasePtr opened = changedCase();
    const CasePtr now = *withCentralValue(opened, kBase, kMinutes, 3);
    const CasePtr after = *withChangesMoved(now, opened->scenarios.front(), kLow, text("Low price"));
    EXPECT_EQ(after->scenarios.front(), opened->scenarios.front());
    EXPECT_EQ(after->scenarios.back().id, kLow);
    EXPECT_EQ(after->scenarios.back().overrides, now->scenarios.front().overrides);
    Scenario gone = opened->scenarios.front();
    gone.id = ScenarioId("gone");
    EXPECT_EQ(codeOf(withChangesMoved(now, gone, kLow, text("Low price"))), ErrorCode::ReferenceUnknown);
    EXPECT_EQ(codeOf(withChangesMoved(now, opened->scenarios.front(), kLow, {})), ErrorCode::FieldMissing);
}

TEST(ChangesMoved, ALockedFigureStaysWhereItIs) {
    const CasePtr opened = changedCase();
    const CasePtr moved = *withCentralValue(opened, kBase, kMinutes, 3);
    const CasePtr locked = *withNote(moved, {kMinutes, kBase, "As agreed", "ada", "2027-01-31T12:34:56Z", true});
    EXPECT_EQ(codeOf(withChangesMoved(locked, opened->scenarios.front(), kLow, text("Low price"))),
              ErrorCode::InputLocked);
}

/// The minimal case with another statement of "minutes" for every scenario.
CasePtr restatedCase(const Case& opened) {
    Case now = opened;
    Parameter& minutes = *std::ranges::find(now.parameters, kMinutes, &Parameter::id);
    minutes.entry = NativeEntry{Fixed{9}};
    minutes.evidence.citation = {"Ours", "", ""};
    minutes.label.en = "Renamed";
    return std::make_shared<const Case>(now);
}

TEST(Restated, AreFiguresThatTheCaseItselfStatesOtherwise) {
    const CasePtr opened = changedCase();
    EXPECT_TRUE(restatedSince(*opened, *opened).empty());
    EXPECT_TRUE(restatedSince(*opened, **withCentralValue(opened, kBase, kMinutes, 3)).empty()) << "of a scenario";
    const CasePtr now = restatedCase(*opened);
    EXPECT_EQ(restatedSince(*opened, *now), std::vector{kMinutes});
    EXPECT_TRUE(isRestated(*opened, *now, kMinutes));
    EXPECT_FALSE(isRestated(*opened, *now, ParameterId("gone")));
    Case fewer = *opened;
    std::erase_if(fewer.parameters, [](const Parameter& parameter) { return parameter.id == kMinutes; });
    EXPECT_TRUE(restatedSince(fewer, *now).empty()) << "a new figure had no other statement";
}

TEST(Restated, TheFormerFigureComesBackWithItsSource) {
    const CasePtr opened = changedCase();
    const CasePtr back = *withFormerFigure(restatedCase(*opened), *opened, kMinutes);
    const Parameter &then = *findById(opened->parameters, kMinutes), &now = *findById(back->parameters, kMinutes);
    EXPECT_EQ(now.entry, then.entry);
    EXPECT_EQ(now.evidence, then.evidence);
    EXPECT_EQ(now.label.en, "Renamed");
    EXPECT_EQ(codeOf(withFormerFigure(opened, *opened, ParameterId("gone"))), ErrorCode::ReferenceUnknown);
}

TEST(Restated, GoToOneScenarioAndLeaveTheOthers) {
    const CasePtr opened = CaseBuilder().share();
    const CasePtr now = *withScenarioCopy(restatedCase(*opened), kBase, kLow, text("Low price"));
    const CasePtr after = *withRestatedIn(now, *opened, kLow);
    EXPECT_TRUE(restatedSince(*opened, *after).empty());
    EXPECT_EQ(after->scenarios.front().overrides, opened->scenarios.front().overrides);
    const Parameter& minutes = *findById(after->parameters, kMinutes);
    EXPECT_EQ(distributionIn(after->scenarios.back(), minutes).value(), Distribution(Fixed{9}));
    EXPECT_EQ(codeOf(withRestatedIn(now, *opened, ScenarioId("gone"))), ErrorCode::ReferenceUnknown);
    const CasePtr locked = *withNote(now, {kMinutes, kBase, "As agreed", "ada", "2027-01-31T12:34:56Z", true});
    EXPECT_EQ(codeOf(withRestatedIn(locked, *opened, kLow)), ErrorCode::InputLocked);
}

TEST(Everywhere, AChangeOfOneScenarioBecomesTheValueOfTheCase) {
    CasePtr before = *withScenarioCopy(changedCase(), kBase, kLow, text("Low price"));
    before = *withCentralValue(before, kLow, kMinutes, 3);
    const CasePtr after = *withOverrideEverywhere(before, kBase, kMinutes, "Set by Ann");
    const Parameter& minutes = *findById(after->parameters, kMinutes);
    EXPECT_DOUBLE_EQ(centralValue(resolve(*minutes.entry)->distribution), 2);
    EXPECT_TRUE(after->scenarios.front().overrides.empty());
    EXPECT_EQ(after->scenarios.back(), before->scenarios.back());
}

TEST(Everywhere, TheSourceOfTheFormerFigureIsNotThatOfTheNew) {
    auto sourced = std::make_shared<Case>(*changedCase());
    for (Parameter& parameter : sourced->parameters)
        parameter.evidence = {EvidenceId("reader-trial"),
                              Confidence::Found,
                              SpreadBasis::PublishedInterval,
                              text("Smith 2020"),
                              "10.1/x",
                              "DK",
                              text("two readers"),
                              2020,
                              2021};
    const CasePtr after = *withOverrideEverywhere(sourced, kBase, kMinutes, "Set by Ann");
    Evidence own;
    own.confidence = Confidence::Assumption;
    own.note = text("Set by Ann");
    EXPECT_EQ(findById(after->parameters, kMinutes)->evidence, own);
    EXPECT_EQ(findById(after->parameters, ParameterId("wage"))->evidence.citation, text("Smith 2020"));
}

TEST(Everywhere, OnlyWhatAScenarioChangesCanBeTaken) {
    const CasePtr before = changedCase();
    EXPECT_EQ(codeOf(withOverrideEverywhere(before, kBase, ParameterId("wage"), "")), ErrorCode::ReferenceUnknown);
    EXPECT_EQ(codeOf(withOverrideEverywhere(before, kBase, ParameterId("nothing"), "")), ErrorCode::ReferenceUnknown);
    EXPECT_EQ(codeOf(withOverrideEverywhere(before, kLow, kMinutes, "")), ErrorCode::ReferenceUnknown);
}

TEST(ScenarioEdit, ACopyDiffersInNameOnly) {
    const CasePtr before = changedCase();
    const CasePtr after = *withScenarioCopy(before, kBase, kLow, text("Low price"));
    ASSERT_EQ(after->scenarios.size(), 2U);
    EXPECT_EQ(before->scenarios.size(), 1U);
    Scenario copy = after->scenarios.back();
    EXPECT_EQ(copy.id, kLow);
    EXPECT_EQ(copy.label, text("Low price"));
    EXPECT_EQ(copy.overrides.size(), 1U);
    copy.id = kBase;
    copy.label = before->scenarios.front().label;
    EXPECT_EQ(copy, before->scenarios.front());
    EXPECT_TRUE(validate(*after).items().empty());
}

TEST(ScenarioEdit, ACopyIsRefusedWhereItCouldNotBeToldApart) {
    const CasePtr before = changedCase();
    EXPECT_EQ(codeOf(withScenarioCopy(before, kLow, ScenarioId("x"), text("X"))), ErrorCode::ReferenceUnknown);
    EXPECT_EQ(codeOf(withScenarioCopy(before, kBase, kBase, text("X"))), ErrorCode::IdDuplicate);
    EXPECT_EQ(codeOf(withScenarioCopy(before, kBase, ScenarioId("Low Price"), text("X"))), ErrorCode::IdMalformed);
    EXPECT_EQ(codeOf(withScenarioCopy(before, kBase, kLow, {})), ErrorCode::FieldMissing);
}

TEST(ScenarioEdit, ARenamedScenarioIsOtherwiseTheSame) {
    const CasePtr before = changedCase();
    const CasePtr after = *withScenarioRenamed(before, kBase, text("Hopeful"));
    EXPECT_EQ(after->scenarios.front().label, text("Hopeful"));
    EXPECT_EQ(after->scenarios.front().overrides, before->scenarios.front().overrides);
    EXPECT_EQ(codeOf(withScenarioRenamed(before, kBase, {})), ErrorCode::FieldMissing);
    EXPECT_EQ(codeOf(withScenarioRenamed(before, kLow, text("X"))), ErrorCode::ReferenceUnknown);
}

TEST(ScenarioEdit, TheLastScenarioStays) {
    const CasePtr one = changedCase();
    EXPECT_EQ(codeOf(withoutScenario(one, kBase)), ErrorCode::FieldMissing);
    EXPECT_EQ(codeOf(withoutScenario(one, kLow)), ErrorCode::ReferenceUnknown);
    const CasePtr two = *withScenarioCopy(one, kBase, kLow, text("Low price"));
    EXPECT_EQ(*(*withoutScenario(two, kLow)), *one);
    EXPECT_EQ((*withoutScenario(two, kBase))->scenarios.front().id, kLow);
}

TEST(ScenarioEdit, AnIdFollowsTheNameAndIsFree) {
    const auto idFor = [](const std::string& name) { return freeScenarioId(minimalCase(), text(name)).text(); };
    EXPECT_EQ(idFor("Low price, 2 years"), "low-price-2-years");
    EXPECT_EQ(idFor("  2030 – late "), "late");
    EXPECT_EQ(idFor("Base"), "base-2");
    EXPECT_EQ(idFor("Åø"), "aaoe");
    EXPECT_EQ(idFor("…"), "scenario");
    EXPECT_TRUE(isValidId(idFor(std::string(300, 'x'))));
    const CasePtr two = *withScenarioCopy(CaseBuilder().share(), kBase, ScenarioId("base-2"), text("Base two"));
    EXPECT_EQ(freeScenarioId(*two, text("Base")).text(), "base-3");
    EXPECT_EQ(freeScenarioId(minimalCase(), {"", "Lav pris", ""}).text(), "lav-pris");
}

TEST(ContractEdit, ReplacesTheContractOfItsIdAndLeavesTheOldCase) {
    const CasePtr before = CaseBuilder().share();
    Contract changed = before->contracts.front();
    std::get<PerUnit>(changed.clauses.front().terms).price = agreed("3.75");
    const auto after = withContract(before, changed);
    ASSERT_TRUE(after);
    EXPECT_EQ((*after)->contracts.front(), changed);
    EXPECT_NE(before->contracts.front(), changed);
    changed.id = ContractId("another");
    EXPECT_EQ(codeOf(withContract(before, changed)), ErrorCode::ReferenceUnknown);
}

TEST(ContractEdit, ANewClauseIsCalledAfterItsKind) {
    Contract contract = minimalCase().contracts.front();
    EXPECT_EQ(freeClauseId(contract, ClauseKind::SpendCap), ClauseId("spend-cap"));
    contract.clauses.push_back(clause("spend-cap", SpendCap{agreed("5")}));
    EXPECT_EQ(freeClauseId(contract, ClauseKind::SpendCap), ClauseId("spend-cap-2"));
}

}  // namespace
}  // namespace valor::test
