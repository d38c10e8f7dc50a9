// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/case_source.h"

#include <charconv>
#include <filesystem>
#include <fstream>

#include "app/command_line/digest_entry.h"
#include "app/command_line/run_options.h"
#include "core/error/listed.h"
#include "core/model/canonical.h"
#include "core/model/closest_names.h"
#include "core/model/validate.h"
#include "data/exchange/case_json.h"
#include "data/exchange/json_value.h"
#include "data/exchange/text_file.h"

namespace valor::command_line {
namespace {

Error aboutFile(const std::string& path, Error problem) {
    problem.arguments.emplace_back("file", path);
    return problem;
}

/// Whether the only state of a file without history is the one that a person names by the digest of its case.
Status checkOnlyState(const FoundCase& found, const std::string& state) {
    constexpr std::size_t kShown = 12;
    if (state.empty()) return {};
    if (isDigestOf(*found.value, state)) return {};
    if (state.size() >= kShown && canBeDigest(state))
        return fail(
            ErrorCode::ReferenceUnknown, found.path,
            {{"name", state}, {"kind", "state"}, {"another_state", digestForRuns(*found.value).substr(0, kShown)}});
    return fail(ErrorCode::StoreForeign, "", {{"file", found.path}, {"reason", "store.no_history"}});
}

/// Tells all problems but the last, which is returned with the path of the file. @pre there is one
tl::unexpected<Error> refusedFile(const std::string& path, std::vector<Error> problems, Session& session,
                                  Language language) {
    Error last = aboutFile(path, std::move(problems.back()));
    problems.pop_back();
    for (Error& each : problems) refuse(session, aboutFile(path, std::move(each)), language);
    return tl::unexpected<Error>(std::move(last));
}

}  // namespace

SavedState savedStateOf(const FoundCase& found) {
    return found.file == nullptr ? SavedState() : valor::savedStateOf(found.file->history(), *found.value);
}

bool isCaseFile(const std::string& path) {
    if (std::filesystem::path(path).extension() == ".valor") return true;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) return false;
    // @source SQLite file format, section 1.3
    constexpr std::string_view head = "SQLite format 3";
    std::string found(head.size(), '\0');
    std::ifstream(path, std::ios::binary).read(found.data(), static_cast<std::streamsize>(found.size()));
    return found == head;
}

Result<FoundCase> caseInText(Session& session, const std::string& path, const std::string& text, Language language) {
    std::vector<Error> problems;
    auto input = readCase(text, session.evidence, &problems);
    if (input) return FoundCase{std::make_shared<const Case>(*std::move(input)), path, nullptr};
    problems.insert(problems.begin(), std::move(input).error());
    return refusedFile(path, std::move(problems), session, language);
}

Result<FoundCase> findState(Session& session, const std::string& name, Language language, const std::string& state) {
    VALOR_TRY(std::string path, findCase(session, name));
    if (!isCaseFile(path)) {
        auto text = readTextFile(path, kMaxFileBytes);
        if (!text) return tl::unexpected<Error>(aboutFile(path, std::move(text).error()));
        VALOR_TRY(FoundCase found, caseInText(session, path, *text, language));
        VALOR_CHECK(checkOnlyState(found, state));
        return found;
    }
    VALOR_TRY(CaseFilePtr file, session.files.open(path, CaseFiles::Access::Read));
    if (state.empty()) return FoundCase{file->current(), std::move(path), std::move(file)};
    VALOR_TRY(const std::uint64_t entry, entryNamed(*file, state));
    VALOR_TRY(CasePtr input, file->at(entry));
    return FoundCase{std::move(input), std::move(path), std::move(file)};
}

Result<LoadedCase> sound(const FoundCase& found, Session& session, Language language) {
    Diagnostics diagnostics = validate(*found.value);
    std::vector<Error> errors;
    for (const Diagnostic& item : diagnostics.items())
        if (item.severity == Severity::Error) errors.push_back(item.problem);
    if (errors.empty()) return LoadedCase{found.value, std::move(diagnostics)};
    return refusedFile(found.path, std::move(errors), session, language);
}

Result<SubjectCase> soundCase(Session& session, const std::string& name, const std::string& state,
                              const SubjectOptions& options, Language language) {
    VALOR_TRY(const FoundCase found, findState(session, name, language, state));
    VALOR_TRY(LoadedCase loaded, sound(found, session, language));
    VALOR_TRY(Subject subject, subjectIn(*loaded.value, options, language));
    return SubjectCase{std::move(loaded), std::move(subject)};
}

Result<std::uint64_t> entryNamed(const CaseFile& file, const std::string& name) {
    if (name.empty()) return file.history().size();
    std::uint64_t number = 0;
    std::vector<std::string> names;
    for (const HistoryEntry& revision : revisionsOf(file)) {
        if (revision.text == name) number = revision.number;
        names.push_back(revision.text);
    }
    if (number > 0) return number;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool isNumber = error == std::errc{} && end == name.data() + name.size();
    if (isNumber && number > 0 && number <= file.history().size()) return number;
    if (canBeDigest(name)) {
        VALOR_TRY(const std::uint64_t entry, entryOfCase(file, name));
        if (entry > 0) return entry;
    }
    std::vector<std::pair<std::string, std::string>> arguments{{"name", name}, {"kind", "state"}};
    if (isNumber)
        arguments.emplace_back("last", std::to_string(file.history().size()));
    else if (std::string closest = closestNames(name, names); !closest.empty())
        arguments.emplace_back("closest", std::move(closest));
    return fail(ErrorCode::ReferenceUnknown, file.path(), std::move(arguments));
}

Status checkRun(const CaseFile& file, std::uint64_t entry, const std::string& name) {
    std::vector<std::string> known;
    for (const HistoryEntry& each : file.history()) {
        if (each.kind != EntryKind::Run) continue;
        if (each.number == entry) return {};
        known.push_back(std::to_string(each.number));
    }
    std::vector<std::pair<std::string, std::string>> arguments{{"name", name}, {"kind", "run"}};
    if (!known.empty()) arguments.emplace_back("closest", listed(known));
    return fail(ErrorCode::ReferenceUnknown, file.path(), std::move(arguments));
}

Result<CaseFilePtr> openToChange(const Session& session, const std::string& path) {
    VALOR_TRY(CaseFilePtr file, session.files.open(path, CaseFiles::Access::Edit));
    if (file->readOnly()) return tl::unexpected<Error>(*file->readOnly());
    return file;
}

}  // namespace valor::command_line
