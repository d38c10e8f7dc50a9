// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/run_memory.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace valor::simulation {
namespace {

constexpr std::size_t kMostRuns = 2;

/// Whether two runs draw the same numbers for the same alternatives of one case.
bool drawAlike(const RunRequest& a, const RunRequest& b) {
    const auto key = [](const RunRequest& request) {
        return std::tie(request.draws, request.seed, request.scheme, request.counts, request.scenario,
                        request.alternatives, request.input->id);
    };
    return key(a) == key(b);
}

}  // namespace

RunMemory::Runs::const_iterator RunMemory::placeOf(const PreparedRun& run) const {
    return std::ranges::find_if(runs_,
                                [&](const auto& each) { return drawAlike(each->parts.run().request, run.request); });
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
    return std::make_shared<RememberedRun>(run, mostRemembered_ - columns);
}

std::size_t RunMemory::bytes() const {
    return std::accumulate(runs_.begin(), runs_.end(), std::size_t{0},
                           [](std::size_t sum, const auto& each) { return sum + each->bytes(); });
}

void RunMemory::add(std::shared_ptr<RememberedRun> run) {
    if (!run->parts.isWhole() || run->bytes() > mostRemembered_) return;
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
