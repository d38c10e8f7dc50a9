// SPDX-License-Identifier: GPL-3.0-or-later
// Effects: a mechanism at work in a need, and what each of its events is worth to whom.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/effect/mechanism.h"
#include "core/ledger/flow.h"
#include "core/model/localized_text.h"
#include "core/units/id.h"

namespace valor {

struct TermBinding {
    std::string term;  ///< TermRule::name
    ParameterId parameter;
    bool operator==(const TermBinding&) const = default;
};

/// events × Π factors flows from one account to another.
struct Consequence {
    LocalizedText label;
    std::string event;  ///< EventRule::name
    FlowKind kind = FlowKind::Cash;
    std::vector<ParameterId> factors;  ///< unit of event × factors: money for cash and capacity, QALY for health
    std::string from, to;              ///< account references, see AccountRef
    bool operator==(const Consequence&) const = default;
};

/// Applies to every deployment of `tool` for `need`. Every quantity is with the tool minus without it.
struct Effect {
    EffectId id;
    LocalizedText label;
    NeedId need;
    ToolId tool;
    Mechanism mechanism{};
    std::vector<TermBinding> terms;
    std::string expression;      ///< Mechanism::Formula only: over parameters and processed, eligible, offered, year
    std::string expressionUnit;  ///< unit of the result per month
    std::vector<Consequence> consequences;
    bool operator==(const Effect&) const = default;
};

}  // namespace valor
