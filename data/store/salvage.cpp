// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/salvage.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include "core/model/canonical.h"
#include "data/exchange/run_json.h"
#include "data/sqlite/failure.h"
#include "data/sqlite/raw_file.h"
#include "data/store/copy.h"
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

/// The numbers of the entries that can be seen, each found from the one before. Numbers beyond what a file of its size
/// can hold are damage, not entries.
class Numbers {
public:
    Numbers(Connection& connection, std::uint64_t bytes) : connection_(connection) {
        constexpr std::uint64_t smallestEntry = 100;  // bytes: three digests and the shortest time
        const std::uint64_t most = bytes / smallestEntry;
        // Also in what refers to an entry: the entry itself may be gone.
        last_ = std::max(largest("number", "entry", most), largest("entry", "change", most));
    }
    [[nodiscard]] std::uint64_t last() const { return last_; }

    /// @return the next number after `number`, also where its entry cannot be read; nothing after the last one.
    std::optional<std::uint64_t> after(std::uint64_t number) {
        if (number >= last_) return std::nullopt;
        try {
            Statement next(connection_,
                           "SELECT number FROM entry WHERE number > ? AND number <= ? ORDER BY number LIMIT 1");
            if (!next.bind(number).bind(last_).next()) return std::nullopt;
            return next.integer(0);
        } catch (const Failure&) {
            return number + 1;  // on a broken page; those behind it may be whole
        }
    }

private:
    /// The largest number up to `most` that can be read.
    std::uint64_t largest(const std::string& column, const std::string& table, std::uint64_t most) {
        const std::string upTo =
            column + ") FROM " + table + " WHERE " + column + " BETWEEN ? AND " + std::to_string(most);
        const auto answer = [&](const std::string& function, std::uint64_t from) {
            Statement row(connection_, "SELECT " + function + "(" + upTo);
            return row.bind(from).next() ? row.integer(0) : 0;
        };
        try {
            return answer("max", 1);
        } catch (const Failure&) {  // the page of the last ones is broken or gone: looked for from the first one on
        }
        std::uint64_t found = 0;
        for (std::uint64_t from = 1; from <= most; ++from) {
            try {
                const std::uint64_t next = answer("min", from);
                if (next == 0) break;
                found = from = next;
            } catch (const Failure&) {  // on that page as well; those behind it may be whole
            }
        }
        return found;
    }

    Connection& connection_;
    std::uint64_t last_ = 0;
};

/// The texts that are whole, found by reading each row once: where the pages of the index by digest are lost, which lie
/// anywhere, the rows may still be there.
class Texts {
public:
    Texts(Connection& connection, std::uint64_t bytes) : connection_(connection) {
        constexpr std::uint64_t smallestRow = 40;  // bytes: a digest and the shortest text
        const std::uint64_t most = bytes / smallestRow;
        bool isDone = false;
        for (std::uint64_t row = 0; !isDone && row < most;) {
            isDone = readAfter(row);
            row = std::max(row, last_) + 1;
        }
    }
    [[nodiscard]] bool hold(const RawDigest& digest) const { return rows_.contains(digest); }
    /// @pre it holds all of them. @return nothing where they are more than a case can be.
    std::optional<CaseParts> of(const Listing& listing) {
        if (listing.size() > kMaxParts) return std::nullopt;
        CaseParts parts;
        std::size_t bytes = 0;
        Statement row(connection_, "SELECT body FROM content WHERE rowid = ?");
        for (const auto& [place, digest] : listing) {
            if (!row.bind(rows_.at(digest)).next()) return std::nullopt;
            const auto part = parts.emplace(place, row.text(0)).first;
            row.reset();
            bytes += place.size() + part->second.size();
            if (bytes > kMaxPartsBytes) return std::nullopt;
        }
        return parts;
    }

private:
    /// @return whether the end was reached; a broken page may be in the way, and those behind it be whole
    bool readAfter(std::uint64_t first) {
        try {
            Statement rows(connection_, "SELECT rowid, digest, body FROM content WHERE rowid > ? ORDER BY rowid");
            rows.bind(first);
            while (rows.next()) {
                last_ = rows.integer(0);
                if (digestOf(rows.text(2)) == rows.bytes(1)) rows_[rows.bytes(1)] = last_;
            }
            return true;
        } catch (const Failure&) {
            return false;
        }
    }

    Connection& connection_;
    std::map<RawDigest, std::uint64_t> rows_;
    std::uint64_t last_ = 0;
};

/// The states of the case in a damaged file, asked for in the order of the entries.
class States {
public:
    States(Connection& connection, std::uint64_t bytes) : connection_(connection), texts_(connection, bytes) {}

