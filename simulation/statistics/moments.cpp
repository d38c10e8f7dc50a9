// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/moments.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/error/expects.h"

namespace valor::simulation {
namespace {

/// Eight is part of the definition of the result, whatever the width of the processor's registers.
constexpr std::size_t kSubSums = 8;
using SubSums = std::array<double, kSubSums>;

double total(const SubSums& s) {
    return ((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7]));
}

/// Sum of term(draw), draw i going to sub-sum i mod 8.
template <class Term>
double blockSum(std::span<const double> draws, Term term) {
    SubSums sums{};
    const std::size_t whole = draws.size() - draws.size() % kSubSums;
    for (std::size_t i = 0; i < whole; i += kSubSums)
        for (std::size_t k = 0; k < kSubSums; ++k) sums[k] += term(draws[i + k]);
    for (std::size_t i = whole; i < draws.size(); ++i) sums[i - whole] += term(draws[i]);
    return total(sums);
}

void findRange(std::span<const double> draws, Moments& moments) {
    SubSums low;
    SubSums high;
    low.fill(draws.front());
    high.fill(draws.front());
    const std::size_t whole = draws.size() - draws.size() % kSubSums;
    for (std::size_t i = 0; i < whole; i += kSubSums)
        for (std::size_t k = 0; k < kSubSums; ++k) {
            low[k] = draws[i + k] < low[k] ? draws[i + k] : low[k];
            high[k] = draws[i + k] > high[k] ? draws[i + k] : high[k];
        }
    for (std::size_t i = whole; i < draws.size(); ++i) {
        low[0] = std::min(low[0], draws[i]);
        high[0] = std::max(high[0], draws[i]);
    }
    // Adding zero turns -0 into +0, so that equal columns have equal bits.
    moments.minimum = *std::min_element(low.begin(), low.end()) + 0.0;
    moments.maximum = *std::max_element(high.begin(), high.end()) + 0.0;
}

}  // namespace

double Moments::variance() const {
    return count < 2 ? 0 : sumOfSquares / static_cast<double>(count - 1);
}
double Moments::standardDeviation() const {
    return std::sqrt(variance());
}

double meanOf(std::span<const double> draws) {
    return std::accumulate(draws.begin(), draws.end(), 0.0) / static_cast<double>(draws.size());
}

Moments blockMoments(std::span<const double> draws) {
    expects(draws.size() <= kBlockDraws, "a block has at most kBlockDraws draws");
    Moments moments;
    if (draws.empty()) return moments;
    moments.count = draws.size();
    moments.mean = blockSum(draws, [](double x) { return x; }) / static_cast<double>(draws.size());
    moments.sumOfSquares = blockSum(draws, [mean = moments.mean](double x) { return (x - mean) * (x - mean); });
    findRange(draws, moments);
    return moments;
}

std::vector<Moments> blockPartials(std::span<const double> column) {
    std::vector<Moments> blocks;
    blocks.reserve(column.size() / kBlockDraws + 1);
    for (std::size_t begin = 0; begin < column.size(); begin += kBlockDraws)
        blocks.push_back(blockMoments(column.subspan(begin, std::min(kBlockDraws, column.size() - begin))));
    return blocks;
}

Moments joined(const Moments& left, const Moments& right) {
    if (left.count == 0) return right;
    if (right.count == 0) return left;
    const auto nLeft = static_cast<double>(left.count);
    const auto nRight = static_cast<double>(right.count);
    const double apart = right.mean - left.mean;
    Moments both;
    both.count = left.count + right.count;
    both.mean = left.mean + apart * (nRight / (nLeft + nRight));
    both.sumOfSquares = left.sumOfSquares + right.sumOfSquares + apart * apart * (nLeft * nRight / (nLeft + nRight));
    both.minimum = std::min(left.minimum, right.minimum);
    both.maximum = std::max(left.maximum, right.maximum);
    return both;
}

Moments joinedBlocks(std::vector<Moments> blocks) {
    if (blocks.empty()) return {};
    while (blocks.size() > 1) {
        const std::size_t pairs = blocks.size() / 2;
        for (std::size_t i = 0; i < pairs; ++i) blocks[i] = joined(blocks[2 * i], blocks[2 * i + 1]);
        if (blocks.size() % 2 == 1) blocks[pairs] = blocks.back();
        blocks.resize(pairs + blocks.size() % 2);
    }
    return blocks.front();
}

Moments columnMoments(std::span<const double> column) {
    return joinedBlocks(blockPartials(column));
}

}  // namespace valor::simulation
