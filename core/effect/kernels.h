// SPDX-License-Identifier: GPL-3.0-or-later
// What each mechanism does in one month, written once for any lane type.
//
// A kernel is built from the terms of its effect (one value per lane, in the units of mechanism.cpp) and then called
// for consecutive months. It sees the present month and its own carried state, never the future. Its `chance` says
// whether counts are expected values or drawn (chance.h); minutes and other sums follow from the counts.
// What a kernel carries from month to month, or derives from its terms at some cost, stands in the values of its State;
// start() fills them before the first month.
// @source docs/methods/effects.md
#pragma once

#include "core/effect/chance.h"
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

/// x limited to a probability; what is not a number stays what it is, so that the check of results sees it.
template <class V>
V asProbability(V x) {
    return select(x == x, min(max(x, V(0)), V(1)), x);
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

    template <class Chance>
    void operator()(const Month<V>& month, const Chance& /*chance*/, V* events) const {
        staff.write(month.processed * minutes, events, staff_time::MinutesSaved);
    }
};

/// Accuracy with the tool is the baseline plus a difference; drift and local loss work on the logit scale, converted
/// once from the points in which evidence states them: d = logit(se) - logit(se - points).
/// In use the odds of a miss grow by the same factor from month to month.
template <class V>
struct DetectionKernel {
    enum Decision { Diseased, Positive, FalselyPositive };
    V prevalence, sensitivityWithout, specificityWithout, specificityWith;

    DetectionKernel(const V* terms, const V* state)
        : prevalence(terms[detection::Prevalence]),
          sensitivityWithout(terms[detection::SensitivityWithout]),
          specificityWithout(terms[detection::SpecificityWithout]),
          specificityWith(asProbability(terms[detection::SpecificityWithout] + terms[detection::SpecificityGain])),
          sensitivityWith_(initialSensitivity(terms)),
          startLogit_(state[detection::StartLogit]),
          yearlyDrift_(state[detection::YearlyDrift]),
          monthlyGrowth_(state[detection::MonthlyOddsGrowth]),
          steady_(state[detection::Steady] > V(0)) {}

    static void start(const V* terms, V* state) {
        const V initial = inside(initialSensitivity(terms));
        const V local = logitLoss(initial, terms[detection::LocalDrop]);
        const V drift = logitLoss(initial, terms[detection::SensitivityDrift]) +
                        terms[detection::ShiftRate] * logitLoss(initial, terms[detection::ShiftDrop]);
        const auto steady = local == V(0) && drift == V(0);
        state[detection::StartLogit] = lane::logit(initial) - local;
        state[detection::YearlyDrift] = drift;
        state[detection::MonthlyOddsGrowth] = lane::exp(drift * V(1.0 / 12));
        state[detection::Steady] = select(steady, V(1), V(0));
    }

    template <class Chance>
    void operator()(const Month<V>& month, const Chance& chance, V* events) {
        const V sensitivity = sensitivityIn(month.yearsInUse);
        const V diseased = chance.thin(month.processed, prevalence, Diseased);
        const V healthy = month.processed - diseased;
        const auto truePositives = chance.compare(diseased, sensitivity, sensitivity - sensitivityWithout, Positive);
        const auto falsePositives =
            chance.compare(healthy, V(1) - specificityWith, specificityWithout - specificityWith, FalselyPositive);
        events[detection::TruePositives] = truePositives.with;
        events[detection::FalsePositives] = falsePositives.with;
        events[detection::FalseNegatives] = diseased - truePositives.with;
        events[detection::TrueNegatives] = healthy - falsePositives.with;
        events[detection::Recalls] = truePositives.with + falsePositives.with;
        events[detection::ExtraTruePositives] = truePositives.extra;
        events[detection::ExtraFalsePositives] = falsePositives.extra;
        events[detection::AvoidedFalseNegatives] = truePositives.extra;
    }

private:
    [[nodiscard]] V sensitivityIn(V yearsInUse) {
        if (all(steady_)) return sensitivityWith_;  // a certainty or an equality stays exactly what it is
        if (isFirst_)
            missOdds_ = lane::exp(yearlyDrift_ * yearsInUse - startLogit_);
        else
            missOdds_ = missOdds_ * select(yearsInUse > lastYears_, monthlyGrowth_, V(1));
        isFirst_ = false;
        lastYears_ = yearsInUse;
        return select(steady_, sensitivityWith_, V(1) / (V(1) + missOdds_));
    }

    static V initialSensitivity(const V* terms) {
        return asProbability(terms[detection::SensitivityWithout] + terms[detection::SensitivityGain]);
    }
    static V inside(V probability) { return min(max(probability, V(1e-9)), V(1 - 1e-9)); }
    static V logitLoss(V sensitivity, V points) {
        const auto none = points == V(0);
        if (all(none)) return V(0);
        return select(none, V(0), lane::logit(sensitivity) - lane::logit(inside(sensitivity - points)));
    }

