// SPDX-License-Identifier: GPL-3.0-or-later
// Where a new case begins.
#pragma once

#include <string>

#include "core/model/case.h"

namespace valor {

/// A case that holds only what every case has: a buyer whose gains count, an alternative to compare with today's
/// practice, and five years to look at, from the January after `today` in prices of this year. `name` becomes the title
/// and, as far as an id can hold it, the id.
/// @tested it can be kept and read back, and nothing is wrong with it.
[[nodiscard]] Case blankCase(const std::string& name, const std::string& currency, YearMonth today);

}  // namespace valor
