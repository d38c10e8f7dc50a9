// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/information/cost_effectiveness.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "simulation/statistics/moments.h"
#include "simulation/statistics/result_estimate.h"

namespace valor::simulation {
namespace {

using Column = std::vector<double>;

Estimate estimateOf(const Column& column) {
    return toEstimate(summarise(column, makeSummaryPlan(column.size(), kIndependentDraws, kSummaryLevels)));
}

Column minus(const Column& first, const Column& second) {
    Column difference(first.size());
    std::ranges::transform(first, second, difference.begin(), std::minus<>());
    return difference;
}

/// The share of rows with its Wilson interval; `hits` counts a tie of n as 1/n.
ProbabilityEstimate shareOf(double hits, std::size_t rows) {
    const auto whole = static_cast<std::uint64_t>(std::llround(hits));
    ProbabilityEstimate share = toProbability(estimateProbability(whole, rows));
    share.value = hits / static_cast<double>(rows);
    return share;
}

/// Strategies by cost, the cheapest first; of equal cost the better first.
std::vector<std::size_t> byCost(const std::vector<StrategyOutcome>& outcomes) {
    std::vector<std::size_t> order(outcomes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        if (outcomes[a].cost.mean != outcomes[b].cost.mean) return outcomes[a].cost.mean < outcomes[b].cost.mean;
        return outcomes[a].effect.mean > outcomes[b].effect.mean;
    });
    return order;
}

double ratioBetween(const StrategyOutcome& cheaper, const StrategyOutcome& dearer) {
    return (dearer.cost.mean - cheaper.cost.mean) / (dearer.effect.mean - cheaper.effect.mean);
}

/// Walks up in cost: what brings no more than a cheaper one is dominated; what a steeper step follows is so by mixture.
void judgeDominance(std::vector<StrategyOutcome>& outcomes) {
    std::vector<std::size_t> frontier;
    for (const std::size_t next : byCost(outcomes)) {
        StrategyOutcome& candidate = outcomes[next];
        if (!frontier.empty() && candidate.effect.mean <= outcomes[frontier.back()].effect.mean) {
            candidate.dominance = Dominance::Simple;
            continue;
        }
        while (frontier.size() > 1) {
            const StrategyOutcome &before = outcomes[frontier[frontier.size() - 2]], &last = outcomes[frontier.back()];
            if (ratioBetween(before, last) < ratioBetween(last, candidate)) break;
            outcomes[frontier.back()].dominance = Dominance::Extended;
            frontier.pop_back();
        }
        frontier.push_back(next);
    }
    for (std::size_t i = 1; i < frontier.size(); ++i)
        outcomes[frontier[i]].icer = ratioBetween(outcomes[frontier[i - 1]], outcomes[frontier[i]]);
}

/// Per strategy in how many rows it is the best; a tie of n counts 1/n for each.
std::vector<double> timesBest(const std::vector<Column>& netBenefits, Column& highest) {
    std::vector<double> times(netBenefits.size());
    highest.assign(netBenefits.front().size(), 0);
    for (std::size_t row = 0; row < highest.size(); ++row) {
        double top = netBenefits.front()[row];
        for (const Column& column : netBenefits) top = std::max(top, column[row]);
        const auto ties = std::ranges::count_if(netBenefits, [&](const Column& column) { return column[row] == top; });
        for (std::size_t s = 0; s < netBenefits.size(); ++s)
            if (netBenefits[s][row] == top) times[s] += 1 / static_cast<double>(ties);
        highest[row] = top;
    }
    return times;
}

}  // namespace

std::vector<StrategyOutcome> outcomesOf(const StrategySample& sample) {
    std::vector<StrategyOutcome> outcomes;
    for (std::size_t s = 0; s < sample.strategies.size(); ++s)
        outcomes.push_back({sample.strategies[s], estimateOf(sample.costs[s]), estimateOf(sample.effects[s]),
                            Dominance::None, std::nullopt});
    judgeDominance(outcomes);
    return outcomes;
}

std::vector<double> switchesOf(const std::vector<StrategyOutcome>& outcomes) {
    std::vector<double> switches;
    for (const StrategyOutcome& outcome : outcomes)
        if (outcome.icer) switches.push_back(*outcome.icer);
    std::ranges::sort(switches);
    return switches;
}

std::vector<StrategyIncrement> incrementsOf(const StrategySample& sample, std::size_t reference) {
    std::vector<StrategyIncrement> increments;
    for (std::size_t s = 0; s < sample.strategies.size(); ++s) {
        if (s == reference) continue;
        const Column cost = minus(sample.costs[s], sample.costs[reference]);
        const Column effect = minus(sample.effects[s], sample.effects[reference]);
        StrategyIncrement increment{
            sample.strategies[s], estimateOf(cost), estimateOf(effect), std::nullopt, quadrantShares(effect, cost), {}};
        if (increment.effect.mean != 0) increment.ratio = increment.cost.mean / increment.effect.mean;
        const auto neutral = std::ranges::count_if(cost, [](double difference) { return difference <= 0; });
        increment.costNeutral = shareOf(static_cast<double>(neutral), cost.size());
        increments.push_back(std::move(increment));
    }
    return increments;
}

std::vector<Column> netBenefitsOf(const StrategySample& sample, double willingness) {
    std::vector<Column> columns;
    for (std::size_t s = 0; s < sample.strategies.size(); ++s) {
        Column& column = columns.emplace_back(sample.rows());
        std::ranges::transform(sample.effects[s], sample.costs[s], column.begin(),
                               [=](double effect, double cost) { return willingness * effect - cost; });
    }
    return columns;
}

ChoiceAt choiceAt(const StrategySample& sample, double willingness, std::size_t reference) {
    const std::vector<Column> netBenefits = netBenefitsOf(sample, willingness);
    const std::size_t rows = sample.rows();
    ChoiceAt choice;
    choice.willingness = willingness;
    for (const Column& column : netBenefits) choice.netBenefit.push_back(meanOf(column));
    const auto best = std::ranges::max_element(choice.netBenefit);
    choice.best = static_cast<std::size_t>(best - choice.netBenefit.begin());
    Column highest;
    for (const double times : timesBest(netBenefits, highest)) choice.optimal.push_back(shareOf(times, rows));
    for (const Column& column : netBenefits) {
        const Column gain = minus(column, netBenefits[reference]);
        const auto better = std::ranges::count_if(gain, [](double value) { return value > 0; });
        choice.beatsReference.push_back(shareOf(static_cast<double>(better), rows));
        choice.expectedLoss.push_back(meanOf(minus(highest, column)));
    }
    const Column regret = minus(highest, netBenefits[choice.best]);
    choice.evpi = meanOf(regret);
    choice.evpiError = standardErrorOfMean(regret, kIndependentDraws);
    return choice;
}

}  // namespace valor::simulation
