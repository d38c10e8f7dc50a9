// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/failure.h"

#include <algorithm>
#include <cerrno>

#include <sqlite3.h>

namespace valor::sqlite {
namespace {

ErrorCode codeOf(const Failure& failure) {
    // SQLite knows ENOSPC itself; a used-up quota reaches it as any other failed write.
    if (failure.systemError() == ENOSPC || failure.systemError() == EDQUOT) return ErrorCode::StoreDiskFull;
    if (failure.code() == SQLITE_READONLY_DBMOVED) return ErrorCode::StoreMoved;
    switch (failure.code() & 0xFF) {
        case SQLITE_FULL: return ErrorCode::StoreDiskFull;
        case SQLITE_READONLY:
        case SQLITE_PERM: return ErrorCode::StoreReadOnly;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL: return ErrorCode::StoreBusy;
        case SQLITE_TOOBIG: return ErrorCode::FileTooLarge;
        case SQLITE_IOERR:
        case SQLITE_NOMEM: return ErrorCode::StoreInputOutput;
        case SQLITE_CANTOPEN: return ErrorCode::FileUnreadable;
        default: return ErrorCode::StoreDamaged;  // a sound file gives no reason for any other, nor for endless work
    }
}

}  // namespace

Error errorOf(const Failure& failure, const std::string& file) {
    const ErrorCode code = codeOf(failure);
    // The number of a failing disk is for whoever looks after it; that of a damaged page helps nobody.
    const bool isDamage = code == ErrorCode::StoreDamaged;
    const std::string reason = isDamage ? "store.pages" : "SQLite " + std::to_string(failure.code());
    return {code, "", {{"file", file}, {"reason", reason}, {"limit", "64 MB"}}};
}

Error aboutFile(const std::string& file, Error problem) {
    const auto isFile = [](const auto& argument) { return argument.first == "file"; };
    if (std::ranges::none_of(problem.arguments, isFile)) problem.arguments.emplace_back("file", file);
    return problem;
}

}  // namespace valor::sqlite
