// SPDX-License-Identifier: GPL-3.0-or-later
// The door to the analysis of a sample that is already drawn.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/error/error.h"
#include "core/ports/run_executor.h"
#include "core/result/sample_analysis.h"

namespace valor {

struct SampleRequest {
    StrategySample sample;
    std::vector<double> willingness;               ///< money per unit of effect, at least one, each from 0 to 10^15
    std::string reference;                         ///< empty: the first strategy
    std::vector<std::vector<std::string>> groups;  ///< parameters to be known together, beside each alone
    std::uint64_t seed = 1;                        ///< of the standard errors
};

class SampleAnalyst {
public:
    virtual ~SampleAnalyst() = default;
    /// @return nothing when stopped; SampleUnusable for columns of different length, fewer than two strategies or too
    /// few rows; ReferenceUnknown for a strategy or parameter that the sample does not have; ValueOutOfRange for
    /// figures above 10^15 and for a willingness to pay outside its range.
    [[nodiscard]] virtual Result<std::optional<SampleAnalysis>> analyse(const SampleRequest& request,
                                                                        std::stop_token stop,
                                                                        const ProgressFunction& progress) const = 0;
};

}  // namespace valor
