// SPDX-License-Identifier: GPL-3.0-or-later
// The payment annex of a contract: everything a person needs to compute its invoices by hand.
#pragma once

#include <optional>
#include <vector>

#include "core/contract/billing.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

/// What an annex is written of.
struct AnnexSource {
    const Contract& contract;
    std::vector<BillingCell> cells{};  ///< where the example is shown; empty: places made from what the clauses name
    /// The contract with amounts assumed where they are still to be agreed, for the example.
    std::optional<Contract> assumed{};
};

/// Measures, clauses with their figures, order of application, rounding, data duties, and a settlement worked out on
/// made-up observations – where all amounts are agreed or assumed.
/// @tested a calculator with only the text reproduces every amount, for every kind of clause
[[nodiscard]] Document paymentAnnex(const AnnexSource& source, const Wording& wording);

}  // namespace valor
