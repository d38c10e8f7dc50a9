// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/steady_unit.h"

#include <cmath>

namespace valor {
namespace {

constexpr double kThousand = 1000;
constexpr double kLeastRead = 0.2, kMostRead = 5000;  // in units shown

}  // namespace

AmountUnit amountUnit(double magnitude, std::string_view currency, const NumberStyle& style) {
    const MoneyFormat format = moneyFormatFor(magnitude);
    return {std::pow(kThousand, static_cast<int>(format.scale)), moneyUnit(currency, style, format.scale)};
}

AmountUnit SteadyUnit::fit(double magnitude, std::string_view currency, const NumberStyle& style) {
    AmountUnit former = amountUnit(chosenFor_, currency, style);
    const double shown = magnitude / former.factor;
    if (chosenFor_ > 0 && shown >= kLeastRead && shown < kMostRead) return former;
    chosenFor_ = magnitude;
    return amountUnit(magnitude, currency, style);
}

}  // namespace valor
