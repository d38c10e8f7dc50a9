// SPDX-License-Identifier: GPL-3.0-or-later
// Study files: what they may say, what they are refused for, and which runs they ask for.
#include "data/exchange/batch_file.h"

#include "data/exchange/json_value.h"
#include "tests/support/files.h"
#include "tests/support/published_names.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

const std::string kStudy = R"({"schema": "valor.batch/1", "cases": ["a.json", "b"], "scenarios": ["base", "slow"],
    "alternatives": [["ai"], ["ai", "other"]], "seeds": [1, 2, 3], "draws": 5000, "scheme": "sobol", "counts": "drawn"})";

TEST(BatchFile, AsksForEveryCombination) {
    const auto batch = readBatch(kStudy);
    ASSERT_TRUE(batch) << batch.error().subject;
    EXPECT_EQ(batch->draws, 5000U);
    EXPECT_EQ(batch->scheme, SamplingScheme::Sobol);
    EXPECT_EQ(batch->counts, CountMode::Drawn);
    const std::vector<BatchRun> runs = runsOf(*batch);
    ASSERT_EQ(runs.size(), 2U * 2U * 2U * 3U);
    EXPECT_EQ(runs[1].seed, 2U);
    EXPECT_EQ(runs[3].alternatives, (std::vector{AlternativeId("ai"), AlternativeId("other")}));
    EXPECT_EQ(runs[6].scenario, ScenarioId("slow"));
    EXPECT_EQ(runs[12].caseName, "b");
}

TEST(BatchFile, OneCaseIsEnough) {
    const auto batch = readBatch(R"({"schema": "valor.batch/1", "cases": ["a.json"]})");
    ASSERT_TRUE(batch);
    const std::vector<BatchRun> runs = runsOf(*batch);
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs.front().seed, 1U);
    EXPECT_TRUE(runs.front().scenario.empty());
    EXPECT_TRUE(runs.front().alternatives.empty());
}

std::string problemOf(const std::string& members) {
    const auto batch = readBatch("{" + members + "}");
    return batch ? "" : std::string(errorName(batch.error().code)) + " " + batch.error().subject;
}

TEST(BatchFile, IsRefusedWithThePlace) {
    const std::string head = R"("schema": "valor.batch/1", "cases": ["a"])";
    EXPECT_EQ(problemOf(R"("cases": ["a"])"), "field.missing schema");
    EXPECT_EQ(problemOf(R"("schema": "valor.case/1", "cases": ["a"])"), "schema.unsupported schema");
    EXPECT_EQ(problemOf(R"("schema": "valor.batch/1")"), "field.missing cases");
    EXPECT_EQ(problemOf(head + R"(, "seeds": [])"), "field.missing seeds");
    EXPECT_EQ(problemOf(head + R"(, "sedes": [1])"), "field.unknown sedes");
    EXPECT_EQ(problemOf(head + R"(, "seeds": [1, "x"])"), "field.type seeds/1");
    EXPECT_EQ(problemOf(head + R"(, "draws": 39)"), "value.out_of_range draws");
    EXPECT_EQ(problemOf(head + R"(, "scheme": "halton")"), "field.type scheme");
    EXPECT_EQ(problemOf(head + R"(, "counts": 1)"), "field.type counts");
    EXPECT_EQ(problemOf(head + R"(, "scenarios": ["A b"])"), "id.malformed scenarios/0");
    std::string many = "1";
    for (std::size_t i = 0; i < kMostBatchRuns; ++i) many += ",1";
    EXPECT_EQ(problemOf(head + R"(, "seeds": [)" + many + "]"), "value.out_of_range seeds");
    EXPECT_FALSE(readBatch("[1]"));
}

TEST(BatchFile, TheSchemaNamesItsFields) {
    const auto schema = parseJson(test::sourceFile("docs/file-format/valor.batch-1.schema.json"));
    ASSERT_TRUE(schema);
    const auto refused = readBatch(R"({"schema": "valor.batch/1", "colour": 1})");
    ASSERT_FALSE(refused);
    EXPECT_EQ(test::publishedNames(*schema), test::knownNames(refused.error()));
}

}  // namespace
}  // namespace valor
