// SPDX-License-Identifier: GPL-3.0-or-later
// How an invoice line came about, in numbers and in words.
#pragma once

#include "core/contract/trace.h"
#include "core/report/statements.h"

namespace valor {

/// As people write it: "3,000 × 20". The sum comes out to the minor unit.
[[nodiscard]] std::string formulaInNumbers(const Trace& trace, const NumberStyle& numbers);
/// "units in the tier (billable examinations) 3,000 × price 20"; what a share was read from follows behind.
[[nodiscard]] std::string explanation(const Trace& trace, const Wording& wording);
/// "units in the tier (billable examinations)"
[[nodiscard]] std::string nameInWords(const TraceValue& value, const Wording& wording);

}  // namespace valor
