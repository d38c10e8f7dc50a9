// SPDX-License-Identifier: GPL-3.0-or-later
// Everything for which a contract is refused, not only what a compilation meets first.
#pragma once

#include <vector>

#include "core/contract/contract.h"
#include "core/error/error.h"

namespace valor {

/// @return the errors of contract::compileProgram() in the order in which they are met, each at its place within the
/// contract ("clauses/fee/amount") and at most one at a place. What can only be looked at once a clause is mended, as a
/// contradiction between clauses, comes to light then.
[[nodiscard]] std::vector<Error> contractProblems(Contract contract);

}  // namespace valor
