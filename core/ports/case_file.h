// SPDX-License-Identifier: GPL-3.0-or-later
// The door to case files (.valor): one file in which a case lives with its history and its runs.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error/diagnostics.h"
#include "core/model/case.h"
#include "core/result/run_result.h"

namespace valor {

/// What a person did, for the history: a stable code such as "parameter.override" and one plain sentence.
struct Command {
    std::string code, text;
};

enum class EntryKind : std::uint8_t {
    Command,     ///< the case changed
    Revision,    ///< a name for the case as it was; `text` is the name
    Run,         ///< a simulation was kept; `subject` is its run id
    Note,        ///< a remark on a run; `subject` is the number of the run's entry
    Approval,    ///< a warning was accepted; `code` and `subject` are those of the warning, `text` says why
    Withdrawal,  ///< … and no longer is
};

/// "command", "revision", "run", "note", "approval", "withdrawal".
[[nodiscard]] std::string_view entryKindName(EntryKind kind);
/// @return nothing for a name that no kind has.
[[nodiscard]] std::optional<EntryKind> entryKindNamed(std::string_view name);

/// One line of the history. Entries are numbered from one without gaps and never change. Its texts can be printed,
/// whoever wrote the file: what would steer a terminal stands as U+FFFD.
struct HistoryEntry {
    std::uint64_t number = 0;
    EntryKind kind{};
    std::string time;  ///< UTC, "2027-01-31T12:34:56Z", from the clock of the machine that wrote it
    std::string who;
    std::string code, subject, text;
    std::string caseDigest;   ///< caseDigest() of the case after this entry
    std::string chainDigest;  ///< covers this entry and all before it; printed on reports, it anchors them
    bool operator==(const HistoryEntry&) const = default;
};

/// A run that the file keeps.
struct StoredRun {
    std::uint64_t entry = 0;  ///< of the history
    RunManifest manifest;
    std::vector<std::string> columns;  ///< ids of the samples kept with it
    std::vector<HistoryEntry> notes;
};

/// What was found when everything in a file was read.
struct ContentsRead {
    std::uint64_t entries = 0, objects = 0, runs = 0, sampleChunks = 0;
};

/// An open case file. It closes when destroyed. Nothing is ever taken out of one.
///
/// Not safe for use from several threads at once. Every change is on the disk when its function returns success; after
/// an error this object is as it was before the call, and the next change may be tried on it. Where the disk failed
/// while an entry was confirmed, the entry may be in the file all the same; it then shows with the next success.
/// Everything read is compared with its digest: StoreDamaged instead of a wrong answer.
class CaseFile {
public:
    virtual ~CaseFile() = default;

    [[nodiscard]] virtual const std::string& path() const = 0;
    /// Why this file can only be read: StoreHeld with user, host, process and time as far as they are known,
    /// StoreReadOnly, StoreLockless, or FileNameTooLong. Every change is answered with this error. Absent while changes
    /// are possible.
    [[nodiscard]] virtual const std::optional<Error>& readOnly() const = 0;

    /// The case after the last entry.
    [[nodiscard]] virtual CasePtr current() const = 0;
    /// All entries, oldest first. A reader beside a writer sees the file as it was when it was opened.
    [[nodiscard]] virtual const std::vector<HistoryEntry>& history() const = 0;
    /// The case as it was after an entry. @return ReferenceUnknown when there is no such entry.
    [[nodiscard]] virtual Result<CasePtr> at(std::uint64_t entry) const = 0;

    /// Makes `next` the current case. A `next` that equals it adds nothing to the history.
    /// @return StoreDiskFull, StoreBusy, StoreInputOutput, or StoreMoved when the file no longer is where it was
    /// opened; IdDuplicate, IdMalformed, JsonMalformed, FileTooLarge and the like for a case that a file could not give
    /// back.
    [[nodiscard]] virtual Status commit(CasePtr next, const Command& command) = 0;
    /// Names the current case. @return TextUnprintable, as everywhere below, for text of a person with a control
    /// character or broken UTF-8; the errors of commit.
    [[nodiscard]] virtual Status saveRevision(const std::string& name) = 0;

    /// Keeps a run with its samples. @return its entry; ReferenceUnknown when the file never held the case it ran on.
    [[nodiscard]] virtual Result<std::uint64_t> recordRun(const RunResult& result) = 0;
    [[nodiscard]] virtual Result<std::vector<StoredRun>> runs() const = 0;
    /// A kept result without its samples.
    [[nodiscard]] virtual Result<RunResult> run(std::uint64_t entry) const = 0;
    /// One output of every draw of a kept run.
    [[nodiscard]] virtual Result<SampleColumn> samples(std::uint64_t run, const std::string& column) const = 0;
    [[nodiscard]] virtual Status addNote(std::uint64_t run, const std::string& text) = 0;

    /// Accepts a warning: `warning` by its code and the object it is about.
    [[nodiscard]] virtual Status approve(const Error& warning, const std::string& why) = 0;
    [[nodiscard]] virtual Status withdraw(const Error& warning, const std::string& why) = 0;

