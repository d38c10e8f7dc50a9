// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/model/findings.h"

namespace valor::test {
namespace {

using Terms = std::vector<std::pair<std::string, std::string>>;

CaseBuilder withReading(const Terms& terms) {
    CaseBuilder builder;
    builder.with(effect("reading", Mechanism::StaffTime, terms,
                        {consequence("minutes_freed", FlowKind::Capacity, {"wage"}, "outside", "site/radiology")}));
    return builder;
}

CaseBuilder withConsequence(const Consequence& consequence) {
    CaseBuilder builder;
    builder.change([&](Case& c) { c.effects.front().consequences.push_back(consequence); });
    return builder;
}

TEST(ValidateEffect, RefersToWhatExists) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.effects.front().need = NeedId("n");
        c.effects.front().tool = ToolId("t");
    });
    EXPECT_THAT(findings(builder), ElementsAre("error reference.unknown effects/reading/need",
                                               "error reference.unknown effects/reading/tool"));
}

TEST(ValidateEffect, TermsArePresentKnownAndGivenOnce) {
    EXPECT_THAT(findings(withReading({{"minutes_saved_per_case", "minutes"}, {"minutes_saved_per_case", "minutes"}})),
                ElementsAre("error id.duplicate effects/reading/terms/minutes_saved_per_case"));
    EXPECT_THAT(findings(withReading({{"speed", "minutes"}})),
                ElementsAre("error field.unknown effects/reading/terms/speed",
                            "error field.missing effects/reading/terms/minutes_saved_per_case"));
    EXPECT_THAT(findings(withReading({{"minutes_saved_per_case", "nobody"}})),
                Contains("error reference.unknown effects/reading/terms/minutes_saved_per_case"));
}

TEST(ValidateEffect, TermsHaveTheUnitOfTheMechanism) {
    EXPECT_THAT(findings(withReading({{"minutes_saved_per_case", "wage"}})),
                Contains("error unit.mismatch effects/reading/terms/minutes_saved_per_case"));
    CaseBuilder seconds = withReading({{"minutes_saved_per_case", "minutes"}});
    seconds.with(fixed("minutes", "s/exam", 90));
    EXPECT_THAT(findings(seconds), IsEmpty());
}

TEST(ValidateEffect, TermsKeepToTheLimitsOfTheMechanism) {
    CaseBuilder builder = withReading({{"minutes_saved_per_case", "minutes"}, {"realisation", "real"}});
    builder.with(fixed("real", "share", 1.01));
    EXPECT_THAT(findings(builder), ElementsAre("error value.out_of_range effects/reading/terms/realisation"));
}

TEST(ValidateEffect, AProbabilityTimesItsRatioShouldNotExceedOne) {
    const auto recalling = [](double without, double ratio) {
        CaseBuilder builder;
        builder.with(fixed("recall", "%", 100 * without))
            .with(fixed("ratio", "ratio", ratio))
            .with(fixed("readings", "reading/exam", 2))
            .with(fixed("none", "share", 0))
            .with(fixed("speed", "min/reading", 1))
            .change([](Case& c) {
                c.effects = {
                    effect("reading", Mechanism::ReaderReplacement,
                           {{"readings_per_exam", "readings"},
                            {"reading_reduction", "none"},
                            {"minutes_per_reading", "speed"},
                            {"recall_without", "recall"},
                            {"recall_ratio", "ratio"}},
                           {consequence("minutes_freed", FlowKind::Capacity, {"wage"}, "outside", "hospital")})};
                c.parameters.erase(std::ranges::find(c.parameters, ParameterId("minutes"), &Parameter::id));
                c.keyInputs = {ParameterId("ratio")};
            });
        return builder;
    };
    EXPECT_THAT(findings(recalling(0.5, 2)), IsEmpty());
    EXPECT_THAT(findings(recalling(0.5, 2.2)),
                ElementsAre("warning probability.above_one effects/reading/terms/recall_ratio"));
    EXPECT_EQ(argument(recalling(0.5, 2.2).build(), "value"), "1.1");
    EXPECT_EQ(argument(recalling(0.5, 2.2).build(), "base"), "recall");

    CaseBuilder moved = recalling(0.5, 2);
    moved.change([](Case& c) {
        c.scenarios.front().overrides.push_back({ParameterId("recall"), NativeEntry{Fixed{60}}});
    });
    EXPECT_THAT(findings(moved), ElementsAre("warning probability.above_one scenarios/base/overrides/recall"));
    EXPECT_EQ(argument(moved.build(), "value"), "1.2");

    // By way of a formula: the place is the figure that the scenario states.
    CaseBuilder derivedRatio = recalling(0.5, 2);
    derivedRatio.with(fixed("step", "ratio", 1)).with(derived("ratio", "ratio", "2 * step")).change([](Case& c) {
        c.scenarios.front().overrides.push_back({ParameterId("step"), NativeEntry{Fixed{1.5}}});
    });
    EXPECT_THAT(findings(derivedRatio), Contains("warning probability.above_one scenarios/base/overrides/step"));
}

