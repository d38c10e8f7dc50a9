// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/distribution/distribution.h"
#include "core/distribution/rules.h"
#include "core/distribution/truncated_normal.h"

namespace valor {
namespace {

using distributions::require;
using distributions::requirePositive;

Status requireShare(double central) {
    return require(central > 0 && central < 1, "central", "0 < central < 1", central);
}

std::vector<double> shifted(std::vector<double> values, double by) {
    for (double& value : values) value += by;
    return values;
}

struct Recentre {
    double central;

    Result<Distribution> operator()(const Fixed&) const { return Fixed{central}; }
    Result<Distribution> operator()(const Beta& d) const {
        VALOR_CHECK(requireShare(central));
        const double concentration = d.alpha + d.beta;
        return Beta{central * concentration, (1 - central) * concentration};
    }
    Result<Distribution> operator()(const Gamma& d) const {
        VALOR_CHECK(requirePositive("central", central));
        return Gamma{d.shape, central / d.shape};
    }
    Result<Distribution> operator()(const LogNormal& d) const {
        VALOR_CHECK(requirePositive("central", central));
        return LogNormal{std::log(central), d.sdLog};
    }
    Result<Distribution> operator()(const Normal& d) const { return Normal{central, d.sd}; }
    Result<Distribution> operator()(const TruncatedNormal& d) const {
        VALOR_CHECK(require(central > d.lower && central < d.upper, "central", "lower < central < upper", central));
        const auto parent = distributions::parentMean(central, d.sd, d.lower, d.upper);
        VALOR_CHECK(require(parent.has_value(), "central", "P(lower <= X <= upper) >= 1e-300", central));
        return TruncatedNormal{*parent, d.sd, d.lower, d.upper};
    }
    Result<Distribution> operator()(const Pert& d) const {
        return Pert{std::min(d.min, central), central, std::max(d.max, central), d.lambda};
    }
    Result<Distribution> operator()(const Triangular& d) const {
        return Triangular{std::min(d.min, central), central, std::max(d.max, central)};
    }
    Result<Distribution> operator()(const Uniform& d) const {
        const double half = 0.5 * (d.max - d.min);
        return Uniform{central - half, central + half};
    }
    Result<Distribution> operator()(const Discrete& d) const {
        return Discrete{shifted(d.values, central - mean(d)), d.probabilities};
    }
    Result<Distribution> operator()(const Empirical& d) const {
        return Empirical{shifted(d.sample, central - mean(d)), d.discrete};
    }
    Result<Distribution> operator()(const Poisson&) const {
        VALOR_CHECK(requirePositive("central", central));
        return Poisson{central};
    }
    Result<Distribution> operator()(const DirichletShare& d) const {
        VALOR_CHECK(requireShare(central));
        return DirichletShare{d.group, central * d.total, d.total};
    }
};

}  // namespace

Result<Distribution> recentred(const Distribution& distribution, double central) {
    VALOR_CHECK(distributions::requireFinite("central", central));
    VALOR_TRY(auto moved, std::visit(Recentre{central}, distribution));
    VALOR_CHECK(checkDistribution(moved));
    return moved;
}

}  // namespace valor
