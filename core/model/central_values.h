// SPDX-License-Identifier: GPL-3.0-or-later
// The value a reader thinks of first for every parameter, formulas included.
#pragma once

#include <functional>
#include <map>
#include <optional>

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

}  // namespace valor
