// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/account_reference.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(AccountReference, NamesAPartyWithOrWithoutItsBudget) {
    EXPECT_EQ(partyIn("region/radiology"), "region");
    EXPECT_EQ(partyIn("region"), "region");
    EXPECT_EQ(partyIn("site/radiology"), "site");
    EXPECT_EQ(partyIn("@screening"), "@screening");
    EXPECT_EQ(partyIn(""), "");
}

TEST(AccountReference, OfTheSiteOrOfNobodyIsOfNoPartyByName) {
    EXPECT_TRUE(refersToSite("site"));
    EXPECT_TRUE(refersToSite("site/it"));
    EXPECT_FALSE(refersToSite("sites"));
    EXPECT_TRUE(isOfNobody("outside"));
    EXPECT_FALSE(isOfNobody("outside/it"));
}

}  // namespace
}  // namespace valor
