// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind a figure of a result: how it comes about, which inputs it rests on, and in which run.
#pragma once

#include <QString>
#include <vector>

#include "core/ledger/flow.h"
#include "core/model/case.h"
#include "core/result/run_result.h"
#include "ui/text/environment.h"

namespace valor::ui {

struct FigureAnswer {
    QString formula;  ///< in sentences, then the run
    std::vector<ParameterId> inputs;
};

enum class HeadlineFigure { NetBenefit, Better, BreakEven, Health, Payment };

/// The result that a figure was read from.
struct FigureSubject {
    const Case& input;
    const Scenario& scenario;
    const RunManifest& run;
    const AlternativeResult& result;
};

[[nodiscard]] FigureAnswer answerOn(HeadlineFigure figure, const FigureSubject& subject,
                                    const Environment& environment);
/// What a party gains or loses of one kind; of an empty party, all counted ones.
[[nodiscard]] FigureAnswer answerOn(const PartyId& party, FlowKind kind, const FigureSubject& subject,
                                    const Environment& environment);

}  // namespace valor::ui
