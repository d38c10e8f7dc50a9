// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/environment.h"

#include <array>
#include <cstdlib>
#include <ctime>

#include <pwd.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace valor {
namespace {

namespace fs = std::filesystem;

std::string userName() {
    if (const passwd* entry = getpwuid(getuid()); entry != nullptr && entry->pw_name != nullptr) return entry->pw_name;
    return std::to_string(getuid());
}

std::string hostName() {
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "localhost";
}

fs::path stateFolder() {
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && fs::path(state).is_absolute())
        return state;
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return fs::path(home) / ".local" / "state";
    return {};
}

/// @source statfs(2), linux/magic.h
std::optional<std::string> sharedSystemOf(const fs::path& path) {
    struct Known {
        std::uint32_t magic;
        const char* name;
    };
    constexpr std::array<Known, 10> shared{{{0x6969, "NFS"},
                                            {0x517B, "SMB"},
                                            {0xFF534D42, "CIFS"},
                                            {0xFE534D42, "SMB2"},
                                            {0x65735546, "FUSE"},
                                            {0x01021997, "9P"},
                                            {0x5346414F, "AFS"},
                                            {0x73757245, "Coda"},
                                            {0x00C36400, "Ceph"},
                                            {0x7461636F, "OCFS2"}}};
    struct statfs system {};
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    if (statfs(folder.c_str(), &system) != 0) return std::nullopt;
    for (const Known& known : shared)
        if (static_cast<std::uint32_t>(system.f_type) == known.magic) return known.name;
    return std::nullopt;
}

}  // namespace

StoreEnvironment StoreEnvironment::ofThisMachine() {
    StoreEnvironment environment;
    environment.user = userName();
    environment.host = hostName();
    environment.process = static_cast<std::uint64_t>(getpid());
    environment.now = [] { return std::chrono::system_clock::now(); };
    if (const fs::path state = stateFolder(); !state.empty()) environment.unsavedFolder = state / "valor" / "unsaved";
    environment.sharedSystem = sharedSystemOf;
    environment.migrations = caseFileMigrations();
    return environment;
}

std::string StoreEnvironment::time() const {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now());
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace valor
