// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/observed_range.h"

#include <algorithm>
#include <array>

#include "core/contract/node_builder.h"
#include "core/measure/measure.h"

namespace valor {
namespace {

constexpr ExactNumber kNone(0);
constexpr ExactNumber kWhole(1);
/// Shares that contracts measure beside the standard measures.
constexpr std::array<std::string_view, 2> kOwnShares{"sensitivity", "specificity"};

bool isWithinOne(const std::string& figure) {
    const auto number = ExactNumber::parse(figure);
    return number && *number >= kNone && *number <= kWhole;
}
/// No count is between none and one.
bool isFraction(const std::string& figure) {
    const auto number = ExactNumber::parse(figure);
    return number && *number > kNone && *number < kWhole;
}

/// The part of what tells of an acceptance that is neither 1 nor 0, or not out of one; null: none.
const char* neitherYesNorNo(const Observation& observed) {
    const auto isOther = [](const std::optional<ExactNumber>& told) {
        return told && !(*told == kNone) && !(*told == kWhole);
    };
    if (isOther(observed.value)) return "value";
    if (observed.denominator && !(*observed.denominator == kWhole)) return "denominator";
    return isOther(observed.numerator) ? "numerator" : nullptr;
}

/// The measures and what each clause compares them with.
class Compared {
public:
    explicit Compared(const Contract& contract) {
        for (const Clause& clause : contract.clauses) std::visit([&](const auto& terms) { add(terms); }, clause.terms);
    }
    [[nodiscard]] std::set<std::string> shares() && { return std::move(shares_); }

private:
    template <class Terms>
    void add(const Terms& terms) {
        if constexpr (requires {
                          terms.metric;
                          terms.threshold;
                      })
            compare(terms.metric, {terms.threshold});
    }
    /// A statistical rule counts how many of so many: what it judges is a share, whatever it is called.
    void add(const OutcomeRebate& terms) {
        if (isStatistical(terms.rule) && findMeasure(terms.metric.measure) == nullptr && isFraction(terms.guarantee))
            shares_.insert(terms.metric.measure);
        compare(terms.metric, {terms.guarantee});
    }
    void add(const EvidenceSteps& terms) { compare(terms.metric, {terms.high, terms.middle}); }
    void add(const PerformanceBonus& terms) {
        for (const ScoredMetric& each : terms.metrics) compare(each.metric, {each.floor, each.target});
    }
    void add(const ServiceCredit& terms) {
        std::vector<std::string> figures;
        for (const ShareStep& step : terms.steps) figures.push_back(step.from);
        compare(terms.metric, figures);
    }
    void compare(const Metric& metric, const std::vector<std::string>& figures) {
        if (!metric.measure.empty() && isShareAgainst(metric.measure, figures)) shares_.insert(metric.measure);
    }

    std::set<std::string> shares_;
};

}  // namespace

bool isShareAgainst(std::string_view measure, const std::vector<std::string>& figures) {
    const Measure* known = findMeasure(measure);
    if (known != nullptr && known->unit == "share") return true;
    const bool isOwnShare = std::ranges::find(kOwnShares, measure) != kOwnShares.end();
    if (figures.empty() || !(isOwnShare || isCountedWhole(measure))) return false;
    return std::ranges::all_of(figures, isWithinOne) && (isOwnShare || std::ranges::any_of(figures, isFraction));
}

bool ShareMeasures::isShare(const std::string& measure) const {
    return compared.contains(measure) || isShareAgainst(measure, {});
}

bool ShareMeasures::isShareValue(const std::string& measure) const {
    return isShare(measure) && !counted.contains(measure);
}

bool ShareMeasures::isAcceptance(const std::string& measure) const {
    return measure == "milestone_accepted" || accepted.contains(measure);
}

ShareMeasures shareMeasures(const Contract& contract) {
    ShareMeasures measures{Compared(contract).shares(), {}, {}};
    std::set<std::string> countedElsewhere;
    for (const Clause& clause : contract.clauses)
        if (const auto* milestone = std::get_if<Milestone>(&clause.terms)) measures.accepted.insert(milestone->measure);
    for (const Clause& clause : contract.clauses) {
        const auto parts = contract::partsOf(clause, contract);
        if (!parts) continue;  // settling says why
        const auto* milestone = std::get_if<Milestone>(&clause.terms);
        for (const contract::Signal& signal : parts->signals) {
            if (signal.part == contract::SignalPart::Value) measures.counted.insert(signal.measure);
            if (milestone == nullptr || signal.measure != milestone->measure) countedElsewhere.insert(signal.measure);
        }
    }
    std::erase_if(measures.accepted, [&](const std::string& measure) {
        return findMeasure(measure) != nullptr || countedElsewhere.contains(measure);
    });
    return measures;
}

std::optional<ObservedSlip> slipIn(const std::string& measure, const Observation& observed,
                                   const ShareMeasures& shares) {
    const auto& [value, numerator, denominator] = observed;
    const bool isShare = shares.isShare(measure);
    const bool staysPositive = isShare || !mayBeNegative(measure);
    if (measure == "index_value" && value && *value <= kNone) return ObservedSlip{Slip::IndexNotAboveNought, "value"};
    if (shares.isAcceptance(measure))
        if (const char* part = neitherYesNorNo(observed)) return ObservedSlip{Slip::NeitherYesNorNo, part};
    if (shares.isShareValue(measure) && value && (*value < kNone || *value > kWhole))
        return ObservedSlip{Slip::OutsideShare, "value"};
    if (staysPositive && value && *value < kNone) return ObservedSlip{Slip::BelowNought, "value"};
    if (!numerator || !denominator) return std::nullopt;
    if (*denominator < kNone) return ObservedSlip{Slip::BelowNought, "denominator"};
    if (staysPositive && *numerator < kNone) return ObservedSlip{Slip::BelowNought, "numerator"};
    if (*denominator == kNone && !(*numerator == kNone)) return ObservedSlip{Slip::OutOfNone, "denominator"};
    if (isShare && *numerator > *denominator) return ObservedSlip{Slip::MoreThanAll, "numerator"};
    return std::nullopt;
}

}  // namespace valor
