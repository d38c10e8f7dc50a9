// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/doi.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

TEST(Doi, BeginsWithTenAndNamesWhoRegisteredIt) {
    for (const char* good : {"10.1000/182", "10.1056/NEJMoa1811744", "10.1000.10/123", "10.1002/(SICI)1096<1::AID>3.0"})
        EXPECT_TRUE(isDoi(good)) << good;
    for (const char* bad :
         {"", "2026", "10.", "10.1000", "10.1000/", "10./182", "10.x/182", "10.1000./182", "11.1000/182", "10.1000/a b",
          " 10.1000/182", "doi:10.1000/182", "https://doi.org/10.1000/182"})
        EXPECT_FALSE(isDoi(bad)) << bad;
}

TEST(Doi, IsFoundInWhatPeoplePaste) {
    for (const char* pasted : {"10.1000/182", "  10.1000/182\n", "doi:10.1000/182", "DOI: 10.1000/182",
                               "doi.org/10.1000/182", "https://doi.org/10.1000/182", "http://dx.doi.org/10.1000/182",
                               "https://www.doi.org/10.1000/182", "HTTPS://DOI.ORG/10.1000/182"})
        EXPECT_EQ(doiIn(pasted), "10.1000/182") << pasted;
    for (const char* none : {"", "2026", "https://doi.org/", "https://example.org/10.1000/182", "see 10.1000/182"})
        EXPECT_FALSE(doiIn(none)) << none;
}

}  // namespace
}  // namespace valor::test
