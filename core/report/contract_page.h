// SPDX-License-Identifier: GPL-3.0-or-later
// What a contract does, clause by clause, and what people overlook in it: plain data for a page and the terminal.
#pragma once

#include <vector>

#include "core/contract/interactions.h"
#include "core/report/annex.h"

namespace valor {

/// What one contract year costs when all counts of the example are multiplied.
struct VolumePoint {
    double factor = 1;
    double units = 0;  ///< of the measures that are billed
    double paid = 0;
    bool isOverUse = false;  ///< a larger volume would cost less
};
/// On the made-up observations of the annex. @return the errors of settle()
[[nodiscard]] Result<std::vector<VolumePoint>> paymentsByVolume(const Contract& contract,
                                                                const std::vector<BillingCell>& cells);

/// What it takes to settle a clause: an assumption by how a measure is verified, stated in the text.
struct AdministrationCost {
    ClauseId clause;
    int measures = 0;
    double hoursPerYear = 0;
};
[[nodiscard]] std::vector<AdministrationCost> administrationCosts(const Contract& contract);

/// The text of an interaction: "interaction.<rule>".
[[nodiscard]] std::string interactionInWords(const Interaction& interaction, const Wording& wording);

/// All of it with the facts of the gallery.
[[nodiscard]] Document contractPage(const AnnexSource& source, const Wording& wording);

}  // namespace valor
