// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/vendor_view.h"

#include <cmath>
#include <numeric>

#include "core/comparison/mixed_years.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace valor::test {
namespace {

constexpr int kSpentIn = 3, kPaidIn = 24;  ///< months of the horizon, 1 = the first

/// What the buyer has, what it pays and what the seller spends, by draw; all costs in the third month, all payments in
/// the last of two years.
struct Futures {
    std::vector<double> value, paid, spent;
    double today = 0;  ///< what the comparator pays the seller, where it has a contract with it
};

/// A run with the payments where the case has clauses, without them where it has none.
class TwoRuns : public RunExecutor {
public:
    explicit TwoRuns(Futures futures) : futures_(std::move(futures)) {}

    RunOutcome run(const RunRequest& request, std::stop_token /*stop*/, const ProgressFunction& /*progress*/) override {
        ++count;
        const double isPaid = paysUnder(request, AlternativeId("ai")) ? 1 : 0;
        const double isPaidToday = paysUnder(request, request.input->comparator) ? 1 : 0;
        const std::size_t draws = futures_.value.size();
        const int months = request.input->scenarios.front().months;
        std::vector<double> net(draws), cash(draws), first(draws), second(draws);
        for (std::size_t i = 0; i < draws; ++i) {
            const double paid = isPaid * futures_.paid[i] - isPaidToday * futures_.today;
            net[i] = futures_.value[i] - paid;
            cash[i] = paid - futures_.spent[i];
            first[i] = months < kSpentIn ? 0 : -futures_.spent[i];
            second[i] = months < kPaidIn ? 0 : paid;
        }
        auto result = std::make_shared<RunResult>();
        result->manifest.draws = draws;
        result->alternatives.emplace_back().budgets.push_back({"vendor", PartyId("vendor"), {}, {{}, {}}});
        result->samples = {{"ai.net_benefit", net},
                           {"ai.ledger.vendor.cash", cash},
                           {"ai.budget.vendor.0", first},
                           {"ai.budget.vendor.1", second},
                           {"ai.budget.vendors-rival.1", std::vector<double>(draws, 1e9)}};
        return {RunOutcome::Status::Completed, result, std::nullopt, {}};
    }

    int count = 0;

private:
    static bool paysUnder(const RunRequest& request, const AlternativeId& id) {
        const Case& input = *request.input;
        return std::ranges::any_of(findById(input.alternatives, id)->contracts, [&](const ContractId& each) {
            return !findById(input.contracts, each)->clauses.empty();
        });
    }

