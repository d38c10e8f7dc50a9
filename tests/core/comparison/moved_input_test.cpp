// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/moved_input.h"

#include <limits>

#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

const ScenarioId kBase("base");

Case movable() {
    return CaseBuilder()
        .with(stated("price", "DKK", Uniform{100, 300}))
        .with(fixed("fee", "DKK", 40))
        .with(fixed("debt", "DKK", -40))
        .with(fixed("nought", "DKK", 0))
        .with(fixed("part", "share", 0.7))
        .with(stated("rare", "1", Poisson{1e-6}))
        .with(derived("twice", "DKK", "2 * fee"))
        .build();
}

Result<InputRange> usual(const std::string& id) {
    return usualRange(movable(), kBase, ParameterId(id), 0.25, 0.75);
}

TEST(UsualRange, LiesBetweenTwoQuantilesOrAroundACertainFigure) {
    EXPECT_EQ(*usual("price"), (InputRange{150, 250}));
    EXPECT_EQ(*usual("fee"), (InputRange{0, 80}));
    EXPECT_EQ(*usual("debt"), (InputRange{-80, 0}));
    EXPECT_EQ(*usual("nought"), (InputRange{0, 1}));
    EXPECT_EQ(*usual("part"), (InputRange{0, 1})) << "no more than the whole";
}

TEST(UsualRange, RefusesWhatCannotBeMoved) {
    EXPECT_EQ(usual("twice").error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(usual("gone").error().code, ErrorCode::ReferenceUnknown);
    const auto flat = usual("rare");
    ASSERT_FALSE(flat);
    EXPECT_EQ(flat.error(), (Error{ErrorCode::RunRequestInvalid, "rare", {{"reason", "no_width"}}}));
}

Status checked(const std::string& id, double low, double high) {
    return checkRange(movable(), ParameterId(id), {low, high});
}

TEST(CheckRange, SaysWhatIsWrongWithTheEnds) {
    const auto refused = [](const std::string& reason) {
        return Error{ErrorCode::RunRequestInvalid, "range", {{"reason", reason}}};
    };
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    EXPECT_TRUE(checked("price", -5, 400));
    EXPECT_EQ(checked("price", 400, 0).error(), refused("ends_order"));
    EXPECT_EQ(checked("price", 3, 3).error(), refused("ends_order"));
    EXPECT_EQ(checked("price", 0, kInfinity).error(), refused("ends_finite"));
    EXPECT_EQ(checked("price", std::numeric_limits<double>::quiet_NaN(), 3).error(), refused("ends_finite"));
}

TEST(CheckRange, KeepsASharesEndsWithinTheWhole) {
    EXPECT_TRUE(checked("part", 0, 1));
    const auto above = checked("part", 0, 1.0000001);
    ASSERT_FALSE(above);
    const Error expected{ErrorCode::ValueOutOfRange, "range", {{"value", "1.0000001"}, {"lower", "0"}, {"upper", "1"}}};
    EXPECT_EQ(above.error(), expected);
    EXPECT_EQ(checked("part", -1e-7, 1).error().code, ErrorCode::ValueOutOfRange);
}

TEST(WithMovable, SpreadsACertainFigureAndLeavesAnUncertainOne) {
    const auto input = std::make_shared<const Case>(movable());
    EXPECT_EQ(*withMovable(input, kBase, ParameterId("price"), {0, 1}), input);
    const auto moved = withMovable(input, kBase, ParameterId("fee"), {10, 20});
    ASSERT_TRUE(moved);
    const auto spread = distributionOf(**moved, kBase, ParameterId("fee"));
    ASSERT_TRUE(spread);
    EXPECT_DOUBLE_EQ(quantile(*spread, 0.5), 15);
    EXPECT_EQ(quantile(*distributionOf(*input, kBase, ParameterId("fee")), 0.5), 40) << "the case itself stays";
}

}  // namespace
}  // namespace valor::test
