// SPDX-License-Identifier: GPL-3.0-or-later
// Draws that are chosen instead of drawn: all inputs at their means, then some of them at a time somewhere else.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/engine/plan.h"
#include "simulation/engine/sampling.h"

namespace valor::simulation {

/// One input away from its mean.
struct InputPoint {
    std::size_t stated = 0;  ///< index into Plan::stated
    double variate = 0;      ///< as its sampler would give it
};

/// The inputs that a point has away from their means.
using MovedInputs = std::vector<InputPoint>;

/// A point takes chanceLevels() draws in a row; the first point has every input at its mean, the next ones stand at the
/// points given. Delays and exits of sites go through equally likely levels, from early to late; the mean over the
/// draws of a point is what a site does on average. A parameter that differs between sites is moved at all of them.
class InputPoints final : public GroupSource {
public:
    /// @param plan must outlive the points
    InputPoints(const Plan& plan, InstructionSet set, std::vector<MovedInputs> points);

    /// Draws per point: one where no site is delayed or stops by chance.
    [[nodiscard]] std::uint64_t chanceLevels() const;
    [[nodiscard]] std::uint64_t draws() const { return chanceLevels() * (1 + points_.size()); }
    /// Means over the draws of each point.
    [[nodiscard]] std::vector<double> meansOf(const std::vector<double>& draws) const;
    void fill(std::uint64_t firstDraw, double* slots) const override;

private:
    const Plan& plan_;
    const EngineKernels& engine_;
    std::vector<MovedInputs> points_;
};

/// Both ends of the range of an input, as its sampler would give them, at the quantiles kOneWayLow and kOneWayHigh of
/// its own distribution; of a share that is Beta(alpha, total - alpha), with the others of its group in proportion.
struct VariateRange {
    double low = 0, high = 0;
};
[[nodiscard]] VariateRange rangeOf(const Plan& plan, const StatedInput& input, InstructionSet set);

/// The value of an input, in the unit of its parameter, where its sampler gives `variate`: a gamma variate becomes a
/// share when the others of its group stand at their means, anything else is as it is.
[[nodiscard]] double valueOf(const Plan& plan, const StatedInput& input, double variate);
/// What its sampler would give where the input has this value: the inverse of valueOf(). The whole of a group, which
/// no share reaches, stands for the largest that one can.
[[nodiscard]] double variateAt(const Plan& plan, const StatedInput& input, double value);

}  // namespace valor::simulation
