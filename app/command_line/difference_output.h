// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two states of a case, object by object.
#pragma once

#include <iosfwd>
#include <vector>

#include "core/model/difference.h"
#include "core/report/statements.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

struct DifferenceView {
    const Case& before;
    const Case& after;
    const std::vector<Change>& changes;
};

void printDifference(std::ostream& out, const DifferenceView& view, const Wording& wording);
/// Objects of kind, path, object {kind, id, label, unit}, field, before and after.
[[nodiscard]] JsonArray differenceJson(const DifferenceView& view, const Wording& wording);

}  // namespace valor::command_line
