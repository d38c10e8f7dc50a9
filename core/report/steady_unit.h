// SPDX-License-Identifier: GPL-3.0-or-later
// The unit of the amounts on an axis, which holds still while an input moves.
#pragma once

#include <string>
#include <string_view>

#include "core/report/number_format.h"

namespace valor {

struct AmountUnit {
    double factor = 1;  ///< amounts are divided by it
    std::string text;   ///< "DKK million"
};

/// Millions do not turn into billions, nor back, at every step of a slider around their border: the unit stays while
/// amounts can still be read in it.
class SteadyUnit {
public:
    /// @param magnitude of the largest amount
    [[nodiscard]] AmountUnit fit(double magnitude, std::string_view currency, const NumberStyle& style);
    /// Where no unit was chosen yet it is that of an amount that is told beside the axis, if the axis can be read in
    /// it.
    void prefer(double told) {
        if (chosenFor_ == 0) chosenFor_ = told;
    }
    /// The next amounts have nothing to do with the former ones.
    void release() { chosenFor_ = 0; }

private:
    double chosenFor_ = 0;  ///< largest amount when the unit was chosen; 0: none yet
};

/// The unit in which `magnitude` reads well.
[[nodiscard]] AmountUnit amountUnit(double magnitude, std::string_view currency, const NumberStyle& style);

}  // namespace valor
