// SPDX-License-Identifier: GPL-3.0-or-later
// How many cases a year a need brings to a site.
#pragma once

#include <optional>
#include <string_view>

#include "core/model/case.h"

namespace valor {

/// The count of a site where it is known, else the rate of the need on the catchment of the site; before growth, season
/// and the eligible share. From central values.
struct YearlyVolume {
    ParameterId own;              ///< the site's own count; empty: rate times catchment
    std::optional<double> cases;  ///< case/yr; absent when a figure is missing or has no value
};
[[nodiscard]] YearlyVolume yearlyVolume(const Case& input, const Scenario& scenario, const Need& need,
                                        const Site& site);

/// The central value of a parameter in `unit`; absent when it has none, or its unit is of another dimension.
[[nodiscard]] std::optional<double> centralValueAs(const Case& input, const Scenario& scenario, const ParameterId& id,
                                                   std::string_view unit);

}  // namespace valor
