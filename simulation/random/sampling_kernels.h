// SPDX-License-Identifier: GPL-3.0-or-later
// The vectorised steps from counter to parameter value, in the version of one instruction set.
#pragma once

#include <cstddef>
#include <cstdint>

#include "simulation/lane/dispatch.h"
#include "simulation/random/latin_hypercube.h"
#include "simulation/random/sampler.h"
#include "simulation/random/stream.h"

namespace valor::simulation {

/// Input and output may be the same array where both are double. Bits are equal for every instruction set, every split
/// of the draws into calls, and equal to the scalar functions (uniformAt, latinUniformAt, valor::lane over Scalar).
struct SamplingKernels {
    /// u of draws firstDraw .. firstDraw + count - 1, each in (0, 1).
    void (*fillUniform)(std::uint64_t seed, StreamId stream, std::uint64_t firstDraw, std::size_t count, double* u);
    /// The same for a stratified run; firstDraw + count <= plan.draws.
    void (*fillLatin)(const LatinPlan& plan, std::uint64_t firstDraw, std::size_t count, double* u);
    /// z = inverse normal of u.
    void (*normalQuantile)(const double* u, std::size_t count, double* z);
    /// u = normal distribution function of z.
    void (*normalCdf)(const double* z, std::size_t count, double* u);
    /// x = F^-1(Phi(z)): the parameter's value where a standard normal variate is z.
    void (*transform)(const SamplerView& sampler, const double* z, std::size_t count, double* x);
};

/// @param set one of availableInstructionSets().
[[nodiscard]] const SamplingKernels& samplingKernels(InstructionSet set = bestInstructionSet());

}  // namespace valor::simulation
