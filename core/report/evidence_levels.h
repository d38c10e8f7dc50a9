// SPDX-License-Identifier: GPL-3.0-or-later
// Of which level of efficacy the figures of a tool speak: from what it does by itself to what it does for patients.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/case.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

/// The levels of RADAR, in their order. @source Boverhof et al. 2024, after Fryback and Thornbury 1991
enum class EvidenceLevel : std::uint8_t {
    Technical = 1,
    Accuracy,
    DiagnosticThinking,
    Therapeutic,
    PatientOutcome,
    CostEffectiveness,
    LocalEfficacy
};
inline constexpr int kEvidenceLevels = 7;

/// The level that a figure speaks of by what it measures; it says nothing of how well the study was done. Nothing for
/// figures of practice without the tool, and of time and use, which have no level of their own.
/// @param role term of a mechanism or field of Adoption, as files name it
[[nodiscard]] std::optional<EvidenceLevel> evidenceLevelOf(std::string_view role);

/// Per tool and level the figures with their marks, and the sources of those that were found or derived.
struct ToolEvidence {
    std::string tool;      ///< its label
    std::string sentence;  ///< the highest level of which a figure with a source speaks
    DocumentTable table;   ///< a row per level, then time and use; where there is no figure it says where to enter one
};
[[nodiscard]] std::vector<ToolEvidence> toolEvidence(const Case& input, const Scenario& scenario,
                                                     const Wording& wording);

}  // namespace valor
