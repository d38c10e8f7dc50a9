// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of results that several commands write as JSON.
#pragma once

#include <string>

#include "core/result/run_result.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

template <class Items, class Convert>
[[nodiscard]] JsonArray listOf(const Items& items, const Convert& convert) {
    JsonArray list;
    list.reserve(items.size());
    for (const auto& item : items) list.push_back(convert(item));
    return list;
}

/// "0.025": the key of a quantile.
[[nodiscard]] std::string levelName(double level);
[[nodiscard]] JsonValue toJson(const Estimate& estimate);
[[nodiscard]] JsonValue toJson(const ProbabilityEstimate& estimate);
/// The recipe of a run and the digest of its numbers, without the time it took.
[[nodiscard]] JsonValue manifestJson(const RunManifest& manifest);

}  // namespace valor::command_line
