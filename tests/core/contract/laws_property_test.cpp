// SPDX-License-Identifier: GPL-3.0-or-later
// Laws that hold for contracts put together at random.
#include <map>

#include "core/model/contract_fields.h"
#include "tests/core/contract/contract_support.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace valor {
namespace {

using namespace test;

constexpr int kMonths = 30;
constexpr int kLeast = 100'000;  // no least amount is above a cap

int number(int lower, int upper) {
    return *rc::gen::inRange(lower, upper);
}
ContractAmount money(int upper, bool indexed = true) {
    return {ExactNumber::fraction(number(0, upper * 100), 100).text(), {}, indexed};
}
std::string hundredths(int upper, int lower = 0) {
    return ExactNumber::fraction(lower + number(0, upper), 100).text();
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
        case 1: return MinimumCommitment{money(kLeast, indexed), number(0, 2) == 1, number(0, 2) == 1, false};
        case 2: return SpendCap{{hundredths(300000 * 100, kLeast * 100), {}, indexed}};
        case 3: return SpendFloor{money(kLeast, indexed)};
        case 4: return ServiceCredit{{"availability", {}, "1"}, {{"0", "0.1"}, {"0.99", "0"}}, "1"};
        case 5: return randomRebate();
        case 6: return AmountAtRisk{hundredths(20)};
        case 7: return PriceVolume{hundredths(90), "processed", "9000", money(20, indexed)};
        default: return Warranty{money(70, indexed), "missed"};
    }
}

/// A number of the index between 60 and 160.
std::string indexValue() {
    return hundredths(10'000, 6'000);
}

/// One to three charges and up to four clauses that bear on them, with random observations and a moving index.
ContractBuilder randomContract() {
    ContractBuilder contract(kMonths);
    contract.indexed().observe("index_value", [](int) { return indexValue(); });
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
        contract.observeAt(month, "index_value", indexValue());
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

/// Multiplies every amount of money that the terms state.
template <Described Object>
void scaleMoney(Object& object, ExactNumber factor) {
    const auto scale = [&](auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<Member, ContractAmount>) {
            if (!member.decimal.empty()) member.decimal = (*ExactNumber::parse(member.decimal) * factor).text();
        } else if constexpr (std::is_same_v<Member, std::vector<Tier>>) {
            for (Tier& tier : member) scaleMoney(tier, factor);
        }
    };
    forEachField<Object>([&](const auto& field) { scale(field.in(object)); });
}

RC_GTEST_PROP(Contracts, FlowsAreHomogeneousInMoneyUnderAnyIndex, ()) {
    const ContractBuilder plain = randomContract();
    ContractBuilder scaled = plain;
    const ExactNumber factor(number(2, 10));
    for (Clause& clause : scaled.contract_.clauses)
        std::visit([&](auto& terms) { scaleMoney(terms, factor); }, clause.terms);
    const auto before = plain.lines(), after = scaled.lines();
    RC_ASSERT(before.has_value() && after.has_value());
    const int lines = 2 * kMonths * static_cast<int>(plain.contract().clauses.size());
    const ExactNumber slack = ExactNumber::fraction(lines, 200) * (factor + ExactNumber(1));  // half an øre per line
    const ExactNumber difference = *ExactNumber::parse(total(after)) - factor * *ExactNumber::parse(total(before));
    RC_ASSERT(max(difference, -difference) <= slack);
}

RC_GTEST_PROP(Contracts, AnIndexScalesWhatIsChargedByTheMonth, ()) {
    ContractBuilder nominal(kMonths), indexed(kMonths);
    const ClauseTerms charge = randomCharge(true);
    std::vector<ExactNumber> index;
    for (int month = 0; month < kMonths; ++month) {
        const std::string used = std::to_string(number(0, 2000)), level = indexValue();
        nominal.observeAt(month, "processed", used);
        indexed.observeAt(month, "processed", used).observeAt(month, "index_value", level);
        index.push_back(*ExactNumber::parse(level));
    }
    const auto before = nominal.with("use", charge).lines(), after = indexed.with("use", charge).indexed().lines();
    RC_ASSERT(before.has_value() && after.has_value());
    std::map<YearMonth, ExactNumber> paid;
    for (const InvoiceLine& line : *after) paid[line.month] = ExactNumber::fraction(line.amount.minorUnits(), 100);
    for (const InvoiceLine& line : *before) {
        const auto month = static_cast<std::size_t>(line.month.monthsSince(YearMonth(2027, 1)));
        const ExactNumber growth = index[month] / index[0];
        const ExactNumber expected = ExactNumber::fraction(line.amount.minorUnits(), 100) * growth;
        const ExactNumber difference = paid[line.month] - expected;
        RC_ASSERT(max(difference, -difference) <= ExactNumber::fraction(1, 200) * (growth + ExactNumber(1)));
    }
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
    ContractBuilder open(kMonths);
    open.with("use", PerUnit{money(50), "processed"});
    for (int month = 0; month < kMonths; ++month) open.observeAt(month, "processed", std::to_string(number(0, 2000)));
    const ExactNumber maximum = ExactNumber::fraction(number(1, 30'000'000), 100);
    ContractBuilder limited = open;
    limited.with("maximum", FrameworkMaximum{{maximum.text(), {}, false}});
    const auto lines = limited.lines();
    RC_ASSERT(lines.has_value());
    const ExactNumber paid = *ExactNumber::parse(total(lines));
    RC_ASSERT(paid == min(*ExactNumber::parse(total(open.lines())), maximum));
    // The month that reaches the maximum is the last one.
    for (const InvoiceLine& line : *lines)
        RC_ASSERT(*ExactNumber::parse(totalIn(lines, limited.contract(), 0,
                                              line.month.monthsSince(limited.contract().start))) < maximum);
}

}  // namespace
}  // namespace valor
