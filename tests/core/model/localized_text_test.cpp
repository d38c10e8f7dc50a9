// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/localized_text.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(LocalizedText, IsShownInItsOwnLanguageWhereItCan) {
    const LocalizedText all{"e", "d", "n"};
    EXPECT_EQ(all.in(Language::English), "e");
    EXPECT_EQ(all.in(Language::Danish), "d");
    EXPECT_EQ(all.in(Language::Bokmal), "n");
}

TEST(LocalizedText, OneLanguageServesAll) {
    for (const Language language : {Language::English, Language::Danish, Language::Bokmal}) {
        EXPECT_EQ((LocalizedText{"e", "", ""}.in(language)), "e");
        EXPECT_EQ((LocalizedText{"", "d", ""}.in(language)), "d");
        EXPECT_EQ((LocalizedText{"", "", "n"}.in(language)), "n");
        EXPECT_EQ((LocalizedText{}.in(language)), "");
    }
    EXPECT_EQ((LocalizedText{"e", "d", ""}.in(Language::Bokmal)), "d");
    EXPECT_EQ((LocalizedText{"e", "", ""}.in(Language::Bokmal)), "e");
    EXPECT_EQ((LocalizedText{"e", "", "n"}.in(Language::Danish)), "e");
    EXPECT_EQ((LocalizedText{"", "d", "n"}.in(Language::English)), "d");
}

}  // namespace
}  // namespace valor
