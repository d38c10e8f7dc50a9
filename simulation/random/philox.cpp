// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/random/philox.h"

#include <Random123/philox.h>

namespace valor::simulation {

namespace {

std::uint32_t lowWord(std::uint64_t x) {
    return static_cast<std::uint32_t>(x);
}
std::uint32_t highWord(std::uint64_t x) {
    return static_cast<std::uint32_t>(x >> 32);
}

}  // namespace

std::array<std::uint32_t, 4> philox(std::uint64_t seed, StreamId stream, std::uint64_t draw) {
    const r123::Philox4x32::ctr_type counter{
        {lowWord(draw), highWord(draw), lowWord(stream.value), highWord(stream.value)}};
    const r123::Philox4x32::key_type key{{lowWord(seed), highWord(seed)}};
    const auto words = r123::Philox4x32{}(counter, key);
    return {words[0], words[1], words[2], words[3]};
}

double uniformAt(std::uint64_t seed, StreamId stream, std::uint64_t draw) {
    const auto words = philox(seed, stream, draw);
    const std::uint64_t bits = words[0] | (std::uint64_t{words[1]} << 32);
    return (static_cast<double>(bits >> 12) + 0.5) * 0x1p-52;
}

}  // namespace valor::simulation
