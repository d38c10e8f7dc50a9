// SPDX-License-Identifier: GPL-3.0-or-later
// Which parameters an alternative or a tool depends on, and where a parameter is used.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/case.h"

namespace valor {

/// Stated parameters that the value of `alternative` (or of the whole case when null) depends on under `scenario`,
/// directly or through formulas, in the order of the case.
[[nodiscard]] std::vector<ParameterId> inputsOf(const Case& input, const Scenario& scenario,
                                                const Alternative* alternative);

/// Stated parameters that say what a tool does and costs: its adoption, its effects, and the clauses that bill it.
/// The volumes of its needs and what belongs to an alternative as a whole are not among them.
[[nodiscard]] std::vector<ParameterId> inputsOfTool(const Case& input, const ToolId& tool);

/// A place of a case that names a parameter.
struct Use {
    enum class Kind : std::uint8_t { Formula, Site, Need, Tool, Effect, Contract, Alternative, Scenario, Party };
    Kind kind{};
    LocalizedText label;  ///< of the object; of a formula, the parameter that is calculated
    std::string role;     ///< what the parameter is there, "uptake_max"; its text has the key "role.uptake_max"
    LocalizedText part;   ///< of the object: a consequence, a clause, an amount; may be empty
    bool operator==(const Use&) const = default;
};
/// Every place that names the parameter itself, in the order of the case; what rests on those places is not followed.
[[nodiscard]] std::vector<Use> usesOf(const Case& input, const ParameterId& parameter);

}  // namespace valor
