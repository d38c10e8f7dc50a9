// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/information/fitted_benefit.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/distribution/special_functions.h"
#include "core/error/expects.h"
#include "simulation/random/philox.h"
#include "simulation/statistics/moments.h"

namespace valor::simulation {

Increments incrementsOf(const BenefitColumns& netBenefits) {
    expects(netBenefits.size() > 1, "a decision has at least two options");
    Increments made;
    double largest = 0;
    for (std::size_t option = 1; option < netBenefits.size(); ++option) {
        std::vector<double>& increment = made.columns.emplace_back(netBenefits[option].size());
        std::ranges::transform(netBenefits[option], netBenefits.front(), increment.begin(), std::minus<>());
        for (const double value : increment) largest = std::max(largest, std::abs(value));
    }
    if (largest > 0) made.scale = std::exp2(std::ilogb(largest));
    for (std::vector<double>& increment : made.columns)
        for (double& value : increment) value /= made.scale;
    return made;
}

bool varies(std::span<const double> column) {
    const auto [low, high] = std::ranges::minmax(column);
    return high > low;
}

double standardDeviation(std::span<const double> values) {
    const auto count = static_cast<double>(values.size());
    const double mean = meanOf(values);
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return std::sqrt(squares / (count - 1));
}

FittedBenefit::FittedBenefit(const Increments& increments, const std::vector<std::span<const double>>& inputs)
    : spline_(inputs) {
    for (const std::vector<double>& increment : increments.columns) fits_.push_back(spline_.fit(increment));
}

BenefitColumns FittedBenefit::expected() const {
    BenefitColumns columns;
    for (const SplineFit& fit : fits_) columns.push_back(fit.fitted);
    return columns;
}

BenefitColumns FittedBenefit::perturbed(std::uint64_t seed, StreamId stream, std::uint64_t draw) const {
    BenefitColumns moved;
    std::uint64_t at = draw * fits_.size() * spline_.columns();
    for (const SplineFit& fit : fits_) {
        std::vector<double> normals(spline_.columns());
        for (double& normal : normals) normal = distributions::normalQuantile(uniformAt(seed, stream, at++));
        moved.push_back(spline_.perturbed(fit, normals));
    }
    return moved;
}

}  // namespace valor::simulation
