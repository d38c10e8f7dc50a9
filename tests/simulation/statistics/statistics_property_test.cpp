// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "simulation/statistics/histogram.h"
#include "simulation/statistics/moments.h"
#include "simulation/statistics/quantile.h"
#include "simulation/statistics/tail.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace valor::simulation {
namespace {

std::vector<double> anyColumn() {
    const auto hundredths = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(-100000, 100000)));
    std::vector<double> column;
    for (int value : hundredths) column.push_back(value / 100.0);
    return column;
}

/// Long enough for several blocks, without asking the generator for every draw.
std::vector<double> longColumn() {
    const auto draws = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(1, 20 * kBlockDraws));
    const auto step = *rc::gen::inRange<std::size_t>(1, 100000);
    std::vector<double> column(draws);
    for (std::size_t i = 0; i < draws; ++i) column[i] = static_cast<double>(i * step % 99991) / 7.0;
    return column;
}

RC_GTEST_PROP(Moments, CuttingAtAnyBlockChangesNoBit, ()) {
    const auto column = longColumn();
    const std::size_t blocks = (column.size() + kBlockDraws - 1) / kBlockDraws;
    const std::size_t cut = std::min(*rc::gen::inRange<std::size_t>(0, blocks + 1) * kBlockDraws, column.size());
    auto parts = blockPartials(std::span(column).first(cut));
    const auto rest = blockPartials(std::span(column).subspan(cut));
    parts.insert(parts.end(), rest.begin(), rest.end());
    RC_ASSERT(joinedBlocks(parts) == columnMoments(column));
}

RC_GTEST_PROP(Moments, AgreeWithExtendedPrecision, ()) {
    const auto column = longColumn();
    long double sum = 0;
    for (double value : column) sum += value;
    const long double mean = sum / static_cast<long double>(column.size());
    long double squares = 0;
    for (double value : column) squares += (value - mean) * (value - mean);
    const Moments moments = columnMoments(column);
    RC_ASSERT(std::abs(moments.mean - static_cast<double>(mean)) <= 1e-14 * static_cast<double>(mean));
    RC_ASSERT(std::abs(moments.sumOfSquares - static_cast<double>(squares)) <= 1e-12 * static_cast<double>(squares));
}

RC_GTEST_PROP(Quantile, RisesAndStaysWithinTheDraws, ()) {
    const auto sorted = sortedCopy(anyColumn());
    const double p = *rc::gen::inRange(0, 1001) / 1000.0;
    const double q = *rc::gen::inRange(0, 1001) / 1000.0;
    const double low = quantileOfSorted(sorted, std::min(p, q));
    const double high = quantileOfSorted(sorted, std::max(p, q));
    RC_ASSERT(low <= high);
    RC_ASSERT(low >= sorted.front() && high <= sorted.back());
}

RC_GTEST_PROP(ConditionalValueAtRisk, IsTheMinimumOfRockafellarAndUryasev, ()) {
    // min over t of t + E(L - t)+ / (1 - share), reached at a draw.
    const auto sorted = sortedCopy(anyColumn());
    const double share = *rc::gen::inRange(1, 1000) / 1000.0;
    double lowest = INFINITY;
    for (double t : sorted) {
        double excess = 0;
        for (double loss : sorted) excess += std::max(loss - t, 0.0);
        lowest = std::min(lowest, t + excess / static_cast<double>(sorted.size()) / (1 - share));
    }
    RC_ASSERT(std::abs(conditionalValueAtRisk(sorted, share) - lowest) <= 1e-9);
    RC_ASSERT(conditionalValueAtRisk(sorted, share) >= valueAtRisk(sorted, share) - 1e-9);
}

RC_GTEST_PROP(Histogram, LosesNoDraw, ()) {
    const auto sorted = sortedCopy(anyColumn());
    const Histogram histogram = makeHistogram(sorted);
    RC_ASSERT(histogram.draws() == sorted.size());
    RC_ASSERT(histogram.counts.size() <= kMostBins);
}

}  // namespace
}  // namespace valor::simulation
