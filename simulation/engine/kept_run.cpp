// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/kept_run.h"

namespace valor::simulation {

void KeptPart::add(const EngineKernels& kernels, const double* totals, int rows, std::vector<double>& room) {
    const std::size_t first = rows_.size();
    rows_.resize(first + static_cast<std::size_t>(rows));
    room.resize(static_cast<std::size_t>(rows * kGroup));
    const auto count = static_cast<std::size_t>(kernels.packTotals(totals, rows, rows_.data() + first, room.data()));
    rows_.resize(first + count);
    if (first == 0) values_.reserve(kBlockGroups * count * kGroup);
    values_.insert(values_.end(), room.begin(), room.begin() + static_cast<std::ptrdiff_t>(count * kGroup));
    begin_.push_back(rows_.size());
}

void KeptPart::addTo(const EngineKernels& kernels, std::size_t group, double* totals) const {
    const std::size_t first = begin_[group];
    kernels.addPacked(rows_.data() + first, values_.data() + first * kGroup,
                      static_cast<int>(begin_[group + 1] - first), totals);
}

std::size_t KeptPart::bytes() const {
    return sizeof(KeptPart) + begin_.capacity() * sizeof(std::size_t) + rows_.capacity() * sizeof(std::uint32_t) +
           values_.capacity() * sizeof(double);
}

void KeptRun::keep(std::size_t number, KeptBlock block) {
    std::size_t bytes = 0;
    for (const KeptSlot& slot : block.slots) bytes += slot->capacity() * sizeof(double);
    for (const auto& parts : block.alternatives)
        for (const auto& part : parts) bytes += part->bytes();
    for (const auto& sum : block.sums) bytes += sum != nullptr ? sum->bytes() : 0;
    if ((bytes_ += bytes) <= mostBytes_) blocks_[number] = std::move(block);
}

}  // namespace valor::simulation
