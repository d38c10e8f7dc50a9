// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the spread of an answer comes from inputs that were found, derived, remembered or assumed.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/comparison/case_sample.h"
#include "core/model/case.h"
#include "core/report/document.h"
#include "core/report/run_context.h"
#include "core/report/statements.h"

namespace valor {

struct ConfidenceSummary {
    struct Input {
        ParameterId parameter;
        Confidence mark{};
        double explained = 0;  ///< share of the variance of the net benefit that it explains by itself; see there
        double chance = 0;     ///< standard deviation of this share where it explains nothing
    };
    std::array<double, kConfidenceMarks> byMark{};  ///< sums of these shares, by Confidence; below 0 by chance
    std::vector<Input> inputs;                      ///< uncertain ones, largest first

    [[nodiscard]] double of(Confidence mark) const { return byMark[static_cast<std::size_t>(mark)]; }
};
/// @param alternative of the sample @see explainedShare
[[nodiscard]] ConfidenceSummary confidenceSummary(const Case& input, const Scenario& scenario, const CaseSample& sample,
                                                  const AlternativeId& alternative);

/// "Of the spread of the net benefit, assumptions explain 62 % by themselves and figures from memory 3 %. Largest of
/// these: “A” 40 %, “B” 12 %."; empty where nothing is uncertain. @param shown how many at most are named
[[nodiscard]] std::string confidenceSentence(const ConfidenceSummary& summary, const Case& input, std::size_t shown,
                                             const Wording& wording);
/// A row per mark: stated inputs that the result depends on, and the share of the spread that they explain.
[[nodiscard]] DocumentTable confidenceTable(const ConfidenceSummary& summary, const InputMarks& marks,
                                            const Wording& wording);

}  // namespace valor
