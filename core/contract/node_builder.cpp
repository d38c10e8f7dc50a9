// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/node_builder.h"

#include "core/contract/critical_counts.h"
#include "core/contract/observed_range.h"

namespace valor::contract {
namespace {

constexpr int kLongestValidity = 60;  // months of a prepaid pack

/// What stands for an amount where none is agreed.
ContractAmount nothing() {
    return {"0", {}, false};
}

class Builder {
public:
    Builder(const Clause& clause, const Contract& contract) : clause_(clause), contract_(contract) {}

    Result<NodeParts> build() {
        std::visit([&](const auto& terms) { read(terms); }, clause_.terms);
        if (problem_) return tl::unexpected<Error>(*problem_);
        return std::move(parts_);
    }

private:
    void refuse(const std::string& field, std::string reason) {
        if (!problem_) problem_ = Error{ErrorCode::ClauseInvalid, field, {{"reason", std::move(reason)}}};
    }
    ClauseNode& node() { return parts_.node; }

    /// Money that goes the other way has payer and payee exchanged.
    void money(const ContractAmount& amount, std::string place) {
        if (amount.isAgreed() && numberOf(amount.decimal) < 0) refuse(place, "amount_below_nought");
        moneyOfAnySign(amount, std::move(place));
    }
    void moneyOfAnySign(const ContractAmount& amount, std::string place) {
        parts_.figures.push_back({amount, amount.indexed && contract_.indexedToPrices, std::move(place)});
    }
    void rate(const std::string& decimal, std::string place) {
        parts_.figures.push_back({{decimal.empty() ? "0" : decimal, {}, false}, false, std::move(place)});
    }
    /// A rate lies between 0 and `most`; it has no upper end where that is empty.
    void expectWithin(const std::string& decimal, const std::string& place, const std::string& most) {
        const ExactNumber value = exact(decimal);
        const bool isAbove = !most.empty() && value > exact(most);
        if (problem_ || !(value < ExactNumber(0) || isAbove)) return;
        problem_ = Error{ErrorCode::ValueOutOfRange,
                         place,
                         {{"value", decimal}, {"lower", "0"}, {"upper", most.empty() ? "∞" : most}}};
    }
    void rateWithin(const std::string& decimal, const std::string& place, const std::string& most) {
        expectWithin(decimal, place, most);
        rate(decimal, place);
    }
    void share(const std::string& decimal, const std::string& place) { rateWithin(decimal, place, "1"); }
    void atLeastNought(const std::string& decimal, const std::string& place) { rateWithin(decimal, place, ""); }
    /// A month that counts from 0, the first of the contract.
    void monthOfContract(int month) {
        if (month >= 0 && month < contract_.months) return;
        if (!problem_)
            problem_ = Error{ErrorCode::ValueOutOfRange,
                             "month",
                             {{"value", std::to_string(month)},
                              {"upper", std::to_string(contract_.months - 1)},
                              {"month_from_nought", ""}}};
    }
    /// What holds from a value on until the next one: values in rising order, each only once.
    template <class Item>
    void rising(const std::vector<Item>& list, const std::string& name, const std::string& reason) {
        for (std::size_t i = 1; i < list.size(); ++i)
            if (!(exact(list[i - 1].from) < exact(list[i].from)))
                return refuse(name + "/" + std::to_string(i) + "/from", reason);
    }
    static ExactNumber exact(const std::string& decimal) {
        return ExactNumber::parse(decimal).value_or(ExactNumber(0));
    }
    void observe(const std::string& measure) { parts_.signals.push_back({.measure = measure}); }
    void observe(const Metric& metric, const std::string& worst = {}) {
        for (const SignalPart part : {SignalPart::Numerator, SignalPart::Denominator})
            parts_.signals.push_back({.measure = metric.measure,
                                      .part = part,
                                      .expected = metric.expected,
                                      .sample = metric.sample,
                                      .worst = worst});
    }
    /// Where a month without observation is skipped, what is due whatever was observed has to know of it.
    void skipUnobserved(const std::string& measure) {
        node().other = clause_.missing == MissingRule::None;
        if (node().other) parts_.signals.push_back({.measure = measure, .part = SignalPart::Observed});
    }
    /// A value of a metric that scores nothing: where more is better, none, or what lies below that; where less is
    /// better, of a share all of it.
    std::string worstOf(const ScoredMetric& metric) {
        const double floor = number(metric.floor);
        if (floor < number(metric.target)) return floor < 0 ? metric.floor : "0";
        return floor > 1 ? metric.floor : "1";
    }
    double number(const std::string& decimal) {
        const auto value = ExactNumber::parse(decimal);
        if (value) return value->toDouble();
        if (!problem_) problem_ = value.error();
        return 0;
    }
    void steps(const std::vector<ShareStep>& list) {
        if (list.empty()) refuse("steps", "no_steps");
        if (list.size() > kMaxTiers) refuse("steps", "too_many_steps");
        node().steps = static_cast<int>(list.size());
        for (std::size_t i = 0; i < list.size(); ++i) {
            expectWithin(list[i].share, "steps/" + std::to_string(i) + "/share", "1");
            rate(list[i].from, "steps");
            rate(list[i].share, "steps");
        }
        rising(list, "steps", "steps_order");
    }
    template <class Tariff>
    void tariff(const Tariff& terms) {
        if (terms.tiers.empty()) refuse("tiers", "no_tiers");
        if (terms.tiers.size() > kMaxTiers) refuse("tiers", "too_many_tiers");
        node().steps = static_cast<int>(terms.tiers.size());
        node().window = windowMonths(terms.window);
        node().pooled = terms.pooled;
        if (!terms.tiers.empty() && !(exact(terms.tiers[0].from) == ExactNumber(0)))
            refuse("tiers/0/from", "tiers_start");
        rising(terms.tiers, "tiers", "tiers_order");
        for (std::size_t i = 0; i < terms.tiers.size(); ++i) {
            const std::string place = "tiers/" + std::to_string(i);
            rate(terms.tiers[i].from, place + "/from");
            money(terms.tiers[i].price, place + "/price");
        }
        observe(terms.measure);
        parts_.slots = 1;
    }
    /// A condition is a measure and its threshold: either alone would hold always or never.
    void conditional(const Metric& metric, const std::string& threshold) {
        if (metric.measure.empty() && threshold.empty()) return;
        if (metric.measure.empty()) return refuse("metric", "threshold_without_measure");
        if (threshold.empty()) return refuse("threshold", "measure_without_threshold");
        const double share = number(threshold);
        if (share < 0 || share > 1) refuse("threshold", "threshold_no_share");
    }
    static bool isStated(const ContractAmount& amount) { return !amount.decimal.empty() || !amount.parameter.empty(); }

