// SPDX-License-Identifier: GPL-3.0-or-later
// What a run leaves behind for the next one, which may differ from it in little: the figures of its draws and sums of
// the totals of its parts. What depends on nothing that was changed is taken over to the last bit.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

#include "simulation/engine/group_kernel.h"
#include "simulation/engine/plan.h"
#include "simulation/engine/prepared_run.h"
#include "simulation/engine/sum_tree.h"

namespace valor::simulation {

/// Groups in a block of work: few enough to share a preview between processors and to stop at once.
inline constexpr std::size_t kBlockGroups = 8;

/// Rows that stand one after the other. @param first number of the first among the rows of an alternative
struct RowSpan {
    const double* rows = nullptr;  ///< [row][kGroup]
    int first = 0, count = 0;
};

/// The sum of some parts in the groups of one block of work; rows that are nought in a whole group are left out.
class KeptSum {
public:
    /// The next group. @param room scratch memory, kept from call to call
    void add(const EngineKernels& kernels, const RowSpan& common, const RowSpan& clauses, std::vector<double>& room);
    /// No group follows: gives back what it holds for more rows than there are.
    void close();
    /// Adds what a group holds. @param common, clauses rows of an alternative, from the first on
    void addTo(const EngineKernels& kernels, std::size_t group, double* common, double* clauses) const;
    [[nodiscard]] std::size_t bytes() const;

private:
    void pack(const EngineKernels& kernels, const RowSpan& span, std::vector<double>& room);
    /// Of those from `first` up to `end`. @param rows of an alternative, from the first on
    void unpack(const EngineKernels& kernels, std::size_t first, std::size_t end, double* rows) const;

    std::vector<std::size_t> begin_{0};  ///< per group where its common rows and where its clauses begin, and the end
    std::vector<std::uint32_t> rows_;
    std::vector<double> values_;
};

/// Per node of the tree of an alternative; null where nothing is kept.
using KeptSums = std::vector<std::shared_ptr<const KeptSum>>;

/// Figures of one slot in the draws of one block of work.
using KeptSlot = std::shared_ptr<const std::vector<double>>;

struct KeptBlock {
    std::vector<KeptSlot> slots;  ///< those that no edit touched are shared with the run before
    std::vector<KeptSums> sums;   ///< per alternative
};

/// Immutable once its run has ended; blocks are filled by workers, each its own.
class KeptRun {
public:
    /// @param grain largest number of parts that are kept as their sum alone @param mostBytes of memory; of a run that
    /// needs more some blocks are missing, see isWhole()
    KeptRun(std::shared_ptr<const PreparedRun> run, std::size_t blocks, int grain, std::size_t mostBytes)
        : run_(std::move(run)), blocks_(blocks), grain_(grain), mostBytes_(mostBytes) {}

    [[nodiscard]] const PreparedRun& run() const { return *run_; }
    [[nodiscard]] int grain() const { return grain_; }
    [[nodiscard]] const KeptBlock& block(std::size_t number) const { return blocks_[number]; }
    void keep(std::size_t number, KeptBlock block);
    /// Per alternative what stands in every block.
    [[nodiscard]] const std::vector<SumsBefore>& sums() const { return sums_; }
    void setSums(std::vector<SumsBefore> sums) { sums_ = std::move(sums); }
    [[nodiscard]] bool isWhole() const { return bytes_ <= mostBytes_; }
    /// Of all blocks that were handed in, what they share with an older run included.
    [[nodiscard]] std::size_t bytes() const { return bytes_; }
    [[nodiscard]] std::size_t mostBytes() const { return mostBytes_; }
    /// How many sums more than the run before it this one may keep, measured by those.
    [[nodiscard]] std::size_t roomForSums(const KeptRun& before) const;
    /// How many of more parts than the grain it may keep.
    [[nodiscard]] std::size_t roomForLargeSums(const KeptRun& before) const;

private:
    [[nodiscard]] std::size_t sumsWithin(std::size_t percent, const KeptRun& before) const;

    std::shared_ptr<const PreparedRun> run_;
    std::vector<KeptBlock> blocks_;
    std::vector<SumsBefore> sums_;
    int grain_;
    std::size_t mostBytes_;
    std::atomic<std::size_t> bytes_{0};
};

}  // namespace valor::simulation
