// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/run_memory.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace valor::simulation {
namespace {

constexpr std::size_t kMostRuns = 2;

/// Of what the sums of a run may take, for those of the grain: the rest is for what an edit leaves beside them.
constexpr double kShareOfSums = 0.6;

/// Of the memory, what is left at most for the other run that is remembered: one over this.
constexpr std::size_t kOtherRun = 3;

/// Grain of a run of which not even the sum of all parts fits.
constexpr int kNeverKept = 0;

DrawKey keyOf(const RunRequest& request) {
    return {request.draws,    request.seed,         request.scheme,   request.counts,
            request.scenario, request.alternatives, request.input->id};
}

int mostParts(const PreparedRun& run) {
    std::size_t most = 1;
    for (const AlternativePlan& alternative : run.plan.alternatives)
        most = std::max(most, usesOf(alternative, run.request.counts).parts.size());
    return static_cast<int>(most);
}

}  // namespace

RunMemory::Runs::const_iterator RunMemory::placeOf(const PreparedRun& run) const {
    return std::ranges::find_if(
        runs_, [key = keyOf(run.request)](const auto& each) { return keyOf(each->parts.run().request) == key; });
}

std::shared_ptr<const RememberedRun> RunMemory::find(const PreparedRun& run) const {
    const auto found = placeOf(run);
    return found != runs_.end() ? *found : nullptr;
}

Columns RunMemory::takeSpare(const PreparedRun& run) {
    const auto found = placeOf(run);
    return found != runs_.end() ? std::exchange((*found)->spare, {}) : Columns();
}

std::shared_ptr<RememberedRun> RunMemory::roomFor(const std::shared_ptr<const PreparedRun>& run) const {
    const int grain = grainFor(*run);
    const std::size_t taken = run->layout.columns() * run->request.draws * sizeof(double) + besideOf(*run);
    if (grain == kNeverKept || taken >= mostRemembered_) return nullptr;
    return std::make_shared<RememberedRun>(run, grain, mostRemembered_ - taken);
}

std::size_t RunMemory::besideOf(const PreparedRun& run) const {
    const std::shared_ptr<const RememberedRun> same = find(run);
    std::size_t others = 0;
    for (const auto& each : runs_)
        if (each != same) others = std::max(others, each->bytes());
    return std::min(others, mostRemembered_ / kOtherRun);
}

std::size_t RunMemory::bytes() const {
    return std::accumulate(runs_.begin(), runs_.end(), std::size_t{0},
                           [](std::size_t sum, const auto& each) { return sum + each->bytes(); });
}

int RunMemory::grainFor(const PreparedRun& run) const {
    const auto place = placeOf(run);
    if (place != runs_.end()) return (*place)->parts.grain();
    const auto known = std::ranges::find(grains_, keyOf(run.request), &Grain::key);
    return known != grains_.end() ? known->parts : 1;
}

void RunMemory::coarsen(const KeptRun& tooLarge) {
    if (const auto same = placeOf(tooLarge.run()); same != runs_.end()) runs_.erase(same);
    const double times =
        static_cast<double>(tooLarge.bytes()) / (kShareOfSums * static_cast<double>(tooLarge.mostBytes()));
    const int parts = mostParts(tooLarge.run());
    int grain = tooLarge.grain() < parts ? 2 * tooLarge.grain() : kNeverKept;
    for (double grown = 2; grown < times && grain < parts; grown *= 2) grain *= 2;
    const DrawKey key = keyOf(tooLarge.run().request);
    std::erase_if(grains_, [&](const Grain& each) { return each.key == key; });
    grains_.insert(grains_.begin(), {key, grain});
    if (grains_.size() > kMostRuns) grains_.pop_back();
}

void RunMemory::add(std::shared_ptr<RememberedRun> run) {
    if (!run->parts.isWhole() || run->bytes() > mostRemembered_) return coarsen(run->parts);
    Columns spare;
    if (const auto same = placeOf(run->parts.run()); same != runs_.end()) {
        spare = std::move((*same)->columns.columns);
        runs_.erase(same);
    }
    runs_.insert(runs_.begin(), std::move(run));
    while (runs_.size() > kMostRuns || bytes() > mostRemembered_) runs_.pop_back();
    if (bytes() + bytesOf(spare) <= mostRemembered_) runs_.front()->spare = std::move(spare);
}

}  // namespace valor::simulation
