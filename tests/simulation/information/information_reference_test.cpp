// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "data/exchange/number_table.h"
#include "simulation/information/cost_effectiveness.h"
#include "simulation/information/partial_information.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace valor::simulation {
namespace {

using Json = nlohmann::json;
using Column = std::vector<double>;
const std::string kFolder = test::sourcePath("tests/reference/information/");

std::string textOf(const std::string& name) {
    std::ifstream file(kFolder + name);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

NumberTable tableOf(const std::string& name) {
    auto table = readNumberTable(textOf(name), name);
    if (!table) throw std::runtime_error(name);
    return std::move(*table);
}

Json caseNamed(const std::string& id) {
    const Json document = Json::parse(textOf("voi.json"));
    for (const Json& one : document.at("cases"))
        if (one.at("id") == id) return one;
    throw std::runtime_error("no case " + id);
}

void expectNear(double got, double wanted, double tolerance, const std::string& what) {
    EXPECT_NEAR(got, wanted, tolerance * std::max(1e-3, std::abs(wanted))) << what;
}

StrategySample smoking() {
    NumberTable costs = tableOf("smoking_costs.csv"), effects = tableOf("smoking_effects.csv");
    return {costs.names, costs.columns, effects.columns, {}, {}};
}

/// Lines of smoking_expected.csv: quantity, strategy, k, n, value.
struct Expected {
    std::string quantity, strategy;
    double willingness = 0, value = 0;
};

std::vector<Expected> smokingExpected() {
    std::vector<Expected> all;
    std::stringstream lines(textOf("smoking_expected.csv"));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        std::vector<std::string> fields;
        std::stringstream rest(line);
        for (std::string field; std::getline(rest, field, ',');) {
            std::erase(field, '"');
            fields.push_back(field);
        }
        all.push_back({fields[0], fields[1], fields[2] == "NA" ? 0 : std::stod(fields[2]), std::stod(fields[4])});
    }
    return all;
}

std::size_t strategyNamed(const StrategySample& sample, const std::string& name) {
    return static_cast<std::size_t>(std::ranges::find(sample.strategies, name) - sample.strategies.begin());
}

TEST(InformationReference, SmokingProgrammesAtEveryWillingness) {
    const StrategySample sample = smoking();
    int compared = 0;
    for (const Expected& wanted : smokingExpected()) {
        const ChoiceAt choice = choiceAt(sample, wanted.willingness, 0);
        const std::string what = wanted.quantity + " " + wanted.strategy + " at " + std::to_string(wanted.willingness);
        if (wanted.quantity.starts_with("best strategy"))
            EXPECT_EQ(static_cast<double>(choice.best) + 1, wanted.value) << what;
        else if (wanted.quantity == "EVPI")
            expectNear(choice.evpi, wanted.value, 1e-9, what);
        else if (wanted.quantity == "CEAF")
            EXPECT_NEAR(choice.optimal[choice.best].value, wanted.value, 1e-12) << what;
        else if (wanted.quantity.starts_with("P(strategy is optimal)"))
            EXPECT_NEAR(choice.optimal[strategyNamed(sample, wanted.strategy)].value, wanted.value, 1e-12) << what;
        else
            continue;
        ++compared;
    }
    EXPECT_EQ(compared, 56);
}

TEST(InformationReference, SmokingProgrammesAgainstEachOther) {
    const StrategySample sample = smoking();
    for (const Expected& wanted : smokingExpected()) {
        const bool isAgainstNone = wanted.quantity == "ICER vs No intervention";
        if (!isAgainstNone && wanted.quantity != "ICER Group counselling vs") continue;
        const std::string reference = isAgainstNone ? "No intervention" : wanted.strategy;
        const std::string compared = isAgainstNone ? wanted.strategy : "Group counselling";
        for (const StrategyIncrement& each : incrementsOf(sample, strategyNamed(sample, reference)))
            if (each.name == compared) expectNear(each.ratio.value_or(0), wanted.value, 1e-9, compared + reference);
    }
    // BCEA's grid of whole numbers switches at 159 and 225: individual counselling is extendedly dominated.
    const std::vector<StrategyOutcome> outcomes = outcomesOf(sample);
    EXPECT_EQ(outcomes[2].dominance, Dominance::Extended);
    const std::vector<double> switches = switchesOf(outcomes);
    ASSERT_EQ(switches.size(), 2U);
    EXPECT_EQ(std::ceil(switches[0]), 159);
    EXPECT_EQ(std::ceil(switches[1]), 225);
}

TEST(InformationReference, PerfectInformationOfASmallSample) {
    const Json reference = caseNamed("evpi_sample"), &output = reference.at("output");
    StrategySample sample;
    const Json& rows = reference.at("input").at("nb");
    for (std::size_t s = 0; s < rows[0].size(); ++s) {
        sample.strategies.push_back(std::to_string(s));
        Column& costs = sample.costs.emplace_back();
        for (const Json& row : rows) costs.push_back(-row[s].get<double>());
        sample.effects.emplace_back(costs.size(), 0.0);
    }
    const ChoiceAt choice = choiceAt(sample, 0, 0);
    expectNear(choice.evpi, output.at("evpi"), 1e-9, "evpi");
    expectNear(choice.evpiError, output.at("evpi_se"), 1e-9, "evpi_se");
    EXPECT_EQ(choice.best + 1, output.at("best").get<std::size_t>());
    for (std::size_t s = 0; s < 3; ++s) {
        expectNear(choice.netBenefit[s], output.at("mean_nb")[s], 1e-9, "mean_nb");
        expectNear(choice.expectedLoss[s], output.at("opportunity_loss")[s], 1e-9, "opportunity_loss");
        expectNear(choice.optimal[s].value, output.at("prob_best")[s], 1e-9, "prob_best");
    }
}

TEST(InformationReference, AcceptabilityOfATool) {
    const Json reference = caseNamed("ceac"), &input = reference.at("input"), &output = reference.at("output");
    const StrategySample sample{{"without", "with"},
                                {Column(8, 0.0), input.at("d_cost").get<Column>()},
                                {Column(8, 0.0), input.at("d_effect").get<Column>()},
                                {},
                                {}};
    for (std::size_t i = 0; i < 4; ++i) {
        const ChoiceAt choice = choiceAt(sample, input.at("lambda")[i], 0);
        EXPECT_NEAR(choice.beatsReference[1].value, output.at("p_ce")[i].get<double>(), 1e-12);
        expectNear(choice.netBenefit[1], output.at("mean_inb")[i], 1e-9, "mean_inb");
        expectNear(choice.evpi, output.at("evpi")[i], 1e-9, "evpi");
    }
}

class TriageSample : public testing::Test {
protected:
    PartialInformation of(const std::vector<std::string>& names) const {
        KnownInputs inputs;
        for (const std::string& name : names) {
            inputs.names.push_back(name);
            const auto found = std::ranges::find(table.names, name);
            inputs.columns.emplace_back(table.columns[static_cast<std::size_t>(found - table.names.begin())]);
        }
        return information.of(inputs, 1);
    }
    NumberTable table = tableOf("triage_sample.csv");
    InformationValue information{{Column(table.columns.back().size(), 0.0), table.columns.back()}};
};

TEST_F(TriageSample, OneParameterAsAnIndependentSplineFindsIt) {
    const Json reference = caseNamed("psa_sample_evppi_pspline");
    for (const char* const name : {"Se", "Sp", "p", "V", "k100"})
        expectNear(of({name}).value, reference.at("output").at(name).at("evppi_pspline"), 1e-6, name);
}

TEST_F(TriageSample, TwoParametersTogetherLieNearTheExactValue) {
    EXPECT_NEAR(of({"Se", "Sp"}).value, 2.7658, 0.1);
    EXPECT_NEAR(of({"p", "Se"}).value, 2.9344, 0.1);
}

TEST_F(TriageSample, TheStandardErrorIsThatOfTheSample) {
    // The exact value lies within three standard errors; sampling error of 4,000 draws is about 0.1.
    const PartialInformation found = of({"Se"});
    EXPECT_GT(found.standardError, 0.02);
    EXPECT_LT(found.standardError, 0.3);
    EXPECT_NEAR(found.value, 2.7309, 3 * found.standardError);
}

}  // namespace
}  // namespace valor::simulation
