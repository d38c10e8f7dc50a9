// SPDX-License-Identifier: GPL-3.0-or-later
// Putting a finished file under its name so that a loss of power leaves the old one or the new one.
#pragma once

#include <filesystem>
#include <optional>

#include "core/error/error.h"
#include "data/store/environment.h"

namespace valor {

/// A name beside `file` that nothing has yet, for a file that is being made.
[[nodiscard]] std::filesystem::path partialNameFor(const std::filesystem::path& file);

/// @return FileNameTooLong where there is no room for the names that stand beside the file while it is used.
[[nodiscard]] Status checkNameLength(const std::filesystem::path& file);

/// Who may do what with a file.
struct Rights {
    unsigned mode = 0, user = 0, group = 0;
};
/// @return absent when there is no such file.
[[nodiscard]] std::optional<Rights> rightsOf(const std::filesystem::path& file);
/// Nobody but the owner may read the file from now on. @return StoreReadOnly, StoreInputOutput.
[[nodiscard]] Status makePrivate(const std::filesystem::path& file);
/// Owner and group as far as this user may give them; a group that cannot be given gains nothing.
/// @return StoreReadOnly, StoreInputOutput.
[[nodiscard]] Status giveRights(const std::filesystem::path& file, const Rights& rights);

enum class Replace : bool { No, Yes };
/// Gives `partial`, already on the disk, the name `file`, and waits until the folder is on the disk as well.
/// @return StoreExists, also for a journal or log that waits beside `file`; StoreReadOnly, StoreDiskFull,
/// FileNameTooLong, StoreInputOutput.
[[nodiscard]] Status publish(const std::filesystem::path& partial, const std::filesystem::path& file, Replace replace,
                             const StoreEnvironment& environment);
/// Waits until the names in the folder of `file` are on the disk. @return StoreInputOutput.
[[nodiscard]] Status syncFolderOf(const std::filesystem::path& file);

/// The folder and those above it, readable only by their owner where they are new. @return FileUnwritable.
[[nodiscard]] Status createPrivateFolder(const std::filesystem::path& folder);

}  // namespace valor
