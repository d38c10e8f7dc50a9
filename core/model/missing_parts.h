// SPDX-License-Identifier: GPL-3.0-or-later
// What a case still lacks before there is anything to compute.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/model/case.h"

namespace valor {

/// In the order in which a case is filled in.
enum class CasePart : std::uint8_t { Need, Tool, Effect, Deployment };

/// "need", "tool", "effect", "deployment": the last part of the texts "lacking.…".
[[nodiscard]] constexpr std::string_view partName(CasePart part) {
    switch (part) {
        case CasePart::Need: return "need";
        case CasePart::Tool: return "tool";
        case CasePart::Effect: return "effect";
        case CasePart::Deployment: return "deployment";
    }
    return "";
}

/// What keeps every figure of `alternative` at nothing; empty when there is something to compute. Payments alone are
/// something, and so is what the comparator would give up.
[[nodiscard]] std::vector<CasePart> missingParts(const Case& input, const Alternative& alternative);

}  // namespace valor
