// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts side by side: what each pays to each party in every year, what it agrees on, and the work of settling it.
#pragma once

#include "core/comparison/contract_payments.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

[[nodiscard]] Document paymentsPage(const ContractPayments& payments, const Case& input, const Wording& wording);

}  // namespace valor
