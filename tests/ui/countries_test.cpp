// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/countries.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

TEST(Countries, CodesAreSaidAsNames) {
    EXPECT_EQ(ui::countriesInWords("NO"), "Norway");
    EXPECT_EQ(ui::countriesInWords("CH/FR/US"), "Switzerland, France, United States");
    EXPECT_EQ(ui::countriesInWords("UK"), ui::countriesInWords("GB"));
}

TEST(Countries, OtherWordsStay) {
    EXPECT_EQ(ui::countriesInWords(""), "");
    EXPECT_EQ(ui::countriesInWords("DK review"), "Denmark review");
    EXPECT_EQ(ui::countriesInWords("Faroe Islands"), "Faroe Islands");
}

}  // namespace
}  // namespace valor::test
