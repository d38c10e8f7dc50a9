// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/hardened_open.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "data/sqlite/failure.h"
#include "data/sqlite/raw_file.h"
#include "data/sqlite/raw_header.h"
#include "data/sqlite/raw_journal.h"

#include <sqlite3.h>

namespace valor::sqlite {
namespace {

tl::unexpected<Error> foreign(const Target& target, const std::string& reason) {
    return fail(ErrorCode::StoreForeign, "", {{"file", target.path}, {"reason", reason}});
}

tl::unexpected<Error> damaged(const Target& target, const std::string& reason) {
    return fail(ErrorCode::StoreDamaged, "", {{"file", target.path}, {"reason", reason}});
}

/// What would be played into the file is not of the state in which it is.
tl::unexpected<Error> otherState(const Target& target, const std::string& journal) {
    return fail(ErrorCode::StoreJournal, "", {{"file", target.path}, {"journal", journal}, {"stale", ""}});
}

/// Playing a journal removes it, so of one that is not whole the rest of the old pages would be lost.
tl::unexpected<Error> incomplete(const Target& target) {
    return fail(ErrorCode::StoreJournal, "",
                {{"file", target.path}, {"journal", journalOf(target.path)}, {"incomplete", ""}});
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

/// Not so many pages that counting them takes more memory than is good.
Status checkCount(const RawDatabase& database, const Target& target) {
    constexpr std::uint64_t mostPages = std::uint64_t{1} << 26U;  // 256 GB; one bit each while they are checked
    const std::uint64_t there = database.size / database.header->pageSize;
    return std::max<std::uint64_t>(database.header->pages, there) > mostPages ? lost(target, "store.size") : Status{};
}

/// Fewer pages are there than the file says it has.
bool isCutOff(const RawDatabase& database) {
    return std::uint64_t{database.header->pages} * database.header->pageSize > database.size;
}

/// A file with no header: why, as far as it can be told.
tl::unexpected<Error> refuseBeginning(const RawDatabase& database, const Target& target) {
    if (database.size == 0) return foreign(target, "store.empty");
    if (!target.path.ends_with(".valor")) return foreign(target, "store.no_database");
    return lost(target, "store.beginning");
}

/// What is on the disk before SQLite is let at it.
struct Look {
    std::optional<RawJournal> journal;
    bool hasAheadLog = false;
    RawDatabase database;
    bool operator==(const Look&) const = default;

    [[nodiscard]] bool isCutOff() const { return database.header && !journal && sqlite::isCutOff(database); }
};

/// An empty one is none to SQLite; what is no file may lead anywhere.
bool hasAheadLog(const Target& target) {
    std::error_code problem;
    const std::filesystem::path log = aheadLogOf(resolved(target.path));
    const auto status = std::filesystem::symlink_status(log, problem);
    if (!std::filesystem::exists(status)) return false;
    return !std::filesystem::is_regular_file(status) || std::filesystem::file_size(log, problem) > 0;
}

/// The journal first: a write that goes on meanwhile then ends at most one state further.
Look lookAt(const Target& target) {
    auto journal = readRawJournal(target);
    return {std::move(journal), hasAheadLog(target), readRawDatabase(target)};
}

/// What playing the journal would make of the file is ours, and the journal is that of its last write. Such a write may
/// have left the header itself half written; the journal then holds it as it was.
Status checkJournal(const Look& found, const Target& target, const FileKind& kind) {
    const RawJournal& journal = *found.journal;
    const std::string name = journalOf(target.path);
    if (!journal.isPlausible) return fail(ErrorCode::StoreJournal, "", {{"file", target.path}, {"journal", name}});
    if (!journal.isWhole || !isOfSize(journal, found.database.size)) return incomplete(target);
    if (journal.header) VALOR_CHECK(checkHeader(*journal.header, target, kind));
    const auto& header = found.database.header;
    return !header || isOfLastWrite(journal, *header) ? Status{} : otherState(target, name);
}

/// Before anything is played or read.
Status check(const Look& found, const Target& target, const FileKind& kind) {
    const RawDatabase& database = found.database;
    if (database.size == 0) return refuseBeginning(database, target);  // SQLite would remove a journal beside it
    if (database.header) VALOR_CHECK(checkHeader(*database.header, target, kind));
    if (found.hasAheadLog) return otherState(target, aheadLogOf(target.path));
    if (found.journal) VALOR_CHECK(checkJournal(found, target, kind));
    if (database.header && !found.journal) return checkCount(database, target);
    const bool hasHeader = database.header || (found.journal && found.journal->header);
    return hasHeader ? Status{} : refuseBeginning(database, target);
}

/// While another process writes, what is read belongs to different moments, and a journal goes before it is read. So a
/// refusal stands where nothing moves and nobody can be writing, or when it outlasts any such moment.
Result<Look> lookBeforeOpening(const Target& target, const FileKind& kind) {
    constexpr int kLooks = 20;
    constexpr int kPauseInMilliseconds = 5;
    std::optional<Look> before;
    for (int looks = 1;; ++looks) {
        try {
            const Look now = lookAt(target);
            const Status verdict = check(now, target, kind);
            const bool isAtRest = before == now && !now.journal;
            if ((verdict && !now.isCutOff()) || isAtRest || looks == kLooks) return verdict.map([&] { return now; });
            before = now;
        } catch (const Failure&) {
            if (looks == kLooks) throw;
        }
        sqlite3_sleep(kPauseInMilliseconds);
    }
}

/// @param version that the header names, one of `kind`
Status checkSchema(Connection& connection, std::uint32_t version, const Target& target, const FileKind& kind) {
    // SQLite may have read the file at another moment, or from elsewhere.
    if (connection.integer("PRAGMA user_version") != version) return foreign(target, "store.other_program");
    return schemaOf(connection) == kind.schemas[version - 1] ? Status{} : lost(target, "store.tables");
}

/// Structure of the pages, then references between rows; both say nothing about what the rows hold.
Status checkStructure(Connection& connection, const Target& target) {
    if (connection.text("PRAGMA quick_check(1)") != "ok") return damaged(target, "store.pages");
    Statement references(connection, "PRAGMA foreign_key_check");
    if (references.next()) return damaged(target, "store.references");
    return {};
}

/// Pages that name each other in circles are read without end. A sound row takes some ten steps for a byte at most.
std::uint64_t stepsFor(std::uint64_t bytes) {
    return 100'000'000 + 10 * bytes;
}

Result<Connection> openWhole(const Target& target, const FileKind& kind) {
    Connection connection(target, Mode::Open);
    connection.restrict();
    connection.limitSteps(stepsFor(readRawDatabase(target).size));
    {
        // The first read rolls an interrupted write back; only now the header is what the last commit left. Nobody
        // else writes while this lasts, so that header and size are of one moment.
        const Transaction oneMoment(connection, Transaction::Purpose::Read);
        static_cast<void>(connection.integer("SELECT count(*) FROM sqlite_schema"));
        const RawDatabase database = readRawDatabase(target);
        if (!database.header) return refuseBeginning(database, target);
        VALOR_CHECK(checkHeader(*database.header, target, kind));
        VALOR_CHECK(checkCount(database, target));
        if (isCutOff(database)) return damaged(target, "store.cut_off");
        VALOR_CHECK(checkSchema(connection, database.header->userVersion, target, kind));
    }
    return connection;
}

/// SQLite opens no file that says it has more pages than there are, so it is shown what is there. A page that is not
/// there is refused like one that was overwritten.
Result<Connection> openBeginning(const RawHeader& header, const Target& target, const FileKind& kind) {
    if (readRawDatabase(target).size < header.pageSize) return lost(target, "store.cut_off");
    Connection connection = Connection::ofWholePages(target, header.pageSize);
    connection.restrict();
    connection.limitSteps(stepsFor(bytesThere(target.path)));
    VALOR_CHECK(checkSchema(connection, header.userVersion, target, kind));
    return connection;
}

}  // namespace

Result<Connection> openDamaged(const Target& target, const FileKind& kind) {
    VALOR_CHECK(checkRegularFile(target));
    VALOR_TRY(const Look found, lookBeforeOpening(target, kind));
    return found.isCutOff() ? openBeginning(*found.database.header, target, kind) : openWhole(target, kind);
}

Result<Connection> hardenedOpen(const Target& target, const FileKind& kind) {
    VALOR_CHECK(checkRegularFile(target));
    VALOR_TRY(const Look found, lookBeforeOpening(target, kind));
    if (found.isCutOff()) return damaged(target, "store.cut_off");
    VALOR_TRY(Connection connection, openWhole(target, kind));
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