    // Charges
    void read(const FixedFee& terms) {
        money(terms.amount, "amount");
        monthOfContract(terms.month);
        node().month = terms.month;
    }
    void read(const Subscription& terms) {
        money(terms.amount, "amount");
        node().option = !terms.measure.empty();
        if (node().option) observe(terms.measure);
    }
    void read(const PerUnit& terms) {
        money(terms.price, "price");
        node().option = true;
        observe(terms.measure);
    }
    void read(const MarginalTiers& terms) { tariff(terms); }
    void read(const AllUnitsTiers& terms) { tariff(terms); }
    void read(const Licence& terms) {
        money(terms.amount, "amount");
        share(terms.maintenance, "maintenance");
    }
    void read(const TwoPartTariff& terms) {
        money(terms.amount, "amount");
        money(terms.price, "price");
        observe(terms.measure);
        skipUnobserved(terms.measure);
    }
    void read(const PrepaidPack& terms) {
        if (terms.months < 1 || terms.months > kLongestValidity) refuse("months", "validity");
        if (!(number(terms.units) > 0)) refuse("units", "not_positive");
        money(terms.price, "price");
        rate(terms.units, "units");
        observe(terms.measure);
        node().months = terms.months;
        parts_.slots = terms.months;
    }
    void read(const Capitation& terms) {
        money(terms.amount, "amount");
        observe(terms.measure);
    }
    void read(const Milestone& terms) {
        money(terms.amount, "amount");
        share(terms.damages, "damages");
        share(terms.damagesCap, "damages_cap");
        observe(terms.measure);
        node().option = !terms.lateMeasure.empty();
        if (node().option) observe(terms.lateMeasure);
        monthOfContract(terms.month);
        parts_.slots = 2;
    }
    void read(const AddonPayment& terms) {
        money(terms.cost, "cost");
        share(terms.share, "share");
        observe(terms.measure);
        observe(terms.excessMeasure);
        node().months = terms.months;
    }
    void read(const VolumeGuarantee& terms) {
        money(terms.price, "price");
        atLeastNought(terms.units, "units");
        rate(terms.threshold, "threshold");
        conditional(terms.metric, terms.threshold);
        observe(terms.measure);
        node().option = !terms.metric.measure.empty();
        if (node().option) observe(terms.metric);
        skipUnobserved(terms.measure);
        node().window = kYearMonths;
        parts_.slots = 4;
    }
    void read(const SpreadPayment& terms) {
        if (terms.years < 1) refuse("years", "not_positive");
        money(terms.amount, "amount");
        observe(terms.measure);
        node().months = terms.years * kYearMonths;
    }
    void read(const Liability& terms) {
        money(terms.amount, "amount");
        money(isStated(terms.deductible) ? terms.deductible : nothing(), "deductible");
        observe(terms.measure);
        skipUnobserved(terms.measure);
    }
    void read(const EvidenceSteps& terms) {
        money(terms.price, "price");
        money(terms.highPrice, "high_price");
        money(terms.middlePrice, "middle_price");
        share(terms.interim, "interim");
        rate(terms.high, "high");
        rate(terms.middle, "middle");
        share(terms.refund, "refund");
        if (exact(terms.high) < exact(terms.middle)) refuse("high", "high_below_middle");
        observe(terms.metric);
        observe(terms.measure);
        node().months = terms.months;
        parts_.slots = 6;
    }

