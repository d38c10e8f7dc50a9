// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weakest_mark.h"

#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

Confidence ownMark(const Parameter& parameter) {
    return parameter.evidence.confidence;
}

TEST(WeakestMark, FollowsFormulasDown) {
    CaseBuilder builder;
    Parameter found = fixed("found", "share", 1), remembered = fixed("remembered", "share", 1);
    found.evidence.confidence = Confidence::Found;
    remembered.evidence.confidence = Confidence::FromMemory;
    builder.with(found).with(remembered);
    const auto markOf = [&](const Parameter& parameter) {
        return weakestMark(builder.with(parameter).build(), parameter, ownMark);
    };
    EXPECT_EQ(markOf(found), Confidence::Found);
    EXPECT_EQ(markOf(derived("both", "share", "found * remembered")), Confidence::FromMemory);
    EXPECT_EQ(markOf(derived("deep", "share", "2 * both")), Confidence::FromMemory);
    EXPECT_EQ(markOf(derived("plain", "share", "1 / 2")), Confidence::Found);
    EXPECT_EQ(markOf(derived("broken", "share", "1 /")), Confidence::Assumption);
}

TEST(WeakestMark, ACircleEnds) {
    CaseBuilder builder;
    builder.with(derived("loop", "share", "loop"));
    EXPECT_EQ(weakestMark(builder.build(), builder.build().parameters.back(), ownMark), Confidence::Assumption);
}

}  // namespace
}  // namespace valor::test
