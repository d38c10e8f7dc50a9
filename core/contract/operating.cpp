// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/operating.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/contract/critical_counts.h"
#include "core/contract/observed_range.h"
#include "core/contract/program.h"
#include "core/distribution/special_functions.h"

namespace valor {
namespace {

/// Shown below and above what is guaranteed.
constexpr std::array kSteps{-0.15, -0.10, -0.05, -0.02, 0.0, 0.02, 0.05, 0.10};

/// The largest count of `sample` that is strictly below a share of it.
int largestBelow(double share, int sample) {
    constexpr double kTie = 1e-9;  // decimals that are not exact in a double
    return static_cast<int>(std::ceil(share * sample - kTie)) - 1;
}

int monthsOf(TierWindow window, const Contract& contract) {
    return windowMonths(window) == 0 ? contract.months : windowMonths(window);
}
/// Observations of one buyer in so many months.
int sampleOf(const Metric& metric, int months, const Contract& contract) {
    const double sample = numberOf(metric.sample) * std::min(months, contract.months);
    return static_cast<int>(std::clamp(std::round(sample), 0.0, 1e6));
}

class Characteristics {
public:
    explicit Characteristics(const Contract& contract) : contract_(contract) {}

    std::vector<OperatingCharacteristic> all() {
        for (const Clause& clause : contract_.clauses)
            std::visit([&](const auto& terms) { add(clause, terms); }, clause.terms);
        return std::move(found_);
    }

private:
    template <class Terms>
    void add(const Clause& /*clause*/, const Terms& /*terms*/) {}
    void add(const Clause& clause, const OutcomeRebate& terms) {
        const int months = monthsOf(terms.window, contract_);
        const int sample = sampleOf(terms.metric, months, contract_);
        add(clause, terms.metric, terms.guarantee, sample, largestRebatedCount(terms, sample));
        found_.back().rule = terms.rule;
        if (isStatistical(found_.back().rule)) found_.back().certainty = numberOf(terms.confidence);
    }
    void add(const Clause& clause, const MoneyBack& terms) {
        addBelow(clause, terms.metric, terms.threshold, terms.month + 1);
    }
    void add(const Clause& clause, const EvidenceSteps& terms) {
        addBelow(clause, terms.metric, terms.middle, terms.months);
    }
    void add(const Clause& clause, const VolumeGuarantee& terms) {
        if (!terms.metric.measure.empty()) addBelow(clause, terms.metric, terms.threshold, kYearMonths);
    }
    void add(const Clause& clause, const Termination& terms) {
        if (!terms.metric.measure.empty()) addBelow(clause, terms.metric, terms.threshold, terms.month);
    }
    void addBelow(const Clause& clause, const Metric& metric, const std::string& threshold, int months) {
        const int sample = sampleOf(metric, months, contract_);
        add(clause, metric, threshold, sample, largestBelow(numberOf(threshold), sample));
    }
    void add(const Clause& clause, const Metric& metric, const std::string& guarantee, int sample, int critical) {
        OperatingCharacteristic own{clause.id, metric.measure, numberOf(guarantee), sample, critical};
        for (const double step : kSteps) {
            const double share = own.guarantee + step;
            if (share > 0 && share < 1) own.points.push_back({share, chanceOfAtMost(critical, sample, share)});
        }
        found_.push_back(std::move(own));
    }

    const Contract& contract_;
    std::vector<OperatingCharacteristic> found_;
};

/// (μ + β)·(1 − w + w·s) − μ at quarters s of the way from the lowest value to the target; none without all figures.
std::vector<PerformancePoint> pointsOf(const PerformanceBonus& terms, const ScoredMetric& scored) {
    const auto malus = ExactNumber::parse(terms.malus), bonus = ExactNumber::parse(terms.bonus);
    const auto floor = ExactNumber::parse(scored.floor), target = ExactNumber::parse(scored.target);
    const auto weight = ExactNumber::parse(scored.weight);
    if (!malus || !bonus || !floor || !target || !weight) return {};
    std::vector<PerformancePoint> points;
    for (int quarter = -1; quarter <= 5; ++quarter) {
        const ExactNumber way = ExactNumber::fraction(quarter, 4);
        const ExactNumber score = min(max(way, ExactNumber(0)), ExactNumber(1));
        ExactNumber measured = *floor + way * (*target - *floor);
        if (isShareAgainst(scored.metric.measure, {scored.floor, scored.target}))
            measured = min(max(measured, ExactNumber(0)), ExactNumber(1));
        if (!points.empty() && points.back().measured == measured) continue;
        points.push_back({measured, (*malus + *bonus) * (ExactNumber(1) - *weight + *weight * score) - *malus});
    }
    return points;
}

/// What a bonus comes to on average when a share is true and so many are observed.
class Expected {
public:
    Expected(const PerformanceBonus& terms, const ScoredMetric& scored)
        : malus_(numberOf(terms.malus)),
          range_(malus_ + numberOf(terms.bonus)),
          weight_(numberOf(scored.weight)),
          floor_(numberOf(scored.floor)),
          target_(numberOf(scored.target)) {}

