// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/salvage.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

#include "core/model/canonical.h"
#include "data/exchange/run_json.h"
#include "data/sqlite/failure.h"
#include "data/store/run_tables.h"

namespace valor {
namespace {

using sqlite::Connection;
using sqlite::Failure;
using sqlite::Statement;

/// The answer of `read`, or nothing where a page that it needs is broken.
template <class Read>
auto attempted(Read&& read) -> decltype(read()) {
    try {
        return read();
    } catch (const Failure&) {
        return {};
    }
}

/// The highest number of an entry that can be seen, in the table itself or in what refers to it.
std::uint64_t lastEntry(Connection& connection) {
    std::uint64_t last = 0;
    for (const char* query : {"SELECT max(number) FROM entry", "SELECT max(entry) FROM change"})
        last = std::max(last, attempted([&] { return static_cast<std::uint64_t>(connection.integer(query)); }));
    return last;
}

/// The listing after an entry, from all changes up to it; of a revision from its own listing where changes are lost.
Listing listingFrom(Connection& connection, const std::string& rowsOfEntries, std::uint64_t entry) {
    Statement rows(connection, "SELECT place, digest FROM " + rowsOfEntries);
    rows.bind(entry);
    Listing listing;
    while (rows.next()) {
        if (rows.isNull(1))
            listing.erase(rows.text(0));
        else
            listing[rows.text(0)] = rows.bytes(1);
    }
    return listing;
}

std::optional<Case> stateAt(Connection& connection, std::uint64_t entry) {
    const std::string digest = attempted([&] {
        Statement row(connection, "SELECT state FROM entry WHERE number = ?");
        return row.bind(entry).next() ? hexOf(row.bytes(0)) : std::string();
    });
    if (digest.empty()) return std::nullopt;
    for (const char* rows : {"change WHERE entry <= ? ORDER BY entry, place", "listing WHERE entry = ?"}) {
        auto state = attempted([&]() -> std::optional<Case> {
            const auto parts = partsOf(connection, listingFrom(connection, rows, entry));
            if (!parts) return std::nullopt;
            auto joined = joinCase(*parts);
            if (!joined || caseDigest(*joined) != digest) return std::nullopt;
            return *std::move(joined);
        });
        if (state) return state;
    }
    return std::nullopt;
}

std::optional<EntryRow> rowOf(Connection& connection, std::uint64_t number) {
    return attempted([&]() -> std::optional<EntryRow> {
        Statement row(connection, "SELECT " + std::string(kEntryColumns) + " FROM entry WHERE number = ?");
        return row.bind(number).next() ? entryFrom(row) : std::nullopt;
    });
}

/// A run with all its samples.
std::optional<RunResult> wholeRun(Connection& connection, const EntryRow& row) {
    return attempted([&]() -> std::optional<RunResult> {
        const auto rows = readRun(connection, row.entry.number, row.payload);
        if (!rows) return std::nullopt;
        auto result = readResult(rows->result);
        if (!result) return std::nullopt;
        for (std::size_t position = 0; position < rows->columns.size(); ++position) {
            auto values = readColumn(connection, row.entry.number, position);
            if (!values) return std::nullopt;
            result->samples.push_back({rows->columns[position], *std::move(values)});
        }
        return *std::move(result);
    });
}

/// Goes through the damaged file entry by entry.
class Rebuilding {
public:
    Rebuilding(Connection& from, Journal& to, const EntryDraft& last) : from_(from), to_(to), last_(last) {}

    Status run(std::uint64_t entries) {
        found_.entries = entries;
        for (std::uint64_t number = 1; number <= entries; ++number) VALOR_CHECK(take(number));
        if (to_.entries().empty()) return damaged("store.nothing");
        found_.kept = newNumbers_.size();
        return to_.appendState(last_, *current_);
    }
    [[nodiscard]] const Salvage& found() const { return found_; }

private:
    Status take(std::uint64_t number) {
        const auto row = rowOf(from_, number);
        const bool isWhole = row && row->entry.number == number &&
                             chainAfter(number == 1 ? "" : previousChain_, *row) == row->entry.chainDigest;
        previousChain_ = row ? row->entry.chainDigest : "";
        if (!isWhole) return takeStateOnly(number);
        const std::size_t before = to_.entries().size();
        VALOR_CHECK(takeEntry(*row));
        if (to_.entries().size() > before) newNumbers_[number] = to_.entries().size();
        return {};
    }

    /// The words of the entry cannot be trusted; the case vouches for itself.
    Status takeStateOnly(std::uint64_t number) {
        return follow(number, last_).map([](bool) {});
    }

    Status takeEntry(const EntryRow& row) {
        const HistoryEntry& entry = row.entry;
        EntryDraft draft{entry.kind, entry.time, entry.who, entry.code, entry.subject, entry.text};
        switch (entry.kind) {
            case EntryKind::Command: return follow(entry.number, draft).map([](bool) {});
            case EntryKind::Revision: {
                VALOR_TRY(const bool isThere, follow(entry.number, last_));
                return isThere ? to_.appendRevision(draft) : Status{};
            }
            case EntryKind::Run: return takeRun(row, draft);
            case EntryKind::Note: return takeNote(draft);
            case EntryKind::Approval:
            case EntryKind::Withdrawal: return current_ ? to_.append(draft, noRows) : Status{};
        }
        return {};
    }

    /// Makes the case after an entry the current one. @return whether it is
    Result<bool> follow(std::uint64_t number, const EntryDraft& draft) {
        std::optional<Case> state = stateAt(from_, number);
        if (!state) return false;
        found_.entry = number;
        if (current_ && *current_ == *state) return true;
        VALOR_CHECK(to_.appendState(draft, *state));
        current_ = std::move(state);
        return true;
    }

    Status takeRun(const EntryRow& row, const EntryDraft& draft) {
        const auto result = wholeRun(from_, row);
        if (!result || !knows(result->manifest.caseDigest)) return {};
        return to_.append(
            draft, [&](Connection& connection, std::uint64_t entry) { return writeRun(connection, entry, *result); });
    }

    Status takeNote(EntryDraft draft) {
        const auto run = newNumbers_.find(std::strtoull(draft.subject.c_str(), nullptr, 10));
        if (run == newNumbers_.end()) return {};
        draft.subject = std::to_string(run->second);
        return to_.append(draft, noRows);
    }

    [[nodiscard]] bool knows(const std::string& caseDigest) const {
        return std::ranges::find(to_.entries(), caseDigest, &HistoryEntry::caseDigest) != to_.entries().end();
    }

    Connection& from_;
    Journal& to_;
    const EntryDraft& last_;
    std::optional<Case> current_;
    std::string previousChain_;
    std::map<std::uint64_t, std::uint64_t> newNumbers_;  ///< of the entries kept with their words
    Salvage found_;
};

}  // namespace

Result<Salvage> newestWholeState(const sqlite::Target& target, const sqlite::FileKind& kind) {
    VALOR_TRY(Connection connection, sqlite::openDamaged(target, kind));
    const std::uint64_t last = lastEntry(connection);
    for (std::uint64_t entry = last; entry > 0; --entry)
        if (stateAt(connection, entry)) return Salvage{entry, last, 0};
    return damaged("store.nothing");
}

Result<Salvage> salvageInto(Journal& journal, const sqlite::Target& target, const sqlite::FileKind& kind,
                            const EntryDraft& last) {
    VALOR_TRY(Connection connection, sqlite::openDamaged(target, kind));
    Rebuilding rebuilding(connection, journal, last);
    VALOR_CHECK(rebuilding.run(lastEntry(connection)));
    return rebuilding.found();
}

}  // namespace valor
