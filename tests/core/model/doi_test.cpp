// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/doi.h"

#include <string>

#include <gtest/gtest.h>

namespace valor::test {
namespace {

TEST(Doi, BeginsWithTenAndNamesWhoRegisteredIt) {
    for (const char* good : {"10.1000/182", "10.1056/NEJMoa1811744", "10.1000.10/123", "10.1002/(SICI)1096<1::AID>3.0"})
        EXPECT_TRUE(isDoi(good)) << good;
    for (const char* bad : {"", "2026", "10.", "10.1000", "10.1000/", "10./182", "10.x/182", "10.1000./182",
                            "11.1000/182", "10.1000/a b", " 10.1000/182", "doi:10.1000/182",
                            "https://doi.org/10.1000/182", "10.1000/18\x7f", "10.1000/182\u00a0", "10.1000/1\u200b82"})
        EXPECT_FALSE(isDoi(bad)) << bad;
}

TEST(Doi, HasNoCase) {
    EXPECT_TRUE(isSameDoi("10.1056/NEJMoa1811744", "10.1056/nejmoa1811744"));
    EXPECT_FALSE(isSameDoi("10.1056/NEJMoa1811744", "10.1056/NEJMoa181174"));
}

TEST(Doi, IsFoundInWhatPeoplePaste) {
    for (const char* pasted :
         {"10.1000/182", "  10.1000/182\n", "doi:10.1000/182", "DOI: 10.1000/182", "doi.org/10.1000/182",
          "https://doi.org/10.1000/182", "http://dx.doi.org/10.1000/182", "https://www.doi.org/10.1000/182",
          "HTTPS://DOI.ORG/10.1000/182", "doi: https://doi.org/10.1000/182", "https://doi.org/doi:10.1000/182",
          "\u00a010.1000/182\u00a0", "10.1000/\u200b182\ufeff"})
        EXPECT_EQ(doiIn(pasted), "10.1000/182") << pasted;
    for (const char* none : {"", "2026", "https://doi.org/", "https://example.org/10.1000/182", "see 10.1000/182"})
        EXPECT_FALSE(doiIn(none)) << none;
}

TEST(Doi, OfAnAddressIsTheNameAlone) {
    for (const char* pasted : {"https://doi.org/10.1000/182#d1", "https://doi.org/10.1000/182?utm=x",
                               "https://doi.org/10.1000/182?utm=x#d1", "https://doi.org/10.1000%2F182"})
        EXPECT_EQ(doiIn(pasted), "10.1000/182") << pasted;
    EXPECT_EQ(doiIn("https://doi.org/10.1002/(SICI)1096(1996)100:1%3C1::AID%3E3.0"),
              "10.1002/(SICI)1096(1996)100:1<1::AID>3.0");
    EXPECT_EQ(doiIn("https://doi.org/10.1002/3.0%3B2%23"), "10.1002/3.0;2#") << "part of the name";
    for (const char* kept : {"10.1000/1%", "10.1000/1%3", "10.1000/1%zz", "10.1000/1%3z", "10.1000/1%20x"})
        EXPECT_EQ(doiIn(std::string("https://doi.org/") + kept), kept);
    for (const char* bare : {"10.1000/1#d1", "10.1000/1?x", "10.1000/1%3C"}) EXPECT_EQ(doiIn(bare), bare);
}

TEST(Doi, LosesTheMarkThatEndsItsSentence) {
    EXPECT_EQ(doiIn("10.1148/radiol.232479."), "10.1148/radiol.232479");
    EXPECT_EQ(doiIn("https://doi.org/10.1148/radiol.232479,"), "10.1148/radiol.232479");
    EXPECT_EQ(doiIn("doi:10.1148/radiol.232479;"), "10.1148/radiol.232479");
    EXPECT_EQ(doiIn("10.1000/182.."), "10.1000/182.") << "one of them";
    EXPECT_FALSE(doiIn("10.1000/."));
}

}  // namespace
}  // namespace valor::test
