// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/case_parts.h"

#include "tests/support/case_builder.h"
#include "tests/support/random_case.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(CaseParts, JoinToTheSameCase) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const Case input = test::RandomCase(seed).make();
        const auto parts = splitCase(input);
        ASSERT_TRUE(parts) << seed << ": " << parts.error().subject;
        EXPECT_EQ(joinCase(*parts).value(), input) << seed;
        EXPECT_EQ(parts->size() - 1 - (input.correlations.empty() ? 0 : 1) - (input.notes.empty() ? 0 : 1),
                  input.parameters.size() + input.parties.size() + input.costCentres.size() + input.sites.size() +
                      input.needs.size() + input.tools.size() + input.effects.size() + input.contracts.size() +
                      input.alternatives.size() + input.scenarios.size() + input.reports.size());
    }
}

TEST(CaseParts, ChangeOnlyWhereTheCaseDoes) {
    Case input = test::minimalCase();
    input.sites = {{SiteId("a"), {}, {}, {}}, {SiteId("b"), {}, {}, {}}};
    CaseParts before = splitCase(input).value();
    input.sites[1].catchment = ParameterId("p");
    CaseParts after = splitCase(input).value();
    EXPECT_NE(before.at("sites/b"), after.at("sites/b"));
    before.erase("sites/b");
    after.erase("sites/b");
    EXPECT_EQ(before, after);
}

TEST(CaseParts, AMissingPieceIsNamed) {
    Case input = test::minimalCase();
    input.sites = {{SiteId("a"), {}, {}, {}}};
    CaseParts parts = splitCase(input).value();
    parts.erase("sites/a");
    EXPECT_EQ(joinCase(parts).error().code, ErrorCode::FieldMissing);
    EXPECT_EQ(joinCase(parts).error().subject, "sites/a");
    EXPECT_EQ(joinCase({}).error().subject, "case");
}

TEST(CaseParts, DamagedPiecesAreRefused) {
    Case input = test::minimalCase();
    input.sites = {{SiteId("a"), {}, {}, {}}};
    const auto codeWith = [&](const std::string& place, const std::string& body) {
        CaseParts parts = splitCase(input).value();
        parts[place] = body;
        return joinCase(parts).error().code;
    };
    EXPECT_EQ(codeWith("sites/a", "{"), ErrorCode::JsonMalformed);
    EXPECT_EQ(codeWith("sites/a", R"({"id": "a", "party": "p", "x": 1})"), ErrorCode::FieldUnknown);
    EXPECT_EQ(codeWith("case", "[]"), ErrorCode::FieldType);
    EXPECT_EQ(codeWith("case", R"({"schema": "valor.case/1", "sites": {"$ids": [1]}})"), ErrorCode::FieldType);
}

}  // namespace
}  // namespace valor
