// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that go on until they are sure enough.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/command_line/run_options.h"

namespace valor::command_line {

/// "--until-error", "--until-seconds" and "--output".
struct GrowthOptions {
    StopRule rule;
    CLI::Option* draws = nullptr;   ///< of the command: most draws when a person says so
    CLI::Option* scheme = nullptr;  ///< likewise

    [[nodiscard]] bool isAsked() const { return rule.error || rule.seconds; }
};

/// @pre "--draws" and "--scheme" are declared
void addGrowthOptions(const Declaration& to, CLI::App& command, GrowthOptions& options);

/// What a growing run is asked for: as many draws as there may be, and points that a run can be made longer by, unless
/// a person chose otherwise.
void makeGrowing(RunRequest& request, const GrowthOptions& options);

/// Says how sure a run is that stopped before it was as sure as asked for.
void tellUnsure(Session& session, const Case& input, const RunManifest& manifest, Language language);

}  // namespace valor::command_line
