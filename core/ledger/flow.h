// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of value that pass between parties, and how an account is named.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace valor {

/// Kinds are never added except by a valuation.
enum class FlowKind : std::uint8_t { Cash, Capacity, Health, Other };
inline constexpr std::size_t kFlowKinds = 4;
inline constexpr std::array<FlowKind, kFlowKinds> kAllFlowKinds{FlowKind::Cash, FlowKind::Capacity, FlowKind::Health,
                                                                FlowKind::Other};

/// "cash", "capacity", "health", "other": the names used in files and tables.
[[nodiscard]] constexpr std::string_view flowKindName(FlowKind kind) {
    switch (kind) {
        case FlowKind::Cash: return "cash";
        case FlowKind::Capacity: return "capacity";
        case FlowKind::Health: return "health";
        case FlowKind::Other: return "other";
    }
    return "";
}

// An account reference in a document is one of
//   "party"           the party's first budget
//   "party/budget"    one of its budgets
//   "site", "site/budget"   the party that runs the site of the deployment
//   "@centre"         a cost centre whose budget changes on given dates
//   "outside"         suppliers, the labour market, anyone beyond the named parties
//   "created"         the source of health and of other value that no party gives up

}  // namespace valor
