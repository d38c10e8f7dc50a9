// SPDX-License-Identifier: GPL-3.0-or-later
// A contract that begins as a template and is fitted to the case it is signed in.
#pragma once

#include "core/error/error.h"
#include "core/model/case.h"

namespace valor {

/// A contract of one price per unit, to begin with where no template fits.
[[nodiscard]] Contract plainContract();

/// `input` with the contract signed by one more alternative: for the whole of the longest scenario, in the currency of
/// the case, paid by whoever runs the sites of the alternative to the seller of its tools. Amounts that the template
/// leaves open become inputs of nought, shares that a clause measures become inputs at their target, and counts that
/// nothing in the case produces inputs of nought, so that the case can be run and says what is still to be agreed.
/// @return ReferenceUnknown for an alternative that is not there, or when it uses no tool or the case has no seller
[[nodiscard]] Result<CasePtr> withNewContract(const CasePtr& input, const AlternativeId& alternative,
                                              const Contract& contract);

}  // namespace valor
