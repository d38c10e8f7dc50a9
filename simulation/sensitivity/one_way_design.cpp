// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sensitivity/one_way_design.h"

#include <algorithm>
#include <array>

#include "core/result/one_way.h"

namespace valor::simulation {
namespace {

double* slotOf(double* slots, int slot) {
    return slots + static_cast<std::size_t>(slot) * kGroup;
}

/// Writes `value` for one lane of every site of an input.
void put(const StatedInput& input, double value, double* slots, int lane) {
    for (int site = 0; site < static_cast<int>(input.streams.size()); ++site)
        slotOf(slots, input.firstSlot + site)[lane] = value * input.toBase;
}

}  // namespace

OneWayDesign::OneWayDesign(const Plan& plan, InstructionSet set)
    : plan_(plan), sampling_(samplingKernels(set)), engine_(engineKernels(set)) {
    for (std::size_t i = 0; i < plan.stated.size(); ++i)
        if (!plan.stated[i].parameter.empty()) addInput(i);
}

void OneWayDesign::addInput(std::size_t index) {
    const StatedInput& input = plan_.stated[index];
    const std::array<double, 2> levels{kOneWayLow, kOneWayHigh};
    std::array<double, 2> ends{};
    sampling_.normalQuantile(levels.data(), levels.size(), ends.data());
    sampling_.transform(input.sampler->view(), ends.data(), ends.size(), ends.data());
    ends_.push_back({index, ends[0], ends[1]});
    inputs_.push_back({input.parameter, asShare(input, ends[0]), asShare(input, ends[1])});
}

/// What becomes of a gamma variate when the others of its group stand at their means; other inputs stay as they are.
double OneWayDesign::asShare(const StatedInput& input, double variate) const {
    for (const ShareGroup& group : plan_.shareGroups) {
        if (std::ranges::find(group.slots, input.firstSlot) == group.slots.end()) continue;
        double others = -input.mean;
        for (const StatedInput& each : plan_.stated)
            if (std::ranges::find(group.slots, each.firstSlot) != group.slots.end()) others += each.mean;
        return variate / (variate + others);
    }
    return variate;
}

void OneWayDesign::fill(std::uint64_t firstDraw, double* slots) const {
    for (const StatedInput& input : plan_.stated)
        for (int lane = 0; lane < kGroup; ++lane) put(input, input.mean, slots, lane);
    for (const UniformInput& input : plan_.uniforms) std::fill_n(slotOf(slots, input.slot), kGroup, 0.5);
    for (int lane = 0; lane < kGroup; ++lane) {
        const std::uint64_t draw = std::min(firstDraw + static_cast<std::uint64_t>(lane), draws() - 1);
        if (draw == 0) continue;
        const Ends& moved = ends_[(draw - 1) / 2];
        put(plan_.stated[moved.stated], draw % 2 == 1 ? moved.low : moved.high, slots, lane);
    }
    completeSlots(plan_, engine_, slots);
}

}  // namespace valor::simulation
