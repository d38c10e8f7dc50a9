// SPDX-License-Identifier: GPL-3.0-or-later
// Putting a finished file under its name so that a loss of power leaves the old one or the new one.
#pragma once

#include <filesystem>

#include "core/error/error.h"

namespace valor {

/// A name beside `file` that nothing has yet, for a file that is being made.
[[nodiscard]] std::filesystem::path partialNameFor(const std::filesystem::path& file);

enum class Replace : bool { No, Yes };
/// Gives `partial`, already on the disk, the name `file`, and waits until the folder is on the disk as well.
/// @return StoreExists, also for a journal that waits beside `file`; StoreReadOnly, StoreDiskFull, StoreInputOutput.
[[nodiscard]] Status publish(const std::filesystem::path& partial, const std::filesystem::path& file, Replace replace);

/// The folder and those above it, readable only by their owner where they are new. @return FileUnwritable.
[[nodiscard]] Status createPrivateFolder(const std::filesystem::path& folder);

}  // namespace valor
