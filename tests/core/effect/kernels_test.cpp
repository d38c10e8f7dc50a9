// SPDX-License-Identifier: GPL-3.0-or-later
// Every mechanism against arithmetic done by hand, and the checks that hold for all of them.
#include "core/effect/kernels.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "core/lane/scalar.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using V = lane::Scalar;
using Month = effect::Month<V>;

Month processed(double n, double yearsInUse = 0) {
    return {V(2 * n), V(1.5 * n), V(n), V(yearsInUse), V(0)};
}

template <class Kernel>
Kernel started(const V* terms, V* state) {
    if constexpr (requires { Kernel::start(terms, state); }) {
        Kernel::start(terms, state);
        return Kernel(terms, state);
    } else {
        return Kernel(terms);
    }
}

/// Events of one month, with terms given by position and defaults elsewhere.
template <class Kernel>
std::vector<double> events(Mechanism mechanism, const std::vector<std::pair<int, double>>& given, const Month& month) {
    V terms[kMaxTerms];
    const MechanismRule& rule = ruleOf(mechanism);
    for (std::size_t t = 0; t < rule.terms.size(); ++t) terms[t] = V(rule.terms[t].defaultValue.value_or(0));
    for (const auto& [term, value] : given) terms[term] = V(value);
    V out[kMaxEvents], state[kMaxStates];
    Kernel kernel = started<Kernel>(terms, state);
    kernel(month, effect::ExpectedCounts<V>{}, out);
    std::vector<double> values;
    for (std::size_t e = 0; e < rule.events.size(); ++e) values.push_back(out[e].value);
    return values;
}

TEST(Detection, DriftsMonthByMonthAsItDoesInOneStep) {
    using namespace detection;
    V terms[kMaxTerms];
    for (V& term : terms) term = V(0);
    for (const auto& [term, value] : std::vector<std::pair<int, double>>{{Prevalence, 0.3},
                                                                         {SensitivityWithout, 0.8},
                                                                         {SpecificityWithout, 0.9},
                                                                         {SensitivityDrift, 0.03},
                                                                         {LocalDrop, 0.02}})
        terms[term] = V(value);
    V state[kMaxStates], out[kMaxEvents];
    auto kernel = started<effect::DetectionKernel<V>>(terms, state);
    constexpr int kLive = 5;  // no drift before go-live
    const auto logit = [](double p) { return std::log(p / (1 - p)); };
    const double loss = logit(0.8) - logit(0.78), drift = logit(0.8) - logit(0.77);
    for (int month = 0; month < 40; ++month) {
        const double years = std::max(month - kLive, 0) / 12.0;
        kernel(processed(1000, years), effect::ExpectedCounts<V>{}, out);
        const double sensitivity = 1 / (1 + std::exp(-(logit(0.8) - loss - drift * years)));
        EXPECT_NEAR(out[TruePositives].value, 300 * sensitivity, 1e-10) << month;
    }
}

TEST(StaffTime, SplitsRealisedMinutesIntoCashedAndFreed) {
    using namespace staff_time;
    const auto e = events<effect::StaffTimeKernel<V>>(
        Mechanism::StaffTime, {{MinutesSavedPerCase, 1.5}, {Realisation, 0.4}, {Cashable, 0.25}}, processed(1000));
    EXPECT_NEAR(e[MinutesSaved], 600, 1e-9);
    EXPECT_NEAR(e[MinutesCashed], 150, 1e-9);
    EXPECT_NEAR(e[MinutesFreed], 450, 1e-9);
}

TEST(StaffTime, ASlowerToolCostsMinutes) {
    const auto e = events<effect::StaffTimeKernel<V>>(Mechanism::StaffTime, {{staff_time::MinutesSavedPerCase, -0.5}},
                                                      processed(100));
    EXPECT_NEAR(e[staff_time::MinutesSaved], -50, 1e-12);
}

