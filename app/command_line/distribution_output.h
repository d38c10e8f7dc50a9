// SPDX-License-Identifier: GPL-3.0-or-later
// A distribution with its source, for people and for programs.
#pragma once

#include <iosfwd>
#include <optional>

#include "core/distribution/entry.h"
#include "core/report/statements.h"
#include "data/evidence/evidence_library.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

struct DistributionView {
    const EvidenceEntry* evidence = nullptr;             ///< null for a statement of one's own
    std::optional<ResolvedDistribution> distribution{};  ///< absent when no figure is published
};

void printDistribution(std::ostream& out, const DistributionView& view, const Wording& wording);
[[nodiscard]] JsonValue distributionJson(const DistributionView& view, const Wording& wording);

}  // namespace valor::command_line
