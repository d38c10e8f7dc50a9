// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/new_contract.h"

#include <algorithm>

#include "core/model/clause_form.h"
#include "core/model/edit.h"
#include "core/model/validate.h"
#include "tests/core/contract/every_kind.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

const AlternativeId kOffer("ai");

TEST(NewContract, IsSignedByTheAlternativeAndFittedToTheCase) {
    const CasePtr before = std::make_shared<const Case>(minimalCase());
    const auto after = withNewContract(before, {kOffer, plainContract()});
    ASSERT_TRUE(after) << after.error().subject;
    const Contract& made = (*after)->contracts.back();
    EXPECT_EQ(made.currency, before->currency);
    EXPECT_EQ(made.start, before->baseMonth);
    EXPECT_EQ(made.months, 24);
    EXPECT_EQ(made.clauses.front().payer, "site");
    EXPECT_EQ(made.clauses.front().payee, "vendor");
    EXPECT_EQ(findById((*after)->alternatives, kOffer)->contracts.back(), made.id);
    const auto again = withNewContract(*after, {kOffer, plainContract()});
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
        const auto after = withNewContract(before, {kOffer, contract});
        ASSERT_TRUE(after) << i;
        const Diagnostics found = validate(**after);
        for (const Diagnostic& item : found.items())
            EXPECT_NE(item.severity, Severity::Error)
                << i << ' ' << errorName(item.problem.code) << ' ' << item.problem.subject;
    }
}

TEST(NewContract, PaysNothingUntilSomebodySaysWhatAndTheCaseSaysSo) {
    const auto after = withNewContract(std::make_shared<const Case>(minimalCase()), {kOffer, plainContract()});
    EXPECT_FALSE((*after)->contracts.back().indexedToPrices);
    const Diagnostics found = validate(**after);
    const bool warns = std::ranges::any_of(found.items(), [](const Diagnostic& item) {
        return item.problem.code == ErrorCode::AmountNought && item.severity == Severity::Warning;
    });
    EXPECT_TRUE(warns);
}

TEST(NewContract, LeavesNoInputBehindWhenItsPriceIsAgreed) {
    const CasePtr before = std::make_shared<const Case>(minimalCase());
    const auto after = withNewContract(before, {kOffer, plainContract()});
    ASSERT_EQ((*after)->parameters.size(), before->parameters.size() + 1);
    Contract agreedOn = (*after)->contracts.back();
    std::get<PerUnit>(agreedOn.clauses.front().terms).price = {"12.00", {}, false};
    EXPECT_EQ((*withContract(*after, agreedOn))->parameters, before->parameters);
}

/// Two sellers, one tool each, and a platform that hosts both.
Case marketplace() {
    Case input = minimalCase();
    input.parties.push_back({PartyId("other"), {"Other", "Anden", "Annen"}, PartyKind::Vendor, {}, {}});
    input.parties.push_back({PartyId("host"), {"Host", "Vært", "Vert"}, PartyKind::Platform, {}, {}});
    Tool second = input.tools.front();
    second.id = ToolId("second");
    second.vendor = "other";
    input.tools.push_back(second);
    Alternative& offer = input.alternatives.back();
    Deployment added = offer.deployments.front();
    added.tool = second.id;
    offer.deployments.push_back(added);
    return input;
}

TEST(NewContract, PaysEachSellerForItsOwnTools) {
    Case input = marketplace();
    input.tools.front().vendor = "vendor";
    const CasePtr before = std::make_shared<const Case>(input);
    const auto after = withNewContract(before, {kOffer, plainContract()});
    ASSERT_TRUE(after);
    const std::vector<Clause>& clauses = (*after)->contracts.back().clauses;
    ASSERT_EQ(clauses.size(), 2u);
    EXPECT_EQ(clauses[0].payee, "vendor");
    EXPECT_EQ(clauses[0].scope.tools, std::vector{input.tools.front().id});
    EXPECT_EQ(clauses[1].payee, "other");
    EXPECT_EQ(clauses[1].scope.tools, std::vector{ToolId("second")});
    EXPECT_EQ(clauses[1].id.text(), "price-2");
    const auto one = withNewContract(before, {kOffer, plainContract(), PartyId("other")});
    ASSERT_EQ((*one)->contracts.back().clauses.size(), 1u);
    EXPECT_EQ((*one)->contracts.back().clauses.front().scope.tools, std::vector{ToolId("second")});
    EXPECT_EQ(withNewContract(before, {kOffer, plainContract(), PartyId("host")}).error().code,
              ErrorCode::ReferenceUnknown);
}

TEST(NewContract, PaysThePlatformOnce) {
    Contract contract = plainContract();
    Clause hosting = contract.clauses.front();
    hosting.id = ClauseId("hosting");
    hosting.payee = "platform";
    contract.clauses.push_back(hosting);
    const auto after = withNewContract(std::make_shared<const Case>(marketplace()), {kOffer, contract});
    std::vector<std::string> payees;
    for (const Clause& clause : (*after)->contracts.back().clauses) payees.push_back(clause.payee);
    EXPECT_EQ(payees, (std::vector<std::string>{"host", "vendor", "other"}));
}

TEST(NewContract, IsRefusedWithoutAnAlternativeAToolOrASeller) {
    const CasePtr whole = std::make_shared<const Case>(minimalCase());
    EXPECT_EQ(withNewContract(whole, {AlternativeId("none"), plainContract()}).error().code,
              ErrorCode::ReferenceUnknown);
    EXPECT_EQ(withNewContract(whole, {whole->comparator, plainContract()}).error().code, ErrorCode::ReferenceUnknown);
}

}  // namespace
}  // namespace valor::test
