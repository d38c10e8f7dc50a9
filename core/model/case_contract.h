// SPDX-License-Identifier: GPL-3.0-or-later
// The contracts of a case as they can be shown and settled on their own.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "core/contract/billing.h"
#include "core/model/case.h"

namespace valor {

/// The alternative of this name; with an empty name the first that has contracts. Null when there is none.
[[nodiscard]] const Alternative* alternativeWithContracts(const Case& input, const AlternativeId& name);

/// What is deployed at the first `sites` sites of an alternative.
[[nodiscard]] std::vector<BillingCell> cellsOf(const Case& input, const Alternative& alternative,
                                               std::size_t sites = std::numeric_limits<std::size_t>::max());

/// Observed cells with what the alternative has there: the tool and, where the observation does not say it, the need,
/// if there is only one – of several tools all that it counts together –; the party that runs the site. A cell that
/// names neither site nor need also gets the only site.
/// @return ReferenceUnknown with "site" or "need" for one at which the alternative has nothing: what is observed there
/// is not what the contract was simulated on, or a name is misspelt
[[nodiscard]] Result<std::vector<BillingCell>> deployedCells(const Case& input, const Alternative& alternative,
                                                             std::vector<BillingCell> observed);

/// What a figure that is stated by the year counts for.
enum class Per : std::uint8_t { AsStated, Month };
/// The central value of a parameter in base units: a share as 0.7 also where it is stated in per cent.
/// @param per Month: a twelfth of what is stated by the year, as a run spreads it
[[nodiscard]] std::optional<double> centralInBaseUnits(const Case& input, const Scenario& scenario,
                                                       const ParameterId& id, Per per = Per::AsStated);

/// The central value of an amount that is a parameter, by the month where it is paid by the month.
[[nodiscard]] std::optional<double> centralAmount(const Case& input, const Scenario& scenario, ClauseKind kind,
                                                  const ContractAmount& amount);

/// With these no line of less than a billion differs by a minor unit from what the unrounded amount comes to, and the
/// products of a settlement stay within reach of exact arithmetic.
inline constexpr int kSettledDigits = 12;
/// The contract with the central value in place of every parameter that has one.
/// @param digits significant ones of such an amount, but at least to the minor unit and at most twelve decimals
[[nodiscard]] Contract withCentralAmounts(const Case& input, const Scenario& scenario, Contract contract,
                                          int digits = kSettledDigits);

}  // namespace valor
