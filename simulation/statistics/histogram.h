// SPDX-License-Identifier: GPL-3.0-or-later
// Counts for a picture of one column: equal bins whose number follows from the draws alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace valor::simulation {

inline constexpr std::size_t kFewestBins = 20;
inline constexpr std::size_t kMostBins = 80;

struct Histogram {
    double low{};
    double high{};
    std::vector<std::uint64_t> counts;  ///< one for each bin; all but the last exclude their upper edge
    std::uint64_t below{};              ///< draws left of the picture
    std::uint64_t above{};              ///< draws right of it

    [[nodiscard]] double binWidth() const;
    [[nodiscard]] double edge(std::size_t bin) const;  ///< lower edge; edge(counts.size()) is `high`
    [[nodiscard]] std::uint64_t draws() const;
    /// Share of the draws per unit of the column; zero for a column of one single value.
    [[nodiscard]] double density(std::size_t bin) const;
};

/// Freedman & Diaconis (1981) within kFewestBins..kMostBins. The picture spans all draws, or the central 99.8 %
/// when the rest would stretch it more than threefold; what lies outside is counted in `below` and `above`.
/// A constant column has one bin of no width. @pre `sorted` ascending and not empty
[[nodiscard]] Histogram makeHistogram(std::span<const double> sorted);

}  // namespace valor::simulation
