// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/blank_case.h"

#include "core/model/validate.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

std::string idOf(const std::string& name) {
    return blankCase(name, "DKK", YearMonth(2027, 3)).id;
}

TEST(BlankCase, NothingIsWrongWithItButThatItIsEmpty) {
    const Diagnostics problems = validate(blankCase("Knee", "NOK", YearMonth(2027, 3)));
    for (const Diagnostic& item : problems.items()) EXPECT_EQ(item.problem.code, ErrorCode::NothingToSimulate);
    EXPECT_FALSE(problems.hasErrors());
}

TEST(BlankCase, BeginsWithTheNextYearInPricesOfThisOne) {
    const Case blank = blankCase("Knee", "NOK", YearMonth(2027, 12));
    EXPECT_EQ(blank.baseMonth, YearMonth(2028, 1));
    EXPECT_EQ(blank.priceYear, 2027);
    EXPECT_EQ(blank.currency, "NOK");
    EXPECT_EQ(blank.title.en, "Knee");
}

TEST(BlankCase, TheIdIsWhatANameCanGive) {
    EXPECT_EQ(idOf("Knee X-ray, 2027 (draft)"), "knee-x-ray-2027-draft");
    EXPECT_EQ(idOf("2027 knee"), "knee");
    EXPECT_EQ(idOf("Ærø"), "aeroe");
    EXPECT_EQ(idOf("…"), "case");
    EXPECT_EQ(idOf(""), "case");
    EXPECT_EQ(idOf(std::string(63, 'a') + "-bc"), std::string(63, 'a'));
    for (const char* name : {"Knee", "ÅÄÖ 12", "-", "a..b"}) EXPECT_TRUE(isValidId(idOf(name))) << name;
}

}  // namespace
}  // namespace valor
