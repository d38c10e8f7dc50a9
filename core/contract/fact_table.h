// SPDX-License-Identifier: GPL-3.0-or-later
// What was observed, exactly.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "core/calendar/year_month.h"
#include "core/units/exact_number.h"
#include "core/units/id.h"

namespace valor {

/// A number, or a share as a numerator and a denominator.
struct Observation {
    std::optional<ExactNumber> value, numerator, denominator;
};

/// Asking for a fact that was not recorded is an error, never a forecast.
class FactTable {
public:
    /// @param site, need empty for facts of the whole contract such as an index value
    void record(const SiteId& site, const NeedId& need, const std::string& measure, YearMonth month, ExactNumber value);
    void record(const SiteId& site, const NeedId& need, const std::string& measure, YearMonth month,
                Observation observation);
    /// @return null when it was not recorded.
    [[nodiscard]] const Observation* find(const SiteId& site, const NeedId& need, const std::string& measure,
                                          YearMonth month) const;
    /// @return ObservationMissing naming measure, site, need and month.
    [[nodiscard]] Result<ExactNumber> at(const SiteId& site, const NeedId& need, const std::string& measure,
                                         YearMonth month) const;

private:
    std::map<std::tuple<SiteId, NeedId, std::string, YearMonth>, Observation> facts_;
};

/// A site or a need as messages write it: "*" stands for all.
[[nodiscard]] std::string orAll(const std::string& id);
/// The error of a fact that is not there.
[[nodiscard]] Error missingObservation(const SiteId& site, const NeedId& need, const std::string& measure,
                                       YearMonth month);

}  // namespace valor
