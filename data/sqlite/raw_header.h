// SPDX-License-Identifier: GPL-3.0-or-later
// What a file says of itself, read before SQLite is let at it.
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
/// @pre `bytes` begin where a database does. @return absent where they are no header of one
[[nodiscard]] std::optional<RawHeader> headerFrom(const std::string& bytes);
constexpr std::size_t kHeaderSize = 100;  ///< of a database, in bytes
/// Of pages and of sectors, as SQLite writes them on this system.
[[nodiscard]] bool isSize(std::uint32_t size);

}  // namespace valor::sqlite
