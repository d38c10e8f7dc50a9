// SPDX-License-Identifier: GPL-3.0-or-later
// How far a figure may be trusted when it follows from others.
#pragma once

#include <functional>

#include "core/model/case.h"

namespace valor {

/// The weakest mark among the stated parameters that `parameter` rests on; its own when it is stated. A formula that
/// cannot be read is an assumption; one without names is certain.
/// @param markOf mark of a stated parameter
[[nodiscard]] Confidence weakestMark(const Case& input, const Parameter& parameter,
                                     const std::function<Confidence(const Parameter&)>& markOf);

}  // namespace valor
