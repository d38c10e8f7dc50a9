// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning of a file whose end is missing, as a database that has no more pages.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "data/sqlite/connection.h"

struct sqlite3_vfs;

namespace valor::sqlite {

/// A file system for SQLite in which that one file is, for reading: its pages, the last filled up with zeros, and a
/// header that leaves counting them to SQLite, which opens no file that says it has more than there are. A page is read
/// when it is asked for, so that what a file claims to be takes no memory. No journal belongs to it, and nobody writes
/// it.
class WholePages {
public:
    /// Throws Failure when the file cannot be read.
    WholePages(const Target& target, std::uint32_t pageSize);
    WholePages(const WholePages&) = delete;
    WholePages& operator=(const WholePages&) = delete;
    /// @pre no connection is open
    ~WholePages();

    [[nodiscard]] std::uint64_t size() const { return size_; }
    /// Under which SQLite finds it, while this lives.
    [[nodiscard]] const std::string& name() const { return name_; }

private:
    std::uint64_t size_ = 0;
    std::string name_;
    std::unique_ptr<sqlite3_vfs> system_;
    Target target_;

    friend struct WholePagesFile;
};

}  // namespace valor::sqlite
