// SPDX-License-Identifier: GPL-3.0-or-later
// The vocabulary shared by simulation, contracts and real data: what can be observed per site, need and month.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/error/error.h"

namespace valor {

enum class MeasureGroup : std::uint8_t { Volume, Accuracy, Work, ActionAndOutcome, Service, MoneyAndDates };
enum class Direction : std::uint8_t { MoreIsBetter, LessIsBetter, Neutral };
enum class Aggregation : std::uint8_t { Sum, Mean, RatioOfSums };
enum class Grain : std::uint8_t { SiteNeedMonth, SiteMonth, PartyMonth, ContractMonth };
enum class Verification : std::uint8_t { Logged, AuditedSample, Registry, ModelledOnly };

struct Measure {
    std::string_view id;
    std::string_view unit;
    MeasureGroup group;
    Direction direction;
    Aggregation aggregation;
    Grain grain;
    Verification verification;
};

[[nodiscard]] std::span<const Measure> standardMeasures();
/// "sum", "mean" or "ratio_of_sums", as in files.
[[nodiscard]] std::string_view aggregationName(Aggregation aggregation);
/// @return the standard measure of this name, or null.
[[nodiscard]] const Measure* findMeasure(std::string_view id);

/// Whether a sound observation of the measure has no fraction: cases, examinations, people.
[[nodiscard]] bool isCountedWhole(std::string_view measure);
/// Whether there is none of it before a tool is in use: all but money, dates and what is not standard.
[[nodiscard]] bool comesFromUse(std::string_view measure);
/// Whether it may be below nought: money, and what was saved or avoided against what would have been. Of a measure that
/// is not standard nothing is known, and it may.
[[nodiscard]] bool mayBeNegative(std::string_view measure);

/// Measures that every deployment produces, in the order that kernels store them.
enum class BaseMeasure : std::uint8_t {
    Offered,           ///< examinations of the need at the site
    Eligible,          ///< of these, suited to the tool
    Processed,         ///< answered by the tool
    Failed,            ///< sent to the tool but rejected or not returned
    ActiveAlgorithms,  ///< 1 while the deployment is live
    Inhabitants        ///< catchment of the site while the deployment is live
};

/// Names that a clause may bill.
[[nodiscard]] std::span<const std::string_view> billableMeasures();
/// The base measure that a clause may bill, e.g. "processed", "billable_studies", "active_algorithms".
/// @return ReferenceUnknown for a measure that no deployment produces.
[[nodiscard]] Result<BaseMeasure> parseBillable(std::string_view measure);

}  // namespace valor
