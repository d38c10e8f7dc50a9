// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace valor {

/// Months of a contract: a slip of the hand must not cost a row for each of a million.
inline constexpr int kMaxContractMonths = 1'200;

}  // namespace valor
