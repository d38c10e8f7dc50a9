// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/block_run.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace valor::simulation {
namespace {

/// Draws that one worker takes at a time.
constexpr std::uint64_t kWorkDraws = kBlockGroups * kGroup;

/// Figures of one slot in one group.
void copyGroup(const double* from, double* to) {
    std::memcpy(to, from, kGroup * sizeof(double));
}

}  // namespace

BlockRun::BlockRun(const Plan& plan, const OutputLayout& layout, const DrawSource& source, InstructionSet set,
                   const BlockScheduler& scheduler, Keeping keeping)
    : plan_(plan),
      source_(source),
      keeping_(std::move(keeping)),
      kernels_(engineKernels(set)),
      scheduler_(scheduler),
      workers_(scheduler.workers()),
      columns_(std::move(keeping_.spare)) {
    columns_.resize(layout.columns());
    for (std::vector<double>& column : columns_) {
        column.resize((source.draws + kGroup - 1) / kGroup * kGroup);
        columnStarts_.push_back(column.data());
    }
    planSums();
    const TotalsRows comparator = rowsOf(plan, plan.alternatives.front());
    for (std::size_t a = 0; a < layout.alternatives.size(); ++a)
        extractions_.push_back(
            extractionOf(layout, layout.alternatives[a], rowsOf(plan, plan.alternatives[a + 1]), comparator));
    for (Worker& worker : workers_) {
        worker.workspace.counts = source.counts;
        worker.workspace.seed = source.seed;
        worker.workspace.resize(plan);
        worker.scaled = ScaledProbabilities(plan);
        for (const AlternativePlan& alternative : plan.alternatives)
            worker.totals.push_back({rowsOf(plan, alternative), {}});
        for (std::size_t a = 0; a < trees_.size(); ++a)
            worker.sums.emplace_back(kernels_, trees_[a], sumPlans_[a], worker.totals[a].rows);
    }
}

void BlockRun::planSums() {
    SumKeeping keeping{keeping_.kept != nullptr};
    std::size_t more = 0;
    if (keeping.keeps) keeping.grain = keeping_.kept->grain();
    if (keeping.keeps && keeping_.before != nullptr) {
        keeping.largeSums = keeping_.kept->roomForLargeSums(*keeping_.before);
        more = keeping_.kept->roomForSums(*keeping_.before);
    }
    std::vector<SumsBefore> left;
    for (std::size_t a = 0; a < plan_.alternatives.size(); ++a) {
        const SumsBefore* const before = keeping_.before != nullptr ? &keeping_.before->sums()[a] : nullptr;
        keeping.sums = more + (before != nullptr ? before->count() : 0);
        left.push_back(planSums(a, before, keeping));
        more = keeping.sums - std::min(keeping.sums, left.back().count());
        keeping.largeSums -= std::min(keeping.largeSums, left.back().largeSums);
    }
    if (keeping.keeps) keeping_.kept->setSums(std::move(left));
}

SumsBefore BlockRun::planSums(std::size_t a, const SumsBefore* before, const SumKeeping& keeping) {
    const UseTable& table = usesOf(plan_.alternatives[a], source_.counts);
    const SumTree& tree = trees_.emplace_back(sumTreeOf(table.parts));
    const std::vector<std::uint8_t> changed =
        before != nullptr ? keeping_.changes.parts[a] : std::vector<std::uint8_t>(table.parts.size(), 1);
    const SumPlan& plan = sumPlans_.emplace_back(sumPlanOf(tree, changed, before, keeping));
    selections_.push_back(selectionOf(table, plan.computedParts(tree)));
    return sumsLeftBy(tree, plan, changed, keeping.grain);
}

ScheduleEnd BlockRun::run(std::stop_token stop, const ProgressFunction& progress) {
    const auto report = [&](const BlockProgress& blocksDone) {
        if (progress) progress({std::min<std::uint64_t>(blocksDone.done * kWorkDraws, source_.draws), source_.draws});
    };
    const ScheduleEnd end = scheduler_.run(
        blocksIn(source_.draws), [&](std::size_t block, std::size_t worker) { runBlock(block, workers_[worker]); },
        stop, report);
    for (std::vector<double>& column : columns_) column.resize(source_.draws);
    return end;
}

WorkDone BlockRun::work() const {
    WorkDone all;
    for (const Worker& worker : workers_) {
        all += worker.work;
        for (const PartSums& sums : worker.sums) all.kept += sums.takenOver();
    }
    return all;
}

ScaledProbabilities BlockRun::scaled() const {
    ScaledProbabilities scaled(plan_);
    for (const Worker& worker : workers_) scaled.add(worker.scaled);
    return scaled;
}

