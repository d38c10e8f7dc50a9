// SPDX-License-Identifier: GPL-3.0-or-later
// What a file and the journal beside it say of themselves, read before SQLite plays the one into the other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "data/sqlite/connection.h"

namespace valor::sqlite {

/// The first hundred bytes of a database.
struct RawHeader {
    std::uint32_t applicationId = 0, userVersion = 0;
    std::uint32_t pageSize = 0, pages = 0;
    std::uint32_t changes = 0;  ///< one more with every commit
    bool writesAheadLog = false;
    bool operator==(const RawHeader&) const = default;
};

/// A file on the disk. The header is absent where the file does not begin as a database does.
struct RawDatabase {
    std::optional<RawHeader> header;
    std::uint64_t size = 0;
    bool operator==(const RawDatabase&) const = default;
};
/// Throws Failure when it cannot be read.
[[nodiscard]] RawDatabase readRawDatabase(const Target& target);

/// The journal of a write that was interrupted. Playing it puts the old pages back and, where it names a further file,
/// the super-journal of a write to several databases, removes that file: any file that the user may remove.
struct RawJournal {
    bool isPlausible = true;             ///< its sizes are those of a journal, and it names no further file
    std::optional<RawHeader> header;     ///< of the database after playing it, where it holds the first page
    std::optional<std::uint32_t> pages;  ///< to which playing it cuts the database; absent where nothing is played
    bool operator==(const RawJournal&) const = default;
};
/// Whether the journal is of the last write to a file with this header, and not of one to an older state of it.
[[nodiscard]] bool isOfLastWrite(const RawJournal& journal, const RawHeader& header);
/// @return absent when there is none. Throws Failure when it cannot be read, as when its write ends meanwhile.
[[nodiscard]] std::optional<RawJournal> readRawJournal(const Target& target);

}  // namespace valor::sqlite
