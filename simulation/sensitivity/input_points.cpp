// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sensitivity/input_points.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <utility>

#include "core/distribution/distribution.h"
#include "core/result/one_way.h"
#include "simulation/random/sampling_kernels.h"

namespace valor::simulation {
namespace {

/// Writes a variate for one lane of every site of an input.
void put(const StatedInput& input, double variate, double* slots, int lane) {
    for (int site = 0; site < static_cast<int>(input.streams.size()); ++site)
        slotOf(slots, input.firstSlot + site)[lane] = variate * input.toBase;
}

/// Sum of the mean variates of the other shares of its group; nothing for an input that is no share.
std::optional<double> othersOfGroup(const Plan& plan, const StatedInput& input) {
    for (const ShareGroup& group : plan.shareGroups) {
        const auto isMember = [&](const StatedInput& each) {
            return std::ranges::find(group.slots, each.firstSlot) != group.slots.end();
        };
        if (!isMember(input)) continue;
        double others = -input.mean;
        for (const StatedInput& each : plan.stated)
            if (isMember(each)) others += each.mean;
        return others;
    }
    return std::nullopt;
}

}  // namespace

InputPoints::InputPoints(const Plan& plan, InstructionSet set, std::vector<MovedInputs> points)
    : plan_(plan), engine_(engineKernels(set)), points_(std::move(points)) {}

std::uint64_t InputPoints::chanceLevels() const {
    constexpr std::uint64_t kLevels = 16;
    return plan_.uniforms.empty() ? 1 : kLevels;
}

std::vector<double> InputPoints::meansOf(const std::vector<double>& draws) const {
    const auto levels = static_cast<std::ptrdiff_t>(chanceLevels());
    std::vector<double> means;
    for (auto first = draws.begin(); first != draws.end(); first += levels)
        means.push_back(std::accumulate(first, first + levels, 0.0) / static_cast<double>(levels));
    return means;
}

void InputPoints::fill(std::uint64_t firstDraw, double* slots) const {
    const std::uint64_t levels = chanceLevels();
    for (int lane = 0; lane < kGroup; ++lane) {
        const std::uint64_t draw = std::min(firstDraw + static_cast<std::uint64_t>(lane), draws() - 1);
        for (const StatedInput& input : plan_.stated) put(input, input.mean, slots, lane);
        const double level = (static_cast<double>(draw % levels) + 0.5) / static_cast<double>(levels);
        for (const UniformInput& input : plan_.uniforms) slotOf(slots, input.slot)[lane] = level;
        if (draw < levels) continue;
        for (const InputPoint& point : points_[draw / levels - 1])
            put(plan_.stated[point.stated], point.variate, slots, lane);
    }
    completeSlots(plan_, engine_, slots);
}

VariateRange rangeOf(const Plan& plan, const StatedInput& input, InstructionSet set) {
    if (const auto others = othersOfGroup(plan, input)) {
        const auto variateAt = [&](double level) {
            const double share = quantile(Beta{input.mean, *others}, level);
            return share / (1 - share) * *others;
        };
        return {variateAt(kOneWayLow), variateAt(kOneWayHigh)};
    }
    const SamplingKernels& sampling = samplingKernels(set);
    const std::array<double, 2> levels{kOneWayLow, kOneWayHigh};
    std::array<double, 2> ends{};
    sampling.normalQuantile(levels.data(), levels.size(), ends.data());
    sampling.transform(input.sampler->view(), ends.data(), ends.size(), ends.data());
    return {ends[0], ends[1]};
}

double valueOf(const Plan& plan, const StatedInput& input, double variate) {
    const auto others = othersOfGroup(plan, input);
    return others ? variate / (variate + *others) / input.toBase : variate;
}

double variateAt(const Plan& plan, const StatedInput& input, double value) {
    constexpr double kAlmostAll = 1 - 1e-12;
    const auto others = othersOfGroup(plan, input);
    if (!others) return value;
    const double share = std::min(value * input.toBase, kAlmostAll);
    return share / (1 - share) * *others;
}

}  // namespace valor::simulation
