// SPDX-License-Identifier: GPL-3.0-or-later
// A plain answer for those who decide: yes, no, or not yet, and what it rests on.
#pragma once

#include <cstdint>
#include <string>

#include "core/model/case.h"
#include "core/report/statements.h"
#include "core/result/one_way.h"

namespace valor {

enum class Verdict : std::uint8_t { Yes, No, LeansYes, LeansNo, Open };
/// Yes where at least 95 of 100 futures are better, no where as many are worse: where the middle 90 % of the net
/// benefit lies on one side of nought. Between them the answer leans to a side where the mean and most futures agree,
/// and is open where they do not.
[[nodiscard]] Verdict verdictOn(const AlternativeResult& result);

/// How much of what moves a result is assumed or remembered: shares of the sum of the swings of all inputs.
struct Reliance {
    double assumed = 0, remembered = 0;
    bool isKnown = false;  ///< false: nothing moves the result
};
[[nodiscard]] Reliance relianceOf(const OneWayAnalysis& analysis, const Case& input, const Scenario& scenario);

/// "Yes: A is better than practice today in 97 of 100 futures …": the answer with its probability and the loss that it
/// risks. Where every future is the same it says that instead. Where more than half of what moves the result is assumed
/// it says so in the same breath.
[[nodiscard]] std::string verdictSentence(const AlternativeResult& result, const Reliance& reliance, const Case& input,
                                          const Wording& wording);

}  // namespace valor
