// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/journal.h"

#include "core/error/expects.h"
#include "core/model/canonical.h"
#include "data/sqlite/failure.h"
#include "data/store/folder.h"
#include "data/store/printable.h"

namespace valor {
namespace {

using sqlite::Connection;
using sqlite::Statement;

/// Places with their digests; a place whose object went has an empty one.
RawDigest digestOfPlaces(const Listing& places) {
    FieldDigest digest;
    for (const auto& [place, object] : places) digest.add(place).add(object);
    return digest.raw();
}

void writeEntry(Connection& connection, const HistoryEntry& entry, const RawDigest& payload) {
    Statement insert(connection,
                     "INSERT INTO entry(number, kind, time, who, code, subject, text, state, payload, chain)"
                     " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(entry.number).bind(entryKindName(entry.kind)).bind(entry.time).bind(entry.who).bind(entry.code);
    insert.bind(entry.subject).bind(entry.text).bindBytes(rawOf(entry.caseDigest)).bindBytes(payload);
    insert.bindBytes(rawOf(entry.chainDigest)).run();
}

void writePlaces(Connection& connection, const std::string& table, std::uint64_t entry, const Listing& places) {
    Statement insert(connection, "INSERT INTO " + table + "(entry, place, digest) VALUES(?, ?, ?)");
    for (const auto& [place, digest] : places) {
        insert.bind(entry).bind(place);
        if (digest.empty())
            insert.bindNull();
        else
            insert.bindBytes(digest);
        insert.run();
    }
}

/// Calls `visit(entry, place, digest)` for every row of `change` or `listing` that a condition selects.
template <class Visit>
void readPlaces(Connection& connection, const std::string& selection, std::initializer_list<std::uint64_t> values,
                Visit&& visit) {
    Statement rows(connection, "SELECT entry, place, digest FROM " + selection);
    for (const std::uint64_t value : values) rows.bind(value);
    while (rows.next()) visit(rows.integer(0), rows.text(1), rows.isNull(2) ? RawDigest() : rows.bytes(2));
}

void applyChanges(const Listing& changes, Listing& listing) {
    for (const auto& [place, digest] : changes) {
        if (digest.empty())
            listing.erase(place);
        else
            listing[place] = digest;
    }
}

Listing changesBetween(const Listing& before, const Listing& after) {
    Listing changes;
    for (const auto& [place, digest] : before)
        if (!after.contains(place)) changes[place] = RawDigest();
    for (const auto& [place, digest] : after)
        if (const auto earlier = before.find(place); earlier == before.end() || earlier->second != digest)
            changes[place] = digest;
    return changes;
}

Listing listingOf(const CaseParts& parts) {
    Listing listing;
    for (const auto& [place, body] : parts) listing.emplace(place, digestOf(body));
    return listing;
}

/// The changes of one entry after the other, without ever holding those of all.
class ChangesInOrder {
public:
    explicit ChangesInOrder(Connection& connection)
        : rows_(connection, "SELECT entry, place, digest FROM change ORDER BY entry, place"), hasRow_(rows_.next()) {}

    /// @pre asked in the order of the entries. @return StoreDamaged for more than a case has parts.
    Result<Listing> of(std::uint64_t entry) {
        Listing changes;
        for (; hasRow_ && rows_.integer(0) == entry; hasRow_ = rows_.next()) {
            changes[rows_.text(1)] = rows_.isNull(2) ? RawDigest() : rows_.bytes(2);
            if (changes.size() > 2 * kMaxParts) return damaged("store.history");
        }
        return changes;
    }
    [[nodiscard]] bool areAllTaken() const { return !hasRow_; }

private:
    Statement rows_;
    bool hasRow_;
};

}  // namespace

std::optional<EntryRow> entryFrom(const Statement& row) {
    const auto kind = entryKindNamed(row.text(1));
    if (!kind) return std::nullopt;
    return EntryRow{{row.integer(0), *kind, row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                     hexOf(row.bytes(7)), hexOf(row.bytes(9))},
                    row.bytes(8)};
}

std::string chainAfter(const std::string& previousHex, const EntryRow& row) {
    const HistoryEntry& entry = row.entry;
    return hexOf(FieldDigest()
                     .add("valor.chain/1")
                     .add(previousHex)
                     .add(entry.number)
                     .add(entryKindName(entry.kind))
                     .add(entry.time)
                     .add(entry.who)
                     .add(entry.code)
                     .add(entry.subject)
                     .add(entry.text)
                     .add(entry.caseDigest)
                     .add(row.payload)
                     .raw());
}

tl::unexpected<Error> damaged(const std::string& reason) {
    return fail(ErrorCode::StoreDamaged, "", {{"reason", reason}});
}

RawDigest noRows(Connection&, std::uint64_t) {
    return FieldDigest().raw();
}

Result<CaseParts> partsOf(Connection& connection, const Listing& listing) {
    if (listing.size() > kMaxParts) return damaged("store.state");
    Statement select(connection, "SELECT body FROM content WHERE digest = ?");
    CaseParts parts;
    std::size_t bytes = 0;
    for (const auto& [place, digest] : listing) {
        select.bindBytes(digest);
        if (!select.next()) return damaged("store.state");
        std::string body = select.text(0);
        select.reset();
        bytes += place.size() + body.size();
        if (bytes > kMaxPartsBytes || digestOf(body) != digest) return damaged("store.state");
        parts.emplace(place, std::move(body));
    }
    return parts;
}

// Reading ----------------------------------------------------------------------------------------------------------

Result<Journal> Journal::load(Connection connection) {
    Journal journal(std::move(connection));
    VALOR_CHECK(journal.read());
    return journal;
}

Status Journal::read() {
    const sqlite::Transaction oneMoment(connection_, sqlite::Transaction::Purpose::Read);
    ChangesInOrder changes(connection_);
    Statement rows(connection_, "SELECT " + std::string(kEntryColumns) + " FROM entry ORDER BY number");
    while (rows.next()) {
        auto row = entryFrom(rows);
        if (!row || row->entry.number != entries_.size() + 1) return damaged("store.history");
        VALOR_TRY(const Listing own, changes.of(row->entry.number));
        VALOR_CHECK(take(*std::move(row), own));
    }
    const bool isWhole = !entries_.empty() && changes.areAllTaken();
    return isWhole ? Status{} : damaged("store.history");
}

Status Journal::take(EntryRow row, const Listing& changes) {
    VALOR_CHECK(check(row, changes));
    applyChanges(changes, listing_);
    if (listing_.size() > kMaxParts) return damaged("store.history");
    for (std::string* text : {&row.entry.time, &row.entry.who, &row.entry.code, &row.entry.subject, &row.entry.text})
        *text = printable(*text);
    entries_.push_back(std::move(row.entry));
    payloads_.push_back(std::move(row.payload));
    return {};
}

/// Whether the next entry follows from those before and from its own changes.
Status Journal::check(const EntryRow& row, const Listing& changes) const {
    const bool follows = chainAfter(entries_.empty() ? "" : entries_.back().chainDigest, row) == row.entry.chainDigest;
    const bool changesCase = row.entry.kind == EntryKind::Command;
    const bool isVouchedFor = changesCase ? digestOfPlaces(changes) == row.payload : changes.empty();
    return follows && isVouchedFor ? Status{} : damaged("store.history");
}

Listing Journal::listingAt(std::uint64_t entry) {
    if (entry == entries_.size()) return listing_;
    Listing listing;
    std::uint64_t base = 0;
    readPlaces(connection_, "listing WHERE entry = (SELECT max(entry) FROM listing WHERE entry <= ?)", {entry},
               [&](std::uint64_t number, std::string place, RawDigest digest) {
                   base = number;
                   listing[place] = digest;
               });
    readPlaces(connection_, "change WHERE entry > ? AND entry <= ? ORDER BY entry, place", {base, entry},
               [&](std::uint64_t, std::string place, const RawDigest& digest) {
                   applyChanges({{place, digest}}, listing);
               });
    return listing;
}

Result<Case> Journal::stateAt(std::uint64_t entry) {
    expects(entry >= 1 && entry <= entries_.size(), "the entry exists");
    VALOR_TRY(const CaseParts parts, partsOf(connection_, listingAt(entry)));
    auto state = joinCase(parts);
    if (!state || caseDigest(*state) != entries_[entry - 1].caseDigest) return damaged("store.state");
    return state;
}

Status Journal::readCurrent() {
    VALOR_TRY(Case state, stateAt(entries_.size()));
    current_ = std::make_shared<const Case>(std::move(state));
    return {};
}

/// Objects that no entry names would pass unnoticed. Asked in one statement, between whose lines nobody writes.
Status Journal::checkContent() {
    const std::int64_t strangers = connection_.integer(
        "SELECT count(*) FROM content WHERE digest NOT IN"
        " (SELECT digest FROM change WHERE digest IS NOT NULL UNION SELECT digest FROM listing)");
    return strangers == 0 ? Status{} : damaged("store.strangers");
}

Result<std::uint64_t> Journal::verifyObjects() {
    std::map<std::uint64_t, Listing> listings;
    readPlaces(connection_, "listing", {},
               [&](std::uint64_t entry, std::string place, RawDigest digest) { listings[entry][place] = digest; });
    for (const HistoryEntry& entry : entries_) {
        const bool isListed = entry.kind == EntryKind::Revision;
        if (isListed ? digestOfPlaces(listings[entry.number]) != payload(entry.number)
                     : listings.contains(entry.number))
            return damaged("store.history");
        if (isListed) VALOR_CHECK(stateAt(entry.number));
    }
    VALOR_CHECK(stateAt(entries_.size()));
    VALOR_CHECK(checkContent());
    Statement rows(connection_, "SELECT digest, body FROM content");
    std::uint64_t objects = 0;
    for (; rows.next(); ++objects)
        if (digestOf(rows.text(1)) != rows.bytes(0)) return damaged("store.state");
    return objects;
}

// Writing ----------------------------------------------------------------------------------------------------------

void Journal::adopt(Attempt attempt) {
    entries_.push_back(std::move(attempt.entry));
    payloads_.push_back(std::move(attempt.payload));
    listing_ = std::move(attempt.listing);
    current_ = std::move(attempt.state);
}

/// Finds out whether the attempt whose end was not confirmed is in the file after all. @pre inside a transaction
Status Journal::settle() {
    Statement last(connection_, "SELECT number, chain FROM entry ORDER BY number DESC LIMIT 1");
    const bool hasEntry = last.next();
    const std::uint64_t number = hasEntry ? last.integer(0) : 0;
    const std::string chain = hasEntry ? hexOf(last.bytes(1)) : "";
    const auto isLast = [&](const HistoryEntry& entry) { return entry.number == number && entry.chainDigest == chain; };
    if (unconfirmed_ && isLast(unconfirmed_->entry)) {
        // It counts from now on, so the end of its journal has to be on the disk as well.
        VALOR_CHECK(syncFolderOf(connection_.path()));
        adopt(*std::move(unconfirmed_));
    }
    unconfirmed_.reset();
    const bool isKnown = entries_.empty() ? !hasEntry : isLast(entries_.back());
    return isKnown ? Status{} : fail(ErrorCode::StoreDiverged, "");
}

Journal::Attempt Journal::begun(const EntryDraft& draft) const {
    HistoryEntry entry{entries_.size() + 1, draft.kind, draft.time, draft.who, draft.code,
                       draft.subject,       draft.text, "",         ""};
    if (!entries_.empty()) entry.caseDigest = entries_.back().caseDigest;
    return {std::move(entry), "", listing_, current_};
}

Status Journal::write(const EntryDraft& draft, const Draw& draw) {
    sqlite::Transaction transaction(connection_);
    VALOR_CHECK(settle());
    Attempt attempt = begun(draft);
    auto payload = draw(attempt);
    if (!payload) return {};
    attempt.payload = *std::move(payload);
    const std::string previous = entries_.empty() ? "" : entries_.back().chainDigest;
    attempt.entry.chainDigest = chainAfter(previous, {attempt.entry, attempt.payload});
    writeEntry(connection_, attempt.entry, attempt.payload);
    unconfirmed_ = std::move(attempt);
    transaction.commit();
    adopt(*std::exchange(unconfirmed_, std::nullopt));
    return {};
}

Status Journal::append(const EntryDraft& draft, const WriteRows& writeRows) {
    return write(draft, [&](Attempt& attempt) { return writeRows(connection_, attempt.entry.number); });
}

RawDigest Journal::writeState(Attempt& attempt, const CasePtr& next, const CaseParts& parts) {
    attempt.state = next;
    attempt.entry.caseDigest = caseDigest(*next);
    attempt.listing = listingOf(parts);
    const Listing changes = changesBetween(listing_, attempt.listing);
    Statement insert(connection_, "INSERT OR IGNORE INTO content(digest, body) VALUES(?, ?)");
    for (const auto& [place, digest] : changes)
        if (!digest.empty()) insert.bindBytes(digest).bind(parts.at(place)).run();
    writePlaces(connection_, "change", attempt.entry.number, changes);
    return digestOfPlaces(changes);
}

Status Journal::appendState(const EntryDraft& draft, const CasePtr& next) {
    VALOR_TRY(const CaseParts parts, splitCase(*next));
    return write(draft, [&](Attempt& attempt) { return writeState(attempt, next, parts); });
}

Status Journal::appendChange(const EntryDraft& draft, const CasePtr& next) {
    VALOR_TRY(const CaseParts parts, splitCase(*next));
    return write(draft, [&](Attempt& attempt) -> std::optional<RawDigest> {
        // Only now it is certain which case the file holds.
        if (current_ && *current_ == *next) return std::nullopt;
        return writeState(attempt, next, parts);
    });
}

Status Journal::appendRevision(const EntryDraft& draft) {
    return write(draft, [&](Attempt& attempt) {
        writePlaces(connection_, "listing", attempt.entry.number, listing_);
        return digestOfPlaces(listing_);
    });
}

}  // namespace valor
