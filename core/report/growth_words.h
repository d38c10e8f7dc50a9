// SPDX-License-Identifier: GPL-3.0-or-later
// How sure a run was to become, and how sure it became.
#pragma once

#include <string>

#include "core/model/case.h"
#include "core/report/statements.h"
#include "core/result/run_result.h"

namespace valor {

/// "200,000 draws (the limit) – standard error 0.57 % (AI for all), wanted 0.30 %: not reached". With its output where
/// that is not the net benefit. Empty where the number of draws was given.
[[nodiscard]] std::string growthSentence(const Case& input, const RunManifest& manifest, const Wording& wording);

/// An error as its rule counts it: "0.57 %", "DKK 1,234", "0.02 QALY". @param output column that it is of
[[nodiscard]] std::string ruleError(const Case& input, const StopRule& rule, const std::string& output, double error,
                                    const Wording& wording);

/// Whose error it is, of columns as samples name them: "AI for all"; "AI for all: Health" where not all that the rule
/// looks at is net benefit. @param output "ai.net_benefit"
[[nodiscard]] std::string watchedName(const Case& input, const StopRule& rule, const std::string& output,
                                      const Wording& wording);

}  // namespace valor
