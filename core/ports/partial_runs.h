// SPDX-License-Identifier: GPL-3.0-or-later
// The door to runs that are not made in one go: divided between machines, or made longer until they are sure enough.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/ports/run_executor.h"
#include "core/result/stop_rule.h"

namespace valor {

/// Draws per block of statistics: a part of a run begins at a multiple of it.
inline constexpr std::uint64_t kPartDraws = 1024;

/// Draws first … end − 1, counted from nought.
struct DrawRange {
    std::uint64_t first = 0, end = 0;
    bool operator==(const DrawRange&) const = default;
};

/// Blocks of a run that belong to one of several machines: whole ones, as evenly as they can be dealt.
/// @param number from 1 to `count` @pre count is at most partsPossible()
[[nodiscard]] constexpr DrawRange shareOf(std::uint64_t draws, std::uint64_t number, std::uint64_t count) {
    const std::uint64_t blocks = (draws + kPartDraws - 1) / kPartDraws;
    const std::uint64_t end = blocks * number / count * kPartDraws;
    return {blocks * (number - 1) / count * kPartDraws, end < draws ? end : draws};
}
/// Into how many parts a run can be divided.
[[nodiscard]] constexpr std::uint64_t partsPossible(std::uint64_t draws) {
    return (draws + kPartDraws - 1) / kPartDraws;
}

/// Some draws of a run and what another part needs to become one with it.
struct RunPart {
    RunManifest manifest;  ///< of the whole run, but without a digest of its numbers
    DrawRange range;
    std::vector<SampleColumn> columns;  ///< every output of these draws
    std::vector<std::uint64_t>
        cut;  ///< futures in which each scaled probability went beyond one, in the order of the case
    bool operator==(const RunPart&) const = default;
};

class PartialRuns {
public:
    virtual ~PartialRuns() = default;

    /// @param range of whole blocks, the last one of the run possibly short
    /// @return nothing when stopped; the errors of a run, and RunRequestInvalid for a range that is none
    [[nodiscard]] virtual Result<std::optional<RunPart>> part(const RunRequest& request, DrawRange range,
                                                              std::stop_token stop,
                                                              const ProgressFunction& progress) = 0;
    /// The run that all parts together are. @param parts in any order
    /// @return RunRequestInvalid, with the position in `parts` as subject, for parts of another run, missing draws and
    /// draws that are there twice
    [[nodiscard]] virtual RunOutcome join(const RunRequest& request, std::vector<RunPart> parts, std::stop_token stop,
                                          const ProgressFunction& progress) = 0;
    /// A run that grows block by block: the same, to the last bit, as a run of as many draws; its manifest says how far
    /// it came. @param request its draws are the most there may be
    /// @return as from a run; RunRequestInvalid for a Latin hypercube, which is made for one number of draws;
    /// ReferenceUnknown for an output that there is not
    [[nodiscard]] virtual RunOutcome grow(const RunRequest& request, const StopRule& rule, std::stop_token stop,
                                          const ProgressFunction& progress) = 0;
};

}  // namespace valor
