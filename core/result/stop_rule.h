// SPDX-License-Identifier: GPL-3.0-or-later
// What decides how many draws a run has, where no person did.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace valor {

/// When a growing run is long enough: as soon as one of the two holds.
struct StopRule {
    std::vector<std::string> outputs;  ///< columns whose error counts; empty: the net benefit of every alternative
    std::optional<double> error;       ///< largest standard error of their means, in the unit of each
    bool isRelative = false;           ///< `error` is a share of the magnitude of the mean
    std::optional<double> seconds;     ///< of computing; decides only how many draws there are, never their numbers
    bool operator==(const StopRule&) const = default;
};

}  // namespace valor
