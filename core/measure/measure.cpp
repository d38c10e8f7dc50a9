// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/measure.h"

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
    Measure{"active_algorithms", "need", Volume, Neutral, Sum, SiteMonth, Logged},
    Measure{"inhabitants", "inhabitant", Volume, Neutral, Sum, SiteMonth, Registry},
    Measure{"patient_months", "case", Volume, Neutral, Sum, SiteMonth, Logged},
    Measure{"tp", "case", Accuracy, MoreIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"fp", "case", Accuracy, LessIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"fn", "case", Accuracy, LessIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"tn", "case", Accuracy, MoreIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"recalls", "case", Accuracy, LessIsBetter, Sum, SiteNeedMonth, Logged},
    Measure{"cancers", "case", Accuracy, MoreIsBetter, Sum, SiteNeedMonth, Registry},
    Measure{"interval_cancers", "case", Accuracy, LessIsBetter, Sum, SiteNeedMonth, Registry},
    Measure{"missed", "case", Accuracy, LessIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"minutes_saved", "min", Work, MoreIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"reads_avoided", "reading", Work, MoreIsBetter, Sum, SiteNeedMonth, Logged},
    Measure{"auto_reports", "case", Work, MoreIsBetter, Sum, SiteNeedMonth, Logged},
    Measure{"procedures_avoided", "case", Work, MoreIsBetter, Sum, SiteNeedMonth, ModelledOnly},
    Measure{"visits_avoided", "visit", Work, MoreIsBetter, Sum, SiteNeedMonth, AuditedSample},
    Measure{"admissions_avoided", "case", Work, MoreIsBetter, Sum, SiteNeedMonth, ModelledOnly},
    Measure{"backlog_avoided", "min", Work, MoreIsBetter, Mean, SiteNeedMonth, ModelledOnly},
    Measure{"flagged", "case", ActionAndOutcome, Neutral, Sum, SiteNeedMonth, Logged},
    Measure{"acted_on", "case", ActionAndOutcome, MoreIsBetter, Sum, SiteNeedMonth, Logged},
    Measure{"minutes_gained", "min", ActionAndOutcome, MoreIsBetter, Sum, SiteNeedMonth, Logged},
    Measure{"recognised", "case", ActionAndOutcome, MoreIsBetter, Sum, SiteNeedMonth, Registry},
    Measure{"intervened", "case", ActionAndOutcome, Neutral, Sum, SiteNeedMonth, Logged},
    Measure{"events_prevented", "case", ActionAndOutcome, MoreIsBetter, Sum, SiteNeedMonth, ModelledOnly},
    Measure{"survivors", "case", ActionAndOutcome, MoreIsBetter, Sum, SiteNeedMonth, Registry},
    Measure{"index_value", "1", MoneyAndDates, Neutral, Mean, ContractMonth, Registry},
};

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

Result<BaseMeasure> parseBillable(std::string_view measure) {
    if (measure == "offered") return BaseMeasure::Offered;
    if (measure == "eligible") return BaseMeasure::Eligible;
    if (measure == "processed" || measure == "billable_studies") return BaseMeasure::Processed;
    if (measure == "failed") return BaseMeasure::Failed;
    if (measure == "active_algorithms") return BaseMeasure::ActiveAlgorithms;
    if (measure == "inhabitants") return BaseMeasure::Inhabitants;
    return fail(ErrorCode::ReferenceUnknown, "", {{"name", std::string(measure)}, {"kind", "measure"}});
}

}  // namespace valor
