// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields of a clause offer to choose from, and what was chosen or typed instead.
#pragma once

#include <string>
#include <vector>

#include "core/model/case.h"

class QComboBox;

namespace valor::ui {

/// Accounts that the parties of a case have, and those of whichever site.
[[nodiscard]] std::vector<std::string> accountsIn(const Case& input);
/// Shares that are often measured, and what clauses of the case measure, also under names of their own.
[[nodiscard]] std::vector<std::string> measuresNamedIn(const Case& input);

/// Which choice stands in an editable box; -1: it was typed.
[[nodiscard]] int chosenRow(const QComboBox& box);
/// Reads as data what stands in an editable box: a choice, or what was typed.
[[nodiscard]] std::string chosenOrTyped(const QComboBox& box);

}  // namespace valor::ui
