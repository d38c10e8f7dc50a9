// SPDX-License-Identifier: GPL-3.0-or-later
// The seller's view of a contract in words and tables, every figure with its Monte Carlo error.
#pragma once

#include <vector>

#include "core/comparison/vendor_view.h"
#include "core/report/document.h"
#include "core/report/payment_grid.h"
#include "core/report/statements.h"

namespace valor {

/// @param grids of the contracts that can be settled; may be empty
[[nodiscard]] Document vendorPage(const VendorView& view, const std::vector<PaymentGrid>& grids, const Case& input,
                                  const Wording& wording);
/// The same grid for each contract of the alternative that pays the seller and can be settled.
[[nodiscard]] std::vector<PaymentGrid> paymentGrids(const Case& input, const VendorView& view);

}  // namespace valor
