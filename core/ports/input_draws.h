// SPDX-License-Identifier: GPL-3.0-or-later
// The door to what a run draws of its inputs.
#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "core/ports/run_executor.h"

namespace valor {

/// One uncertain input in every draw of a run.
struct InputColumn {
    ParameterId parameter;
    SiteId site;                 ///< where it differs between sites; else empty
    std::vector<double> values;  ///< in the unit of the parameter
};

class InputDraws {
public:
    virtual ~InputDraws() = default;
    /// The uncertain inputs that the run reads, in draw order, so that row i belongs to draw i of the same request.
    /// Formulas and figures that are certain have no column, and neither has chance at sites.
    /// @return nothing when stopped; the errors of a run that are known before its first draw
    [[nodiscard]] virtual Result<std::optional<std::vector<InputColumn>>> inputs(const RunRequest& request,
                                                                                 std::stop_token stop) = 0;
};

}  // namespace valor
