// SPDX-License-Identifier: GPL-3.0-or-later
// When the maximum of a framework is used up, on what a case expects.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/annex_source.h"
#include "core/report/contract_names.h"

namespace valor {

struct MaximumReached {
    ClauseId clause;
    std::optional<YearMonth> month;  ///< with which it ends the contract; nothing: the maximum is not reached
};
/// Settled with the counts that the case expects at every site of the alternative, and an index that stands still.
/// @return nothing for a contract on its own, or without a maximum; the errors of settle()
[[nodiscard]] Result<std::vector<MaximumReached>> maximaReached(const AnnexSource& source);
[[nodiscard]] std::string maximumInWords(const MaximumReached& reached, const ContractNames& names);

}  // namespace valor
