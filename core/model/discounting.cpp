// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/discounting.h"

#include <algorithm>

#include "core/calendar/year_month.h"
#include "core/error/expects.h"
#include "core/lane/scalar.h"
#include "core/model/central_values.h"
#include "core/units/unit.h"

namespace valor {

std::vector<double> discountFactors(const std::vector<double>& rates, DiscountTiming timing, int months) {
    const auto exponentAt = [&](int month) {  // Σ log(1 + r) over the months up to `month`
        double sum = 0;
        for (int year = 0; year * kYearMonths < month; ++year) {
            const int within = std::min(month - year * kYearMonths, kYearMonths);
            sum += lane::log1p(lane::Scalar(rates[static_cast<std::size_t>(year)])).value * within / kYearMonths;
        }
        return sum;
    };
    std::vector<double> factors;
    for (int month = 0; month < months; ++month) {
        const int year = month / kYearMonths;
        const int at = timing == DiscountTiming::Monthly   ? month
                       : timing == DiscountTiming::MidYear ? year * kYearMonths + kYearMonths / 2
                                                           : (year + 1) * kYearMonths;
        factors.push_back(lane::exp(lane::Scalar(-exponentAt(at))).value);
    }
    return factors;
}

namespace {

/// 1/yr.
double rateOf(const Case& input, const Scenario& scenario, const ParameterId& id) {
    const Parameter* parameter = findById(input.parameters, id);
    const auto unit = parameter == nullptr ? Unit() : Unit::parse(parameter->unit, input.currency).value_or(Unit());
    return centralValueIn(input, scenario, id).value_or(0) * unit.scale();
}

}  // namespace

std::vector<double> yearlyRates(const std::vector<DiscountStep>& steps, const std::vector<double>& stepRates,
                                int years) {
    expects(steps.size() == stepRates.size(), "one rate for each step");
    std::vector<double> rates(static_cast<std::size_t>(years), 0.0);
    for (std::size_t i = 0; i < steps.size(); ++i)
        std::fill(rates.begin() + std::clamp(steps[i].fromYear - 1, 0, years), rates.end(), stepRates[i]);
    return rates;
}

std::vector<double> discountRates(const Case& input, const Scenario& scenario, int years) {
    std::vector<double> stepRates;
    for (const DiscountStep& step : scenario.discount) stepRates.push_back(rateOf(input, scenario, step.rate));
    return yearlyRates(scenario.discount, stepRates, years);
}

}  // namespace valor
