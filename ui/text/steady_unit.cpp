// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/steady_unit.h"

namespace valor::ui {
namespace {

constexpr double kLeastRead = 0.2, kMostRead = 5000;  // in units shown

}  // namespace

MoneyUnit SteadyUnit::fit(double magnitude, std::string_view currency, const Formats& formats) {
    const MoneyUnit former = formats.moneyUnit(chosenFor_, currency);
    const double shown = magnitude / former.factor;
    if (chosenFor_ > 0 && shown >= kLeastRead && shown < kMostRead) return former;
    chosenFor_ = magnitude;
    return formats.moneyUnit(magnitude, currency);
}

}  // namespace valor::ui
