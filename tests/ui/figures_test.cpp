// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/figures.h"

#include <algorithm>

#include "core/model/central_values.h"
#include "core/model/edit.h"
#include "core/report/run_context.h"
#include "tests/support/case_builder.h"
#include "tests/ui/fakes.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

TEST(CentralOf, FormulasWorkInBaseUnitsAndComeBackInTheirOwn) {
    const Case input = test::CaseBuilder()
                           .with(test::fixed("seconds", "s", 90))
                           .with(test::derived("as_minutes", "min", "seconds * 2"))
                           .build();
    const auto value = centralValueIn(input, input.scenarios.front(), ParameterId("as_minutes"));
    ASSERT_TRUE(value);
    EXPECT_DOUBLE_EQ(*value, 3);
    EXPECT_FALSE(centralValueIn(input, input.scenarios.front(), ParameterId("absent")));
}

TEST(CentralOf, CyclesEnd) {
    const Case input =
        test::CaseBuilder().with(test::derived("a", "min", "b * 2")).with(test::derived("b", "min", "a * 2")).build();
    EXPECT_FALSE(centralValueIn(input, input.scenarios.front(), ParameterId("a")));
}

TEST(FoundationOf, CountsAssumptionsAndChanges) {
    const auto input = std::make_shared<const Case>(test::sampleCase());
    const auto changed = withCentralValue(input, ScenarioId("base"), ParameterId("minutes"), 2);
    ASSERT_TRUE(changed);
    const Foundation foundation = foundationOf(**changed, (*changed)->scenarios.front());
    EXPECT_EQ(foundation.overridden, std::vector{ParameterId("minutes")});
    EXPECT_LE(foundation.assumptions.size(), foundation.inputs.size());
    EXPECT_FALSE(foundation.inputs.empty());
}

/// The window and the command line say the same of one case.
TEST(FoundationOf, CountsWhatTheCommandLineCounts) {
    const Case input = test::sampleCase();
    for (const Scenario& scenario : input.scenarios) {
        const Foundation foundation = foundationOf(input, scenario);
        const InputMarks marks = inputMarks(input, scenario);
        EXPECT_EQ(foundation.inputs.size(), marks.count);
        EXPECT_EQ(foundation.assumptions.size(), marks.byMark[static_cast<std::size_t>(Confidence::Assumption)]);
    }
}

TEST(ShownInputs, AreTheKeyInputsThenTheOthersOfTheAlternative) {
    const Case input = test::sampleCase();
    const auto others = otherInputsOf(input, input.scenarios.front(), input.alternatives.back());
    for (const ParameterId& id : others) EXPECT_EQ(std::ranges::count(input.keyInputs, id), 0);
    std::vector<ParameterId> both = keyInputsOf(input);
    both.insert(both.end(), others.begin(), others.end());
    EXPECT_EQ(shownInputs(input, input.scenarios.front(), input.alternatives.back()), both);
}

}  // namespace
}  // namespace valor::ui
