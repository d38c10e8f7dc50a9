// SPDX-License-Identifier: GPL-3.0-or-later
// One number over the bits of a fixed batch: it must not depend on compiler, optimisation or processor.
#include <bit>
#include <cfloat>
#include <cstdint>

#include "tests/simulation/random/sampling.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

// FNV-1a, 64 bit, over the bytes of each double from the lowest.
void digest(std::uint64_t& hash, const std::vector<double>& values) {
    for (double value : values) {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        for (int shift = 0; shift < 64; shift += 8) hash = (hash ^ ((bits >> shift) & 0xff)) * 0x100000001b3U;
    }
}

std::uint64_t digestOfBatch(InstructionSet set) {
    const SamplingKernels& kernels = samplingKernels(set);
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const Example& example : examples()) {
        const StreamId stream = streamOf(example.name);
        std::vector<double> u(2048), z(u.size()), cdf(u.size());
        kernels.fillUniform(2024, stream, 1'000'000'007, 1024, u.data());
        kernels.fillLatin(makeLatinPlan(2024, stream, 10'007), 5000, 1024, u.data() + 1024);
        kernels.normalQuantile(u.data(), u.size(), z.data());
        kernels.normalCdf(z.data(), z.size(), cdf.data());
        digest(hash, u);
        digest(hash, z);
        digest(hash, cdf);
        digest(hash, sampleAt(*makeSampler(example.distribution), z, set));
    }
    return hash;
}

TEST(Digest, IsTheSameEverywhere) {
    if (LDBL_MANT_DIG != 64) GTEST_SKIP() << "tables are computed in another extended precision here";
    for (InstructionSet set : availableInstructionSets())
        EXPECT_EQ(digestOfBatch(set), 9358706042940147658U) << instructionSetName(set);
}

}  // namespace
}  // namespace valor::simulation
