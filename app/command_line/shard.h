// SPDX-License-Identifier: GPL-3.0-or-later
// A run divided between machines: one part of it into a file.
#pragma once

#include <cstdint>
#include <string>

#include "app/command_line/run_options.h"

namespace valor::command_line {

/// "--shard k/n" and "--out".
struct ShardOptions {
    std::uint64_t number = 0, count = 0;  ///< the number-th of `count` parts; nought: the whole run
    std::string path;

    [[nodiscard]] bool isAsked() const { return count > 0; }
};

/// "2/8" into number and count. @return false for anything that names no part
[[nodiscard]] bool readShard(const std::string& text, ShardOptions& options);
void addShardOptions(const Declaration& to, CLI::App& command, ShardOptions& options);

/// Draws one part and writes it. @return the exit code
[[nodiscard]] int writeShard(const RunRequest& request, const ShardOptions& options, Session& session,
                             Language language, bool isQuiet);

}  // namespace valor::command_line
