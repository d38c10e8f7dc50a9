// SPDX-License-Identifier: GPL-3.0-or-later
// What a case says about one of its tools.
#pragma once

#include <string_view>
#include <vector>

#include "core/model/case.h"

namespace valor {

/// A figure of a tool with its meaning: tools can be compared where they have figures of the same meaning.
struct ToolFigure {
    const Effect* effect = nullptr;  ///< null: of its adoption
    std::string_view role;           ///< field of Adoption or term of the mechanism, as files name it
    ParameterId parameter;
};
/// Adoption first, then the terms of every effect in the order of the case. Views into `input` and `tool`.
[[nodiscard]] std::vector<ToolFigure> figuresOf(const Case& input, const Tool& tool);
/// Whether both say the same about their tools.
[[nodiscard]] bool haveSameMeaning(const ToolFigure& one, const ToolFigure& other);

/// The needs a tool is deployed for or has an effect in, in the order of the case.
[[nodiscard]] std::vector<const Need*> needsOf(const Case& input, const ToolId& tool);
/// The sites that any alternative deploys it at, in the order of the case.
[[nodiscard]] std::vector<const Site*> sitesOf(const Case& input, const ToolId& tool);
[[nodiscard]] std::vector<const Alternative*> alternativesWith(const Case& input, const ToolId& tool);

struct ToolClause {
    const Contract* contract;
    const Clause* clause;
};
/// The clauses that bill any deployment of the tool in an alternative that signs their contract.
[[nodiscard]] std::vector<ToolClause> clausesFor(const Case& input, const ToolId& tool);

}  // namespace valor
