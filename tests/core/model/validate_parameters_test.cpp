// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/model/findings.h"

namespace valor::test {
namespace {

TEST(ValidateParameter, UnitMustBeUnderstood) {
    CaseBuilder builder;
    builder.with(fixed("wage", "DKK/fortnight", 600));
    EXPECT_THAT(findings(builder), ElementsAre("error unit.unknown parameters/wage/unit"));
}

TEST(ValidateParameter, IsEitherStatedOrDerived) {
    CaseBuilder neither, both;
    neither.change([](Case& c) { c.parameters.front().entry.reset(); });
    EXPECT_THAT(findings(neither), ElementsAre("error field.missing parameters/catchment/distribution"));
    both.change([](Case& c) { c.parameters.front().formula = "2 * wage"; });
    EXPECT_THAT(findings(both), Contains("error field.conflict parameters/catchment"));
}

TEST(ValidateParameter, DistributionIsChecked) {
    CaseBuilder wrong;
    wrong.with(stated("minutes", "min/exam", Gamma{-1, 2}));
    EXPECT_THAT(findings(wrong), ElementsAre("error distribution.invalid parameters/minutes/distribution/shape"));
    CaseBuilder shape;
    shape.with(stated("minutes", "min/exam", Gamma{0.5, 2}));
    EXPECT_THAT(findings(shape), ElementsAre("warning distribution.shape parameters/minutes/distribution/shape"));
}

TEST(ValidateParameter, FormulaIsRead) {
    CaseBuilder builder;
    builder.with(derived("wage", "DKK/h", "600 +"));
    EXPECT_THAT(findings(builder), ElementsAre("error expression.malformed parameters/wage/formula"));
}

TEST(ValidateParameter, FormulaKnowsItsNames) {
    CaseBuilder builder;
    builder.with(derived("wage", "DKK/h", "base_wage * 2"));
    EXPECT_THAT(findings(builder), ElementsAre("error expression.unknown_name parameters/wage/formula"));
    EXPECT_EQ(argument(builder.build(), "name"), "base_wage");
}

TEST(ValidateParameter, FormulaHasTheDeclaredDimension) {
    CaseBuilder builder;
    builder.with(fixed("price", "EUR/h", 80)).with(fixed("fx", "DKK/EUR", 7.45));
    builder.with(derived("wage", "DKK/h", "price * fx"));
    EXPECT_THAT(findings(builder), IsEmpty());
    builder.with(derived("wage", "DKK/h", "price"));
    EXPECT_THAT(findings(builder), Contains("error unit.mismatch parameters/wage/formula"));
    builder.with(derived("wage", "DKK/h", "price + fx"));
    EXPECT_THAT(findings(builder), Contains("error unit.mismatch parameters/wage/formula"));
}

TEST(ValidateParameter, SaysWhereItsFigureComesFrom) {
    CaseBuilder builder;
    const auto with = [&](const Evidence& evidence, const std::string& note) {
        Parameter wage = fixed("wage", "DKK/h", 600);
        wage.evidence = evidence;
        wage.note = text(note);
        return findings(builder.with(wage));
    };
    Evidence cited;
    cited.citation = text("Wages 2024");
    EXPECT_THAT(with({}, ""), ElementsAre("warning source.unsaid parameters/wage"));
    EXPECT_THAT(with({}, "assumed by the working group"), IsEmpty());
    EXPECT_THAT(with(cited, ""), IsEmpty());
}

TEST(ValidateParameter, FormulasDoNotRunInACircle) {
    CaseBuilder builder;
    builder.with(derived("wage", "DKK/h", "b * 2")).with(derived("b", "DKK/h", "wage / 2"));
    EXPECT_THAT(findings(builder), ElementsAre("error expression.cycle parameters/wage/formula"));
    EXPECT_EQ(argument(builder.build(), "cycle"), "wage → b → wage");
}

TEST(ValidateParameter, SourcedFigureNeedsACitation) {
    CaseBuilder builder;
    const auto mark = [&](Confidence confidence, const std::string& doi) {
        builder.change([&](Case& c) {
            c.parameters.front().evidence.confidence = confidence;
            c.parameters.front().evidence.doi = doi;
        });
        return findings(builder);
    };
    EXPECT_THAT(mark(Confidence::Found, ""), ElementsAre("warning evidence.missing parameters/catchment/source"));
    EXPECT_THAT(mark(Confidence::Derived, ""), ElementsAre("warning evidence.missing parameters/catchment/source"));
    EXPECT_THAT(mark(Confidence::FromMemory, ""), IsEmpty());
    EXPECT_THAT(mark(Confidence::Found, "10.1000/x"), IsEmpty());
}

TEST(ValidateParameter, ADoiIsOne) {
    CaseBuilder builder;
    const auto with = [&](const char* doi) {
        builder.change([&](Case& c) {
            c.parameters.front().evidence.confidence = Confidence::Found;
            c.parameters.front().evidence.doi = doi;
        });
        return findings(builder);
    };
    EXPECT_THAT(with("2026"), ElementsAre("warning doi.malformed parameters/catchment/source/doi"));
    EXPECT_EQ(argument(builder.build(), "text"), "2026");
    EXPECT_THAT(with("https://doi.org/10.1000/182"),
                ElementsAre("warning doi.malformed parameters/catchment/source/doi"));
    EXPECT_THAT(with("10.1000/182"), IsEmpty());
}

TEST(ValidateParameter, PriceYearOfMoneyIsThatOfTheCase) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        for (Parameter& p : c.parameters) p.evidence.priceYear = 2019;
    });
    EXPECT_THAT(findings(builder), ElementsAre("warning price_year.differs parameters/wage/source/price_year",
                                               "warning price_year.differs parameters/qaly_value/source/price_year"));
}

