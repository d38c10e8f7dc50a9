// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/information/partial_information.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/distribution/special_functions.h"
#include "core/error/expects.h"
#include "simulation/information/penalised_spline.h"
#include "simulation/random/philox.h"

#include <boost/math/distributions/fisher_f.hpp>

namespace valor::simulation {
namespace {

using Column = std::vector<double>;

constexpr int kPerturbations = 500;  ///< of the coefficients, for the standard error
constexpr double kByChance = 0.001;  ///< significance below which an input counts as related

/// What a chooser gains who knows the fitted net benefits of each row; the first option is nought.
struct Gain {
    double value = 0;    ///< mean of the best minus the best mean
    double changes = 0;  ///< share of rows in which another option than the best on average is chosen
};

Gain gainOf(const std::vector<Column>& fits) {
    const std::size_t rows = fits.front().size();
    std::vector<double> sums(fits.size() + 1);
    std::vector<std::size_t> times(fits.size() + 1);
    double best = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        double top = 0;
        std::size_t chosen = 0;
        for (std::size_t d = 0; d < fits.size(); ++d) {
            sums[d + 1] += fits[d][row];
            if (fits[d][row] > top) top = fits[d][row], chosen = d + 1;
        }
        best += top;
        ++times[chosen];
    }
    const auto now = std::ranges::max_element(sums);
    const auto count = static_cast<double>(rows);
    return {std::max(best - *now, 0.0) / count,
            1 - static_cast<double>(times[static_cast<std::size_t>(now - sums.begin())]) / count};
}

bool varies(std::span<const double> column) {
    const auto [low, high] = std::ranges::minmax(column);
    return high > low;
}

double standardDeviation(const Column& values) {
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return std::sqrt(squares / (count - 1));
}

/// How much the value moves when the fits do within their uncertainty.
double standardErrorOf(const PenalisedSpline& spline, const std::vector<SplineFit>& fits, const std::string& name,
                       std::uint64_t seed) {
    const StreamId stream = streamOf(name);
    Column values;
    std::uint64_t draw = 0;
    for (int i = 0; i < kPerturbations; ++i) {
        std::vector<Column> moved;
        for (const SplineFit& fit : fits) {
            Column normals(spline.columns());
            for (double& normal : normals) normal = distributions::normalQuantile(uniformAt(seed, stream, draw++));
            moved.push_back(spline.perturbed(fit, normals));
        }
        values.push_back(gainOf(moved).value);
    }
    return standardDeviation(values);
}

/// Whether the fit explains more than chance does.
bool isRelated(const SplineFit& fit, std::size_t rows) {
    const double used = fit.degreesOfFreedom - 1, rest = static_cast<double>(rows) - fit.degreesOfFreedom;
    if (fit.explained >= 1) return true;
    if (used <= 0 || rest <= 0) return false;
    const double ratio = fit.explained / used / ((1 - fit.explained) / rest);
    return cdf(complement(boost::math::fisher_f(used, rest), ratio)) < kByChance;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ",") + name;
    return text;
}

}  // namespace

InformationValue::InformationValue(const std::vector<std::vector<double>>& netBenefits) {
    expects(netBenefits.size() > 1, "a decision has at least two options");
    double largest = 0;
    for (std::size_t d = 1; d < netBenefits.size(); ++d) {
        Column& increment = increments_.emplace_back(netBenefits[d].size());
        std::ranges::transform(netBenefits[d], netBenefits.front(), increment.begin(), std::minus<>());
        for (const double value : increment) largest = std::max(largest, std::abs(value));
    }
    if (largest > 0) scale_ = std::exp2(std::ilogb(largest));
    for (Column& increment : increments_)
        for (double& value : increment) value /= scale_;
}

PartialInformation InformationValue::of(const KnownInputs& inputs, std::uint64_t seed) const {
    PartialInformation result;
    result.parameters = inputs.names;
    std::vector<std::span<const double>> moving;
    std::ranges::copy_if(inputs.columns, std::back_inserter(moving), varies);
    if (moving.empty()) return result;
    const PenalisedSpline spline(moving);
    std::vector<SplineFit> fits;
    std::vector<Column> fitted;
    for (const Column& increment : increments_) {
        const SplineFit& fit = fits.emplace_back(spline.fit(increment));
        fitted.push_back(fit.fitted);
        result.explained = std::max(result.explained, fit.explained);
        result.isAtLimit = result.isAtLimit || fit.isAtLimit;
        result.isRelated = result.isRelated || isRelated(fit, increment.size());
    }
    const Gain gain = gainOf(fitted);
    result.value = gain.value * scale_;
    result.changes = gain.changes;
    result.standardError = standardErrorOf(spline, fits, joined(inputs.names), seed) * scale_;
    return result;
}

}  // namespace valor::simulation
