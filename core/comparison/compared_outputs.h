// SPDX-License-Identifier: GPL-3.0-or-later
// The outputs in which alternatives, scenarios and saved states are compared.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "core/result/run_result.h"

namespace valor {

/// As samples and JSON name them.
inline constexpr std::array<std::string_view, 4> kComparedOutputs{"net_benefit", "cash", "capacity", "qaly"};
template <class T>
using ByOutput = std::array<T, kComparedOutputs.size()>;

/// Cash, capacity and net benefit are money; QALYs are not.
[[nodiscard]] constexpr bool isMoney(std::size_t output) {
    return kComparedOutputs[output] != "qaly";
}

[[nodiscard]] ByOutput<Estimate> comparedEstimates(const AlternativeResult& result);
/// The same run with no samples but those of the compared outputs and of the net benefit over time: all that pages
/// draw and studies read, and little to hold.
[[nodiscard]] RunResult withComparedDraws(const RunResult& run);
/// The draws of one of `kComparedOutputs`. @pre the run kept its samples
[[nodiscard]] const std::vector<double>& drawsOf(const RunResult& run, const AlternativeId& alternative,
                                                 std::string_view output);
/// The draws of one alternative. @pre the run kept its samples
[[nodiscard]] ByOutput<std::vector<double>> comparedDraws(const RunResult& run, const AlternativeId& alternative);

}  // namespace valor
