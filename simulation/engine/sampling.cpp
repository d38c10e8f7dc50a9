// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/sampling.h"

#include <algorithm>

namespace valor::simulation {
namespace {

void normaliseShares(const Plan& plan, double* slots) {
    for (const ShareGroup& group : plan.shareGroups)
        for (int lane = 0; lane < kGroup; ++lane) {
            double sum = 0;
            for (const int slot : group.slots) sum += slotOf(slots, slot)[lane];
            for (const int slot : group.slots) slotOf(slots, slot)[lane] /= sum;
        }
}

}  // namespace

void completeSlots(const Plan& plan, const EngineKernels& kernels, double* slots) {
    normaliseShares(plan, slots);
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
    : plan_(plan),
      scheme_(scheme),
      seed_(seed),
      draws_(draws),
      sampling_(samplingKernels(set)),
      engine_(engineKernels(set)) {
    if (scheme == SamplingScheme::LatinHypercube) planLatin();
    if (scheme == SamplingScheme::Sobol) planSobol(skipped);
}

void GroupSampling::planLatin() {
    for (const StatedInput& input : plan_.stated)
        for (const StreamId stream : input.streams) latin_.push_back(makeLatinPlan(seed_, stream, draws_));
    for (const UniformInput& input : plan_.uniforms) latin_.push_back(makeLatinPlan(seed_, input.stream, draws_));
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
        sampling_.fillLatin(latin_[index], firstDraw, count, u);
    else if (scheme_ == SamplingScheme::Sobol && sobol_[index])
        fillSobol(*sobol_[index], firstDraw, {u, count});
    else
        sampling_.fillUniform(seed_, stream, firstDraw, count, u);
    std::fill(u + count, u + kGroup, u[count - 1]);
}

void GroupSampling::fill(std::uint64_t firstDraw, double* slots) const {
    std::size_t index = 0;
    for (const StatedInput& input : plan_.stated)
        for (std::size_t s = 0; s < input.streams.size(); ++s) {
            double* const slot = slotOf(slots, input.firstSlot + static_cast<int>(s));
            uniforms(input.streams[s], index++, firstDraw, slot);
            sampling_.normalQuantile(slot, kGroup, slot);
        }
    for (const UniformInput& input : plan_.uniforms)
        uniforms(input.stream, index++, firstDraw, slotOf(slots, input.slot));

    std::vector<double*> scores;
    for (const int input : plan_.correlated.inputs)
        scores.push_back(slotOf(slots, plan_.stated[static_cast<std::size_t>(input)].firstSlot));
    engine_.correlate(plan_, scores.data());

    for (const StatedInput& input : plan_.stated)
        for (std::size_t s = 0; s < input.streams.size(); ++s) {
            double* const slot = slotOf(slots, input.firstSlot + static_cast<int>(s));
            sampling_.transform(input.sampler->view(), slot, kGroup, slot);
            for (int lane = 0; input.toBase != 1 && lane < kGroup; ++lane) slot[lane] *= input.toBase;
        }
    completeSlots(plan_, engine_, slots);
}

}  // namespace valor::simulation
