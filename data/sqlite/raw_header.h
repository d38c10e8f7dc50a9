// SPDX-License-Identifier: GPL-3.0-or-later
// The first hundred bytes of a file, before SQLite is let at the rest.
#pragma once

#include <cstdint>
#include <optional>

#include "data/sqlite/connection.h"

namespace valor::sqlite {

struct RawHeader {
    std::uint32_t applicationId = 0, userVersion = 0;
    bool writesAheadLog = false;
};

/// Reads through SQLite's own door to files: a descriptor of ours, when closed, would drop the locks that another
/// connection of this process holds on the file.
/// @return absent when the file is no SQLite database. Throws Failure when it cannot be read.
[[nodiscard]] std::optional<RawHeader> readRawHeader(const Target& target);

}  // namespace valor::sqlite
