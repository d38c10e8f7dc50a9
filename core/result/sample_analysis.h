// SPDX-License-Identifier: GPL-3.0-or-later
// A sample of costs and effects, wherever it was drawn, and what it says about the choice between strategies.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/result/quadrants.h"
#include "core/result/run_result.h"

namespace valor {

/// One row per future; every column has the same number of rows, every number is finite.
struct StrategySample {
    std::vector<std::string> strategies;
    std::vector<std::vector<double>> costs, effects;  ///< a column per strategy; money, effect units such as QALY
    std::vector<std::string> parameters;
    std::vector<std::vector<double>> values;  ///< a column per parameter

    [[nodiscard]] std::size_t rows() const { return costs.empty() ? 0 : costs.front().size(); }
};

enum class Dominance : std::uint8_t {
    None,      ///< on the frontier
    Simple,    ///< another strategy costs no more and brings no less
    Extended,  ///< a mixture of two others does
};

/// What one strategy costs and brings.
struct StrategyOutcome {
    std::string name;
    Estimate cost, effect;
    Dominance dominance = Dominance::None;
    std::optional<double> icer;  ///< money per effect against the next cheaper on the frontier; none for the cheapest
};

/// One strategy against the reference.
struct StrategyIncrement {
    std::string name;
    Estimate cost, effect;
    std::optional<double> ratio;  ///< mean cost per mean effect; none when the mean effect is nought
    QuadrantShares quadrants;
    ProbabilityEstimate costNeutral;  ///< P(costs no more than the reference)
};

/// The choice at one willingness to pay for a unit of effect.
struct ChoiceAt {
    double willingness = 0;
    std::vector<double> netBenefit;                   ///< mean per strategy, money
    std::size_t best = 0;                             ///< highest mean; of equals the first
    std::vector<ProbabilityEstimate> optimal;         ///< P(strategy is best): the CEAC; ties are shared
    std::vector<ProbabilityEstimate> beatsReference;  ///< P(net benefit above that of the reference)
    std::vector<double> expectedLoss;                 ///< per strategy against knowing the future
    double evpi = 0, evpiError = 0;                   ///< expected value of perfect information and its standard error
};

/// What it would be worth to know some parameters exactly before choosing.
struct PartialInformation {
    std::vector<std::string> parameters;
    double value = 0, standardError = 0;  ///< EVPPI, money per decision
    double explained = 0;                 ///< share of the variance of the net benefit that they explain
    double changes = 0;                   ///< share of futures in which knowing them changes the choice
    bool isRelated = false;  ///< they explain more of some net benefit than chance does, at one in a thousand
    bool isAtLimit = false;  ///< the fit would bend more than it can: the value may be too low
};

struct SampleAnalysis {
    std::size_t rows = 0, reference = 0;
    std::vector<StrategyOutcome> outcomes;      ///< in the order of the sample
    std::vector<StrategyIncrement> increments;  ///< all but the reference
    std::vector<double> switches;               ///< willingness to pay at which the best strategy changes, ascending
    std::vector<ChoiceAt> choices;              ///< per willingness asked for
    std::vector<std::vector<PartialInformation>> information;  ///< per willingness, largest value first
    bool isUnexplained = false;  ///< there are parameters and none of them is related to any net benefit
};

}  // namespace valor
