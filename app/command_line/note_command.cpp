// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli note: a remark on a run that a case file keeps, or on an input of its case, which it may lock.
#include <charconv>
#include <optional>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/entry_output.h"
#include "core/model/input_notes.h"
#include "core/report/object_names.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct NoteOptions {
    std::string path, subject, text, scenario;
    bool locks = false, unlocks = false;
    OutputForm form;
};

/// Runs are known by the number of their entry; the id of an input begins with a letter.
std::optional<std::uint64_t> runNamed(const std::string& subject) {
    std::uint64_t number = 0;
    const char* end = subject.data() + subject.size();
    const auto read = std::from_chars(subject.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return number;
}

int noteRun(CaseFile& file, std::uint64_t run, const NoteOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    if (const auto known = checkRun(file, run, options.subject); !known)
        return refuse(session, known.error(), language);
    if (const auto done = file.addNote(run, options.text); !done) return refuse(session, done.error(), language);
    return tellEntry(session, file, options.form, "file.noted", {{"run", options.subject}});
}

std::string actOf(const NoteOptions& options) {
    return options.locks ? "input.lock" : options.unlocks ? "input.unlock" : "input.note";
}

/// A note that locks gives its reason; another takes its place only when the lock is spoken of.
Status commitNote(CaseFile& file, const NoteOptions& options, const Session& session) {
    const CasePtr input = file.current();
    const ParameterId parameter(options.subject);
    ScenarioId scenario;
    if (!options.scenario.empty()) {
        VALOR_TRY(scenario, scenarioNamed(*input, options.scenario, "--scenario", languageOf(options.form.language)));
    }
    const InputNote* known = noteOn(*input, scenario, parameter);
    const bool replacesLock = known != nullptr && known->scenario == scenario && known->locked;
    if (replacesLock && !options.locks && !options.unlocks) VALOR_CHECK(checkUnlocked(*input, scenario, parameter));
    const Signature signature = session.files.signature();
    VALOR_TRY(CasePtr after,
              withNote(input, {parameter, scenario, options.text, signature.who, signature.time, options.locks}));
    const std::string act = actOf(options);
    const std::string words =
        session.texts.text("history." + act, languageOf(options.form.language),
                           {{"name", options.subject}, {"text", options.text}, {"scenario", scenario.text()}});
    return file.commit(std::move(after), {act, words});
}

int execute(const NoteOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto file = openToChange(session, options.path);
    if (!file) return refuse(session, file.error(), language);
    if (const auto run = runNamed(options.subject)) return noteRun(**file, *run, options, session);
    if (const auto done = commitNote(**file, options, session); !done) return refuse(session, done.error(), language);
    return tellEntry(session, **file, options.form, "file." + actOf(options), {{"name", options.subject}});
}

}  // namespace

void addNote(const Declaration& to) {
    auto options = std::make_shared<NoteOptions>();
    CLI::App* command = to.command("note");
    command->add_option("file", options->path, to.say("help.file"))->required();
    addWords(to, *command, "subject", options->subject, "help.note_subject")->required();
    addWords(to, *command, "text", options->text, "help.note_text")->required();
    command->add_option("--scenario", options->scenario, to.say("help.note_scenario"));
    CLI::Option* locks = command->add_flag("--lock", options->locks, to.say("help.lock"));
    command->add_flag("--unlock", options->unlocks, to.say("help.unlock"))->excludes(locks);
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
