// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/scaled_probabilities.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/error/expects.h"

namespace valor::simulation {
namespace {

double valueOf(const Operand& operand, const std::vector<const double*>& figures, int lane) {
    if (operand.isConstant()) return operand.factor;
    return operand.factor * figures[static_cast<std::size_t>(operand.slot)][lane];
}

bool isSame(const ScaledPlan& one, const ScaledPlan& other) {
    return one.effect == other.effect && one.base == other.base && one.ratio == other.ratio;
}
bool readsSame(const ScaledPlan& one, const ScaledPlan& other) {
    return one.baseValue.slot == other.baseValue.slot && one.ratioValue.slot == other.ratioValue.slot;
}

/// Two digits: how many of a hundred futures.
std::string ofHundred(double share) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), 100 * share, std::chars_format::general, 2);
    return share == 1 ? "100" : std::string(text.data(), end.ptr);
}

}  // namespace

ScaledProbabilities::ScaledProbabilities(const Plan& plan) {
    for (const AlternativePlan& alternative : plan.alternatives)
        for (const ScaledPlan& place : alternative.scaled) {
            auto known = std::ranges::find_if(
                products_, [&](const Product& product) { return isSame(product.places.front(), place); });
            if (known == products_.end()) known = products_.insert(known, Product{});
            const auto readsPlace = [&](const ScaledPlan& other) { return readsSame(other, place); };
            if (std::ranges::none_of(known->places, readsPlace)) known->places.push_back(place);
        }
}

void ScaledProbabilities::add(const std::vector<const double*>& figures, int count) {
    for (Product& product : products_)
        for (int lane = 0; lane < count; ++lane)
            product.cut += std::ranges::any_of(product.places, [&](const ScaledPlan& place) {
                return valueOf(place.baseValue, figures, lane) * valueOf(place.ratioValue, figures, lane) > 1;
            });
}

void ScaledProbabilities::add(const ScaledProbabilities& other) {
    add(other.cut());
}

void ScaledProbabilities::add(const std::vector<std::uint64_t>& cut) {
    expects(cut.size() == products_.size(), "counters of one plan");
    for (std::size_t i = 0; i < cut.size(); ++i) products_[i].cut += cut[i];
}

std::vector<std::uint64_t> ScaledProbabilities::cut() const {
    std::vector<std::uint64_t> counts;
    for (const Product& product : products_) counts.push_back(product.cut);
    return counts;
}

void ScaledProbabilities::report(Diagnostics& diagnostics, std::uint64_t draws) const {
    for (const Product& product : products_) {
        if (product.cut == 0) continue;
        const ScaledPlan& place = product.places.front();
        diagnostics.add(Severity::Warning, ErrorCode::ProbabilityAboveOne, "effects/" + place.effect.text(),
                        {{"base", place.base.text()},
                         {"ratio", place.ratio.text()},
                         {"futures", ofHundred(static_cast<double>(product.cut) / static_cast<double>(draws))}});
    }
}

}  // namespace valor::simulation
