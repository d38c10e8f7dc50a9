// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/run_memory.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace valor::simulation {
namespace {

constexpr std::size_t kMostRuns = 2;

DrawKey keyOf(const RunRequest& request) {
    return {request.draws,    request.seed,         request.scheme,   request.counts,
            request.scenario, request.alternatives, request.input->id};
}

/// Of what fits, for sums of parts: the rest is for what an edit leaves beside them.
constexpr double kShareOfSums = 0.6;

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
    const std::size_t columns = run->layout.columns() * run->request.draws * sizeof(double);
    if (columns >= mostRemembered_) return nullptr;
    return std::make_shared<RememberedRun>(run, grainFor(*run), mostRemembered_ - columns);
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
    if (placeOf(tooLarge.run()) != runs_.end()) return;
    const double times = static_cast<double>(tooLarge.bytes()) / (kShareOfSums * static_cast<double>(mostRemembered_));
    int parts = tooLarge.grain();
    for (double grown = 1; grown < times; grown *= 2) parts *= 2;
    const DrawKey key = keyOf(tooLarge.run().request);
    std::erase_if(grains_, [&](const Grain& each) { return each.key == key; });
    grains_.insert(grains_.begin(), {key, parts});
    if (grains_.size() > kMostRuns) grains_.pop_back();
}

void RunMemory::add(std::shared_ptr<RememberedRun> run) {
    if (!run->parts.isWhole()) return coarsen(run->parts);
    if (run->bytes() > mostRemembered_) return;
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
