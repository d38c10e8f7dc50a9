// SPDX-License-Identifier: GPL-3.0-or-later
// The families a parameter may follow, in their native parameters, and what can be asked of every one of them:
// moments, quantiles, probabilities. Pure functions; safe to call from any thread. Method:
// docs/methods/distributions.md.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/error/error.h"
#include "core/units/one_of.h"

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
/// A beta on [min, max], its weight on the mode given by lambda:
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
/// A sample in ascending order: interpolated (type 7) or, when `discrete`, stepped (type 1).
/// resolve() sorts what a person entered.
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

using DistributionKinds = std::variant<Fixed, Beta, Gamma, LogNormal, Normal, TruncatedNormal, Pert, Triangular,
                                       Uniform, Discrete, Empirical, Poisson, DirichletShare>;
struct Distribution : DistributionKinds {
    using Kinds = DistributionKinds;

    Distribution();
    Distribution(const Distribution& other);
    Distribution(Distribution&& other) noexcept;
    Distribution& operator=(const Distribution& other);
    Distribution& operator=(Distribution&& other) noexcept;
    ~Distribution();
    template <class T>
    requires kIsKindOf<std::remove_cvref_t<T>, Kinds>         //
    Distribution(T&& kind) : Kinds(std::forward<T>(kind)) {}  // NOLINT(google-explicit-constructor)

    bool operator==(const Distribution& other) const;
};

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
/// @return the family of that name; DistributionInvalid on any other name.
/// @tested every name reads back as its family.
[[nodiscard]] Result<Family> parseFamily(std::string_view name);

/// @return nothing, or DistributionInvalid whose subject is the parameter at fault and whose arguments are
/// `parameter`, `rule` (a formula, the same in every language) and `value`.
/// @tested one test a rule.
[[nodiscard]] Status checkDistribution(const Distribution& distribution);

// The functions below require a distribution that passes checkDistribution.

/// For an empirical distribution the mean of the sample, which interpolation moves by a term of order 1/n.
/// @source Briggs, Claxton & Sculpher 2006 ch. 4; PERT: Malcolm et al. 1959.
/// @tested against R and scipy for every family.
[[nodiscard]] double mean(const Distribution& distribution);
/// For an empirical distribution the sample standard deviation (divisor n - 1; 0 for a single value).
[[nodiscard]] double standardDeviation(const Distribution& distribution);

/// Generalised inverse: the smallest x with F(x) >= p; at 0 and 1 the ends of the support.
/// @param p in [0, 1]; anything else breaks the contract.
/// @tested against R and scipy; never falls in p; cumulative(quantile(p)) >= p up to rounding.
[[nodiscard]] double quantile(const Distribution& distribution, double p);
/// P(X <= x). @param x any number or ±infinity, not NaN.
[[nodiscard]] double cumulative(const Distribution& distribution, double x);

/// Smallest and largest possible value; infinite where unbounded.
struct Support {
    double lower{}, upper{};
    bool operator==(const Support&) const = default;
};
[[nodiscard]] Support support(const Distribution& distribution);
/// P(X < domain.lower) + P(X > domain.upper): what a quantity with these limits could never show.
[[nodiscard]] double probabilityOutside(const Distribution& distribution, const Support& domain);

/// The value a reader thinks of first: mode for PERT and triangular, median for lognormal, otherwise the mean
/// (the convention of the evidence library).
[[nodiscard]] double centralValue(const Distribution& distribution);
/// The same family moved so that its central value becomes `central`, keeping what a reader would expect:
/// beta and Dirichlet share keep their concentration, gamma its coefficient of variation, lognormal its log-sd,
/// normal its sd, truncated normal the sd of its parent and its bounds, PERT and triangular their ends (which stretch
/// to keep the mode inside), uniform its width, discrete and empirical are shifted, Poisson and fixed take the value.
/// @return DistributionInvalid when no such distribution exists (a share outside (0, 1), a negative gamma mean, …).
/// @tested the central value arrives and what is promised is kept, for every family.
[[nodiscard]] Result<Distribution> recentred(const Distribution& distribution, double central);

}  // namespace valor
