// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/json_value.h"

#include <bit>
#include <cmath>
#include <limits>
#include <random>

#include "core/error/expects.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

ErrorCode codeOf(std::string_view text) {
    const auto result = parseJson(text);
    EXPECT_FALSE(result) << text;
    return result ? ErrorCode{} : result.error().code;
}
std::string argument(const Error& error, std::string_view name) {
    for (const auto& [known, value] : error.arguments)
        if (known == name) return value;
    return "(none)";
}

TEST(ParseJson, KeepsTheOrderOfMembers) {
    const JsonValue value = parseJson(R"({"b": 1, "a": [true, null, "x"], "c": {"d": -2.5}})").value();
    ASSERT_NE(value.object(), nullptr);
    EXPECT_EQ((*value.object())[0].first, "b");
    EXPECT_EQ(*value.find("b")->number(), 1);
    EXPECT_EQ(value.find("a")->array()->size(), 3U);
    EXPECT_EQ((*value.find("a")->array())[1].typeName(), "null");
    EXPECT_EQ(*value.find("c")->find("d")->number(), -2.5);
    EXPECT_EQ(value.find("e"), nullptr);
}

TEST(ParseJson, SaysWhereTextGoesWrong) {
    const auto result = parseJson("{\n  \"ø\": [1,\n   2,, 3]}");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::JsonMalformed);
    EXPECT_EQ(result.error().subject, "ø/1");
    EXPECT_EQ(argument(result.error(), "line"), "3");
    EXPECT_EQ(argument(result.error(), "column"), "6");
}

TEST(ParseJson, RefusesWhatIsNoJson) {
    for (const char* text : {"", " ", "nul", "NaN", "Infinity", "-Infinity", "0x1", "01", "+1", "1.", ".5", "'a'",
                             "[1,]", "{\"a\":1,}", "{a:1}", "1 2", "\"\x01\"", "\"\\ud800\"", "[1]//x"})
        EXPECT_EQ(codeOf(text), ErrorCode::JsonMalformed) << text;
}

TEST(ParseJson, SaysWhereTextIsNotUtf8) {
    const auto problemOf = [](std::string_view text) { return parseJson(text).error(); };
    for (const char* text :
         {"\"\xff\"", "\"\xc0\xaf\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"", "\"\xe0\x80\x80\"", "\"\xc3"})
        EXPECT_EQ(problemOf(text).code, ErrorCode::TextNotUtf8) << text;
    const Error latin1 = problemOf("{\n\"title\": \"K\xf8\"}");
    EXPECT_EQ(argument(latin1, "byte"), "14");
    EXPECT_EQ(argument(latin1, "line"), "2");
    EXPECT_TRUE(parseJson("\"\xc3\xb8 \xe2\x82\xac \xf0\x9f\x98\x80 \xed\x9f\xbf \xf4\x8f\xbf\xbf\""));
}

TEST(ParseJson, RefusesNumbersBeyondDouble) {
    EXPECT_EQ(codeOf("[1e999]"), ErrorCode::NumberTooLarge);
    EXPECT_EQ(codeOf("-1e400"), ErrorCode::NumberTooLarge);
    EXPECT_EQ(*parseJson("1e-999").value().number(), 0.0);
    EXPECT_EQ(*parseJson("123456789012345678901234567890").value().number(), 1.2345678901234568e29);
}

TEST(ParseJson, RefusesANameTwice) {
    const auto result = parseJson(R"({"a": {"b": 1, "c": 2, "b": 3}})");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::IdDuplicate);
    EXPECT_EQ(result.error().subject, "a/b");
}

TEST(ParseJson, LimitsDepthAndSize) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_TRUE(parseJson(nested(kMaxJsonDepth)));
    EXPECT_EQ(codeOf(nested(kMaxJsonDepth + 1)), ErrorCode::JsonTooDeep);
    EXPECT_EQ(codeOf(std::string(10'000'000, '[')), ErrorCode::JsonTooDeep);
    EXPECT_EQ(codeOf(std::string(kMaxFileBytes + 1, ' ')), ErrorCode::FileTooLarge);
    std::string many = "[0";
    for (std::size_t i = 0; i < kMaxJsonValues; ++i) many += ",0";
    EXPECT_EQ(codeOf(many + "]"), ErrorCode::FileTooLarge);
}

TEST(ParseJson, PassesOverAByteOrderMark) {
    EXPECT_TRUE(parseJson("\xef\xbb\xbf{}"));
}

TEST(WriteJson, LaysOutLikeAPerson) {
    const JsonValue value(JsonObject{{"short", JsonArray{1.0, 2.5, "x"}},
                                     {"empty", JsonObject{}},
                                     {"long", JsonArray{std::string(60, 'a'), std::string(60, 'b')}}});
    EXPECT_EQ(writeJson(value), "{\n  \"short\": [1, 2.5, \"x\"],\n  \"empty\": {},\n  \"long\": [\n    \"" +
                                    std::string(60, 'a') + "\",\n    \"" + std::string(60, 'b') + "\"\n  ]\n}\n");
}

TEST(WriteJson, EscapesWhatMustBe) {
    const std::string text = "\"\\\n\t\x01\x7fø";
    EXPECT_EQ(writeJson(text), "\"\\\"\\\\\\n\\t\\u0001\\u007fø\"\n");
    EXPECT_EQ(*parseJson(writeJson(text)).value().text(), text);
}

TEST(WriteJson, NumbersReadBackToTheLastBit) {
    std::mt19937_64 bits(7);
    for (int i = 0; i < 20000; ++i) {
        const double number = std::bit_cast<double>(bits());
        if (!std::isfinite(number) || number == 0) continue;
        const double back = *parseJson(writeJson(number)).value().number();
        EXPECT_EQ(std::bit_cast<std::uint64_t>(back), std::bit_cast<std::uint64_t>(number)) << writeJson(number);
    }
    EXPECT_EQ(writeJson(5961249.0), "5961249\n");
    EXPECT_EQ(writeJson(0.1), "0.1\n");
}

TEST(WriteJson, RefusesWhatJsonCannotHold) {
    EXPECT_THROW((void)writeJson(std::numeric_limits<double>::infinity()), ContractViolation);
}

}  // namespace
}  // namespace valor
