// SPDX-License-Identifier: GPL-3.0-or-later
// What a disk may hold after the power goes: everything that was synced, and any part of what was not.
#pragma once

#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "data/store/environment.h"
#include "tests/faults/shim_vfs.h"

namespace valor::test {

/// A step that changed the disk, or the moment at which an entry was acknowledged.
struct Recorded {
    FileStep step;
    std::string bytes;  ///< of a write or renaming; `step.bytes` does not outlive the step
    bool isAcknowledgement = false;
};

/// Writes down every change. With `forgetsFolders` no name is ever synced, as with SQLite's default of
/// synchronous=FULL; with `forgetsSyncs` nothing is.
class Recorder : public Observer {
public:
    enum class Sabotage : std::uint8_t { None, ForgetsFolders, ForgetsSyncs };
    explicit Recorder(Sabotage sabotage = Sabotage::None) : sabotage_(sabotage) {}

    Answer before(const FileStep& step) override;
    /// `environment` with its steps on names written down as well. @pre this outlives it
    [[nodiscard]] StoreEnvironment watching(StoreEnvironment environment);
    void acknowledge() { steps_.push_back({{}, "", true}); }
    [[nodiscard]] const std::vector<Recorded>& steps() const { return steps_; }

private:
    Sabotage sabotage_;
    std::vector<Recorded> steps_;
};

using Files = std::map<std::string, std::string>;  ///< content by path

enum class Loss : std::uint8_t {
    Unsynced,  ///< nothing that was not synced is there
    Nothing,   ///< everything is
    Sectors,   ///< any sectors of 512 bytes of what was not synced, and the first few of the changed names
    Garbage    ///< the same, and some of those sectors hold neither old nor new
};

class DiskModel {
public:
    explicit DiskModel(const Files& synced);
    void replay(const Recorded& recorded);
    /// One disk that could be found after the power went now.
    [[nodiscard]] Files afterLoss(Loss loss, std::mt19937_64& bits) const;
    /// Content that is certainly there, or null.
    [[nodiscard]] const std::string* synced(const std::string& path) const;

private:
    struct Change {
        std::size_t offset = 0;
        std::string bytes;
        bool isTruncation = false;
    };
    struct Inode {
        std::string synced;
        std::vector<Change> pending;
        [[nodiscard]] std::string after(Loss loss, std::mt19937_64& bits) const;
    };
    using InodePtr = std::shared_ptr<Inode>;
    struct NameChange {
        std::string path;
        InodePtr inode;  ///< null: the name goes
    };
    using Names = std::map<std::string, InodePtr>;

    void syncNames();
    static void apply(const NameChange& change, Names& names);

    Names syncedNames_, names_;
    std::vector<NameChange> pendingNames_;
};

}  // namespace valor::test
