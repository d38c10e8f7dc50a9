// SPDX-License-Identifier: GPL-3.0-or-later
// Observations by the path of their file, and what was written.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/ports/settlement_files.h"

namespace valor::test {

/// What is set here is read by the thread that settles: before it is asked.
class FakeSettlementFiles final : public SettlementFiles {
public:
    [[nodiscard]] Result<Observations> observations(const std::string& path, const Contract&) const override {
        const std::scoped_lock wait(reading);
        const auto found = observed.find(path);
        if (found == observed.end()) return fail(ErrorCode::FileUnreadable, "", {{"file", path}});
        return found->second;
    }
    [[nodiscard]] Result<EarlierSettlement> earlier(const std::string& path) const override {
        const auto found = invoiced.find(path);
        if (found == invoiced.end()) return fail(ErrorCode::FileUnreadable, "", {{"file", path}});
        return found->second;
    }
    [[nodiscard]] Status write(const Settled&, SettlementForm form, const std::string& previous, const Wording&,
                               const std::string& path) const override {
        const std::scoped_lock wait(writing);
        if (isFull) return fail(ErrorCode::StoreDiskFull, "", {{"file", path}});
        const std::scoped_lock lock(mutex_);
        written_.emplace_back(path, form);
        compared_ = previous;
        return {};
    }

    [[nodiscard]] std::vector<std::pair<std::string, SettlementForm>> written() const {
        const std::scoped_lock lock(mutex_);
        return written_;
    }

    /// The earlier settlement as the file that was written last names it.
    [[nodiscard]] std::string compared() const {
        const std::scoped_lock lock(mutex_);
        return compared_;
    }

    mutable std::mutex reading, writing;  ///< who holds one holds up what it is called after
    std::map<std::string, Observations> observed;
    std::map<std::string, EarlierSettlement> invoiced;
    bool isFull = false;  ///< the disk

private:
    mutable std::mutex mutex_;
    mutable std::vector<std::pair<std::string, SettlementForm>> written_;
    mutable std::string compared_;
};

}  // namespace valor::test