TEST(ValidateParameter, UnusedIsWorthKnowing) {
    CaseBuilder builder;
    builder.with(fixed("spare", "DKK", 1)).with(derived("also_spare", "DKK", "spare * 2"));
    EXPECT_THAT(findings(builder),
                ElementsAre("info parameter.unused parameters/spare", "info parameter.unused parameters/also_spare"));
}

TEST(ValidateParameter, NamedWhereNothingIsUsedIsIdle) {
    CaseBuilder builder;
    Effect idle = effect("other", Mechanism::StaffTime, {{"minutes_saved_per_case", "spare"}}, {});
    Tool tool{ToolId("second"), text("Second"), "vendor", {}};
    idle.tool = tool.id;
    builder.with(fixed("spare", "min/exam", 1)).with(tool).with(idle);
    EXPECT_THAT(findings(builder), ElementsAre("info parameter.unused parameters/spare"));
    EXPECT_EQ(argument(builder.build(), "idle"), "");
}

TEST(ValidateParameter, AKeyInputOfOneAlternativeOnlyIsSaid) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        Alternative other = c.alternatives.back();
        other.id = AlternativeId("other");
        c.alternatives.push_back(other);
        c.keyInputs.emplace_back("fee");
    });
    builder.with(fixed("fee", "DKK/exam", 1));
    CashItem item = cashItem("fee", CashBasis::PerProcessed, {"fee"});
    builder.with(item);
    EXPECT_THAT(findings(builder), ElementsAre("info parameter.unused key_inputs/1"));
    EXPECT_EQ(argument(builder.build(), "alternatives"), "other");
    builder.change([&](Case& c) { c.alternatives[1].cashItems.push_back(item); });
    EXPECT_THAT(findings(builder), IsEmpty());
}

TEST(ValidateParameter, NamesInAUsedFormulaAreUsed) {
    CaseBuilder builder;
    builder.with(fixed("salary", "DKK/h", 500)).with(derived("wage", "DKK/h", "salary * 1.2"));
    EXPECT_THAT(findings(builder), IsEmpty());
}

TEST(ValidateParameter, KeyInputsExist) {
    CaseBuilder builder;
    builder.change([](Case& c) { c.keyInputs.emplace_back("nobody"); });
    EXPECT_THAT(findings(builder), ElementsAre("error reference.unknown key_inputs/1"));
}

TEST(ValidateRange, CentralValueKeepsToTheDomain) {
    CaseBuilder above, percent, below;
    above.with(fixed("capacity_counts", "share", 1.2));
    EXPECT_THAT(findings(above), ElementsAre("error value.out_of_range scenarios/base/valuation/capacity_share"));
    percent.with(fixed("capacity_counts", "%", 80));
    EXPECT_THAT(findings(percent), IsEmpty());
    below.with(fixed("catchment", "inhabitant", -1));
    EXPECT_THAT(findings(below), ElementsAre("error value.out_of_range sites/north/catchment"));
}

