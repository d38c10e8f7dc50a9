// SPDX-License-Identifier: GPL-3.0-or-later
// What a decision board reads: what is asked, whether it is worth it, how sure that is, who pays, what could go wrong,
// what is paid for what, what nobody knows yet, and what a reader needs to check it. Plain data; every figure is that
// of one run.
// @source contents of a board report, frameworks CHEERS 2022 (items 1-24) and MAS-AI, in docs/methods/reports.md
#pragma once

#include <vector>

#include "core/comparison/case_sample.h"
#include "core/error/diagnostics.h"
#include "core/model/report_form.h"
#include "core/report/document.h"
#include "core/report/saved_state.h"
#include "core/report/statements.h"
#include "core/result/one_way.h"

namespace valor {

/// All of the same request. What is named must outlive it.
struct BoardSource {
    const Case& input;
    const CaseInformation& information;              ///< with the result
    const std::vector<OneWayAnalysis>& sensitivity;  ///< of the alternatives of the result
    const Diagnostics& findings;                     ///< of the case
    SavedState saved{};                              ///< of the case; a seller is not told
};

[[nodiscard]] Document boardReport(const BoardSource& source, const Wording& wording, const ReportForm& form = {});

}  // namespace valor
