// SPDX-License-Identifier: GPL-3.0-or-later
// What a seller is paid in a contract year, by price and volume: caps and minima stay as agreed, so that it bends.
#pragma once

#include <vector>

#include "core/report/annex_source.h"

namespace valor {

struct PaymentGrid {
    int year = 0;                           ///< of the contract, 0 = first: the first of those with most units
    bool isExpected = false;                ///< the case expects these volumes; else they are made up
    bool hasUnits = false;                  ///< the contract counts some units; without any only the price matters
    std::vector<double> prices, volumes;    ///< factors; 1 is what is agreed and expected
    std::vector<std::vector<double>> paid;  ///< by price, then by volume
};
/// The charges of the contract at other prices, settled on the example of the annex at other volumes.
/// @return the errors of settle() @tested a plain price gives the product of both factors
[[nodiscard]] Result<PaymentGrid> paymentGrid(const AnnexSource& source, const PartyId& payee);

}  // namespace valor
