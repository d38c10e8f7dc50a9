// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/dependent_error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/error/expects.h"
#include "simulation/statistics/moments.h"

namespace valor::simulation {
namespace {

/// Means of the batches that begin at 0, step, 2 step, ...
std::vector<double> batchMeans(std::span<const double> chain, std::size_t batch, std::size_t step) {
    expects(batch > 0 && chain.size() >= batch + step, "at least two batches");
    std::vector<double> means;
    for (std::size_t begin = 0; begin + batch <= chain.size(); begin += step)
        means.push_back(columnMoments(chain.subspan(begin, batch)).mean);
    return means;
}

/// Divisor N, as the initial sequence estimators require.
double autocovariance(std::span<const double> chain, double mean, std::size_t lag) {
    double sum = 0;
    for (std::size_t i = 0; i + lag < chain.size(); ++i) sum += (chain[i] - mean) * (chain[i + lag] - mean);
    return sum / static_cast<double>(chain.size());
}

}  // namespace

double batchMeansVariance(std::span<const double> chain, std::size_t batch) {
    return static_cast<double>(batch) * columnMoments(batchMeans(chain, batch, batch)).variance();
}

double overlappingBatchMeansVariance(std::span<const double> chain, std::size_t batch) {
    const auto means = batchMeans(chain, batch, 1);
    const double centre = columnMoments(chain).mean;
    double squares = 0;
    for (double mean : means) squares += (mean - centre) * (mean - centre);
    const auto n = static_cast<double>(chain.size());
    const auto b = static_cast<double>(batch);
    return n * b / ((n - b) * (n - b + 1)) * squares;
}

double errorOfChainMean(double variance, std::size_t draws) {
    return std::sqrt(variance / static_cast<double>(draws));
}

double autocorrelationTime(std::span<const double> chain) {
    expects(chain.size() >= 4, "at least four draws");
    const double mean = columnMoments(chain).mean;
    const double variance = autocovariance(chain, mean, 0);
    expects(variance > 0, "draws that differ");
    double sum = 0;
    double previous = std::numeric_limits<double>::infinity();
    for (std::size_t lag = 0; lag + 1 < chain.size(); lag += 2) {
        const double pair = autocovariance(chain, mean, lag) + autocovariance(chain, mean, lag + 1);
        if (pair <= 0) break;
        previous = std::min(previous, pair);
        sum += previous;
    }
    return 2 * sum / variance - 1;
}

}  // namespace valor::simulation
