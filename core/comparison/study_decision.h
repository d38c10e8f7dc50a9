// SPDX-License-Identifier: GPL-3.0-or-later
// A choice that waits for a study or a pilot: what it costs, what is lost meanwhile, and what is left to gain.
// @source Eckermann & Willan 2007, Health Econ 16:195 (delay); Rothery et al. 2020, Value Health 23:277
#pragma once

#include <cstdint>
#include <vector>

#include "core/comparison/delayed_benefit.h"
#include "core/ports/study_analysis.h"

namespace valor {

/// One study that could be made before the choice.
struct StudyStep {
    int months = 0;  ///< that it takes; nought for data that lie ready
    std::uint64_t observations = 0;
};

struct StudyTerms {
    int wait = 0;          ///< months from the end of the study until what is chosen begins
    double liveShare = 0;  ///< of the volume that already uses the best alternative meanwhile, 0 to 1
    double fixedCost = 0, monthlyCost = 0, observationCost = 0;  ///< money of the base month
    double exitCost = 0;                                         ///< of stopping when nothing is chosen after all
};

/// Expected values over all futures, discounted money.
struct StudyOutcome {
    StudyStep step;
    StudyValue value;
    double lostByWaiting = 0;  ///< best choice now minus best choice made then without the study
    double cost = 0;           ///< of the study itself
    double live = 0;           ///< net benefit of the volume that uses the tool meanwhile
    double netGain = 0;        ///< over choosing now: ENBS
};

class StudyDecision {
public:
    /// @pre the run kept its samples; `input` and `scenario` are those of the run
    StudyDecision(const RunResult& run, const Case& input, const Scenario& scenario);

    /// Options after the study: none of the alternatives first, then each in the order of the run.
    /// @pre months + wait below the horizon
    [[nodiscard]] StudyDesign design(const StudyStep& step, const StudyTerms& terms) const;
    [[nodiscard]] StudyOutcome outcome(const StudyStep& step, const StudyTerms& terms, StudyValue value) const;
    [[nodiscard]] double bestNow() const;  ///< highest mean net benefit of choosing at once; nought for none of them
    [[nodiscard]] int horizon() const { return static_cast<int>(discount_.size()); }

private:
    std::vector<BenefitPath> paths_;
    std::vector<double> means_;     ///< per alternative
    std::vector<double> discount_;  ///< per month
};

/// Place of the study with the highest net gain; outcomes.size() when none gains anything.
[[nodiscard]] std::size_t bestStudy(const std::vector<StudyOutcome>& outcomes);

}  // namespace valor
