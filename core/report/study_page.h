// SPDX-License-Identifier: GPL-3.0-or-later
// What studies of one input would be worth before choosing, as words and a table.
#pragma once

#include "core/comparison/input_study.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

[[nodiscard]] Document studyPage(const Case& input, const InputStudy& study, const Wording& wording);

/// Chance that the study leads to another choice than the means do.
[[nodiscard]] double changesOf(const StudyOutcome& outcome);

}  // namespace valor
