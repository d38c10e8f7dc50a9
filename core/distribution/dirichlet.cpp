// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution/dirichlet.h"

#include <cmath>
#include <numeric>

#include "core/distribution/rules.h"
#include "core/error/expects.h"

namespace valor {
namespace {

using namespace distributions;

constexpr double kMeansTolerance = 1e-6;
constexpr double kSdTolerance = 0.25;

std::string placeOf(std::string_view list, std::size_t share) {
    return std::string(list) + "/" + std::to_string(share);
}

double sumOf(const std::vector<double>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

Status checkCount(std::string_view list, std::size_t count, std::size_t wanted) {
    return require(count == wanted, list, "as many as shares", static_cast<double>(count));
}

Status checkNonNegative(std::string_view list, const std::vector<double>& numbers) {
    for (std::size_t k = 0; k < numbers.size(); ++k) {
        VALOR_CHECK(require(std::isfinite(numbers[k]) && numbers[k] >= 0, placeOf(list, k), ">= 0", numbers[k]));
    }
    return {};
}

/// The means, rescaled to add to one exactly.
Result<std::vector<double>> checkedMeans(const std::vector<double>& means) {
    VALOR_CHECK(require(means.size() >= 2, "means", "shares >= 2", static_cast<double>(means.size())));
    for (std::size_t k = 0; k < means.size(); ++k) {
        VALOR_CHECK(require(means[k] > 0 && means[k] < 1, placeOf("means", k), "0 < mean < 1", means[k]));
    }
    const double sum = sumOf(means);
    VALOR_CHECK(require(std::abs(sum - 1) <= kMeansTolerance, "means", "sum = 1", sum));
    auto scaled = means;
    for (double& mean : scaled) mean /= sum;
    return scaled;
}

ResolvedDirichlet withTotal(std::vector<double> means, double total) {
    for (double& mean : means) mean *= total;
    ResolvedDirichlet resolved{.concentrations = std::move(means)};
    for (std::size_t k = 0; k < resolved.concentrations.size(); ++k) {
        if (resolved.concentrations[k] >= 1) continue;
        resolved.diagnostics.add(
            Severity::Warning, ErrorCode::DistributionShape, placeOf("concentrations", k),
            {{"family", "dirichlet_share"}, {"shape", "J"}, {"value", numberText(resolved.concentrations[k])}});
    }
    return resolved;
}

}  // namespace

Result<ResolvedDirichlet> dirichletFromCounts(const std::vector<double>& counts, const std::vector<double>& prior) {
    VALOR_CHECK(require(counts.size() >= 2, "counts", "shares >= 2", static_cast<double>(counts.size())));
    VALOR_CHECK(checkNonNegative("counts", counts));
    if (!prior.empty()) VALOR_CHECK(checkCount("prior", prior.size(), counts.size()));
    VALOR_CHECK(checkNonNegative("prior", prior));
    auto concentrations = counts;
    for (std::size_t k = 0; k < counts.size(); ++k) {
        concentrations[k] += prior.empty() ? 1 : prior[k];
        VALOR_CHECK(require(concentrations[k] > 0, placeOf("counts", k), "count + prior > 0", concentrations[k]));
    }
    return withTotal(std::move(concentrations), 1);
}

Result<ResolvedDirichlet> dirichletFromMeansAndSe(const std::vector<double>& means, std::size_t share, double se) {
    VALOR_TRY(auto shares, checkedMeans(means));
    VALOR_CHECK(require(share < shares.size(), "share", "share of the list", static_cast<double>(share)));
    VALOR_CHECK(requirePositive("se", se));
    const double total = shares[share] * (1 - shares[share]) / (se * se) - 1;
    if (!(total > 0)) return unreachable("se", "dirichlet_share", "se^2 < mean (1 - mean)", se);
    return withTotal(std::move(shares), total);
}

Result<ResolvedDirichlet> dirichletFromMeansAndSes(const std::vector<double>& means, const std::vector<double>& ses) {
    VALOR_TRY(auto shares, checkedMeans(means));
    VALOR_CHECK(checkCount("ses", ses.size(), shares.size()));
    double product = 0;
    double square = 0;
    for (std::size_t k = 0; k < ses.size(); ++k) {
        VALOR_CHECK(require(std::isfinite(ses[k]) && ses[k] > 0, placeOf("ses", k), "se > 0", ses[k]));
        const double spread = std::sqrt(shares[k] * (1 - shares[k]));
        product += spread * ses[k];
        square += spread * spread;
    }
    const double kappa = product / square;  // every sd is kappa times its spread
    const double total = 1 / (kappa * kappa) - 1;
    if (!(total > 0)) return unreachable("ses", "dirichlet_share", "se^2 < mean (1 - mean)", kappa);

    auto resolved = withTotal(shares, total);
    for (std::size_t k = 0; k < ses.size(); ++k) {
        const double sd = kappa * std::sqrt(shares[k] * (1 - shares[k]));
        if (std::abs(sd - ses[k]) <= kSdTolerance * ses[k]) continue;
        resolved.diagnostics.add(Severity::Warning, ErrorCode::DistributionPoorFit, placeOf("ses", k),
                                 {{"family", "dirichlet_share"}, {"se", numberText(ses[k])}, {"sd", numberText(sd)}});
    }
    return resolved;
}

std::vector<DirichletShare> dirichletShares(const std::string& group, const std::vector<double>& concentrations) {
    expects(concentrations.size() >= 2, "dirichletShares: at least two shares");
    const double total = sumOf(concentrations);
    std::vector<DirichletShare> shares;
    for (const double alpha : concentrations) {
        expects(alpha > 0, "dirichletShares: concentrations > 0");
        shares.push_back({group, alpha, total});
    }
    return shares;
}

}  // namespace valor
