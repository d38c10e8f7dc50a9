// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/scenario_difference.h"

#include "core/model/overrides.h"
#include "tests/core/comparison/computed_runs.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

TEST(ScenarioDifference, NamesInputsThatDoNotHaveTheSameEntry) {
    const Case input = twoInputs();
    const Scenario& base = input.scenarios[0];
    Scenario other = input.scenarios[1];
    const std::vector<ParameterId> both{ParameterId("a"), ParameterId("b")};
    EXPECT_EQ(differingInputs(input, base, other), both);
    EXPECT_EQ(differingInputs(input, other, base), both);
    EXPECT_TRUE(differingInputs(input, other, other).empty());
    other.overrides.front().entry = entry(2);  // as stated
    EXPECT_EQ(differingInputs(input, base, other), std::vector<ParameterId>{ParameterId("b")});
}

TEST(ScenarioDifference, ReadsTheOwnEntryBeforeTheStatedOne) {
    const Case input = twoInputs();
    const Parameter& a = *findById(input.parameters, ParameterId("a"));
    EXPECT_EQ(*entryIn(input.scenarios[0], a), entry(2));
    EXPECT_EQ(*entryIn(input.scenarios[1], a), entry(5));
    EXPECT_EQ(overrideIn(input.scenarios[0], a.id), nullptr);
    EXPECT_EQ(*overrideIn(input.scenarios[1], a.id), entry(5));
    EXPECT_EQ(entryIn(input.scenarios[0], derived("c", "1", "a * b")), nullptr);
}

TEST(ScenarioDifference, SettingsAreWhatIsNeitherNameNorInput) {
    const Case input = twoInputs();
    const Scenario& base = input.scenarios[0];
    Scenario other = input.scenarios[1];
    other.valuation.label = text("Another name");
    EXPECT_FALSE(settingsDiffer(base, other));
    other.months += 12;
    EXPECT_TRUE(settingsDiffer(base, other));
    other = base;
    other.valuation.counted.clear();
    EXPECT_TRUE(settingsDiffer(base, other));
    other = base;
    other.discount.clear();
    EXPECT_TRUE(settingsDiffer(base, other));
}

}  // namespace
}  // namespace valor::test
