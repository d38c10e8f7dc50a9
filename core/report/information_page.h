// SPDX-License-Identifier: GPL-3.0-or-later
// What it would be worth to know the inputs of a case better, as words and a table.
#pragma once

#include <cstddef>

#include "core/comparison/case_sample.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

/// @param rows of inputs to show; 0: all
[[nodiscard]] Document informationPage(const Case& input, const CaseInformation& information, std::size_t rows,
                                       const Wording& wording);

}  // namespace valor
