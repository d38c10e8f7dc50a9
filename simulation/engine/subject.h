// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a case that one run is about.
#pragma once

#include <string>
#include <vector>

#include "core/error/error.h"
#include "core/model/case.h"

namespace valor::simulation {

/// Points into the case.
struct Subject {
    const Scenario* scenario = nullptr;
    const Alternative* comparator = nullptr;
    std::vector<const Alternative*> alternatives;  ///< in the order of the case

    [[nodiscard]] std::vector<std::string> names() const;
};

/// @param scenario empty: the first. @param alternatives empty: all except the comparator
/// @return NothingToSimulate, ReferenceUnknown
[[nodiscard]] Result<Subject> findSubject(const Case& input, const ScenarioId& scenario,
                                          const std::vector<AlternativeId>& alternatives);

}  // namespace valor::simulation
