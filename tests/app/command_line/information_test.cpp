// SPDX-License-Identifier: GPL-3.0-or-later
// What it is worth to know the inputs of a case, and the same from tables that another program could read.
#include <cmath>
#include <fstream>

#include "data/cases/file_case_library.h"
#include "data/exchange/case_json.h"
#include "data/exchange/json_value.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "tests/app/command_line/harness.h"
#include "tests/support/case_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::HasSubstr;

class Information : public testing::Test {
protected:
    std::string written(const Case& input) {
        const std::string path = harness.folder.file("case.json");
        std::ofstream(path) << writeCase(input);
        return path;
    }

    simulation::MonteCarloEngine engine;
    Harness harness{engine, sessionsFolder()};
};

/// Net benefit normal with mean 1000 × 0.1 and sd 1000 × 0.5: two incomes with sd 300 and 400.
Case twoIncomes() {
    return CaseBuilder()
        .with(fixed("minutes", "min/exam", 0))
        .with(fixed("none", "DKK", 0))
        .with(stated("small", "DKK", Normal{150, 300}))
        .with(stated("large", "DKK", Normal{-50, 400}))
        .with(cashItem("a", CashBasis::Once, {"small"}, "outside", "hospital"))
        .with(cashItem("b", CashBasis::Once, {"large"}, "outside", "hospital"))
        .change([](Case& c) { c.contracts.front().clauses.clear(); })
        .build();
}

/// E max(0, X) − max(0, mean) of a normal X.
double unitLoss(double mean, double sd) {
    const double z = std::abs(mean) / sd;
    return sd * std::exp(-z * z / 2) / std::sqrt(2 * M_PI) - std::abs(mean) * std::erfc(z / std::sqrt(2)) / 2;
}

TEST_F(Information, OfALinearCaseIsTheClosedForm) {
    const Answer answer = harness.run({"information", written(twoIncomes()), "--json", "--draws", "20000"});
    ASSERT_EQ(answer.exitCode, command_line::kOk) << answer.err;
    const auto document = parseJson(answer.out);
    ASSERT_TRUE(document) << answer.out;
    EXPECT_EQ(*document->find("best")->text(), "ai");
    const JsonValue& evpi = *document->find("evpi");
    EXPECT_NEAR(*evpi.find("value")->number(), unitLoss(100, 500), 4 * *evpi.find("standard_error")->number());
    const JsonArray& values = *document->find("values")->array();
    ASSERT_EQ(values.size(), 2U);
    const char* const names[] = {"large", "small"};
    const double sds[] = {400, 300};
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(*values[i].find("inputs")->array()->front().find("parameter")->text(), names[i]);
        EXPECT_NEAR(*values[i].find("evppi")->number(), unitLoss(100, sds[i]), 8) << names[i];
        EXPECT_NEAR(*values[i].find("explained")->number(), sds[i] * sds[i] / 250'000, 0.03) << names[i];
    }
}

TEST_F(Information, SaysWhatToAskFor) {
    const std::string path = written(twoIncomes());
    const Answer answer = harness.run({"information", path});
    EXPECT_THAT(answer.out, HasSubstr("Best on average"));
    EXPECT_THAT(answer.out, HasSubstr("What to ask for before choosing\n\n1. “large”"));
    const Answer danish = harness.run({"information", path, "--lang", "da", "--rows", "1"});
    EXPECT_THAT(danish.out, HasSubstr("Hvad der bør spørges om før valget"));
    EXPECT_THAT(danish.out, HasSubstr("mindre værd og ikke er vist: 1"));
    const Answer both = harness.run({"information", path, "--group", "small,large", "--json"});
    EXPECT_THAT(both.out, HasSubstr("\"parameter\": \"small\""));
    EXPECT_THAT(harness.run({"information", path, "--group", "small,larg"}).err, HasSubstr("larg"));
}

