// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that several machines share, and runs that grow until they are sure enough.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "data/exchange/json_value.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "tests/app/command_line/harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class Parts : public testing::Test {
protected:
    std::string file(const std::string& name) { return harness.folder.file(name); }
    Answer simulate(std::vector<std::string> options) {
        options.insert(options.begin(), {"simulate", pilot});
        return harness.run(options);
    }
    /// One part of a run of 3000 draws.
    std::string part(const std::string& shard, const std::string& seed = "7") {
        const std::string path = file("part" + shard.substr(0, 1) + seed);
        const Answer answer = simulate({"--draws", "3000", "--seed", seed, "--shard", shard, "--out", path});
        EXPECT_EQ(answer.exitCode, command_line::kOk) << answer.err;
        return path;
    }

    simulation::MonteCarloEngine engine;
    Harness harness{engine, sessionsFolder()};
    std::string pilot = (sessionsFolder() / "pilot.json").string();
};

TEST_F(Parts, TogetherSayTheSameToTheLastByte) {
    const std::string whole = simulate({"--draws", "3000", "--seed", "7", "--json"}).out;
    const std::string third = part("3/3"), first = part("1/3"), second = part("2/3");
    EXPECT_EQ(harness.run({"merge", third, first, second, "--json"}).out, whole);
    EXPECT_EQ(harness.run({"merge", first, second, third, "--csv", "-"}).out,
              simulate({"--draws", "3000", "--seed", "7", "--csv", "-"}).out);
    EXPECT_THAT(harness.run({"merge", first, second, third, "--lang", "nb"}).out, HasSubstr("nettogevinst"));
}

TEST_F(Parts, RefuseToBecomeARunThatTheyAreNot) {
    const std::string first = part("1/2"), second = part("2/2"), other = part("2/2", "8");
    const auto problem = [&](std::vector<std::string> parts) {
        parts.insert(parts.begin(), "merge");
        const Answer answer = harness.run(parts);
        EXPECT_EQ(answer.exitCode, command_line::kRefused);
        EXPECT_EQ(answer.out, "");
        return answer.err;
    };
    EXPECT_THAT(problem({first, other}), HasSubstr(other + "): it is part of another run"));
    EXPECT_THAT(problem({first}), HasSubstr("draws 1025 to 3000 of 3000 are missing"));
    EXPECT_THAT(problem({second}), HasSubstr("missing"));
    EXPECT_THAT(problem({first, second, second}), HasSubstr("twice"));
    EXPECT_THAT(problem({first, pilot}), HasSubstr("valor.part/1"));
    EXPECT_THAT(problem({first, file("none")}), HasSubstr("none"));
    std::filesystem::resize_file(second, std::filesystem::file_size(second) - 1);
    EXPECT_THAT(problem({first, second}), HasSubstr("not as it was written"));
}

TEST_F(Parts, AreAskedForInAWayThatMakesSense) {
    const auto codeOf = [&](std::vector<std::string> options) { return simulate(std::move(options)).exitCode; };
    for (const char* const shard : {"0/2", "3/2", "2", "2/", "/2", "a/b", "1/2x"})
        EXPECT_EQ(codeOf({"--shard", shard, "--out", file("p")}), command_line::kUsage) << shard;
    EXPECT_EQ(codeOf({"--shard", "1/2"}), command_line::kUsage);
    EXPECT_EQ(codeOf({"--out", file("p")}), command_line::kUsage);
    EXPECT_EQ(codeOf({"--shard", "1/2", "--out", file("p"), "--json"}), command_line::kUsage);
    const Answer finer = simulate({"--draws", "3000", "--shard", "1/4", "--out", file("p")});
    EXPECT_EQ(finer.exitCode, command_line::kRefused);
    EXPECT_THAT(finer.err, HasSubstr("at most 3 parts of 1024 draws"));
    EXPECT_FALSE(std::filesystem::exists(file("p")));
}

std::size_t linesIn(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

TEST_F(Parts, ABatchMakesEveryRunOfAStudyAsSimulateDoes) {
    const std::string study = file("study.json");
    std::ofstream(study) << R"({"schema": "valor.batch/1", "cases": [")" << pilot
                         << R"("], "seeds": [1, 7], "draws": 3000})";
    const Answer all = harness.run({"batch", study, "--quiet"});
    EXPECT_EQ(all.exitCode, command_line::kOk) << all.err;
    const std::string hash = parseJson(simulate({"--draws", "3000", "--seed", "7", "--json"}).out)
                                 ->find("manifest")
                                 ->find("result_hash")
                                 ->text()[0];
    EXPECT_THAT(all.out, HasSubstr(hash));
    EXPECT_THAT(harness.run({"batch", study, "--json"}).out, HasSubstr(hash));
    const std::string first = harness.run({"batch", study, "--shard", "1/2"}).out;
    const std::string second = harness.run({"batch", study, "--shard", "2/2"}).out;
    EXPECT_THAT(second, HasSubstr(hash));
    EXPECT_THAT(first, Not(HasSubstr(hash)));
    EXPECT_EQ(linesIn(first) + linesIn(second), linesIn(all.out) + 1);  // each has a header
    EXPECT_EQ(harness.run({"batch", study, "--shard", "3/2"}).exitCode, command_line::kUsage);
    EXPECT_EQ(harness.run({"batch", file("none")}).exitCode, command_line::kRefused);
}

