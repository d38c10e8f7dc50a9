// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/new_ids.h"

#include "core/model/case.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace valor {
namespace {

TEST(NewIds, OurLettersAreWrittenWithoutThem) {
    EXPECT_EQ(idFrom("Knæ, røntgen 2027", '-', "x"), "knae-roentgen-2027");
    EXPECT_EQ(idFrom("Åse", '_', "x"), "aase");
    EXPECT_EQ(idFrom("Minutter pr. tilfælde", '_', "x"), "minutter_pr_tilfaelde");
    EXPECT_EQ(idFrom("…", '-', "need"), "need");
}

RC_GTEST_PROP(NewIds, AnyNameGivesAValidId, (const std::string& name)) {
    RC_ASSERT(isValidId(idFrom(name, '-', "x")));
    RC_ASSERT(isValidId(idFrom(name, '_', "x") + "_1000"));
}

TEST(NewIds, ATakenOneGetsANumber) {
    std::vector<Site> sites(2);
    sites[0].id = SiteId("north");
    sites[1].id = SiteId("north-2");
    EXPECT_EQ(freeIdFor(sites, {"North", "", ""}, "site"), SiteId("north-3"));
    EXPECT_EQ(freeIdFor(sites, {"", "Syd", ""}, "site"), SiteId("syd"));
}

}  // namespace
}  // namespace valor
