// SPDX-License-Identifier: GPL-3.0-or-later
// The history in a case file: a chain of entries, and behind each the objects that it put in or took out.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/case_file.h"
#include "data/exchange/case_parts.h"
#include "data/sqlite/connection.h"
#include "data/store/digests.h"

namespace valor {

/// Which object stands where: place (see CaseParts) → digest of its text.
using Listing = std::map<std::string, RawDigest, std::less<>>;

/// An entry that is about to be written.
struct EntryDraft {
    EntryKind kind{};
    std::string time, who;
    std::string code, subject, text;
};

/// An entry as it stands in the file.
struct EntryRow {
    HistoryEntry entry;
    RawDigest payload;
};
/// Columns of `entry` in the order that entryFrom() reads.
inline constexpr std::string_view kEntryColumns = "number, kind, time, who, code, subject, text, state, payload, chain";
/// The row as it is written; its texts may not be printable. @return nothing for a kind that nobody knows.
[[nodiscard]] std::optional<EntryRow> entryFrom(const sqlite::Statement& row);
/// What an entry's digest must be after the one before it. @param previousHex empty for the first
[[nodiscard]] std::string chainAfter(const std::string& previousHex, const EntryRow& row);

/// StoreDamaged for a reason that the texts know; the file is named further out.
[[nodiscard]] tl::unexpected<Error> damaged(const std::string& reason);

/// What an entry without rows of its own amounts to.
[[nodiscard]] RawDigest noRows(sqlite::Connection&, std::uint64_t);

/// Everything a file says of its past. Functions throw sqlite::Failure where SQLite refuses.
class Journal {
public:
    /// A file without entries. @pre the tables are there
    explicit Journal(sqlite::Connection connection) : connection_(std::move(connection)) {}
    /// Reads all entries and compares each with its digest and with the one before. @return StoreDamaged.
    [[nodiscard]] static Result<Journal> load(sqlite::Connection connection);

    [[nodiscard]] const std::vector<HistoryEntry>& entries() const { return entries_; }
    [[nodiscard]] sqlite::Connection& connection() { return connection_; }
    /// The case after the last entry; null until it was read or written.
    [[nodiscard]] const CasePtr& current() const { return current_; }
    /// @return StoreDamaged.
    [[nodiscard]] Status readCurrent();
    /// What the entry says its further rows amount to. @pre it exists
    [[nodiscard]] const RawDigest& payload(std::uint64_t entry) const { return payloads_[entry - 1]; }

    /// The case after an entry, compared with the digest in the entry. @pre the entry exists
    [[nodiscard]] Result<Case> stateAt(std::uint64_t entry);

    /// Writes the rows that belong to an entry and answers what they amount to. @param entry its number
    using WriteRows = std::function<RawDigest(sqlite::Connection&, std::uint64_t entry)>;
    /// Adds an entry that leaves the case as it is. It is on the disk when this returns.
    [[nodiscard]] Status append(const EntryDraft& draft, const WriteRows& writeRows);
    /// Adds the entry by which the case becomes `next`, also when it is that already.
    [[nodiscard]] Status appendState(const EntryDraft& draft, const CasePtr& next);
    /// The same, but an entry only where the case becomes another.
    [[nodiscard]] Status appendChange(const EntryDraft& draft, const CasePtr& next);
    /// Adds the entry that names the case as it is, with a listing of all its objects.
    [[nodiscard]] Status appendRevision(const EntryDraft& draft);

    /// Reads what the listings hold beside the changes, and every object; each belongs to an entry.
    /// @return objects, or StoreDamaged.
    [[nodiscard]] Result<std::uint64_t> verifyObjects();

private:
    /// What the last transaction tried to write: when its end could not be confirmed, the file may hold it or not.
    struct Attempt {
        HistoryEntry entry;
        RawDigest payload;
        Listing listing;
        CasePtr state;
    };

    /// Writes rows, may change the case with its digest and listing, and answers what the rows amount to; absent when
    /// there is nothing to write.
    using Draw = std::function<std::optional<RawDigest>(Attempt&)>;
    [[nodiscard]] Status write(const EntryDraft& draft, const Draw& draw);
    [[nodiscard]] RawDigest writeState(Attempt& attempt, const CasePtr& next, const CaseParts& parts);
    [[nodiscard]] Attempt begun(const EntryDraft& draft) const;
    [[nodiscard]] Status settle();
    [[nodiscard]] Status read();
    [[nodiscard]] Status take(EntryRow row, const Listing& changes);
    [[nodiscard]] Status checkContent();
    [[nodiscard]] Status check(const EntryRow& row, const Listing& changes) const;
    void adopt(Attempt attempt);
    [[nodiscard]] Listing listingAt(std::uint64_t entry);

    sqlite::Connection connection_;
    std::vector<HistoryEntry> entries_;
    std::vector<RawDigest> payloads_;
    Listing listing_;  ///< after the last entry
    CasePtr current_;  ///< likewise
    std::optional<Attempt> unconfirmed_;
};

/// The text of every object in a listing, compared with its digest, as long as they are no more than a case can be.
/// @return StoreDamaged.
[[nodiscard]] Result<CaseParts> partsOf(sqlite::Connection& connection, const Listing& listing);

}  // namespace valor
