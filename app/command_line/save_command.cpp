// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli save: gives the current state of a case file a name.
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/entry_output.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct SaveOptions {
    std::string path, name;
    OutputForm form;
};

/// The newest state of a name is the one that is meant from then on.
void tellNamesake(const CaseFile& file, const std::string& name, Session& session, Language language) {
    for (const HistoryEntry& revision : revisionsOf(file))
        if (revision.text == name) {
            session.err << "valor-cli: "
                        << session.texts.text("file.namesake", language,
                                              {{"name", name}, {"entry", std::to_string(revision.number)}})
                        << '\n';
            return;
        }
}

/// A name is stronger than a number, so the entry of that number can then be named only by another way.
void tellNumber(const std::string& name, Session& session, Language language) {
    if (name.find_first_not_of("0123456789") == std::string::npos)
        session.err << "valor-cli: " << session.texts.text("file.name_is_number", language, {{"name", name}}) << '\n';
}

int execute(const SaveOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto file = openToChange(session, options.path);
    if (!file) return refuse(session, file.error(), language);
    tellNamesake(**file, options.name, session, language);
    tellNumber(options.name, session, language);
    if (const auto done = (*file)->saveRevision(options.name); !done) return refuse(session, done.error(), language);
    return tellEntry(session, **file, options.form, "file.saved", {{"name", options.name}});
}

}  // namespace

void addSave(const Declaration& to) {
    auto options = std::make_shared<SaveOptions>();
    CLI::App* command = to.command("save");
    command->add_option("file", options->path, to.say("help.file"))->required();
    addWords(to, *command, "name", options->name, "help.state_name")->required();
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
