// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/sqlite_case_files.h"

#include <algorithm>

#include "data/sqlite/failure.h"
#include "data/sqlite/raw_file.h"
#include "data/store/copy.h"
#include "data/store/file_lock.h"
#include "data/store/folder.h"
#include "data/store/printable.h"
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

bool exists(const std::string& path) {
    std::error_code problem;
    return fs::exists(fs::symlink_status(path, problem));
}

struct Permission {
    std::optional<FileLock> lock;
    std::optional<Error> refusal;
};

/// Whether the file may be edited here and now, as far as can be said without opening it.
Permission permissionFor(const std::string& path, bool isUnsaved, CaseFiles::Access access,
                         const StoreEnvironment& environment) {
    const auto refused = [&](ErrorCode code, std::vector<std::pair<std::string, std::string>> arguments) {
        arguments.emplace_back("file", path);
        return Permission{std::nullopt, Error{code, "", std::move(arguments)}};
    };
    if (access == CaseFiles::Access::Read) return refused(ErrorCode::StoreReadOnly, {});
    // An unsaved case has a name that no other machine gives, so a home on a shared drive is no danger to it.
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
        const std::string path = environment.unsavedFolder / (own + std::to_string(number) + ".valor");
        if (!exists(path)) return path;
    }
}

/// Damage that was met while saving what is whole: there is nothing further to try.
Error withoutHope(Error problem) {
    const bool isSaid = std::ranges::count(problem.arguments, "lost", &std::pair<std::string, std::string>::first) > 0;
    if (problem.code == ErrorCode::StoreDamaged && !isSaid) problem.arguments.emplace_back("lost", "all");
    return problem;
}

}  // namespace

SqliteCaseFiles::SqliteCaseFiles(StoreEnvironment environment)
    : environment_(std::move(environment)), kind_(caseFileKind(environment_.migrations)) {}

// Opening ----------------------------------------------------------------------------------------------------------

bool SqliteCaseFiles::isUnsaved(const std::string& path) const {
    std::error_code problem;
    const fs::path& folder = environment_.unsavedFolder;
    return !folder.empty() && fs::equivalent(fs::path(path).parent_path(), folder, problem);
}

/// A copy of an older file beside it. What has the name of the copy already is replaced only when this file holds all
/// of it.
Status SqliteCaseFiles::backUp(Connection& connection, const std::string& path, std::size_t version) const {
    Connection upToDate = Connection::inMemory();
    connection.copyInto(upToDate);
    migrate(upToDate, environment_.migrations);
    VALOR_TRY(const Journal journal, Journal::load(std::move(upToDate)));
    const std::string first = path + ".version-" + std::to_string(version);
    std::string name = first;
    const auto mayReplace = [&] {
        return guarded(name, [&] { return checkIsAncestor(name, journal, environment_, kind_); }).has_value();
    };
    for (int number = 2; exists(name) && !mayReplace(); ++number) name = first + "-" + std::to_string(number);
    return copyDatabase(connection, name, environment_, exists(name) ? Replace::Yes : Replace::No, path);
}

Result<Connection> SqliteCaseFiles::openUpToDate(const std::string& path, bool mayWrite) const {
    if (!mayWrite) return openToRead(path, environment_, kind_);
    VALOR_TRY(Connection connection, sqlite::hardenedOpen(target(path), kind_));
    const auto version = static_cast<std::size_t>(connection.integer("PRAGMA user_version"));
    if (version == kind_.schemas.size()) return connection;
    if (!canWrite(connection)) return openToRead(path, environment_, kind_);
    VALOR_CHECK(backUp(connection, path, version));
    migrate(connection, environment_.migrations);
    return connection;
}

Result<CaseFilePtr> SqliteCaseFiles::open(const std::string& path, Access access) const {
    if (!exists(path)) {
        VALOR_CHECK(checkNameLength(path));
        return fail(ErrorCode::FileUnreadable, "", {{"file", path}});
    }
    Permission permission = permissionFor(path, isUnsaved(path), access, environment_);
    return guarded(path, [&]() -> Result<CaseFilePtr> {
        VALOR_TRY(Connection connection, openUpToDate(path, permission.lock.has_value()));
        if (permission.lock && !canWrite(connection))
            permission = {std::nullopt, Error{ErrorCode::StoreReadOnly, "", {{"file", path}}}};
        connection.refuseChanges();
        VALOR_TRY(Journal journal, Journal::load(std::move(connection)));
        VALOR_CHECK(journal.readCurrent());
        return std::make_unique<SqliteCaseFile>(
            SqliteCaseFile::Opened{path, std::move(journal), std::move(permission.lock), std::move(permission.refusal)},
            environment_, kind_);
    });
}

// Creating ---------------------------------------------------------------------------------------------------------

Status SqliteCaseFiles::createFile(const std::string& path, const CasePtr& input, const Command& command) const {
    VALOR_CHECK(checkNameLength(path));
    if (exists(path)) return fail(ErrorCode::StoreExists, "", {{"file", path}});
    return guarded(path, [&]() -> Status {
        Connection inMemory = Connection::inMemory();
        migrate(inMemory, environment_.migrations);
        Journal journal(std::move(inMemory));
        VALOR_CHECK(journal.appendState({EntryKind::Command, environment_.time(), printable(environment_.user),
                                         command.code, "", printable(command.text)},
                                        input));
        return copyDatabase(journal.connection(), path, environment_, Replace::No);
    });
}

Result<CaseFilePtr> SqliteCaseFiles::create(const std::string& path, CasePtr input) const {
    VALOR_CHECK(createFile(path, input, {"case.create", input->title.en}));
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
    if (!isUnsaved(path) || !exists(path)) return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
    VALOR_TRY(const FileLock lock, FileLock::take(path, environment_));
    if (!fs::remove(path, problem)) return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
    for (const std::string& left : {sqlite::journalOf(path), sqlite::aheadLogOf(path)}) fs::remove(left, problem);
    return {};
}

Result<Salvage> SqliteCaseFiles::salvage(const std::string& damaged, const std::string& path) const {
    VALOR_CHECK(checkNameLength(path));
    if (exists(path)) return fail(ErrorCode::StoreExists, "", {{"file", path}});
    Connection inMemory = Connection::inMemory();
    migrate(inMemory, environment_.migrations);
    Journal journal(std::move(inMemory));
    const EntryDraft last{EntryKind::Command, environment_.time(), printable(environment_.user), "case.salvage", "",
                          printable(damaged)};
    auto found = guarded(damaged, [&] { return salvageInto(journal, damaged, environment_, kind_, last); });
    if (!found) return tl::unexpected<Error>(withoutHope(std::move(found).error()));
    VALOR_CHECK(
        guarded(path, [&] { return copyDatabase(journal.connection(), path, environment_, Replace::No, damaged); }));
    return *found;
}

}  // namespace valor
