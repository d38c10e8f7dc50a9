// SPDX-License-Identifier: GPL-3.0-or-later
// From the totals of a group to the columns of a run: every output minus the comparator, draw by draw.
#pragma once

#include <vector>

#include "simulation/engine/group_kernel.h"
#include "simulation/engine/output_layout.h"

namespace valor::simulation {

/// Column-wise storage of all outputs.
using Columns = std::vector<std::vector<double>>;
[[nodiscard]] std::size_t bytesOf(const Columns& columns);

/// How the columns of one alternative follow from rows of totals.
struct Extraction {
    /// A column that is a row of the alternative, less a row of the comparator where it is one of value.
    struct Row {
        int column = 0, own = 0, comparator = kAlone;
    };
    static constexpr int kAlone = -1;

    std::vector<Row> rows;
    int ownNetBenefit = 0, comparatorNetBenefit = 0;  ///< rows of the first month
    int netBenefit = 0, breakEven = 0, firstFlow = 0, fan = 0;
    std::vector<int> fanMonths;
};
[[nodiscard]] Extraction extractionOf(const OutputLayout& layout, const AlternativeColumns& where,
                                      const TotalsRows& own, const TotalsRows& comparator);

}  // namespace valor::simulation
