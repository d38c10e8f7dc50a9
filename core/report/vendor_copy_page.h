// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves in a copy for a seller, to be read before it is sent.
#pragma once

#include "core/model/vendor_copy.h"
#include "core/report/document.h"
#include "core/report/saved_state.h"
#include "core/report/statements.h"

namespace valor {

/// Every figure with what it rests on in the case of the buyer, what the clauses say, what the seller has to fill in,
/// and in what the copy counts otherwise than the case. @param saved of `input`
[[nodiscard]] Document vendorCopyPage(const VendorCopy& copy, const Case& input, const SavedState& saved,
                                      const PartyId& vendor, const Wording& wording);

}  // namespace valor