    /// From half as far below the lowest value as the target is above it to half as far beyond.
    [[nodiscard]] std::vector<ExpectedChange> over(int sample) const {
        constexpr int kPoints = 24;
        const double from = std::clamp(floor_ - (target_ - floor_) / 2, 0.0, 1.0);
        const double to = std::clamp(target_ + (target_ - floor_) / 2, 0.0, 1.0);
        std::vector<ExpectedChange> found;
        for (int i = 0; i <= kPoints && sample > 0; ++i) {
            const double share = std::min(from, to) + std::abs(to - from) * i / kPoints;
            found.push_back({share, at(share, sample)});
        }
        return found;
    }

private:
    /// Weighs each count by its probability over that of the likeliest one, from there outwards.
    [[nodiscard]] double at(double share, int sample) const {
        const int likeliest = std::min(sample, static_cast<int>(share * (sample + 1.0)));
        double sum = changeAt(part(likeliest, sample)), all = 1;
        const auto walk = [&](int step) {
            double weight = 1;
            for (int count = likeliest + step; count >= 0 && count <= sample; count += step) {
                const double more = step > 0 ? (sample - count + 1.0) / count * share / (1 - share)
                                             : (count + 1.0) / (sample - count) * (1 - share) / share;
                weight *= more;
                if (!(weight > kNegligible)) break;
                sum += weight * changeAt(part(count, sample));
                all += weight;
            }
        };
        if (share > 0 && share < 1) {
            walk(1);
            walk(-1);
        }
        return sum / all;
    }
    static double part(int count, int sample) { return static_cast<double>(count) / sample; }
    [[nodiscard]] double changeAt(double measured) const {
        const double score = std::clamp((measured - floor_) / (target_ - floor_), 0.0, 1.0);
        return range_ * (1 - weight_ + weight_ * score) - malus_;
    }

    static constexpr double kNegligible = 1e-16;
    double malus_, range_, weight_, floor_, target_;
};

PerformancePayment paymentOf(const Contract& contract, const ClauseId& clause, const PerformanceBonus& terms,
                             const ScoredMetric& scored) {
    PerformancePayment payment{
        clause, scored.metric.measure, isShareAgainst(scored.metric.measure, {scored.floor, scored.target}),
        pointsOf(terms, scored), sampleOf(scored.metric, monthsOf(terms.window, contract), contract)};
    if (payment.isShare && !payment.points.empty()) payment.expected = Expected(terms, scored).over(payment.sample);
    return payment;
}

}  // namespace

double chanceOfAtMost(int critical, int sample, double share) {
    if (critical < 0) return 0;
    if (critical >= sample) return 1;
    // P(X <= x | n, p) = 1 - I_p(x + 1, n - x)
    return 1 - distributions::betaCdf(critical + 1.0, static_cast<double>(sample - critical), share);
}

int largestRebatedCount(const OutcomeRebate& terms, int sample) {
    const double guarantee = numberOf(terms.guarantee), confidence = numberOf(terms.confidence);
    const int below = largestBelow(guarantee, sample);
    std::vector<int> table;
    if (terms.rule == RebateRule::UpperLimit) table = contract::criticalByUpperLimit(guarantee, confidence);
    if (terms.rule == RebateRule::Posterior)
        table =
            contract::criticalByPosterior(guarantee, confidence, numberOf(terms.priorAlpha), numberOf(terms.priorBeta));
    if (table.empty()) return below;
    return std::min(below, static_cast<int>(std::floor(contract::criticalCount(table.data(), sample))));
}

std::vector<PerformancePayment> performancePayments(const Contract& contract) {
    std::vector<PerformancePayment> found;
    for (const Clause& clause : contract.clauses) {
        const auto* terms = std::get_if<PerformanceBonus>(&clause.terms);
        if (terms == nullptr) continue;
        for (const ScoredMetric& scored : terms->metrics) {
            PerformancePayment payment = paymentOf(contract, clause.id, *terms, scored);
            if (!payment.points.empty()) found.push_back(std::move(payment));
        }
    }
    return found;
}

std::vector<OperatingCharacteristic> operatingCharacteristics(const Contract& contract) {
    return Characteristics(contract).all();
}

}  // namespace valor
