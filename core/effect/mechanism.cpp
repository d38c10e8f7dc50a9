// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effect/mechanism.h"

#include <array>

#include "core/error/expects.h"

namespace valor {
namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr Bearing kRelief = Bearing::Relief, kBurden = Bearing::Burden;

constexpr TermRule share(std::string_view name, std::optional<double> standard = std::nullopt) {
    return {name, "share", 0, 1, standard};
}
constexpr TermRule any(std::string_view name, std::string_view unit, std::optional<double> standard = std::nullopt) {
    return {name, unit, -kInf, kInf, standard};
}
constexpr TermRule positive(std::string_view name, std::string_view unit,
                            std::optional<double> standard = std::nullopt) {
    return {name, unit, 0, kInf, standard};
}

constexpr std::array<TermRule, staff_time::kTerms> kStaffTimeTerms{any("minutes_saved_per_case", "min/case"),
                                                                   share("realisation", 1), share("cashable", 0)};
constexpr std::array<EventRule, staff_time::kEvents> kStaffTimeEvents{
    {{"minutes_saved", "min", kRelief}, {"minutes_cashed", "min", kRelief}, {"minutes_freed", "min", kRelief}}};

constexpr std::array<TermRule, detection::kTerms> kDetectionTerms{share("prevalence"),
                                                                  share("sensitivity_without"),
                                                                  share("specificity_without"),
                                                                  any("sensitivity_gain", "share"),
                                                                  any("specificity_gain", "share", 0),
                                                                  any("sensitivity_drift", "share/yr", 0),
                                                                  any("local_drop", "share", 0),
                                                                  positive("shift_rate", "event/site/yr", 0),
                                                                  any("shift_drop", "share", 0)};
constexpr std::array<EventRule, detection::kEvents> kDetectionEvents{{{"tp", "case"},
                                                                      {"fp", "case", kBurden},
                                                                      {"fn", "case", kBurden},
                                                                      {"tn", "case"},
                                                                      {"recalls", "case"},
                                                                      {"extra_tp", "case"},
                                                                      {"extra_fp", "case", kBurden},
                                                                      {"fn_avoided", "case", kRelief}}};

constexpr std::array<TermRule, reader_replacement::kTerms> kReaderTerms{positive("readings_per_exam", "reading/exam"),
                                                                        share("reading_reduction"),
                                                                        positive("minutes_per_reading", "min/reading"),
                                                                        share("realisation", 1),
                                                                        share("cashable", 0),
                                                                        share("recall_without", 0),
                                                                        positive("recall_ratio", "ratio", 1),
                                                                        share("detection_without", 0),
                                                                        positive("detection_ratio", "ratio", 1),
                                                                        share("interval_without", 0),
                                                                        positive("interval_ratio", "ratio", 1),
                                                                        share("overdiagnosed_share", 0)};
constexpr std::array<EventRule, reader_replacement::kEvents> kReaderEvents{
    {{"reads_avoided", "reading", kRelief},
     {"minutes_saved", "min", kRelief},
     {"minutes_cashed", "min", kRelief},
     {"minutes_freed", "min", kRelief},
     {"recalls", "case"},
     {"cancers", "case"},
     {"interval_cancers", "case", kBurden},
     {"extra_recalls", "case", kBurden},
     {"extra_cancers", "case"},
     {"interval_cancers_avoided", "case", kRelief},
     {"overdiagnosed", "case", kBurden}}};

constexpr std::array<ScaledProbability, 3> kReaderScaled{
    {{reader_replacement::RecallWithout, reader_replacement::RecallRatio},
     {reader_replacement::DetectionWithout, reader_replacement::DetectionRatio},
     {reader_replacement::IntervalWithout, reader_replacement::IntervalRatio}}};

constexpr std::array<TermRule, rule_out::kTerms> kRuleOutTerms{share("reported_alone"),
                                                               positive("minutes_per_read", "min/case"),
                                                               share("realisation", 1),
                                                               share("cashable", 0),
                                                               share("miss_alone", 0),
                                                               share("miss_reader", 0),
                                                               positive("visits_avoided_per_case", "visit/case", 0)};
constexpr std::array<EventRule, rule_out::kEvents> kRuleOutEvents{{{"auto_reports", "case"},
                                                                   {"minutes_saved", "min", kRelief},
                                                                   {"minutes_cashed", "min", kRelief},
                                                                   {"minutes_freed", "min", kRelief},
                                                                   {"missed", "case", kBurden},
                                                                   {"extra_missed", "case", kBurden},
                                                                   {"visits_avoided", "visit", kRelief}}};

constexpr std::array<TermRule, time_to_action::kTerms> kTimeTerms{
    share("prevalence"), share("sensitivity", 1), share("compliance", 1), any("minutes_gained", "min/case"),
    any("outcome_per_minute", "1/min", 0)};
constexpr std::array<EventRule, time_to_action::kEvents> kTimeEvents{
    {{"flagged", "case"}, {"acted_on", "case"}, {"minutes_gained", "min"}, {"outcomes", "case"}}};

constexpr std::array<TermRule, added_recognition::kTerms> kRecognitionTerms{
    share("incidence", 1), any("extra_recognised", "share"), any("minutes_gained", "min/case"),
    any("outcome_per_minute", "1/min")};
constexpr std::array<EventRule, added_recognition::kEvents> kRecognitionEvents{
    {{"recognised", "case"}, {"minutes_gained", "min"}, {"survivors", "case", kRelief}}};

constexpr std::array<TermRule, avoidance::kTerms> kAvoidanceTerms{share("avoided_share"), share("compliance", 1)};
constexpr std::array<EventRule, avoidance::kEvents> kAvoidanceEvents{{{"procedures_avoided", "case", kRelief}}};

constexpr std::array<TermRule, prediction::kTerms> kPredictionTerms{share("flag_rate"), share("predictive_value"),
                                                                    share("uptake"), any("risk_reduction", "share")};
constexpr std::array<EventRule, prediction::kEvents> kPredictionEvents{{{"flagged", "case"},
                                                                        {"intervened", "case"},
                                                                        {"events_prevented", "case", kRelief},
                                                                        {"false_alarms", "case", kBurden}}};

constexpr std::array<TermRule, monitoring::kTerms> kMonitoringTerms{
    positive("admission_hazard", "1/yr"), any("risk_reduction", "share"),
    positive("nurse_minutes_per_month", "min/patient", 0)};
constexpr std::array<EventRule, monitoring::kEvents> kMonitoringEvents{
    {{"patient_months", "case"}, {"admissions_avoided", "case", kRelief}, {"nurse_minutes", "min", kBurden}}};

constexpr std::array<TermRule, waiting::kTerms> kWaitingTerms{
    positive("capacity_minutes", "min/month"), positive("minutes_per_case", "min/case"),
    any("minutes_saved_per_case", "min/case"), positive("initial_backlog", "min", 0)};
constexpr std::array<EventRule, waiting::kEvents> kWaitingEvents{
    {{"backlog_avoided", "min", kRelief}, {"patient_days_avoided", "day*case", kRelief}}};

constexpr std::array<EventRule, formula::kEvents> kFormulaEvents{{{"amount", ""}}};

constexpr std::array kRules{
    MechanismRule{Mechanism::StaffTime, "staff_time", kStaffTimeTerms, kStaffTimeEvents},
    MechanismRule{Mechanism::Detection, "detection", kDetectionTerms, kDetectionEvents, {}, detection::kStates},
    MechanismRule{Mechanism::ReaderReplacement, "reader_replacement", kReaderTerms, kReaderEvents, kReaderScaled},
    MechanismRule{Mechanism::RuleOut, "rule_out", kRuleOutTerms, kRuleOutEvents},
    MechanismRule{Mechanism::TimeToAction, "time_to_action", kTimeTerms, kTimeEvents},
    MechanismRule{Mechanism::AddedRecognition, "added_recognition", kRecognitionTerms, kRecognitionEvents},
    MechanismRule{Mechanism::Avoidance, "avoidance", kAvoidanceTerms, kAvoidanceEvents},
    MechanismRule{Mechanism::Prediction, "prediction", kPredictionTerms, kPredictionEvents},
    MechanismRule{Mechanism::Monitoring, "monitoring", kMonitoringTerms, kMonitoringEvents, {}, monitoring::kStates},
    MechanismRule{Mechanism::Waiting, "waiting", kWaitingTerms, kWaitingEvents, {}, waiting::kStates},
    MechanismRule{Mechanism::Formula, "formula", {}, kFormulaEvents},
};

}  // namespace

std::span<const MechanismRule> allMechanisms() {
    return kRules;
}

const MechanismRule& ruleOf(Mechanism mechanism) {
    const MechanismRule& rule = kRules[static_cast<std::size_t>(mechanism)];
    expects(rule.mechanism == mechanism, "mechanism rules stand in the order of the enumeration");
    return rule;
}

Result<Mechanism> parseMechanism(std::string_view name) {
    for (const MechanismRule& rule : kRules)
        if (rule.name == name) return rule.mechanism;
    return fail(ErrorCode::FieldType, "", {{"expected", "mechanism"}, {"found", std::string(name)}});
}

}  // namespace valor
