// SPDX-License-Identifier: GPL-3.0-or-later
// The payment annex of a contract: everything a person needs to compute its invoices by hand.
#pragma once

#include "core/report/annex_source.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

/// Definitions, measures, clauses with their figures, order of application, rounding, data duties, a settlement worked
/// out where all amounts are agreed or assumed, and where to sign.
/// @tested a calculator with only the text reproduces every amount, for every kind of clause
[[nodiscard]] Document paymentAnnex(const AnnexSource& source, const Wording& wording);

}  // namespace valor
