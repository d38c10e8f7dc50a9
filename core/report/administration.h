// SPDX-License-Identifier: GPL-3.0-or-later
// What it takes to settle a contract: hours by how measures are verified, and what an hour costs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/annex_source.h"
#include "core/report/statements.h"

namespace valor {

/// What it takes to settle a clause: an assumption by how a measure is verified, stated in the text.
struct AdministrationCost {
    ClauseId clause;
    int measures = 0;
    double hoursPerYear = 0;
};
[[nodiscard]] std::vector<AdministrationCost> administrationCosts(const Contract& contract);

/// An input of a case that states what an hour of work costs.
struct HourlyRate {
    ParameterId input;
    double amount = 0;  ///< central value, in the currency of the case per hour
};
/// All of them, in the order of the case; none for a contract on its own.
[[nodiscard]] std::vector<HourlyRate> hourlyRates(const AnnexSource& source);
/// The one of this name, or the first; nothing where there is none.
[[nodiscard]] std::optional<HourlyRate> hourlyRate(const AnnexSource& source, const ParameterId& name = {});
/// Which rate the money rests on, with its mark, and which others the case states; or that it states none.
[[nodiscard]] std::string hourlyRateInWords(const std::optional<HourlyRate>& rate, const AnnexSource& source,
                                            const Wording& wording);

}  // namespace valor
