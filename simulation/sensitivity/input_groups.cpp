// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sensitivity/input_groups.h"

#include <algorithm>
#include <numeric>

namespace valor::simulation {
namespace {

/// Stated inputs that are tied, each named by one of them.
class Ties {
public:
    explicit Ties(std::size_t inputs) : parents_(inputs) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    }

    [[nodiscard]] std::size_t nameOf(std::size_t input) const {
        while (parents_[input] != input) input = parents_[input];
        return input;
    }
    void tie(std::size_t first, std::size_t second) { parents_[nameOf(second)] = nameOf(first); }

private:
    std::vector<std::size_t> parents_;
};

void tieShares(const Plan& plan, Ties& ties) {
    for (const ShareGroup& group : plan.shareGroups) {
        std::vector<std::size_t> members;
        for (std::size_t i = 0; i < plan.stated.size(); ++i)
            if (std::ranges::find(group.slots, plan.stated[i].firstSlot) != group.slots.end()) members.push_back(i);
        for (const std::size_t member : members) ties.tie(members.front(), member);
    }
}

/// The factor has a nought wherever two inputs have nothing to do with one another.
void tieCorrelated(const CorrelatedInputs& correlated, Ties& ties) {
    const std::size_t size = correlated.inputs.size();
    for (std::size_t row = 0; row < size; ++row)
        for (std::size_t column = 0; column < row; ++column)
            if (correlated.factor[row * size + column] != 0)
                ties.tie(static_cast<std::size_t>(correlated.inputs[column]),
                         static_cast<std::size_t>(correlated.inputs[row]));
}

}  // namespace

std::vector<InputGroup> inputGroups(const Plan& plan) {
    Ties ties(plan.stated.size());
    tieShares(plan, ties);
    tieCorrelated(plan.correlated, ties);
    std::vector<InputGroup> byName(plan.stated.size());
    for (std::size_t i = 0; i < plan.stated.size(); ++i) {
        const StatedInput& input = plan.stated[i];
        InputGroup& group = byName[ties.nameOf(i)];
        if (!input.parameter.empty()) group.inputs.push_back(input.parameter);
        for (int s = 0; s < static_cast<int>(input.streams.size()); ++s) group.slots.push_back(input.firstSlot + s);
    }
    std::erase_if(byName, [](const InputGroup& group) { return group.inputs.empty(); });
    if (plan.uniforms.empty()) return byName;
    InputGroup& chance = byName.emplace_back();
    for (const UniformInput& input : plan.uniforms) chance.slots.push_back(input.slot);
    return byName;
}

}  // namespace valor::simulation
