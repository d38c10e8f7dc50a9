// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two cases, place by place.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/case.h"

namespace valor {

struct Change {
    enum class Kind : std::uint8_t {
        Added,    ///< an object or value is only in the second case; `before` is empty
        Removed,  ///< … only in the first; `after` is empty
        Changed,
        Reordered  ///< the same objects in another order; `before` and `after` are their ids
    };
    Kind kind{};
    /// As in errors: "parameters/recall_ratio/distribution/mean". Objects with an id stand by it, the figures that a
    /// scenario changes by their parameter ("scenarios/base/overrides/recall_ratio"), others by position.
    std::string path;
    /// Values as files write them: numbers in the fewest digits that read back the same, months as 2027-01, kinds by
    /// their names. Of a whole object its fields, "unit DKK/exam, distribution (family gamma, shape 2, scale 0.5)".
    std::string before, after;

    bool operator==(const Change&) const = default;
};

/// The changes that lead from `before` to `after`, in the order of the file format. Objects with an id are matched by
/// it; a figure that a scenario changes is one change, whatever its distribution; lists without ids (correlations,
/// deployments, tiers) are compared between their common beginning and end.
/// @pre ids do not repeat within a list.
/// @tested empty exactly for equal cases; the way back is its mirror image; a change of one value is one change at
/// its place.
[[nodiscard]] std::vector<Change> difference(const Case& before, const Case& after);

}  // namespace valor
