// SPDX-License-Identifier: GPL-3.0-or-later
// Who pays the contracts of an alternative, and whether a change of contracts changes that.
#pragma once

#include <string>

#include "core/model/case.h"
#include "core/report/statements.h"

namespace valor {

/// "Who pays changes: before, the region; now, the hospitals." – by the charges of all contracts that the alternative
/// signs; empty where the same parties and budgets pay as before, and where nobody paid.
[[nodiscard]] std::string payersChangedInWords(const Case& before, const Case& after, const AlternativeId& alternative,
                                               const Wording& wording);

}  // namespace valor
