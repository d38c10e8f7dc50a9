// SPDX-License-Identifier: GPL-3.0-or-later
// What a study of a case's input would be worth, where the closed form is known.
#include <algorithm>
#include <fstream>

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
using testing::Not;

/// Once: 10 000 × the share of successes, Beta(3, 2), less 5 000. No volume, no contract, no discount.
Case oneShare() {
    return CaseBuilder()
        .with(fixed("minutes", "min/exam", 0))
        .with(stated("success", "share", Beta{3, 2}))
        .with(fixed("prize", "DKK", 10'000))
        .with(fixed("stake", "DKK", -5'000))
        .with(derived("won", "DKK", "success * prize"))
        .with(cashItem("a", CashBasis::Once, {"won"}, "outside", "hospital"))
        .with(cashItem("b", CashBasis::Once, {"stake"}, "outside", "hospital"))
        .change([](Case& c) { c.contracts.front().clauses.clear(); })
        .build();
}

class Study : public testing::Test {
protected:
    Answer study(const std::vector<std::string>& options) {
        std::vector<std::string> arguments{"study", path, "--input", "success"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return harness.run(arguments);
    }
    std::string written(const Case& input) {
        const std::string file = harness.folder.file("case.json");
        std::ofstream(file) << writeCase(input);
        return file;
    }

    simulation::MonteCarloEngine engine;
    Harness harness{engine, sessionsFolder()};
    std::string path = written(oneShare());
};

TEST_F(Study, OfYesAndNoIsTheSumOverTheirCounts) {
    const Answer answer = study({"--sizes", "5,20,100", "--cost-each", "2", "--json", "--draws", "20000"});
    ASSERT_EQ(answer.exitCode, command_line::kOk) << answer.err;
    const auto document = parseJson(answer.out);
    ASSERT_TRUE(document);
    const JsonArray& studies = *document->find("studies")->array();
    const double exact[] = {214.285714285719, 360.8695652173885, 419.55617198328196};
    for (std::size_t i = 0; i < 3; ++i) {
        const double value = *studies[i].find("evsi")->number();
        EXPECT_NEAR(value, exact[i], 4 * *studies[i].find("standard_error")->number() + 1);
        const double cost = 2 * *studies[i].find("observations")->number();
        EXPECT_NEAR(*studies[i].find("enbs")->number(), value - cost - *studies[i].find("lost_by_waiting")->number(),
                    1e-6);
    }
    EXPECT_EQ(*document->find("best")->number(), 1) << "a hundred cost more than they tell";
}

TEST_F(Study, SaysWhatIsBestInWords) {
    const Answer sizes = study({"--sizes", "5,20", "--lang", "da"});
    EXPECT_THAT(sizes.out, HasSubstr("Bedst af disse er en undersøgelse med 20 observationer"));
    EXPECT_THAT(sizes.out, Not(HasSubstr("Måneder")));
    const Answer dear = study({"--sizes", "5", "--fixed-cost", "100000"});
    EXPECT_THAT(dear.out, HasSubstr("choose now"));
    const Answer pilot = study({"--per-month", "4", "--months", "1,2"});
    EXPECT_THAT(pilot.out, HasSubstr("Months"));
}

TEST_F(Study, APilotWithoutLengthsTakesThoseWithinTheHorizon) {
    const auto document = parseJson(study({"--per-month", "4", "--wait", "2", "--json"}).out);
    ASSERT_TRUE(document);
    const JsonArray& studies = *document->find("studies")->array();
    ASSERT_FALSE(studies.empty());
    for (const JsonValue& each : studies)
        EXPECT_EQ(*each.find("observations")->number(), 4 * *each.find("months")->number());
}

TEST_F(Study, RefusesWithTheRemedy) {
    EXPECT_EQ(study({}).exitCode, command_line::kUsage) << "no size";
    EXPECT_EQ(study({"--sizes", "5", "--per-month", "3"}).exitCode, command_line::kUsage);
    EXPECT_EQ(study({"--sizes", "5", "--live", "1.5"}).exitCode, command_line::kUsage);
    EXPECT_EQ(study({"--sizes", "0"}).exitCode, command_line::kUsage);
    const Answer late = study({"--per-month", "1", "--months", "180"});
    EXPECT_EQ(late.exitCode, command_line::kRefused);
    EXPECT_THAT(late.err, HasSubstr("--months"));
    const Answer unknown = harness.run({"study", path, "--input", "succes", "--sizes", "5"});
    EXPECT_EQ(unknown.exitCode, command_line::kRefused);
    EXPECT_THAT(unknown.err, HasSubstr("success"));
}

TEST_F(Study, TakesTheInputByTheNameThatTheTableShows) {
    const auto name = [](Case& c) {
        std::ranges::find(c.parameters, ParameterId("success"), &Parameter::id)->label = {"Share won", "Vundne", ""};
    };
    path = written(CaseBuilder(oneShare()).change(name).build());
    const Answer table = harness.run({"information", path});
    EXPECT_THAT(table.out, HasSubstr("Share won"));
    EXPECT_THAT(table.out, HasSubstr("success")) << "its id stands there too";
    for (const char* const called : {"Share won", "Vundne", "success"}) {
        const Answer answer = harness.run({"study", path, "--input", called, "--sizes", "5"});
        EXPECT_EQ(answer.exitCode, command_line::kOk) << called << answer.err;
    }
}

TEST_F(Study, WhatIsNoShareMustSayHowItScatters) {
    path = written(CaseBuilder(oneShare()).with(stated("stake", "DKK", Normal{-5'000, 300})).build());
    const Answer counted = harness.run({"study", path, "--input", "stake", "--sizes", "5"});
    EXPECT_EQ(counted.exitCode, command_line::kRefused);
    EXPECT_THAT(counted.err, HasSubstr("standard deviation"));
    const Answer measured = harness.run({"study", path, "--input", "stake", "--sizes", "5", "--spread", "800"});
    EXPECT_EQ(measured.exitCode, command_line::kOk) << measured.err;
    EXPECT_THAT(measured.out, HasSubstr("800"));
}

}  // namespace
}  // namespace valor::test
