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

void fillLatin(const LatinPlan& plan, std::uint64_t firstDraw, std::size_t count, double* u) {
    forEachLane(count, u, [&plan, firstDraw](std::size_t offset) { return latinLanes(plan, firstDraw + offset); });
}

void invertNormal(const double* u, std::size_t count, double* z) {
    mapLanes(u, count, z, [](Lane p) { return normalQuantile(p); });
}

void evaluateNormal(const double* z, std::size_t count, double* u) {
    mapLanes(z, count, u, [](Lane x) { return normalCdf(x); });
}

}  // namespace

extern const SamplingKernels kSamplingKernels;
const SamplingKernels kSamplingKernels{fillUniform, fillLatin, invertNormal, evaluateNormal, transform};

}  // namespace valor::simulation::VALOR_ISA
