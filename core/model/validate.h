// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of a whole case: every reference, unit, range and convention, all problems at once.
#pragma once

#include "core/error/diagnostics.h"
#include "core/model/case.h"

namespace valor {

/// Subjects are paths such as "effects/reading-time/consequences/0/factors". Errors make a case unusable; warnings
/// are conventions a reader should know of.
[[nodiscard]] Diagnostics validate(const Case& input);

}  // namespace valor
