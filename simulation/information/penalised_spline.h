// SPDX-License-Identifier: GPL-3.0-or-later
// Smooth regression of one column on one or two others.
// @source Eilers & Marx 1996, Stat Sci 11:89 (P-splines); Strong, Oakley & Brennan 2014, Med Decis Making 34:311
// (EVPPI)
#pragma once

#include <memory>
#include <span>
#include <vector>

namespace valor::simulation {

/// The fit of one column.
struct SplineFit {
    std::vector<double> fitted;   ///< per row, the mean included
    double degreesOfFreedom = 1;  ///< effective; 1 is a constant
    double residualVariance = 0;  ///< n − degrees of freedom below
    double explained = 0;         ///< share of the variance
    bool isAtLimit = false;       ///< nearly all columns of the basis are used up
    std::vector<double>
        uncertainty;  ///< square root of the covariance of the coefficients, by columns; see perturbed()
};

/// A basis on fixed inputs, fitted to as many columns as wanted: cubic B-splines with a penalty on second differences,
/// its weight by generalised cross-validation. Deterministic.
class PenalisedSpline {
public:
    /// @param inputs one or two columns of one length, none constant. 20 basis columns for one, 8 × 8 for two.
    explicit PenalisedSpline(const std::vector<std::span<const double>>& inputs);
    ~PenalisedSpline();
    PenalisedSpline(PenalisedSpline&&) noexcept;
    PenalisedSpline& operator=(PenalisedSpline&&) noexcept;

    [[nodiscard]] SplineFit fit(std::span<const double> output) const;
    /// The fit with its coefficients moved by `normals` (one per basis column) through their posterior covariance.
    [[nodiscard]] std::vector<double> perturbed(const SplineFit& fit, std::span<const double> normals) const;
    [[nodiscard]] std::size_t columns() const;

private:
    struct Basis;
    std::unique_ptr<Basis> basis_;
};

}  // namespace valor::simulation
