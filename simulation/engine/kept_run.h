// SPDX-License-Identifier: GPL-3.0-or-later
// What a run leaves behind for the next one, which may differ from it in little: the figures of its draws and the
// totals of its parts. A part that depends on nothing that was changed is taken over to the last bit.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

#include "simulation/engine/group_kernel.h"
#include "simulation/engine/plan.h"
#include "simulation/engine/prepared_run.h"

namespace valor::simulation {

/// Groups in a block of work: few enough to share a preview between processors and to stop at once.
inline constexpr std::size_t kBlockGroups = 8;

/// Totals of one part in the groups of one block of work; rows that are nought in a whole group are left out.
class KeptPart {
public:
    /// The next group. @param totals [row][kGroup] @param room for as many rows
    void add(const EngineKernels& kernels, const double* totals, int rows, std::vector<double>& room);
    /// Adds what a group holds.
    void addTo(const EngineKernels& kernels, std::size_t group, double* totals) const;
    [[nodiscard]] std::size_t bytes() const;

private:
    std::vector<std::size_t> begin_{0};  ///< per group, and the end
    std::vector<std::uint32_t> rows_;
    std::vector<double> values_;
};

/// Figures of one slot in the draws of one block of work.
using KeptSlot = std::shared_ptr<const std::vector<double>>;

struct KeptBlock {
    std::vector<KeptSlot> slots;  ///< those that no edit touched are shared with the run before
    std::vector<std::vector<std::shared_ptr<const KeptPart>>> alternatives;  ///< per alternative and part
    std::vector<std::shared_ptr<const KeptPart>> sums;  ///< per alternative, of KeptRun::leading() parts; may be null
};

/// Immutable once its run has ended; blocks are filled by workers, each its own.
class KeptRun {
public:
    /// @param mostBytes of memory; of a run that needs more some blocks are missing, see isWhole()
    KeptRun(std::shared_ptr<const PreparedRun> run, std::size_t blocks, std::size_t mostBytes)
        : run_(std::move(run)), blocks_(blocks), mostBytes_(mostBytes) {}

    [[nodiscard]] const PreparedRun& run() const { return *run_; }
    [[nodiscard]] const KeptBlock& block(std::size_t number) const { return blocks_[number]; }
    void keep(std::size_t number, KeptBlock block);
    /// Per alternative how many parts stand before the first that was computed. Whoever moves a slider edits the same
    /// figure again and again: from the second time on the sum of these parts is kept, see KeptBlock::sums.
    [[nodiscard]] const std::vector<std::size_t>& leading() const { return leading_; }
    void setLeading(std::vector<std::size_t> leading) { leading_ = std::move(leading); }
    [[nodiscard]] bool isWhole() const { return bytes_ <= mostBytes_; }
    /// Of all blocks that were handed in, what they share with an older run included.
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
    std::shared_ptr<const PreparedRun> run_;
    std::vector<KeptBlock> blocks_;
    std::vector<std::size_t> leading_;
    std::size_t mostBytes_;
    std::atomic<std::size_t> bytes_{0};
};

}  // namespace valor::simulation
