// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/sqlite_case_files.h"

#include <algorithm>

#include "data/sqlite/failure.h"
#include "data/store/copy.h"
#include "data/store/file_lock.h"
#include "data/store/folder.h"
#include "data/store/salvage.h"
#include "data/store/sqlite_case_file.h"

namespace valor {
namespace {

namespace fs = std::filesystem;
using sqlite::Connection;
using sqlite::guarded;

/// Whether the connection can write, found by a write that is taken back: a folder without rights shows only when the
/// journal is to be made. A full disk is no reason to refuse; it may have room again when it matters.
bool canWrite(Connection& connection) {
    if (connection.isReadOnly()) return false;
    try {
        const std::int64_t version = connection.integer("PRAGMA user_version");
        const sqlite::Transaction takenBack(connection);
        connection.execute("PRAGMA user_version=" + std::to_string(version));
        return true;
    } catch (const sqlite::Failure& failure) {
        const ErrorCode code = sqlite::errorOf(failure, "").code;
        if (code == ErrorCode::StoreDiskFull) return true;
        if (code == ErrorCode::StoreReadOnly || code == ErrorCode::FileUnreadable) return false;
        throw;
    }
}

struct Permission {
    std::optional<FileLock> lock;
    std::optional<Error> refusal;
};

/// Whether the file may be edited here and now, as far as can be said without opening it.
Permission permissionFor(const std::string& path, CaseFiles::Access access, const StoreEnvironment& environment) {
    const auto refused = [&](ErrorCode code, std::vector<std::pair<std::string, std::string>> arguments) {
        arguments.emplace_back("file", path);
        return Permission{std::nullopt, Error{code, "", std::move(arguments)}};
    };
    if (access == CaseFiles::Access::Read) return refused(ErrorCode::StoreReadOnly, {});
    // An unsaved case has a name that no other machine gives, so a home on a shared drive is no danger to it.
    const bool isUnsaved =
        !environment.unsavedFolder.empty() && fs::path(path).parent_path() == environment.unsavedFolder;
    if (const auto system = environment.sharedSystem(path); system && !isUnsaved)
        return refused(ErrorCode::StoreLockless, {{"system", *system}});
    auto lock = FileLock::take(path, environment);
    if (!lock) return {std::nullopt, std::move(lock).error()};
    return {*std::move(lock), std::nullopt};
}

/// A name that no other process of any machine gives.
std::string newName(const StoreEnvironment& environment) {
    const std::string own = environment.host + "-" + std::to_string(environment.process) + "-";
    for (int number = 1;; ++number) {
        const fs::path path = environment.unsavedFolder / (own + std::to_string(number) + ".valor");
        if (!fs::exists(path)) return path.string();
    }
}

}  // namespace

SqliteCaseFiles::SqliteCaseFiles(StoreEnvironment environment)
    : environment_(std::move(environment)), kind_(caseFileKind(environment_.migrations)) {}

// Opening ----------------------------------------------------------------------------------------------------------

Result<Connection> SqliteCaseFiles::openUpToDate(const std::string& path, bool mayWrite) const {
    VALOR_TRY(Connection connection, sqlite::hardenedOpen(target(path), kind_));
    const auto version = static_cast<std::size_t>(connection.integer("PRAGMA user_version"));
    if (version == kind_.schemas.size()) return connection;
    if (!mayWrite || !canWrite(connection)) {
        Connection copy = Connection::inMemory();
        connection.copyInto(copy);
        migrate(copy, environment_.migrations);
        return copy;
    }
    VALOR_CHECK(
        copyDatabase(connection, path + ".version-" + std::to_string(version), environment_.fileSystem, Replace::Yes));
    migrate(connection, environment_.migrations);
    return connection;
}

Error SqliteCaseFiles::withSalvage(const std::string& path, Error problem) const {
    if (problem.code != ErrorCode::StoreDamaged) return problem;
    const auto whole = guarded(path, [&] { return newestWholeState(target(path), kind_); });
    if (!whole) return problem;
    problem.arguments.emplace_back("intact", std::to_string(whole->entry));
    problem.arguments.emplace_back("last", std::to_string(whole->entries));
    return problem;
}

Result<CaseFilePtr> SqliteCaseFiles::open(const std::string& path, Access access) const {
    std::error_code problem;
    if (!fs::exists(fs::symlink_status(path, problem))) return fail(ErrorCode::FileUnreadable, "", {{"file", path}});
    Permission permission = permissionFor(path, access, environment_);
    auto opened = guarded(path, [&]() -> Result<CaseFilePtr> {
        VALOR_TRY(Connection connection, openUpToDate(path, permission.lock.has_value()));
        if (permission.lock && !canWrite(connection))
            permission = {std::nullopt, Error{ErrorCode::StoreReadOnly, "", {{"file", path}}}};
        connection.refuseChanges();
        VALOR_TRY(Journal journal, Journal::load(std::move(connection)));
        VALOR_TRY(Case state, journal.stateAt(journal.entries().size()));
        auto current = std::make_shared<const Case>(std::move(state));
        return std::make_unique<SqliteCaseFile>(
            SqliteCaseFile::Opened{path, std::move(journal), std::move(current), std::move(permission.lock),
                                   std::move(permission.refusal)},
            environment_, kind_);
    });
    if (!opened) return tl::unexpected<Error>(withSalvage(path, std::move(opened).error()));
    return opened;
}

// Creating ---------------------------------------------------------------------------------------------------------

Status SqliteCaseFiles::createFile(const std::string& path, const Case& input, const Command& command) const {
    std::error_code problem;
    if (fs::exists(fs::symlink_status(path, problem))) return fail(ErrorCode::StoreExists, "", {{"file", path}});
    return guarded(path, [&]() -> Status {
        Connection inMemory = Connection::inMemory();
        migrate(inMemory, environment_.migrations);
        Journal journal(std::move(inMemory));
        VALOR_CHECK(journal.appendState(
            {EntryKind::Command, environment_.time(), environment_.user, command.code, "", command.text}, input));
        return copyDatabase(journal.connection(), path, environment_.fileSystem, Replace::No);
    });
}

Result<CaseFilePtr> SqliteCaseFiles::create(const std::string& path, CasePtr input) const {
    VALOR_CHECK(createFile(path, *input, {"case.create", input->title.en}));
    return open(path, Access::Edit);
}

Result<CaseFilePtr> SqliteCaseFiles::createUnsaved(CasePtr input) const {
    VALOR_CHECK(createPrivateFolder(environment_.unsavedFolder));
    return create(newName(environment_), std::move(input));
}

Result<CaseFilePtr> SqliteCaseFiles::createUnsavedFrom(const CaseFile& origin) const {
    VALOR_CHECK(createPrivateFolder(environment_.unsavedFolder));
    const std::string path = newName(environment_);
    VALOR_CHECK(origin.copyTo(path));
    return open(path, Access::Edit);
}

// What a crash left behind -----------------------------------------------------------------------------------------

std::vector<UnsavedCase> SqliteCaseFiles::unsaved() const {
    std::vector<UnsavedCase> found;
    std::error_code problem;
    for (fs::directory_iterator file(environment_.unsavedFolder, problem), end; !problem && file != end;
         file.increment(problem)) {
        if (file->path().extension() != ".valor" || FileLock::isHeld(file->path())) continue;
        UnsavedCase unsaved{file->path().string(), {}, ""};
        if (const auto opened = open(unsaved.path, Access::Read)) {
            unsaved.title = (*opened)->current()->title;
            unsaved.time = (*opened)->history().back().time;
        }
        found.push_back(std::move(unsaved));
    }
    std::ranges::sort(found,
                      [](const auto& a, const auto& b) { return std::tie(b.time, a.path) < std::tie(a.time, b.path); });
    return found;
}

Status SqliteCaseFiles::discardUnsaved(const std::string& path) const {
    std::error_code problem;
    const bool isOurs = fs::path(path).parent_path() == environment_.unsavedFolder;
    if (isOurs && fs::remove(path, problem)) {
        fs::remove(path + "-journal", problem);
        fs::remove(FileLock::noteFor(path), problem);
        return {};
    }
    return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
}

Result<Salvage> SqliteCaseFiles::salvage(const std::string& damaged, const std::string& path) const {
    std::error_code problem;
    if (fs::exists(fs::symlink_status(path, problem))) return fail(ErrorCode::StoreExists, "", {{"file", path}});
    Connection inMemory = Connection::inMemory();
    migrate(inMemory, environment_.migrations);
    Journal journal(std::move(inMemory));
    const EntryDraft last{EntryKind::Command, environment_.time(), environment_.user, "case.salvage", "", damaged};
    VALOR_TRY(const Salvage found,
              guarded(damaged, [&] { return salvageInto(journal, target(damaged), kind_, last); }));
    VALOR_CHECK(
        guarded(path, [&] { return copyDatabase(journal.connection(), path, environment_.fileSystem, Replace::No); }));
    return found;
}

}  // namespace valor
