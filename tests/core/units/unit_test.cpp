// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/unit.h"

#include "core/units/id.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

double factor(const char* from, const char* to) {
    return conversionFactor(*Unit::parse(from, "DKK"), *Unit::parse(to, "DKK")).value();
}

TEST(Unit, ConvertsWithinADimension) {
    EXPECT_DOUBLE_EQ(factor("s/exam", "min/case"), 1.0 / 60);
    EXPECT_DOUBLE_EQ(factor("DKK/h", "$/min"), 1.0 / 60);
    EXPECT_DOUBLE_EQ(factor("exam/100k/yr", "case/inhabitant/yr"), 1e-5);
    EXPECT_DOUBLE_EQ(factor("%/yr", "1/yr"), 0.01);
    EXPECT_DOUBLE_EQ(factor("month", "yr"), 1.0 / 12);
}

TEST(Unit, ComparesButForOneBase) {
    const auto same = [](const char* a, const char* b) {
        return Unit::parse(a, "DKK")->sameDimensionBut("case", *Unit::parse(b, "DKK"));
    };
    EXPECT_TRUE(same("DKK", "DKK/visit"));
    EXPECT_TRUE(same("s/exam", "min"));
    EXPECT_FALSE(same("%/yr", "%"));
    EXPECT_FALSE(same("DKK/exam", "NOK/exam"));
}

TEST(Unit, NeverConvertsCurrenciesOrMixesTimeSpentWithCalendarTime) {
    for (const auto& [from, to] : {std::pair{"EUR/exam", "DKK/exam"}, {"h", "yr"}, {"DKK", "QALY"}, {"share", "DKK"}}) {
        const auto result = conversionFactor(*Unit::parse(from), *Unit::parse(to));
        ASSERT_FALSE(result) << from;
        EXPECT_EQ(result.error().code, ErrorCode::UnitMismatch);
    }
}

TEST(Unit, MultipliesAndCancels) {
    const Unit price = *Unit::parse("EUR/exam") * *Unit::parse("DKK/EUR");
    EXPECT_TRUE(price.sameDimension(*Unit::parse("DKK/case")));
    EXPECT_EQ(price.currency(), "DKK");
    EXPECT_TRUE((price / price).isShare());
    EXPECT_EQ(Unit::parse("DKK/site/yr")->exponentOf("yr"), -1);
}

TEST(Unit, NamesThePartItDoesNotKnow) {
    const auto unit = Unit::parse("DKK/fortnight");
    ASSERT_FALSE(unit);
    EXPECT_EQ(unit.error().code, ErrorCode::UnitUnknown);
    EXPECT_EQ(unit.error().arguments[1].second, "fortnight");
    EXPECT_FALSE(Unit::parse(""));
    EXPECT_FALSE(Unit::parse("DKK//yr"));
    EXPECT_FALSE(Unit::parse("$"));
}

TEST(Id, AcceptsPlainNamesOnly) {
    for (const char* good : {"a", "mam_price", "oslo-2", "x.y"}) EXPECT_TRUE(isValidId(good)) << good;
    for (const char* bad : {"", "A", "1a", "a b", "ø", "a/b", "_a"}) EXPECT_FALSE(isValidId(bad)) << bad;
    EXPECT_FALSE(isValidId(std::string(65, 'a')));
}

}  // namespace
}  // namespace valor
