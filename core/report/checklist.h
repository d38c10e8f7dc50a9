// SPDX-License-Identifier: GPL-3.0-or-later
// Which items of a reporting guideline a report answers, and where.
#pragma once

#include "core/model/case.h"
#include "core/model/report_form.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

/// The 28 items of CHEERS 2022: each with whether `form` answers it, and under which headings.
/// @source Husereau et al., Consolidated Health Economic Evaluation Reporting Standards 2022, table 1
[[nodiscard]] DocumentTable cheersTable(const ReportForm& form, const Wording& wording);
/// What is to be told of a tool that is artificial intelligence, in the same form. A field counts as answered where a
/// tool of the case has a figure that speaks of it.
[[nodiscard]] DocumentTable aiFieldTable(const Case& input, const ReportForm& form, const Wording& wording);

}  // namespace valor
