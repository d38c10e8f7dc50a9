// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/formula_nesting.h"

#include "core/model/validate.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

/// p0 = `formula` of p1, p1 of p2, … with a stated figure at the end.
Case chain(int length, const std::string& before, const std::string& after) {
    Case input = test::minimalCase();
    for (int i = 0; i < length; ++i)
        input.parameters.push_back(
            test::derived("p" + std::to_string(i), "share", before + "p" + std::to_string(i + 1) + after));
    input.parameters.push_back(test::fixed("p" + std::to_string(length), "share", 0.5));
    return input;
}

TEST(FormulaNesting, AcceptsWhatPeopleWrite) {
    EXPECT_TRUE(checkFormulaNesting(chain(kDeepestNesting, "1 - ", "")));
}

TEST(FormulaNesting, RefusesAChainThatWouldExhaustTheStack) {
    const Diagnostics found = validate(chain(50'000, "", ""));
    ASSERT_EQ(found.items().size(), 1U);
    EXPECT_EQ(found.items().front().problem.code, ErrorCode::ExpressionMalformed);
}

TEST(FormulaNesting, RefusesADoublingThatWouldTakeForEver) {
    Case input = test::minimalCase();
    for (int i = 0; i < 15; ++i) {
        const std::string next = std::to_string(i + 1);
        input.parameters.push_back(test::derived("f" + std::to_string(i), "share", "f" + next + " + g" + next));
        input.parameters.push_back(test::derived("g" + std::to_string(i), "share", "f" + next + " - g" + next));
    }
    input.parameters.push_back(test::fixed("f15", "share", 0.5));
    input.parameters.push_back(test::fixed("g15", "share", 0.5));
    EXPECT_EQ(checkFormulaNesting(input).error().code, ErrorCode::ExpressionMalformed);
}

TEST(FormulaNesting, NamesTheCircle) {
    Case input = test::minimalCase();
    input.parameters.push_back(test::derived("a", "share", "b"));
    input.parameters.push_back(test::derived("b", "share", "1 - a"));
    const auto status = checkFormulaNesting(input);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::ExpressionCycle);
    EXPECT_EQ(status.error().arguments.front().second, "a → b → a");
}

}  // namespace
}  // namespace valor
