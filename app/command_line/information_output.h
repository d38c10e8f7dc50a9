// SPDX-License-Identifier: GPL-3.0-or-later
// What it would be worth to know the inputs of a case better, as words, tables and JSON.
#pragma once

#include <iosfwd>

#include "core/comparison/case_sample.h"
#include "core/report/statements.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

struct InformationView {
    const Case& input;
    const Scenario& scenario;
    const CaseInformation& information;
};

/// @param rows of inputs to show; 0: all
void printInformation(std::ostream& out, const InformationView& view, std::size_t rows, const Wording& wording);
[[nodiscard]] JsonValue informationJson(const InformationView& view, const Wording& wording);

}  // namespace valor::command_line