TEST(ValidateRange, ACurveRises) {
    const auto withSpeed = [](double speed) {
        return findings(CaseBuilder()
                            .with(fixed("speed", "1/month", speed))
                            .with(fixed("midpoint", "month", 6))
                            .change([](Case& c) {
                                c.tools.front().adoption.rolloutSpeed = ParameterId("speed");
                                c.tools.front().adoption.rolloutMidpoint = ParameterId("midpoint");
                            }));
    };
    EXPECT_THAT(withSpeed(0.1), IsEmpty());
    EXPECT_THAT(withSpeed(0), ElementsAre("error value.out_of_range tools/reader/adoption/rollout_speed"));
}

TEST(ValidateKeyInputs, StandOnce) {
    CaseBuilder builder;
    builder.change([](Case& c) { c.keyInputs.push_back(c.keyInputs.front()); });
    EXPECT_THAT(findings(builder), Contains("error id.duplicate key_inputs/1"));
}

TEST(ValidateRange, UnusualRatesAreWorthAWarning) {
    const auto withInflation = [](double rate) {
        return findings(CaseBuilder().with(fixed("prices", "%/yr", rate)).change([](Case& c) {
            c.scenarios.front().inflation = ParameterId("prices");
            c.priceYear = 2027;
        }));
    };
    EXPECT_THAT(withInflation(25), IsEmpty());
    EXPECT_THAT(withInflation(26), ElementsAre("warning value.unusual scenarios/base/inflation"));
    EXPECT_THAT(withInflation(-100), Contains("error value.out_of_range scenarios/base/inflation"));
    EXPECT_THAT(withInflation(-99), ElementsAre("warning value.unusual scenarios/base/inflation"));
    EXPECT_THAT(withInflation(-101), ElementsAre("error value.out_of_range scenarios/base/inflation",
                                                 "warning value.unusual scenarios/base/inflation"));
    EXPECT_THAT(findings(CaseBuilder().with(fixed("rate", "1/yr", 3.5))),
                ElementsAre("warning value.unusual scenarios/base/discount/0/rate"));
    CaseBuilder growth;
    growth.with(fixed("g", "1/yr", 1.5)).change([](Case& c) { c.needs.front().growth = ParameterId("g"); });
    EXPECT_THAT(findings(growth), ElementsAre("warning value.unusual needs/chest/growth"));
    growth.with(fixed("g", "1/yr", 0.9));
    EXPECT_THAT(findings(growth), IsEmpty());
}

TEST(ValidateRange, AppliesToFormulasToo) {
    CaseBuilder builder;
    builder.with(fixed("half", "share", 0.5)).with(derived("capacity_counts", "share", "half * 3"));
    EXPECT_THAT(findings(builder), ElementsAre("error value.out_of_range scenarios/base/valuation/capacity_share"));
    EXPECT_EQ(argument(builder.build(), "value"), "1.5");
}

TEST(ValidateRange, MoreThanATrifleOutsideIsWorthAWarning) {
    CaseBuilder wide, narrow;
    wide.with(stated("capacity_counts", "share", Normal{0.9, 0.1}));
    EXPECT_THAT(findings(wide),
                ElementsAre("warning distribution.outside_domain parameters/capacity_counts/distribution"));
    narrow.with(stated("capacity_counts", "share", Normal{0.5, 0.1}));
    EXPECT_THAT(findings(narrow), IsEmpty());
}

TEST(ValidateGroup, SharesHaveOneTotal) {
    CaseBuilder good, total, sum;
    good.with(stated("capacity_counts", "share", DirichletShare{"g", 3, 10}))
        .with(stated("rest", "share", DirichletShare{"g", 7, 10}));
    EXPECT_THAT(findings(good), ElementsAre("info parameter.unused parameters/rest"));
    total.with(stated("a", "share", DirichletShare{"g", 3, 10})).with(stated("b", "share", DirichletShare{"g", 3, 9}));
    EXPECT_THAT(findings(total), Contains("error distribution.invalid parameters/b/distribution/total"));
    sum.with(stated("a", "share", DirichletShare{"g", 6, 10})).with(stated("b", "share", DirichletShare{"g", 6, 10}));
    EXPECT_THAT(findings(sum), Contains("error share_group.incomplete parameters/b/distribution"));
}

