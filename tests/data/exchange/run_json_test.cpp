// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/run_json.h"

#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(StoredResult, ReadsBackToTheLastBit) {
    RunResult result = *test::runCase(test::minimalCase(), 200);
    result.manifest.seed = 0xFFFF'FFFF'FFFF'FFFF;
    RunResult back = readResult(writeResult(result)).value();
    back.samples = result.samples;
    EXPECT_EQ(back, result);
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
