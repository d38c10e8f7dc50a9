// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/new_contract.h"

#include "core/model/clause_form.h"
#include "core/model/validate.h"
#include "tests/core/contract/every_kind.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

const AlternativeId kOffer("ai");

TEST(NewContract, IsSignedByTheAlternativeAndFittedToTheCase) {
    const CasePtr before = std::make_shared<const Case>(minimalCase());
    const auto after = withNewContract(before, kOffer, plainContract());
    ASSERT_TRUE(after) << after.error().subject;
    const Contract& made = (*after)->contracts.back();
    EXPECT_EQ(made.currency, before->currency);
    EXPECT_EQ(made.start, before->baseMonth);
    EXPECT_EQ(made.months, 24);
    EXPECT_EQ(made.clauses.front().payer, "site");
    EXPECT_EQ(made.clauses.front().payee, "vendor");
    EXPECT_EQ(findById((*after)->alternatives, kOffer)->contracts.back(), made.id);
    const auto again = withNewContract(*after, kOffer, plainContract());
    EXPECT_NE((*again)->contracts.back().id, made.id);
}

/// Whatever a template holds, the case it is put into can be worked with: nothing is missing and nothing is agreed.
TEST(NewContract, OfEveryKindOfClauseLeavesACaseWithoutErrors) {
    const CasePtr before = std::make_shared<const Case>(minimalCase());
    for (std::size_t i = 0; i < kClauseKinds; ++i) {
        if (static_cast<ClauseKind>(i) == ClauseKind::Liability) continue;  // that one names a measure of its own
        Contract contract = contractOfKind(static_cast<ClauseKind>(i)).contract();
        for (Clause& clause : contract.clauses) {
            clause.scope = {};
            for (const FormField& field : formOf(clause.terms))
                if (field.kind == FormKind::Amount && !field.value.empty())
                    clause.terms = *withField(clause.terms, field.path, "=guess");
        }
        const auto after = withNewContract(before, kOffer, contract);
        ASSERT_TRUE(after) << i;
        const Diagnostics found = validate(**after);
        for (const Diagnostic& item : found.items())
            EXPECT_NE(item.severity, Severity::Error)
                << i << ' ' << errorName(item.problem.code) << ' ' << item.problem.subject;
    }
}

TEST(NewContract, IsRefusedWithoutAnAlternativeAToolOrASeller) {
    const CasePtr whole = std::make_shared<const Case>(minimalCase());
    EXPECT_EQ(withNewContract(whole, AlternativeId("none"), plainContract()).error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(withNewContract(whole, whole->comparator, plainContract()).error().code, ErrorCode::ReferenceUnknown);
}

}  // namespace
}  // namespace valor::test
