// SPDX-License-Identifier: GPL-3.0-or-later
// Smallest value of a smooth function of two unbounded variables. Internal.
#pragma once

#include <array>
#include <functional>

namespace valor::distributions {

using Surface = std::function<double(double, double)>;

struct Minimum {
    std::array<double, 2> place{};
    double value{};
};

/// Nelder-Mead from `start`, begun again from its answer until the value stops falling by 1e-14. Deterministic.
/// Places where the surface is not a number count as very high. The surface must not throw.
/// @source Nelder & Mead 1965, as in NLopt with the safeguards of Richardson & Kuester 1973.
[[nodiscard]] Minimum minimise(const Surface& surface, std::array<double, 2> start);

}  // namespace valor::distributions
