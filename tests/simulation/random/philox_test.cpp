// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/random/philox.h"

#include <set>
#include <string>
#include <vector>

#include "simulation/random/sampling_kernels.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

using Words = std::array<std::uint32_t, 4>;

// philox4x32 with 10 rounds, file kat_vectors of the Random123 distribution.
TEST(Philox, GivesThePublishedAnswers) {
    constexpr std::uint64_t kAllOnes = ~std::uint64_t{0};
    EXPECT_EQ(philox(0, StreamId{0}, 0), (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    EXPECT_EQ(philox(kAllOnes, StreamId{kAllOnes}, kAllOnes), (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    EXPECT_EQ(philox(0x299f31d0a4093822, StreamId{0x0370734413198a2e}, 0x85a308d3243f6a88),
              (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(UniformAt, IsOpenAtBothEnds) {
    // The words 0 and 1 of the first vector: k = 0xe169c58d6627e8d5 >> 12.
    EXPECT_EQ(uniformAt(0, StreamId{0}, 0), (static_cast<double>(0xe169c58d6627eU) + 0.5) * 0x1p-52);
    EXPECT_GT(0.5 * 0x1p-52, 0.0);
    EXPECT_LT((static_cast<double>(0xfffffffffffffU) + 0.5) * 0x1p-52, 1.0);
}

TEST(FillUniform, GivesTheScalarBitsForEveryInstructionSetAndCount) {
    const StreamId stream = streamOf("mammography_price");
    for (InstructionSet set : availableInstructionSets()) {
        for (std::uint64_t first :
             {std::uint64_t{0}, std::uint64_t{7}, std::uint64_t{0xfffffffc}, kReservedDraws - 40}) {
            for (std::size_t count : {0U, 1U, 3U, 8U, 33U}) {
                std::vector<double> u(count + 1, -1);
                samplingKernels(set).fillUniform(0x123456789abcdef0, stream, first, count, u.data());
                for (std::size_t i = 0; i < count; ++i)
                    EXPECT_EQ(u[i], uniformAt(0x123456789abcdef0, stream, first + i)) << instructionSetName(set);
                EXPECT_EQ(u[count], -1) << "written beyond the end";
            }
        }
    }
}

TEST(Streams, DifferByParameterSiteAndMonth) {
    std::set<StreamId> seen;
    for (int parameter = 0; parameter < 100; ++parameter) {
        const StreamId stream = streamOf("p" + std::to_string(parameter));
        EXPECT_TRUE(seen.insert(stream).second);
        for (int part = 0; part < 50; ++part) {
            EXPECT_TRUE(seen.insert(monthStream(stream, part)).second);
            const StreamId site = siteStream(stream, "site" + std::to_string(part));
            EXPECT_TRUE(seen.insert(site).second);
            EXPECT_TRUE(seen.insert(monthStream(site, part)).second);
        }
    }
}

// Computed apart, from the published definitions; a changed hash would silently change every stored result.
TEST(Streams, KeepTheirValues) {
    const StreamId price = streamOf("mam_price");
    EXPECT_EQ(streamOf("").value, 0xc3817c016ba4ff30U);
    EXPECT_EQ(price.value, 0x8e1c46649bac77b4U);
    EXPECT_EQ(siteStream(price, "oslo").value, 0xaf8b8a546fd0e1a9U);
    EXPECT_EQ(monthStream(price, 12).value, 0x28b0ac28c50a6c04U);
}

}  // namespace
}  // namespace valor::simulation
