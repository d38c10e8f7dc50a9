// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/copy.h"

#include <filesystem>
#include <memory>

#include "data/store/file_lock.h"
#include "data/store/folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace valor {
namespace {

namespace fs = std::filesystem;

/// What the copy is to have; absent for that of any new file.
std::optional<Rights> rightsFor(const std::string& path, Replace replace, const std::string& like) {
    if (const auto replaced = rightsOf(path); replaced && replace == Replace::Yes) return replaced;
    auto rights = like.empty() ? std::nullopt : rightsOf(like);
    if (rights) rights->mode |= S_IWUSR;  // a file is also copied because it is write-protected
    return rights;
}

/// Writes the copy under a name of its own, which has the rights of the finished file when this returns.
Status writePartial(sqlite::Connection& source, const fs::path& partial, const StoreEnvironment& environment,
                    const std::optional<Rights>& wanted) {
    std::optional<Rights> own;
    {
        sqlite::Connection copy({partial.string(), environment.fileSystem}, sqlite::Mode::Create);
        own = rightsOf(partial);
        VALOR_CHECK(makePrivate(partial));
        source.copyInto(copy);
    }
    const std::optional<Rights>& rights = wanted ? wanted : own;
    return rights ? giveRights(partial, *rights) : Status{};
}

}  // namespace

Status copyDatabase(sqlite::Connection& source, const std::string& path, const StoreEnvironment& environment,
                    Replace replace, const std::string& like) {
    VALOR_CHECK(checkNameLength(path));
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
    VALOR_CHECK(writePartial(source, partial, environment, rightsFor(path, replace, like)));
    return publish(partial, path, replace, environment);
}

sqlite::Connection upToDate(sqlite::Connection connection, const Migrations& migrations) {
    if (connection.integer("PRAGMA user_version") == static_cast<std::int64_t>(migrations.size())) return connection;
    sqlite::Connection copy = sqlite::Connection::inMemory();
    connection.copyInto(copy);
    migrate(copy, migrations);
    return copy;
}

Result<sqlite::Connection> openToRead(const std::string& path, const StoreEnvironment& environment,
                                      const sqlite::FileKind& kind) {
    return sqlite::hardenedOpen({path, environment.fileSystem}, kind).map([&](sqlite::Connection&& connection) {
        return upToDate(std::move(connection), environment.migrations);
    });
}

Status checkIsAncestor(const std::string& path, const Journal& journal, const StoreEnvironment& environment,
                       const sqlite::FileKind& kind) {
    VALOR_TRY(sqlite::Connection connection, openToRead(path, environment, kind));
    VALOR_TRY(const Journal there, Journal::load(std::move(connection)));
    const std::size_t count = there.entries().size();
    const bool isKnown = count <= journal.entries().size() && there.entries().back() == journal.entries()[count - 1];
    return isKnown ? Status{} : fail(ErrorCode::StoreDiverged, "");
}

Status copyCaseFile(Journal& journal, const std::string& from, const std::string& path,
                    const StoreEnvironment& environment, const sqlite::FileKind& kind) {
    std::error_code problem;
    if (!fs::exists(fs::symlink_status(path, problem)))
        return copyDatabase(journal.connection(), path, environment, Replace::No, from);
    VALOR_TRY(const FileLock lock, FileLock::take(path, environment));
    VALOR_CHECK(checkIsAncestor(path, journal, environment, kind));
    return copyDatabase(journal.connection(), path, environment, Replace::Yes);
}

}  // namespace valor
