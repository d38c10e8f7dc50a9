// SPDX-License-Identifier: GPL-3.0-or-later
// What a store knows of the machine and the person it works for.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "data/migrations/migrations.h"

namespace valor {

using Clock = std::function<std::chrono::system_clock::time_point()>;

/// What the store itself does to the names in a folder; everything else goes through SQLite.
struct NameStep {
    enum class Kind : std::uint8_t { Rename, SyncFolder } kind{};
    std::filesystem::path from, to;  ///< of a renaming; `to` alone otherwise, a file in the folder
};

struct StoreEnvironment {
    std::string user, host;
    std::uint64_t process = 0;
    Clock now;
    std::filesystem::path unsavedFolder;  ///< of cases without a name; empty where there is no such place
    /// The name of a file system on which locks of another machine may not be seen; absent for one on this machine.
    std::function<std::optional<std::string>(const std::filesystem::path&)> sharedSystem;
    Migrations migrations;
    std::string fileSystem;                               ///< SQLite's; tests put failing ones here
    std::function<void(const NameStep&)> beforeNameStep;  ///< tests watch here; may be empty

    /// The user, the clock, the state folder (XDG Base Directory Specification) and the file systems of this machine.
    [[nodiscard]] static StoreEnvironment ofThisMachine();

    /// The time as the history writes it, "2027-01-31T12:34:56Z".
    [[nodiscard]] std::string time() const;
};

}  // namespace valor
