// SPDX-License-Identifier: GPL-3.0-or-later
// Moments that have the same bits for every number of threads and shards: each block of 1,024 draws is summed by
// itself, and the blocks are joined by a binary tree on their index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace valor::simulation {

/// Draws per block of statistics. Shards must begin at a multiple of it.
inline constexpr std::size_t kBlockDraws = 1024;

struct Moments {
    std::uint64_t count{};
    double mean{};
    double sumOfSquares{};  ///< of deviations from the mean
    double minimum = std::numeric_limits<double>::infinity();
    double maximum = -std::numeric_limits<double>::infinity();

    /// With divisor count - 1; zero for fewer than two draws.
    [[nodiscard]] double variance() const;
    [[nodiscard]] double standardDeviation() const;

    bool operator==(const Moments&) const = default;
};

/// Sum over count, in the order of the draws. @pre not empty
[[nodiscard]] double meanOf(std::span<const double> draws);

/// Moments of one block, by eight interleaved sums. @pre at most kBlockDraws draws, none NaN or infinite
[[nodiscard]] Moments blockMoments(std::span<const double> draws);

/// Moments of each block of a column, the last one possibly short. Shards concatenate theirs in draw order.
[[nodiscard]] std::vector<Moments> blockPartials(std::span<const double> column);

/// Joins two neighbouring parts (Chan, Golub & LeVeque 1979).
[[nodiscard]] Moments joined(const Moments& left, const Moments& right);

/// Joins all blocks in the order of the tree: neighbours first, an odd last one is carried up.
[[nodiscard]] Moments joinedBlocks(std::vector<Moments> blocks);

/// blockPartials and joinedBlocks in one.
[[nodiscard]] Moments columnMoments(std::span<const double> column);

}  // namespace valor::simulation
