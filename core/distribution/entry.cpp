// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution/entry.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/distribution/entry_forms.h"
#include "core/distribution/rounding.h"
#include "core/distribution/rules.h"
#include "core/distribution/warnings.h"

namespace valor {
namespace distributions {

Status checkBounds(const std::optional<double>& lower, const std::optional<double>& upper) {
    if (lower) VALOR_CHECK(require(!std::isnan(*lower), "lower", "lower a number", *lower));
    if (upper) VALOR_CHECK(require(!std::isnan(*upper), "upper", "upper a number", *upper));
    const auto [low, high] = domainOf(lower, upper);
    return require(low < high, "upper", "lower < upper", high);
}

}  // namespace distributions

namespace {

using namespace distributions;

/// Values ascending, each with its own probability. Lists of different length are left for the check to refuse.
Discrete sorted(const Discrete& table) {
    if (table.values.size() != table.probabilities.size()) return table;
    std::vector<std::size_t> order(table.values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return table.values[a] < table.values[b]; });
    Discrete result;
    for (const std::size_t i : order) {
        result.values.push_back(table.values[i]);
        result.probabilities.push_back(table.probabilities[i]);
    }
    return result;
}

Distribution ordered(Distribution distribution) {
    if (auto* sample = std::get_if<Empirical>(&distribution)) {
        const bool hasNan =
            std::any_of(sample->sample.begin(), sample->sample.end(), [](double value) { return std::isnan(value); });
        if (!hasNan) std::sort(sample->sample.begin(), sample->sample.end());
    } else if (auto* table = std::get_if<Discrete>(&distribution)) {
        const bool hasNan =
            std::any_of(table->values.begin(), table->values.end(), [](double value) { return std::isnan(value); });
        if (!hasNan) *table = sorted(*table);
    }
    return distribution;
}

Result<ResolvedDistribution> resolveCounts(const CountsEntry& entry) {
    VALOR_CHECK(requirePositive("total", entry.total));
    VALOR_CHECK(
        require(entry.events >= 0 && entry.events <= entry.total, "events", "0 <= events <= total", entry.events));
    VALOR_CHECK(require(std::isfinite(entry.priorAlpha) && entry.priorAlpha >= 0, "prior_alpha", "prior_alpha >= 0",
                        entry.priorAlpha));
    VALOR_CHECK(require(std::isfinite(entry.priorBeta) && entry.priorBeta >= 0, "prior_beta", "prior_beta >= 0",
                        entry.priorBeta));
    return ResolvedDistribution{
        .distribution = Beta{entry.priorAlpha + entry.events, entry.priorBeta + (entry.total - entry.events)}};
}

struct Resolve {
    Result<ResolvedDistribution> operator()(const NativeEntry& entry) const {
        return ResolvedDistribution{.distribution = ordered(entry.distribution)};
    }
    Result<ResolvedDistribution> operator()(const MeanSeEntry& entry) const { return resolveMeanSe(entry); }
    Result<ResolvedDistribution> operator()(const CountsEntry& entry) const { return resolveCounts(entry); }
    Result<ResolvedDistribution> operator()(const IntervalEntry& entry) const { return resolveInterval(entry); }
    Result<ResolvedDistribution> operator()(const QuantilesEntry& entry) const { return resolveQuantiles(entry); }
};

/// Significant digits that every machine agrees on; native parameters and counts need no arithmetic that could differ.
struct AgreedDigits {
    int operator()(const NativeEntry&) const { return 0; }
    int operator()(const CountsEntry&) const { return 0; }
    int operator()(const MeanSeEntry&) const { return 12; }
    int operator()(const IntervalEntry&) const { return 12; }
    int operator()(const QuantilesEntry& entry) const { return entry.points.size() > 2 ? 7 : 12; }
};

}  // namespace

DistributionEntry::DistributionEntry() = default;
DistributionEntry::DistributionEntry(const DistributionEntry& other) = default;
DistributionEntry::DistributionEntry(DistributionEntry&& other) noexcept = default;
DistributionEntry& DistributionEntry::operator=(const DistributionEntry& other) = default;
DistributionEntry& DistributionEntry::operator=(DistributionEntry&& other) noexcept = default;
DistributionEntry::~DistributionEntry() = default;
bool DistributionEntry::operator==(const DistributionEntry& other) const {
    return static_cast<const Kinds&>(*this) == static_cast<const Kinds&>(other);
}

Result<ResolvedDistribution> resolve(const DistributionEntry& entry) {
    VALOR_TRY(auto resolved, std::visit(Resolve{}, entry));
    if (const int digits = std::visit(AgreedDigits{}, entry); digits > 0)
        resolved.distribution = rounded(std::move(resolved.distribution), digits);
    VALOR_CHECK(checkDistribution(resolved.distribution));
    warnOfShape(resolved.distribution, resolved.diagnostics);
    return resolved;
}

}  // namespace valor
