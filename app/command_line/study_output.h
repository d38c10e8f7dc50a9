// SPDX-License-Identifier: GPL-3.0-or-later
// What studies of one input would be worth, as text and as JSON.
#pragma once

#include <iosfwd>

#include "core/comparison/study_decision.h"
#include "core/ports/input_draws.h"
#include "core/report/statements.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

struct StudyView {
    const Case& input;
    const Scenario& scenario;
    const RunResult& result;
    const InputColumn& studied;
    double spread;  ///< of one observation; nought: counted
    double bestNow;
    const std::vector<StudyOutcome>& outcomes;
};

void printStudy(std::ostream& out, const StudyView& view, const Wording& wording);
/// Schema valor.study/1.
[[nodiscard]] JsonValue studyJson(const StudyView& view, const Wording& wording);

}  // namespace valor::command_line
