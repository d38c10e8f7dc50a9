// SPDX-License-Identifier: GPL-3.0-or-later
// A case in which less is agreed, and nothing else is changed.
#pragma once

#include <functional>

#include "core/model/case.h"

namespace valor {

using ClauseChoice = std::function<bool(const Clause&)>;

/// No contract holds any of these clauses.
[[nodiscard]] CasePtr withoutClauses(const Case& input, const ClauseChoice& which);
/// No contract of an alternative holds any of them, those of the comparator stay: what is paid today is paid in every
/// future that is compared with it. A contract that both sign is held twice, once without them.
[[nodiscard]] CasePtr withoutOfferedClauses(const Case& input, const ClauseChoice& which);
/// Whether a contract of the comparator holds any of them.
[[nodiscard]] bool isAgreedToday(const Case& input, const ClauseChoice& which);

}  // namespace valor
