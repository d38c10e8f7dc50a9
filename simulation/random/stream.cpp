// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/random/stream.h"

namespace valor::simulation {

namespace {

// Tags keep "site 3", "month 3" and "decision 3" of one parent apart.
constexpr std::uint64_t kSiteTag = 0x53495445, kMonthTag = 0x4d4f4e5448,
                        kDecisionTag = 0x5049434b;  // "SITE", "MONTH", "PICK"

// Fowler, Noll and Vo; offset basis and prime of the 64-bit variant.
std::uint64_t fnv1a(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

// Finaliser of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"), a bijection.
std::uint64_t finalise(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

StreamId child(StreamId parent, std::uint64_t tag, std::uint64_t part) {
    return {finalise(finalise(parent.value ^ tag) ^ finalise(part))};
}

}  // namespace

StreamId streamOf(std::string_view parameterId) {
    return {finalise(fnv1a(parameterId))};
}

StreamId siteStream(StreamId parameter, std::string_view siteId) {
    return child(parameter, kSiteTag, fnv1a(siteId));
}

StreamId decisionStream(StreamId parent, int decision) {
    return child(parent, kDecisionTag, static_cast<std::uint64_t>(decision));
}

StreamId monthStream(StreamId parent, int month) {
    return child(parent, kMonthTag, static_cast<std::uint64_t>(month));
}

}  // namespace valor::simulation
