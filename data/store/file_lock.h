// SPDX-License-Identifier: GPL-3.0-or-later
// The note beside an open file that says who has it, as office programs leave it: .~lock.NAME#
#pragma once

#include <filesystem>
#include <optional>

#include "core/error/error.h"
#include "data/store/environment.h"

namespace valor {

/// Held while a file is edited. The system releases it when the process ends, however it ends; the text only says who
/// it is, so a note left behind by a dead process of this machine is taken over where its owner lets us write to it.
class FileLock {
public:
    /// @return StoreHeld with user, host, process and time as far as the note says them, and with the note where nobody
    /// on this machine holds it any more; FileNameTooLong; StoreReadOnly where no note can be written, with
    /// the note where something else than a file has its name.
    [[nodiscard]] static Result<FileLock> take(const std::filesystem::path& file, const StoreEnvironment& environment);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    /// Removes the note if it is still this one.
    ~FileLock();

    [[nodiscard]] static std::filesystem::path noteFor(const std::filesystem::path& file);
    /// Whether a process of this machine holds the file just now; true where that cannot be found out. Leaves no trace
    /// and hinders nobody who takes the lock meanwhile.
    [[nodiscard]] static bool isHeld(const std::filesystem::path& file);

private:
    FileLock(std::filesystem::path note, int descriptor) : note_(std::move(note)), descriptor_(descriptor) {}

    std::filesystem::path note_;
    int descriptor_ = -1;
};

}  // namespace valor
