// SPDX-License-Identifier: GPL-3.0-or-later
// What an alternative is still worth when it begins later and the horizon stays.
#pragma once

#include <vector>

#include "core/model/case.h"
#include "core/result/run_result.h"

namespace valor {

/// Cumulative discounted net benefit of one alternative at the points of its fan, draw by draw.
class BenefitPath {
public:
    /// @pre the run kept its samples; `input` and `scenario` are those of the run
    BenefitPath(const RunResult& run, const AlternativeResult& alternative, const Case& input,
                const Scenario& scenario);

    /// Net benefit over the horizon per draw, money of the base month, when everything comes `months` later: what would
    /// have fallen into the last `months` is lost, the rest is discounted longer. Within a step of the fan (three
    /// months) the flow counts as even. Prices, volumes and go-lives keep their distance to the start.
    /// @pre 0 ≤ months
    [[nodiscard]] std::vector<double> delayed(int months) const;
    /// Net benefit of `months` from the base month on, each with the average of the months since the first flow:
    /// set-up, roll-out and full use alike. Money of the base month, mean over the draws.
    [[nodiscard]] double meanOfUsual(int months) const;
    [[nodiscard]] const std::vector<double>& discount() const { return discount_; }  ///< factor per month

private:
    [[nodiscard]] double factor(int month) const;
    /// Adds the flow of the months before `to` to `sum`, moved by `shift` months.
    void add(std::vector<double>& sum, int to, int shift) const;

    std::vector<int> ends_;                           ///< of the steps; begins with 0
    std::vector<const std::vector<double>*> points_;  ///< per end
    std::vector<double> discount_;                    ///< per month
    int firstFlow_;
};

}  // namespace valor
