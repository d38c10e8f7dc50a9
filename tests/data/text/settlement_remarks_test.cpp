// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of observations beside the amounts, in the texts that ship.
#include "core/settlement/settlement_remarks.h"

#include "tests/data/text/shipped_texts.h"
#include "tests/support/case_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

std::string toldOfSites(int count, Language language) {
    SettlementRemarks remarks;
    CountedBeforeUse& counted = remarks.beforeUse.emplace_back();
    for (int site = 1; site <= count; ++site) counted.sites.emplace_back("site-" + std::to_string(site));
    counted.measure = "inhabitants";
    counted.months = {YearMonth(2027, 1)};
    const Case input = minimalCase();
    return remarksInWords(remarks, AgreedContract{input.contracts.front()}, Wording{catalog(), language}).front();
}

TEST(SettlementRemarks, OfManySitesTheFirstFewAreNamed) {
    EXPECT_THAT(toldOfSites(4, Language::English), HasSubstr("site-1, site-2, site-3, site-4."));
    EXPECT_THAT(toldOfSites(54, Language::English), HasSubstr("At 54 sites"));
    EXPECT_THAT(toldOfSites(54, Language::English), HasSubstr("site-1, site-2, site-3 and 51 more."));
    EXPECT_THAT(toldOfSites(54, Language::Danish), HasSubstr("site-1, site-2, site-3 og 51 til."));
    EXPECT_THAT(toldOfSites(54, Language::Bokmal), HasSubstr("site-1, site-2, site-3 og 51 til."));
}

TEST(SettlementRemarks, OptionsAndAlgorithmsAreToldInWords) {
    SettlementRemarks remarks;
    remarks.neverBilled = {{InteractionRule::NeverBilled, ClauseId("use"), {{"sites", "north, south"}}}};
    remarks.unopened = {SiteId("south")};
    remarks.waiting = {ClauseId("use")};
    remarks.algorithms = {{{NeedId("chest"), {ToolId("reader"), ToolId("second")}}}, {SiteId(), SiteId("south")}};
    const auto input = std::make_shared<const Case>(minimalCase());
    const AgreedContract agreed{input->contracts.front(), input};
    const auto in = [&](Language language) { return remarksInWords(remarks, agreed, Wording{catalog(), language}); };
    EXPECT_THAT(in(Language::English),
                ElementsAre(StartsWith("use: at North, south it is never billed"),
                            HasSubstr("opens nothing: south. What waits for one there is never billed: use. Correct "
                                      "those rows, or widen the scope of such a clause."),
                            AllOf(StartsWith("“Chest X-ray” "), HasSubstr("(Reader, second)")),
                            HasSubstr("by site: all, south.")));
    EXPECT_THAT(in(Language::Danish),
                ElementsAre(HasSubstr("på North, south opkræves den aldrig"),
                            HasSubstr("åbner intet: south. Det, der venter på en option dér, opkræves aldrig: use. Ret "
                                      "de rækker, eller udvid"),
                            HasSubstr("(Reader, second)"), HasSubstr("efter sted: alle, south.")));
    EXPECT_THAT(in(Language::Bokmal),
                ElementsAre(HasSubstr("ved North, south faktureres den aldri"),
                            HasSubstr("åpner ingenting: south. Det som venter på en opsjon der, faktureres aldri: use. "
                                      "Rett de radene, eller utvid"),
                            HasSubstr("(Reader, second)"), HasSubstr("etter sted: alle, south.")));
}

}  // namespace
}  // namespace valor::test
