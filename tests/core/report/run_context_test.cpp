// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_context.h"

#include "core/model/central_values.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

Parameter marked(Parameter parameter, Confidence mark) {
    parameter.evidence.confidence = mark;
    return parameter;
}

CaseBuilder builder() {
    CaseBuilder result;
    result.with(marked(fixed("pay", "DKK/h", 500), Confidence::Found))
        .with(marked(fixed("extra", "share", 0.2), Confidence::FromMemory))
        .with(derived("wage", "DKK/h", "pay * (1 + extra)"));
    return result;
}

TEST(InputMarks, CountWhatTheResultRestsOn) {
    const Case input = builder().with(fixed("spare", "DKK", 1)).build();
    const InputMarks marks = inputMarks(input, input.scenarios.front());
    EXPECT_EQ(marks.count, 8U);
    EXPECT_EQ(marks.byMark, (std::array<std::size_t, 4>{1, 0, 1, 6}));
    EXPECT_EQ(marks.keyAssumptions, std::vector{ParameterId("minutes")});
}

TEST(ConfidenceIn, AFormulaIsAsWeakAsItsWeakestPart) {
    const Case input = builder().build();
    const Parameter& wage = *findById(input.parameters, ParameterId("wage"));
    EXPECT_EQ(confidenceIn(input, input.scenarios.front(), wage), Confidence::FromMemory);
}

TEST(ConfidenceIn, AnOverrideIsAnAssumption) {
    const Case input = builder()
                           .change([](Case& c) {
                               c.scenarios.front().overrides = {{ParameterId("pay"), NativeEntry{Fixed{900}}}};
                           })
                           .build();
    EXPECT_EQ(confidenceIn(input, input.scenarios.front(), *findById(input.parameters, ParameterId("pay"))),
              Confidence::Assumption);
}

TEST(CentralValueIn, FollowsFormulasUnitsAndOverrides) {
    Case input = builder().with(derived("per_minute", "DKK/min", "wage")).build();
    const auto value = [&](const char* id) {
        return centralValueIn(input, input.scenarios.front(), ParameterId(id)).value_or(-1);
    };
    EXPECT_DOUBLE_EQ(value("wage"), 600);
    EXPECT_DOUBLE_EQ(value("per_minute"), 10);
    input.scenarios.front().overrides = {{ParameterId("pay"), NativeEntry{Fixed{1000}}}};
    EXPECT_DOUBLE_EQ(value("wage"), 1200);
    EXPECT_DOUBLE_EQ(value("nobody"), -1);
}

TEST(CentralValueIn, ACircleHasNoValue) {
    const Case input = CaseBuilder().with(derived("a", "DKK", "b")).with(derived("b", "DKK", "a")).build();
    EXPECT_FALSE(centralValueIn(input, input.scenarios.front(), ParameterId("a")));
}

}  // namespace
}  // namespace valor::test