TEST(Detection, CountsAddUpToProcessedExaminations) {
    using namespace detection;
    const auto e = events<effect::DetectionKernel<V>>(Mechanism::Detection,
                                                      {{Prevalence, 0.3},
                                                       {SensitivityWithout, 0.8},
                                                       {SpecificityWithout, 0.9},
                                                       {SensitivityGain, 0.1},
                                                       {SpecificityGain, 0.05}},
                                                      processed(1000));
    EXPECT_NEAR(e[TruePositives], 270, 1e-9);
    EXPECT_NEAR(e[FalseNegatives], 30, 1e-9);
    EXPECT_NEAR(e[FalsePositives], 700 * 0.05, 1e-9);
    EXPECT_NEAR(e[TrueNegatives], 700 * 0.95, 1e-9);
    EXPECT_NEAR(e[TruePositives] + e[FalsePositives] + e[FalseNegatives] + e[TrueNegatives], 1000, 1e-9);
    EXPECT_NEAR(e[Recalls], 270 + 35, 1e-9);
    EXPECT_NEAR(e[ExtraTruePositives], 30, 1e-9);
    EXPECT_NEAR(e[ExtraFalsePositives], 700 * (0.9 - 0.95), 1e-9);
    EXPECT_NEAR(e[AvoidedFalseNegatives], 30, 1e-9);
}

TEST(Detection, EqualToBaselineGivesExactlyNothing) {
    using namespace detection;
    const auto e = events<effect::DetectionKernel<V>>(
        Mechanism::Detection, {{Prevalence, 0.217}, {SensitivityWithout, 0.831}, {SpecificityWithout, 0.913}},
        processed(1234.5, 3));
    EXPECT_EQ(e[ExtraTruePositives], 0);
    EXPECT_EQ(e[ExtraFalsePositives], 0);
    EXPECT_EQ(e[AvoidedFalseNegatives], 0);
}

TEST(Detection, GainIsLimitedToAProbability) {
    using namespace detection;
    const auto e = events<effect::DetectionKernel<V>>(Mechanism::Detection,
                                                      {{Prevalence, 0.5},
                                                       {SensitivityWithout, 0.95},
                                                       {SpecificityWithout, 0.5},
                                                       {SensitivityGain, 0.2},
                                                       {SpecificityGain, 0.9}},
                                                      processed(100));
    EXPECT_NEAR(e[TruePositives], 50, 1e-9);
    EXPECT_NEAR(e[FalsePositives], 0, 1e-9);
}

TEST(Detection, DriftFollowsTheLogitScale) {
    using namespace detection;
    const double se = 0.9, drift = 0.02, local = 0.03, years = 4;
    const auto logit = [](double p) { return std::log(p / (1 - p)); };
    const double x = logit(se) - (logit(se) - logit(se - local)) - years * (logit(se) - logit(se - drift));
    const double expected = 1 / (1 + std::exp(-x));
    const auto e = events<effect::DetectionKernel<V>>(Mechanism::Detection,
                                                      {{Prevalence, 0.1},
                                                       {SensitivityWithout, 0.8},
                                                       {SpecificityWithout, 0.9},
                                                       {SensitivityGain, 0.1},
                                                       {SensitivityDrift, drift},
                                                       {LocalDrop, local}},
                                                      processed(1000, years));
    EXPECT_NEAR(e[TruePositives], 100 * expected, 1e-9);
}

TEST(Detection, ShiftEventsLowerSensitivityAtTheirRate) {
    using namespace detection;
    const std::vector<std::pair<int, double>> common{
        {Prevalence, 0.1}, {SensitivityWithout, 0.7}, {SpecificityWithout, 0.9}, {SensitivityGain, 0.2}};
    auto shifted = common, drifted = common;
    shifted.insert(shifted.end(), {{ShiftRate, 0.5}, {ShiftDrop, 0.04}});
    const auto a = events<effect::DetectionKernel<V>>(Mechanism::Detection, shifted, processed(1000, 2));
    drifted.insert(drifted.end(), {{SensitivityDrift, 0.04}});
    const auto b = events<effect::DetectionKernel<V>>(Mechanism::Detection, drifted, processed(1000, 1));
    EXPECT_NEAR(a[TruePositives], b[TruePositives], 1e-9);  // half an event a year for two years is one event
}

