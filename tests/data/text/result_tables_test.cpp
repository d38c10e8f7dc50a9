// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a run in the texts that ship.
#include "core/report/result_tables.h"

#include <cctype>

#include "tests/data/text/shipped_texts.h"
#include "tests/support/case_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

/// A run in which the price pays 1,000,000, and whatever else the contract holds nothing.
AlternativeResult paidUnder(const Case& input) {
    AlternativeResult result;
    result.alternative = AlternativeId("ai");
    for (const Clause& clause : input.contracts.front().clauses) {
        Estimate total;
        total.mean = clause.id == ClauseId("use") ? 1e6 : 0;
        result.clauses.push_back({input.contracts.front().id, clause.id, clause.label, total});
    }
    return result;
}
TitledTable payments(const Case& input, Language language) {
    const Wording wording{catalog(), language};
    return ResultTables(input, input.scenarios.front(), wording).payments(paidUnder(input));
}

/// A discount that was negotiated is not worth nothing: it lowers the prices above.
TEST(PaymentsTable, WhatLiesWithinThePricesHasANoteAndNoRow) {
    CaseBuilder builder;
    builder.with(clause("early", OnboardingDiscount{{{"0", "0.6"}, {"6", "0"}}}));
    builder.with(clause("index", Indexation{}));
    const TitledTable table = payments(builder.build(), Language::English);
    ASSERT_EQ(table.table.rows.size(), 1U);
    EXPECT_EQ(table.table.rows.front()[1], "use");
    EXPECT_THAT(table.note, HasSubstr("Within these charges, and therefore without a line of its own: early, index."));
    EXPECT_THAT(payments(builder.build(), Language::Bokmal).note, HasSubstr("Inngår i disse betalingene"));
}

/// That a cap never bound is worth a row.
TEST(PaymentsTable, AClauseThatPaidNothingKeepsItsRow) {
    CaseBuilder builder;
    builder.with(clause("cap", SpendCap{agreed("1000000000")}));
    const TitledTable table = payments(builder.build(), Language::English);
    EXPECT_EQ(table.table.rows.size(), 2U);
    EXPECT_THAT(table.note, IsEmpty());
}

TEST(BudgetTable, ARowHasOneNumberOfDecimals) {
    const Case input = CaseBuilder().build();
    AlternativeResult result;
    for (const auto& [first, second] : {std::pair(154'000'000.0, -40'000.0), {200'000'000.0, 0.0}}) {
        BudgetImpact budget;
        budget.years.resize(2);
        budget.years[0].mean = first;
        budget.years[1].mean = second;
        result.budgets.push_back(budget);
    }
    const Wording wording{catalog(), Language::English};
    const auto tables = ResultTables(input, input.scenarios.front(), wording).budgets(result);
    ASSERT_EQ(tables.size(), 1U);
    const auto cells = [&](std::size_t row) {
        return tables[0].table.rows[row][1] + " | " + tables[0].table.rows[row][2];
    };
    EXPECT_EQ(cells(0), "154.00 | \u22120.04");
    EXPECT_EQ(cells(1), "200.0 | 0.0");
}

TEST(GainsTable, HeadsBeginAlikeAndHealthAloneHasARow) {
    const Case input = CaseBuilder().build();
    AlternativeResult result;
    PartyResult patients;
    patients.party = PartyId("patients");
    KindResult health;
    health.kind = FlowKind::Health;
    health.presentValue.mean = 0.5;
    patients.kinds = {health};
    result.parties = {patients};
    for (const Language language : {Language::English, Language::Danish, Language::Bokmal}) {
        const Wording wording{catalog(), language};
        const DocumentTable table = ResultTables(input, input.scenarios.front(), wording).gains(result).table;
        for (const std::string& head : table.heads)
            EXPECT_TRUE(std::isupper(static_cast<unsigned char>(head.front()))) << head;
        ASSERT_EQ(table.rows.size(), 1U);
        EXPECT_EQ(table.rows[0][1], "");
        EXPECT_NE(table.rows[0][4], "");
    }
}

}  // namespace
}  // namespace valor::test