std::size_t BlockRun::blocksIn(std::uint64_t draws) {
    return (draws + kWorkDraws - 1) / kWorkDraws;
}

void BlockRun::runBlock(std::size_t block, Worker& worker) {
    const std::uint64_t first = block * kWorkDraws, end = std::min<std::uint64_t>(first + kWorkDraws, source_.draws);
    beginBlock(block, worker);
    for (std::uint64_t row = first; row < end; row += kGroup) {
        const std::size_t group = (row - first) / kGroup;
        worker.workspace.firstDraw = source_.first + row;
        fillSlots(block, group, worker);
        for (std::size_t a = 0; a < plan_.alternatives.size(); ++a) evaluate(a, group, worker);
        const int count = static_cast<int>(std::min<std::uint64_t>(kGroup, end - row));
        worker.scaled.add(worker.workspace.figures, count);
        extract(row, worker);
    }
    if (keeping_.kept != nullptr) keepBlock(block, worker);
}

void BlockRun::extract(std::uint64_t firstRow, const Worker& worker) const {
    for (std::size_t a = 0; a < extractions_.size(); ++a)
        kernels_.extract(extractions_[a], worker.totals[a + 1].values.data(), worker.totals[0].values.data(),
                         columnStarts_.data(), firstRow);
}

void BlockRun::fillSlots(std::size_t block, std::size_t group, Worker& worker) const {
    drawSlots(block, group, worker);
    const double* const slots = worker.workspace.slots.data();
    for (std::size_t s = 0; s < worker.slots.size(); ++s)
        if (worker.slots[s] != nullptr) copyGroup(slots + s * kGroup, worker.slots[s]->data() + group * kGroup);
}

void BlockRun::drawSlots(std::size_t block, std::size_t group, Worker& worker) const {
    double* const slots = worker.workspace.slots.data();
    if (keeping_.before == nullptr) {
        source_.source.fill(worker.workspace.firstDraw, slots);
        worker.work.figures += static_cast<std::uint64_t>(plan_.slots);
        return;
    }
    const Changes& changes = keeping_.changes;
    takeOverSlots(block, group, worker.workspace);
    if (changes.drawsInputs) keeping_.sampling->refill(worker.workspace.firstDraw, slots);
    if (changes.derives) keeping_.sampling->derive(slots);
    worker.work.figures += static_cast<std::uint64_t>(std::ranges::count(changes.slots, 1));
}

/// Figures that are the same as before are read where they were kept; what follows from others needs them beside these.
void BlockRun::takeOverSlots(std::size_t block, std::size_t group, GroupWorkspace& workspace) const {
    const std::vector<KeptSlot>& before = keeping_.before->block(block).slots;
    for (std::size_t s = 0; s < before.size(); ++s) {
        const double* const kept = before[s]->data() + group * kGroup;
        if (!isOther(s)) workspace.figures[s] = kept;
        if (keeping_.changes.derives) copyGroup(kept, workspace.slots.data() + s * kGroup);
    }
}

bool BlockRun::isOther(std::size_t slot) const {
    return keeping_.before == nullptr || keeping_.changes.slots[slot] != 0;
}

void BlockRun::evaluate(std::size_t a, std::size_t group, Worker& worker) const {
    worker.workspace.rows = worker.totals[a].rows;
    if (!selections_[a].parts.empty())
        kernels_.evaluate(plan_, plan_.alternatives[a], selections_[a], worker.workspace);
    worker.work.parts += selections_[a].parts.size();
    worker.sums[a].addUp(group, worker.workspace.parts.data(), worker.totals[a].values);
}

void BlockRun::beginBlock(std::size_t block, Worker& worker) const {
    for (std::size_t a = 0; a < worker.sums.size(); ++a)
        worker.sums[a].beginBlock(keeping_.before != nullptr ? &keeping_.before->block(block).sums[a] : nullptr);
    if (keeping_.kept == nullptr) return;
    worker.slots.assign(static_cast<std::size_t>(plan_.slots), nullptr);
    for (std::size_t s = 0; s < worker.slots.size(); ++s)
        if (isOther(s)) worker.slots[s] = std::make_shared<std::vector<double>>(kWorkDraws);
}

void BlockRun::keepBlock(std::size_t block, Worker& worker) const {
    KeptBlock kept;
    for (std::size_t s = 0; s < worker.slots.size(); ++s)
        kept.slots.push_back(isOther(s) ? std::move(worker.slots[s]) : keeping_.before->block(block).slots[s]);
    for (PartSums& sums : worker.sums) kept.sums.push_back(sums.endBlock());
    keeping_.kept->keep(block, std::move(kept));
}

}  // namespace valor::simulation
