// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/verdict.h"

#include <algorithm>

#include "core/report/chart_words.h"
#include "core/report/run_context.h"

namespace valor {
namespace {

std::string_view keyOf(Verdict verdict) {
    switch (verdict) {
        case Verdict::Yes: return "verdict.yes";
        case Verdict::No: return "verdict.no";
        case Verdict::LeansYes: return "verdict.leans_yes";
        case Verdict::LeansNo: return "verdict.leans_no";
        case Verdict::Open: return "verdict.open";
    }
    return {};
}

/// Where every future is the same no share of them can be told.
std::string_view certainKeyOf(Verdict verdict) {
    if (verdict == Verdict::Yes) return "verdict.certain_yes";
    if (verdict == Verdict::No) return "verdict.certain_no";
    return "verdict.certain_equal";
}

}  // namespace

Verdict verdictOn(const AlternativeResult& result) {
    if (result.netBenefit.at(Q05) > 0) return Verdict::Yes;
    if (result.netBenefit.at(Q95) < 0) return Verdict::No;
    const bool gains = result.netBenefit.mean > 0, oftenBetter = result.better.value > result.worse.value;
    if (gains != oftenBetter) return Verdict::Open;
    return gains ? Verdict::LeansYes : Verdict::LeansNo;
}

Reliance relianceOf(const OneWayAnalysis& analysis, const Case& input, const Scenario& scenario) {
    double all = 0;
    Reliance reliance;
    for (const OneWayInput& each : analysis.inputs) {
        const Confidence mark = confidenceIn(input, scenario, *findById(input.parameters, each.parameter));
        all += each.swing();
        if (mark == Confidence::Assumption) reliance.assumed += each.swing();
        if (mark == Confidence::FromMemory) reliance.remembered += each.swing();
    }
    if (all <= 0) return {};
    return {reliance.assumed / all, reliance.remembered / all, true};
}

std::string verdictSentence(const AlternativeResult& result, const Reliance& reliance, const Case& input,
                            const Wording& wording) {
    constexpr double kMost = 0.5;
    const ChartWords words(input.currency, wording);
    const std::string alternative = alternativeLabel(input, result.alternative, wording.language);
    const std::string comparator = alternativeLabel(input, input.comparator, wording.language);
    if (isSameInEveryFuture(result.netBenefit))
        return words.sentence(
            certainKeyOf(verdictOn(result)),
            {{"alternative", alternative}, {"comparator", comparator}, {"mean", words.money(result.netBenefit.mean)}});
    const double bad = result.netBenefit.at(Q05);
    std::string text =
        words.sentence(keyOf(verdictOn(result)), {{"alternative", alternative},
                                                  {"comparator", comparator},
                                                  {"futures", formatFutures(result.better.value, wording.numbers)},
                                                  {"mean", words.money(result.netBenefit.mean)}});
    if (bad < 0) text += " " + words.sentence("verdict.loss", {{"amount", words.money(-bad)}});
    if (reliance.isKnown && reliance.assumed > kMost)
        text += " " + words.say("verdict.assumed", {{"share", formatShare(reliance.assumed, wording.numbers)}});
    return text;
}

}  // namespace valor
