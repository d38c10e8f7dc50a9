// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/raw_file.h"

#include <algorithm>
#include <filesystem>

#include "data/sqlite/failure.h"

#include <sqlite3.h>
#include <sys/stat.h>

namespace valor::sqlite {
namespace {

namespace fs = std::filesystem;

sqlite3_vfs& systemOf(const Target& target) {
    sqlite3_vfs* system = sqlite3_vfs_find(target.fileSystem.empty() ? nullptr : target.fileSystem.c_str());
    if (system == nullptr) throw Failure(SQLITE_ERROR, 0, "no such file system");
    return *system;
}

}  // namespace

std::string resolved(const std::string& path) {
    std::error_code problem;
    const fs::path absolute = fs::absolute(path, problem);
    const fs::path folder = fs::canonical(absolute.parent_path(), problem);
    return problem ? path : (folder / absolute.filename()).string();
}

std::uint64_t bytesThere(const std::string& path) {
    constexpr std::uint64_t block = 512,
                            mostCompressed = 64;  // stat(2); far more than tables of numbers and text allow
    struct stat found {};
    // Asked for by name: a descriptor of ours would drop locks when closed.
    if (stat(path.c_str(), &found) != 0 || found.st_size < 0) return 0;
    const auto size = static_cast<std::uint64_t>(found.st_size);
    const auto place = static_cast<std::uint64_t>(found.st_blocks) * block * mostCompressed;
    return place == 0 ? size : std::min(size, place);  // some systems do not say
}

std::string journalOf(const std::string& path) {
    return path + "-journal";
}

std::string aheadLogOf(const std::string& path) {
    return path + "-wal";
}

RawFile::RawFile(const Target& target, Role role) {
    sqlite3_vfs& system = systemOf(target);
    memory_.resize(static_cast<std::size_t>(system.szOsFile) / sizeof(std::max_align_t) + 1);
    const std::string path = resolved(target.path);
    // The end of the name is followed by the empty list of its parameters.
    const std::string name = (role == Role::Database ? path : journalOf(path)) + std::string(3, '\0');
    const int kind = role == Role::Database ? SQLITE_OPEN_MAIN_DB : SQLITE_OPEN_MAIN_JOURNAL;
    const int code =
        system.xOpen(&system, name.c_str(), file(), kind | SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, nullptr);
    if (code != SQLITE_OK) throw Failure(code, 0, "cannot open");
}

RawFile::~RawFile() {
    file()->pMethods->xClose(file());
}

std::uint64_t RawFile::size() {
    sqlite3_int64 size = 0;
    const int code = file()->pMethods->xFileSize(file(), &size);
    if (code != SQLITE_OK) throw Failure(code, 0, "cannot ask for the size");
    return static_cast<std::uint64_t>(size);
}

std::string RawFile::read(std::uint64_t offset, std::size_t count) {
    const std::uint64_t end = size();
    std::string bytes(offset < end ? std::min<std::uint64_t>(count, end - offset) : 0, '\0');
    if (bytes.empty()) return bytes;
    const int code = file()->pMethods->xRead(file(), bytes.data(), static_cast<int>(bytes.size()),
                                             static_cast<sqlite3_int64>(offset));
    if (code != SQLITE_OK) throw Failure(code, 0, "cannot read");
    return bytes;
}

std::uint32_t bigEndian(const std::string& bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i) number = number << 8U | static_cast<unsigned char>(bytes.at(i));
    return number;
}

}  // namespace valor::sqlite
