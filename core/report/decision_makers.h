// SPDX-License-Identifier: GPL-3.0-or-later
// What each of those who decide or are asked must be told, and where the report tells it.
#pragma once

#include "core/model/report_form.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

/// Administration, clinicians, patients, payer, compliance and seller: who, what, whether it is answered, and where;
/// of what is not, where it belongs. A report for one audience has its rows alone, without who.
/// @source needs of information after ECLAIR, MAS-AI, the medical device regulation and the AI act, in
/// docs/methods/reports.md
[[nodiscard]] DocumentTable decisionMakerTable(const ReportForm& form, const Wording& wording);

}  // namespace valor