    /// Reads everything there is: every object, every state that has a name, every sample.
    /// @return what was read, or StoreDamaged with the first thing that is not as it was written.
    [[nodiscard]] virtual Result<ContentsRead> verify() const = 0;
    /// Writes the whole file with its history to `path`. A file that is there is replaced only when everything in it
    /// is also here, so that a working copy can go back to where it came from. @return StoreDiverged otherwise.
    [[nodiscard]] virtual Status copyTo(const std::string& path) const = 0;
};

using CaseFilePtr = std::unique_ptr<CaseFile>;

/// What reads the case after an entry.
using StateReader = std::function<Result<CasePtr>(std::uint64_t entry)>;

/// The entry after which the file has the case of a digest, which may be the beginning of one: the oldest whose
/// caseDigest() it is, else the newest whose digestForRuns() it is; the latter reads every state. A state that cannot
/// be read is passed over. @return 0: none; the first error of `at` where none of the others has it
[[nodiscard]] Result<std::uint64_t> entryOfCase(const std::vector<HistoryEntry>& history, const StateReader& at,
                                                std::string_view digest);
[[nodiscard]] inline Result<std::uint64_t> entryOfCase(const CaseFile& file, std::string_view digest) {
    return entryOfCase(
        file.history(), [&](std::uint64_t entry) { return file.at(entry); }, digest);
}

/// The entries that name a state of the case.
[[nodiscard]] inline std::vector<HistoryEntry> revisionsOf(const CaseFile& file) {
    std::vector<HistoryEntry> revisions;
    for (const HistoryEntry& entry : file.history())
        if (entry.kind == EntryKind::Revision) revisions.push_back(entry);
    return revisions;
}

/// The approvals that stand: the newest decision on each warning, where it accepts.
[[nodiscard]] std::vector<HistoryEntry> approvalsOf(const std::vector<HistoryEntry>& history);
[[nodiscard]] inline std::vector<HistoryEntry> approvalsOf(const CaseFile& file) {
    return approvalsOf(file.history());
}
/// The approval of a warning, which is found by its code and place; null where there is none.
[[nodiscard]] const HistoryEntry* approvalOf(const Diagnostic& item, const std::vector<HistoryEntry>& approvals);

/// A case that was never given a name and a place by its user.
struct UnsavedCase {
    std::string path;
    LocalizedText title;  ///< empty when the file is damaged: see salvage()
    std::string time;     ///< of its last entry, UTC; empty likewise
};

struct Salvage {
    std::uint64_t entry = 0;    ///< of the damaged file: the newest whose case is whole, now the current one
    std::uint64_t entries = 0;  ///< how many the damaged file seems to have had
    std::uint64_t kept = 0;     ///< how many of them are in the new file, with their time and words
};

/// As the history names the person and the moment of an entry.
struct Signature {
    std::string who, time;
};

class CaseFiles {
public:
    virtual ~CaseFiles() = default;

    /// Who works here, and now.
    [[nodiscard]] virtual Signature signature() const = 0;

    enum class Access : std::uint8_t { Edit, Read };

    /// Opens a file, for reading only when it cannot be edited (see CaseFile::readOnly). Access::Read leaves no trace
    /// beside the file. A file of an older version is first copied to a backup beside it and then brought up to date.
    /// @return FileUnreadable, FileNameTooLong, StoreForeign, StoreJournal, StoreNewer, StoreDamaged, StoreBusy or
    /// StoreInputOutput.
    [[nodiscard]] virtual Result<CaseFilePtr> open(const std::string& path, Access access = Access::Edit) const = 0;
    /// A new file that holds `input` and nothing from before. @return StoreExists, FileNameTooLong, or the errors of
    /// commit.
    [[nodiscard]] virtual Result<CaseFilePtr> create(const std::string& path, CasePtr input) const = 0;

    /// A file in the user's state folder for a case without a name, so that a crash loses nothing.
    [[nodiscard]] virtual Result<CaseFilePtr> createUnsaved(CasePtr input) const = 0;
    /// The same with everything that `origin` holds, so that what is changed there can go back to where it came from.
    [[nodiscard]] virtual Result<CaseFilePtr> createUnsavedFrom(const CaseFile& origin) const = 0;
    /// The unsaved cases that nobody has open: what a crash left behind. Newest first.
    [[nodiscard]] virtual std::vector<UnsavedCase> unsaved() const = 0;
    /// Removes an unsaved case after its user said so or gave it a name. @return StoreHeld while anybody has it open.
    [[nodiscard]] virtual Status discardUnsaved(const std::string& path) const = 0;

    /// Writes every entry that a damaged file still holds whole to a new file: states, revisions, runs, notes and
    /// approvals. @return StoreDamaged when no state is whole.
    [[nodiscard]] virtual Result<Salvage> salvage(const std::string& damaged, const std::string& path) const = 0;
};

}  // namespace valor
