// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/confidence_summary.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/comparison/explained_variation.h"
#include "core/error/listed.h"

namespace valor {
namespace {

constexpr double kLeastShare = 0.005;  // what is smaller is not named
constexpr double kSureErrors = 2;      // nor what chance alone may give

bool isWeak(Confidence mark) {
    return mark == Confidence::Assumption || mark == Confidence::FromMemory;
}

bool isNamed(const ConfidenceSummary::Input& each) {
    return isWeak(each.mark) && each.explained >= std::max(kLeastShare, kSureErrors * each.chance);
}

/// Of every draw; empty where the sample does not have the alternative.
std::vector<double> netBenefits(const CaseSample& drawn, const AlternativeId& alternative) {
    const StrategySample& sample = drawn.sample;
    const auto found = std::ranges::find(sample.strategies, alternative.text());
    if (found == sample.strategies.end()) return {};
    const auto at = static_cast<std::size_t>(found - sample.strategies.begin());
    std::vector<double> values;
    for (std::size_t i = 0; i < sample.rows(); ++i)
        values.push_back(drawn.perQaly * sample.effects[at][i] - sample.costs[at][i]);
    return values;
}

}  // namespace

ConfidenceSummary confidenceSummary(const Case& input, const Scenario& scenario, const CaseSample& sample,
                                    const AlternativeId& alternative) {
    ConfidenceSummary summary;
    const std::vector<double> benefits = netBenefits(sample, alternative);
    if (benefits.empty()) return summary;
    const double chance = explainedByChance(benefits.size());
    for (std::size_t i = 0; i < sample.inputs.size(); ++i) {
        const ParameterId& id = sample.inputs[i].parameter;
        const double explained = explainedShare(sample.sample.values[i], benefits);
        const Confidence mark = confidenceIn(input, scenario, *findById(input.parameters, id));
        summary.byMark[static_cast<std::size_t>(mark)] += explained;
        const auto known = std::ranges::find(summary.inputs, id, &ConfidenceSummary::Input::parameter);
        if (known == summary.inputs.end()) {
            summary.inputs.push_back({id, mark, explained, chance});
            continue;
        }
        known->explained += explained;  // it differs between sites
        known->chance = std::hypot(known->chance, chance);
    }
    std::ranges::stable_sort(summary.inputs, std::ranges::greater(), &ConfidenceSummary::Input::explained);
    return summary;
}

std::string confidenceSentence(const ConfidenceSummary& summary, const Case& input, std::size_t shown,
                               const Wording& wording) {
    if (summary.inputs.empty()) return {};
    const auto share = [&](double value) { return formatShare(std::clamp(value, 0.0, 1.0), wording.numbers); };
    std::vector<std::string> largest;
    for (const ConfidenceSummary::Input& each : summary.inputs) {
        if (largest.size() == shown) break;
        if (!isNamed(each)) continue;
        const std::string& label = findById(input.parameters, each.parameter)->label.in(wording.language);
        largest.push_back(wording.texts.text(
            "confidence_summary.input", wording.language,
            {{"input", label.empty() ? each.parameter.text() : label}, {"share", share(each.explained)}}));
    }
    std::string text = wording.texts.text("confidence_summary.sentence", wording.language,
                                          {{"assumed", share(summary.of(Confidence::Assumption))},
                                           {"remembered", share(summary.of(Confidence::FromMemory))}});
    if (!largest.empty())
        text += " " + wording.texts.text("confidence_summary.largest", wording.language, {{"inputs", listed(largest)}});
    return text;
}

DocumentTable confidenceTable(const ConfidenceSummary& summary, const InputMarks& marks, const Wording& wording) {
    const auto say = [&](std::string_view key) { return wording.texts.text(key, wording.language); };
    DocumentTable table{{say("table.mark"), say("confidence_summary.inputs"), say("confidence_summary.share")}, 1, {}};
    if (summary.inputs.empty()) return table;
    for (std::size_t i = 0; i < kConfidenceMarks; ++i)
        table.rows.push_back({say("confidence." + std::string(confidenceName(static_cast<Confidence>(i)))),
                              std::to_string(marks.byMark[i]),
                              formatShare(std::clamp(summary.byMark[i], 0.0, 1.0), wording.numbers)});
    const double rest = 1 - std::accumulate(summary.byMark.begin(), summary.byMark.end(), 0.0);
    if (rest > 0)
        table.rows.push_back({say("confidence_summary.rest"), "", formatShare(std::min(rest, 1.0), wording.numbers)});
    return table;
}

}  // namespace valor
