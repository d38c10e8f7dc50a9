// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/volumes.h"

#include <algorithm>

#include "core/model/central_values.h"
#include "core/units/unit.h"

namespace valor {

std::optional<double> centralValueAs(const Case& input, const Scenario& scenario, const ParameterId& id,
                                     std::string_view unit) {
    const Parameter* parameter = findById(input.parameters, id);
    if (parameter == nullptr) return std::nullopt;
    const auto stated = Unit::parse(parameter->unit, input.currency), wanted = Unit::parse(unit, input.currency);
    const std::optional<double> value = centralValueIn(input, scenario, id);
    if (!stated || !wanted || !value) return std::nullopt;
    const auto factor = conversionFactor(*stated, *wanted);
    return factor ? std::optional(*value * *factor) : std::nullopt;
}

YearlyVolume yearlyVolume(const Case& input, const Scenario& scenario, const Need& need, const Site& site) {
    const auto own = std::ranges::find(need.siteVolumes, site.id, &Need::SiteVolume::site);
    if (own != need.siteVolumes.end()) return {own->volume, centralValueAs(input, scenario, own->volume, "case/yr")};
    const auto rate = centralValueAs(input, scenario, need.volumeRate, "case/inhabitant/yr");
    const auto people = centralValueAs(input, scenario, site.catchment, "inhabitant");
    return {{}, rate && people ? std::optional(*rate * *people) : std::nullopt};
}

}  // namespace valor
