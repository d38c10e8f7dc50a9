// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/run_json.h"

#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(StoredResult, ReadsBackToTheLastBit) {
    RunResult result = *test::runCase(test::minimalCase(), 200);
    result.manifest.seed = 0xFFFF'FFFF'FFFF'FFFF;
    result.manifest.seconds = 0;
    RunResult back = readResult(writeResult(result)).value();
    back.samples = result.samples;
    EXPECT_EQ(back, result);
}

// Two equal runs are equal rows, however long they took; files that say how long it took can be read.
TEST(StoredResult, DoesNotDependOnTheTimeItTook) {
    RunResult quick = *test::runCase(test::minimalCase(), 200), slow = quick;
    quick.manifest.seconds = 1;
    slow.manifest.seconds = 2;
    EXPECT_EQ(writeResult(quick), writeResult(slow));
    EXPECT_EQ(readResult(R"({"schema": "valor.result/1", "manifest": {"seconds": 3}})")->manifest.seconds, 3);
}

TEST(StoredResult, OlderOnesMayLackFields) {
    EXPECT_EQ(readResult(R"({"schema": "valor.result/1"})").value(), RunResult{});
}

TEST(StoredResult, SaysWhatIsWrong) {
    EXPECT_EQ(readResult("{}").error().code, ErrorCode::SchemaUnsupported);
    EXPECT_EQ(readResult(R"({"schema": "valor.result/2"})").error().code, ErrorCode::SchemaUnsupported);
    const auto manifest = [](const std::string& field) {
        return readResult(R"({"schema": "valor.result/1", "manifest": {)" + field + "}}").error();
    };
    EXPECT_EQ(manifest(R"("seed": 1)").code, ErrorCode::FieldType);
    EXPECT_EQ(manifest(R"("seed": "1x")").code, ErrorCode::NumberMalformed);
    EXPECT_EQ(manifest(R"("seed": "18446744073709551616")").code, ErrorCode::NumberMalformed);
    const auto quantiles =
        readResult(R"({"schema": "valor.result/1", "alternatives": [{"cash": {"quantiles": [1, 2]}}]})");
    EXPECT_EQ(quantiles.error().subject, "alternatives/0/cash/quantiles");
}

}  // namespace
}  // namespace valor
