// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/table.h"

#include <sstream>

#include <gtest/gtest.h>

namespace valor::command_line {
namespace {

TEST(Table, LinesUpTextAndNumbersOfAnyAlphabet) {
    Table table({"Sted", "Værdi"}, 1);
    table.add({"Ærø", "1,5"});
    table.add({"København", "\u221212"});
    std::ostringstream out;
    table.print(out, 0);
    EXPECT_EQ(out.str(), "Sted       Værdi\nÆrø          1,5\nKøbenhavn    \u221212\n");
}

TEST(Table, RowsMayBeShortAndLeaveNoBlanks) {
    Table table({"A", "B"}, 2);
    table.add({"long name"});
    std::ostringstream out;
    table.print(out);
    EXPECT_EQ(out.str(), "  A          B\n  long name\n");
}

TEST(Wrapped, BreaksAtBlanksOnly) {
    std::ostringstream out;
    printWrapped(out, "one two\u00A0three four", 2, 12);
    EXPECT_EQ(out.str(), "  one\n    two\u00A0three\n    four\n");
}

TEST(Wrapped, LetsALongWordStand) {
    std::ostringstream out;
    printWrapped(out, "0123456789 a", 0, 5);
    EXPECT_EQ(out.str(), "0123456789\n  a\n");
}

}  // namespace
}  // namespace valor::command_line