std::string drawsIn(const std::string& json) {
    const auto document = parseJson(json);
    return document ? std::to_string(static_cast<long>(*document->find("manifest")->find("draws")->number())) : json;
}

std::string memberIn(const std::string& json, const char* name) {
    const auto document = parseJson(json);
    return document ? *document->find("manifest")->find(name)->text() : json;
}

/// What ended it is told, and its number of draws repeats it.
TEST_F(Parts, AGrowingRunIsRepeatedFromItsResult) {
    const std::string result = file("grown.json");
    const std::string grown = simulate({"--until-error", "300", "--json"}).out;
    std::ofstream(result) << grown;
    const auto document = parseJson(grown);
    const JsonValue* rule = document->find("manifest")->find("until");
    ASSERT_NE(rule, nullptr);
    EXPECT_EQ(*rule->find("error")->number(), 300);
    const Answer replayed = harness.run({"replay", result, pilot});
    EXPECT_EQ(replayed.exitCode, command_line::kOk) << replayed.out << replayed.err;
    EXPECT_EQ(parseJson(simulate({"--json"}).out)->find("manifest")->find("until"), nullptr);
}

TEST_F(Parts, AGrowingRunIsTheRunOfAsManyDraws) {
    const Answer grown = simulate({"--until-error", "300", "--json"});
    EXPECT_EQ(grown.exitCode, command_line::kOk) << grown.err;
    const std::string draws = drawsIn(grown.out);
    const std::string fixed = simulate({"--scheme", "sobol", "--draws", draws, "--json"}).out;
    EXPECT_EQ(memberIn(grown.out, "result_hash"), memberIn(fixed, "result_hash"));
    EXPECT_EQ(memberIn(grown.out, "run_id"), memberIn(fixed, "run_id"));
    EXPECT_EQ(drawsIn(simulate({"--until-seconds", "0.000001", "--json"}).out), "4096");
    EXPECT_EQ(drawsIn(simulate({"--until-error", "50%", "--output", "ai.cash", "--json"}).out), "4096");
}

TEST_F(Parts, AGrowingRunSaysWhenItIsNotSure) {
    const Answer answer = simulate({"--until-error", "0.001%", "--draws", "5000"});
    EXPECT_EQ(answer.exitCode, command_line::kOk);
    EXPECT_THAT(answer.err, HasSubstr("5,000 draws (the limit) – standard error "));
    EXPECT_THAT(answer.err, HasSubstr("(AI reader), wanted 0.001"));
    EXPECT_THAT(answer.err, HasSubstr(": not reached"));
    const Answer freed = simulate({"--until-error", "0.5", "--output", "ai.capacity", "--draws", "5000"});
    EXPECT_THAT(freed.err, HasSubstr("(AI reader: Freed time), wanted DKK"));
    EXPECT_THAT(simulate({"--until-error", "1", "--scheme", "latin-hypercube"}).err, HasSubstr("--scheme sobol"));
    EXPECT_THAT(simulate({"--until-error", "1", "--output", "ai.cahs"}).err, HasSubstr("ai.cash"));
    for (const char* const wrong : {"0", "-1", "a", "%", "1 %", "inf", "nan"})
        EXPECT_EQ(simulate({"--until-error", wrong}).exitCode, command_line::kUsage) << wrong;
    EXPECT_EQ(simulate({"--output", "ai.cash"}).exitCode, command_line::kUsage);
}

TEST_F(Parts, TheMeanSettlesWhereTheRunEnds) {
    const Answer answer = simulate({"--draws", "3200", "--convergence", "--json"});
    const auto document = parseJson(answer.out);
    ASSERT_TRUE(document) << answer.out;
    const JsonArray& points = *document->find("convergence")->array();
    ASSERT_EQ(points.size(), 5U);
    EXPECT_EQ(*points.front().find("draws")->number(), 200);
    const JsonValue& last = points.back().find("alternatives")->array()->front();
    const JsonValue& netBenefit = *document->find("alternatives")->array()->front().find("net_benefit");
    EXPECT_EQ(*last.find("mean")->number(), *netBenefit.find("mean")->number());
    EXPECT_EQ(*last.find("standard_error")->number(), *netBenefit.find("standard_error")->number());
    const std::string text = simulate({"--draws", "100", "--convergence"}).out;
    EXPECT_THAT(text, HasSubstr("Mean net benefit after some of the draws"));
    EXPECT_THAT(text, Not(HasSubstr("\n      6 ")));  // too few draws to say anything
}

}  // namespace
}  // namespace valor::test
