// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a run was computed for it rather than taken over from the run before.
#pragma once

#include <cstdint>

namespace valor::simulation {

struct WorkDone {
    std::uint64_t figures = 0;  ///< slots of inputs that were drawn, over all groups of draws
    std::uint64_t parts = 0;    ///< parts of alternatives that went through the model, over all groups of draws
    std::uint64_t kept = 0;     ///< sums of parts that were taken over, over all groups of draws
    std::uint64_t columns = 0;  ///< that were summarised

    WorkDone& operator+=(const WorkDone& other) {
        figures += other.figures;
        parts += other.parts;
        kept += other.kept;
        columns += other.columns;
        return *this;
    }
    bool operator==(const WorkDone&) const = default;
};

}  // namespace valor::simulation
