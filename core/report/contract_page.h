// SPDX-License-Identifier: GPL-3.0-or-later
// What a contract does, clause by clause, and what people overlook in it: plain data for a page and the terminal.
#pragma once

#include <vector>

#include "core/contract/interactions.h"
#include "core/contract/operating.h"
#include "core/report/annex.h"
#include "core/report/contract_names.h"

namespace valor {

/// What a contract year costs when all volumes of the example are multiplied.
struct VolumePoint {
    double factor = 1;
    double units = 0;  ///< of the measures that are billed
    double paid = 0;
    bool isOverUse = false;  ///< a larger volume would cost less
};
struct PaymentsByVolume {
    int year = 0;             ///< of the contract, 0 = first: the first of those with most units
    bool isExpected = false;  ///< the case expects these volumes; else they are made up
    std::vector<VolumePoint> points{};
    std::vector<ClauseId> idle{};  ///< bounds that change nothing at any of the points
    std::vector<SiteId> sites{};   ///< that are counted
    std::size_t allSites = 0;      ///< that the alternative has
};
/// On the observations of the example in the annex. @return the errors of settle()
[[nodiscard]] Result<PaymentsByVolume> paymentsByVolume(const AnnexSource& source);
/// Whether anything is counted that a price goes by; where not there is nothing to show by volume.
[[nodiscard]] bool countsUnits(const PaymentsByVolume& volumes);
/// Which year of what the points show, at which sites, and which bounds do not show in it.
[[nodiscard]] std::string volumesInWords(const PaymentsByVolume& volumes, const ContractNames& names);

/// What each bonus or malus comes to by what is measured: clause, measure, measured, share of the base, and the amount
/// where the base is one.
[[nodiscard]] DocumentTable performanceTable(const ContractNames& names);

/// With what a case knows of the shares that clauses rest on.
[[nodiscard]] std::vector<Interaction> interactionsIn(const AnnexSource& source);
/// The text of an interaction: "interaction.<rule>".
[[nodiscard]] std::string interactionInWords(const Interaction& interaction, const ContractNames& names);

/// All of it with the facts of the gallery.
/// @param rate the input that states what an hour costs; empty: the first of the case
[[nodiscard]] Document contractPage(const AnnexSource& source, const Wording& wording, const ParameterId& rate = {});

}  // namespace valor
