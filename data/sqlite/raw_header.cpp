// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/raw_header.h"

#include <array>
#include <cstddef>
#include <cstring>
#include <filesystem>

#include "data/sqlite/failure.h"

#include <sqlite3.h>

namespace valor::sqlite {
namespace {

using Bytes = std::array<unsigned char, 100>;

// Offsets of the SQLite file format, section 1.3.
constexpr std::size_t kWriteVersion = 18, kReadVersion = 19, kUserVersion = 60, kApplicationId = 68;
constexpr unsigned char kRollbackJournal = 1;

std::uint32_t bigEndian(const Bytes& bytes, std::size_t at) {
    return std::uint32_t{bytes[at]} << 24U | std::uint32_t{bytes[at + 1]} << 16U | std::uint32_t{bytes[at + 2]} << 8U |
           std::uint32_t{bytes[at + 3]};
}

/// A file opened for the time of one read.
class OpenFile {
public:
    OpenFile(sqlite3_vfs& system, const std::string& path) : memory_(static_cast<std::size_t>(system.szOsFile)) {
        // The end of the name is followed by the empty list of its parameters.
        const std::string name = std::filesystem::absolute(path).string() + std::string(3, '\0');
        const int flags = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW;
        const int code = system.xOpen(&system, name.c_str(), file(), flags, nullptr);
        if (code != SQLITE_OK) throw Failure(code, 0, "cannot open");
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() { file()->pMethods->xClose(file()); }

    /// @return false when the file is shorter.
    bool read(Bytes& bytes) {
        const int code = file()->pMethods->xRead(file(), bytes.data(), static_cast<int>(bytes.size()), 0);
        if (code == SQLITE_IOERR_SHORT_READ) return false;
        if (code != SQLITE_OK) throw Failure(code, 0, "cannot read");
        return true;
    }

private:
    sqlite3_file* file() { return reinterpret_cast<sqlite3_file*>(memory_.data()); }

    std::vector<std::max_align_t> memory_;
};

}  // namespace

std::optional<RawHeader> readRawHeader(const Target& target) {
    sqlite3_vfs* system = sqlite3_vfs_find(target.fileSystem.empty() ? nullptr : target.fileSystem.c_str());
    if (system == nullptr) throw Failure(SQLITE_ERROR, 0, "no such file system");
    Bytes bytes{};
    if (!OpenFile(*system, target.path).read(bytes)) return std::nullopt;
    if (std::memcmp(bytes.data(), "SQLite format 3", 16) != 0) return std::nullopt;
    return RawHeader{bigEndian(bytes, kApplicationId), bigEndian(bytes, kUserVersion),
                     bytes[kWriteVersion] != kRollbackJournal || bytes[kReadVersion] != kRollbackJournal};
}

}  // namespace valor::sqlite
