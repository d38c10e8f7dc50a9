// SPDX-License-Identifier: GPL-3.0-or-later
// Where the result of a run goes: tables, JSON, CSV.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/command_line/convergence.h"
#include "app/command_line/declaration.h"
#include "app/command_line/run_view.h"
#include "app/command_line/session.h"

namespace valor::command_line {

struct ResultForm {
    OutputForm form;
    std::string csv;  ///< file for the draws; "-": the output; empty: none
    bool quiet = false;
};

/// "--lang", "--json" and "--csv".
void addResultForm(const Declaration& to, CLI::App& command, ResultForm& form);

/// What is told beside the result.
struct Besides {
    std::vector<ConvergencePoint> convergence;
    std::string keptIn;                 ///< case file
    std::optional<std::uint64_t> kept;  ///< entry of the run there; absent when it is not kept
};

/// @return the exit code
[[nodiscard]] int writeResult(const RunView& view, const Besides& besides, const ResultForm& form, Session& session);

}  // namespace valor::command_line
