// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/shim_vfs.h"

#include <new>
#include <stdexcept>
#include <utility>

#include <sqlite3.h>

namespace valor::test {
namespace {

using Answer = Observer::Answer;

/// Followed in memory by the file of the real system.
struct ShimFile {
    sqlite3_file base;
    Observer* observer;
    std::string* path;
    bool nameIsNew;  ///< the system syncs the folder with the first sync of a journal that it created
};

sqlite3_file* realOf(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<ShimFile*>(file) + 1);
}
ShimFile& shimOf(sqlite3_file* file) {
    return *reinterpret_cast<ShimFile*>(file);
}
sqlite3_vfs* realSystem() {
    return sqlite3_vfs_find("unix");
}

/// Asks, then lets `act` happen or not.
template <class Act>
int observed(Observer& observer, const FileStep& step, Act&& act) {
    const Answer answer = observer.before(step);
    switch (answer.kind) {
        case Answer::Kind::Proceed: return act();
        case Answer::Kind::Fail: return answer.code;
        case Answer::Kind::Pretend: return SQLITE_OK;
        case Answer::Kind::FailAfterwards: act(); return answer.code;
    }
    return SQLITE_ERROR;
}

int closeFile(sqlite3_file* file) {
    const int code = realOf(file)->pMethods->xClose(realOf(file));
    delete shimOf(file).path;
    return code;
}
int readFile(sqlite3_file* file, void* to, int count, sqlite3_int64 offset) {
    return observed(*shimOf(file).observer, {Step::Read, *shimOf(file).path, offset, {}, false},
                    [&] { return realOf(file)->pMethods->xRead(realOf(file), to, count, offset); });
}
int writeFile(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
    const std::string_view bytes(static_cast<const char*>(from), static_cast<std::size_t>(count));
    return observed(*shimOf(file).observer, {Step::Write, *shimOf(file).path, offset, bytes, false},
                    [&] { return realOf(file)->pMethods->xWrite(realOf(file), from, count, offset); });
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    return observed(*shimOf(file).observer, {Step::Truncate, *shimOf(file).path, size, {}, false},
                    [&] { return realOf(file)->pMethods->xTruncate(realOf(file), size); });
}
int syncFile(sqlite3_file* file, int flags) {
    const bool folderAsWell = std::exchange(shimOf(file).nameIsNew, false);
    return observed(*shimOf(file).observer, {Step::Sync, *shimOf(file).path, 0, {}, folderAsWell},
                    [&] { return realOf(file)->pMethods->xSync(realOf(file), flags); });
}
int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
    return observed(*shimOf(file).observer, {Step::Size, *shimOf(file).path, 0, {}, false},
                    [&] { return realOf(file)->pMethods->xFileSize(realOf(file), size); });
}
int lockFile(sqlite3_file* file, int level) {
    return observed(*shimOf(file).observer, {Step::Lock, *shimOf(file).path, level, {}, false},
                    [&] { return realOf(file)->pMethods->xLock(realOf(file), level); });
}
int unlockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int isReserved(sqlite3_file* file, int* result) {
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}
int controlFile(sqlite3_file* file, int operation, void* argument) {
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}
int sectorSize(sqlite3_file* file) {
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int characteristics(sqlite3_file* file) {
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

constexpr sqlite3_io_methods kMethods{1,           closeFile,  readFile,        writeFile,  truncateFile,
                                      syncFile,    sizeOfFile, lockFile,        unlockFile, isReserved,
                                      controlFile, sectorSize, characteristics, nullptr,    nullptr,
                                      nullptr,     nullptr,    nullptr,         nullptr};

Observer& observerOf(sqlite3_vfs* system) {
    return *static_cast<Observer*>(system->pAppData);
}

int openFile(sqlite3_vfs* system, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    file->pMethods = nullptr;
    const std::string path = name == nullptr ? "" : name;
    int exists = 0;
    realSystem()->xAccess(realSystem(), path.c_str(), SQLITE_ACCESS_EXISTS, &exists);
    const bool creates = (flags & SQLITE_OPEN_CREATE) != 0 && exists == 0;
    const int code = observed(observerOf(system), {creates ? Step::Create : Step::Open, path, 0, {}, false},
                              [&] { return realSystem()->xOpen(realSystem(), name, realOf(file), flags, outFlags); });
    if (code != SQLITE_OK) return code;
    shimOf(file).observer = &observerOf(system);
    shimOf(file).path = new std::string(path);
    shimOf(file).nameIsNew = creates && (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
    file->pMethods = &kMethods;
    return SQLITE_OK;
}
int deleteFile(sqlite3_vfs* system, const char* name, int syncFolder) {
    return observed(observerOf(system), {Step::Delete, name, 0, {}, syncFolder != 0},
                    [&] { return realSystem()->xDelete(realSystem(), name, syncFolder); });
}
int accessFile(sqlite3_vfs* system, const char* name, int flags, int* result) {
    return observed(observerOf(system), {Step::Access, name, 0, {}, false},
                    [&] { return realSystem()->xAccess(realSystem(), name, flags, result); });
}

}  // namespace

ShimVfs::ShimVfs(Observer& observer) : memory_(sizeof(sqlite3_vfs) / sizeof(std::uint64_t) + 1) {
    auto* system = new (memory_.data()) sqlite3_vfs(*realSystem());
    system->zName = name_.c_str();
    system->szOsFile = static_cast<int>(sizeof(ShimFile)) + realSystem()->szOsFile;
    system->pAppData = &observer;
    system->xOpen = openFile;
    system->xDelete = deleteFile;
    system->xAccess = accessFile;
    if (sqlite3_vfs_register(system, 0) != SQLITE_OK) throw std::runtime_error("the shim cannot be registered");
}

ShimVfs::~ShimVfs() {
    sqlite3_vfs_unregister(reinterpret_cast<sqlite3_vfs*>(memory_.data()));
}

}  // namespace valor::test
