// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/coverage.h"

#include "tests/core/contract/contract_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

Clause between(const std::string& payer, const std::string& payee, Clause clause) {
    clause.payer = payer;
    clause.payee = payee;
    return clause;
}

/// Two fees to the platform, one price of use to the vendor, and a cap that the test places.
Contract twoPayees(Clause cap) {
    ContractBuilder builder(12);
    builder.with(between("region/it", "platform", clause("setup", FixedFee{agreed("10"), 0})));
    builder.with(between("region/it", "platform", clause("fee", Subscription{agreed("10"), ""})));
    builder.with(between("region/radiology", "vendor", clause("use", PerUnit{agreed("2"), "processed"})));
    builder.with(std::move(cap));
    return builder.contract();
}

TEST(Coverage, ACapBearsOnWhatItsPayerPaysItsPayee) {
    const Contract contract = twoPayees(between("region/radiology", "vendor", clause("cap", SpendCap{agreed("5")})));
    const Coverage coverage = coverageOf(contract, contract.clauses.back());
    EXPECT_EQ(coverage.covered, std::vector<ClauseId>{ClauseId("use")});
    EXPECT_EQ(coverage.charges, 3U);
    EXPECT_FALSE(coverage.isWhole());
}

TEST(Coverage, NamesNarrowItAndOtherPartiesLeaveNothing) {
    Clause cap = between("region/it", "platform", clause("cap", SpendCap{agreed("5")}));
    cap.components = {ClauseId("fee")};
    const Contract named = twoPayees(cap);
    EXPECT_EQ(coverageOf(named, named.clauses.back()).covered, std::vector<ClauseId>{ClauseId("fee")});
    const Contract nobody = twoPayees(between("region/it", "vendor", clause("cap", SpendCap{agreed("5")})));
    EXPECT_TRUE(coverageOf(nobody, nobody.clauses.back()).covered.empty());
}

/// The kernel says the same: a cap of nothing takes away exactly what is covered.
TEST(Coverage, IsWhatTheEvaluatorCaps) {
    for (const auto& [payer, payee] : {std::pair{"region/it", "platform"}, {"region/radiology", "vendor"}}) {
        ContractBuilder builder(12);
        builder.contract_ = twoPayees(between(payer, payee, clause("cap", SpendCap{agreed("0")})));
        builder.observe("processed", "7");
        const Coverage coverage = coverageOf(builder.contract(), builder.contract().clauses.back());
        const auto lines = builder.lines();
        const auto isCovered = [&](const InvoiceLine& line) {
            return std::ranges::find(coverage.covered, line.clause) != coverage.covered.end();
        };
        ASSERT_FALSE(coverage.covered.empty());
        EXPECT_EQ("-" + total(lines, isCovered), totalOf(lines, "cap"));
    }
}

TEST(Coverage, ANewClauseStartsWhereMostIsChargedByUse) {
    const Contract contract = twoPayees(clause("cap", SpendCap{agreed("5")}));
    EXPECT_EQ(widestParties(contract), (std::pair<std::string, std::string>("region/radiology", "vendor")));
    EXPECT_EQ(widestParties(Contract{}), (std::pair<std::string, std::string>()));
}

TEST(Coverage, PoolingIsAskedOnlyWhereItIsAgreed) {
    EXPECT_EQ(isPooled(SpendCap{agreed("5"), TierWindow::Term, true}), std::optional(true));
    EXPECT_EQ(isPooled(SpendCap{agreed("5")}), std::optional(false));
    EXPECT_EQ(isPooled(Warranty{agreed("5"), "missed"}), std::nullopt);
}

}  // namespace
}  // namespace valor
