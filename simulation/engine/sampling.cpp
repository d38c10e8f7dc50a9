// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/sampling.h"

#include <algorithm>

namespace valor::simulation {
namespace {

void normaliseShares(const ShareGroup& group, double* slots) {
    for (int lane = 0; lane < kGroup; ++lane) {
        double sum = 0;
        for (const int slot : group.slots) sum += slotOf(slots, slot)[lane];
        for (const int slot : group.slots) slotOf(slots, slot)[lane] /= sum;
    }
}

/// Normal scores of correlated inputs are mixed, so that all are drawn or none is.
std::vector<std::uint8_t> withCorrelated(const Plan& plan, std::vector<std::uint8_t> inputs) {
    const auto isDrawn = [&](int input) { return inputs[static_cast<std::size_t>(input)] != 0; };
    if (std::ranges::any_of(plan.correlated.inputs, isDrawn))
        for (const int input : plan.correlated.inputs) inputs[static_cast<std::size_t>(input)] = 1;
    return inputs;
}

/// Whether correlated inputs are among those that are drawn; they all are, or none is.
bool isCorrelated(const Plan& plan, const std::vector<std::uint8_t>& inputs) {
    return !plan.correlated.inputs.empty() && inputs[static_cast<std::size_t>(plan.correlated.inputs.front())] != 0;
}

/// Whether the variates of a group are among the inputs that are drawn; they all are, or none is.
bool isDrawn(const Plan& plan, const ShareGroup& group, const std::vector<std::uint8_t>& inputs) {
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (inputs[i] != 0 && plan.stated[i].firstSlot == group.slots.front()) return true;
    return false;
}

}  // namespace

void completeSlots(const Plan& plan, const EngineKernels& kernels, double* slots) {
    for (const ShareGroup& group : plan.shareGroups) normaliseShares(group, slots);
    kernels.derive(plan, slots);
}

std::size_t dimensionsOf(const Plan& plan) {
    std::size_t dimensions = 0;
    for (const StatedInput& input : plan.stated)
        dimensions = std::max(dimensions, input.firstDimension + input.streams.size());
    return dimensions;
}

GroupSampling::GroupSampling(const Plan& plan, SamplingScheme scheme, std::uint64_t seed, std::uint64_t draws,
                             InstructionSet set, std::size_t skipped)
    : GroupSampling(plan, scheme, seed, draws, set, std::vector<std::uint8_t>(plan.stated.size(), 1), skipped) {}

GroupSampling::GroupSampling(const Plan& plan, SamplingScheme scheme, std::uint64_t seed, std::uint64_t draws,
                             InstructionSet set, std::vector<std::uint8_t> inputs, std::size_t skipped)
    : plan_(plan),
      scheme_(scheme),
      seed_(seed),
      draws_(draws),
      sampling_(samplingKernels(set)),
      engine_(engineKernels(set)),
      inputs_(withCorrelated(plan, std::move(inputs))) {
    if (scheme == SamplingScheme::LatinHypercube) planLatin();
    if (scheme == SamplingScheme::Sobol) planSobol(skipped);
}

void GroupSampling::planLatin() {
    const auto add = [this](StreamId stream, bool isDrawn) {
        latin_.push_back(isDrawn ? std::make_unique<const LatinPlan>(makeLatinPlan(seed_, stream, draws_)) : nullptr);
    };
    for (std::size_t i = 0; i < plan_.stated.size(); ++i)
        for (const StreamId stream : plan_.stated[i].streams) add(stream, inputs_[i] != 0);
    const bool drawsAll = std::ranges::find(inputs_, 0) == inputs_.end();
    for (const UniformInput& input : plan_.uniforms) add(input.stream, drawsAll);
}

// What happens to a site is drawn by chance, and so is what lies beyond the last dimension.
void GroupSampling::planSobol(std::size_t skipped) {
    const std::vector<SobolDirections> directions =
        sobolDirections(std::min(skipped + dimensionsOf(plan_), kSobolDimensions));
    for (const StatedInput& input : plan_.stated)
        for (std::size_t s = 0; s < input.streams.size(); ++s) {
            const std::size_t dimension = skipped + input.firstDimension + s;
            sobol_.push_back(dimension < directions.size()
                                 ? std::optional(makeSobolPlan(seed_, input.streams[s], directions[dimension]))
                                 : std::nullopt);
        }
    sobol_.resize(sobol_.size() + plan_.uniforms.size());
}

void GroupSampling::uniforms(StreamId stream, std::size_t index, std::uint64_t firstDraw, double* u) const {
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(kGroup, draws_ - firstDraw));
    if (scheme_ == SamplingScheme::LatinHypercube)
        sampling_.fillLatin(*latin_[index], firstDraw, count, u);
    else if (scheme_ == SamplingScheme::Sobol && sobol_[index])
        fillSobol(*sobol_[index], firstDraw, {u, count});
    else
        sampling_.fillUniform(seed_, stream, firstDraw, count, u);
    std::fill(u + count, u + kGroup, u[count - 1]);
}

void GroupSampling::fill(std::uint64_t firstDraw, double* slots) const {
    fillStated(firstDraw, slots);
    fillUniforms(firstDraw, slots);
    derive(slots);
}

void GroupSampling::fillStated(std::uint64_t firstDraw, double* slots) const {
    fillScores(firstDraw, slots);
    if (isCorrelated(plan_, inputs_)) engine_.correlate(plan_, slots);
    transform(slots);
    for (const ShareGroup& group : plan_.shareGroups)
        if (isDrawn(plan_, group, inputs_)) normaliseShares(group, slots);
}

void GroupSampling::fillScores(std::uint64_t firstDraw, double* slots) const {
    std::size_t index = 0;
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
        const StatedInput& input = plan_.stated[i];
        for (std::size_t s = 0; s < input.streams.size() && inputs_[i] != 0; ++s) {
            double* const slot = slotOf(slots, input.firstSlot + static_cast<int>(s));
            uniforms(input.streams[s], index + s, firstDraw, slot);
            sampling_.normalQuantile(slot, kGroup, slot);
        }
        index += input.streams.size();
    }
}

void GroupSampling::fillUniforms(std::uint64_t firstDraw, double* slots) const {
    std::size_t index = 0;
    for (const StatedInput& input : plan_.stated) index += input.streams.size();
    for (const UniformInput& input : plan_.uniforms)
        uniforms(input.stream, index++, firstDraw, slotOf(slots, input.slot));
}

void GroupSampling::transform(double* slots) const {
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
        const StatedInput& input = plan_.stated[i];
        for (std::size_t s = 0; s < input.streams.size() && inputs_[i] != 0; ++s) {
            double* const slot = slotOf(slots, input.firstSlot + static_cast<int>(s));
            sampling_.transform(input.sampler->view(), slot, kGroup, slot);
            for (int lane = 0; input.toBase != 1 && lane < kGroup; ++lane) slot[lane] *= input.toBase;
        }
    }
}

}  // namespace valor::simulation
