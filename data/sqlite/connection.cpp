// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/connection.h"

#include <algorithm>
#include <array>

#include "data/sqlite/failure.h"
#include "data/sqlite/raw_file.h"
#include "data/sqlite/whole_pages.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace valor::sqlite {
namespace {

// Others read the file only while they open it.
constexpr int kPatienceMilliseconds = 3000;

[[noreturn]] void translate(const SQLite::Exception& problem, const SQLite::Database* database) {
    const int systemError = database != nullptr ? sqlite3_system_errno(database->getHandle()) : 0;
    const int code = problem.getExtendedErrorCode() > 0 ? problem.getExtendedErrorCode() : problem.getErrorCode();
    throw Failure(code, systemError, problem.what());
}

/// Runs `work` with the exceptions of the library as Failure.
template <class Work>
auto translated(const SQLite::Database* database, Work&& work) {
    try {
        return work();
    } catch (const SQLite::Exception& problem) {
        translate(problem, database);
    }
}

/// A file that is write-protected is opened all the same, for reading.
int flagsOf(Mode mode) {
    const int create = mode == Mode::Create ? SQLITE_OPEN_CREATE : 0;
    return SQLITE_OPEN_READWRITE | create | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE;
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

/// What may be done to a finished file: read, append, verify.
int onlyAppend(void*, int action, const char* first, const char*, const char*, const char*) {
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_READ:
        case SQLITE_INSERT:
        case SQLITE_TRANSACTION:
        case SQLITE_RECURSIVE: return SQLITE_OK;
        case SQLITE_FUNCTION: return SQLITE_OK;  // loading of extensions is off for the connection
        case SQLITE_PRAGMA: {
            const std::string_view name = first;
            const bool reads = name == "quick_check" || name == "integrity_check" || name == "foreign_key_check";
            return reads ? SQLITE_OK : SQLITE_DENY;
        }
        default: return SQLITE_DENY;
    }
}

}  // namespace

Connection::Connection(std::unique_ptr<SQLite::Database> database) : database_(std::move(database)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&& other) noexcept {
    database_ = std::move(other.database_);  // closed before what it works with goes
    pages_ = std::move(other.pages_);
    stepsLeft_ = std::move(other.stepsLeft_);
    return *this;
}
Connection::~Connection() = default;

Connection::Connection(const Target& target, Mode mode) {
    database_ = translated(nullptr, [&] {
        return std::make_unique<SQLite::Database>(resolved(target.path), flagsOf(mode), kPatienceMilliseconds,
                                                  target.fileSystem);
    });
    execute(
        "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON;"
        "PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF");
}

Connection Connection::inMemory() {
    return Connection(translated(nullptr, [] {
        return std::make_unique<SQLite::Database>(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    }));
}

Connection Connection::ofWholePages(const Target& target, std::uint32_t pageSize) {
    auto pages = std::make_unique<WholePages>(target, pageSize);
    Connection connection(translated(nullptr, [&] {
        return std::make_unique<SQLite::Database>(resolved(target.path), SQLITE_OPEN_READONLY | SQLITE_OPEN_EXRESCODE,
                                                  kPatienceMilliseconds, pages->name());
    }));
    connection.pages_ = std::move(pages);
    connection.execute("PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY");
    return connection;
}

void Connection::execute(const std::string& statements) {
    translated(database_.get(), [&] { database_->exec(statements); });
}

std::int64_t Connection::integer(const std::string& query) {
    return translated(database_.get(), [&] { return database_->execAndGet(query).getInt64(); });
}

std::string Connection::text(const std::string& query) {
    return translated(database_.get(), [&] { return database_->execAndGet(query).getString(); });
}

std::string Connection::path() const {
    const char* name = sqlite3_db_filename(database_->getHandle(), "main");
    return name == nullptr ? "" : name;
}

bool Connection::isReadOnly() const {
    return sqlite3_db_readonly(database_->getHandle(), "main") == 1;
}

void Connection::restrict() {
    sqlite3* const handle = database_->getHandle();
    constexpr std::array<std::pair<int, int>, 7> switches{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                           {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                                           {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1},
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

void Connection::refuseChanges() {
    sqlite3_set_authorizer(database_->getHandle(), onlyAppend, nullptr);
}

void Connection::limitSteps(std::optional<std::uint64_t> most) {
    constexpr int stride = 1000;
    const auto countDown = [](void* left) {
        auto& steps = *static_cast<std::uint64_t*>(left);
        steps -= std::min<std::uint64_t>(steps, stride);
        return steps == 0 ? 1 : 0;
    };
    stepsLeft_ = std::make_unique<std::uint64_t>(most.value_or(0));
    sqlite3_progress_handler(database_->getHandle(), stride, most ? +countDown : nullptr, stepsLeft_.get());
}

void Connection::copyInto(Connection& target) {
    translated(target.database_.get(), [&] {
        SQLite::Backup backup(*target.database_, *database_);
        // Each step has waited for others as long as any statement does.
        if (const int code = backup.executeStep(-1); code != SQLITE_DONE) throw Failure(code, 0, "cannot copy");
    });
}

Statement::Statement(Connection& connection, const std::string& statement)
    : database_(connection.database_.get()), statement_(translated(connection.database_.get(), [&] {
          return std::make_unique<SQLite::Statement>(*connection.database_, statement);
      })) {}
Statement::Statement(Statement&&) noexcept = default;
Statement::~Statement() = default;

Statement& Statement::bind(std::uint64_t value) {
    translated(database_, [&] { statement_->bind(++bound_, static_cast<std::int64_t>(value)); });
    return *this;
}
Statement& Statement::bind(std::string_view text) {
    translated(database_, [&] { statement_->bind(++bound_, std::string(text)); });
    return *this;
}
Statement& Statement::bindBytes(std::string_view bytes) {
    // An empty piece of memory would be bound as null.
    const char* data = bytes.empty() ? "" : bytes.data();
    translated(database_, [&] { statement_->bind(++bound_, data, static_cast<int>(bytes.size())); });
    return *this;
}
Statement& Statement::bindNull() {
    translated(database_, [&] { statement_->bind(++bound_); });
    return *this;
}

bool Statement::next() {
    return translated(database_, [&] { return statement_->executeStep(); });
}

void Statement::reset() {
    translated(database_, [&] { statement_->reset(); });
    bound_ = 0;
}

void Statement::run() {
    while (next()) {
    }
    reset();
}

std::uint64_t Statement::integer(int column) const {
    return translated(database_, [&] { return static_cast<std::uint64_t>(statement_->getColumn(column).getInt64()); });
}
std::string Statement::text(int column) const {
    return translated(database_, [&] { return statement_->getColumn(column).getString(); });
}
std::string Statement::bytes(int column) const {
    return translated(database_, [&] { return statement_->getColumn(column).getString(); });
}
bool Statement::isNull(int column) const {
    return translated(database_, [&] { return statement_->getColumn(column).isNull(); });
}

Transaction::Transaction(Connection& connection, Purpose purpose) : connection_(connection) {
    connection_.execute(purpose == Purpose::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (!isOpen_) return;
    try {
        connection_.execute("ROLLBACK");
    } catch (const Failure&) {  // SQLite has already taken it back, or will when the file is next opened
    }
}

void Transaction::commit() {
    connection_.execute("COMMIT");
    isOpen_ = false;
}

}  // namespace valor::sqlite
