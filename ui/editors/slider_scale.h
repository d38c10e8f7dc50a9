// SPDX-License-Identifier: GPL-3.0-or-later
// Which values a slider offers for a distribution, and in which steps.
#pragma once

#include "core/distribution/distribution.h"
#include "ui/editors/number_entry.h"

namespace valor::ui {

/// Equal steps of a round size. Values are those shown to the reader (a share in percent).
struct SliderScale {
    double step = 1;
    int first = 0, last = 100;  ///< in steps; the slider counts real steps so that a screen reader can too

    [[nodiscard]] double valueAt(int position) const { return step * position; }
    [[nodiscard]] int positionOf(double value) const;
    /// Places after the decimal mark that tell two neighbours apart.
    [[nodiscard]] int decimals() const;
    bool operator==(const SliderScale&) const = default;
};

/// The bounded range of the family, or where that is too wide to steer in, the 0.5 to 99.5 % quantiles and a quarter
/// more on either side; always with room for the central value.
/// @param factor shown value per model value
[[nodiscard]] SliderScale sliderScale(const Distribution& distribution, double factor);

/// Counts in the thousands are whole numbers; decimals are never meant there.
[[nodiscard]] NumberKind numberKind(const SliderScale& scale);

/// Central values that the family can take, ends excluded; infinite where nothing bounds it.
[[nodiscard]] Support allowedCentral(const Distribution& distribution);
/// Whether a person may move the central value at all.
[[nodiscard]] bool isMovable(const Distribution& distribution);

}  // namespace valor::ui
