// SPDX-License-Identifier: GPL-3.0-or-later
// A figure of a case as a reader sees it: central value, middle 90 %, unit, trust, and where it is used.
#pragma once

#include <QString>
#include <optional>

#include "core/model/case.h"
#include "core/model/usage.h"
#include "ui/text/environment.h"
#include "ui/text/unit_words.h"

namespace valor::ui {

struct ShownFigure {
    ShownUnit unit;
    std::optional<double> value;      ///< central, in the unit shown; absent: a formula that cannot be computed
    std::optional<double> low, high;  ///< of the middle 90 %; absent for a fixed value and for a formula
    Confidence mark{};                ///< under the scenario
};
[[nodiscard]] ShownFigure shownFigure(const Case& input, const Scenario& scenario, const Parameter& parameter);

/// "34 DKK per exam"
[[nodiscard]] QString valueText(const ShownFigure& figure, const Formats& formats);
/// "12 to 60", in the unit of the value, which names it; empty when there is no range.
[[nodiscard]] QString rangeText(const ShownFigure& figure, const Formats& formats);
/// "Effect “Reading time”: minutes saved per case"
[[nodiscard]] QString useInWords(const Use& use, const Environment& environment);
/// Label of a parameter, or its identity where it has none.
[[nodiscard]] QString nameOf(const Parameter& parameter, const Languages& languages);

}  // namespace valor::ui
