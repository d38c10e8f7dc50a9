// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/block_run.h"

#include <algorithm>

namespace valor::simulation {
namespace {

/// Draws that one worker takes at a time: few enough to share a preview between processors and to stop at once.
constexpr std::uint64_t kWorkDraws = 128;
static_assert(kWorkDraws % kGroup == 0);

}  // namespace

BlockRun::BlockRun(const Plan& plan, const OutputLayout& layout, const DrawSource& source, InstructionSet set,
                   const BlockScheduler& scheduler)
    : plan_(plan),
      layout_(layout),
      source_(source),
      kernels_(engineKernels(set)),
      scheduler_(scheduler),
      workers_(scheduler.workers()),
      columns_(layout.columns(), std::vector<double>(source.draws)) {
    for (Worker& worker : workers_) {
        worker.workspace.resize(plan);
        worker.workspace.counts = source.counts;
        worker.workspace.seed = source.seed;
        worker.scaled = ScaledProbabilities(plan);
        for (const AlternativePlan& alternative : plan.alternatives)
            worker.totals.emplace_back().resize(plan, alternative);
    }
}

ScheduleEnd BlockRun::run(std::stop_token stop, const ProgressFunction& progress) {
    const std::size_t blocks = (source_.draws + kWorkDraws - 1) / kWorkDraws;
    const auto report = [&](const BlockProgress& blocksDone) {
        if (progress) progress({std::min<std::uint64_t>(blocksDone.done * kWorkDraws, source_.draws), source_.draws});
    };
    return scheduler_.run(
        blocks, [&](std::size_t block, std::size_t worker) { runBlock(block, workers_[worker]); }, stop, report);
}

ScaledProbabilities BlockRun::scaled() const {
    ScaledProbabilities scaled(plan_);
    for (const Worker& worker : workers_) scaled.add(worker.scaled);
    return scaled;
}

void BlockRun::runBlock(std::size_t block, Worker& worker) {
    const std::uint64_t end = std::min<std::uint64_t>((block + 1) * kWorkDraws, source_.draws);
    for (std::uint64_t row = block * kWorkDraws; row < end; row += kGroup) {
        source_.source.fill(source_.first + row, worker.workspace.slots.data());
        worker.workspace.firstDraw = source_.first + row;
        for (std::size_t a = 0; a < plan_.alternatives.size(); ++a)
            kernels_.evaluate(plan_, plan_.alternatives[a], worker.workspace, worker.totals[a]);
        const int count = static_cast<int>(std::min<std::uint64_t>(kGroup, end - row));
        worker.scaled.add(worker.workspace.slots, count);
        for (std::size_t a = 0; a < layout_.alternatives.size(); ++a)
            extractGroup(layout_, layout_.alternatives[a], worker.totals[a + 1], worker.totals[0], row, count,
                         columns_);
    }
}

}  // namespace valor::simulation
