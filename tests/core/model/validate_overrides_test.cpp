// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/model/findings.h"

namespace valor::test {
namespace {

CaseBuilder overriding(CaseBuilder builder, const std::string& parameter, Distribution distribution) {
    return builder.change([&](Case& c) {
        c.scenarios.front().overrides.push_back({ParameterId(parameter), NativeEntry{std::move(distribution)}});
    });
}
std::string atOverride(const std::string& parameter) {
    return " scenarios/base/overrides/" + parameter + "/distribution";
}

TEST(ValidateOverride, DiscountRatesStayCertain) {
    EXPECT_THAT(findings(overriding({}, "rate", Fixed{0.02})), IsEmpty());
    EXPECT_THAT(findings(overriding({}, "rate", Normal{0.03, 0.001})),
                ElementsAre("error field.type" + atOverride("rate")));
}

TEST(ValidateOverride, WhatADiscountRateRestsOnStaysCertain) {
    CaseBuilder builder;
    builder.with(fixed("base_rate", "1/yr", 0.03)).with(derived("rate", "1/yr", "base_rate * 1"));
    EXPECT_THAT(findings(overriding(builder, "base_rate", Normal{0.03, 0.001})),
                ElementsAre("error field.type" + atOverride("base_rate")));
}

TEST(ValidateOverride, CorrelatedFiguresKeepTheirRanks) {
    CaseBuilder builder;
    builder.with(stated("wage", "DKK/h", Gamma{100, 6})).with({ParameterId("wage"), ParameterId("minutes"), 0.4});
    EXPECT_THAT(findings(overriding(builder, "wage", Normal{600, 5})), IsEmpty());
    EXPECT_THAT(findings(overriding(builder, "wage", Fixed{600})), IsEmpty());
    EXPECT_THAT(findings(overriding(builder, "wage", Discrete{{500, 600}, {0.5, 0.5}})),
                ElementsAre("error correlation.invalid" + atOverride("wage")));
}

TEST(ValidateOverride, ShareGroupsStayWhole) {
    CaseBuilder builder;
    builder.with(stated("capacity_counts", "share", DirichletShare{"g", 3, 10}))
        .with(stated("rest", "share", DirichletShare{"g", 7, 10}));
    const auto unused = "info parameter.unused parameters/rest";
    EXPECT_THAT(findings(overriding(builder, "capacity_counts", DirichletShare{"g", 4, 10})),
                ElementsAre("error share_group.incomplete" + atOverride("capacity_counts"), unused));
    EXPECT_THAT(findings(overriding(builder, "capacity_counts", DirichletShare{"g", 3, 10})), ElementsAre(unused));
    for (const Distribution& other : {Distribution(Fixed{0.3}), Distribution(Beta{3, 7})})
        EXPECT_THAT(findings(overriding(builder, "capacity_counts", other)),
                    ElementsAre("error share_group.incomplete" + atOverride("capacity_counts"), unused));
}

}  // namespace
}  // namespace valor::test
