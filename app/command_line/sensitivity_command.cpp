// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli sensitivity: which inputs move the result, one at a time.
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/run_options.h"
#include "app/command_line/sensitivity_output.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

constexpr std::uint64_t kShownInputs = 15;

struct Options {
    std::string caseName, state;
    SubjectOptions subject;
    std::uint64_t rows = kShownInputs;
    OutputForm form;
};

int analyse(const LoadedCase& loaded, const Options& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    SensitivityRequest request;
    request.input = loaded.value;
    request.scenario = ScenarioId(options.subject.scenario);
    for (const std::string& id : options.subject.alternatives) request.alternatives.emplace_back(id);
    std::stop_source stop;
    const auto watch = [&](Progress) {
        if (session.isInterrupted) stop.request_stop();
    };
    const auto found = session.sensitivity.oneWay(request, stop.get_token(), watch);
    if (!found) return refuse(session, found.error(), wording.language);
    if (!*found || session.isInterrupted) return tellCancelled(session, wording.language);
    tellWarnings(session, loaded.diagnostics, wording.language, false);
    const SensitivityView view{*loaded.value, scenarioOf(*loaded.value, request.scenario), **found};
    if (options.form.json)
        session.out << writeJson(sensitivityJson(view, wording));
    else
        printSensitivity(session.out, view, options.rows, wording);
    return kOk;
}

int execute(const Options& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto found = findState(session, options.caseName, language, options.state);
    if (!found) return refuse(session, found.error(), language);
    const auto loaded = sound(*found, session, language);
    if (!loaded) return refuse(session, loaded.error(), language);
    if (const auto names = checkNames(options.subject, *loaded->value); !names)
        return refuse(session, names.error(), language);
    return analyse(*loaded, options, session);
}

}  // namespace

void addSensitivity(const Declaration& to) {
    auto options = std::make_shared<Options>();
    CLI::App* command = to.command("sensitivity");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    addState(to, *command, options->state);
    addSubjectOptions(to, *command, options->subject);
    addWhole(to, *command, "--rows", options->rows, {}, "help.rows");
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
