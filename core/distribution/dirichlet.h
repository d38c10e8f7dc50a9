// SPDX-License-Identifier: GPL-3.0-or-later
// Shares that add to one: the concentrations of a Dirichlet distribution from what a source reports.
// Method: docs/methods/distributions.md.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/distribution/distribution.h"
#include "core/error/diagnostics.h"

namespace valor {

struct ResolvedDirichlet {
    std::vector<double> concentrations{};  ///< one a share, > 0; mean of share k is concentrations[k] / their sum
    Diagnostics diagnostics{};             ///< warnings only
};

/// Posterior of counts under a Dirichlet prior: concentration = count + prior, share by share.
/// @param counts >= 0, at least two. @param prior as many, >= 0; empty means 1 for every share (uniform).
/// @return DistributionInvalid when the lists differ in length or a sum is not positive.
/// @source Briggs, Claxton & Sculpher 2006 ch. 4. @tested against R.
[[nodiscard]] Result<ResolvedDirichlet> dirichletFromCounts(const std::vector<double>& counts,
                                                            const std::vector<double>& prior = {});

/// From all mean shares and the standard error of one: total concentration m(1-m)/se² - 1.
/// @param means in (0, 1), adding to one within 1e-6 (they are rescaled to add exactly). @param share index of `se`.
/// @return DistributionInvalid on malformed input, DistributionUnreachable when se² >= m(1-m).
/// @tested against R.
[[nodiscard]] Result<ResolvedDirichlet> dirichletFromMeansAndSe(const std::vector<double>& means, std::size_t share,
                                                                double se);

/// From all mean shares and all standard errors: the total concentration whose sds are closest in least squares,
/// in closed form. Warns (DistributionPoorFit) for every share whose sd is off by more than 25 % of its stated error.
/// @tested against R, and against the one-error form when the errors agree.
[[nodiscard]] Result<ResolvedDirichlet> dirichletFromMeansAndSes(const std::vector<double>& means,
                                                                 const std::vector<double>& ses);

/// The shares of one group as distributions of single parameters.
/// @param concentrations all > 0, at least two.
[[nodiscard]] std::vector<DirichletShare> dirichletShares(const std::string& group,
                                                          const std::vector<double>& concentrations);

}  // namespace valor
