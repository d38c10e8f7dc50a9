// SPDX-License-Identifier: GPL-3.0-or-later
// Carries draws through the model in blocks, into columns.
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "core/ports/run_executor.h"
#include "simulation/engine/changes.h"
#include "simulation/engine/extraction.h"
#include "simulation/engine/group_kernel.h"
#include "simulation/engine/kept_run.h"
#include "simulation/engine/part_sums.h"
#include "simulation/engine/sampling.h"
#include "simulation/engine/scaled_probabilities.h"
#include "simulation/engine/sum_tree.h"
#include "simulation/engine/work_done.h"
#include "simulation/schedule/block_scheduler.h"

namespace valor::simulation {

/// Which draws a block run carries, and how they are counted.
struct DrawSource {
    const GroupSource& source;
    std::uint64_t draws = 0;
    CountMode counts = CountMode::Expected;
    std::uint64_t seed = 0;   ///< of drawn counts
    std::uint64_t first = 0;  ///< number of the first draw in its run
};

/// What is taken over from a run before, and what is left for the next.
struct Keeping {
    KeptRun* kept = nullptr;  ///< gains every block; may be null
    const GroupSampling* sampling = nullptr;
    const KeptRun* before = nullptr;  ///< of the same draws; null: everything is computed
    Changes changes;                  ///< since `before`
    Columns spare;                    ///< to be written over; may be empty
};

class BlockRun {
public:
    /// References must outlive the run.
    BlockRun(const Plan& plan, const OutputLayout& layout, const DrawSource& source, InstructionSet set,
             const BlockScheduler& scheduler, Keeping keeping = {});

    ScheduleEnd run(std::stop_token stop, const ProgressFunction& progress);
    /// One value for each draw, once the run has ended.
    [[nodiscard]] Columns& columns() { return columns_; }
    [[nodiscard]] WorkDone work() const;
    /// What of the input the draws have shown.
    [[nodiscard]] ScaledProbabilities scaled() const;
    [[nodiscard]] static std::size_t blocksIn(std::uint64_t draws);

private:
    struct Worker {
        GroupWorkspace workspace;
        std::vector<AlternativeTotals> totals;
        ScaledProbabilities scaled;
        std::vector<PartSums> sums;                               ///< per alternative
        std::vector<std::shared_ptr<std::vector<double>>> slots;  ///< of the block at hand, where kept as others
        WorkDone work;
    };
    void runBlock(std::size_t block, Worker& worker);
    void fillSlots(std::size_t block, std::size_t group, Worker& worker) const;
    void drawSlots(std::size_t block, std::size_t group, Worker& worker) const;
    void takeOverSlots(std::size_t block, std::size_t group, GroupWorkspace& workspace) const;
    void planSums();
    SumsBefore planSums(std::size_t alternative, const SumsBefore* before, const SumKeeping& keeping);
    void evaluate(std::size_t alternative, std::size_t group, Worker& worker) const;
    void extract(std::uint64_t firstRow, const Worker& worker) const;
    void beginBlock(std::size_t block, Worker& worker) const;
    [[nodiscard]] bool isOther(std::size_t slot) const;
    void keepBlock(std::size_t block, Worker& worker) const;

    const Plan& plan_;
    DrawSource source_;
    Keeping keeping_;
    const EngineKernels& kernels_;
    const BlockScheduler& scheduler_;
    std::vector<SumTree> trees_;           ///< per alternative
    std::vector<SumPlan> sumPlans_;        ///< per alternative
    std::vector<Selection> selections_;    ///< per alternative
    std::vector<Extraction> extractions_;  ///< per alternative without the comparator
    std::vector<Worker> workers_;
    Columns columns_;  ///< with room for whole groups while the run goes on
    std::vector<double*> columnStarts_;
};

}  // namespace valor::simulation
