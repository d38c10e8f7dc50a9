// SPDX-License-Identifier: GPL-3.0-or-later
// What the terms of one clause ask of the evaluation: figures, signals, carried values and switches.
#pragma once

#include "core/contract/program.h"

namespace valor::contract {

struct NodeParts {
    ClauseNode node;  ///< switches, window, months and steps only
    std::vector<Figure> figures;
    std::vector<Signal> signals;
    std::vector<int> table;
    int slots = 0;  ///< values of state per buyer
};

/// Figures and signals in the order that the kernel of the kind names in its comment.
/// @return ClauseInvalid with the reason, ValueOutOfRange for a share or a month, NumberMalformed.
[[nodiscard]] Result<NodeParts> partsOf(const Clause& clause, const Contract& contract);

}  // namespace valor::contract
