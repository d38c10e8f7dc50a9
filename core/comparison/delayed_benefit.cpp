// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/delayed_benefit.h"

#include <algorithm>
#include <numeric>

#include "core/calendar/year_month.h"
#include "core/comparison/compared_outputs.h"
#include "core/error/expects.h"
#include "core/model/discounting.h"

namespace valor {

BenefitPath::BenefitPath(const RunResult& run, const AlternativeResult& alternative, const Case& input,
                         const Scenario& scenario)
    : ends_(alternative.cumulativeNetBenefit.months), firstFlow_(alternative.firstFlowMonth) {
    for (const int end : ends_)
        points_.push_back(&drawsOf(run, alternative.alternative, "cumulative." + std::to_string(end)));
    const int months = ends_.back();
    discount_ = discountFactors(discountRates(input, scenario, months / kYearMonths + 2), scenario.timing, months);
}

double BenefitPath::factor(int month) const {
    return discount_[static_cast<std::size_t>(month)];
}

void BenefitPath::add(std::vector<double>& sum, int to, int shift) const {
    for (std::size_t step = 1; step < ends_.size(); ++step) {
        const int first = ends_[step - 1], last = std::min(to, ends_[step]);
        if (first >= last) continue;
        const int middle = (first + last - 1) / 2;
        const double weight = static_cast<double>(last - first) / (ends_[step] - ends_[step - 1]) *
                              (factor(middle + shift) / factor(middle));
        for (std::size_t draw = 0; draw < sum.size(); ++draw)
            sum[draw] += weight * ((*points_[step])[draw] - (*points_[step - 1])[draw]);
    }
}

std::vector<double> BenefitPath::delayed(int months) const {
    expects(months >= 0, "a delay");
    std::vector<double> sum(points_.front()->size());
    add(sum, ends_.back() - months, months);
    return sum;
}

double BenefitPath::meanOfUsual(int months) const {
    const std::vector<double>& total = *points_.back();
    const double mean = std::accumulate(total.begin(), total.end(), 0.0) / static_cast<double>(total.size());
    const double used = std::accumulate(discount_.begin() + firstFlow_, discount_.end(), 0.0);
    const double asked = std::accumulate(discount_.begin(), discount_.begin() + months, 0.0);
    return mean / used * asked;
}

}  // namespace valor
