// SPDX-License-Identifier: GPL-3.0-or-later
// Carries draws through the model in blocks, into columns.
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "core/ports/run_executor.h"
#include "simulation/engine/extraction.h"
#include "simulation/engine/group_kernel.h"
#include "simulation/engine/sampling.h"
#include "simulation/engine/scaled_probabilities.h"
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

class BlockRun {
public:
    /// References must outlive the run.
    BlockRun(const Plan& plan, const OutputLayout& layout, const DrawSource& source, InstructionSet set,
             const BlockScheduler& scheduler);

    ScheduleEnd run(std::stop_token stop, const ProgressFunction& progress);
    [[nodiscard]] Columns& columns() { return columns_; }
    /// What of the input the draws have shown.
    [[nodiscard]] ScaledProbabilities scaled() const;

private:
    struct Worker {
        GroupWorkspace workspace;
        std::vector<AlternativeTotals> totals;
        ScaledProbabilities scaled;
    };
    void runBlock(std::size_t block, Worker& worker);

    const Plan& plan_;
    const OutputLayout& layout_;
    DrawSource source_;
    const EngineKernels& kernels_;
    const BlockScheduler& scheduler_;
    std::vector<Worker> workers_;
    Columns columns_;
};

}  // namespace valor::simulation
