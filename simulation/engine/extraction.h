// SPDX-License-Identifier: GPL-3.0-or-later
// From the totals of a group to the columns of a run: every output minus the comparator, draw by draw.
#pragma once

#include <vector>

#include "simulation/engine/group_kernel.h"
#include "simulation/engine/output_layout.h"

namespace valor::simulation {

/// Column-wise storage of all outputs.
using Columns = std::vector<std::vector<double>>;

/// Writes one alternative to rows firstRow … firstRow + count - 1.
void extractGroup(const OutputLayout& layout, const AlternativeColumns& where, const AlternativeTotals& own,
                  const AlternativeTotals& comparator, std::uint64_t firstRow, int count, Columns& columns);

}  // namespace valor::simulation
