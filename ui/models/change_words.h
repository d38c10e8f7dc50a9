// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two states of a case, in the words and units a reader knows from the pages.
#pragma once

#include <QString>
#include <vector>

#include "core/model/case.h"
#include "ui/text/environment.h"

namespace valor::ui {

struct ShownChange {
    QString what;           ///< "Price per examination", "Clause “Use”: payer"
    QString before, after;  ///< empty where it is not there
};

/// Figures that differ, as stated and in scenarios, come first, with a line for the central value and one for the
/// uncertainty where these differ; then everything else that difference() finds. @tested empty for equal cases
[[nodiscard]] std::vector<ShownChange> changesInWords(const Case& before, const Case& after,
                                                      const Environment& environment);

}  // namespace valor::ui
