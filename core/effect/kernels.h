// SPDX-License-Identifier: GPL-3.0-or-later
// What each mechanism does in one month, written once for any lane type.
//
// A kernel is built from the terms of its effect (one value per lane, in the units of mechanism.cpp) and then called
// for consecutive months. It sees the present month and its own carried state, never the future.
// @source docs/methods/effects.md
#pragma once

#include "core/effect/mechanism.h"
#include "core/lane/functions.h"

namespace valor::effect {

/// Volumes of one deployment in one month.
template <class V>
struct Month {
    V offered;         ///< examinations of the need
    V eligible;        ///< of these, suited to the tool
    V processed;       ///< answered by the tool
    V yearsInUse;      ///< since go-live, 0 before
    V yearsFromStart;  ///< since the base month
};

/// x limited to a probability.
template <class V>
V asProbability(V x) {
    return min(max(x, V(0)), V(1));
}

/// Minutes of staff time: what happens at all, and of that what leaves the budget or becomes free capacity.
template <class V>
struct StaffMinutes {
    V realised, cashable;

    void write(V minutes, V* events, int saved) const {
        const V happening = minutes * realised;
        const V cashed = happening * cashable;
        events[saved] = happening;
        events[saved + 1] = cashed;
        events[saved + 2] = happening - cashed;
    }
};

template <class V>
struct StaffTimeKernel {
    StaffMinutes<V> staff;
    V minutes;

    explicit StaffTimeKernel(const V* terms)
        : staff{terms[staff_time::Realisation], terms[staff_time::Cashable]},
          minutes(terms[staff_time::MinutesSavedPerCase]) {}

    void operator()(const Month<V>& month, V* events) const {
        staff.write(month.processed * minutes, events, staff_time::MinutesSaved);
    }
};

/// Accuracy with the tool is the baseline plus a difference; drift and local loss work on the logit scale, converted
/// once from the points in which evidence states them: d = logit(se) - logit(se - points).
template <class V>
struct DetectionKernel {
    V prevalence, sensitivityWithout, specificityWithout, specificityWith, startLogit, driftPerYear;

    explicit DetectionKernel(const V* terms)
        : prevalence(terms[detection::Prevalence]),
          sensitivityWithout(terms[detection::SensitivityWithout]),
          specificityWithout(terms[detection::SpecificityWithout]),
          specificityWith(asProbability(terms[detection::SpecificityWithout] + terms[detection::SpecificityGain])),
          startLogit(0),
          driftPerYear(0),
          sensitivityWith_(asProbability(terms[detection::SensitivityWithout] + terms[detection::SensitivityGain])) {
        const V initial = inside(sensitivityWith_);
        const V local = logitLoss(initial, terms[detection::LocalDrop]);
        driftPerYear = logitLoss(initial, terms[detection::SensitivityDrift]) +
                       terms[detection::ShiftRate] * logitLoss(initial, terms[detection::ShiftDrop]);
        steady_ = local == V(0) && driftPerYear == V(0);
        if (!all(steady_)) startLogit = lane::logit(initial) - local;
    }

    void operator()(const Month<V>& month, V* events) const {
        const V sensitivity = sensitivityAfter(month.yearsInUse);
        const V diseased = month.processed * prevalence;
        const V healthy = month.processed - diseased;
        const V truePositives = diseased * sensitivity;
        const V falsePositives = healthy * (V(1) - specificityWith);
        const V extraTruePositives = diseased * (sensitivity - sensitivityWithout);
        events[detection::TruePositives] = truePositives;
        events[detection::FalsePositives] = falsePositives;
        events[detection::FalseNegatives] = diseased - truePositives;
        events[detection::TrueNegatives] = healthy - falsePositives;
        events[detection::Recalls] = truePositives + falsePositives;
        events[detection::ExtraTruePositives] = extraTruePositives;
        events[detection::ExtraFalsePositives] = healthy * (specificityWithout - specificityWith);
        events[detection::AvoidedFalseNegatives] = extraTruePositives;
    }

