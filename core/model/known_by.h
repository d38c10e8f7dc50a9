// SPDX-License-Identifier: GPL-3.0-or-later
// Whom to ask for a figure: not every figure is one that a vendor can know, or that can be measured at all.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/model/case.h"

namespace valor {

/// Where a figure has several uses, the first of these that one of them says.
enum class KnownBy : std::uint8_t {
    Experts,      ///< 0 or 1: which of two views holds, which is no quantity
    Principle,    ///< discount rates, the worth of freed time and of a QALY: agreed on, not found
    Place,        ///< how it is without the tool: volumes, also behind a formula, prevalence, today's accuracy and time
    Accounts,     ///< what an event costs or is worth to those who bear it
    Use,          ///< how far and how fast the tool is used, and what becomes of the time it saves
    Performance,  ///< what the tool does
    Offer,        ///< prices of a contract
    Budget,       ///< what else an alternative costs
    Unclear       ///< only in formulas whose meaning the case does not state, or nowhere
};

/// "experts", "principle", …: texts name it so.
[[nodiscard]] std::string_view knownByName(KnownBy who);

/// Of a parameter of the case, from where it is used, directly or through formulas.
[[nodiscard]] KnownBy knownBy(const Case& input, const ParameterId& parameter);

}  // namespace valor