    // Discounts and bounds; the former see the use of their components, see Compiler::linkUse.
    void read(const OnboardingDiscount& terms) {
        steps(terms.steps);
        node().option = terms.additive;
        node().other = terms.linear;
    }
    void read(const BundleDiscount& terms) {
        steps(terms.steps);
        node().option = terms.additive;
    }
    void read(const MinimumCommitment& terms) {
        money(terms.amount, "amount");
        node().window = kYearMonths;
        node().pooled = terms.pooled;
        node().option = terms.makeUp;
        node().other = terms.atList;
        parts_.slots = 5;
    }
    void read(const SpendCap& terms) {
        money(terms.amount, "amount");
        node().window = windowMonths(terms.window);
        node().pooled = terms.pooled;
        parts_.slots = 1;
    }
    void read(const SpendFloor& terms) {
        money(terms.amount, "amount");
        node().window = windowMonths(terms.window);
        node().pooled = terms.pooled;
        parts_.slots = 2;
    }
    void read(const Collar& terms) {
        moneyOfAnySign(terms.lower, "lower");
        moneyOfAnySign(terms.upper, "upper");
        node().window = windowMonths(terms.window);
        node().pooled = terms.pooled;
        parts_.slots = 2;
    }

    // Service and performance
    void read(const ServiceCredit& terms) {
        share(terms.cap, "cap");
        steps(terms.steps);
        observe(terms.metric);
        node().window = 1;
    }
    void read(const PerformanceBonus& terms) {
        share(terms.malus, "malus");
        atLeastNought(terms.bonus, "bonus");
        node().option = isStated(terms.amount);
        money(node().option ? terms.amount : nothing(), "amount");
        if (terms.metrics.empty()) refuse("metrics", "no_metrics");
        ExactNumber weights(0);
        for (const ScoredMetric& each : terms.metrics) {
            if (number(each.floor) == number(each.target)) refuse("metrics", "floor_is_target");
            rate(each.floor, "metrics");
            rate(each.target, "metrics");
            rate(each.weight, "metrics");
            expectWithin(each.weight, "metrics", "1");
            weights = weights + exact(each.weight);
            observe(each.metric, worstOf(each));
        }
        if (!(weights == ExactNumber(1))) refuse("metrics", "weights");
        node().steps = static_cast<int>(terms.metrics.size());
        node().window = windowMonths(terms.window);
        node().other = terms.gross;
        parts_.slots = 1 + 2 * node().steps;
    }
    void read(const OutcomeRebate& terms) {
        // Of a measure of one's own nothing is known: it may be hours.
        rateWithin(terms.guarantee, "guarantee", isShareAgainst(terms.metric.measure, {"0"}) ? "1" : "");
        atLeastNought(terms.rate, "rate");
        share(terms.cap, "cap");
        observe(terms.metric);
        const double guarantee = number(terms.guarantee), level = number(terms.confidence);
        const double alpha = number(terms.priorAlpha), beta = number(terms.priorBeta);
        const bool inside = guarantee > 0 && guarantee < 1 && level > 0 && level < 1 && alpha > 0 && beta > 0;
        if (isStatistical(terms.rule) && !inside) return refuse("guarantee", "not_a_share");
        if (terms.rule == RebateRule::UpperLimit) parts_.table = criticalByUpperLimit(guarantee, level);
        if (terms.rule == RebateRule::Posterior) parts_.table = criticalByPosterior(guarantee, level, alpha, beta);
        node().rule = terms.rule;
        node().window = windowMonths(terms.window);
        node().other = terms.gross;
        parts_.slots = 3;
    }
    void read(const MoneyBack& terms) {
        rate(terms.threshold, "threshold");
        share(terms.share, "share");
        observe(terms.metric);
        monthOfContract(terms.month);
        node().month = terms.month;
        parts_.slots = 4;
    }
    void read(const Warranty& terms) {
        money(terms.amount, "amount");
        observe(terms.measure);
    }
    void read(const AmountAtRisk& terms) {
        share(terms.share, "share");
        node().window = kYearMonths;
        parts_.slots = 2;
    }

