// SPDX-License-Identifier: GPL-3.0-or-later
// The door to what a study would be worth, from draws that are already there.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/error/error.h"
#include "core/ports/run_executor.h"
#include "core/result/study_value.h"

namespace valor {

/// One study: how much it observes, and what is left to decide about when it is over.
struct StudyDesign {
    std::uint64_t observations = 0;                ///< 1 to kMostObservations
    std::vector<std::vector<double>> netBenefits;  ///< money per draw after the study, a column per option
};

inline constexpr std::uint64_t kMostObservations = 100'000;

struct StudyRequest {
    std::vector<double> input;  ///< what is observed, one figure per draw
    /// Standard deviation of one observation around the input, in its unit. Nought: each observation says yes or no and
    /// the input is the probability of yes.
    double spread = 0;
    std::vector<StudyDesign> designs;
    std::uint64_t seed = 1;  ///< of the standard errors
};

class StudyAnalyst {
public:
    virtual ~StudyAnalyst() = default;
    /// @return one value per design, nothing when stopped; SampleUnusable for columns of different length, fewer than
    /// two options or too few rows; ValueOutOfRange for an input outside 0 to 1 that is counted, for a spread below
    /// nought and for too many observations.
    [[nodiscard]] virtual Result<std::optional<std::vector<StudyValue>>> analyse(
        const StudyRequest& request, std::stop_token stop, const ProgressFunction& progress) const = 0;
};

}  // namespace valor
