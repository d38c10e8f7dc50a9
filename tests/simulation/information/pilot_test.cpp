// SPDX-License-Identifier: GPL-3.0-or-later
// A pilot from its terms to its expected net benefit, against an enumeration in R.
#include <cmath>

#include "core/comparison/study_decision.h"
#include "simulation/information/study_value.h"
#include "tests/support/steady_run.h"

#include <boost/math/distributions/beta.hpp>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

constexpr std::size_t kRows = 4000;
constexpr double kVolume = 4000;  ///< patients a month

/// Sensitivity ~ Beta(44, 6) in equally likely values.
std::vector<double> sensitivities() {
    const boost::math::beta_distribution<> law(44, 6);
    std::vector<double> column(kRows);
    for (std::size_t i = 0; i < kRows; ++i)
        column[i] = quantile(law, (static_cast<double>(i) + 0.5) / static_cast<double>(kRows));
    return column;
}

/// AI triage over 60 months: 180 × (sensitivity − 0.8) − 13.176 a patient. A pilot with a tenth of the volume finds 8
/// diseased cases a month; setting up the roll-out takes two months; leaving costs 30 000.
class Pilot : public testing::Test {
protected:
    std::vector<double> input = sensitivities();
    Case frame = discountedCase(60);
    RunResult run = steadyRun(frame, flows(), 1);
    StudyDecision decision{run, frame, frame.scenarios.front()};
    StudyTerms terms{2, 0.1, 40'000, 6'000, 0, 30'000};

    [[nodiscard]] std::vector<double> flows() const {
        std::vector<double> result = input;
        for (double& value : result) value = kVolume * (180 * (value - 0.8) - 13.176);
        return result;
    }
    StudyOutcome of(int months) {
        const StudyStep step{months, static_cast<std::uint64_t>(8 * months)};
        StudyRequest request{input, 0, {decision.design(step, terms)}, 1};
        return decision.outcome(step, terms, simulation::StudyInformation().analyse(request, {}, {})->value().front());
    }
};

// The reference discounts at the middle of a month, the run at its start: half a month's discount, 0.14 %.
TEST_F(Pilot, ItsNetBenefitByLengthIsTheEnumerations) {
    const double middle = std::pow(1.035, -0.5 / 12);
    EXPECT_NEAR(decision.bestNow() * middle, 269'883.845158739, 100);
    const struct {
        int months;
        double gain, rollOut;
    } expected[] = {
        {1, 98'101.8881310262, 0.748039739920106},   {3, 186'542.615636564, 0.668401141702573},
        {6, 214'303.609429056, 0.63510078379916},    {12, 169'208.669584736, 0.613604072806711},
        {24, -15'234.1742570922, 0.600850753610302},
    };
    for (const auto& pilot : expected) {
        const StudyOutcome outcome = of(pilot.months);
        // The reference does not discount the fixed cost to the middle of its month.
        EXPECT_NEAR((outcome.netGain + terms.fixedCost) * middle - terms.fixedCost, pilot.gain, 450) << pilot.months;
        EXPECT_NEAR(outcome.value.chosen[1], pilot.rollOut, 0.004) << pilot.months;
    }
}

TEST_F(Pilot, SixMonthsAreBest) {
    std::vector<StudyOutcome> outcomes;
    for (const int months : {1, 2, 3, 4, 6, 9, 12, 18, 24}) outcomes.push_back(of(months));
    EXPECT_EQ(outcomes[bestStudy(outcomes)].step.months, 6);
}

}  // namespace
}  // namespace valor::test
