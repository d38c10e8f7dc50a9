// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a file that anybody may have written.
#pragma once

#include <string>
#include <vector>

#include "core/error/error.h"
#include "data/sqlite/connection.h"

namespace valor::sqlite {

/// What a file has to say about itself.
struct FileKind {
    std::uint32_t applicationId = 0;
    std::vector<std::string> schemas;  ///< schemaOf() for user_version 1, 2, …; a file may have no other
};

/// Opens a file step by step, each before the next could be misled: a regular file and no link; header of this
/// application and version, no write-ahead log, and a journal, which opening plays, that says the same, is of the last
/// write to this file and names no further file; then a connection that runs no trigger, no view, no extension,
/// attaches nothing and works within limits; then as many pages as it says, exactly the tables of its version, and only
/// then, because a check runs what tables define, the structure of all pages and the references between rows.
/// @return the connection, still with the version it found; FileUnreadable, FileNameTooLong, StoreForeign,
/// StoreJournal, StoreNewer, StoreDamaged. What is refused is left as it was. Throws Failure.
[[nodiscard]] Result<Connection> hardenedOpen(const Target& target, const FileKind& kind);

/// The same for a file whose pages and references are not what they should be: what can still be read, can be read,
/// with no more steps than a sound file of its size needs. Of a file whose end is missing, the pages that are there.
[[nodiscard]] Result<Connection> openDamaged(const Target& target, const FileKind& kind);

/// Every table and index with its definition, for comparison with what the version should have.
[[nodiscard]] std::string schemaOf(Connection& connection);

}  // namespace valor::sqlite
