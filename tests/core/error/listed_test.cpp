// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error/listed.h"

#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(Listed, PutsCommasBetween) {
    EXPECT_EQ(listed(std::vector<std::string>{}), "");
    EXPECT_EQ(listed(std::vector<std::string>{"a"}), "a");
    EXPECT_EQ(listed(std::set<std::string>{"b", "a", "c"}), "a, b, c");
    EXPECT_EQ(listed(std::vector{1, 2}, [](int number) { return std::to_string(number); }), "1, 2");
}

TEST(Listed, PutsSemicolonsBetweenWhatHoldsCommas) {
    EXPECT_EQ(listed(std::vector<std::string>{"Screening, north", "Women"}), "Screening, north; Women");
}

}  // namespace
}  // namespace valor
