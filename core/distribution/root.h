// SPDX-License-Identifier: GPL-3.0-or-later
// One-dimensional equations: finding a bracket, then the root inside it. Internal.
#pragma once

#include <functional>
#include <optional>
#include <utility>

namespace valor::distributions {

using Curve = std::function<double(double)>;

/// Walks from `start` in steps that double, against the sign of a rising curve, until the sign changes.
/// @return the two places around the root, or nothing after `limit` steps.
[[nodiscard]] std::optional<std::pair<double, double>> bracketRising(const Curve& curve, double start, double step,
                                                                     int limit);

/// Root of a curve whose signs at `low` and `high` differ (or which is zero at one of them), to about 50 bits.
/// @throws ContractViolation when they do not.
/// @source Alefeld, Potra & Shi 1995 (TOMS 748).
[[nodiscard]] double rootBetween(const Curve& curve, double low, double high);

}  // namespace valor::distributions
