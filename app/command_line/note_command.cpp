// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli note: a remark on a run that a case file keeps.
#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/entry_output.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct Options {
    std::string path, text;
    std::uint64_t run = 0;
    OutputForm form;
};

int execute(const Options& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto file = openToChange(session, options.path);
    if (!file) return refuse(session, file.error(), language);
    if (const auto known = checkRun(**file, options.run, std::to_string(options.run)); !known)
        return refuse(session, known.error(), language);
    if (const auto done = (*file)->addNote(options.run, options.text); !done)
        return refuse(session, done.error(), language);
    return tellEntry(session, **file, options.form, "file.noted", {{"run", std::to_string(options.run)}});
}

}  // namespace

void addNote(const Declaration& to) {
    auto options = std::make_shared<Options>();
    CLI::App* command = to.command("note");
    command->add_option("file", options->path, to.say("help.file"))->required();
    addWhole(to, *command, "run", options->run, {}, "help.run_entry")->required()->default_str("");
    addWords(to, *command, "text", options->text, "help.note_text")->required();
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
