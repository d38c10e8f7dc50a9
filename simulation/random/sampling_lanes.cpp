// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set: no standard containers in here (cmake/ValorLanes.cmake).
#include "simulation/lane/lane.h"
#include "simulation/random/latin_lanes.h"
#include "simulation/random/philox_lanes.h"
#include "simulation/random/sampling_kernels.h"
#include "simulation/random/transform_lanes.h"

namespace valor::simulation::VALOR_ISA {

namespace {

void fillUniform(std::uint64_t seed, StreamId stream, std::uint64_t firstDraw, std::size_t count, double* u) {
    forEachLane(count, u,
                [=](std::size_t offset) { return uniformLanes(philoxLanes(seed, stream, firstDraw + offset)); });
}

// Two passes, because the long chain of the permutation overlaps better with its neighbours than with the generator.
void fillLatin(const LatinPlan& plan, std::uint64_t firstDraw, std::size_t count, double* u) {
    constexpr std::size_t kBlock = 256;  // stays in the first-level cache
    for (std::size_t done = 0; done < count; done += kBlock) {
        const std::size_t size = count - done < kBlock ? count - done : kBlock;
        const std::uint64_t first = firstDraw + done;
        forEachLane(size, u + done, [&plan, first](std::size_t offset) {
            return jitterLanes(philoxLanes(plan.seed, plan.stream, first + offset));
        });
        mapLanes(u + done, size, u + done,
                 [&plan, first](Lane jitter, std::size_t offset) { return latinLanes(plan, first + offset, jitter); });
    }
}

void invertNormal(const double* u, std::size_t count, double* z) {
    mapLanes(u, count, z, [](Lane p, std::size_t) { return normalQuantile(p); });
}

void evaluateNormal(const double* z, std::size_t count, double* u) {
    mapLanes(z, count, u, [](Lane x, std::size_t) { return normalCdf(x); });
}

}  // namespace

extern const SamplingKernels kSamplingKernels;
const SamplingKernels kSamplingKernels{fillUniform, fillLatin, invertNormal, evaluateNormal, transform};

}  // namespace valor::simulation::VALOR_ISA
