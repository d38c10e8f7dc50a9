// SPDX-License-Identifier: GPL-3.0-or-later
// A figure of a case moved a little, as a hand on a slider would.
#pragma once

#include "core/model/case.h"

namespace valor::test {

/// The case with the central value of one stated figure multiplied by `factor`; where its family has no such member,
/// the figure becomes certain at that value. A figure that follows from others stays as it is.
[[nodiscard]] inline Case withFigureMoved(Case input, std::size_t parameter, double factor) {
    Parameter& figure = input.parameters[parameter];
    if (!figure.entry) return input;
    const auto stated = resolve(*figure.entry);
    if (!stated) return input;
    const double central = centralValue(stated->distribution) * factor;
    const auto moved = recentred(stated->distribution, central);
    figure.entry = NativeEntry{moved ? *moved : Distribution(Fixed{central})};
    return input;
}

}  // namespace valor::test
