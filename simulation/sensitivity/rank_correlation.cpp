// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sensitivity/rank_correlation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/error/expects.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

namespace valor::simulation {
namespace {

/// Added to the diagonal of a correlation matrix: an input that follows from others makes it singular.
constexpr double kRidge = 1e-10;
/// A partial correlation is not told where the others leave less than this share of an input.
constexpr double kLeastOwnShare = 1e-6;

/// Columns of ranks, each with mean nought and length one; noughts for one that never varies.
Eigen::MatrixXd standardRanks(const std::vector<std::vector<double>>& inputs, std::span<const double> output) {
    Eigen::MatrixXd columns(static_cast<Eigen::Index>(output.size()), static_cast<Eigen::Index>(inputs.size() + 1));
    for (Eigen::Index c = 0; c < columns.cols(); ++c) {
        const bool isOutput = c == columns.cols() - 1;
        const std::vector<double> ranks = isOutput ? ranksOf(output) : ranksOf(inputs[static_cast<std::size_t>(c)]);
        columns.col(c) = Eigen::Map<const Eigen::VectorXd>(ranks.data(), columns.rows());
        columns.col(c).array() -= columns.col(c).mean();
        if (const double length = columns.col(c).norm(); length > 0) columns.col(c) /= length;
    }
    return columns;
}

Figure withError(double correlation, double freedom) {
    const double r = std::clamp(correlation, -1.0, 1.0);
    return {r, (1 - r * r) * std::sqrt((1 + r * r / 2) / freedom)};
}

}  // namespace

std::vector<double> ranksOf(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
        for (std::size_t i = first; i < end; ++i) ranks[order[i]] = static_cast<double>(first + end + 1) / 2;
        first = end;
    }
    return ranks;
}

RankCorrelations rankCorrelations(const std::vector<std::vector<double>>& inputs, std::span<const double> output) {
    expects(output.size() > inputs.size() + 2, "more rows than inputs");
    const Eigen::MatrixXd columns = standardRanks(inputs, output);
    Eigen::MatrixXd correlation = columns.transpose() * columns;
    const Eigen::Index last = columns.cols() - 1;
    const auto rows = static_cast<double>(output.size());
    RankCorrelations found;
    for (Eigen::Index i = 0; i < last; ++i) found.spearman.push_back(withError(correlation(i, last), rows - 1));
    for (Eigen::Index i = 0; i <= last; ++i) correlation(i, i) = 1 + kRidge;
    const Eigen::MatrixXd inverse = correlation.ldlt().solve(Eigen::MatrixXd::Identity(columns.cols(), columns.cols()));
    for (Eigen::Index i = 0; i < last; ++i) {
        const bool isOwn = inverse(i, i) < 1 / kLeastOwnShare;
        const double partial = -inverse(i, last) / std::sqrt(inverse(i, i) * inverse(last, last));
        found.partial.push_back(isOwn ? withError(partial, rows - static_cast<double>(last)) : Figure{});
    }
    return found;
}

}  // namespace valor::simulation
