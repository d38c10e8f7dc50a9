// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/trace.h"

#include "tests/core/contract/calculator.h"
#include "tests/core/contract/every_kind.h"
#include "tests/core/contract/trace_order.h"

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
        EXPECT_TRUE(namesInOrder(line.trace)) << line.clause.text() << ": " << line.trace.formula;
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

TEST(Trace, ValuesThatDoNotStandInTheOrderOfTheirFormulaAreSeen) {
    const std::vector<TraceValue> four(4, TraceValue{"units", ExactNumber(1), ""});
    EXPECT_TRUE(namesInOrder({"{0} × {1} + {0} × {3}", four}));
    EXPECT_FALSE(namesInOrder({"{1} × {0}", four}));
    EXPECT_FALSE(namesInOrder({"{0} × {2} + {1}", four}));
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

/// What a kind agrees on in another way than the one of every kind.
TEST(Trace, VariantsOfAKindExplainTheirLines) {
    const ContractAmount amount{"50000", {}, false};
    SharedSavings loss;
    std::swap(loss.baselineMeasure, loss.actualMeasure);
    loss.share = "0.5";
    loss.lossShare = "0.25";
    loss.minimumLossRate = "0.02";
    loss.excess = true;
    PerformanceBonus bonus = std::get<PerformanceBonus>(oneOfKind(ClauseKind::PerformanceBonus));
    bonus.amount = amount;
    for (const ClauseTerms& terms :
         std::vector<ClauseTerms>{loss, bonus, PriceVolume{"0.6", "", "", amount}, Royalty{"0.05", "external_sales"},
                                  OutcomeRebate{measuredShare("sensitivity"), "0.90", RebateRule::Step, "0.2"},
                                  Termination{14, amount, "0.4", false}}) {
        ContractBuilder contract = contractOfKind(kindOfTerms(terms));
        contract.contract_.clauses.back().terms = terms;
        SCOPED_TRACE(clauseKind(terms));
        expectFormulas(contract.lines());
        EXPECT_TRUE(paysSomething(contract.lines(), "own"));
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

/// The values of one name in the explanation of the last line of a clause for a payer.
std::string valuesOf(const Result<std::vector<InvoiceLine>>& lines, const std::string& clause, const std::string& name,
                     const std::string& payer = "region") {
    if (!lines) return std::string(errorName(lines.error().code)) + " at " + lines.error().subject;
    const auto isIt = [&](const InvoiceLine& line) { return line.clause.text() == clause && line.payer == payer; };
    const auto found = std::find_if(lines->rbegin(), lines->rend(), isIt);
    std::string told;
    if (found == lines->rend()) return "no line";
    for (const TraceValue& value : found->trace.values)
        if (value.name == name) told += (told.empty() ? "" : " ") + value.value.text();
    return told;
}

/// Of 200 a cap leaves 50: of the 100 that are named 25 come back.
TEST(Trace, ChargesUnderAWiderCapLeadToTheirShareOfIt) {
    ContractBuilder contract(1);
    contract.with("s", Subscription{{"100", {}, false}, ""}).with("t", Subscription{{"100", {}, false}, ""});
    contract.with("cap", SpendCap{{"50", {}, false}, TierWindow::Month});
    contract.with("back", MoneyBack{measuredShare("sensitivity"), "0.9", 0, "1"});
    contract.contract_.clauses.back().components = {ClauseId("s")};
    contract.observe("sensitivity", "0.8");
    const auto lines = contract.lines();
    expectFormulas(lines);
    EXPECT_EQ(totalOf(lines, "back"), "-25");
    EXPECT_EQ(valuesOf(lines, "back", "charges_shared"), "25");
    EXPECT_EQ(valuesOf(lines, "back", "charges_month"), "100");
    EXPECT_EQ(valuesOf(lines, "back", "cap_left"), "25");
    contract.contract_.clauses.back().components = {};
    EXPECT_EQ(valuesOf(contract.lines(), "back", "charges"), "50");
    EXPECT_EQ(valuesOf(contract.lines(), "back", "cap_left"), "");
}

/// Of t and u a cap leaves 100: of s and t, which are named, 150.
TEST(Trace, ChargesUnderACapOnSomeOfThemLeadToWhatItLeaves) {
    ContractBuilder contract(1);
    for (const char* id : {"s", "t", "u"}) contract.with(id, Subscription{{"100", {}, false}, ""});
    contract.with("cap", SpendCap{{"100", {}, false}, TierWindow::Month});
    contract.contract_.clauses.back().components = {ClauseId("t"), ClauseId("u")};
    contract.with("back", MoneyBack{measuredShare("sensitivity"), "0.9", 0, "1"});
    contract.contract_.clauses.back().components = {ClauseId("s"), ClauseId("t")};
    contract.observe("sensitivity", "0.8");
    const auto lines = contract.lines();
    expectFormulas(lines);
    EXPECT_EQ(valuesOf(lines, "back", "charges_shared"), "150");
    EXPECT_EQ(valuesOf(lines, "back", "charges_month"), "200");
    EXPECT_EQ(valuesOf(lines, "back", "cap_left"), "150");
}

/// Two sites are charged 100 of s each, north 200 of t as well, and a pooled floor names s. Caps of 150 for each leave
/// north 50 of its 100, a credit of half takes 25 and 50 off what is left.
TEST(Trace, SharesOfAPoolAreAddedUpByBuyer) {
    ContractBuilder contract(1);
    for (const char* id : {"s", "t"})
        contract.with(clause(id, PerUnit{{"1", {}, false}, id == std::string("s") ? "processed" : "offered"}, "site"));
    contract.with(clause("own", SpendCap{{"150", {}, false}, TierWindow::Month}, "site"));
    contract.with(clause("credit", ServiceCredit{measuredShare("availability"), {{"0", "0.5"}}, "1"}, "site"));
    contract.with(clause("floor", Collar{{"500", {}, false}, {"900", {}, false}, TierWindow::Month, true}, "site"));
    contract.contract_.clauses.back().components = {ClauseId("s")};
    contract.observe("availability", "0.9");
    for (const auto& [site, offered] : {std::pair("north", 200), std::pair("south", 0)}) {
        contract.cells_.push_back({SiteId(site), {}, {}, PartyId(site)});
        contract.facts_.record(SiteId(site), {}, "processed", YearMonth(2027, 1), ExactNumber(100));
        contract.facts_.record(SiteId(site), {}, "offered", YearMonth(2027, 1), ExactNumber(offered));
    }
    const auto lines = contract.lines();
    expectFormulas(lines);
    EXPECT_EQ(valuesOf(lines, "floor", "charges_month", "north"), "200");
    EXPECT_EQ(valuesOf(lines, "floor", "cap_left", "north"), "150");
    EXPECT_EQ(valuesOf(lines, "floor", "credit_shared", "north"), "75");
    EXPECT_EQ(valuesOf(lines, "floor", "charges_shared", "north"), "75");
}

/// Half of 200 is credited: 100 − 100 × 100 / 200 are left of the 100 that are named.
TEST(Trace, ChargesUnderAWiderCreditLeadToTheirShareOfIt) {
    ContractBuilder contract(1);
    contract.with("s", Subscription{{"100", {}, false}, ""}).with("t", Subscription{{"100", {}, false}, ""});
    contract.with("credit", ServiceCredit{measuredShare("availability"), {{"0", "0.5"}}, "1"});
    contract.with("back", MoneyBack{measuredShare("sensitivity"), "0.9", 0, "1"});
    contract.contract_.clauses.back().components = {ClauseId("s")};
    contract.observe("sensitivity", "0.8").observe("availability", "0.9");
    const auto lines = contract.lines();
    expectFormulas(lines);
    EXPECT_EQ(valuesOf(lines, "back", "charges_shared"), "50");
    EXPECT_EQ(valuesOf(lines, "back", "charges_month"), "100");
    EXPECT_EQ(valuesOf(lines, "back", "credit_given"), "100");
    EXPECT_EQ(valuesOf(lines, "back", "credit_on_named"), "100");
    EXPECT_EQ(valuesOf(lines, "back", "credit_on_all"), "200");
}

/// North uses 10, south 20, and each pays 25 besides: of 100 under the pooled cap 20 are left for the 60 that miss to
/// 90. A third of them is for north; of the two thirds for south its own cap of 25 leaves 5.
TEST(Trace, EachRoomIsThatOfACap) {
    ContractBuilder contract(12);
    const auto bySites = [&](const char* id, ClauseTerms terms, std::vector<ClauseId> components = {}) {
        Clause added = clause(id, std::move(terms), "site");
        added.components = std::move(components);
        contract.with(std::move(added));
    };
    bySites("use", PerUnit{{"10", {}, false}, "processed"});
    bySites("fee", FixedFee{{"25", {}, false}, 0});
    bySites("own", SpendCap{{"25", {}, false}}, {ClauseId("use")});
    bySites("all", SpendCap{{"100", {}, false}, TierWindow::ContractYear, true});
    MinimumCommitment minimum{{"90", {}, false}};
    minimum.pooled = true;
    bySites("min", minimum, {ClauseId("use")});
    for (const auto& [site, units] : {std::pair("north", 1), std::pair("south", 2)}) {
        contract.cells_.push_back({SiteId(site), {}, {}, PartyId(site)});
        for (int month = 0; month < 12; ++month)
            contract.facts_.record(SiteId(site), {}, "processed", YearMonth(2027, 1).plusMonths(month),
                                   ExactNumber(month == 0 ? units : 0));
    }
    const auto lines = contract.lines();
    expectFormulas(lines);
    const auto paidBy = [&](const char* payer) {
        return total(lines, [&](const auto& line) { return line.clause.text() == "min" && line.payer == payer; });
    };
    EXPECT_EQ(paidBy("north"), "6.67");
    EXPECT_EQ(paidBy("south"), "5");
    EXPECT_EQ(valuesOf(lines, "min", "cap_room", "north"), "20");
    EXPECT_EQ(valuesOf(lines, "min", "cap_room", "south"), "20 5");
}

/// A milestone that is accepted before the option is taken is paid in the month in which it is.
TEST(Trace, AnAcceptanceBeforeTheOptionStaysDue) {
    Milestone live;
    live.amount = {"100", {}, false};
    ContractBuilder contract(4);
    contract.with("live", live).with("join", FrameworkOptions{});
    contract.observe("milestone_accepted", [](int month) { return std::string(month == 1 ? "1" : "0"); });
    contract.observe("option_exercised", [](int month) { return std::string(month >= 2 ? "1" : "0"); });
    const auto lines = contract.lines();
    expectFormulas(lines);
    EXPECT_EQ(totalOf(lines, "live"), "100");
    EXPECT_EQ(valuesOf(lines, "live", "due"), "1");
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
