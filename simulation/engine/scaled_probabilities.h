// SPDX-License-Identifier: GPL-3.0-or-later
// How often a probability that is stated as a base times a ratio came out above one, and was counted as one.
#pragma once

#include <cstdint>
#include <vector>

#include "core/error/diagnostics.h"
#include "simulation/engine/plan.h"

namespace valor::simulation {

/// Counts futures: one in which several sites or alternatives go beyond one counts once.
class ScaledProbabilities {
public:
    ScaledProbabilities() = default;
    explicit ScaledProbabilities(const Plan& plan);

    /// Counts the first `count` draws of a group. @param figures as in GroupWorkspace
    void add(const std::vector<const double*>& figures, int count);
    /// Adds what another counter of the same plan has seen.
    void add(const ScaledProbabilities& other);
    /// Adds the cut() of another counter of the same plan. @pre as many as products here
    void add(const std::vector<std::uint64_t>& cut);
    /// Futures in which each product was cut.
    [[nodiscard]] std::vector<std::uint64_t> cut() const;
    /// A warning for each product that was cut in some of `draws` futures.
    void report(Diagnostics& diagnostics, std::uint64_t draws) const;

private:
    struct Product {
        std::vector<ScaledPlan> places;  ///< the same figures wherever they are used, one for each site they vary by
        std::uint64_t cut = 0;           ///< futures
    };
    std::vector<Product> products_;
};

}  // namespace valor::simulation
