// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of core/report/run_context.h in the texts that ship.
#include "core/report/run_context.h"
#include "tests/data/text/shipped_texts.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

std::string discount(const CaseBuilder& builder, Language language = Language::English) {
    const Case& input = builder.build();
    return plain(discountSentence(input, input.scenarios.front(), {catalog(), language}));
}

TEST(DiscountSentence, SaysRatesTimingAndPrices) {
    CaseBuilder builder;
    EXPECT_EQ(discount(builder),
              "Discounted month by month at a yearly rate of 3.5 %; present values in prices of 2024");
    EXPECT_EQ(discount(builder, Language::Danish),
              "Diskonteret måned for måned med en årlig rente på 3,5 %; nutidsværdier i 2024-priser");
    builder.with(fixed("later", "%/yr", 2)).change([](Case& c) {
        c.scenarios.front().discount.push_back({2, ParameterId("later")});
        c.scenarios.front().timing = DiscountTiming::EndYear;
    });
    EXPECT_EQ(discount(builder),
              "Discounted at the end of the year at a yearly rate of 3.5 %, 2 % from year 2; present values in prices "
              "of 2024");
    builder.change([](Case& c) { c.scenarios.front().discount.clear(); });
    EXPECT_EQ(discount(builder), "Not discounted; values in prices of 2024");
}

AlternativeResult result(double total) {
    AlternativeResult made;
    made.netBenefit.mean = total;
    made.cash.mean = -200'000;
    made.capacity.mean = 350'000;
    made.qalys.mean = 0.05;
    return made;
}

std::string makeUp(const AlternativeResult& of) {
    const Case input = minimalCase();
    return plain(makeUpSentence(of, input, input.scenarios.front(), {catalog(), Language::English}));
}

TEST(MakeUpSentence, AddsUpToTheNetBenefit) {  // −200 + 350 × 50 % + 0.05 × 500 = 0
    EXPECT_EQ(makeUp(result(0)),
              "Net benefit DKK 0 thousand = cash DKK −200 thousand + freed time DKK 350 thousand × "
              "50 % + 0.05 QALY × DKK 500 thousand");
}

TEST(MakeUpSentence, WhatIsLeftIsATermOfItsOwn) {
    EXPECT_NE(makeUp(result(30'000)).find(" + DKK 30 thousand (other value"), std::string::npos);
}

TEST(MakeUpSentence, ARestOfRoundingIsNotSaid) {
    AlternativeResult nothing;
    nothing.netBenefit.mean = 1e-9;
    EXPECT_EQ(makeUp(nothing).find("other value"), std::string::npos);
    EXPECT_EQ(makeUp(result(30'000)).find("discount"), std::string::npos);
}

TEST(MakeUpSentence, AShareMayBeStatedInPerCent) {
    const Case input = CaseBuilder().with(fixed("capacity_counts", "%", 50)).build();
    const Wording wording{catalog(), Language::English};
    EXPECT_EQ(makeUpSentence(result(0), input, input.scenarios.front(), wording).find("other value"),
              std::string::npos);
    EXPECT_NE(plain(valuationSentence(input, input.scenarios.front(), wording)).find("freed time at 50 %"),
              std::string::npos);
}

}  // namespace
}  // namespace valor::test
