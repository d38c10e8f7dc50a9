// SPDX-License-Identifier: GPL-3.0-or-later
// How a broken rule is reported: the parameter, the rule as a formula, the value that breaks it. Internal.
#pragma once

#include <string>
#include <string_view>

#include "core/error/error.h"

namespace valor::distributions {

/// Shortest text that reads back as the same number.
[[nodiscard]] std::string numberText(double value);

/// DistributionInvalid for `parameter` unless `holds`.
[[nodiscard]] Status require(bool holds, std::string_view parameter, std::string_view rule, double value);
[[nodiscard]] Status requireFinite(std::string_view parameter, double value);
[[nodiscard]] Status requirePositive(std::string_view parameter, double value);

/// A statement no member of `family` can meet.
[[nodiscard]] tl::unexpected<Error> unreachable(std::string_view parameter, std::string_view family,
                                                std::string_view rule, double value);

}  // namespace valor::distributions
