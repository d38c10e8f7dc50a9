// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/salvage.h"

#include "core/model/canonical.h"
#include "data/sqlite/failure.h"
#include "data/store/journal.h"

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

}  // namespace

Result<Salvaged> newestWholeCase(const sqlite::Target& target, const sqlite::FileKind& kind) {
    VALOR_TRY(Connection connection, sqlite::openDamaged(target, kind));
    const std::uint64_t last = lastEntry(connection);
    for (std::uint64_t entry = last; entry > 0; --entry)
        if (auto state = stateAt(connection, entry)) return Salvaged{{entry, last}, *std::move(state)};
    return damaged("store.nothing");
}

}  // namespace valor
