// SPDX-License-Identifier: GPL-3.0-or-later
// Where commands find a case: in a JSON file, among those shipped, or in a case file with its history.
#pragma once

#include <cstdint>
#include <string>

#include "app/command_line/run_options.h"
#include "app/command_line/session.h"
#include "core/report/saved_state.h"

namespace valor::command_line {

struct FoundCase {
    CasePtr value;
    std::string path;
    CaseFilePtr file;  ///< open for reading; null for JSON
};
/// Which revision the case is; nothing where there is no history.
[[nodiscard]] SavedState savedStateOf(const FoundCase& found);

/// By its extension or by its first bytes.
[[nodiscard]] bool isCaseFile(const std::string& path);

/// The case that `name` stands for (see findCase), as far as it can be read; whether it makes sense is another
/// question.
/// @param state of a case file, as for entryNamed(), or the digest of the case in a file without history; empty: the
/// current one
/// Of a file with several problems all are told but the last, which is returned.
/// @return the errors of findCase, readCase and CaseFiles::open; StoreForeign for a state of a
/// file without history, ReferenceUnknown where its case has another digest.
[[nodiscard]] Result<FoundCase> findState(Session& session, const std::string& name, Language language,
                                          const std::string& state = {});
/// The case in the text of a JSON file, with the errors of readCase() told as by findState().
[[nodiscard]] Result<FoundCase> caseInText(Session& session, const std::string& path, const std::string& text,
                                           Language language);
/// The case of findState() with what validate() says about it.
/// @return its last error with the path of the file; those before it have been told
[[nodiscard]] Result<LoadedCase> sound(const FoundCase& found, Session& session, Language language);

/// A sound case and what of it a computation is about.
struct SubjectCase : LoadedCase {
    Subject subject;
};
/// Both, when the scenario and the alternatives that a person names are in it.
/// @return besides those of findState() and sound() the errors of subjectIn()
[[nodiscard]] Result<SubjectCase> soundCase(Session& session, const std::string& name, const std::string& state,
                                            const SubjectOptions& options, Language language);

/// The entry that a person names: a saved state by its name (the newest of that name), else an entry by its number;
/// empty: the last one. @return ReferenceUnknown
[[nodiscard]] Result<std::uint64_t> entryNamed(const CaseFile& file, const std::string& name);

/// Whether an entry is a run. @param name as it was asked for @return ReferenceUnknown with the runs there are
[[nodiscard]] Status checkRun(const CaseFile& file, std::uint64_t entry, const std::string& name);

/// A case file that can be changed. @return besides the errors of CaseFiles::open, why it can only be read
[[nodiscard]] Result<CaseFilePtr> openToChange(const Session& session, const std::string& path);

}  // namespace valor::command_line
