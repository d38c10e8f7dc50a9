// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/measure.h"

#include <set>

#include "core/effect/mechanism.h"
#include "core/units/id.h"
#include "core/units/unit.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(Measures, HaveNamesOfTheirOwnAndReadableUnits) {
    std::set<std::string_view> seen;
    for (const Measure& measure : standardMeasures()) {
        EXPECT_TRUE(isValidId(measure.id)) << measure.id;
        EXPECT_TRUE(seen.insert(measure.id).second) << measure.id;
        EXPECT_TRUE(Unit::parse(measure.unit, "DKK")) << measure.id;
        EXPECT_EQ(findMeasure(measure.id), &measure);
    }
    EXPECT_EQ(findMeasure("smiles"), nullptr);
}

TEST(Measures, CoverWhatServiceMoneyAndAuditsNeed) {
    for (const char* name : {"billable_series",
                             "billable_patients",
                             "billable_findings",
                             "billable_calls",
                             "users",
                             "scanners",
                             "audited_positives",
                             "audited_negatives_true",
                             "backlog",
                             "waiting_days",
                             "turnaround_minutes",
                             "qaly",
                             "agreed_minutes",
                             "downtime_minutes",
                             "availability",
                             "baseline_cost",
                             "actual_cost",
                             "savings_verified",
                             "external_sales",
                             "index_value",
                             "milestone_accepted",
                             "option_exercised"})
        EXPECT_NE(findMeasure(name), nullptr) << name;
    EXPECT_EQ(findMeasure("availability")->aggregation, Aggregation::RatioOfSums);
    EXPECT_EQ(findMeasure("external_sales")->grain, Grain::PartyMonth);
}

/// A clause bills counts and a mechanism produces them: both must mean the same unit.
TEST(Measures, AgreeWithTheEventsOfMechanisms) {
    for (const MechanismRule& rule : allMechanisms())
        for (const EventRule& event : rule.events) {
            const Measure* measure = findMeasure(event.name);
            if (measure == nullptr) continue;
            EXPECT_TRUE(Unit::parse(event.unit)->sameDimension(*Unit::parse(measure->unit))) << event.name;
        }
}

TEST(Billable, AreMeasuresThatEveryDeploymentProduces) {
    for (const std::string_view name : billableMeasures()) {
        EXPECT_NE(findMeasure(name), nullptr) << name;
        EXPECT_TRUE(parseBillable(name)) << name;
    }
    EXPECT_EQ(*parseBillable("billable_studies"), BaseMeasure::Processed);
    EXPECT_EQ(*parseBillable("inhabitants"), BaseMeasure::Inhabitants);
    EXPECT_EQ(parseBillable("survivors").error().code, ErrorCode::ReferenceUnknown);
}

}  // namespace
}  // namespace valor
