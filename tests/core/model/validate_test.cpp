// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validate.h"

#include <algorithm>

#include "tests/core/model/findings.h"

namespace valor::test {
namespace {

TEST(Validate, MinimalCaseHasNoProblem) {
    EXPECT_THAT(findings(minimalCase()), IsEmpty());
}

TEST(Validate, ReportsAllProblemsAtOnce) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.currency = "XYZ";
        c.id = "Not An Id";
        c.comparator = AlternativeId("nobody");
    });
    const auto lines = findings(builder);
    EXPECT_THAT(lines, Contains("error currency.unknown currency"));
    EXPECT_THAT(lines, Contains("error id.malformed id"));
    EXPECT_THAT(lines, Contains("error reference.unknown comparator"));
}

TEST(Validate, NothingToSimulateBesideTheComparator) {
    CaseBuilder builder;
    builder.change([](Case& c) { c.alternatives.pop_back(); });
    EXPECT_THAT(findings(builder), Contains("error case.nothing_to_simulate alternatives"));
}

TEST(Validate, ComparatorMustBeNamedAndExist) {
    CaseBuilder missing;
    missing.change([](Case& c) { c.comparator = {}; });
    EXPECT_THAT(findings(missing), ElementsAre("error field.missing comparator"));
    CaseBuilder unknown;
    unknown.change([](Case& c) { c.comparator = AlternativeId("other"); });
    EXPECT_THAT(findings(unknown), ElementsAre("error reference.unknown comparator"));
    EXPECT_EQ(argument(unknown.build(), "kind"), "alternative");
    EXPECT_EQ(argument(unknown.build(), "name"), "other");
}

TEST(Validate, IdsAreWellFormedAndDiffer) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.parties.push_back(c.parties.front());
        c.sites.front().id = SiteId("North Side");
        c.alternatives.back().deployments.front().site = SiteId("North Side");
        c.scenarios.push_back(c.scenarios.front());
    });
    EXPECT_THAT(findings(builder),
                UnorderedElementsAre("error id.duplicate parties/hospital", "error id.malformed sites/North Side",
                                     "error id.duplicate scenarios/base"));
}

// Scenarios

TEST(ValidateScenario, IsRequired) {
    CaseBuilder builder;
    builder.change([](Case& c) { c.scenarios.clear(); });
    EXPECT_THAT(findings(builder), Contains("error field.missing scenarios"));
}

TEST(Validate, HintsAreForReadersNotForMachines) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.keyInputs.clear();
        for (int i = 100; i < 160; ++i) c.keyInputs.push_back(ParameterId("minute" + std::to_string(i)));
    });
    const Diagnostics problems = validate(builder.build());
    const auto hints = std::ranges::count_if(problems.items(), [](const Diagnostic& item) {
        return std::ranges::any_of(item.problem.arguments, [](const auto& a) { return a.first == "closest"; });
    });
    EXPECT_EQ(problems.items().size(), 60U);
    EXPECT_EQ(hints, 50);
}

TEST(ValidateScenario, HorizonIsOneTo180Months) {
    for (const int months : {0, -3, 181}) {
        CaseBuilder builder;
        builder.change([&](Case& c) { c.scenarios.front().months = months; });
        EXPECT_THAT(findings(builder), Contains("error value.out_of_range scenarios/base/months")) << months;
    }
    CaseBuilder longest;
    longest.change([](Case& c) { c.scenarios.front().months = c.contracts.front().months = 180; });
    EXPECT_THAT(findings(longest), IsEmpty());
}

TEST(ValidateScenario, DiscountStepsAscendFromYearZero) {
    CaseBuilder late;
    late.change([](Case& c) { c.scenarios.front().discount = {{5, ParameterId("rate")}}; });
    EXPECT_THAT(findings(late), ElementsAre("error value.out_of_range scenarios/base/discount/0/from_year"));
    CaseBuilder equal;
    equal.change([](Case& c) { c.scenarios.front().discount = {{0, ParameterId("rate")}, {0, ParameterId("rate")}}; });
    EXPECT_THAT(findings(equal), ElementsAre("error value.out_of_range scenarios/base/discount/1/from_year"));
}

TEST(ValidateScenario, DiscountRateIsAFixedFigure) {
    CaseBuilder uncertain;
    uncertain.with(stated("rate", "1/yr", Normal{0.035, 0.001}));
    EXPECT_THAT(findings(uncertain), ElementsAre("error field.type scenarios/base/discount/0/rate"));
    CaseBuilder absent;
    absent.change([](Case& c) { c.scenarios.front().discount.front().rate = {}; });
    EXPECT_THAT(findings(absent), Contains("error field.missing scenarios/base/discount/0/rate"));
}

TEST(ValidateScenario, ValuationNamesPartiesAndUnits) {
    CaseBuilder parties;
    parties.change([](Case& c) {
        c.scenarios.front().valuation.counted = {PartyId("hospital"), PartyId("nobody"), PartyId("hospital")};
    });
    EXPECT_THAT(findings(parties), ElementsAre("error reference.unknown scenarios/base/valuation/counted",
                                               "error id.duplicate scenarios/base/valuation/counted"));
    CaseBuilder none;
    none.change([](Case& c) { c.scenarios.front().valuation.counted.clear(); });
    EXPECT_THAT(findings(none), ElementsAre("error field.missing scenarios/base/valuation/counted"));
    CaseBuilder unit;
    unit.with(fixed("qaly_value", "DKK", 500'000));
    EXPECT_THAT(findings(unit), ElementsAre("error unit.mismatch scenarios/base/valuation/qaly_value"));
}

TEST(ValidateScenario, ValuationStatesWhatTheEffectsNeed) {
    CaseBuilder builder;
    builder.with(fixed("harm", "QALY/min", 0.1))
        .with(consequence("minutes_saved", FlowKind::Health, {"harm"}, "patients", "created"))
        .change([](Case& c) {
            c.scenarios.front().valuation.capacityShare = {};
            c.scenarios.front().valuation.qalyValue = {};
        });
    const auto lines = findings(builder);
    EXPECT_THAT(lines, Contains("error field.missing scenarios/base/valuation/capacity_share"));
    EXPECT_THAT(lines, Contains("error field.missing scenarios/base/valuation/qaly_value"));
}

TEST(ValidateScenario, OverridesNameStatedParametersOnce) {
    CaseBuilder builder;
    builder.with(derived("cost", "DKK/h", "wage * 2")).change([](Case& c) {
        const DistributionEntry entry = NativeEntry{Fixed{1}};
        c.effects.front().consequences.front().factors = {ParameterId("cost")};
        c.scenarios.front().overrides = {{ParameterId("cost"), entry},
                                         {ParameterId("nobody"), entry},
                                         {ParameterId("wage"), entry},
                                         {ParameterId("wage"), entry}};
    });
    EXPECT_THAT(findings(builder), ElementsAre("error reference.unknown scenarios/base/overrides/cost",
                                               "error reference.unknown scenarios/base/overrides/nobody",
                                               "error id.duplicate scenarios/base/overrides/wage"));
}

TEST(ValidateScenario, OverridesKeepToTheDomain) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.scenarios.front().overrides = {{ParameterId("capacity_counts"), NativeEntry{Fixed{1.5}}},
                                         {ParameterId("wage"), NativeEntry{Normal{600, -1}}}};
    });
    EXPECT_THAT(findings(builder),
                ElementsAre("error distribution.invalid scenarios/base/overrides/wage/distribution/sd",
                            "error value.out_of_range scenarios/base/overrides/capacity_counts"));
}

}  // namespace
}  // namespace valor::test