/// A mean of a million and knowledge worth some ten thousand: to be compared, each with its error and unit.
TEST_F(Information, AmountsStandInOneUnit) {
    const Case larger = CaseBuilder(twoIncomes())
                            .with(stated("small", "DKK", Normal{1'500'000, 600'000}))
                            .with(stated("large", "DKK", Normal{-500'000, 800'000}))
                            .build();
    const std::string said = harness.run({"information", written(larger)}).out;
    const std::string means = said.substr(0, said.find("EVPI"));
    EXPECT_THAT(means, testing::Not(HasSubstr("million")));
    for (auto at = means.find("± "); at != std::string::npos; at = means.find("± ", at + 1))
        EXPECT_THAT(means.substr(at + 3, 12), HasSubstr("DKK")) << means;
    EXPECT_THAT(means, HasSubstr("± DKK"));
}

TEST_F(Information, ASureCaseHasNothingToAsk) {
    const Case sure = CaseBuilder(twoIncomes())
                          .with(stated("small", "DKK", Normal{9'000, 10}))
                          .with(stated("large", "DKK", Normal{9'000, 10}))
                          .build();
    EXPECT_THAT(harness.run({"information", written(sure)}).out, HasSubstr("Nothing: one choice is best"));
}

/// The tables hold the same decision: what another command reads from them is what is said of the case.
TEST_F(Information, TablesOfASampleSayTheSame) {
    const std::string path = written(twoIncomes()), folder = harness.folder.file("tables");
    ASSERT_EQ(harness.run({"simulate", path, "--draws", "2000", "--tables", folder, "--quiet"}).exitCode,
              command_line::kOk);
    const auto ofCase = parseJson(harness.run({"information", path, "--draws", "2000", "--json"}).out);
    const auto ofTables =
        parseJson(harness
                      .run({"analyse", "--costs", folder + "/costs.csv", "--effects", folder + "/effects.csv",
                            "--parameters", folder + "/parameters.csv", "--wtp", "500000", "--json"})
                      .out);
    ASSERT_TRUE(ofCase && ofTables);
    const JsonValue& choice = ofTables->find("choices")->array()->front();
    EXPECT_NEAR(*choice.find("evpi")->find("value")->number(), *ofCase->find("evpi")->find("value")->number(), 1e-9);
    EXPECT_NEAR(*choice.find("evppi")->array()->front().find("value")->number(),
                *ofCase->find("values")->array()->front().find("evppi")->number(), 1e-9);
    std::ifstream costs(folder + "/costs.csv"), parameters(folder + "/parameters.csv");
    std::string line;
    std::getline(costs, line);
    EXPECT_EQ(line, "status-quo,ai");
    std::getline(parameters, line);
    EXPECT_EQ(line, "small,large");
    const Answer refused = harness.run({"simulate", path, "--tables", path, "--quiet"});
    EXPECT_EQ(refused.exitCode, command_line::kRefused);
}

class InfluenceCommand : public Information {};

TEST_F(InfluenceCommand, DividesTheVariance) {
    const std::string path = written(twoIncomes());
    const auto document = parseJson(harness.run({"sensitivity", path, "--method", "shapley", "--json"}).out);
    ASSERT_TRUE(document);
    const JsonArray& influences = *document->find("analyses")->array()->front().find("influences")->array();
    EXPECT_EQ(*influences.front().find("inputs")->array()->front().text(), "large");
    EXPECT_NEAR(*influences.front().find("share")->find("value")->number(), 0.64, 0.03);
    for (const char* const method : {"sobol", "shapley", "rank"})
        for (const char* const language : {"en", "da", "nb"}) {
            const Answer answer = harness.run({"sensitivity", path, "--method", method, "--lang", language});
            EXPECT_EQ(answer.exitCode, command_line::kOk) << answer.err;
            EXPECT_THAT(answer.out, testing::Not(HasSubstr("influence.")));
            EXPECT_THAT(answer.out, testing::Not(HasSubstr("table.")));
        }
}

TEST_F(InfluenceCommand, MovesTwoInputsTogether) {
    const std::string path = written(twoIncomes());
    const Answer answer = harness.run({"sensitivity", path, "--grid", "small,large"});
    EXPECT_THAT(answer.out, HasSubstr("Across: small (DKK). Down:"));
    EXPECT_THAT(harness.run({"sensitivity", path, "--grid", "small,large", "--json"}).out, HasSubstr("valor.grid/2"));
    EXPECT_THAT(harness.run({"sensitivity", path, "--grid", "small,none"}).err, HasSubstr("none"));
    for (const std::vector<std::string>& wrong : {std::vector<std::string>{"--grid", "small"},
                                                  {"--grid", "small,large,none"},
                                                  {"--grid", "small,large", "--method", "sobol"},
                                                  {"--method", "guess"}}) {
        std::vector<std::string> arguments{"sensitivity", path};
        arguments.insert(arguments.end(), wrong.begin(), wrong.end());
        EXPECT_EQ(harness.run(arguments).exitCode, command_line::kUsage) << wrong.back();
    }
}

TEST_F(InfluenceCommand, SeeksTheValueOfAnInputAtWhichNothingIsLost) {
    const std::string path = written(twoIncomes());
    const auto document = parseJson(harness.run({"sensitivity", path, "--threshold", "small", "--json"}).out);
    ASSERT_TRUE(document);
    const JsonValue& curve = document->find("curves")->array()->front();
    EXPECT_NEAR(*curve.find("thresholds")->array()->front().number(), 50, 1e-6);
    EXPECT_NEAR(*curve.find("probability")->number(), std::erfc(-100 / 300.0 / std::sqrt(2)) / 2, 1e-6);
    const Answer danish = harness.run({"sensitivity", path, "--threshold", "small", "--lang", "da"});
    EXPECT_THAT(danish.out, HasSubstr("DKK og opefter (small)"));
    EXPECT_THAT(harness.run({"sensitivity", path, "--threshold", "small", "--between", "100,900"}).out,
                HasSubstr("everywhere between 100"));
    EXPECT_THAT(harness.run({"sensitivity", path, "--threshold", "small", "--between", "9,1"}).err,
                HasSubstr("(--between): the first end must be below the second"));
    EXPECT_THAT(harness.run({"sensitivity", path, "--threshold", "small", "--between", "0,inf"}).err,
                HasSubstr("finite"));
    EXPECT_THAT(harness.run({"sensitivity", path, "--threshold", "small", "--output", "nothing"}).err,
                HasSubstr("nothing"));
    EXPECT_EQ(harness.run({"sensitivity", path, "--target", "3"}).exitCode, command_line::kUsage) << "of what?";
}

/// Nearly all that it is believed to be is one value: only somebody who says where to look gets an answer.
TEST_F(InfluenceCommand, AnInputOfOneUsualValueIsSoughtWhereAPersonSays) {
    const std::string path = written(CaseBuilder(twoIncomes()).with(stated("small", "DKK", Poisson{1e-6})).build());
    const Answer refused = harness.run({"sensitivity", path, "--threshold", "small"});
    EXPECT_EQ(refused.exitCode, command_line::kRefused);
    EXPECT_THAT(refused.err, HasSubstr("(small): nearly all of its distribution is one value"));
    EXPECT_EQ(harness.run({"sensitivity", path, "--threshold", "small", "--between", "0,90"}).exitCode,
              command_line::kOk);
}

/// Shares of the net benefit would be read as those of the output that was asked for.
TEST_F(InfluenceCommand, OtherOutputsAreRefusedWhereOnlyTheNetBenefitIsAnalysed) {
    const std::string path = written(twoIncomes());
    for (const char* const method : {"one-way", "sobol", "shapley", "rank"}) {
        const Answer answer = harness.run({"sensitivity", path, "--method", method, "--output", "cash"});
        EXPECT_EQ(answer.exitCode, command_line::kUsage) << method;
        EXPECT_THAT(answer.err, HasSubstr("only --grid and --threshold"));
    }
    EXPECT_EQ(harness.run({"sensitivity", path, "--output", "cash"}).exitCode, command_line::kUsage);
    EXPECT_EQ(harness.run({"sensitivity", path, "--grid", "small,large", "--output", "cash"}).exitCode,
              command_line::kOk);
}

}  // namespace
}  // namespace valor::test
