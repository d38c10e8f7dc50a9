// SPDX-License-Identifier: GPL-3.0-or-later
// Which random numbers belong to what: a stream per parameter name, so that adding a parameter moves no other.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace valor::simulation {

/// 64-bit name of an independent sequence of draws. Distinct ids collide with probability 2^-64 per pair; the engine
/// checks and reports StreamCollision.
struct StreamId {
    std::uint64_t value{};
    auto operator<=>(const StreamId&) const = default;
};

/// FNV-1a (64 bit) of the bytes of the id, then the finaliser of SplitMix64, which spreads similar ids.
[[nodiscard]] StreamId streamOf(std::string_view parameterId);
/// The stream of one site for a parameter that differs between sites.
[[nodiscard]] StreamId siteStream(StreamId parameter, std::string_view siteId);
/// The stream of one of the decisions, counted from 0, that are made under one name.
[[nodiscard]] StreamId decisionStream(StreamId parent, int decision);
/// The stream of one month, counted from the start of the horizon, for what varies from month to month.
[[nodiscard]] StreamId monthStream(StreamId parent, int month);

}  // namespace valor::simulation
