// SPDX-License-Identifier: GPL-3.0-or-later
// A result as JSON that reads back as the same result; the samples are kept elsewhere.
#pragma once

#include <string>
#include <string_view>

#include "core/error/error.h"
#include "core/result/run_result.h"

namespace valor {

inline constexpr std::string_view kResultSchema = "valor.result/1";

/// Without the wall time, so that equal results give equal texts. @pre every number is finite.
[[nodiscard]] std::string writeResult(const RunResult& result);
/// @return SchemaUnsupported, or the errors of readCase().
/// @tested reading gives the same result back, to the last bit, but for the wall time.
[[nodiscard]] Result<RunResult> readResult(std::string_view json);

}  // namespace valor
