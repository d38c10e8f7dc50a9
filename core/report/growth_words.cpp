// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/growth_words.h"

#include <algorithm>
#include <utility>

#include "core/report/output_words.h"
#include "core/report/run_context.h"
#include "core/units/unit.h"

namespace valor {
namespace {

constexpr std::string_view kUsualOutput = "net_benefit";
constexpr int kErrorDigits = 3;

/// Alternative and output of a column.
std::pair<AlternativeId, std::string> partsOf(const std::string& column) {
    const auto point = column.find('.');
    if (point == std::string::npos) return {AlternativeId(), column};
    return {AlternativeId(column.substr(0, point)), column.substr(point + 1)};
}

/// What the run was ended by, as the texts name it: with an error that was wanted or without.
std::string sentenceKey(const StopRule& rule, const Growth& grown) {
    return "growth." + std::string(stopCauseName(grown.endedBy)) + (rule.error ? "" : "_alone");
}

}  // namespace

std::string ruleError(const Case& input, const StopRule& rule, const std::string& output, double error,
                      const Wording& wording) {
    if (rule.isRelative)
        return formatSignificant(kWholeInPercent * error, kErrorDigits, wording.numbers) + wording.numbers.unitSpace +
               "%";
    const std::string name = partsOf(output).second;
    const std::vector<std::string> known = outputsOf(input);
    if (std::ranges::find(known, name) == known.end()) return formatSignificant(error, kErrorDigits, wording.numbers);
    return OutputAmounts(input, name, error, wording).amount(error);
}

std::string watchedName(const Case& input, const StopRule& rule, const std::string& output, const Wording& wording) {
    const auto [id, name] = partsOf(output);
    const Alternative* alternative = findById(input.alternatives, id);
    if (alternative == nullptr) return output;
    const std::string label = labelled(alternative->label, id.text(), wording.language);
    const bool isUsual =
        std::ranges::all_of(rule.outputs, [](const std::string& each) { return each.ends_with(kUsualOutput); });
    return isUsual ? label : label + ": " + outputName(input, name, wording);
}

std::string growthSentence(const Case& input, const RunManifest& manifest, const Wording& wording) {
    if (!manifest.until) return {};
    const StopRule& rule = *manifest.until;
    const std::string draws = formatNumber(static_cast<double>(manifest.draws), 0, wording.numbers);
    const auto say = [&](const std::string& key, const std::vector<std::pair<std::string, std::string>>& arguments) {
        return wording.texts.text(key, wording.language, arguments);
    };
    if (!manifest.grown) return say("growth.by_rule", {{"draws", draws}});
    const Growth& grown = *manifest.grown;
    const auto inWords = [&](double error) { return ruleError(input, rule, grown.output, error, wording); };
    return say(sentenceKey(rule, grown),
               {{"draws", draws},
                {"of", watchedName(input, rule, grown.output, wording)},
                {"error", grown.error ? inWords(*grown.error) : "∞"},
                {"wanted", rule.error ? inWords(*rule.error) : ""},
                {"seconds", rule.seconds ? formatSignificant(*rule.seconds, kErrorDigits, wording.numbers) : ""}});
}

}  // namespace valor
