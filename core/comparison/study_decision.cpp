// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/study_decision.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "core/error/expects.h"

namespace valor {
StudyDecision::StudyDecision(const RunResult& run, const Case& input, const Scenario& scenario) {
    for (const AlternativeResult& alternative : run.alternatives) {
        if (alternative.alternative == input.comparator) continue;
        paths_.emplace_back(run, alternative, input, scenario);
        means_.push_back(alternative.netBenefit.mean);
    }
    expects(!paths_.empty(), "something to choose");
    discount_ = paths_.front().discount();
}

double StudyDecision::bestNow() const {
    return std::max(*std::ranges::max_element(means_), 0.0);
}

StudyDesign StudyDecision::design(const StudyStep& step, const StudyTerms& terms) const {
    const int delay = step.months + terms.wait;
    expects(delay < horizon(), "a choice within the horizon");
    StudyDesign design{step.observations, {}};
    std::vector<std::vector<double>> options;
    for (const BenefitPath& path : paths_) options.push_back(path.delayed(delay));
    const double exit = -terms.exitCost * discount_[static_cast<std::size_t>(delay)];
    design.netBenefits.emplace_back(options.front().size(), exit);
    std::ranges::move(options, std::back_inserter(design.netBenefits));
    return design;
}

StudyOutcome StudyDecision::outcome(const StudyStep& step, const StudyTerms& terms, StudyValue value) const {
    const auto best = static_cast<std::size_t>(std::ranges::max_element(means_) - means_.begin());
    const double monthsPaid = std::accumulate(discount_.begin(), discount_.begin() + step.months, 0.0);
    StudyOutcome outcome{step, std::move(value)};
    outcome.cost = terms.fixedCost + terms.monthlyCost * monthsPaid +
                   terms.observationCost * static_cast<double>(step.observations);
    outcome.live = terms.liveShare > 0 ? terms.liveShare * paths_[best].meanOfUsual(step.months) : 0;
    outcome.lostByWaiting = bestNow() - outcome.value.uninformed;
    outcome.netGain = outcome.value.sampleInformation - outcome.lostByWaiting + outcome.live - outcome.cost;
    return outcome;
}

std::size_t bestStudy(const std::vector<StudyOutcome>& outcomes) {
    const auto best = std::ranges::max_element(outcomes, {}, &StudyOutcome::netGain);
    if (best == outcomes.end() || best->netGain <= 0) return outcomes.size();
    return static_cast<std::size_t>(best - outcomes.begin());
}

}  // namespace valor
