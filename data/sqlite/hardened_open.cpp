// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/hardened_open.h"

#include <array>
#include <cerrno>
#include <filesystem>

#include "data/sqlite/failure.h"
#include "data/sqlite/raw_file.h"
#include "data/sqlite/raw_header.h"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

namespace valor::sqlite {
namespace {

tl::unexpected<Error> foreign(const Target& target, const std::string& reason) {
    return fail(ErrorCode::StoreForeign, "", {{"file", target.path}, {"reason", reason}});
}

tl::unexpected<Error> damaged(const Target& target, const std::string& reason) {
    return fail(ErrorCode::StoreDamaged, "", {{"file", target.path}, {"reason", reason}});
}

/// Damage with which nothing in the file can be reached.
tl::unexpected<Error> lost(const Target& target, const std::string& reason) {
    return fail(ErrorCode::StoreDamaged, "", {{"file", target.path}, {"reason", reason}, {"lost", "all"}});
}

Status checkRegularFile(const Target& target) {
    std::error_code problem;
    const auto status = std::filesystem::symlink_status(target.path, problem);
    if (status.type() == std::filesystem::file_type::regular) return {};
    if (status.type() == std::filesystem::file_type::symlink) return foreign(target, "store.link");
    if (problem.value() == ENAMETOOLONG) return fail(ErrorCode::FileNameTooLong, "", {{"file", target.path}});
    if (std::filesystem::exists(status)) return foreign(target, "store.no_file");
    return fail(ErrorCode::FileUnreadable, "", {{"file", target.path}});
}

Status checkHeader(const RawHeader& header, const Target& target, const FileKind& kind) {
    if (header.applicationId != kind.applicationId) return foreign(target, "store.other_program");
    if (header.userVersion > kind.schemas.size())
        return fail(ErrorCode::StoreNewer, "",
                    {{"file", target.path},
                     {"found", std::to_string(header.userVersion)},
                     {"supported", std::to_string(kind.schemas.size())}});
    if (header.writesAheadLog || header.userVersion == 0) return foreign(target, "store.other_program");
    return {};
}

/// The pages that the file says it has are there, and not so many that counting them takes more memory than is good.
Status checkSize(const RawDatabase& database, const Target& target) {
    constexpr std::uint64_t mostPages = std::uint64_t{1} << 26U;  // 256 GB; one bit each while they are checked
    const std::uint64_t pages = database.header->pages;
    if (pages > mostPages || database.size / database.header->pageSize > mostPages) return lost(target, "store.size");
    return pages * database.header->pageSize <= database.size ? Status{} : lost(target, "store.cut_off");
}

/// A file with no header: why, as far as it can be told.
tl::unexpected<Error> refuseBeginning(const RawDatabase& database, const Target& target) {
    if (database.size == 0) return foreign(target, "store.empty");
    if (!target.path.ends_with(".valor")) return foreign(target, "store.no_database");
    return lost(target, "store.beginning");
}

/// Before anything is played or read: the file and what a write that was interrupted would make of it are both ours.
/// Such a write may have left the header itself half written; the journal then holds it as it was.
Status checkAsItStands(const Target& target, const FileKind& kind) {
    const RawDatabase database = readRawDatabase(target);
    if (database.header) VALOR_CHECK(checkHeader(*database.header, target, kind));
    const auto journal = readRawJournal(target);
    if (journal && !journal->isPlausible)
        return fail(ErrorCode::StoreJournal, "", {{"file", target.path}, {"journal", journalOf(target.path)}});
    if (journal && journal->header) VALOR_CHECK(checkHeader(*journal->header, target, kind));
    if (database.header && !journal) return checkSize(database, target);
    const bool hasHeader = database.header || (journal && journal->header);
    return hasHeader ? Status{} : refuseBeginning(database, target);
}

/// While another process writes, what is read of the two files belongs to different moments: a refusal must stand.
Status checkBeforeOpening(const Target& target, const FileKind& kind) {
    constexpr int kLooks = 10;
    constexpr int kPauseInMilliseconds = 5;
    Status found = checkAsItStands(target, kind);
    for (int look = 1; !found && look < kLooks; ++look) {
        sqlite3_sleep(kPauseInMilliseconds);
        found = checkAsItStands(target, kind);
    }
    return found;
}

int denyOutside(void*, int action, const char*, const char*, const char*, const char*) {
    switch (action) {
        case SQLITE_ATTACH:
        case SQLITE_DETACH:
        case SQLITE_CREATE_VTABLE:
        case SQLITE_DROP_VTABLE:
        case SQLITE_CREATE_TRIGGER:
        case SQLITE_CREATE_TEMP_TRIGGER:
        case SQLITE_CREATE_VIEW:
        case SQLITE_CREATE_TEMP_VIEW: return SQLITE_DENY;
        default: return SQLITE_OK;
    }
}

void restrict(sqlite3* handle) {
    constexpr std::array<std::pair<int, int>, 6> switches{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                           {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                                           {SQLITE_DBCONFIG_DQS_DDL, 0}}};
    for (const auto& [name, value] : switches)
        if (const int code = sqlite3_db_config(handle, name, value, nullptr); code != SQLITE_OK)
            throw Failure(code, 0, "a protection is not available");
    constexpr std::array<std::pair<int, int>, 8> limits{{{SQLITE_LIMIT_LENGTH, 64 << 20},
                                                         {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                                         {SQLITE_LIMIT_COLUMN, 100},
                                                         {SQLITE_LIMIT_EXPR_DEPTH, 50},
                                                         {SQLITE_LIMIT_COMPOUND_SELECT, 10},
                                                         {SQLITE_LIMIT_VDBE_OP, 25'000},
                                                         {SQLITE_LIMIT_ATTACHED, 0},
                                                         {SQLITE_LIMIT_TRIGGER_DEPTH, 1}}};
    for (const auto& [name, value] : limits) sqlite3_limit(handle, name, value);
    sqlite3_set_authorizer(handle, denyOutside, nullptr);
}

/// @pre the header names a version of `kind`
Status checkSchema(Connection& connection, const Target& target, const FileKind& kind) {
    const auto version = static_cast<std::size_t>(connection.integer("PRAGMA user_version"));
    if (schemaOf(connection) == kind.schemas[version - 1]) return {};
    return lost(target, "store.tables");
}

/// Structure of the pages, then references between rows; both say nothing about what the rows hold.
Status checkStructure(Connection& connection, const Target& target) {
    if (connection.text("PRAGMA quick_check(1)") != "ok") return damaged(target, "store.pages");
    Statement references(connection, "PRAGMA foreign_key_check");
    if (references.next()) return damaged(target, "store.references");
    return {};
}

}  // namespace

Result<Connection> openDamaged(const Target& target, const FileKind& kind) {
    VALOR_CHECK(checkRegularFile(target));
    VALOR_CHECK(checkBeforeOpening(target, kind));
    Connection connection(target, Mode::Open);
    restrict(connection.database_->getHandle());
    // Pages that name each other in circles are read without end. A sound row takes some ten steps for a byte at most.
    connection.limitSteps(100'000'000 + 10 * readRawDatabase(target).size);
    {
        // The first read rolls an interrupted write back; only now the header is what the last commit left. Nobody
        // else writes while this lasts, so that header and size are of one moment.
        const Transaction oneMoment(connection, Transaction::Purpose::Read);
        static_cast<void>(connection.integer("SELECT count(*) FROM sqlite_schema"));
        const RawDatabase database = readRawDatabase(target);
        if (!database.header) return refuseBeginning(database, target);
        VALOR_CHECK(checkHeader(*database.header, target, kind));
        VALOR_CHECK(checkSize(database, target));
        VALOR_CHECK(checkSchema(connection, target, kind));
    }
    return connection;
}

Result<Connection> hardenedOpen(const Target& target, const FileKind& kind) {
    VALOR_TRY(Connection connection, openDamaged(target, kind));
    VALOR_CHECK(checkStructure(connection, target));
    connection.limitSteps(std::nullopt);
    return connection;
}

std::string schemaOf(Connection& connection) {
    Statement all(connection, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name");
    std::string schema;
    while (all.next()) {
        for (int column = 0; column < 4; ++column) schema += all.text(column) + "\n";
        schema += "\n";
    }
    return schema;
}

}  // namespace valor::sqlite
