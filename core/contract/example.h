// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up observations on which a contract can be shown at work.
#pragma once

#include <string>
#include <vector>

#include "core/contract/billing.h"
#include "core/contract/fact_table.h"

namespace valor {

struct ExampleFact {
    SiteId site;
    NeedId need;
    std::string measure;
    int month = 0;  ///< of the contract, 0 = first
    Observation observed;
};
struct Example {
    std::vector<BillingCell> cells;
    FactTable facts;
    std::vector<ExampleFact> listed;  ///< by measure, place and month
};

/// Volumes that pass the tiers of the contract, guarantees missed by a little, tests that end it passed.
/// @param cells where it is shown; empty: two places made from what the clauses name
/// @return the errors of compileProgram()
[[nodiscard]] Result<Example> exampleOf(const Contract& contract, std::vector<BillingCell> cells);

}  // namespace valor
