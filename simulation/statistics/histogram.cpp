// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/histogram.h"

#include <algorithm>
#include <numeric>

#include "core/error/expects.h"
#include "simulation/statistics/estimate.h"
#include "simulation/statistics/quantile.h"

namespace valor::simulation {
namespace {

constexpr double kOutside = 0.001;  // on either side
constexpr double kMostStretch = 3;

Interval pictureRange(std::span<const double> sorted) {
    const Interval all{sorted.front(), sorted.back()};
    const Interval central{quantileOfSorted(sorted, kOutside), quantileOfSorted(sorted, 1 - kOutside)};
    const double width = central.high - central.low;
    return width > 0 && all.high - all.low > kMostStretch * width ? central : all;
}

/// Bins of width 2 IQR N^(-1/3). The cube root is avoided because libm's last bit could move the number.
std::size_t binCount(std::span<const double> sorted, double range) {
    const double spread = quantileOfSorted(sorted, 0.75) - quantileOfSorted(sorted, 0.25);
    if (spread <= 0) return kFewestBins;
    const double ratio = range / (2 * spread);
    const double cube = ratio * ratio * ratio * static_cast<double>(sorted.size());
    std::size_t bins = kFewestBins;
    while (bins < kMostBins && static_cast<double>(bins * bins * bins) < cube) ++bins;
    return bins;
}

std::uint64_t countUpTo(std::span<const double> sorted, double bound) {
    return static_cast<std::uint64_t>(std::lower_bound(sorted.begin(), sorted.end(), bound) - sorted.begin());
}

}  // namespace

double Histogram::binWidth() const {
    return counts.empty() ? 0 : (high - low) / static_cast<double>(counts.size());
}

double Histogram::edge(std::size_t bin) const {
    return bin >= counts.size() ? high : low + static_cast<double>(bin) * binWidth();
}

std::uint64_t Histogram::draws() const {
    return std::accumulate(counts.begin(), counts.end(), below + above);
}

double Histogram::density(std::size_t bin) const {
    const double width = binWidth();
    return width > 0 ? static_cast<double>(counts.at(bin)) / (static_cast<double>(draws()) * width) : 0;
}

Histogram makeHistogram(std::span<const double> sorted) {
    expects(!sorted.empty(), "a picture needs at least one draw");
    const Interval shown = pictureRange(sorted);
    const double range = shown.high - shown.low;
    Histogram histogram;
    histogram.low = shown.low;
    histogram.high = shown.high;
    histogram.counts.resize(range > 0 ? binCount(sorted, range) : 1);
    histogram.below = countUpTo(sorted, histogram.low);
    std::uint64_t counted = histogram.below;
    for (std::size_t bin = 0; bin + 1 < histogram.counts.size(); ++bin) {
        const std::uint64_t upTo = countUpTo(sorted, histogram.edge(bin + 1));
        histogram.counts[bin] = upTo - counted;
        counted = upTo;
    }
    const auto inside = std::upper_bound(sorted.begin(), sorted.end(), histogram.high) - sorted.begin();
    histogram.counts.back() = static_cast<std::uint64_t>(inside) - counted;
    histogram.above = sorted.size() - static_cast<std::uint64_t>(inside);
    return histogram;
}

}  // namespace valor::simulation
