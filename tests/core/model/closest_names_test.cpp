// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/closest_names.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

const std::vector<std::string> kMany{"recall_ratio", "recall_before", "reading_time", "volume",
                                     "wage",         "uptime",        "rate"};

TEST(ClosestNames, FewSlipsAway) {
    EXPECT_EQ(closestNames("recal_ratio", kMany), "recall_ratio");
    EXPECT_EQ(closestNames("volumes", kMany), "volume");
    EXPECT_EQ(closestNames("wgae", kMany), "");  // two slips in four letters could be anything
}

TEST(ClosestNames, PartsOfNamesCount) {
    EXPECT_EQ(closestNames("recall", kMany), "recall_ratio, recall_before");
}

TEST(ClosestNames, ClosestFirst) {
    EXPECT_EQ(closestNames("site-11", {"site-22", "site-12", "a", "b", "c", "d"}), "site-12, site-22");
}

TEST(ClosestNames, OneIsMeantWhereItIsNear) {
    EXPECT_EQ(likelyMeant("recal_ratio", kMany), "recall_ratio");
    EXPECT_EQ(likelyMeant("sunshine", {"processed"}), "");
}

TEST(ClosestNames, OfManyTheMostSimilarComeFirstAndTheRestIsCounted) {
    std::vector<std::string> sites{"north", "south"};
    EXPECT_EQ(namesBySimilarity("sout", sites), "south, north");
    for (char c = 'a'; c < 'a' + 15; ++c) sites.push_back(std::string("site-") + c);
    const std::string told = namesBySimilarity("sout", sites);
    EXPECT_EQ(told.rfind("south, ", 0), 0U) << told;
    EXPECT_TRUE(told.ends_with(", … (+5)")) << told;
}

TEST(ClosestNames, AHandfulIsToldInFull) {
    EXPECT_EQ(closestNames("mr", {"chest", "knee"}), "chest, knee");
    EXPECT_EQ(closestNames("mr", {}), "");
    EXPECT_EQ(closestNames("zzzzzz", kMany), "");
    EXPECT_EQ(closestNames(std::string(10'000, 'x'), kMany), "");
}

}  // namespace
}  // namespace valor
