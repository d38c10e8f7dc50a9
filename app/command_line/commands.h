// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of valor-cli: each declares its options and says what to do when it is chosen.
#pragma once

namespace CLI {
class App;
}

namespace valor::command_line {

struct Session;

/// Adds one command to `root`; its exit code lands in `exitCode` when a person chooses it.
void addSimulate(CLI::App& root, Session& session, int& exitCode);
void addValidate(CLI::App& root, Session& session, int& exitCode);
void addInfo(CLI::App& root, Session& session, int& exitCode);
void addDistribution(CLI::App& root, Session& session, int& exitCode);

}  // namespace valor::command_line
