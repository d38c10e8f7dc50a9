// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/whole_pages.h"

#include <algorithm>
#include <cstring>

#include "data/sqlite/failure.h"
#include "data/sqlite/raw_file.h"

#include <sqlite3.h>

namespace valor::sqlite {

/// As SQLite holds it open.
struct WholePagesFile {
    sqlite3_file base;
    RawFile* file;
    sqlite3_int64 size;

    static WholePagesFile& of(sqlite3_file* file) { return *reinterpret_cast<WholePagesFile*>(file); }
    static int open(sqlite3_vfs* system, const char* name, sqlite3_file* file, int flags, int* outFlags);
    static int close(sqlite3_file* file) {
        delete of(file).file;
        return SQLITE_OK;
    }
    static int read(sqlite3_file* file, void* to, int count, sqlite3_int64 offset);
    static int sizeOf(sqlite3_file* file, sqlite3_int64* size) {
        *size = of(file).size;
        return SQLITE_OK;
    }
};

namespace {

constexpr std::uint64_t kPageCount = 28, kPageCountEnd = 32;  // in the header: SQLite file format, section 1.3

/// Bytes of a file that are not to be seen.
void hide(std::string& bytes, std::uint64_t offset, std::uint64_t from, std::uint64_t to) {
    for (std::uint64_t at = std::max(offset, from); at < std::min(offset + bytes.size(), to); ++at)
        bytes[at - offset] = '\0';
}

int refuseWrite(sqlite3_file*, const void*, int, sqlite3_int64) {
    return SQLITE_READONLY;
}
int refuseTruncate(sqlite3_file*, sqlite3_int64) {
    return SQLITE_READONLY;
}
int noSync(sqlite3_file*, int) {
    return SQLITE_OK;
}
int noLock(sqlite3_file*, int) {
    return SQLITE_OK;
}
int isNotReserved(sqlite3_file*, int* result) {
    *result = 0;
    return SQLITE_OK;
}
int noControl(sqlite3_file*, int, void*) {
    return SQLITE_NOTFOUND;
}
int anySector(sqlite3_file*) {
    return 0;
}
int isImmutable(sqlite3_file*) {
    return SQLITE_IOCAP_IMMUTABLE;
}
int isThere(sqlite3_vfs*, const char*, int, int* result) {
    *result = 0;
    return SQLITE_OK;
}

constexpr sqlite3_io_methods kMethods{1,
                                      WholePagesFile::close,
                                      WholePagesFile::read,
                                      refuseWrite,
                                      refuseTruncate,
                                      noSync,
                                      WholePagesFile::sizeOf,
                                      noLock,
                                      noLock,
                                      isNotReserved,
                                      noControl,
                                      anySector,
                                      isImmutable,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr};

}  // namespace

int WholePagesFile::open(sqlite3_vfs* system, const char*, sqlite3_file* file, int flags, int* outFlags) {
    file->pMethods = nullptr;
    if ((flags & SQLITE_OPEN_MAIN_DB) == 0) return SQLITE_CANTOPEN;
    const auto& pages = *static_cast<const WholePages*>(system->pAppData);
    try {
        of(file) = {
            {&kMethods}, new RawFile(pages.target_, RawFile::Role::Database), static_cast<sqlite3_int64>(pages.size_)};
    } catch (const Failure& failure) {
        return failure.code();
    }
    if (outFlags != nullptr) *outFlags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
    return SQLITE_OK;
}

int WholePagesFile::read(sqlite3_file* file, void* to, int count, sqlite3_int64 offset) {
    std::string bytes;
    try {
        bytes = of(file).file->read(static_cast<std::uint64_t>(offset), static_cast<std::size_t>(count));
    } catch (const Failure& failure) {
        return failure.code();
    }
    hide(bytes, static_cast<std::uint64_t>(offset), kPageCount, kPageCountEnd);
    const bool isShort = bytes.size() < static_cast<std::size_t>(count);
    bytes.resize(static_cast<std::size_t>(count), '\0');
    std::memcpy(to, bytes.data(), bytes.size());
    return isShort ? SQLITE_IOERR_SHORT_READ : SQLITE_OK;
}

WholePages::WholePages(const Target& target, std::uint32_t pageSize)
    : size_((RawFile(target, RawFile::Role::Database).size() + pageSize - 1) / pageSize * pageSize),
      name_("valor-whole-pages-" + std::to_string(reinterpret_cast<std::uintptr_t>(this))),
      system_(std::make_unique<sqlite3_vfs>(*sqlite3_vfs_find(nullptr))),
      target_(target) {
    system_->pNext = nullptr;
    system_->zName = name_.c_str();
    system_->szOsFile = sizeof(WholePagesFile);
    system_->pAppData = this;
    system_->xOpen = WholePagesFile::open;
    system_->xAccess = isThere;
    if (const int code = sqlite3_vfs_register(system_.get(), 0); code != SQLITE_OK)
        throw Failure(code, 0, "no further file system");
}

WholePages::~WholePages() {
    sqlite3_vfs_unregister(system_.get());
}

}  // namespace valor::sqlite
