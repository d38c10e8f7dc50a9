// SPDX-License-Identifier: GPL-3.0-or-later
// The short assessment that a hospital makes before it takes something into use: its questions, answered as far as a
// case and its run go. What they do not say is said to be missing, with where to enter it.
#pragma once

#include <vector>

#include "core/report/board_report.h"
#include "core/report/result_tables.h"

namespace valor {

inline constexpr int kMiniHtaQuestions = 26;

/// Five tables of questions and answers: introduction, technology, patients, organisation, economy.
/// @source order of questions: mini-HTA, Danish Centre for Evaluation and Health Technology Assessment 2005, in words
/// of our own
[[nodiscard]] std::vector<TitledTable> miniHta(const BoardSource& source, const Scenario& scenario,
                                               const Wording& wording);

}  // namespace valor
