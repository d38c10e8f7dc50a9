// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/working_file.h"

#include <filesystem>
#include <utility>

namespace valor::ui {
bool isSameFile(const std::string& one, const std::string& other) {
    std::error_code missing;
    return one == other || std::filesystem::absolute(one, missing) == std::filesystem::absolute(other, missing) ||
           std::filesystem::equivalent(one, other, missing);
}

void WorkingFile::begin(CasePtr origin) {
    close();
    origin_ = std::move(origin);
    unwanted_ = true;  // until somebody changes something
}

void WorkingFile::take(CaseFilePtr file, bool isUnsaved) {
    close();
    origin_ = file->current();
    file_ = std::move(file);
    isUnsaved_ = isUnsaved && !file_->readOnly();  // else another window works in it
    unwanted_ = false;
}

Status WorkingFile::prepare() {
    if (file_ && !file_->readOnly()) return {};
    VALOR_TRY(CaseFilePtr made, file_ ? files_.createUnsavedFrom(*file_) : files_.createUnsaved(origin_));
    file_ = std::move(made);
    isUnsaved_ = true;
    return {};
}

Status WorkingFile::commit(const CasePtr& newest, const Command& command) {
    unwanted_ = false;
    VALOR_CHECK(prepare());
    return file_->commit(newest, command);
}

Status WorkingFile::saveRevision(const std::string& name, const CasePtr& newest, const Command& last) {
    VALOR_CHECK(commit(newest, last));
    return file_->saveRevision(name);
}

Result<std::vector<HistoryEntry>> WorkingFile::decide(const Decision& decision, const CasePtr& newest,
                                                      const Command& last) {
    VALOR_CHECK(commit(newest, last));
    VALOR_CHECK(decision.accepts ? file_->approve(decision.warning, decision.why)
                                 : file_->withdraw(decision.warning, decision.why));
    return approvalsOf(*file_);
}

Result<std::uint64_t> WorkingFile::keepRun(const RunResult& result, const CasePtr& newest, const Command& last) {
    VALOR_CHECK(commit(newest, last));
    return file_->recordRun(result);
}

Result<bool> WorkingFile::moveTo(const std::string& path, const CasePtr& newest, const Command& last) {
    if (file_ && !file_->readOnly() && isSameFile(file_->path(), path)) {
        VALOR_CHECK(file_->commit(newest, last));
        return true;
    }
    if (file_ == nullptr) {
        VALOR_TRY(CaseFilePtr made, files_.create(path, newest));
        take(std::move(made), false);
        return true;
    }
    VALOR_CHECK(file_->copyTo(path));
    VALOR_TRY(CaseFilePtr copy, files_.open(path, CaseFiles::Access::Edit));
    if (copy->readOnly()) return false;
    VALOR_CHECK(copy->commit(newest, last));
    unwanted_ = true;
    take(std::move(copy), false);
    return true;
}

std::vector<HistoryEntry> WorkingFile::history() const {
    return file_ ? file_->history() : std::vector<HistoryEntry>();
}

Result<CasePtr> WorkingFile::at(std::uint64_t entry) const {
    if (file_) return file_->at(entry);
    return fail(ErrorCode::ReferenceUnknown, "history", {{"name", std::to_string(entry)}, {"kind", "entry"}});
}

Result<RunResult> WorkingFile::run(std::uint64_t entry) const {
    if (file_) return file_->run(entry);
    return fail(ErrorCode::ReferenceUnknown, "history", {{"name", std::to_string(entry)}, {"kind", "run"}});
}

Result<std::vector<Piece>> WorkingFile::pieces() const {
    std::vector<Piece> pieces;
    if (file_ == nullptr) return pieces;
    for (const HistoryEntry& revision : revisionsOf(*file_))
        pieces.push_back({revision.number, Piece::Kind::State, {}});
    VALOR_TRY(const std::vector<StoredRun> runs, file_->runs());
    for (const StoredRun& run : runs) {
        pieces.push_back({run.entry, Piece::Kind::Run, {}});
        for (const std::string& column : run.columns) pieces.push_back({run.entry, Piece::Kind::Sample, column});
    }
    return pieces;
}

Status WorkingFile::check(const Piece& piece) const {
    if (file_ == nullptr) return {};
    switch (piece.kind) {
        case Piece::Kind::State: VALOR_CHECK(file_->at(piece.entry)); break;
        case Piece::Kind::Run: VALOR_CHECK(file_->run(piece.entry)); break;
        case Piece::Kind::Sample: VALOR_CHECK(file_->samples(piece.entry, piece.column)); break;
    }
    return {};
}

Place WorkingFile::place() const {
    if (file_ == nullptr) return {};
    if (file_->readOnly()) return {Place::Kind::ReadOnly, file_->path(), file_->readOnly()};
    return {isUnsaved_ ? Place::Kind::Unsaved : Place::Kind::Named, file_->path(), std::nullopt};
}

void WorkingFile::close() {
    if (file_ == nullptr) return;
    const std::string path = file_->path();
    file_.reset();
    // A leftover is offered as a recovered case, which is the worst that a failure here can do.
    if (isUnsaved_ && unwanted_) static_cast<void>(files_.discardUnsaved(path));
    isUnsaved_ = false;
}

}  // namespace valor::ui
