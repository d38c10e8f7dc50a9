// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal beside a file says of itself, read before SQLite plays it into the file.
#pragma once

#include <cstdint>
#include <optional>

#include "data/sqlite/connection.h"
#include "data/sqlite/raw_header.h"

namespace valor::sqlite {

/// The journal of a write that was interrupted. Playing it puts the old pages back and removes it; where it names a
/// further file, the super-journal of a write to several databases, that file is removed as well: any file that the
/// user may remove. Of a journal that is not whole, the pages up to the first one that is missing are put back.
struct RawJournal {
    bool isPlausible = true;             ///< its sizes are those of a journal, and it names no further file
    bool isWhole = true;                 ///< every page that it says it has is there, with the sum it was written with
    std::optional<RawHeader> header;     ///< of the database after playing it, where it holds the first page
    std::optional<std::uint32_t> pages;  ///< to which playing it cuts the database; absent where nothing is played
    bool operator==(const RawJournal&) const = default;
};
/// Whether the journal is of the last write to a file with this header, and not of one to an older state of it.
[[nodiscard]] bool isOfLastWrite(const RawJournal& journal, const RawHeader& header);
/// Whether a database of `size` bytes has, after playing the journal, as many pages as it then says.
[[nodiscard]] bool isOfSize(const RawJournal& journal, std::uint64_t size);
/// @return absent when there is none. Throws Failure when it cannot be read, as when its write ends meanwhile.
[[nodiscard]] std::optional<RawJournal> readRawJournal(const Target& target);

}  // namespace valor::sqlite
