// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/kept_run.h"

#include <algorithm>

namespace valor::simulation {
namespace {

/// Of the memory: for all that is kept, as groups differ a little in what their rows hold, and for large sums in it.
constexpr std::size_t kMostPercent = 95, kLargeSumsPercent = 85;

}  // namespace

void KeptSum::add(const EngineKernels& kernels, const RowSpan& common, const RowSpan& clauses,
                  std::vector<double>& room) {
    pack(kernels, common, room);
    pack(kernels, clauses, room);
    if (begin_.size() == 3) values_.reserve(kBlockGroups * values_.size());
}

void KeptSum::pack(const EngineKernels& kernels, const RowSpan& span, std::vector<double>& room) {
    const std::size_t first = rows_.size();
    rows_.resize(first + static_cast<std::size_t>(span.count));
    room.resize(std::max(room.size(), static_cast<std::size_t>(span.count * kGroup)));
    const auto count = static_cast<std::size_t>(kernels.packTotals(
        span.rows, span.count, static_cast<std::uint32_t>(span.first), rows_.data() + first, room.data()));
    rows_.resize(first + count);
    values_.insert(values_.end(), room.begin(), room.begin() + static_cast<std::ptrdiff_t>(count * kGroup));
    begin_.push_back(rows_.size());
}

void KeptSum::close() {
    if (values_.capacity() > values_.size() + values_.size() / 8) values_.shrink_to_fit();
}

void KeptSum::addTo(const EngineKernels& kernels, std::size_t group, double* common, double* clauses) const {
    const std::size_t at = 2 * group;
    unpack(kernels, begin_[at], begin_[at + 1], common);
    unpack(kernels, begin_[at + 1], begin_[at + 2], clauses);
}

void KeptSum::unpack(const EngineKernels& kernels, std::size_t first, std::size_t end, double* rows) const {
    kernels.addPacked(rows_.data() + first, values_.data() + first * kGroup, static_cast<int>(end - first), rows);
}

std::size_t KeptSum::bytes() const {
    return sizeof(KeptSum) + begin_.capacity() * sizeof(std::size_t) + rows_.capacity() * sizeof(std::uint32_t) +
           values_.capacity() * sizeof(double);
}

void KeptRun::keep(std::size_t number, KeptBlock block) {
    std::size_t bytes = 0;
    for (const KeptSlot& slot : block.slots) bytes += slot->capacity() * sizeof(double);
    for (const KeptSums& sums : block.sums)
        for (const auto& sum : sums) bytes += sum != nullptr ? sum->bytes() : 0;
    if ((bytes_ += bytes) <= mostBytes_) blocks_[number] = std::move(block);
}

std::size_t KeptRun::sumsWithin(std::size_t percent, const KeptRun& before) const {
    const std::size_t most = mostBytes_ / 100 * percent;
    std::size_t kept = 0;
    for (const SumsBefore& each : before.sums_) kept += each.count();
    return before.bytes_ == 0 || before.bytes_ > most ? 0 : (most - before.bytes_) * kept / before.bytes_;
}

std::size_t KeptRun::roomForSums(const KeptRun& before) const {
    return sumsWithin(kMostPercent, before);
}

std::size_t KeptRun::roomForLargeSums(const KeptRun& before) const {
    std::size_t large = 0;
    for (const SumsBefore& each : before.sums_) large += each.largeSums;
    return large + sumsWithin(kLargeSumsPercent, before);
}

}  // namespace valor::simulation
