// SPDX-License-Identifier: GPL-3.0-or-later
// The log as a file that starts anew when it has grown, in the folder where the system keeps state.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>

#include "core/ports/logger.h"

namespace valor {

struct FileLoggerOptions {
    std::filesystem::path file;
    std::size_t bytesPerFile = std::size_t{1} << 20U;
    std::size_t olderFiles = 3;  ///< valor.1.log is the youngest of them
    LogLevel least = LogLevel::Info;
};

/// @return $XDG_STATE_HOME/valor/valor.log, else ~/.local/state/valor/valor.log; absent when neither folder is known.
/// @source XDG Base Directory Specification 0.8; a relative XDG_STATE_HOME is ignored as it demands.
[[nodiscard]] std::optional<std::filesystem::path> defaultLogFile();

/// Creates the folder, readable only by its owner, and opens the file.
/// @return a logger that keeps nothing when that is not possible; the program goes on without a log.
[[nodiscard]] std::unique_ptr<Logger> openFileLogger(const FileLoggerOptions& options) noexcept;

/// The logger at the default place, else one that keeps nothing.
[[nodiscard]] std::unique_ptr<Logger> openDefaultLogger() noexcept;

}  // namespace valor
