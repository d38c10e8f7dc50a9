// SPDX-License-Identifier: GPL-3.0-or-later
// The runs that an engine remembers, so that an edit costs what depends on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "simulation/engine/block_run.h"
#include "simulation/engine/kept_run.h"
#include "simulation/engine/prepared_run.h"

namespace valor::simulation {

/// One run: its parts, and what its columns say.
struct RememberedRun {
    /// @param grain as KeptRun's @param mostBytes of the parts
    RememberedRun(const std::shared_ptr<const PreparedRun>& run, int grain, std::size_t mostBytes)
        : parts(run, BlockRun::blocksIn(run->request.draws), grain, mostBytes) {}

    KeptRun parts;
    KnownColumns columns;
    Columns spare;  ///< of the run whose place it took, for the next run to write over

    [[nodiscard]] std::size_t bytes() const { return parts.bytes() + columns.bytes() + bytesOf(spare); }
};

/// What two runs that draw the same numbers for the same alternatives of one case have in common.
struct DrawKey {
    std::uint64_t draws = 0, seed = 0;
    SamplingScheme scheme{};
    CountMode counts{};
    ScenarioId scenario;
    std::vector<AlternativeId> alternatives;
    std::string caseId;

    bool operator==(const DrawKey&) const = default;
};

/// A preview and a full run take turns while figures are edited: as many are remembered.
class RunMemory {
public:
    /// @param mostBytes at any time, beside plans and cases: one half for the runs that are remembered, the other for
    /// the one that is under way; nought: none is remembered
    explicit RunMemory(std::size_t mostBytes) : mostRemembered_(mostBytes / 2) {}

    /// Room for what a run leaves behind; null when its columns, or all of its parts as one sum, are too large.
    [[nodiscard]] std::shared_ptr<RememberedRun> roomFor(const std::shared_ptr<const PreparedRun>& run) const;
    /// The newest run with the same draws of the same case as `run`; null when there is none.
    [[nodiscard]] std::shared_ptr<const RememberedRun> find(const PreparedRun& run) const;
    /// Takes the place of the run that find() gives, and its columns where there is room. The oldest are forgotten when
    /// there are too many or the memory does not suffice; a run that is too large by itself is not remembered, and no
    /// other is forgotten for it: the next one with the same draws keeps sums of so many parts that they fit.
    void add(std::shared_ptr<RememberedRun> run);
    /// Columns that the run may write over; empty where none are left.
    [[nodiscard]] Columns takeSpare(const PreparedRun& run);
    /// Of all that is remembered; what two runs share counts twice.
    [[nodiscard]] std::size_t bytes() const;

private:
    using Runs = std::vector<std::shared_ptr<RememberedRun>>;
    [[nodiscard]] Runs::const_iterator placeOf(const PreparedRun& run) const;

    /// For runs that are too large with each part for itself.
    struct Grain {
        DrawKey key;
        int parts = 1;
    };
    [[nodiscard]] int grainFor(const PreparedRun& run) const;
    /// What is left for the other run that is remembered, so that the two do not drive each other out in turn.
    [[nodiscard]] std::size_t besideOf(const PreparedRun& run) const;
    /// The next run with the same draws keeps fewer sums, and starts anew.
    void coarsen(const KeptRun& tooLarge);

    std::size_t mostRemembered_;
    Runs runs_;                  ///< the newest first
    std::vector<Grain> grains_;  ///< the newest first
};

}  // namespace valor::simulation