TEST(ReaderReplacement, ReadsRecallsAndShiftsAgainstHandCalculation) {
    using namespace reader_replacement;
    const auto e = events<effect::ReaderReplacementKernel<V>>(Mechanism::ReaderReplacement,
                                                              {{ReadingsPerExam, 2.1},
                                                               {ReadingReduction, 0.4},
                                                               {MinutesPerReading, 0.7},
                                                               {Realisation, 0.5},
                                                               {RecallWithout, 0.03},
                                                               {RecallRatio, 0.8},
                                                               {DetectionWithout, 0.007},
                                                               {DetectionRatio, 1.2},
                                                               {IntervalWithout, 0.002},
                                                               {IntervalRatio, 0.9},
                                                               {OverdiagnosedShare, 0.25}},
                                                              processed(10000));
    EXPECT_NEAR(e[ReadsAvoided], 8400, 1e-8);
    EXPECT_NEAR(e[MinutesSaved], 8400 * 0.7 * 0.5, 1e-8);
    EXPECT_NEAR(e[MinutesFreed], e[MinutesSaved], 1e-8);
    EXPECT_NEAR(e[Recalls], 240, 1e-8);
    EXPECT_NEAR(e[ExtraRecalls], -60, 1e-8);
    EXPECT_NEAR(e[ExtraCancers], 14, 1e-8);
    EXPECT_NEAR(e[IntervalCancersAvoided], 2, 1e-8);
    EXPECT_NEAR(e[Overdiagnosed], 3.5, 1e-8);
}

TEST(RuleOut, ReportsMissesAndVisits) {
    using namespace rule_out;
    const auto e = events<effect::RuleOutKernel<V>>(Mechanism::RuleOut,
                                                    {{ReportedAlone, 0.2},
                                                     {MinutesPerRead, 1.5},
                                                     {MissAlone, 0.003},
                                                     {MissReader, 0.001},
                                                     {VisitsAvoidedPerCase, 0.01}},
                                                    processed(5000));
    EXPECT_NEAR(e[AutoReports], 1000, 1e-9);
    EXPECT_NEAR(e[MinutesSaved], 1500, 1e-9);
    EXPECT_NEAR(e[Missed], 3, 1e-9);
    EXPECT_NEAR(e[ExtraMissed], 2, 1e-9);
    EXPECT_NEAR(e[VisitsAvoided], 50, 1e-9);
}

TEST(TimeToAction, NeedsSomebodyToAct) {
    using namespace time_to_action;
    const auto with = [](double compliance) {
        return events<effect::TimeToActionKernel<V>>(Mechanism::TimeToAction,
                                                     {{Prevalence, 0.02},
                                                      {Sensitivity, 0.9},
                                                      {Compliance, compliance},
                                                      {MinutesGained, 12},
                                                      {OutcomePerMinute, 0.004}},
                                                     processed(1000));
    };
    EXPECT_NEAR(with(0.5)[ActedOn], 9, 1e-9);
    EXPECT_NEAR(with(0.5)[TotalMinutesGained], 108, 1e-9);
    EXPECT_NEAR(with(0.5)[Outcomes], 0.432, 1e-9);
    EXPECT_EQ(with(0)[Outcomes], 0);
}

TEST(AddedRecognition, SurvivorsFollowMinutes) {
    using namespace added_recognition;
    const auto e = events<effect::AddedRecognitionKernel<V>>(
        Mechanism::AddedRecognition,
        {{Incidence, 0.01}, {ExtraRecognised, 0.03}, {MinutesGained, 2}, {OutcomePerMinute, 0.023}}, processed(10000));
    EXPECT_NEAR(e[Recognised], 3, 1e-9);
    EXPECT_NEAR(e[Survivors], 3 * 2 * 0.023, 1e-9);
}

TEST(Avoidance, IsShareTimesCompliance) {
    const auto e = events<effect::AvoidanceKernel<V>>(
        Mechanism::Avoidance, {{avoidance::AvoidedShare, 0.14}, {avoidance::Compliance, 0.5}}, processed(1000));
    EXPECT_NEAR(e[avoidance::ProceduresAvoided], 70, 1e-9);
}

