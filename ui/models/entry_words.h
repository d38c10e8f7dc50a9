// SPDX-License-Identifier: GPL-3.0-or-later
// What is stated of one input in two places, so that a reader sees in what they differ.
#pragma once

#include <QString>
#include <utility>

#include "core/model/case.h"
#include "ui/text/environment.h"

namespace valor::ui {

struct StatedEntry {
    const Case& input;
    const Parameter& parameter;
    const DistributionEntry& entry;
};

/// Both central values with their unit, and what surrounds them where that is not what moving the central value leaves:
/// "12 min per case (highest 14)" and "12 min per case (highest 20)".
[[nodiscard]] std::pair<QString, QString> inWords(const StatedEntry& one, const StatedEntry& other,
                                                  const Environment& environment);

}  // namespace valor::ui
