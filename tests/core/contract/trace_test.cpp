// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/trace.h"

#include "tests/core/contract/calculator.h"
#include "tests/core/contract/every_kind.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

std::string inPlainNumbers(const Trace& trace) {
    return trace.with([](const TraceValue& value) { return value.value.text(); });
}

/// Every line of a settlement follows from its formula; half an øre for its rounding, and what a digit of a value
/// that does not end within twelve decimals can make.
void expectFormulas(const Result<std::vector<InvoiceLine>>& lines) {
    ASSERT_TRUE(lines) << errorName(lines.error().code) << " " << lines.error().subject;
    for (const InvoiceLine& line : *lines) {
        const double amount = static_cast<double>(line.amount.minorUnits()) / 100;
        const std::string formula = inPlainNumbers(line.trace);
        EXPECT_NEAR(Calculator(formula).value(), amount, 0.005 + 1e-6)
            << line.month.text() << " " << line.clause.text() << " " << line.component << ": " << formula;
    }
}

bool paysSomething(const Result<std::vector<InvoiceLine>>& lines, const std::string& clause) {
    return lines && std::ranges::any_of(*lines, [&](const auto& line) { return line.clause.text() == clause; });
}

TEST(Trace, ACalculatorReadsFormulas) {
    EXPECT_NEAR(Calculator("−min(2 × max(0.9 − 172 / 200; 0); 0.1) × 1,000,000").value(), -80'000, 1e-6);
    EXPECT_DOUBLE_EQ(Calculator("ceil((7 − 2) / 2) + 1").value(), 4);
    EXPECT_TRUE(std::isnan(Calculator("3 × units").value()));
}

TEST(Trace, EveryKindExplainsItsLinesPerSite) {
    for (std::size_t kind = 0; kind < kClauseKinds; ++kind) {
        const auto lines = contractOfKind(static_cast<ClauseKind>(kind)).lines();
        SCOPED_TRACE(clauseKind(oneOfKind(static_cast<ClauseKind>(kind))));
        expectFormulas(lines);
    }
}

TEST(Trace, EveryKindExplainsItsLinesForOnePayer) {
    for (std::size_t kind = 0; kind < kClauseKinds; ++kind) {
        const auto lines = contractOfKind(static_cast<ClauseKind>(kind), "region").lines();
        SCOPED_TRACE(clauseKind(oneOfKind(static_cast<ClauseKind>(kind))));
        expectFormulas(lines);
    }
}

TEST(Trace, EveryKindThatWritesLinesWritesOneHere) {
    const std::vector<ClauseKind> silent{ClauseKind::OnboardingDiscount, ClauseKind::BundleDiscount,
                                         ClauseKind::Indexation, ClauseKind::FrameworkOptions};
    for (std::size_t i = 0; i < kClauseKinds; ++i) {
        const auto kind = static_cast<ClauseKind>(i);
        const bool isSilent = std::ranges::find(silent, kind) != silent.end();
        EXPECT_EQ(paysSomething(contractOfKind(kind).lines(), "own"), !isSilent) << clauseKind(oneOfKind(kind));
    }
}

TEST(Trace, ATopUpIsCreditedInTheNextYear) {
    ContractBuilder contract(24);
    contract.with("use", PerUnit{agreed("20"), "processed"});
    contract.with("min", MinimumCommitment{agreed("60000"), false, true});
    contract.observe("processed", [](int month) { return std::string(month < 12 ? "100" : "1000"); });
    const auto lines = contract.lines();
    expectFormulas(lines);
    EXPECT_EQ(totalOf(lines, "min"), "0");  // 36 000 topped up, and credited
    EXPECT_TRUE(std::ranges::any_of(*lines, [](const auto& line) { return line.component == "make_up"; }));
}

TEST(Trace, ClausesThatBearOnEachOther) {
    ContractBuilder contract = contractOfKind(ClauseKind::OnboardingDiscount);
    const auto add = [&](const char* id, ClauseKind kind) -> Clause& {
        contract.with(clause(id, oneOfKind(kind), "site/radiology"));
        return contract.contract_.clauses.back();
    };
    add("tiers", ClauseKind::MarginalTiers);
    add("bundle", ClauseKind::BundleDiscount);
    add("min", ClauseKind::MinimumCommitment);
    std::get<SpendCap>(add("cap", ClauseKind::SpendCap).terms).pooled = false;  // a pooled one contradicts the minimum
    add("credit", ClauseKind::ServiceCredit);
    add("one", ClauseKind::OutcomeRebate).exclusiveGroup = "same event";
    add("other", ClauseKind::Warranty).exclusiveGroup = "same event";
    add("risk", ClauseKind::AmountAtRisk);
    add("collar", ClauseKind::Collar);
    expectFormulas(contract.lines());
}

TEST(Trace, ValuesAreNamedAndObservedOnesSayWhatWasObserved) {
    const auto lines = contractOfKind(ClauseKind::Warranty).lines();
    ASSERT_TRUE(lines);
    const auto line = std::ranges::find(*lines, ClauseId("own"), &InvoiceLine::clause);
    ASSERT_NE(line, lines->end());
    EXPECT_EQ(line->trace.formula, "−{0} × {1} × {2}");
    ASSERT_EQ(line->trace.values.size(), 3U);
    EXPECT_EQ(line->trace.values[0].measure, "missed");
    EXPECT_EQ(line->trace.values[1].name, "amount");
    EXPECT_EQ(line->trace.values[2].measure, "index_value");
}

}  // namespace
}  // namespace valor
