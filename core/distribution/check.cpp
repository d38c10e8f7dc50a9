// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/distribution/distribution.h"
#include "core/distribution/rules.h"
#include "core/distribution/truncated_normal.h"

namespace valor {
namespace {

using distributions::require;
using distributions::requireFinite;
using distributions::requirePositive;

// Beyond this a count is no longer a whole number in a double.
constexpr double kLargestPoissonMean = 1e15;
constexpr double kProbabilitySumTolerance = 1e-9;

Status checkEnds(double min, double max) {
    VALOR_CHECK(requireFinite("min", min));
    VALOR_CHECK(requireFinite("max", max));
    VALOR_CHECK(require(min < max, "max", "min < max", max));
    return requireFinite("max", max - min);
}

Status checkPeaked(double min, double mode, double max) {
    VALOR_CHECK(checkEnds(min, max));
    return require(mode >= min && mode <= max, "mode", "min <= mode <= max", mode);
}

Status checkAllFinite(std::string_view name, const std::vector<double>& numbers) {
    VALOR_CHECK(require(!numbers.empty(), name, "count >= 1", 0));
    for (const double number : numbers) VALOR_CHECK(requireFinite(name, number));
    return {};
}

struct Checker {
    Status operator()(const Fixed& d) const { return requireFinite("value", d.value); }
    Status operator()(const Beta& d) const {
        VALOR_CHECK(requirePositive("alpha", d.alpha));
        return requirePositive("beta", d.beta);
    }
    Status operator()(const Gamma& d) const {
        VALOR_CHECK(requirePositive("shape", d.shape));
        return requirePositive("scale", d.scale);
    }
    Status operator()(const LogNormal& d) const {
        VALOR_CHECK(requireFinite("mean_log", d.meanLog));
        return requirePositive("sd_log", d.sdLog);
    }
    Status operator()(const Normal& d) const {
        VALOR_CHECK(requireFinite("mean", d.mean));
        return requirePositive("sd", d.sd);
    }
    Status operator()(const TruncatedNormal& d) const {
        VALOR_CHECK(requireFinite("mean", d.mean));
        VALOR_CHECK(requirePositive("sd", d.sd));
        VALOR_CHECK(require(d.lower < d.upper, "upper", "lower < upper", d.upper));
        // Some 37 sd from the mean the tail leaves the range of a double; such a parent explains nothing anyway.
        const double inside = distributions::insideProbability(d);
        return require(inside >= 1e-300, "mean", "P(lower <= X <= upper) >= 1e-300", d.mean);
    }
    Status operator()(const Pert& d) const {
        VALOR_CHECK(checkPeaked(d.min, d.mode, d.max));
        return requirePositive("lambda", d.lambda);
    }
    Status operator()(const Triangular& d) const { return checkPeaked(d.min, d.mode, d.max); }
    Status operator()(const Uniform& d) const { return checkEnds(d.min, d.max); }
    Status operator()(const Discrete& d) const {
        VALOR_CHECK(checkAllFinite("values", d.values));
        VALOR_CHECK(
            require(std::adjacent_find(d.values.begin(), d.values.end(), std::greater_equal<>{}) == d.values.end(),
                    "values", "values ascending", 0));
        VALOR_CHECK(require(d.probabilities.size() == d.values.size(), "probabilities", "one probability a value",
                            static_cast<double>(d.probabilities.size())));
        for (const double p : d.probabilities) {
            VALOR_CHECK(require(p >= 0 && p <= 1, "probabilities", "0 <= probability <= 1", p));
        }
        const double sum = std::accumulate(d.probabilities.begin(), d.probabilities.end(), 0.0);
        return require(std::abs(sum - 1) <= kProbabilitySumTolerance, "probabilities", "sum = 1", sum);
    }
    Status operator()(const Empirical& d) const {
        VALOR_CHECK(checkAllFinite("sample", d.sample));
        return require(std::is_sorted(d.sample.begin(), d.sample.end()), "sample", "sample ascending", 0);
    }
    Status operator()(const Poisson& d) const {
        VALOR_CHECK(requirePositive("mean", d.mean));
        return require(d.mean <= kLargestPoissonMean, "mean", "mean <= 1e15", d.mean);
    }
    Status operator()(const DirichletShare& d) const {
        VALOR_CHECK(require(!d.group.empty(), "group", "group named", 0));
        VALOR_CHECK(requirePositive("alpha", d.alpha));
        VALOR_CHECK(requireFinite("total", d.total));
        return require(d.total > d.alpha, "total", "alpha < total", d.total);
    }
};

}  // namespace

Status checkDistribution(const Distribution& distribution) {
    return std::visit(Checker{}, distribution);
}

}  // namespace valor
