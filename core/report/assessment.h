// SPDX-License-Identifier: GPL-3.0-or-later
// A model for assessing AI in medicine, domain by domain: what this report has, what is missing, and the gate between
// its two steps. It rates nothing: that is for those who assess.
#pragma once

#include <string>

#include "core/model/report_form.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

/// The nine domains of MAS-AI in their two steps, with room for a rating of 0 to 3.
/// @source Fasterholdt et al. 2022, Model for ASsessing the value of AI in medical imaging (MAS-AI)
[[nodiscard]] DocumentTable domainTable(const ReportForm& form, const Wording& wording);
/// Whether the first step can be judged from the report, and which of its domains are not in it.
[[nodiscard]] std::string gateSentence(const ReportForm& form, const Wording& wording);

}  // namespace valor
