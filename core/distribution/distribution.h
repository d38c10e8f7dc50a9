// SPDX-License-Identifier: GPL-3.0-or-later
// The families a parameter may follow, in their native parameters.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/error/error.h"

namespace valor {

struct Fixed {
    double value{};
    bool operator==(const Fixed&) const = default;
};
struct Beta {
    double alpha{}, beta{};
    bool operator==(const Beta&) const = default;
};
struct Gamma {
    double shape{}, scale{};
    bool operator==(const Gamma&) const = default;
};
struct LogNormal {
    double meanLog{}, sdLog{};
    bool operator==(const LogNormal&) const = default;
};
struct Normal {
    double mean{}, sd{};
    bool operator==(const Normal&) const = default;
};
/// Normal(mean, sd) conditioned on [lower, upper]; `mean` and `sd` are those of the parent. Bounds may be infinite.
struct TruncatedNormal {
    double mean{}, sd{}, lower{}, upper{};
    bool operator==(const TruncatedNormal&) const = default;
};
/// min + (max-min)·Beta(1+λ(mode-min)/(max-min), 1+λ(max-mode)/(max-min)).
struct Pert {
    double min{}, mode{}, max{}, lambda = 4;
    bool operator==(const Pert&) const = default;
};
struct Triangular {
    double min{}, mode{}, max{};
    bool operator==(const Triangular&) const = default;
};
struct Uniform {
    double min{}, max{};
    bool operator==(const Uniform&) const = default;
};
/// Values in ascending order with their probabilities.
struct Discrete {
    std::vector<double> values, probabilities;
    bool operator==(const Discrete&) const = default;
};
/// A sample: interpolated (type 7) or, when `discrete`, stepped (type 1).
struct Empirical {
    std::vector<double> sample;
    bool discrete = false;
    bool operator==(const Empirical&) const = default;
};
struct Poisson {
    double mean{};
    bool operator==(const Poisson&) const = default;
};
/// One share of a Dirichlet group: alone it is Beta(alpha, total - alpha); the shares of a group add to one.
struct DirichletShare {
    std::string group;
    double alpha{}, total{};
    bool operator==(const DirichletShare&) const = default;
};

using Distribution = std::variant<Fixed, Beta, Gamma, LogNormal, Normal, TruncatedNormal, Pert, Triangular, Uniform,
                                  Discrete, Empirical, Poisson, DirichletShare>;

enum class Family {
    Fixed,
    Beta,
    Gamma,
    LogNormal,
    Normal,
    TruncatedNormal,
    Pert,
    Triangular,
    Uniform,
    Discrete,
    Empirical,
    Poisson,
    DirichletShare
};

[[nodiscard]] Family familyOf(const Distribution& distribution);
/// Name used in files: "beta", "lognormal", "truncated_normal", "dirichlet_share", …
[[nodiscard]] std::string_view familyName(Family family);
[[nodiscard]] Result<Family> parseFamily(std::string_view name);

/// @return DistributionInvalid naming the parameter and the rule it breaks, or nothing.
[[nodiscard]] Status checkDistribution(const Distribution& distribution);

// The functions below require a distribution that passes checkDistribution.
[[nodiscard]] double mean(const Distribution& distribution);
[[nodiscard]] double standardDeviation(const Distribution& distribution);
/// Generalised inverse: the smallest x with F(x) >= p. @param p in [0, 1].
[[nodiscard]] double quantile(const Distribution& distribution, double p);
[[nodiscard]] double cumulative(const Distribution& distribution, double x);
/// Smallest and largest possible value; infinite where unbounded.
struct Support {
    double lower{}, upper{};
};
[[nodiscard]] Support support(const Distribution& distribution);

/// The value a reader thinks of first: mode for PERT and triangular, median for lognormal, otherwise the mean
/// (the convention of the evidence library).
[[nodiscard]] double centralValue(const Distribution& distribution);
/// The same family moved so that its central value becomes `central`, keeping what a reader would expect:
/// beta and Dirichlet share keep their concentration, gamma its coefficient of variation, lognormal its log-sd,
/// normal and truncated normal their sd and bounds, PERT and triangular their ends (which stretch to keep the mode
/// inside), uniform its width, discrete and empirical are shifted, Poisson and fixed take the value.
/// @return DistributionInvalid when no such distribution exists (a share outside (0, 1), a negative gamma mean, …).
[[nodiscard]] Result<Distribution> recentred(const Distribution& distribution, double central);

}  // namespace valor
