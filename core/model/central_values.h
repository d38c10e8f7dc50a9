// SPDX-License-Identifier: GPL-3.0-or-later
// The value a reader thinks of first for every parameter, formulas included.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "core/model/case.h"

namespace valor {

/// Central values of the parameters of a case, each in its own unit. Stated parameters take centralValue() of their
/// distribution; formulas are evaluated on the central values of what they name.
class CentralValues {
public:
    /// Distribution of a stated parameter, or null when there is none.
    using DistributionOf = std::function<const Distribution*(const Parameter&)>;

    CentralValues(const Case& input, DistributionOf distributionOf);

    /// @return nothing when the parameter or something it depends on has no value, or formulas run in a circle.
    [[nodiscard]] std::optional<double> of(const Parameter& parameter);
    /// The same in base units; nothing either when its unit cannot be read.
    [[nodiscard]] std::optional<double> inBaseUnits(const Parameter& parameter);

private:
    std::optional<double> derived(const Parameter& parameter);

    const Case& case_;
    DistributionOf distributionOf_;
    std::map<ParameterId, std::optional<double>> known_;
};

/// The central value of one parameter under a scenario, its overrides included.
[[nodiscard]] std::optional<double> centralValueIn(const Case& input, const Scenario& scenario, const ParameterId& id);

/// What one unit of another currency comes to in that of the case.
struct ExchangeRate {
    std::string currency;
    double rate = 0;
};
/// @param unit of an amount @return nothing where it is no amount of another currency, or the case states no rate for
/// it: a parameter in "NOK/DKK"
[[nodiscard]] std::optional<ExchangeRate> exchangeRate(const Case& input, const Scenario& scenario,
                                                       const std::string& unit);

}  // namespace valor