    Futures futures_;
};

/// Mean, its simple error and the 5 % and 95 % quantile.
class PlainStatistics : public PairedStatistics {
public:
    [[nodiscard]] PairedDifference difference(std::span<const double> first, std::span<const double> second,
                                              SamplingScheme /*scheme*/) const override {
        std::vector<double> draws(first.begin(), first.end());
        for (std::size_t i = 0; i < draws.size(); ++i) draws[i] -= second[i];
        const auto count = static_cast<double>(draws.size());
        PairedDifference found;
        Estimate& estimate = found.difference;
        estimate.mean = std::accumulate(draws.begin(), draws.end(), 0.0) / count;
        double squares = 0;
        for (const double draw : draws) squares += (draw - estimate.mean) * (draw - estimate.mean);
        estimate.standardError = std::sqrt(squares / (count - 1) / count);
        estimate.meanLow = estimate.mean - 2 * estimate.standardError;
        estimate.meanHigh = estimate.mean + 2 * estimate.standardError;
        found.firstLarger.value =
            static_cast<double>(std::ranges::count_if(draws, [](double d) { return d > 0; })) / count;
        std::ranges::sort(draws);
        estimate.quantiles[Q05] = draws[draws.size() / 20];
        estimate.quantiles[Q95] = draws[draws.size() - 1 - draws.size() / 20];
        return found;
    }
};

VendorView viewOf(const Futures& futures, double target = 0.9) {
    TwoRuns runs(futures);
    const PlainStatistics statistics;
    VendorRequest request;
    request.run.input = std::make_shared<const Case>(minimalCase());
    request.alternative = AlternativeId("ai");
    request.vendor = PartyId("vendor");
    request.target = target;
    auto view = vendorView(runs, statistics, request, {}, [](Progress) {});
    return view.value().value();
}

TEST(VendorView, SplitsWhatIsReceivedFromWhatIsSpent) {
    const VendorView view = viewOf({{100, 200}, {40, 60}, {10, 30}});
    ASSERT_EQ(view.received.size(), 2U);
    EXPECT_DOUBLE_EQ(view.received[0].mean, 0);
    EXPECT_DOUBLE_EQ(view.received[1].mean, 50);
    EXPECT_DOUBLE_EQ(view.total.mean, 50);
    EXPECT_DOUBLE_EQ(view.presentValue.mean, 50);
    ASSERT_TRUE(view.hasCosts);
    EXPECT_DOUBLE_EQ(view.kept->mean, 30);
    EXPECT_DOUBLE_EQ(view.trough->mean, -20);  // after the first year, before anything is paid
    EXPECT_DOUBLE_EQ(view.troughWithin->mean, -20);
    ASSERT_TRUE(view.troughByMonth);
    EXPECT_DOUBLE_EQ(view.troughByMonth->lowest.mean, -20);
    EXPECT_EQ(view.troughByMonth->median, YearMonth(2027, kSpentIn)) << "long before the year ends";
    EXPECT_EQ(view.troughByMonth->early, view.troughByMonth->late);
    EXPECT_DOUBLE_EQ(view.breakEven->value, 20.0 / 50);   // mean cost over mean payment
    EXPECT_DOUBLE_EQ(view.buyerMean->value, 150.0 / 50);  // mean value over mean payment
    EXPECT_DOUBLE_EQ(view.room->value, 1);
}

/// Today's contract pays 25 that end with the alternative: what is received is the payment of the alternative alone,
/// and the seller's own costs are those without either payment.
TEST(VendorView, WhatTheComparatorPaysTheSellerIsNeitherReceivedNorACost) {
    Case input = minimalCase();
    Contract today = input.contracts.front();
    today.id = ContractId("today");
    input.contracts.push_back(today);
    input.alternatives.front().contracts = {today.id};
    ASSERT_EQ(input.alternatives.front().id, input.comparator);
    TwoRuns runs({{100, 200}, {40, 60}, {10, 30}, 25});
    const PlainStatistics statistics;
    VendorRequest request;
    request.run.input = std::make_shared<const Case>(input);
    request.alternative = AlternativeId("ai");
    request.vendor = PartyId("vendor");
    const auto found = vendorView(runs, statistics, request, {}, [](Progress) {});
    const VendorView& view = found.value().value();
    EXPECT_EQ(runs.count, 3 + 3 * 11) << "and in each for every other month of the year with the lowest cash";
    EXPECT_DOUBLE_EQ(view.troughByMonth->lowest.mean, -20);
    EXPECT_DOUBLE_EQ(view.total.mean, 50);
    EXPECT_DOUBLE_EQ(view.trough->mean, -20);            // its costs of the first year
    EXPECT_DOUBLE_EQ(view.kept->mean, 50 - 20);          // not less what it no longer gets
    EXPECT_DOUBLE_EQ(view.breakEven->value, 20.0 / 50);  // nor does that raise the price it needs
    EXPECT_DOUBLE_EQ(view.reserve->value, 30.0 / 60);    // the larger of 10/40 and 30/60
    // The buyer has its value and saves what it pays today: (100 + 25)/40 and (200 + 25)/60.
    EXPECT_DOUBLE_EQ(view.valueBased->value, 125.0 / 40);
    EXPECT_DOUBLE_EQ(view.buyerMean->value, (125.0 + 225) / (40 + 60));
    EXPECT_DOUBLE_EQ(view.room->value, 1);
}

TEST(VendorView, WithoutCostsOfTheSellerNothingIsSaidOfThem) {
    const VendorView view = viewOf({{100, 200}, {40, 60}, {0, 0}});
    EXPECT_FALSE(view.hasCosts);
    EXPECT_FALSE(view.troughByMonth);
    EXPECT_FALSE(view.trough || view.troughWithin || view.breakEven || view.reserve || view.room || view.kept);
    EXPECT_TRUE(view.valueBased);
}

/// A draw each: the first falls in the first year alone, the second could fall lower within the third.
TEST(CashTrough, OnlyYearsInWhichALowerMonthCanLieAreLookedAt) {
    using Years = std::vector<int>;
    EXPECT_EQ(yearsOfTrough({{{-10}, {5}, {20}}, {{-12}, {-9}, {4}}}), Years{0});
    EXPECT_EQ(yearsOfTrough({{{-10, -10}, {5, -4}, {20, 0}}, {{-12, -10}, {-9, -9}, {4, -30}}}), (Years{0, 2}));
    EXPECT_EQ(yearsOfTrough({{{3}, {5}}, {{1}, {2}}}), Years{}) << "never below nought";
    EXPECT_EQ(yearsOfTrough({{{-10}, {-10}, {-10}}, {{-10}, {-10}, {-10}}}), Years{0}) << "it stays there";
}

/// Spent in February and funded in November: the year neither begins nor ends at its lowest month.
TEST(CashTrough, AYearOfMixedCashIsLookedAtWhateverItEndsWith) {
    EXPECT_EQ(yearsOfTrough({{{-10}, {5}, {20}}, {{-12}, {-9}, {4}}, {false, true, false}}), (std::vector<int>{0, 1}));
}

CashItem once(const char* id, const char* from, const char* to, YearMonth month) {
    CashItem item;
    item.id = EffectId(id);
    item.from = from;
    item.to = to;
    item.start = month;
    return item;
}

TEST(MixedYears, AreThoseWithOwnIncomeBesideOwnCosts) {
    using Mixed = std::vector<bool>;
    Case input = minimalCase();
    const auto mixed = [&] { return mixedYears(input, AlternativeId("ai"), PartyId("vendor"), 36); };
    const auto add = [&](const CashItem& item) {
        for (Alternative& each : input.alternatives)
            if (each.id.text() == "ai") each.cashItems.push_back(item);
    };
    EXPECT_EQ(mixed(), Mixed({false, false, false}));
    add(once("spent", "vendor", "outside", {2028, 2}));
    EXPECT_EQ(mixed(), Mixed({false, false, false})) << "costs alone only lower the cash";
    add(once("early", "outside", "vendor", {2027, 5}));
    EXPECT_EQ(mixed(), Mixed({false, false, false})) << "income in another year";
    add(once("funded", "outside", "vendor", {2028, 11}));
    EXPECT_EQ(mixed(), Mixed({false, true, false}));
}

TEST(MixedYears, AreThoseOfAContractThatCanPayBack) {
    Case input = minimalCase();
    Contract& contract = input.contracts.front();
    contract.start = YearMonth(2028, 1);
    contract.months = 12;
    const auto mixed = [&] { return mixedYears(input, AlternativeId("ai"), PartyId("vendor"), 36); };
    EXPECT_EQ(mixed(), std::vector<bool>({false, false, false}));
    Clause back = contract.clauses.front();
    back.id = ClauseId("back");
    back.terms = MoneyBack{};
    contract.clauses.push_back(back);
    EXPECT_EQ(mixed(), std::vector<bool>({false, true, false}));
}

TEST(VendorView, WithMixedYearsNoBoundIsTold) {
    Case input = minimalCase();
    Clause back = input.contracts.front().clauses.front();
    back.id = ClauseId("back");
    back.terms = MoneyBack{};
    input.contracts.front().clauses.push_back(back);
    TwoRuns runs({{100, 200}, {40, 60}, {10, 30}});
    const PlainStatistics statistics;
    VendorRequest request;
    request.run.input = std::make_shared<const Case>(input);
    request.alternative = AlternativeId("ai");
    request.vendor = PartyId("vendor");
    const auto found = vendorView(runs, statistics, request, {}, [](Progress) {});
    EXPECT_TRUE(found.value()->trough);
    EXPECT_FALSE(found.value()->troughWithin);
}

TEST(VendorView, APriceThatNobodyCountedPaysHasNoLimit) {
    const VendorView view = viewOf({{100, 200}, {0, 0}, {0, 0}});
    EXPECT_FALSE(view.buyerMean);
    EXPECT_FALSE(view.valueBased);
}

RC_GTEST_PROP(VendorView, BelowTheValueBasedPriceTheTargetHoldsAndAboveItDoesNot, ()) {
    const auto draws = *rc::gen::inRange<std::size_t>(40, 200);
    const auto amount = rc::gen::map(rc::gen::inRange(1, 100'000), [](int cents) { return cents / 100.0; });
    const Futures futures{*rc::gen::container<std::vector<double>>(draws, amount),
                          *rc::gen::container<std::vector<double>>(draws, amount),
                          *rc::gen::container<std::vector<double>>(draws, amount)};
    const double target = *rc::gen::element(0.5, 0.8, 0.9, 0.95);
    const VendorView view = viewOf(futures, target);
    const auto share = [&](auto holds) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < draws; ++i) count += holds(i) ? 1U : 0U;
        return static_cast<double>(count) / static_cast<double>(draws);
    };
    const auto buyerGains = [&](double f) {
        return share([&](std::size_t i) { return futures.value[i] > f * futures.paid[i]; });
    };
    const auto sellerGains = [&](double f) {
        return share([&](std::size_t i) { return f * futures.paid[i] > futures.spent[i]; });
    };
    constexpr double kLittle = 1e-9;
    RC_ASSERT(buyerGains(view.valueBased->value * (1 - kLittle)) >= target);
    RC_ASSERT(buyerGains(view.valueBased->value * (1 + kLittle)) < target);
    RC_ASSERT(sellerGains(view.reserve->value * (1 + kLittle)) >= target);
    RC_ASSERT(sellerGains(view.reserve->value * (1 - kLittle)) < target);
    RC_ASSERT(view.valueBased->low <= view.valueBased->value && view.valueBased->value <= view.valueBased->high);
}

TEST(VendorView, RefusesWhoIsPaidNothing) {
    TwoRuns runs({{1, 2}, {1, 2}, {0, 0}});
    const PlainStatistics statistics;
    VendorRequest request;
    request.run.input = std::make_shared<const Case>(minimalCase());
    request.alternative = AlternativeId("ai");
    for (const char* party : {"hospital", "patients", "nobody"}) {
        request.vendor = PartyId(party);
        const auto view = vendorView(runs, statistics, request, {}, [](Progress) {});
        ASSERT_FALSE(view);
        EXPECT_EQ(view.error().code, ErrorCode::ReferenceUnknown);
    }
    EXPECT_EQ(sellersPaidIn(*request.run.input, request.run.input->alternatives.back()),
              std::vector<PartyId>{PartyId("vendor")});
}

}  // namespace
}  // namespace valor::test
