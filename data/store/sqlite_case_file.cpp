// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/sqlite_case_file.h"

#include <algorithm>
#include <utility>

#include "data/exchange/run_json.h"
#include "data/sqlite/failure.h"
#include "data/store/copy.h"
#include "data/store/printable.h"
#include "data/store/run_tables.h"
#include "data/store/verify.h"

namespace valor {
namespace {

using sqlite::guarded;

tl::unexpected<Error> unknown(const std::string& kind, const std::string& name) {
    return fail(ErrorCode::ReferenceUnknown, "history", {{"name", name}, {"kind", kind}});
}

/// Guards what adds to a file that is open. On a full disk that is not in it; the rest is.
template <class Work>
Status adding(EntryKind kind, const std::string& file, Work&& work) {
    Status added = guarded(file, std::forward<Work>(work));
    if (!added && added.error().code == ErrorCode::StoreDiskFull)
        added.error().arguments.emplace_back("unsaved", entryKindName(kind));
    return added;
}

}  // namespace

SqliteCaseFile::SqliteCaseFile(Opened opened, const StoreEnvironment& environment, const sqlite::FileKind& kind)
    : environment_(environment), kind_(kind), opened_(std::move(opened)) {}

EntryDraft SqliteCaseFile::draft(EntryKind kind, std::string code, std::string subject, std::string text) const {
    return {kind,           environment_.time(), printable(environment_.user), std::move(code), std::move(subject),
            std::move(text)};
}

// The case --------------------------------------------------------------------------------------------------------

Result<CasePtr> SqliteCaseFile::at(std::uint64_t entry) const {
    if (entry == 0 || entry > history().size()) return unknown("entry", std::to_string(entry));
    return guarded(path(), [&]() -> Result<CasePtr> {
        VALOR_TRY(Case state, opened_.journal.stateAt(entry));
        return std::make_shared<const Case>(std::move(state));
    });
}

Status SqliteCaseFile::commit(CasePtr next, const Command& command) {
    if (readOnly()) return tl::unexpected<Error>(*readOnly());
    // The sentence is the program's own, with texts of the case in it.
    const EntryDraft made = draft(EntryKind::Command, command.code, "", printable(command.text));
    return adding(EntryKind::Command, path(), [&] { return opened_.journal.appendChange(made, next); });
}

Status SqliteCaseFile::saveRevision(const std::string& name) {
    if (readOnly()) return tl::unexpected<Error>(*readOnly());
    return adding(EntryKind::Revision, path(), [&]() -> Status {
        VALOR_CHECK(checkPrintable(name));
        return opened_.journal.appendRevision(draft(EntryKind::Revision, "", "", name));
    });
}

// Runs and remarks -------------------------------------------------------------------------------------------------

Result<std::uint64_t> SqliteCaseFile::recordRun(const RunResult& result) {
    if (readOnly()) return tl::unexpected<Error>(*readOnly());
    VALOR_TRY(const std::uint64_t state, entryOfCase(*this, result.manifest.caseDigest));
    if (state == 0) return unknown("case", result.manifest.caseDigest);
    VALOR_CHECK(adding(EntryKind::Run, path(), [&] {
        return opened_.journal.append(
            draft(EntryKind::Run, "", result.manifest.runId, ""),
            [&](sqlite::Connection& connection, std::uint64_t entry) { return writeRun(connection, entry, result); });
    }));
    return history().size();
}

Status SqliteCaseFile::checkRun(std::uint64_t entry) const {
    const bool isRun = entry > 0 && entry <= history().size() && history()[entry - 1].kind == EntryKind::Run;
    return isRun ? Status{} : unknown("run", std::to_string(entry));
}

Result<RunResult> SqliteCaseFile::run(std::uint64_t entry) const {
    VALOR_CHECK(checkRun(entry));
    return guarded(path(), [&]() -> Result<RunResult> {
        VALOR_TRY(const RunRows rows, readRun(opened_.journal.connection(), entry, opened_.journal.payload(entry)));
        return readResult(rows.result);
    });
}

Result<StoredRun> SqliteCaseFile::storedRun(const HistoryEntry& entry) const {
    VALOR_TRY(RunRows rows, readRun(opened_.journal.connection(), entry.number, opened_.journal.payload(entry.number)));
    VALOR_TRY(RunResult result, readResult(rows.result));
    StoredRun run{entry.number, std::move(result.manifest), std::move(rows.columns), {}};
    const std::string number = std::to_string(entry.number);
    std::ranges::copy_if(history(), std::back_inserter(run.notes), [&](const HistoryEntry& note) {
        return note.kind == EntryKind::Note && note.subject == number;
    });
    return run;
}

Result<std::vector<StoredRun>> SqliteCaseFile::runs() const {
    return guarded(path(), [&]() -> Result<std::vector<StoredRun>> {
        std::vector<StoredRun> found;
        for (const HistoryEntry& entry : history()) {
            if (entry.kind != EntryKind::Run) continue;
            VALOR_TRY(StoredRun run, storedRun(entry));
            found.push_back(std::move(run));
        }
        return found;
    });
}

Result<SampleColumn> SqliteCaseFile::samples(std::uint64_t run, const std::string& column) const {
    VALOR_CHECK(checkRun(run));
    return guarded(path(), [&]() -> Result<SampleColumn> {
        VALOR_TRY(const RunRows rows, readRun(opened_.journal.connection(), run, opened_.journal.payload(run)));
        const auto found = std::ranges::find(rows.columns, column);
        if (found == rows.columns.end()) return unknown("column", column);
        const auto position = static_cast<std::size_t>(found - rows.columns.begin());
        VALOR_TRY(std::vector<double> values, readColumn(opened_.journal.connection(), run, rows, position));
        return SampleColumn{column, std::move(values)};
    });
}

Status SqliteCaseFile::appendRemark(const EntryDraft& draft) {
    if (readOnly()) return tl::unexpected<Error>(*readOnly());
    return adding(draft.kind, path(), [&]() -> Status {
        VALOR_CHECK(checkPrintable(draft.text));
        return opened_.journal.append(draft, noRows);
    });
}

Status SqliteCaseFile::addNote(std::uint64_t run, const std::string& text) {
    VALOR_CHECK(checkRun(run));
    return appendRemark(draft(EntryKind::Note, "", std::to_string(run), text));
}

Status SqliteCaseFile::approve(const Error& warning, const std::string& why) {
    return appendRemark(draft(EntryKind::Approval, std::string(errorName(warning.code)), warning.subject, why));
}

Status SqliteCaseFile::withdraw(const Error& warning, const std::string& why) {
    return appendRemark(draft(EntryKind::Withdrawal, std::string(errorName(warning.code)), warning.subject, why));
}

// The whole file ---------------------------------------------------------------------------------------------------

Result<ContentsRead> SqliteCaseFile::verify() const {
    return guarded(path(), [&] { return verifyCaseFile(path(), environment_, kind_, history()); });
}

Status SqliteCaseFile::copyTo(const std::string& target) const {
    return guarded(target, [&] { return copyCaseFile(opened_.journal, path(), target, environment_, kind_); });
}

}  // namespace valor
