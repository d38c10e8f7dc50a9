// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a file before SQLite is let at it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "data/sqlite/connection.h"

struct sqlite3_file;

namespace valor::sqlite {

/// Where a file really is: no link in the folders above it, since SQLite refuses those like a link in the last place.
[[nodiscard]] std::string resolved(const std::string& path);
/// How much the file can hold: no more than its size, nor, where most of it is a hole, than its place on the disk. A
/// disk that compresses may put it into less place than that.
[[nodiscard]] std::uint64_t bytesThere(const std::string& path);
/// What SQLite plays into the file of this name when it opens it: the journal of an interrupted write, and a
/// write-ahead log, whatever the file says of itself. The index of such a log, "-shm", is not looked at without it.
[[nodiscard]] std::string journalOf(const std::string& path);
[[nodiscard]] std::string aheadLogOf(const std::string& path);

/// A file that is open for reading. Goes through SQLite's own door to files: a descriptor of ours, when closed, would
/// drop the locks that another connection of this process holds on the file. Throws Failure from every function.
class RawFile {
public:
    enum class Role : std::uint8_t { Database, Journal };
    RawFile(const Target& target, Role role);
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;
    ~RawFile();

    [[nodiscard]] std::uint64_t size();
    /// @return fewer bytes where the file ends.
    [[nodiscard]] std::string read(std::uint64_t offset, std::size_t count);

private:
    sqlite3_file* file() { return reinterpret_cast<sqlite3_file*>(memory_.data()); }

    std::vector<std::max_align_t> memory_;
};

/// @pre `bytes` has four from `at` on
[[nodiscard]] std::uint32_t bigEndian(const std::string& bytes, std::size_t at);

}  // namespace valor::sqlite