    [[nodiscard]] V sensitivityAfter(V years) const {
        if (all(steady_)) return sensitivityWith_;  // a certainty or an equality stays exactly what it is
        return select(steady_, sensitivityWith_, lane::logistic(startLogit - driftPerYear * years));
    }

private:
    static V inside(V probability) { return min(max(probability, V(1e-9)), V(1 - 1e-9)); }
    static V logitLoss(V sensitivity, V points) {
        const auto none = points == V(0);
        if (all(none)) return V(0);
        return select(none, V(0), lane::logit(sensitivity) - lane::logit(inside(sensitivity - points)));
    }

    V sensitivityWith_;
    typename V::Mask steady_;
};

template <class V>
struct ReaderReplacementKernel {
    StaffMinutes<V> staff;
    V readingsAvoided, minutesPerReading, recallWithout, recallRatio, detectionWithout, detectionRatio, intervalWithout,
        intervalRatio, overdiagnosed;

    explicit ReaderReplacementKernel(const V* terms)
        : staff{terms[reader_replacement::Realisation], terms[reader_replacement::Cashable]},
          readingsAvoided(terms[reader_replacement::ReadingsPerExam] * terms[reader_replacement::ReadingReduction]),
          minutesPerReading(terms[reader_replacement::MinutesPerReading]),
          recallWithout(terms[reader_replacement::RecallWithout]),
          recallRatio(terms[reader_replacement::RecallRatio]),
          detectionWithout(terms[reader_replacement::DetectionWithout]),
          detectionRatio(terms[reader_replacement::DetectionRatio]),
          intervalWithout(terms[reader_replacement::IntervalWithout]),
          intervalRatio(terms[reader_replacement::IntervalRatio]),
          overdiagnosed(terms[reader_replacement::OverdiagnosedShare]) {}

    void operator()(const Month<V>& month, V* events) const {
        using namespace reader_replacement;
        const V n = month.processed;
        const V reads = n * readingsAvoided;
        const V recalls = n * recallWithout, cancers = n * detectionWithout, intervals = n * intervalWithout;
        const V extraCancers = cancers * (detectionRatio - V(1));
        events[ReadsAvoided] = reads;
        staff.write(reads * minutesPerReading, events, MinutesSaved);
        events[Recalls] = recalls * recallRatio;
        events[Cancers] = cancers * detectionRatio;
        events[IntervalCancers] = intervals * intervalRatio;
        events[ExtraRecalls] = recalls * (recallRatio - V(1));
        events[ExtraCancers] = extraCancers;
        events[IntervalCancersAvoided] = intervals * (V(1) - intervalRatio);
        events[Overdiagnosed] = extraCancers * overdiagnosed;
    }
};

template <class V>
struct RuleOutKernel {
    StaffMinutes<V> staff;
    V alone, minutesPerRead, missAlone, missReader, visitsPerCase;

    explicit RuleOutKernel(const V* terms)
        : staff{terms[rule_out::Realisation], terms[rule_out::Cashable]},
          alone(terms[rule_out::ReportedAlone]),
          minutesPerRead(terms[rule_out::MinutesPerRead]),
          missAlone(terms[rule_out::MissAlone]),
          missReader(terms[rule_out::MissReader]),
          visitsPerCase(terms[rule_out::VisitsAvoidedPerCase]) {}

    void operator()(const Month<V>& month, V* events) const {
        const V reports = month.processed * alone;
        events[rule_out::AutoReports] = reports;
        staff.write(reports * minutesPerRead, events, rule_out::MinutesSaved);
        events[rule_out::Missed] = reports * missAlone;
        events[rule_out::ExtraMissed] = reports * (missAlone - missReader);
        events[rule_out::VisitsAvoided] = month.processed * visitsPerCase;
    }
};

template <class V>
struct TimeToActionKernel {
    V flaggedShare, compliance, minutes, outcomePerMinute;

    explicit TimeToActionKernel(const V* terms)
        : flaggedShare(terms[time_to_action::Prevalence] * terms[time_to_action::Sensitivity]),
          compliance(terms[time_to_action::Compliance]),
          minutes(terms[time_to_action::MinutesGained]),
          outcomePerMinute(terms[time_to_action::OutcomePerMinute]) {}

