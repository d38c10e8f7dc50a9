// SPDX-License-Identifier: GPL-3.0-or-later
// Which states of the open case have the same figures.
#pragma once

#include "core/model/canonical.h"

namespace valor::ui {

/// Whether a run of one is a run of the other; that of no case is of no case only.
[[nodiscard]] inline bool haveSameRuns(const CasePtr& one, const CasePtr& other) {
    return one == other || (one && other && valor::haveSameRuns(*one, *other));
}

}  // namespace valor::ui
