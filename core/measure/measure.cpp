// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/measure.h"

#include <algorithm>
#include <array>

namespace valor {
namespace {

using enum MeasureGroup;
using enum Direction;
using enum Aggregation;
using enum Grain;
using enum Verification;

constexpr std::array kMeasures{
    Measure{"offered", "case", Volume, Neutral, Sum, SiteNeedMonth, Logged},
    Measure{"eligible", "case", Volume, Neutral, Sum, SiteNeedMonth, Logged},
    Measure{"processed", "case", Volume, Neutral, Sum, SiteNeedMonth, Logged},
    Measure{"failed", "case", Volume, LessIsBetter, Sum, SiteNeedMonth, Logged},
    Measure{"billable_studies", "exam", Volume, Neutral, Sum, SiteNeedMonth, Logged},
    Measure{"billable_series", "case", Volume, Neutral, Sum, SiteNeedMonth, Logged},
    Measure{"billable_patients", "patient", Volume, Neutral, Sum, SiteNeedMonth, Logged},
    Measure{"billable_findings", "finding", Volume, Neutral, Sum, SiteNeedMonth, Logged},
    Measure{"billable_calls", "call", Volume, Neutral, Sum, SiteNeedMonth, Logged},
    Measure{"active_algorithms", "need", Volume, Neutral, Sum, SiteMonth, Logged},
    Measure{"inhabitants", "inhabitant", Volume, Neutral, Sum, SiteMonth, Registry},
    Measure{"patient_months", "case", Volume, Neutral, Sum, SiteMonth, Logged},
    Measure{"users", "user", Volume, Neutral, Sum, SiteMonth, Logged},
    Measure{"scanners", "case", Volume, Neutral, Sum, SiteMonth, Logged},
    Measure{"tp", "case", Accuracy, MoreIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"fp", "case", Accuracy, LessIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"fn", "case", Accuracy, LessIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"tn", "case", Accuracy, MoreIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"recalls", "case", Accuracy, LessIsBetter, Sum, SiteNeedMonth, Logged},
    Measure{"cancers", "case", Accuracy, MoreIsBetter, Sum, SiteNeedMonth, Registry},
    Measure{"interval_cancers", "case", Accuracy, LessIsBetter, Sum, SiteNeedMonth, Registry},
    Measure{"missed", "case", Accuracy, LessIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"audited_positives", "case", Accuracy, Neutral, Sum, SiteNeedMonth, AuditedSample},
    Measure{"audited_positives_true", "case", Accuracy, MoreIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"audited_negatives", "case", Accuracy, Neutral, Sum, SiteNeedMonth, AuditedSample},
    Measure{"audited_negatives_true", "case", Accuracy, MoreIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"minutes_saved", "min", Work, MoreIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"reads_avoided", "reading", Work, MoreIsBetter, Sum, SiteNeedMonth, Logged},
    Measure{"auto_reports", "case", Work, MoreIsBetter, Sum, SiteNeedMonth, Logged},
    Measure{"procedures_avoided", "case", Work, MoreIsBetter, Sum, SiteNeedMonth, ModelledOnly},
    Measure{"visits_avoided", "visit", Work, MoreIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"admissions_avoided", "case", Work, MoreIsBetter, Sum, SiteNeedMonth, ModelledOnly},
    Measure{"backlog_avoided", "min", Work, MoreIsBetter, Mean, SiteNeedMonth, ModelledOnly},
    Measure{"backlog", "case", Work, LessIsBetter, Mean, SiteNeedMonth, Logged},
    Measure{"waiting_days", "day", Work, LessIsBetter, RatioOfSums, SiteNeedMonth, Registry},
    Measure{"turnaround_minutes", "min", Work, LessIsBetter, RatioOfSums, SiteNeedMonth, Logged},
    Measure{"flagged", "case", ActionAndOutcome, Neutral, Sum, SiteNeedMonth, Logged},
    Measure{"acted_on", "case", ActionAndOutcome, MoreIsBetter, Sum, SiteNeedMonth, Logged},
    Measure{"minutes_gained", "min", ActionAndOutcome, MoreIsBetter, Sum, SiteNeedMonth, Logged},
    Measure{"recognised", "case", ActionAndOutcome, MoreIsBetter, Sum, SiteNeedMonth, Registry},
    Measure{"intervened", "case", ActionAndOutcome, Neutral, Sum, SiteNeedMonth, Logged},
    Measure{"events_prevented", "case", ActionAndOutcome, MoreIsBetter, Sum, SiteNeedMonth, ModelledOnly},
    Measure{"survivors", "case", ActionAndOutcome, MoreIsBetter, Sum, SiteNeedMonth, Registry},
    Measure{"qaly", "QALY", ActionAndOutcome, MoreIsBetter, Sum, SiteNeedMonth, ModelledOnly},
    Measure{"agreed_minutes", "min", Service, Neutral, Sum, SiteNeedMonth, Logged},
    Measure{"downtime_minutes", "min", Service, LessIsBetter, Sum, SiteNeedMonth, Logged},
    Measure{"planned_downtime_minutes", "min", Service, Neutral, Sum, SiteNeedMonth, Logged},
    Measure{"availability", "share", Service, MoreIsBetter, RatioOfSums, SiteNeedMonth, Logged},
    Measure{"baseline_cost", "$", MoneyAndDates, Neutral, Sum, SiteNeedMonth, AuditedSample},
    Measure{"actual_cost", "$", MoneyAndDates, LessIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"savings_verified", "$", MoneyAndDates, MoreIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"external_sales", "$", MoneyAndDates, Neutral, Sum, PartyMonth, AuditedSample},
    Measure{"index_value", "1", MoneyAndDates, Neutral, Mean, ContractMonth, Registry},
    Measure{"milestone_accepted", "1", MoneyAndDates, MoreIsBetter, Sum, ContractMonth, Logged},
    Measure{"option_exercised", "1", MoneyAndDates, Neutral, Sum, PartyMonth, Logged},
};

constexpr std::array<std::string_view, 7> kBillable{"offered", "eligible",          "processed",  "billable_studies",
                                                    "failed",  "active_algorithms", "inhabitants"};
constexpr std::array<BaseMeasure, kBillable.size()> kBilled{
    BaseMeasure::Offered, BaseMeasure::Eligible,         BaseMeasure::Processed,  BaseMeasure::Processed,
    BaseMeasure::Failed,  BaseMeasure::ActiveAlgorithms, BaseMeasure::Inhabitants};

}  // namespace

std::span<const Measure> standardMeasures() {
    return kMeasures;
}

std::string_view aggregationName(Aggregation aggregation) {
    switch (aggregation) {
        case Sum: return "sum";
        case Mean: return "mean";
        case RatioOfSums: return "ratio_of_sums";
    }
    return "";
}

const Measure* findMeasure(std::string_view id) {
    for (const Measure& measure : kMeasures)
        if (measure.id == id) return &measure;
    return nullptr;
}

bool isCountedWhole(std::string_view measure) {
    constexpr std::array<std::string_view, 5> kDivisible{"min", "day", "$", "QALY", "1"};
    const Measure* known = findMeasure(measure);
    return known != nullptr && known->aggregation == Sum &&
           std::ranges::find(kDivisible, known->unit) == kDivisible.end();
}

bool comesFromUse(std::string_view measure) {
    const Measure* known = findMeasure(measure);
    return known != nullptr && known->group != MoneyAndDates;
}

bool mayBeNegative(std::string_view measure) {
    constexpr std::array<std::string_view, 9> kDifferences{"minutes_saved",  "reads_avoided",      "procedures_avoided",
                                                           "visits_avoided", "admissions_avoided", "backlog_avoided",
                                                           "minutes_gained", "events_prevented",   "qaly"};
    const Measure* known = findMeasure(measure);
    return known == nullptr || known->unit == "$" || std::ranges::find(kDifferences, measure) != kDifferences.end();
}

std::span<const std::string_view> billableMeasures() {
    return kBillable;
}

Result<BaseMeasure> parseBillable(std::string_view measure) {
    for (std::size_t i = 0; i < kBillable.size(); ++i)
        if (kBillable[i] == measure) return kBilled[i];
    return fail(ErrorCode::ReferenceUnknown, "", {{"name", std::string(measure)}, {"kind", "measure"}});
}

}  // namespace valor
