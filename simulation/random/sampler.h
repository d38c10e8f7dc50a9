// SPDX-License-Identifier: GPL-3.0-or-later
// A distribution made ready for fast sampling.
#pragma once

#include <cstddef>
#include <vector>

#include "core/distribution/distribution.h"
#include "core/error/error.h"

namespace valor::simulation {

/// How a standard normal variate z becomes the value x; T is the quantile table, Phi the normal distribution function.
enum class SamplerForm {
    Constant,      ///< location
    Normal,        ///< location + scale z
    LogNormal,     ///< exp(location + scale z)
    Uniform,       ///< location + scale Phi(z)
    Triangular,    ///< lower + sqrt(Phi(z) leftArea) up to Phi(z) = split, then upper - sqrt(Phi(-z) rightArea)
    Table,         ///< location + scale T(z)
    CountTable,    ///< T(z) rounded up to a whole number
    LogTable,      ///< location + scale exp(T(z)) in pieces before `split`, location + scale (1 - exp(T(z))) from there
    Steps,         ///< value number k, k thresholds lying below z: `size` thresholds, then `size` values
    Interpolated,  ///< between neighbours of the ascending sample at position (size - 1) Phi(z)
};

struct SamplerShape {
    SamplerForm form = SamplerForm::Constant;
    double location{}, scale{};
    double lower{}, upper{};  ///< the result never leaves them (forms with Phi or a table)
    double split{}, leftArea{}, rightArea{};
    bool operator==(const SamplerShape&) const = default;
};

/// What the lane kernels read; valid as long as its Sampler.
struct SamplerView {
    SamplerShape shape;
    const double* table{};
    std::size_t size{};
};

/// Immutable. Building one with a table takes about 1 to 4 ms; keep it as long as the distribution is unchanged.
class Sampler {
public:
    Sampler(const SamplerShape& shape, std::vector<double> table, std::size_t size);

    [[nodiscard]] SamplerView view() const { return {shape_, table_.data(), size_}; }
    [[nodiscard]] bool operator==(const Sampler&) const = default;

private:
    SamplerShape shape_;
    std::vector<double> table_;
    std::size_t size_;
};

/// A Dirichlet share gives its gamma variate Gamma(alpha, 1): the engine divides by the sum over the group.
/// @return DistributionInvalid when the distribution breaks a rule, DistributionUnreachable when its quantiles cannot
/// be computed (shapes beyond the reach of double precision).
[[nodiscard]] Result<Sampler> makeSampler(const Distribution& distribution);

}  // namespace valor::simulation
