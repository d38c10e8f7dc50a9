// SPDX-License-Identifier: GPL-3.0-or-later
// Laws that hold for contracts put together at random.
#include <map>

#include "tests/core/contract/contract_support.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace valor {
namespace {

using namespace test;

constexpr int kMonths = 30;

int number(int lower, int upper) {
    return *rc::gen::inRange(lower, upper);
}
ContractAmount money(int upper, bool indexed = true) {
    return {ExactNumber::fraction(number(0, upper * 100), 100).text(), {}, indexed};
}
std::string hundredths(int upper) {
    return ExactNumber::fraction(number(0, upper), 100).text();
}
Metric metric() {
    return {"sensitivity", {}, "1"};
}

std::vector<Tier> randomTiers(bool indexed) {
    std::vector<Tier> tiers;
    int from = 0;
    for (int i = number(1, 4); i > 0; --i) {
        tiers.push_back({std::to_string(from), money(40, indexed)});
        from += number(1, 900);
    }
    return tiers;
}

ClauseTerms randomCharge(bool indexed) {
    switch (number(0, 6)) {
        case 0: return PerUnit{money(50, indexed), "processed"};
        case 1: return MarginalTiers{"processed", randomTiers(indexed)};
        case 2: return AllUnitsTiers{"processed", randomTiers(indexed)};
        case 3: return TwoPartTariff{money(9000, indexed), money(9, indexed), "processed"};
        case 4: return FixedFee{money(90000, indexed), number(0, kMonths)};
        default: return Subscription{money(9000, indexed), ""};
    }
}

OutcomeRebate randomRebate() {
    OutcomeRebate rebate;
    rebate.metric = metric();
    rebate.guarantee = hundredths(100);
    rebate.rate = hundredths(500);
    rebate.cap = hundredths(50);
    rebate.gross = number(0, 2) == 1;
    return rebate;
}

ClauseTerms randomOverlay(bool indexed) {
    switch (number(0, 9)) {
        case 0: return OnboardingDiscount{{{"0", hundredths(90)}, {"6", hundredths(50)}, {"12", "0"}}, false, false};
        case 1: return MinimumCommitment{money(200000, indexed), number(0, 2) == 1, number(0, 2) == 1, false};
        case 2: return SpendCap{money(300000, indexed)};
        case 3: return SpendFloor{money(200000, indexed)};
        case 4: return ServiceCredit{{"availability", {}, "1"}, {{"0", "0.1"}, {"0.99", "0"}}, "1"};
        case 5: return randomRebate();
        case 6: return AmountAtRisk{hundredths(20)};
        case 7: return PriceVolume{hundredths(90), "processed", "9000", money(20, indexed)};
        default: return Warranty{money(70, indexed), "missed"};
    }
}

/// One to three charges and up to four clauses that bear on them, with random observations.
ContractBuilder randomContract(bool indexed = false) {
    ContractBuilder contract(kMonths);
    if (indexed) contract.indexed();
    int clauses = 0;
    for (int i = number(1, 4); i > 0; --i) contract.with("c" + std::to_string(clauses++), randomCharge(true));
    for (int i = number(0, 5); i > 0; --i) contract.with("c" + std::to_string(clauses++), randomOverlay(true));
    for (int month = 0; month < kMonths; ++month) {
        contract.observeAt(month, "processed", std::to_string(number(0, 2000)));
        contract.observeAt(month, "missed", std::to_string(number(0, 5)));
        contract.observeAt(month, "active_algorithms", month >= 3 ? "1" : "0");
        contract.observeAt(month, "availability", ExactNumber::fraction(number(970, 1000), 1000).text());
        contract.observeShare(month, "sensitivity", number(0, 100), 100);
    }
    return contract;
}

using Key = std::tuple<std::string, std::string, std::string>;
std::map<Key, ExactNumber> byKey(const std::vector<InvoiceLine>& lines, int end = kMonths) {
    std::map<Key, ExactNumber> sums;
    for (const InvoiceLine& line : lines) {
        if (line.month.monthsSince(YearMonth(2027, 1)) >= end) continue;
        sums[{line.month.text(), line.clause.text(), line.component}] =
            ExactNumber::fraction(line.amount.minorUnits(), 100);
    }
    return sums;
}

RC_GTEST_PROP(Contracts, NoPaymentDependsOnTheFuture, ()) {
    ContractBuilder contract = randomContract();
    const auto before = contract.lines();
    RC_ASSERT(before.has_value());
    const int known = number(0, kMonths);
    for (int month = known; month < kMonths; ++month) {
        contract.observeAt(month, "processed", std::to_string(number(0, 2000)));
        contract.observeShare(month, "sensitivity", number(0, 100), 100);
    }
    const auto after = contract.lines();
    RC_ASSERT(after.has_value());
    RC_ASSERT(byKey(*before, known) == byKey(*after, known));
}

RC_GTEST_PROP(Contracts, ASecondEqualCapChangesNothing, ()) {
    ContractBuilder once(kMonths);
    once.with("use", randomCharge(true));
    for (int month = 0; month < kMonths; ++month) once.observeAt(month, "processed", std::to_string(number(0, 2000)));
    const ContractAmount low = money(100000, false), high = money(200000, false);
    const ExactNumber a = *ExactNumber::parse(low.decimal), b = *ExactNumber::parse(high.decimal);
    ContractBuilder twice = once;
    once.with("cap", SpendCap{a < b ? low : high});
    twice.with("cap", SpendCap{low}).with("other", SpendCap{high});
    RC_ASSERT(total(once.lines()) == total(twice.lines()));
}

RC_GTEST_PROP(Contracts, ACapBoundsEveryYear, ()) {
    ContractBuilder contract = randomContract();
    contract.contract_.clauses.resize(1);
    const ContractAmount cap = money(100000, false);
    contract.with("cap", SpendCap{cap});
    const auto lines = contract.lines();
    const ExactNumber slack = ExactNumber::fraction(24, 100);  // rounding of the lines
    for (int year = 0; year * 12 < kMonths; ++year)
        RC_ASSERT(*ExactNumber::parse(totalIn(lines, contract.contract(), year * 12, year * 12 + 12)) <=
                  *ExactNumber::parse(cap.decimal) + slack);
}

RC_GTEST_PROP(Contracts, AnIndexOnAllMoneyScalesAllFlows, ()) {
    ContractBuilder plain = randomContract(true);
    ContractBuilder doubled = plain;
    plain.observe("index_value", "100");
    // The first month is the base; everything after it is twice as dear.
    doubled.observe("index_value", "100");
    for (Clause& clause : doubled.contract_.clauses)
        for (const ContractAmount* amount : amountsOf(clause.terms))
            const_cast<ContractAmount*>(amount)->decimal =
                (*ExactNumber::parse(amount->decimal) * ExactNumber(2)).text();
    const auto before = plain.lines(), after = doubled.lines();
    RC_ASSERT(before.has_value() && after.has_value());
    const ExactNumber slack = ExactNumber::fraction(3 * static_cast<int>(before->size() + after->size()), 100);
    const ExactNumber difference =
        *ExactNumber::parse(total(after)) - ExactNumber(2) * *ExactNumber::parse(total(before));
    RC_ASSERT(difference <= slack);
    RC_ASSERT(-difference <= slack);
}

RC_GTEST_PROP(Contracts, OrderOfTheClausesInTheFileDoesNotMatter, ()) {
    ContractBuilder contract = randomContract();
    const auto before = contract.lines();
    // Discounts multiply and caps take the smaller, so only the order of stages counts.
    auto& clauses = contract.contract_.clauses;
    std::vector<Clause> charges, overlays;
    for (const Clause& each : clauses) (isCharge(kindOfTerms(each.terms)) ? charges : overlays).push_back(each);
    RC_PRE(overlays.size() < 2U);
    clauses = overlays;
    clauses.insert(clauses.end(), charges.rbegin(), charges.rend());
    RC_ASSERT(before.has_value());
    RC_ASSERT(byKey(*before) == byKey(*contract.lines()));
}

RC_GTEST_PROP(Contracts, TheFrameworkPaysItsMaximumAndNoMore, ()) {
    ContractBuilder contract(kMonths);
    contract.with("use", PerUnit{money(50), "processed"});
    contract.with("maximum", FrameworkMaximum{money(300000, false)});
    for (int month = 0; month < kMonths; ++month)
        contract.observeAt(month, "processed", std::to_string(number(0, 2000)));
    const auto lines = contract.lines();
    RC_ASSERT(lines.has_value());
    const ExactNumber paid = *ExactNumber::parse(total(lines));
    const ExactNumber most =
        *ExactNumber::parse(std::get<FrameworkMaximum>(contract.contract().clauses.back().terms).amount.decimal);
    RC_PRE(most > ExactNumber(0));
    RC_ASSERT(paid <= most);
    // The month that reaches the maximum is the last one.
    ExactNumber sum(0);
    for (const InvoiceLine& line : *lines) {
        RC_ASSERT(sum < most);
        sum = sum + ExactNumber::fraction(line.amount.minorUnits(), 100);
        if (line.clause.text() == "maximum") break;
    }
}

}  // namespace
}  // namespace valor
