// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/information/partial_information.h"

#include <algorithm>
#include <iterator>

#include <boost/math/distributions/fisher_f.hpp>

namespace valor::simulation {
namespace {

using Column = std::vector<double>;

constexpr std::uint64_t kCoefficientPerturbations = 500;  ///< of the coefficients, for the standard error
constexpr double kByChance = 0.001;                       ///< significance below which an input counts as related

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

/// How much the value moves when the fits do within their uncertainty.
double standardErrorOf(const FittedBenefit& fitted, const std::string& name, std::uint64_t seed) {
    const StreamId stream = streamOf(name);
    Column values;
    for (std::uint64_t draw = 0; draw < kCoefficientPerturbations; ++draw)
        values.push_back(gainOf(fitted.perturbed(seed, stream, draw)).value);
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

InformationValue::InformationValue(const BenefitColumns& netBenefits) : increments_(incrementsOf(netBenefits)) {}

PartialInformation InformationValue::of(const KnownInputs& inputs, std::uint64_t seed) const {
    PartialInformation result;
    result.parameters = inputs.names;
    std::vector<std::span<const double>> moving;
    std::ranges::copy_if(inputs.columns, std::back_inserter(moving), varies);
    if (moving.empty()) return result;
    const FittedBenefit fitted(increments_, moving);
    for (const SplineFit& fit : fitted.fits()) {
        result.explained = std::max(result.explained, fit.explained);
        result.isAtLimit = result.isAtLimit || fit.isAtLimit;
        result.isRelated = result.isRelated || isRelated(fit, fit.fitted.size());
    }
    const Gain gain = gainOf(fitted.expected());
    result.value = gain.value * increments_.scale;
    result.changes = gain.changes;
    result.standardError = standardErrorOf(fitted, joined(inputs.names), seed) * increments_.scale;
    return result;
}

}  // namespace valor::simulation