    void operator()(const Month<V>& month, V* events) const {
        const V flagged = month.processed * flaggedShare;
        const V actedOn = flagged * compliance;
        const V gained = actedOn * minutes;
        events[time_to_action::Flagged] = flagged;
        events[time_to_action::ActedOn] = actedOn;
        events[time_to_action::TotalMinutesGained] = gained;
        events[time_to_action::Outcomes] = gained * outcomePerMinute;
    }
};

template <class V>
struct AddedRecognitionKernel {
    V extraShare, minutes, outcomePerMinute;

    explicit AddedRecognitionKernel(const V* terms)
        : extraShare(terms[added_recognition::Incidence] * terms[added_recognition::ExtraRecognised]),
          minutes(terms[added_recognition::MinutesGained]),
          outcomePerMinute(terms[added_recognition::OutcomePerMinute]) {}

    void operator()(const Month<V>& month, V* events) const {
        const V recognised = month.processed * extraShare;
        const V gained = recognised * minutes;
        events[added_recognition::Recognised] = recognised;
        events[added_recognition::TotalMinutesGained] = gained;
        events[added_recognition::Survivors] = gained * outcomePerMinute;
    }
};

template <class V>
struct AvoidanceKernel {
    V share;

    explicit AvoidanceKernel(const V* terms) : share(terms[avoidance::AvoidedShare] * terms[avoidance::Compliance]) {}

    void operator()(const Month<V>& month, V* events) const {
        events[avoidance::ProceduresAvoided] = month.processed * share;
    }
};

template <class V>
struct PredictionKernel {
    V flagRate, predictiveValue, uptake, reduction;

    explicit PredictionKernel(const V* terms)
        : flagRate(terms[prediction::FlagRate]),
          predictiveValue(terms[prediction::PredictiveValue]),
          uptake(terms[prediction::Uptake]),
          reduction(terms[prediction::RiskReduction]) {}

    void operator()(const Month<V>& month, V* events) const {
        const V flagged = month.processed * flagRate;
        const V intervened = flagged * uptake;
        events[prediction::Flagged] = flagged;
        events[prediction::Intervened] = intervened;
        events[prediction::EventsPrevented] = intervened * predictiveValue * reduction;
        events[prediction::FalseAlarms] = flagged * (V(1) - predictiveValue);
    }
};

/// The volume of the need is the number of patients enrolled per month.
template <class V>
struct MonitoringKernel {
    V avoidedPerMonth, nurseMinutes;

    explicit MonitoringKernel(const V* terms)
        : avoidedPerMonth((V(1) - lane::exp(terms[monitoring::AdmissionHazard] * V(-1.0 / 12.0))) *
                          terms[monitoring::RiskReduction]),
          nurseMinutes(terms[monitoring::NurseMinutesPerMonth]) {}

    void operator()(const Month<V>& month, V* events) const {
        events[monitoring::PatientMonths] = month.processed;
        events[monitoring::AdmissionsAvoided] = month.processed * avoidedPerMonth;
        events[monitoring::NurseMinutes] = month.processed * nurseMinutes;
    }
};

/// Fluid queue B' = max(0, B + arrivals - capacity), run with and without the freed minutes.
/// State: backlog without, backlog with (minutes of work).
template <class V>
struct WaitingKernel {
    static constexpr int kStates = 2;
    V capacity, minutesPerCase, minutesSaved;
    V* backlog;

    WaitingKernel(const V* terms, V* state)
        : capacity(terms[waiting::CapacityMinutes]),
          minutesPerCase(terms[waiting::MinutesPerCase]),
          minutesSaved(terms[waiting::MinutesSavedPerCase]),
          backlog(state) {}

    static void start(const V* terms, V* state) { state[0] = state[1] = terms[waiting::InitialBacklog]; }

    void operator()(const Month<V>& month, V* events) {
        const V arrivals = month.eligible * minutesPerCase;
        backlog[0] = max(backlog[0] + arrivals - capacity, V(0));
        backlog[1] = max(backlog[1] + arrivals - month.processed * minutesSaved - capacity, V(0));
        const V avoided = backlog[0] - backlog[1];
        const V days = select(capacity > V(0), V(30) * avoided / capacity, V(0));
        events[waiting::BacklogAvoided] = avoided;
        events[waiting::PatientDaysAvoided] = days * month.eligible;
    }
};

}  // namespace valor::effect
