// SPDX-License-Identifier: GPL-3.0-or-later
// A file system for SQLite that passes everything on to the real one and asks an observer before each step.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_vfs;

namespace valor::test {

enum class Step : std::uint8_t {
    Create,
    Open,
    Read,
    Write,
    Truncate,
    Sync,
    Delete,
    Lock,
    Size,
    Access,
    Rename,
    SyncFolder
};

struct FileStep {
    Step kind{};
    std::string path;
    std::int64_t offset = 0;    ///< of a write; the new length of a truncation
    std::string_view bytes;     ///< of a write; the new name of a renaming
    bool folderAsWell = false;  ///< of a sync or deletion: the name is on the disk when it returns
};

class Observer {
public:
    /// What is to happen instead of the step; Proceed lets it happen.
    struct Answer {
        enum class Kind : std::uint8_t { Proceed, Fail, Pretend, FailAfterwards } kind = Kind::Proceed;
        int code = 0;  ///< of SQLite, when it is to fail
    };
    virtual ~Observer() = default;
    virtual Answer before(const FileStep& step) = 0;
};

/// Registered under a name of its own while it lives; one at a time.
class ShimVfs {
public:
    explicit ShimVfs(Observer& observer);
    ShimVfs(const ShimVfs&) = delete;
    ShimVfs& operator=(const ShimVfs&) = delete;
    ~ShimVfs();

    [[nodiscard]] const std::string& name() const { return name_; }

private:
    std::string name_ = "valor-shim";
    std::vector<std::uint64_t> memory_;  ///< of the sqlite3_vfs, so that its header stays out of this one
};

}  // namespace valor::test
