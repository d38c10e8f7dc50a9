// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/model/findings.h"

namespace valor::test {
namespace {

const std::string kReading = "effects/" + minimalCase().effects.front().id.text();

/// minimalCase() with one more consequence of its effect.
CaseBuilder withConsequence(const Consequence& added) {
    CaseBuilder builder;
    builder.change([&](Case& c) { c.effects.front().consequences.push_back(added); });
    return builder;
}
Valuation& valuation(Case& c) {
    return c.scenarios.front().valuation;
}

TEST(ValidateValuation, ASellerAmongTheCountedPartiesIsTold) {
    CaseBuilder builder;
    builder.change([](Case& c) { valuation(c).counted.emplace_back("vendor"); });
    EXPECT_THAT(findings(builder), ElementsAre("warning valuation.vendor_counted scenarios/base/valuation/counted"));
    EXPECT_EQ(argument(builder.build(), "party"), "vendor");
}

TEST(ValidateValuation, HealthThatNoScenarioCountsIsTold) {
    const Consequence health =
        consequence("minutes_freed", FlowKind::Health, {"qaly_per_minute"}, "created", "patients");
    CaseBuilder builder = withConsequence(health);
    builder.with(fixed("qaly_per_minute", "QALY/min", 1e-7));
    EXPECT_THAT(findings(builder), IsEmpty());
    builder.change([](Case& c) { valuation(c).counted = {PartyId("hospital")}; });
    EXPECT_THAT(findings(builder), ElementsAre("warning valuation.health_uncounted scenarios/base/valuation/counted"));
    EXPECT_EQ(argument(builder.build(), "parties"), "patients");
    builder.change([](Case& c) {  // another view counts them: this one may leave them out
        c.scenarios.push_back(c.scenarios.front());
        c.scenarios.back().id = ScenarioId("wide");
        c.scenarios.back().valuation.counted.emplace_back("patients");
    });
    EXPECT_THAT(findings(builder), IsEmpty());
}

TEST(ValidateValuation, LateMoneyWithoutADiscountRateIsTold) {
    CaseBuilder builder;
    builder.change([](Case& c) { c.scenarios.front().discount.clear(); });
    EXPECT_THAT(findings(builder), Contains("warning discount.missing scenarios/base/discount"));
    EXPECT_EQ(argument(builder.build(), "months"), "24");
    builder.change([](Case& c) {
        c.scenarios.front().months = 12;
        c.contracts.front().months = 12;
    });
    EXPECT_THAT(findings(builder), Not(Contains("warning discount.missing scenarios/base/discount")));
}

TEST(ValidateValuation, AQalyValueInThousandsIsUnusual) {
    CaseBuilder builder;
    EXPECT_THAT(findings(builder.with(fixed("qaly_value", "DKK/QALY", 1000))), IsEmpty());
    EXPECT_THAT(findings(builder.with(fixed("qaly_value", "DKK/QALY", 250))),
                ElementsAre("warning value.unusual scenarios/base/valuation/qaly_value"));
}

TEST(ValidateValuation, AReliefThatSomebodyPaysForIsTheWrongWayRound) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        Consequence& freed = c.effects.front().consequences.front();
        ASSERT_EQ(freed.event, "minutes_freed");
        std::swap(freed.from, freed.to);
    });
    EXPECT_THAT(findings(builder), ElementsAre("warning flow.reversed " + kReading + "/consequences/0/to"));
    EXPECT_EQ(argument(builder.build(), "from"), "site/radiology");
    EXPECT_EQ(argument(builder.build(), "to"), "outside");
    // A price below zero turns the loss into a gain again, whatever else is said of it.
    builder.with(fixed("wage", "DKK/h", -600));
    EXPECT_THAT(findings(builder), Not(Contains("warning flow.reversed " + kReading + "/consequences/0/to")));
}

TEST(ValidateValuation, ABurdenThatBringsHealthIsTheWrongWayRound) {
    const auto rulingOut = [](const std::string& from, const std::string& to) {
        CaseBuilder builder;
        builder.with(fixed("alone", "share", 0.3))
            .with(fixed("speed", "min/case", 2))
            .with(fixed("missed", "share", 0.01))
            .with(fixed("loss", "QALY/case", 0.5))
            .change([&](Case& c) {
                c.effects.push_back(
                    effect("ruling-out", Mechanism::RuleOut,
                           {{"reported_alone", "alone"}, {"minutes_per_read", "speed"}, {"miss_alone", "missed"}},
                           {consequence("extra_missed", FlowKind::Health, {"loss"}, from, to)}));
            });
        return findings(builder);
    };
    EXPECT_THAT(rulingOut("patients", "created"), IsEmpty());
    EXPECT_THAT(rulingOut("created", "patients"),
                ElementsAre("warning flow.reversed effects/ruling-out/consequences/0/from"));
}

TEST(ValidateValuation, ACostThatNobodyPaysIsTheWrongWayRound) {
    const auto integration = [](CashCategory category, const std::string& from, const std::string& to) {
        CaseBuilder builder;
        builder.with(fixed("setup", "DKK", 1000)).change([&](Case& c) {
            CashItem item = cashItem("integration", CashBasis::Once, {"setup"}, from, to);
            item.category = category;
            c.alternatives.back().cashItems.push_back(item);
        });
        return findings(builder);
    };
    EXPECT_THAT(integration(CashCategory::Cost, "hospital", "outside"), IsEmpty());
    EXPECT_THAT(integration(CashCategory::Cost, "outside", "hospital"),
                ElementsAre("warning flow.reversed alternatives/ai/cash_items/integration/from"));
    EXPECT_THAT(integration(CashCategory::Funding, "outside", "hospital"), IsEmpty());
}

TEST(ValidateValuation, TheSameMinutesInTwoEffectsAreNotValuedWholeAndInParts) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        Effect again = c.effects.front();
        again.id = EffectId("again");
        again.consequences.front().event = "minutes_saved";
        c.effects.push_back(again);
    });
    EXPECT_THAT(findings(builder), ElementsAre("warning minutes.counted_twice " + kReading + "/consequences/0/event"));
    builder.with(fixed("others", "min/exam", 1)).change([](Case& c) {
        c.effects.back().terms.front().parameter = ParameterId("others");  // those of another profession
    });
    EXPECT_THAT(findings(builder), IsEmpty());
}

TEST(ValidateValuation, PartsOfTheSavedMinutesAreNotValuedBesideThem) {
    CaseBuilder builder =
        withConsequence(consequence("minutes_saved", FlowKind::Cash, {"wage"}, "outside", "hospital"));
    EXPECT_THAT(findings(builder), ElementsAre("warning minutes.counted_twice " + kReading + "/consequences/0/event"));
    EXPECT_EQ(argument(builder.build(), "event"), "minutes_freed");
    CaseBuilder parts = withConsequence(consequence("minutes_cashed", FlowKind::Cash, {"wage"}, "outside", "hospital"));
    EXPECT_THAT(findings(parts), IsEmpty());
}

}  // namespace
}  // namespace valor::test
