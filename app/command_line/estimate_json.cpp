// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/estimate_json.h"

#include <array>
#include <charconv>

namespace valor::command_line {

std::string levelName(double level) {
    std::array<char, 16> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), level);
    return {text.data(), end.ptr};
}

JsonValue toJson(const Estimate& estimate) {
    JsonObject quantiles;
    for (std::size_t i = 0; i < kSummaryLevels.size(); ++i)
        quantiles.emplace_back(levelName(kSummaryLevels[i]), estimate.quantiles[i]);
    return JsonObject{{"mean", estimate.mean},
                      {"sd", estimate.sd},
                      {"standard_error", estimate.standardError},
                      {"mean_low", estimate.meanLow},
                      {"mean_high", estimate.meanHigh},
                      {"min", estimate.min},
                      {"max", estimate.max},
                      {"quantiles", std::move(quantiles)}};
}

JsonValue toJson(const ProbabilityEstimate& estimate) {
    return JsonObject{{"value", estimate.value}, {"low", estimate.low}, {"high", estimate.high}};
}

namespace {

JsonValue ruleJson(const StopRule& rule) {
    JsonObject members{{"outputs", listOf(rule.outputs, [](const std::string& id) -> JsonValue { return id; })}};
    if (rule.error) members.emplace_back("error", *rule.error);
    if (rule.error) members.emplace_back("relative", rule.isRelative);
    if (rule.seconds) members.emplace_back("seconds", *rule.seconds);
    return members;
}

JsonValue growthJson(const Growth& growth) {
    JsonObject members{{"ended_by", stopCauseName(growth.endedBy)}, {"output", growth.output}};
    if (growth.error) members.emplace_back("error", *growth.error);
    return members;
}

}  // namespace

JsonValue manifestJson(const RunManifest& manifest) {
    JsonObject members{
        {"engine_version", manifest.engineVersion},
        {"case", manifest.caseId},
        {"case_digest", manifest.caseDigest},
        {"scenario", manifest.scenario.text()},
        {"comparator", manifest.comparator.text()},
        {"alternatives", listOf(manifest.alternatives, [](const AlternativeId& id) -> JsonValue { return id.text(); })},
        {"scheme", schemeName(manifest.scheme)},
        {"counts", countsName(manifest.counts)},
        {"seed", static_cast<double>(manifest.seed)},
        {"draws", static_cast<double>(manifest.draws)},
        {"run_id", manifest.runId},
        {"result_hash", manifest.resultHash}};
    if (manifest.until) members.emplace_back("until", ruleJson(*manifest.until));
    if (manifest.grown) members.emplace_back("grown", growthJson(*manifest.grown));
    return members;
}

}  // namespace valor::command_line
