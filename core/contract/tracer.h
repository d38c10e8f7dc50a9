// SPDX-License-Identifier: GPL-3.0-or-later
// Says how the lines of an evaluated month came about, from what its kernels read and carried.
#pragma once

#include "core/contract/month.h"
#include "core/contract/trace.h"

namespace valor::contract {

using ExactMonth = Month<ExactNumber>;

/// One line: of which clause, buyer and component.
struct LinePlace {
    int node = 0, buyer = 0, part = 0;
};

/// @param now the month after its evaluation, lines not yet rounded
/// @param before Program::states values: what was carried into the month
[[nodiscard]] Trace traceOf(const Program& program, const ExactMonth& now, const ExactNumber* before, LinePlace place);

}  // namespace valor::contract
