// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts that an alternative has for itself: a change of one is a change for nobody else.
#pragma once

#include "core/error/error.h"
#include "core/model/case.h"

namespace valor {

/// `input` with a copy of a contract for one alternative that signs it, under the same name; the others keep theirs.
/// Certain figures that nothing but its amounts name, directly or through a formula, are copied with it, each named by
/// the alternative: with their source, what scenarios say instead, and notes without their locks. What is uncertain, or
/// expected of the tool, is the same for both in every future and stays one figure. A contract that nobody else signs
/// stays as it is.
/// @return ReferenceUnknown for an alternative that is not there or does not sign the contract
/// @tested equal payments in every future; a change of either leaves the other as it was; removing the alternative
/// again leads back.
[[nodiscard]] Result<CasePtr> withOwnContract(const CasePtr& input, const AlternativeId& alternative,
                                              const ContractId& contract);
/// The same for every contract of an alternative: a figure that only these name, whichever of them, is copied once.
[[nodiscard]] Result<CasePtr> withOwnContracts(const CasePtr& input, const AlternativeId& alternative);

}  // namespace valor
