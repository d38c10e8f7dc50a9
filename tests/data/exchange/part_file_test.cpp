// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/part_file.h"

#include <cmath>
#include <sstream>

#include <gtest/gtest.h>

namespace valor {
namespace {

RunPart somePart() {
    RunPart part;
    part.manifest.engineVersion = "valor-engine/3";
    part.manifest.caseDigest = "d1";
    part.manifest.alternatives = {AlternativeId("ai")};
    part.manifest.scheme = SamplingScheme::Sobol;
    part.manifest.seed = (std::uint64_t{1} << 53U) - 1;
    part.manifest.draws = 2000;
    part.manifest.runId = "r1";
    part.range = {1024, 1027};
    part.columns = {{"ai.net_benefit", {0.1, -0.0, 1e300}}, {"ai.cash", {5e-324, 2, 3}}};
    part.cut = {7, 0};
    return part;
}

std::string written(const RunPart& part) {
    std::ostringstream out;
    writePart(out, part, "{\"id\": \"a case\"}");
    return out.str();
}

std::string reasonFor(const std::string& bytes) {
    const auto file = readPart(bytes, "one.part");
    if (file) return "read";
    EXPECT_EQ(file.error().subject, "one.part");
    return file.error().code == ErrorCode::SchemaUnsupported ? "schema" : file.error().arguments.front().second;
}

TEST(PartFile, ReadsBackWhatWasWrittenToTheLastBit) {
    const auto file = readPart(written(somePart()), "one.part");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->part, somePart());
    EXPECT_TRUE(std::signbit(file->part.columns.front().values[1]));
    EXPECT_EQ(file->caseText, "{\"id\": \"a case\"}");
}

TEST(PartFile, RefusesAFileThatIsNotAsItWasWritten) {
    const std::string whole = written(somePart());
    const std::size_t header = whole.find('\n') + 1;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_EQ(reasonFor(changed), i < header ? "schema" : "damaged") << i;
        EXPECT_EQ(reasonFor(whole.substr(0, i)), i < header ? "schema" : "damaged") << i;
    }
    EXPECT_EQ(reasonFor(whole + "x"), "damaged");
    EXPECT_EQ(reasonFor(""), "schema");
}

}  // namespace
}  // namespace valor