TEST(ValidateEffect, CashableShareNeedsASignature) {
    CaseBuilder builder = withReading({{"minutes_saved_per_case", "minutes"}, {"cashable", "kappa"}});
    const auto mark = [](Parameter parameter, Confidence confidence) {
        parameter.evidence.confidence = confidence;
        parameter.evidence.citation = text("Agreement of 1 May");
        return parameter;
    };
    builder.with(mark(fixed("kappa", "share", 0.2), Confidence::Assumption));
    EXPECT_THAT(findings(builder), ElementsAre("warning cashable.unsigned effects/reading/terms/cashable"));
    builder.with(mark(fixed("kappa", "share", 0.2), Confidence::Found));
    EXPECT_THAT(findings(builder), IsEmpty());
    builder.with(mark(fixed("kappa", "share", 0), Confidence::Assumption));
    EXPECT_THAT(findings(builder), IsEmpty());
    builder.with(mark(fixed("half", "share", 0.5), Confidence::Assumption)).with(derived("kappa", "share", "half / 2"));
    EXPECT_THAT(findings(builder), ElementsAre("warning cashable.unsigned effects/reading/terms/cashable"));
}

TEST(ValidateConsequence, EventBelongsToTheMechanism) {
    const auto problems =
        findings(withConsequence(consequence("recalls", FlowKind::Cash, {"wage"}, "outside", "hospital")));
    EXPECT_THAT(problems, ElementsAre("error field.unknown effects/reading/consequences/1/event"));
}

TEST(ValidateConsequence, EventTimesFactorsIsMoneyOrHealth) {
    const auto problems = [](FlowKind kind, const std::string& factor, const std::string& from) {
        return findings(withConsequence(consequence("minutes_cashed", kind, {factor}, from, "hospital")));
    };
    const auto refused = Contains("error unit.mismatch effects/reading/consequences/1/factors");
    EXPECT_THAT(problems(FlowKind::Cash, "wage", "outside"), IsEmpty());
    EXPECT_THAT(problems(FlowKind::Cash, "rate", "outside"), refused);
    EXPECT_THAT(problems(FlowKind::Capacity, "minutes", "outside"), refused);
    EXPECT_THAT(problems(FlowKind::Health, "wage", "created"), refused);
    EXPECT_THAT(problems(FlowKind::Other, "rate", "created"), IsEmpty());
    EXPECT_THAT(problems(FlowKind::Cash, "nobody", "outside"),
                ElementsAre("error reference.unknown effects/reading/consequences/1/factors"));
}

TEST(ValidateConsequence, AWrongProductNamesEachFactorWithItsUnit) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.effects.front().consequences.front().factors = {ParameterId("wage"), ParameterId("minutes")};
    });
    EXPECT_EQ(argument(builder.build(), "factors"), "minutes_freed (min) × wage (DKK/h) × minutes (min/exam)");
    EXPECT_EQ(argument(builder.build(), "expected"), "DKK");
}

TEST(ValidateConsequence, AccountsExist) {
    const auto problems = [](const std::string& from, const std::string& to) {
        return findings(withConsequence(consequence("minutes_cashed", FlowKind::Cash, {"wage"}, from, to)));
    };
    const std::string from = "effects/reading/consequences/1/from", to = "effects/reading/consequences/1/to";
    EXPECT_THAT(problems("hospital/it", "site"), IsEmpty());
    EXPECT_THAT(problems("nobody", "outside"), ElementsAre("error reference.unknown " + from));
    EXPECT_THAT(problems("hospital/canteen", "outside"), ElementsAre("error reference.unknown " + from));
    EXPECT_THAT(problems("outside", "site/canteen"), ElementsAre("error reference.unknown " + to));
    EXPECT_THAT(problems("@centre", "outside"), ElementsAre("error reference.unknown " + from));
    EXPECT_THAT(problems("", "outside"), ElementsAre("error field.missing " + from));
    EXPECT_THAT(problems("created", "hospital"), ElementsAre("error field.type " + from));
}

CaseBuilder withFormula(const std::string& expression, const std::string& unit) {
    CaseBuilder builder;
    Effect own =
        effect("own", Mechanism::Formula, {}, {consequence("amount", FlowKind::Cash, {}, "outside", "hospital")});
    own.expression = expression;
    own.expressionUnit = unit;
    builder.with(fixed("fee", "DKK/exam", 3)).with(fixed("rise", "1/yr", 0.02)).with(own);
    return builder;
}

TEST(ValidateFormulaEffect, IsReadAndHasItsUnit) {
    EXPECT_THAT(findings(withFormula("processed * fee * (1 + rise * year)", "DKK")), IsEmpty());
    EXPECT_THAT(findings(withFormula("processed * fee", "QALY")),
                Contains("error unit.mismatch effects/own/expression"));
    EXPECT_THAT(findings(withFormula("processed * fees", "DKK")),
                Contains("error expression.unknown_name effects/own/expression"));
    EXPECT_THAT(findings(withFormula("processed *", "DKK")),
                Contains("error expression.malformed effects/own/expression"));
    EXPECT_THAT(findings(withFormula("processed * fee", "crowns")),
                Contains("error unit.unknown effects/own/expression_unit"));
    EXPECT_THAT(findings(withFormula("", "DKK")), Contains("error field.missing effects/own/expression"));
}

TEST(ValidateFormulaEffect, OnlyTheFormulaMechanismHasAnExpression) {
    CaseBuilder builder;
    builder.change([](Case& c) { c.effects.front().expression = "processed * wage"; });
    EXPECT_THAT(findings(builder), ElementsAre("error field.unknown effects/reading/expression"));
}

}  // namespace
}  // namespace valor::test
