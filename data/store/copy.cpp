// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/copy.h"

#include <filesystem>
#include <memory>

#include "data/store/file_lock.h"
#include "data/store/folder.h"

#include <fcntl.h>
#include <unistd.h>

namespace valor {
namespace {

namespace fs = std::filesystem;

/// Whether everything in the file at `target` is also in `journal`, which may have gone on from there.
Status checkIsAncestor(const sqlite::Target& target, Journal& journal, const sqlite::FileKind& kind) {
    VALOR_TRY(sqlite::Connection connection, sqlite::hardenedOpen(target, kind));
    VALOR_TRY(const Journal there, Journal::load(std::move(connection)));
    const std::size_t count = there.entries().size();
    const bool isKnown = count <= journal.entries().size() && there.entries().back() == journal.entries()[count - 1];
    return isKnown ? Status{} : fail(ErrorCode::StoreDiverged, "");
}

}  // namespace

Status copyDatabase(sqlite::Connection& source, const std::string& path, const std::string& fileSystem,
                    Replace replace) {
    const fs::path partial = partialNameFor(path);
    const fs::path folder = partial.has_parent_path() ? partial.parent_path() : fs::path(".");
    if (faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0)
        return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
    const auto removePartial = [&](void*) {
        std::error_code ignored;
        fs::remove(partial, ignored);
    };
    // Whatever happens on the way, no half a file is left behind.
    const std::unique_ptr<void, decltype(removePartial)> cleaner(&source, removePartial);
    {
        sqlite::Connection copy({partial.string(), fileSystem}, sqlite::Mode::Create);
        source.copyInto(copy);
    }
    return publish(partial, path, replace);
}

Status copyCaseFile(Journal& journal, const std::string& path, const StoreEnvironment& environment,
                    const sqlite::FileKind& kind) {
    std::error_code problem;
    if (!fs::exists(fs::symlink_status(path, problem)))
        return copyDatabase(journal.connection(), path, environment.fileSystem, Replace::No);
    VALOR_TRY(const FileLock lock, FileLock::take(path, environment));
    VALOR_CHECK(checkIsAncestor({path, environment.fileSystem}, journal, kind));
    return copyDatabase(journal.connection(), path, environment.fileSystem, Replace::Yes);
}

}  // namespace valor
