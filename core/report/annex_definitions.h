// SPDX-License-Identifier: GPL-3.0-or-later
// Who and what a payment annex speaks of: each name once with the id that stands in files, and what it means.
#pragma once

#include <string>
#include <vector>

#include "core/report/annex_source.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

/// Of the sites that a clause covers, those at which options are taken and those at which they never are.
class BilledSites {
public:
    /// @param source must outlive it
    explicit BilledSites(const AnnexSource& source) : source_(source), places_(knownPlaces(source)) {}

    [[nodiscard]] std::vector<SiteId> of(const Clause& clause) const;
    /// Where it never pays anything, see sitesNeverBilled(): among all places that are known.
    [[nodiscard]] std::vector<SiteId> unbilled(const Clause& clause) const;
    /// Whether it never pays anything at any of the sites that it covers.
    [[nodiscard]] bool isNowhere(const Clause& clause) const;

private:
    const AnnexSource& source_;
    std::vector<BillingCell> places_;
};

/// Who signs: every party that pays or is paid, as "Hospital, for North, South" where several of its sites do; the
/// sites themselves where no case says who runs them.
[[nodiscard]] std::vector<std::string> signatories(const AnnexSource& source, const BilledSites& billed,
                                                   const Wording& wording);

/// Parties, and the places of `cells`.
[[nodiscard]] DocumentTable definitions(const AnnexSource& source, const std::vector<BillingCell>& cells,
                                        const Wording& wording);
/// "sensitivity: of the cases …": too long for a cell, a paragraph of its own.
[[nodiscard]] std::string measureDefined(const std::string& measure, const Wording& wording);

}  // namespace valor
