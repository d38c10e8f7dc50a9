// SPDX-License-Identifier: GPL-3.0-or-later
// The closed set of mechanisms by which a tool creates value, each with the terms it needs and the events it produces.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

#include "core/error/error.h"

namespace valor {

enum class Mechanism : std::uint8_t {
    StaffTime,
    Detection,
    ReaderReplacement,
    RuleOut,
    TimeToAction,
    AddedRecognition,
    Avoidance,
    Prediction,
    Monitoring,
    Waiting,
    Formula
};

/// What a term means and may hold. `unit` may contain `$` for the currency of the case.
struct TermRule {
    std::string_view name;
    std::string_view unit;
    double lower, upper;                 ///< allowed central value, in `unit`
    std::optional<double> defaultValue;  ///< absent: the term must be given
};

/// What an event is to whom it happens: something spared, or something suffered.
enum class Bearing : std::uint8_t { Neutral, Relief, Burden };

/// A countable consequence of a mechanism, per deployment and month.
struct EventRule {
    std::string_view name;
    std::string_view unit;
    Bearing bearing = Bearing::Neutral;
};

/// A probability with the tool, stated as the one without it times a ratio. Their product counts as 1 at most.
struct ScaledProbability {
    int base, ratio;  ///< positions of the terms
};

struct MechanismRule {
    Mechanism mechanism;
    std::string_view name;  ///< in files
    std::span<const TermRule> terms;
    std::span<const EventRule> events;
    std::span<const ScaledProbability> scaled = {};
    int states = 0;  ///< values that its kernel carries from month to month
};

[[nodiscard]] const MechanismRule& ruleOf(Mechanism mechanism);
[[nodiscard]] std::span<const MechanismRule> allMechanisms();
/// @return FieldType when no mechanism has this name.
[[nodiscard]] Result<Mechanism> parseMechanism(std::string_view name);

// Positions of terms and events in the tables of mechanism.cpp and in the arrays that kernels see; of what kernels
// carry.
namespace staff_time {
enum Term { MinutesSavedPerCase, Realisation, Cashable, kTerms };
enum Event { MinutesSaved, MinutesCashed, MinutesFreed, kEvents };
}  // namespace staff_time
namespace detection {
enum Term {
    Prevalence,
    SensitivityWithout,
    SpecificityWithout,
    SensitivityGain,
    SpecificityGain,
    SensitivityDrift,
    LocalDrop,
    ShiftRate,
    ShiftDrop,
    kTerms
};
enum Event {
    TruePositives,
    FalsePositives,
    FalseNegatives,
    TrueNegatives,
    Recalls,
    ExtraTruePositives,
    ExtraFalsePositives,
    AvoidedFalseNegatives,
    kEvents
};
enum State { StartLogit, YearlyDrift, MonthlyOddsGrowth, Steady, kStates };
}  // namespace detection
namespace reader_replacement {
enum Term {
    ReadingsPerExam,
    ReadingReduction,
    MinutesPerReading,
    Realisation,
    Cashable,
    RecallWithout,
    RecallRatio,
    DetectionWithout,
    DetectionRatio,
    IntervalWithout,
    IntervalRatio,
    OverdiagnosedShare,
    kTerms
};
enum Event {
    ReadsAvoided,
    MinutesSaved,
    MinutesCashed,
    MinutesFreed,
    Recalls,
    Cancers,
    IntervalCancers,
    ExtraRecalls,
    ExtraCancers,
    IntervalCancersAvoided,
    Overdiagnosed,
    kEvents
};
}  // namespace reader_replacement
namespace rule_out {
enum Term { ReportedAlone, MinutesPerRead, Realisation, Cashable, MissAlone, MissReader, VisitsAvoidedPerCase, kTerms };
enum Event { AutoReports, MinutesSaved, MinutesCashed, MinutesFreed, Missed, ExtraMissed, VisitsAvoided, kEvents };
}  // namespace rule_out
namespace time_to_action {
enum Term { Prevalence, Sensitivity, Compliance, MinutesGained, OutcomePerMinute, kTerms };
enum Event { Flagged, ActedOn, TotalMinutesGained, Outcomes, kEvents };
}  // namespace time_to_action
namespace added_recognition {
enum Term { Incidence, ExtraRecognised, MinutesGained, OutcomePerMinute, kTerms };
enum Event { Recognised, TotalMinutesGained, Survivors, kEvents };
}  // namespace added_recognition
namespace avoidance {
enum Term { AvoidedShare, Compliance, kTerms };
enum Event { ProceduresAvoided, kEvents };
}  // namespace avoidance
namespace prediction {
enum Term { FlagRate, PredictiveValue, Uptake, RiskReduction, kTerms };
enum Event { Flagged, Intervened, EventsPrevented, FalseAlarms, kEvents };
}  // namespace prediction
namespace monitoring {
enum Term { AdmissionHazard, RiskReduction, NurseMinutesPerMonth, kTerms };
enum Event { PatientMonths, AdmissionsAvoided, NurseMinutes, kEvents };
enum State { AvoidedPerMonth, kStates };
}  // namespace monitoring
namespace waiting {
enum Term { CapacityMinutes, MinutesPerCase, MinutesSavedPerCase, InitialBacklog, kTerms };
enum Event { BacklogAvoided, PatientDaysAvoided, kEvents };
enum State { BacklogWithout, BacklogWith, kStates };
}  // namespace waiting
namespace formula {
enum Event { Amount, kEvents };
}  // namespace formula

inline constexpr int kMaxTerms = reader_replacement::kTerms;
inline constexpr int kMaxEvents = reader_replacement::kEvents;
inline constexpr int kMaxStates = detection::kStates;

}  // namespace valor
