// SPDX-License-Identifier: GPL-3.0-or-later
// The engine gives what a plain program gives that shares no code with it, draw by draw.
#include "tests/benchmark/scalar_reference.h"

#include <cmath>
#include <map>

#include "simulation/engine/monte_carlo_engine.h"
#include "tests/benchmark/engine_inputs.h"

#include <gtest/gtest.h>

namespace valor::benchmark {
namespace {

constexpr std::uint64_t kScalarDraws = 64;

/// Largest difference of a column from the reference, relative to the largest value in it.
class Agreement {
public:
    explicit Agreement(const Size& size) {
        const EngineInputs inputs(size, kScalarDraws);
        const RunOutcome outcome = simulation::MonteCarloEngine().run(inputs.request(), {}, {});
        if (outcome.result == nullptr) throw std::runtime_error("the workload does not run");
        for (const SampleColumn& column : outcome.result->samples) {
            columns_[column.id] = column.values;
            for (const double value : column.values)
                largest_[column.id] = std::max(largest_[column.id], std::abs(value));
        }
        ScalarReference reference(size);
        const std::vector<Draw> draws = inputs.draws();
        for (std::size_t d = 0; d < draws.size(); ++d)
            for (const auto& [name, value] : named(reference.evaluate(draws[d]))) compare(name, d, value);
    }

    [[nodiscard]] const std::map<std::string, double>& worst() const { return worst_; }
    [[nodiscard]] double largest(const std::string& name) const { return largest_.at(name); }

private:
    void compare(const std::string& name, std::size_t draw, double expected) {
        const auto column = columns_.find(name);
        if (column == columns_.end()) {
            EXPECT_EQ(expected, 0) << "the engine has no column " << name;
            return;
        }
        const double difference = std::abs(column->second[draw] - expected), scale = largest_[name];
        worst_[name] = std::max(worst_[name], scale == 0 ? difference : difference / scale);
    }
    std::map<std::string, std::vector<double>> columns_;
    std::map<std::string, double> worst_, largest_;
};

TEST(ScalarReference, EqualsTheEngineOnEveryOutputOfEveryDraw) {
    const Agreement agreement(Size{});
    EXPECT_GT(agreement.worst().size(), 120U);
    for (const auto& [name, difference] : agreement.worst()) EXPECT_LT(difference, 1e-12) << name;
}

TEST(ScalarReference, EqualsTheEngineOnOneNeedAtOneSite) {
    const Agreement agreement(Size{1, 1, 60});
    for (const auto& [name, difference] : agreement.worst()) EXPECT_LT(difference, 1e-12) << name;
}

/// Else the workload would not exercise what it is there for.
TEST(ScalarReference, EveryClauseOfTheWorkloadPays) {
    const Agreement agreement(Size{});
    for (const char* clause : {"subscription", "use", "cap", "credit", "savings"})
        EXPECT_GT(agreement.largest(std::string("ai.clause.contract-0.") + clause), 1'000) << clause;
}

/// Four months of go-live for each need: what differs in volume alone is computed once.
TEST(Workload, HasFewerUsesThanDeployments) {
    const EngineInputs inputs({}, 100);
    const simulation::AlternativePlan& ai = inputs.plan().alternatives.back();
    EXPECT_EQ(ai.apart.uses.size(), 54U);
    EXPECT_EQ(ai.together.uses.size(), 24U);
    EXPECT_EQ(ai.together.effects.size(), 36U) << "detection for every use, two other effects for every need";
}

/// Both numbers of the service level stand with each buyer, whose tool begins in a month of its own; baseline and
/// actual cost stand once. What a buyer processes stands with its deployment.
TEST(Workload, WhatIsExpectedWhateverIsInUseStandsOnceForAllBuyersOfAContract) {
    const EngineInputs inputs({}, 100);
    const Size size;
    EXPECT_EQ(inputs.plan().alternatives.back().signalRooms, (2 * size.sites + 2) * size.needs);
}

}  // namespace
}  // namespace valor::benchmark
