// SPDX-License-Identifier: GPL-3.0-or-later
// What the speed of an uptake and of a roll-out mean: as a curve and in words.
#pragma once

#include <QString>
#include <optional>

#include "core/report/curve_chart.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// As they stand in a form; absent: left open.
struct SpreadFigures {
    std::optional<double> most;          ///< share
    std::optional<double> speed;         ///< per month
    std::optional<double> monthsToHalf;  ///< after the begin
};

/// Use over the months after go-live, with the month in which half of it is reached.
[[nodiscard]] CurveChart uptakeChart(const SpreadFigures& uptake, const Environment& environment);
/// "Half of the final use after 9 months, nine tenths after 16; 6 % of the suited cases in the first month."
[[nodiscard]] QString uptakeInWords(const SpreadFigures& uptake, const Environment& environment);
/// "Half of the sites are live 6 months after their planned month, nine tenths after 10."
[[nodiscard]] QString rolloutInWords(const SpreadFigures& rollout, const Environment& environment);

}  // namespace valor::ui
