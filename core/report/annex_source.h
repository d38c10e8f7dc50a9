// SPDX-License-Identifier: GPL-3.0-or-later
// What the texts on a contract are written of: the contract alone, or in the case that it belongs to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/contract/billing.h"
#include "core/contract/example.h"
#include "core/model/case.h"
#include "core/report/statements.h"

namespace valor {

/// What is named must outlive it.
struct AnnexSource {
    const Contract& contract;
    std::vector<BillingCell> cells{};  ///< where the example is shown; empty: places made from what the clauses name
    /// The contract with amounts assumed where they are still to be agreed, for the example.
    std::optional<Contract> assumed{};
    const Case* input = nullptr;               ///< where parties and places have their names
    const Alternative* alternative = nullptr;  ///< of that case: who signs
    const Scenario* scenario = nullptr;        ///< of that case: whose figures are expected and assumed
    Expectation expected{};                    ///< of the measures that the case knows something of
};

/// A contract that an alternative signs: at its first sites, with the central values of a scenario.
[[nodiscard]] AnnexSource annexSource(const Case& input, const Alternative& alternative, const Contract& contract,
                                      const Scenario& scenario);

/// With the assumed amounts, where there are any.
[[nodiscard]] inline const Contract& settledContract(const AnnexSource& source) {
    return source.assumed ? *source.assumed : source.contract;
}

/// Where options are looked for: all places of the alternative; of a contract on its own those that its clauses name,
/// as any other is made up to show payments.
[[nodiscard]] std::vector<BillingCell> knownPlaces(const AnnexSource& source);

/// "Platform framework"; in a case also the alternative and the currency, and the scenario where there are several.
[[nodiscard]] std::string contractTitle(const AnnexSource& source, const Wording& wording);

}  // namespace valor
