// SPDX-License-Identifier: GPL-3.0-or-later
// Net benefits of options as functions of what would be known of some inputs.
// @source Strong, Oakley & Brennan 2014, Med Decis Making 34:311
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "simulation/information/penalised_spline.h"
#include "simulation/random/stream.h"

namespace valor::simulation {

using BenefitColumns = std::vector<std::vector<double>>;

/// Differences of each option to the first, in units of `scale`: a power of two, so that squares of tiny figures do not
/// vanish.
struct Increments {
    double scale = 1;
    BenefitColumns columns;  ///< of all options but the first
};
/// @param netBenefits a column per option of the decision, at least two
[[nodiscard]] Increments incrementsOf(const BenefitColumns& netBenefits);

/// Whether a column is anything but one figure.
[[nodiscard]] bool varies(std::span<const double> column);
[[nodiscard]] double standardDeviation(std::span<const double> values);

class FittedBenefit {
public:
    /// @param inputs one or two columns of as many rows, none constant
    FittedBenefit(const Increments& increments, const std::vector<std::span<const double>>& inputs);

    [[nodiscard]] const std::vector<SplineFit>& fits() const { return fits_; }
    [[nodiscard]] BenefitColumns expected() const;  ///< increments given the inputs, row by row
    /// The same with coefficients drawn from what the sample leaves open; fits of several options move independently.
    [[nodiscard]] BenefitColumns perturbed(std::uint64_t seed, StreamId stream, std::uint64_t draw) const;

private:
    PenalisedSpline spline_;
    std::vector<SplineFit> fits_;
};

}  // namespace valor::simulation
