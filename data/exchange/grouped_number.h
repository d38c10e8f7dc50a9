// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers whose marks may stand between thousands.
#pragma once

#include <string_view>

namespace valor {

/// Whether the marks of a number may stand between thousands: 1.000 or 12.345.678, with `mark` a point.
[[nodiscard]] bool mayBeGrouped(std::string_view number, char mark = '.');

}  // namespace valor
