// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/printable.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace valor {
namespace {

TEST(Printable, LettersOfEveryAlphabetStay) {
    for (const char* text : {"", "Ærø, Øst- og Vest-Agder", "€ 2,50", "日本", "\U0001F600"}) {
        EXPECT_EQ(printable(text), text);
        EXPECT_TRUE(checkPrintable(text)) << text;
    }
}

TEST(Printable, WhatSteersIsReplacedAndRefused) {
    for (const char* text : {"\x01", "\x1b", "\x7f", "\u009b", "\u202e", "\u2066", "\u2028"}) {
        EXPECT_EQ(printable(text), "\uFFFD") << text;
        EXPECT_EQ(checkPrintable(text).error().code, ErrorCode::TextUnprintable) << text;
    }
    EXPECT_EQ(printable("a\nb\tc"), "a b c");
    EXPECT_TRUE(checkPrintable("a\nb\tc"));
}

// The examples of RFC 3629 and of "UTF-8 decoder capability and stress test": overlong, surrogate, cut off, too large.
TEST(Printable, BrokenUtf8IsReplaced) {
    for (const char* text : {"\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xFF"}) {
        EXPECT_FALSE(checkPrintable(text));
        EXPECT_EQ(printable(text).substr(0, 3), "\uFFFD");
    }
}

RC_GTEST_PROP(Printable, WhateverComesOutCanBePrinted, (const std::string& text)) {
    const std::string clean = printable(text);
    RC_ASSERT(checkPrintable(clean).has_value());
    RC_ASSERT(printable(clean) == clean);
}

}  // namespace
}  // namespace valor