    // Annual settlements
    void read(const SharedSavings& terms) {
        share(terms.share, "share");
        share(terms.minimumRate, "minimum_rate");
        share(terms.cap, "cap");
        share(terms.lossShare, "loss_share");
        share(terms.minimumLossRate, "minimum_loss_rate");
        share(terms.lossCap, "loss_cap");
        share(terms.cashable, "cashable");
        observe(terms.baselineMeasure);
        observe(terms.actualMeasure);
        node().option = terms.excess;
        node().window = kYearMonths;
        parts_.slots = 2;
    }
    void read(const PriceVolume& terms) {
        share(terms.share, "share");
        money(terms.amount, "amount");
        atLeastNought(terms.units, "units");
        node().option = !terms.measure.empty();
        if (node().option) observe(terms.measure);
        node().window = kYearMonths;
        parts_.slots = 1;
    }
    void read(const Royalty& terms) {
        share(terms.rate, "rate");
        node().option = isStated(terms.cap);
        money(node().option ? terms.cap : nothing(), "cap");
        observe(terms.measure);
        parts_.slots = 1;
    }
    void read(const Transfer& terms) {
        share(terms.share, "share");
        observe(terms.measure);
    }

    // Order, options and ends
    void read(const Indexation& terms) {
        if (terms.everyMonths < 1) refuse("every_months", "not_positive");
        atLeastNought(terms.passThrough, "pass_through");
        rate(terms.lower, "lower");
        rate(terms.upper, "upper");
        const bool isBounded = !terms.lower.empty() && !terms.upper.empty();
        if (isBounded && exact(terms.upper) < exact(terms.lower)) refuse("lower", "lower_above_upper");
        node().months = terms.everyMonths;
        node().option = !terms.lower.empty();
        node().other = !terms.upper.empty();
        node().chained = terms.chained;
        parts_.slots = 2;
    }
    void read(const FrameworkOptions& terms) {
        observe(terms.measure);
        parts_.slots = 1;
    }
    void read(const FrameworkMaximum& terms) {
        money(terms.amount, "amount");
        node().pooled = true;
        parts_.slots = 1;
    }
    void read(const Termination& terms) {
        if (terms.month < 1 || terms.month > contract_.months) refuse("month", "outside_contract");
        money(terms.amount, "amount");
        share(terms.share, "share");
        node().month = terms.month;
        node().months = contract_.months;
        node().option = terms.perRemainingMonth;
        node().other = !terms.metric.measure.empty();
        conditional(terms.metric, terms.threshold);
        rate(terms.threshold, "threshold");
        if (node().other) observe(terms.metric);
        parts_.slots = 3;
    }
    void read(const LiabilityCap& terms) {
        money(terms.amount, "amount");
        parts_.slots = 2;
    }

    const Clause& clause_;
    const Contract& contract_;
    NodeParts parts_;
    std::optional<Error> problem_;
};

}  // namespace

Result<NodeParts> partsOf(const Clause& clause, const Contract& contract) {
    return Builder(clause, contract).build();
}

}  // namespace valor::contract
