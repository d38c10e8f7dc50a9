// SPDX-License-Identifier: GPL-3.0-or-later
// What the events of a mechanism are usually worth, and to whom: where a new effect begins.
#pragma once

#include <span>
#include <string_view>

#include "core/effect/mechanism.h"
#include "core/ledger/flow.h"

namespace valor {

/// One figure that gives events a value. Rows of a mechanism with the same name share the figure.
struct Worth {
    std::string_view name;   ///< of the figure; its text has the key "worth.hour"
    std::string_view unit;   ///< of the figure; `$` is the currency of the case
    std::string_view event;  ///< EventRule::name
    FlowKind kind{};
    /// Accounts; kPatientsAccount stands for the patients of the case.
    std::string_view from, to;
};
inline constexpr std::string_view kPatientsAccount = "patients";

/// @return empty for mechanisms whose worth nobody can suggest (waiting time, formulas)
/// @tested a case built of any of them has no error.
[[nodiscard]] std::span<const Worth> usualWorth(Mechanism mechanism);

}  // namespace valor