    V sensitivityWith_, startLogit_, yearlyDrift_, monthlyGrowth_;
    typename V::Mask steady_;
    V missOdds_ = V(0), lastYears_ = V(0);
    bool isFirst_ = true;
};

template <class V>
struct ReaderReplacementKernel {
    enum Decision { Avoided, Recalled, Detected, Interval, Overdiagnosis };
    StaffMinutes<V> staff;
    V readingsPerExam, readingReduction, minutesPerReading, recallWithout, recallRatio, detectionWithout,
        detectionRatio, intervalWithout, intervalRatio, overdiagnosed;

    explicit ReaderReplacementKernel(const V* terms)
        : staff{terms[reader_replacement::Realisation], terms[reader_replacement::Cashable]},
          readingsPerExam(terms[reader_replacement::ReadingsPerExam]),
          readingReduction(terms[reader_replacement::ReadingReduction]),
          minutesPerReading(terms[reader_replacement::MinutesPerReading]),
          recallWithout(terms[reader_replacement::RecallWithout]),
          recallRatio(terms[reader_replacement::RecallRatio]),
          detectionWithout(terms[reader_replacement::DetectionWithout]),
          detectionRatio(terms[reader_replacement::DetectionRatio]),
          intervalWithout(terms[reader_replacement::IntervalWithout]),
          intervalRatio(terms[reader_replacement::IntervalRatio]),
          overdiagnosed(terms[reader_replacement::OverdiagnosedShare]) {}

    template <class Chance>
    void operator()(const Month<V>& month, const Chance& chance, V* events) const {
        using namespace reader_replacement;
        const V n = month.processed;
        const V reads = chance.thinTwice(n, readingsPerExam, readingReduction, Avoided);
        const auto recalls = chance.compareRatio(n, recallWithout, recallRatio, Recalled);
        const auto cancers = chance.compareRatio(n, detectionWithout, detectionRatio, Detected);
        const auto intervals = chance.compareRatio(n, intervalWithout, intervalRatio, Interval);
        events[ReadsAvoided] = reads;
        staff.write(reads * minutesPerReading, events, MinutesSaved);
        events[Recalls] = recalls.with;
        events[Cancers] = cancers.with;
        events[IntervalCancers] = intervals.with;
        events[ExtraRecalls] = recalls.extra;
        events[ExtraCancers] = cancers.extra;
        events[IntervalCancersAvoided] = -intervals.extra;
        events[Overdiagnosed] = chance.thin(cancers.extra, overdiagnosed, Overdiagnosis);
    }
};

template <class V>
struct RuleOutKernel {
    enum Decision { Alone, Miss, Visit };
    StaffMinutes<V> staff;
    V alone, minutesPerRead, missAlone, missReader, visitsPerCase;

    explicit RuleOutKernel(const V* terms)
        : staff{terms[rule_out::Realisation], terms[rule_out::Cashable]},
          alone(terms[rule_out::ReportedAlone]),
          minutesPerRead(terms[rule_out::MinutesPerRead]),
          missAlone(terms[rule_out::MissAlone]),
          missReader(terms[rule_out::MissReader]),
          visitsPerCase(terms[rule_out::VisitsAvoidedPerCase]) {}

    template <class Chance>
    void operator()(const Month<V>& month, const Chance& chance, V* events) const {
        const V reports = chance.thin(month.processed, alone, Alone);
        const auto missed = chance.compare(reports, missAlone, missAlone - missReader, Miss);
        events[rule_out::AutoReports] = reports;
        staff.write(reports * minutesPerRead, events, rule_out::MinutesSaved);
        events[rule_out::Missed] = missed.with;
        events[rule_out::ExtraMissed] = missed.extra;
        events[rule_out::VisitsAvoided] = chance.thin(month.processed, visitsPerCase, Visit);
    }
};

template <class V>
struct TimeToActionKernel {
    enum Decision { Flag, Action, Outcome };
    V flaggedShare, compliance, minutes, outcomePerMinute;

    explicit TimeToActionKernel(const V* terms)
        : flaggedShare(terms[time_to_action::Prevalence] * terms[time_to_action::Sensitivity]),
          compliance(terms[time_to_action::Compliance]),
          minutes(terms[time_to_action::MinutesGained]),
          outcomePerMinute(terms[time_to_action::OutcomePerMinute]) {}

    template <class Chance>
    void operator()(const Month<V>& month, const Chance& chance, V* events) const {
        const V flagged = chance.thin(month.processed, flaggedShare, Flag);
        const V actedOn = chance.thin(flagged, compliance, Action);
        events[time_to_action::Flagged] = flagged;
        events[time_to_action::ActedOn] = actedOn;
        events[time_to_action::TotalMinutesGained] = actedOn * minutes;
        events[time_to_action::Outcomes] = chance.thin(actedOn, minutes, outcomePerMinute, Outcome);
    }
};

