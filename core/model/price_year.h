// SPDX-License-Identifier: GPL-3.0-or-later
// The year in whose prices a case counts.
#pragma once

#include "core/model/case.h"

namespace valor {

/// `input` in prices of another year. No figure is converted: it is said in which prices they are meant.
[[nodiscard]] CasePtr withPriceYear(const CasePtr& input, int year);

}  // namespace valor
