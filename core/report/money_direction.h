// SPDX-License-Identifier: GPL-3.0-or-later
// Which way the money of a clause goes between its payer and its payee.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/contract/terms.h"

namespace valor {

enum class MoneyDirection : std::uint8_t {
    Pays,          ///< the payer pays the payee
    PaysBack,      ///< the payee pays back, as a deduction from what the payer pays
    Lowers,        ///< other payments of the payer are less
    BoundsReturn,  ///< what the payee pays back is bounded; what goes beyond is given back
    BothWays,      ///< one or the other, by what is observed
    Governs        ///< moves no money itself
};

[[nodiscard]] MoneyDirection directionOf(ClauseKind kind);
/// "pays_back", as in keys of texts.
[[nodiscard]] std::string_view directionName(MoneyDirection direction);

}  // namespace valor
