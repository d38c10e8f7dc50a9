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
    : ends_(alternative.cumulativeNetBenefit.months), firstFlow_(alternative.firstUseMonth) {
    for (const int end : ends_)
        points_.push_back(&drawsOf(run, alternative.alternative, "cumulative." + std::to_string(end)));
    const int months = ends_.back();
    discount_ = discountFactors(discountRates(input, scenario, months / kYearMonths + 2), scenario.timing, months);
}

double BenefitPath::factor(int month) const {
    return discount_[static_cast<std::size_t>(month)];
}

void BenefitPath::add(std::vector<double>& sum, int from, int to, int shift) const {
    for (std::size_t step = 1; step < ends_.size(); ++step) {
        const int first = std::max(from, ends_[step - 1]), last = std::min(to, ends_[step]);
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
    add(sum, 0, ends_.back() - months, months);
    return sum;
}

double BenefitPath::meanOfFirst(int months) const {
    std::vector<double> sum(points_.front()->size());
    add(sum, firstFlow_, std::min(firstFlow_ + months, ends_.back()), -firstFlow_);
    return std::accumulate(sum.begin(), sum.end(), 0.0) / static_cast<double>(sum.size());
}

}  // namespace valor
