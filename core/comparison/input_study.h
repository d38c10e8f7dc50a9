// SPDX-License-Identifier: GPL-3.0-or-later
// What a study or a pilot of one input of a case would be worth before choosing, asked as a person asks.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/comparison/study_decision.h"
#include "core/ports/input_draws.h"

namespace valor {

/// Longer than any horizon.
inline constexpr std::uint64_t kMostStudyMonths = 180;
/// Lengths of a pilot that are looked at when none is asked for.
inline constexpr std::array<std::uint64_t, 8> kUsualStudyMonths{1, 2, 3, 6, 9, 12, 18, 24};

/// Either sizes or observations per month.
struct StudyQuestion {
    std::string input;                  ///< columnName() of what is observed
    std::vector<std::uint64_t> sizes;   ///< observations in data that need no time
    std::uint64_t perMonth = 0;         ///< observations that a pilot makes in a month
    std::vector<std::uint64_t> months;  ///< lengths of the pilot; empty: the usual ones, as far as the horizon goes
    /// Standard deviation of one observation around the input, in its unit. Nought: each observation says yes or no.
    double spread = 0;
    StudyTerms terms;
};

struct InputStudy {
    RunResultPtr result;
    InputColumn input;  ///< that was studied, without its draws
    double spread = 0;  ///< of one observation; nought: counted
    StudyTerms terms;
    double bestNow = 0;  ///< discounted money of choosing at once
    std::vector<StudyOutcome> outcomes;
};

/// Whether an observation of an input may say yes or no: a share from 0 to 1 in every draw. A ratio or a rate may
/// happen to lie there, but nobody counts it. @param draws in its unit, at least one
[[nodiscard]] bool mayBeCounted(const std::string& unit, std::span<const double> draws);

/// @param result of `run`, with its samples
/// @return nothing when stopped; the errors of InputDraws and StudyAnalyst, and with a place that begins "study.":
/// ReferenceUnknown for an input without a column, ValueOutOfRange for months that do not end before the horizon and
/// for too many observations, FieldMissing for the spread of what cannot be counted
[[nodiscard]] Result<std::optional<InputStudy>> studyInput(InputDraws& inputs, const StudyAnalyst& analyst,
                                                           const RunRequest& run, const RunResultPtr& result,
                                                           const StudyQuestion& question, const std::stop_token& stop,
                                                           const ProgressFunction& progress);

}  // namespace valor
