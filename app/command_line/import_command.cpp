// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli import: a case becomes the first state of a new case file, or the next one of a file that is there.
#include <filesystem>
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/entry_output.h"
#include "core/model/difference.h"
#include "core/model/input_notes.h"
#include "core/model/validate.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct ImportOptions {
    std::string caseName, path;
    OutputForm form;
};

/// A case may be brought in before it is complete, but not unsaid.
int tellErrors(int exitCode, const Case& input, const ImportOptions& options, Session& session) {
    const std::size_t errors = validate(input).count(Severity::Error);
    if (exitCode != kOk || errors == 0) return exitCode;
    session.err << "valor-cli: "
                << session.texts.text("file.has_errors", languageOf(options.form.language),
                                      {{"count", std::to_string(errors)}, {"file", options.path}})
                << '\n';
    return kFindings;
}

int createFrom(const FoundCase& source, const ImportOptions& options, Session& session) {
    const auto file = session.files.create(options.path, source.value);
    if (!file) return refuse(session, file.error(), languageOf(options.form.language));
    return tellEntry(session, **file, options.form, "file.created");
}

int commitTo(CaseFile& file, const FoundCase& source, const ImportOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    if (const auto kept = checkLocksKept(*file.current(), *source.value); !kept)
        return refuse(session, kept.error(), language);
    const std::size_t count = difference(*file.current(), *source.value).size();
    if (count == 0) return tellEntry(session, file, options.form, "file.unchanged");
    const std::string name = std::filesystem::path(source.path).filename().string();
    const std::string words =
        session.texts.text("history.imported", language, {{"file", name}, {"count", std::to_string(count)}});
    if (const auto done = file.commit(source.value, {"case.import", words}); !done)
        return refuse(session, done.error(), language);
    return tellEntry(session, file, options.form, "file.imported", {{"count", std::to_string(count)}});
}

int execute(const ImportOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto source = findState(session, options.caseName, language);
    if (!source) return refuse(session, source.error(), language);
    std::error_code problem;
    if (!std::filesystem::exists(std::filesystem::symlink_status(options.path, problem)))
        return tellErrors(createFrom(*source, options, session), *source->value, options, session);
    const auto file = openToChange(session, options.path);
    if (!file) return refuse(session, file.error(), language);
    return tellErrors(commitTo(**file, *source, options, session), *source->value, options, session);
}

}  // namespace

void addImport(const Declaration& to) {
    auto options = std::make_shared<ImportOptions>();
    CLI::App* command = to.command("import");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    command->add_option("file", options->path, to.say("help.file"))->required();
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