template <class V>
struct AddedRecognitionKernel {
    enum Decision { Recognition, Survival };
    V extraShare, minutes, outcomePerMinute;

    explicit AddedRecognitionKernel(const V* terms)
        : extraShare(terms[added_recognition::Incidence] * terms[added_recognition::ExtraRecognised]),
          minutes(terms[added_recognition::MinutesGained]),
          outcomePerMinute(terms[added_recognition::OutcomePerMinute]) {}

    template <class Chance>
    void operator()(const Month<V>& month, const Chance& chance, V* events) const {
        const V recognised = chance.thin(month.processed, extraShare, Recognition);
        events[added_recognition::Recognised] = recognised;
        events[added_recognition::TotalMinutesGained] = recognised * minutes;
        events[added_recognition::Survivors] = chance.thin(recognised, minutes, outcomePerMinute, Survival);
    }
};

template <class V>
struct AvoidanceKernel {
    enum Decision { Avoided };
    V share;

    explicit AvoidanceKernel(const V* terms) : share(terms[avoidance::AvoidedShare] * terms[avoidance::Compliance]) {}

    template <class Chance>
    void operator()(const Month<V>& month, const Chance& chance, V* events) const {
        events[avoidance::ProceduresAvoided] = chance.thin(month.processed, share, Avoided);
    }
};

template <class V>
struct PredictionKernel {
    enum Decision { Flag, Intervention, Truth, TruthOfOthers, Prevention };
    V flagRate, predictiveValue, uptake, reduction;

    explicit PredictionKernel(const V* terms)
        : flagRate(terms[prediction::FlagRate]),
          predictiveValue(terms[prediction::PredictiveValue]),
          uptake(terms[prediction::Uptake]),
          reduction(terms[prediction::RiskReduction]) {}

    template <class Chance>
    void operator()(const Month<V>& month, const Chance& chance, V* events) const {
        const V flagged = chance.thin(month.processed, flagRate, Flag);
        const V intervened = chance.thin(flagged, uptake, Intervention);
        const V helped = chance.thin(intervened, predictiveValue, Truth);
        const V others = chance.thin(flagged - intervened, predictiveValue, TruthOfOthers);
        events[prediction::Flagged] = flagged;
        events[prediction::Intervened] = intervened;
        events[prediction::EventsPrevented] = chance.thin(helped, reduction, Prevention);
        events[prediction::FalseAlarms] = chance.others(flagged, V(1) - predictiveValue, helped + others);
    }
};

/// The volume of the need is the number of patients enrolled per month.
template <class V>
struct MonitoringKernel {
    enum Decision { Admission };
    V avoidedPerMonth, nurseMinutes;

    MonitoringKernel(const V* terms, const V* state)
        : avoidedPerMonth(state[monitoring::AvoidedPerMonth]), nurseMinutes(terms[monitoring::NurseMinutesPerMonth]) {}

    static void start(const V* terms, V* state) {
        state[monitoring::AvoidedPerMonth] =
            (V(1) - lane::exp(terms[monitoring::AdmissionHazard] * V(-1.0 / 12.0))) * terms[monitoring::RiskReduction];
    }

    template <class Chance>
    void operator()(const Month<V>& month, const Chance& chance, V* events) const {
        events[monitoring::PatientMonths] = month.processed;
        events[monitoring::AdmissionsAvoided] = chance.thin(month.processed, avoidedPerMonth, Admission);
        events[monitoring::NurseMinutes] = month.processed * nurseMinutes;
    }
};

/// Fluid queue B' = max(0, B + arrivals - capacity), run with and without the freed minutes.
/// The backlogs are minutes of work.
template <class V>
struct WaitingKernel {
    V capacity, minutesPerCase, minutesSaved;
    V* backlog;

    WaitingKernel(const V* terms, V* state)
        : capacity(terms[waiting::CapacityMinutes]),
          minutesPerCase(terms[waiting::MinutesPerCase]),
          minutesSaved(terms[waiting::MinutesSavedPerCase]),
          backlog(state) {}

    static void start(const V* terms, V* state) {
        state[waiting::BacklogWithout] = state[waiting::BacklogWith] = terms[waiting::InitialBacklog];
    }

    template <class Chance>
    void operator()(const Month<V>& month, const Chance& /*chance*/, V* events) {
        const V arrivals = month.eligible * minutesPerCase;
        V &without = backlog[waiting::BacklogWithout], &with = backlog[waiting::BacklogWith];
        without = max(without + arrivals - capacity, V(0));
        with = max(with + arrivals - month.processed * minutesSaved - capacity, V(0));
        const V avoided = without - with;
        const V days = select(capacity > V(0), V(30) * avoided / capacity, V(0));
        events[waiting::BacklogAvoided] = avoided;
        events[waiting::PatientDaysAvoided] = days * month.eligible;
    }
};

}  // namespace valor::effect
