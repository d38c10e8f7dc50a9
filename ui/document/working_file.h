// SPDX-License-Identifier: GPL-3.0-or-later
// The file behind the open case, wherever it is just now. Blocks while it works; no Qt here.
#pragma once

#include <string>
#include <vector>

#include "core/ports/case_file.h"

namespace valor::ui {

/// Where the open case is kept.
struct Place {
    enum class Kind : std::uint8_t {
        Nowhere,   ///< not yet, or no such place could be made
        Unsaved,   ///< in the state folder: a crash loses nothing, but the case has no name
        ReadOnly,  ///< a file that cannot be changed; the first change goes to an unsaved copy
        Named
    };
    Kind kind = Kind::Nowhere;
    std::string path;
    std::optional<Error> readOnly;  ///< why
    bool operator==(const Place&) const = default;
};

/// Two names of one file count as one; a file that is not there has its absolute name alone.
[[nodiscard]] bool isSameFile(const std::string& one, const std::string& other);

/// Something the file keeps beside its current case, and that can be read alone.
struct Piece {
    std::uint64_t entry = 0;  ///< of a named state or of a run
    enum class Kind : std::uint8_t { State, Run, Sample } kind = Kind::State;
    std::string column;  ///< of a Sample
};

/// On a warning.
struct Decision {
    Error warning;
    bool accepts = true;
    std::string why;
};

class WorkingFile {
public:
    explicit WorkingFile(const CaseFiles& files) : files_(files) {}
    ~WorkingFile() { close(); }
    WorkingFile(const WorkingFile&) = delete;
    WorkingFile& operator=(const WorkingFile&) = delete;

    /// Goes on with a case that has no file. The former file is closed first, here and in take().
    void begin(CasePtr origin);
    /// @param isUnsaved whether it lies in the state folder
    void take(CaseFilePtr file, bool isUnsaved);
    /// Sees to it that there is a file to write to: an unsaved one, with the whole history of a file that can only be
    /// read, else beginning with the case as it was opened.
    [[nodiscard]] Status prepare();
    [[nodiscard]] Status commit(const CasePtr& newest, const Command& command);
    /// Names the newest state. @param last what led to it, should the file not have it yet
    [[nodiscard]] Status saveRevision(const std::string& name, const CasePtr& newest, const Command& last);
    /// Accepts a warning about the newest state, or takes that back. @return the approvals that then stand
    [[nodiscard]] Result<std::vector<HistoryEntry>> decide(const Decision& decision, const CasePtr& newest,
                                                           const Command& last);
    /// Keeps a run of the newest state, or of an earlier one. @return its entry
    [[nodiscard]] Result<std::uint64_t> keepRun(const RunResult& result, const CasePtr& newest, const Command& last);
    /// Copies everything to `path` and goes on there; an unsaved file is then removed. What the former file could not
    /// take is written to the new one.
    /// @return false when the copy can only be read, so that the work goes on where it was
    [[nodiscard]] Result<bool> moveTo(const std::string& path, const CasePtr& newest, const Command& last);

    [[nodiscard]] std::vector<HistoryEntry> history() const;
    [[nodiscard]] Result<CasePtr> at(std::uint64_t entry) const;
    /// A kept run without its samples.
    [[nodiscard]] Result<RunResult> run(std::uint64_t entry) const;
    [[nodiscard]] Result<std::vector<Piece>> pieces() const;
    /// Reads a piece, which compares it with its digest. @return StoreDamaged
    [[nodiscard]] Status check(const Piece& piece) const;
    [[nodiscard]] Place place() const;
    /// An unsaved file nobody wants is removed when it is closed.
    void setUnwanted(bool unwanted) { unwanted_ = unwanted; }
    void close();

private:
    const CaseFiles& files_;
    CaseFilePtr file_;
    CasePtr origin_;
    bool isUnsaved_ = false;  ///< the file lies in the state folder and is ours to remove
    bool unwanted_ = false;
};

}  // namespace valor::ui
