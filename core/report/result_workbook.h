// SPDX-License-Identifier: GPL-3.0-or-later
// A run as a workbook that calculates: statistics are formulas over its draws, with the figures of the run beside them.
#pragma once

#include <vector>

#include "core/comparison/case_sample.h"
#include "core/comparison/contract_payments.h"
#include "core/error/diagnostics.h"
#include "core/report/saved_state.h"
#include "core/report/statements.h"
#include "core/report/workbook.h"
#include "core/result/one_way.h"

namespace valor {

/// All of the same request. What is named must outlive it.
struct WorkbookSource {
    const Case& input;
    const CaseInformation& information;                ///< with the result and its samples
    const std::vector<OneWayAnalysis>& sensitivity;    ///< of the alternatives of the result
    const std::vector<AlternativePayments>& payments;  ///< by year; empty: nothing is told by year
    const Diagnostics& findings;                       ///< of the case
    const SavedState& saved;                           ///< of the case
};

/// Sheets: summary, who pays and gains, budget impact, payments, sensitivity, figures, how it was calculated, draws.
/// @return RunRequestInvalid when the draws are more than a sheet has rows
/// @tested every formula comes to the figure of the run; the same source gives the same workbook
[[nodiscard]] Result<Workbook> resultWorkbook(const WorkbookSource& source, const Wording& wording);

}  // namespace valor
