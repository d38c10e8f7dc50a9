// SPDX-License-Identifier: GPL-3.0-or-later
// Case files that live in memory, fail and hang when a test says so.
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>

#include "core/ports/case_file.h"

namespace valor::test {

/// What one file holds. `states[i]` is the case after entry i + 1.
struct FakeFile {
    std::vector<HistoryEntry> history;
    std::vector<CasePtr> states;
    std::vector<RunResult> runs;
    std::optional<Error> readOnly;
    bool areRunsDamaged = false;
    bool isOpen = false;
};

class FakeCaseFiles final : public CaseFiles {
public:
    [[nodiscard]] Signature signature() const override { return {"ada", "2027-01-31T12:34:56Z"}; }
    [[nodiscard]] Result<CaseFilePtr> open(const std::string& path, Access access) const override;
    [[nodiscard]] Result<CaseFilePtr> create(const std::string& path, CasePtr input) const override;
    [[nodiscard]] Result<CaseFilePtr> createUnsaved(CasePtr input) const override;
    [[nodiscard]] Result<CaseFilePtr> createUnsavedFrom(const CaseFile& origin) const override;
    [[nodiscard]] std::vector<UnsavedCase> unsaved() const override;
    [[nodiscard]] Status discardUnsaved(const std::string& path) const override;
    [[nodiscard]] Result<Salvage> salvage(const std::string& damaged, const std::string& path) const override;

    /// A file that somebody made earlier. @param readOnly why it cannot be changed
    void put(const std::string& path, CasePtr input, std::optional<Error> readOnly = {});
    void protect(const std::string& path, Error why);
    /// No kept run can be read any more.
    void damageRuns(const std::string& path);
    /// A further entry that somebody made earlier.
    void append(const std::string& path, CasePtr state, const Command& command);
    /// Every change fails with this until told otherwise.
    void failWith(std::optional<Error> problem);
    /// Every change waits, as on a disk that does not answer.
    void hold(bool held);

    [[nodiscard]] bool has(const std::string& path) const;
    [[nodiscard]] bool isOpen(const std::string& path) const;
    [[nodiscard]] FakeFile content(const std::string& path) const;
    /// The texts of the history.
    [[nodiscard]] std::vector<std::string> told(const std::string& path) const;
    [[nodiscard]] std::vector<std::string> unsavedPaths() const;

private:
    friend class FakeCaseFile;
    [[nodiscard]] std::string newName() const;
    /// @return the problem of the next change
    Status change() const;
    void add(FakeFile& file, EntryKind kind, const CasePtr& state, const Command& command) const;

    mutable std::mutex mutex_;
    mutable std::condition_variable released_;
    mutable std::map<std::string, FakeFile> files_;
    std::optional<Error> problem_;
    bool held_ = false;
};

}  // namespace valor::test
