// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/expression.h"

#include "core/lane/scalar.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

/// Value with a = 2, b = 3, c = 10.
double value(const std::string& text) {
    const auto expression = Expression::parse(text);
    EXPECT_TRUE(expression) << text;
    const auto of = [&](std::uint32_t i) {
        const std::string& name = expression->variables()[i];
        return lane::Scalar(name == "a" ? 2 : name == "b" ? 3 : 10);
    };
    return evaluateTape<lane::Scalar>(expression->tape().data(), expression->tape().size(), of).value;
}

TEST(Expression, FollowsTheUsualPrecedence) {
    EXPECT_EQ(value("a + b * c"), 32);
    EXPECT_EQ(value("(a + b) * c"), 50);
    EXPECT_EQ(value("c - a - b"), 5);
    EXPECT_EQ(value("c / a / b"), 10.0 / 2 / 3);
    EXPECT_EQ(value("-a * -b"), 6);
    EXPECT_EQ(value("min(a, b) + max(a, c)"), 12);
    EXPECT_EQ(value("0.5 * a + (1 - 0.5) * c"), 6);
    EXPECT_EQ(value("1e2 * a"), 200);
}

TEST(Expression, NamesTheColumnOfAMistake) {
    for (const auto& [text, column] :
         {std::pair{"a +", "4"}, {"a b", "3"}, {"(a", "3"}, {"sin(a)", "5"}, {"", "1"}, {"a $ b", "3"}}) {
        const auto expression = Expression::parse(text);
        ASSERT_FALSE(expression) << text;
        EXPECT_EQ(expression.error().code, ErrorCode::ExpressionMalformed);
        EXPECT_EQ(expression.error().arguments[1].second, column) << text;
    }
}

TEST(Expression, HostileNestingAndLengthAreRefused) {
    EXPECT_FALSE(Expression::parse(std::string(100'000, '(')));
    EXPECT_FALSE(Expression::parse(std::string(100'000, '-')));
    std::string sum = "a";
    for (int i = 0; i < 1000; ++i) sum += "+a";
    EXPECT_FALSE(Expression::parse(sum));
    EXPECT_FALSE(Expression::parse("1e999"));
}

Result<Unit> unitOf(const std::string& text) {
    return Expression::parse(text)->unit([](const std::string& name) -> Result<Unit> {
        if (name == "price") return Unit::parse("EUR/exam");
        if (name == "rate") return Unit::parse("DKK/EUR");
        if (name == "share") return Unit::parse("share");
        return fail(ErrorCode::ExpressionUnknownName, name);
    });
}

TEST(Expression, ChecksUnits) {
    EXPECT_TRUE(unitOf("price * rate")->sameDimension(*Unit::parse("DKK/case")));
    EXPECT_TRUE(unitOf("1 - share")->isShare());
    EXPECT_EQ(unitOf("price + rate").error().code, ErrorCode::UnitMismatch);
    EXPECT_EQ(unitOf("1 - price").error().code, ErrorCode::UnitMismatch);
    EXPECT_EQ(unitOf("nothing * 2").error().code, ErrorCode::ExpressionUnknownName);
}

}  // namespace
}  // namespace valor
