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
    for (std::size_t a = 0; a < plan.alternatives.size(); ++a) {
        const UseTable& table = usesOf(plan.alternatives[a], source.counts);
        selections_.push_back(keeping_.before != nullptr ? selectionOf(table, keeping_.changes.parts[a])
                                                         : everyPart(table));
    }
    findLeading();
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
    }
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
    for (const Worker& worker : workers_) all += worker.work;
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
    beginBlock(worker);
    for (std::uint64_t row = first; row < end; row += kGroup) {
        const std::size_t group = (row - first) / kGroup;
        worker.workspace.firstDraw = source_.first + row;
        fillSlots(block, group, worker);
        for (std::size_t a = 0; a < plan_.alternatives.size(); ++a) evaluate(a, block, group, worker);
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

bool BlockRun::isComputed(std::size_t alternative, std::size_t part) const {
    return keeping_.before == nullptr || keeping_.changes.parts[alternative][part] != 0;
}

std::size_t BlockRun::partsOf(std::size_t alternative) const {
    return usesOf(plan_.alternatives[alternative], source_.counts).parts.size();
}

/// The sum of a single part is the part itself.
void BlockRun::findLeading() {
    for (std::size_t a = 0; a < plan_.alternatives.size(); ++a) {
        std::size_t leading = 0;
        while (leading < partsOf(a) && !isComputed(a, leading)) ++leading;
        leading_.push_back(leading > 1 ? leading : 0);
    }
    if (keeping_.kept != nullptr) keeping_.kept->setLeading(leading_);
}

bool BlockRun::isEditedAgain(std::size_t alternative) const {
    return leading_[alternative] > 0 && keeping_.before->leading()[alternative] == leading_[alternative];
}

std::shared_ptr<const KeptPart> BlockRun::knownSum(std::size_t alternative, std::size_t block) const {
    return isEditedAgain(alternative) ? keeping_.before->block(block).sums[alternative] : nullptr;
}

void BlockRun::evaluate(std::size_t a, std::size_t block, std::size_t group, Worker& worker) const {
    worker.workspace.rows = worker.totals[a].rows;
    if (!selections_[a].parts.empty())
        kernels_.evaluate(plan_, plan_.alternatives[a], selections_[a], worker.workspace);
    worker.work.parts += selections_[a].parts.size();
    addUp(a, block, group, worker);
}

/// Parts are added up in their order, whether they are computed or taken over.
void BlockRun::addUp(std::size_t a, std::size_t block, std::size_t group, Worker& worker) const {
    AlternativeTotals& totals = worker.totals[a];
    totals.values.assign(static_cast<std::size_t>(totals.rows.count) * kGroup, 0.0);
    if (const auto known = knownSum(a, block); known != nullptr) {
        addKept(*known, a, group, worker);
    } else {
        for (std::size_t p = 0; p < leading_[a]; ++p) addPart(a, p, block, group, worker);
        if (isEditedAgain(a) && keeping_.kept != nullptr)
            worker.sums[a].add(kernels_, totals.values.data(), totals.rows.count, worker.room);
    }
    for (std::size_t p = leading_[a]; p < partsOf(a); ++p) addPart(a, p, block, group, worker);
}

void BlockRun::addPart(std::size_t a, std::size_t p, std::size_t block, std::size_t group, Worker& worker) const {
    if (!isComputed(a, p)) return addKept(*keeping_.before->block(block).alternatives[a][p], a, group, worker);
    AlternativeTotals& totals = worker.totals[a];
    const double* const own = worker.workspace.parts.data() + p * totals.values.size();
    kernels_.addTotals(own, totals.rows.count, totals.values.data());
    if (keeping_.kept != nullptr) worker.parts[a][p].add(kernels_, own, totals.rows.count, worker.room);
}

void BlockRun::addKept(const KeptPart& kept, std::size_t a, std::size_t group, Worker& worker) const {
    kept.addTo(kernels_, group, worker.totals[a].values.data());
    ++worker.work.kept;
}

void BlockRun::beginBlock(Worker& worker) const {
    if (keeping_.kept == nullptr) return;
    worker.slots.assign(static_cast<std::size_t>(plan_.slots), nullptr);
    for (std::size_t s = 0; s < worker.slots.size(); ++s)
        if (isOther(s)) worker.slots[s] = std::make_shared<std::vector<double>>(kWorkDraws);
    worker.parts.clear();
    for (std::size_t a = 0; a < plan_.alternatives.size(); ++a) worker.parts.emplace_back(partsOf(a));
    worker.sums = Parts(plan_.alternatives.size());
}

std::shared_ptr<const KeptPart> BlockRun::sumOf(std::size_t a, std::size_t block, Worker& worker) const {
    if (!isEditedAgain(a)) return nullptr;
    auto known = knownSum(a, block);
    return known != nullptr ? known : std::make_shared<const KeptPart>(std::move(worker.sums[a]));
}

void BlockRun::keepBlock(std::size_t block, Worker& worker) const {
    KeptBlock kept;
    const KeptBlock* const before = keeping_.before != nullptr ? &keeping_.before->block(block) : nullptr;
    for (std::size_t s = 0; s < worker.slots.size(); ++s)
        kept.slots.push_back(isOther(s) ? std::move(worker.slots[s]) : before->slots[s]);
    for (std::size_t a = 0; a < worker.parts.size(); ++a) {
        kept.alternatives.emplace_back();
        for (std::size_t p = 0; p < worker.parts[a].size(); ++p)
            kept.alternatives[a].push_back(isComputed(a, p)
                                               ? std::make_shared<const KeptPart>(std::move(worker.parts[a][p]))
                                               : before->alternatives[a][p]);
        kept.sums.push_back(sumOf(a, block, worker));
    }
    keeping_.kept->keep(block, std::move(kept));
}

}  // namespace valor::simulation
