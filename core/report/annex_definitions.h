// SPDX-License-Identifier: GPL-3.0-or-later
// Who and what a payment annex speaks of: each name once with the id that stands in files, and what it means.
#pragma once

#include <string>
#include <vector>

#include "core/report/annex_source.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

/// Accounts that the clauses name, without those of whichever site.
[[nodiscard]] std::vector<std::string> accountsOf(const Contract& contract);
/// The sites that a clause bills in the alternative, or that it names; empty when neither says.
[[nodiscard]] std::vector<SiteId> billedSites(const AnnexSource& source, const Clause& clause);

/// Parties, the places of `cells`, and those of `measures` that need an explanation.
[[nodiscard]] DocumentTable definitions(const AnnexSource& source, const std::vector<BillingCell>& cells,
                                        const std::vector<std::string>& measures, const Wording& wording);

}  // namespace valor
