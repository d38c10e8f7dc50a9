// SPDX-License-Identifier: GPL-3.0-or-later
// Workload W as it was given, together with its outputs for 64 draws (data/README.md): sites × needs of a diagnostic
// tool, with drift that is linear in time and a credit that is taken before the cap. Its numpy and R versions stand in
// peers/. Computed here the plain way, one draw after another.
#pragma once

#include <array>
#include <string>
#include <vector>

namespace valor::benchmark {

inline constexpr std::size_t kGivenFigures = 240, kGivenOutputs = 30;

using GivenDraw = std::array<double, kGivenFigures>;
using GivenOutputs = std::array<double, kGivenOutputs>;

/// All numbers of a file of text, whatever stands between them. @throws std::runtime_error
[[nodiscard]] std::vector<double> numbersIn(const std::string& path);

class GivenWorkload {
public:
    /// @param folder with base.csv, sites.csv and contracts.csv
    explicit GivenWorkload(const std::string& folder);

    [[nodiscard]] GivenOutputs evaluate(const GivenDraw& draw) const;

private:
    static constexpr std::size_t kSites = 9, kNeeds = 6, kMonths = 120, kPerNeed = 40;
    class Cell;

    std::vector<double> base_;       ///< per need
    std::vector<double> sites_;      ///< per site: size, wage, delay in months
    std::vector<double> contracts_;  ///< per site and need: 16 terms
};

}  // namespace valor::benchmark
