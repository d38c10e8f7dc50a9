// SPDX-License-Identifier: GPL-3.0-or-later
// When an alternative pays for itself, in words.
#pragma once

#include <string>

#include "core/calendar/year_month.h"
#include "core/report/statements.h"

namespace valor {

/// "Pays for itself after 14 months where it does (between 9 and 31, 90 %), counted from 2027-04, the first month with
/// a cost or a gain; never in 12 of 100 futures"
[[nodiscard]] std::string paybackSentence(const AlternativeResult& result, YearMonth baseMonth, const Wording& wording);

}  // namespace valor
