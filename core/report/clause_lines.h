// SPDX-License-Identifier: GPL-3.0-or-later
// The clauses of a contract one below the other as they are applied, in plain words.
#pragma once

#include <string>
#include <vector>

#include "core/report/annex_source.h"

namespace valor {

struct ClauseLine {
    ClauseId clause;
    std::string name;                   ///< what it is called
    std::string title;                  ///< its name and kind
    std::string stage;                  ///< when it is applied
    std::string words;                  ///< what it does
    std::string coverage;               ///< which prices it bears on, where that can be asked
    std::string figures;                ///< what is agreed, and what is assumed, which says so
    std::vector<std::string> warnings;  ///< how it bears on others in ways that are overlooked
    bool operator==(const ClauseLine&) const = default;
};

/// "Platform fee – subscription"; a clause that is called like its kind, but for a capital, says it once.
[[nodiscard]] std::string clauseTitle(const std::string& name, const ClauseTerms& terms, const Wording& wording);
/// The clauses in the order of their stages, those of a stage as the contract lists them.
[[nodiscard]] std::vector<const Clause*> inOrderOfApplication(const Contract& contract);
[[nodiscard]] std::vector<ClauseLine> clauseLines(const AnnexSource& source, const Wording& wording);

}  // namespace valor
