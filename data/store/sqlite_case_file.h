// SPDX-License-Identifier: GPL-3.0-or-later
// A case file that is open.
#pragma once

#include "core/ports/case_file.h"
#include "data/store/environment.h"
#include "data/store/file_lock.h"
#include "data/store/journal.h"

namespace valor {

class SqliteCaseFile final : public CaseFile {
public:
    struct Opened {
        std::string path;
        Journal journal;                ///< whose current case is read
        std::optional<FileLock> lock;   ///< held while the file may be changed
        std::optional<Error> readOnly;  ///< why it may not
    };
    SqliteCaseFile(Opened opened, const StoreEnvironment& environment, const sqlite::FileKind& kind);

    [[nodiscard]] const std::string& path() const override { return opened_.path; }
    [[nodiscard]] const std::optional<Error>& readOnly() const override { return opened_.readOnly; }
    [[nodiscard]] CasePtr current() const override { return opened_.journal.current(); }
    [[nodiscard]] const std::vector<HistoryEntry>& history() const override { return opened_.journal.entries(); }
    [[nodiscard]] Result<CasePtr> at(std::uint64_t entry) const override;
    [[nodiscard]] Status commit(CasePtr next, const Command& command) override;
    [[nodiscard]] Status saveRevision(const std::string& name) override;
    [[nodiscard]] Result<std::uint64_t> recordRun(const RunResult& result) override;
    [[nodiscard]] Result<std::vector<StoredRun>> runs() const override;
    [[nodiscard]] Result<RunResult> run(std::uint64_t entry) const override;
    [[nodiscard]] Result<SampleColumn> samples(std::uint64_t run, const std::string& column) const override;
    [[nodiscard]] Status addNote(std::uint64_t run, const std::string& text) override;
    [[nodiscard]] Status approve(const Error& warning, const std::string& why) override;
    [[nodiscard]] Status withdraw(const Error& warning, const std::string& why) override;
    [[nodiscard]] Result<ContentsRead> verify() const override;
    [[nodiscard]] Status copyTo(const std::string& path) const override;

private:
    [[nodiscard]] EntryDraft draft(EntryKind kind, std::string code, std::string subject, std::string text) const;
    [[nodiscard]] Status appendRemark(const EntryDraft& draft);
    [[nodiscard]] Status checkRun(std::uint64_t entry) const;
    [[nodiscard]] Result<StoredRun> storedRun(const HistoryEntry& entry) const;

    StoreEnvironment environment_;
    sqlite::FileKind kind_;
    // Reading needs the connection and changes nothing of the file.
    mutable Opened opened_;
};

}  // namespace valor
