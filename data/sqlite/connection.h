// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to an SQLite file, with settings that survive a loss of power. The only folder that knows SQLite.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/error/error.h"

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

namespace valor::sqlite {

class WholePages;

/// How a file is reached. The name of a virtual file system is empty outside tests.
struct Target {
    std::string path;
    std::string fileSystem;
};

enum class Mode : std::uint8_t { Open, Create };

/// Throws Failure from every function.
class Connection {
public:
    /// Opens without looking at the content; for files from anywhere use hardenedOpen(). A symbolic link is refused,
    /// though not one among the folders above it.
    /// Rolls back on every interruption: journal DELETE, synchronous EXTRA (with less, a loss of power right after a
    /// commit takes it back), deleted content overwritten, nothing mapped into memory, foreign keys enforced.
    explicit Connection(const Target& target, Mode mode);
    /// An empty database in memory.
    [[nodiscard]] static Connection inMemory();
    /// What is there of a file whose end is missing, for reading.
    [[nodiscard]] static Connection ofWholePages(const Target& target, std::uint32_t pageSize);
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    /// Runs statements that give no rows.
    void execute(const std::string& statements);
    /// First column of the first row. @pre there is one
    [[nodiscard]] std::int64_t integer(const std::string& query);
    [[nodiscard]] std::string text(const std::string& query);
    /// Of the file itself; empty for a database in memory.
    [[nodiscard]] std::string path() const;
    /// Whether SQLite itself found the file write-protected.
    [[nodiscard]] bool isReadOnly() const;

    /// For content that anybody may have written: from now on no trigger, view or extension runs, nothing is attached,
    /// no write-ahead log goes into the file, and statements work within limits.
    void restrict();
    /// From now on only SELECT, INSERT and transactions: what was written can neither be changed nor removed.
    void refuseChanges();
    /// Statements stop with a Failure when all of them together took more steps of SQLite than this; absent: never.
    void limitSteps(std::optional<std::uint64_t> most);
    /// Copies everything into `target`, replacing what is there.
    void copyInto(Connection& target);

private:
    friend class Statement;
    explicit Connection(std::unique_ptr<SQLite::Database> database);

    std::unique_ptr<std::uint64_t> stepsLeft_;  ///< outlives the connection that counts it down
    std::unique_ptr<WholePages> pages_;         ///< likewise; absent for a whole file
    std::unique_ptr<SQLite::Database> database_;
};

/// A prepared statement. Values are bound in the order of its question marks.
class Statement {
public:
    Statement(Connection& connection, const std::string& statement);
    Statement(Statement&&) noexcept;
    ~Statement();

    Statement& bind(std::uint64_t value);
    Statement& bind(std::string_view text);
    Statement& bindBytes(std::string_view bytes);
    Statement& bindNull();

    /// @return whether there is a (further) row
    [[nodiscard]] bool next();
    /// Makes the statement ready for other values.
    void reset();
    /// Runs to the end, then reset().
    void run();

    [[nodiscard]] std::uint64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::string bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    const SQLite::Database* database_;
    std::unique_ptr<SQLite::Statement> statement_;
    int bound_ = 0;
};

/// Everything until commit() or nothing.
class Transaction {
public:
    enum class Purpose : std::uint8_t {
        Write,  ///< takes the lock for writing at once, so that a later step cannot fail for want of it
        Read    ///< several queries see the same moment, whatever another process writes between them
    };
    explicit Transaction(Connection& connection, Purpose purpose = Purpose::Write);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    /// Takes back what was not committed.
    ~Transaction();
    void commit();

private:
    Connection& connection_;
    bool isOpen_ = true;
};

}  // namespace valor::sqlite