TEST(Prediction, PreventsOnlyTrueAlarmsThatAreActedOn) {
    using namespace prediction;
    const auto e = events<effect::PredictionKernel<V>>(
        Mechanism::Prediction, {{FlagRate, 0.1}, {PredictiveValue, 0.3}, {Uptake, 0.5}, {RiskReduction, 0.2}},
        processed(1000));
    EXPECT_NEAR(e[Flagged], 100, 1e-9);
    EXPECT_NEAR(e[Intervened], 50, 1e-9);
    EXPECT_NEAR(e[EventsPrevented], 3, 1e-9);
    EXPECT_NEAR(e[FalseAlarms], 70, 1e-9);
}

TEST(Monitoring, TurnsAYearlyHazardIntoMonthlyAdmissions) {
    using namespace monitoring;
    const auto e = events<effect::MonitoringKernel<V>>(
        Mechanism::Monitoring, {{AdmissionHazard, 0.6}, {RiskReduction, 0.25}, {NurseMinutesPerMonth, 20}},
        processed(200));
    EXPECT_NEAR(e[AdmissionsAvoided], 200 * (1 - std::exp(-0.05)) * 0.25, 1e-9);
    EXPECT_NEAR(e[NurseMinutes], 4000, 1e-9);
}

TEST(Waiting, QueueShrinksByTheFreedMinutes) {
    using namespace waiting;
    const V terms[kTerms] = {V(1000), V(10), V(1), V(500)};
    V state[kStates];
    auto kernel = started<effect::WaitingKernel<V>>(terms, state);
    V out[kMaxEvents];
    const Month month{V(110), V(110), V(100), V(0), V(0)};
    kernel(month, effect::ExpectedCounts<V>{}, out);  // without: 500 + 1100 - 1000 = 600; with: 500
    EXPECT_NEAR(out[BacklogAvoided].value, 100, 1e-9);
    EXPECT_NEAR(out[PatientDaysAvoided].value, 30 * 100 / 1000.0 * 110, 1e-9);
    kernel(month, effect::ExpectedCounts<V>{}, out);  // 700 and 500
    EXPECT_NEAR(out[BacklogAvoided].value, 200, 1e-9);
}

TEST(AllMechanisms, VolumeZeroGivesNothingAndDoublingDoubles) {
    const std::vector<std::pair<int, double>> typical{{0, 0.3}, {1, 0.8}, {2, 0.9}, {3, 0.1}, {4, 0.05}};
    const auto check = [&](const std::function<std::vector<double>(double)>& run, const char* name) {
        const auto none = run(0), once = run(700), twice = run(1400);
        for (std::size_t e = 0; e < none.size(); ++e) {
            EXPECT_EQ(none[e], 0) << name << " event " << e;
            EXPECT_NEAR(twice[e], 2 * once[e], 1e-9 * (1 + std::abs(once[e]))) << name << " event " << e;
        }
    };
    check(
        [&](double n) {
            return events<effect::StaffTimeKernel<V>>(Mechanism::StaffTime, {{0, 1}, {1, .4}}, processed(n));
        },
        "staff");
    check([&](double n) { return events<effect::DetectionKernel<V>>(Mechanism::Detection, typical, processed(n)); },
          "detection");
    check(
        [&](double n) {
            return events<effect::ReaderReplacementKernel<V>>(Mechanism::ReaderReplacement, typical, processed(n));
        },
        "reader");
    check([&](double n) { return events<effect::RuleOutKernel<V>>(Mechanism::RuleOut, typical, processed(n)); },
          "rule-out");
    check(
        [&](double n) { return events<effect::TimeToActionKernel<V>>(Mechanism::TimeToAction, typical, processed(n)); },
        "time");
    check(
        [&](double n) {
            return events<effect::AddedRecognitionKernel<V>>(Mechanism::AddedRecognition, typical, processed(n));
        },
        "recognition");
    check(
        [&](double n) {
            return events<effect::AvoidanceKernel<V>>(Mechanism::Avoidance, {{0, .3}, {1, .8}}, processed(n));
        },
        "avoidance");
    check([&](double n) { return events<effect::PredictionKernel<V>>(Mechanism::Prediction, typical, processed(n)); },
          "prediction");
    check(
        [&](double n) {
            return events<effect::MonitoringKernel<V>>(Mechanism::Monitoring, {{0, .3}, {1, .8}}, processed(n));
        },
        "monitoring");
}

}  // namespace
}  // namespace valor
