// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/use_names.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace valor::simulation {
namespace {

std::string named(const NeedId& need, int number) {
    return number == 1 ? need.text() : need.text() + " #" + std::to_string(number);
}

}  // namespace

UseNames::UseNames(const Alternative& comparator, YearMonth base) : base_(base) {
    const std::vector<int> numbers = numbersOf(comparator.deployments);
    timing_ = firstTurns(comparator.deployments, numbers);
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers_.emplace(useOf(comparator.deployments[i]), numbers[i]);
}

std::vector<UseName> UseNames::of(const Alternative& alternative) const {
    const std::vector<Deployment>& deployments = alternative.deployments;
    const std::vector<int> numbers = numbersOf(deployments);
    std::map<Place, Turn> timing = firstTurns(deployments, numbers);
    for (const auto& [place, turn] : timing_) timing.insert_or_assign(place, turn);
    for (std::size_t i = 0; i < numbers.size(); ++i) {  // another tool may have taken the turn of today
        Turn& turn = timing.at({deployments[i].tool, deployments[i].site});
        if (turn.first == deployments[i].need) turn.second = numbers[i];
    }
    std::vector<UseName> names;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const Turn& turn = timing.at({deployments[i].tool, deployments[i].site});
        names.push_back({named(deployments[i].need, numbers[i]), named(turn.first, turn.second)});
    }
    return names;
}

/// The first need, by id, that each tool serves at each site.
std::map<UseNames::Place, UseNames::Turn> UseNames::firstTurns(const std::vector<Deployment>& deployments,
                                                               const std::vector<int>& numbers) {
    std::map<Place, Turn> first;
    for (std::size_t i = 0; i < deployments.size(); ++i) {
        const Turn own{deployments[i].need, numbers[i]};
        const auto [known, isNew] = first.try_emplace({deployments[i].tool, deployments[i].site}, own);
        if (!isNew && own < known->second) known->second = own;
    }
    return first;
}

UseNames::Use UseNames::useOf(const Deployment& deployment) {
    return {deployment.need, deployment.site, deployment.tool};
}

std::vector<int> UseNames::numbersOf(const std::vector<Deployment>& deployments) const {
    std::vector<std::size_t> order(deployments.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        return std::tuple(!isKnown(deployments[i]), deployments[i].planned, deployments[i].tool);
    });
    std::vector<int> numbers(deployments.size(), 0);
    for (const std::size_t i : order) numbers[i] = freeNumber(deployments, numbers, deployments[i]);
    return numbers;
}

/// @param numbers given so far; 0: none yet
int UseNames::freeNumber(const std::vector<Deployment>& deployments, const std::vector<int>& numbers,
                         const Deployment& own) const {
    std::set<int> taken;
    for (std::size_t i = 0; i < deployments.size(); ++i)
        if (numbers[i] != 0 && meet(own, deployments[i])) taken.insert(numbers[i]);
    const auto known = numbers_.find(useOf(own));
    if (known != numbers_.end() && !taken.contains(known->second)) return known->second;
    int number = 1;
    while (taken.contains(number)) ++number;
    return number;
}

/// What happened before the base month is not simulated. The horizon does not count: scenarios share their futures.
bool UseNames::meet(const Deployment& one, const Deployment& other) const {
    if (one.need != other.need || one.site != other.site) return false;
    const YearMonth from = std::max({one.planned, other.planned, base_});
    return (!one.exit || from < *one.exit) && (!other.exit || from < *other.exit);
}

bool UseNames::isKnown(const Deployment& deployment) const {
    return numbers_.contains(useOf(deployment));
}

}  // namespace valor::simulation