    /// The case after an entry, from the changes up to it; of a revision from its own listing where changes are lost.
    /// @param digest of the case, as the entry states it
    CasePtr at(std::uint64_t entry, const std::string& digest) {
        follow(entry);
        if (digest == newestDigest_) return newest_;
        auto state = joined(listing_, digest);
        if (!state) {
            const Listing own = listingOf(entry);
            state = joined(own, digest);
            if (state) listing_ = own;
        }
        if (!state) return nullptr;
        newest_ = std::make_shared<const Case>(*std::move(state));
        newestDigest_ = digest;
        return newest_;
    }

private:
    /// Applies what was changed since the entry before, as far as it can be read.
    void follow(std::uint64_t entry) {
        try {
            Statement rows(connection_,
                           "SELECT place, digest FROM change WHERE entry > ? AND entry <= ? ORDER BY entry, place");
            rows.bind(followed_).bind(entry);
            while (rows.next() && listing_.size() <= kMaxParts) {
                if (rows.isNull(1))
                    listing_.erase(rows.text(0));
                else
                    listing_[rows.text(0)] = rows.bytes(1);
            }
        } catch (const Failure&) {  // the digest of the case shows what is missing
        }
        followed_ = entry;
    }

    Listing listingOf(std::uint64_t entry) {
        return attempted([&] {
            Statement rows(connection_, "SELECT place, digest FROM listing WHERE entry = ?");
            rows.bind(entry);
            Listing listing;
            while (rows.next() && listing.size() <= kMaxParts) listing[rows.text(0)] = rows.bytes(1);
            return listing;
        });
    }

    std::optional<Case> joined(const Listing& listing, const std::string& digest) {
        const auto isWhole = [&](const auto& place) { return texts_.hold(place.second); };
        if (listing.empty() || !std::ranges::all_of(listing, isWhole)) return std::nullopt;
        return attempted([&]() -> std::optional<Case> {
            const auto parts = texts_.of(listing);
            if (!parts) return std::nullopt;
            auto state = joinCase(*parts);
            if (!state || caseDigest(*state) != digest) return std::nullopt;
            return *std::move(state);
        });
    }

    Connection& connection_;
    Texts texts_;
    Listing listing_;
    std::uint64_t followed_ = 0;
    CasePtr newest_;
    std::string newestDigest_;
};

/// Of the case after an entry, as that states it; empty when it cannot be read.
std::string stateDigest(Connection& connection, std::uint64_t number) {
    return attempted([&] {
        Statement row(connection, "SELECT state FROM entry WHERE number = ?");
        return row.bind(number).next() ? hexOf(row.bytes(0)) : std::string();
    });
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
            auto values = readColumn(connection, row.entry.number, *rows, position);
            if (!values) return std::nullopt;
            result->samples.push_back({rows->columns[position], *std::move(values)});
        }
        return *std::move(result);
    });
}

/// Goes through the damaged file entry by entry.
class Rebuilding {
public:
    /// @param bytes that the damaged file can hold
    Rebuilding(Connection& from, std::uint64_t bytes, Journal& to, const EntryDraft& last)
        : from_(from), to_(to), last_(last), numbers_(from, bytes), states_(from, bytes) {}

    Status run() {
        found_.entries = numbers_.last();
        std::uint64_t previous = 0;
        while (const auto number = numbers_.after(previous)) {
            if (*number != previous + 1) previousChain_.clear();
            VALOR_CHECK(take(*number));
            previous = *number;
        }
        if (to_.entries().empty()) return damaged("store.nothing");
        found_.kept = newNumbers_.size();
        return to_.appendState(last_, to_.current());
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
            case EntryKind::Withdrawal: return to_.current() ? to_.append(draft, noRows) : Status{};
        }
        return {};
    }

    /// Makes the case after an entry the current one. @return whether it is
    Result<bool> follow(std::uint64_t number, const EntryDraft& draft) {
        const CasePtr state = states_.at(number, stateDigest(from_, number));
        if (!state) return false;
        found_.entry = number;
        if (state == to_.current()) return true;
        VALOR_CHECK(to_.appendChange(draft, state));
        digests_.insert({to_.entries().back().caseDigest, digestForRuns(*state)});
        return true;
    }

    Status takeRun(const EntryRow& row, const EntryDraft& draft) {
        const auto result = wholeRun(from_, row);
        if (!result || !digests_.contains(result->manifest.caseDigest)) return {};
        return to_.append(
            draft, [&](Connection& connection, std::uint64_t entry) { return writeRun(connection, entry, *result); });
    }

    Status takeNote(EntryDraft draft) {
        const auto run = newNumbers_.find(std::strtoull(draft.subject.c_str(), nullptr, 10));
        if (run == newNumbers_.end()) return {};
        draft.subject = std::to_string(run->second);
        return to_.append(draft, noRows);
    }

    Connection& from_;
    Journal& to_;
    const EntryDraft& last_;
    Numbers numbers_;
    States states_;
    std::set<std::string> digests_;  ///< of the cases that are in the new file
    std::string previousChain_;
    std::map<std::uint64_t, std::uint64_t> newNumbers_;  ///< of the entries kept with their words
    Salvage found_;
};

}  // namespace

Result<Salvage> salvageInto(Journal& journal, const std::string& path, const StoreEnvironment& environment,
                            const sqlite::FileKind& kind, const EntryDraft& last) {
    VALOR_TRY(Connection asFound, sqlite::openDamaged({path, environment.fileSystem}, kind));
    Connection connection = upToDate(std::move(asFound), environment.migrations);
    Rebuilding rebuilding(connection, sqlite::bytesThere(path), journal, last);
    VALOR_CHECK(rebuilding.run());
    return rebuilding.found();
}

}  // namespace valor
