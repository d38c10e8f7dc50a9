// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include "data/exchange/json_value.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "tests/app/command_line/harness.h"
#include "tests/support/source_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string kReference = test::sourcePath("tests/reference/information/");

class AnalyseCommand : public testing::Test {
protected:
    Answer analyse(const std::vector<std::string>& options) {
        std::vector<std::string> arguments{"analyse", "--costs", kReference + "smoking_costs.csv", "--effects", effects,
                                           "--wtp",   "250"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return harness.run(arguments);
    }
    std::string written(const std::string& name, const std::string& text) {
        const std::string path = (harness.folder.path() / name).string();
        std::ofstream(path) << text;
        return path;
    }

    simulation::MonteCarloEngine engine;
    Harness harness{engine};
    std::string effects = kReference + "smoking_effects.csv";
};

TEST_F(AnalyseCommand, SaysWhatIsBestAndWhatKnowingWouldBeWorth) {
    const Answer answer = analyse({});
    EXPECT_EQ(answer.exitCode, command_line::kOk) << answer.err;
    EXPECT_THAT(answer.out, HasSubstr("Group counselling, best in 40 of 100 futures"));
    EXPECT_THAT(answer.out, HasSubstr("dominated by a mixture"));
    EXPECT_THAT(answer.out, HasSubstr("45.774 ± 2.5981 per decision (EVPI)"));
    EXPECT_THAT(answer.err, IsEmpty());
    EXPECT_THAT(analyse({"--lang", "da"}).out, HasSubstr("158,66"));
}

TEST_F(AnalyseCommand, InformationIsWorthMoreForManyDecisions) {
    const Answer answer = analyse({"--per-year", "20000", "--years", "5", "--discount", "0.035"});
    EXPECT_THAT(answer.out, HasSubstr("For 91,868 decisions"));
    EXPECT_THAT(answer.out, HasSubstr("4,205,1")) << "45.774 × 91 867.7";
    EXPECT_THAT(analyse({"--per-year", "20000", "--years", "5", "--discount", "0.035", "--json"}).out,
                HasSubstr("\"decisions\": 91867.7"));
    EXPECT_EQ(analyse({"--years", "5"}).exitCode, command_line::kUsage) << "of how many?";
}

TEST_F(AnalyseCommand, JsonHoldsTheSame) {
    const Answer answer = analyse({"--json", "--reference", "Self-help"});
    ASSERT_TRUE(parseJson(answer.out)) << answer.out;
    EXPECT_THAT(answer.out, HasSubstr("\"reference\": \"Self-help\""));
    for (const char* const key :
         {"\"schema\": \"valor.analysis/1\"", "\"icer\"", "\"ceac\"", "\"evpi\"", "\"evppi\"", "\"switches\""})
        EXPECT_THAT(answer.out, HasSubstr(key));
    const Answer counted = analyse({"--json", "--money", "GBP", "--effect", "QALY"});
    EXPECT_THAT(counted.out, HasSubstr("\"money\": \"GBP\""));
    EXPECT_THAT(counted.out, HasSubstr("\"effect\": \"QALY\""));
}

TEST_F(AnalyseCommand, RowsThatDoNotBelongTogetherAreSaid) {
    std::string rows = "noise\n";
    for (int i = 0; i < 500; ++i) rows += std::to_string((i * 7919) % 499) + "\n";
    const Answer answer = analyse({"--parameters", written("noise.csv", rows)});
    EXPECT_EQ(answer.exitCode, command_line::kOk);
    EXPECT_THAT(answer.out, HasSubstr("no parameter is related"));
    EXPECT_THAT(answer.err, IsEmpty()) << "said once";
    EXPECT_THAT(analyse({"--parameters", written("noise.csv", rows), "--json"}).err,
                HasSubstr("no parameter is related"));
}

TEST_F(AnalyseCommand, RefusesTablesThatDoNotFit) {
    const Answer shorter = analyse({"--parameters", written("short.csv", "p\n1\n2\n")});
    EXPECT_EQ(shorter.exitCode, command_line::kRefused);
    EXPECT_THAT(shorter.err, HasSubstr("2 rows"));
    effects = written("others.csv", "today,tool\n1,2\n");
    const Answer others = analyse({});
    EXPECT_EQ(others.exitCode, command_line::kRefused);
    EXPECT_THAT(others.err, HasSubstr("Name the strategies alike"));
    effects = written("words.csv", "No intervention\nmany\n");
    EXPECT_THAT(analyse({}).err, HasSubstr("line 2"));
}

}  // namespace
}  // namespace valor::test