TEST(ValidateGroup, SharesHaveOneUnit) {
    CaseBuilder mixed;
    mixed.with(stated("a", "%", DirichletShare{"g", 3, 10})).with(stated("b", "share", DirichletShare{"g", 7, 10}));
    EXPECT_THAT(findings(mixed), Contains("error unit.mismatch parameters/b/unit"));
    EXPECT_THAT(findings(mixed), Not(Contains("error unit.mismatch parameters/a/unit")));
}

TEST(ValidateGroup, AForgottenShareIsMissed) {
    CaseBuilder builder;
    builder.with(stated("capacity_counts", "share", DirichletShare{"g", 3, 10}));
    EXPECT_THAT(findings(builder), ElementsAre("error share_group.incomplete parameters/capacity_counts/distribution"));
    EXPECT_EQ(argument(builder.build(), "value"), "3");
    EXPECT_EQ(argument(builder.build(), "members"), "capacity_counts");
}

TEST(ValidateCorrelation, JoinsStatedContinuousParameters) {
    CaseBuilder good;
    good.with(stated("wage", "DKK/h", Gamma{100, 6})).with({ParameterId("wage"), ParameterId("minutes"), 0.4});
    EXPECT_THAT(findings(good), IsEmpty());
    CaseBuilder unknown;
    unknown.with({ParameterId("nobody"), ParameterId("minutes"), 0.4});
    EXPECT_THAT(findings(unknown), ElementsAre("error reference.unknown correlations/0/first"));
}

std::string reasonOf(CaseBuilder builder) {
    return argument(builder.build(), "reason");
}

TEST(ValidateCorrelation, SaysWhyItIsRefused) {
    const ParameterId wage("wage"), minutes("minutes");
    CaseBuilder builder;
    builder.with(stated("wage", "DKK/h", Gamma{100, 6}));
    EXPECT_EQ(reasonOf(CaseBuilder(builder).with({wage, wage, 0.4})), "self");
    EXPECT_EQ(reasonOf(CaseBuilder(builder).with({wage, minutes, 1.4})), "range");
    EXPECT_EQ(reasonOf(CaseBuilder(builder).with({wage, minutes, 0.4}).with({minutes, wage, 0.3})), "duplicate");
    EXPECT_EQ(reasonOf(CaseBuilder(builder).with({wage, ParameterId("rate"), 0.4})), "not_continuous");
    EXPECT_EQ(reasonOf(CaseBuilder()
                           .with(fixed("pay", "DKK/h", 6))
                           .with(derived("wage", "DKK/h", "pay"))
                           .with({wage, minutes, 0.4})),
              "not_stated");
    EXPECT_EQ(reasonOf(CaseBuilder(builder).with({wage, minutes, 0.4}).change([](Case& c) {
                  c.parameters[2].variation = Variation::Site;
              })),
              "varies_by_site");
}

TEST(ValidateCorrelation, PairsThatContradictEachOtherAreFound) {
    const ParameterId wage("wage"), minutes("minutes"), third("third");
    const auto together = [&](double first, double second, double last) {
        return findings(CaseBuilder()
                            .with(stated("wage", "DKK/h", Gamma{100, 6}))
                            .with(stated("third", "share", Uniform{0.2, 0.4}))
                            .change([](Case& c) { c.tools.front().adoption.availability = ParameterId("third"); })
                            .with({wage, minutes, first})
                            .with({wage, third, second})
                            .with({minutes, third, last}));
    };
    EXPECT_THAT(together(0.9, 0.9, 0.9), IsEmpty());
    EXPECT_THAT(together(0.9, 0.9, -0.9), ElementsAre("error correlation.refused correlations"));
    // 1 + 2abc - a^2 - b^2 - c^2 of the converted pairs is slightly below 0: -0.5 asks for cosines that add to 180
    // degrees
    EXPECT_THAT(together(-0.49, -0.49, -0.49), ElementsAre("info correlation.repaired correlations"));
    EXPECT_THAT(together(-0.56, -0.56, -0.56), ElementsAre("warning correlation.repaired correlations"));
}

}  // namespace
}  // namespace valor::test
