// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/worth.h"

#include <array>

namespace valor {
namespace {

constexpr Worth spared(std::string_view name, std::string_view unit, std::string_view event,
                       FlowKind kind = FlowKind::Cash) {
    return {name, unit, event, kind, "outside", "site"};
}
constexpr Worth spent(std::string_view name, std::string_view unit, std::string_view event,
                      FlowKind kind = FlowKind::Cash) {
    return {name, unit, event, kind, "site", "outside"};
}
constexpr Worth health(std::string_view name, std::string_view event) {
    return {name, "QALY/case", event, FlowKind::Health, "created", kPatientsAccount};
}

// Of the time saved a part may leave the budget ("cashable"), the rest is free for other work: one hourly cost for
// both.
constexpr Worth kFreed = spared("hour", "$/h", "minutes_freed", FlowKind::Capacity);
constexpr Worth kCashed = spared("hour", "$/h", "minutes_cashed");

constexpr std::array kStaffTime{kFreed, kCashed};
constexpr std::array kDetection{spared("missed_cost", "$/case", "fn_avoided"), health("missed_health", "fn_avoided"),
                                spent("false_alarm_cost", "$/case", "extra_fp")};
constexpr std::array kReader{kFreed, kCashed, spent("recall_cost", "$/case", "extra_recalls"),
                             health("interval_cancer_health", "interval_cancers_avoided")};
constexpr std::array kRuleOut{kFreed, kCashed, spent("missed_cost", "$/case", "extra_missed"),
                              spared("visit_cost", "$/visit", "visits_avoided")};
constexpr std::array kTime{health("outcome_health", "outcomes")};
constexpr std::array kRecognition{health("outcome_health", "survivors")};
constexpr std::array kAvoidance{spared("procedure_cost", "$/case", "procedures_avoided")};
constexpr std::array kPrediction{spared("event_cost", "$/case", "events_prevented"),
                                 health("event_health", "events_prevented"),
                                 spent("false_alarm_cost", "$/case", "false_alarms")};
constexpr std::array kMonitoring{spared("admission_cost", "$/case", "admissions_avoided"),
                                 spent("hour", "$/h", "nurse_minutes", FlowKind::Capacity)};

}  // namespace

std::span<const Worth> usualWorth(Mechanism mechanism) {
    switch (mechanism) {
        case Mechanism::StaffTime: return kStaffTime;
        case Mechanism::Detection: return kDetection;
        case Mechanism::ReaderReplacement: return kReader;
        case Mechanism::RuleOut: return kRuleOut;
        case Mechanism::TimeToAction: return kTime;
        case Mechanism::AddedRecognition: return kRecognition;
        case Mechanism::Avoidance: return kAvoidance;
        case Mechanism::Prediction: return kPrediction;
        case Mechanism::Monitoring: return kMonitoring;
        case Mechanism::Waiting:
        case Mechanism::Formula: return {};
    }
    return {};
}

}  // namespace valor
