// SPDX-License-Identifier: GPL-3.0-or-later
// What two contenders differ by: in a sentence, output by output, and in what is assumed.
#pragma once

#include "ui/models/sheet_model.h"
#include "ui/pages/compare/comparison_rows.h"

namespace valor::ui {

/// Two contenders of a comparison; the differences are the first minus the second.
struct ShownPair {
    const SideBySide& found;
    const Case& input;
    ComparisonAxis axis{};
    std::size_t first = 0, second = 0;
};

/// "“A” is better than “B” in 87 of 100 futures, equal in 0 of 100.", where A is ahead more often
[[nodiscard]] QString pairSentence(const ShownPair& pair, const Environment& environment);
/// Mean with its standard error, 90 % of the differences, and who is ahead how often, for each output.
[[nodiscard]] Sheet differenceSheet(const ShownPair& pair, const Environment& environment);
/// Inputs and settings that are not the same under both scenarios: in the second, in the first, how far to be trusted.
/// @param still those of the inputs that are known to move nothing; they say so
[[nodiscard]] Sheet scenarioSheet(const ShownPair& pair, const std::vector<ParameterId>& still,
                                  const Environment& environment);

}  // namespace valor::ui
