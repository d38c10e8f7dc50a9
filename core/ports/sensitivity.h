// SPDX-License-Identifier: GPL-3.0-or-later
// The door to the question which inputs move the result.
#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "core/error/error.h"
#include "core/model/case.h"
#include "core/ports/run_executor.h"
#include "core/result/one_way.h"

namespace valor {

struct SensitivityRequest {
    CasePtr input;
    ScenarioId scenario;                      ///< empty: the first of the case
    std::vector<AlternativeId> alternatives;  ///< empty: all except the comparator
    int threads = 0;                          ///< 0: one per processor; never changes the numbers
};

class SensitivityAnalysis {
public:
    virtual ~SensitivityAnalysis() = default;
    /// One analysis per alternative, in the order of the case. Patients and months are expected values.
    /// Blocks until done; one at a time per object. @param progress called now and then from a worker
    /// @return nothing when stopped; the errors of a run of the case.
    [[nodiscard]] virtual Result<std::optional<std::vector<OneWayAnalysis>>> oneWay(
        const SensitivityRequest& request, std::stop_token stop, const ProgressFunction& progress) = 0;
};

}  // namespace valor
