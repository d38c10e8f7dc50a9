// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli information: what it would be worth to know the inputs of a case better before choosing.
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/document_text.h"
#include "app/command_line/information_json.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/run_options.h"
#include "app/command_line/split.h"
#include "core/report/information_page.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

constexpr std::uint64_t kShownInputs = 15;

struct InformationOptions {
    std::string caseName, state;
    RunOptions run;
    std::vector<std::string> groups;
    std::uint64_t rows = kShownInputs;
    OutputForm form;
};

int inform(const SubjectCase& loaded, const InformationOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const RunRequest request = requestFrom(options.run, loaded.value, loaded.subject);
    const RunOutcome outcome = runWatched(request, session, wording.language, options.run.quiet);
    if (const auto exitCode = tellFailure(session, outcome, wording.language)) return *exitCode;
    const Watch watch(session, wording.language, options.run.quiet);
    std::vector<std::vector<std::string>> groups;
    for (const std::string& group : options.groups) groups.push_back(splitAt(',', group));
    const auto found = informationIn(session.inputs, session.analyst, request, outcome.result, groups, watch.token(),
                                     watch.progress());
    if (!found) return refuse(session, found.error(), wording.language);
    if (!*found || watch.isStopped()) return tellCancelled(session, wording.language);
    tellWarnings(session, loaded.diagnostics, wording.language, options.run.quiet);
    if (options.form.json) {
        const Scenario& scenario = scenarioOf(*loaded.value, outcome.result->manifest.scenario);
        session.out << writeJson(informationJson(*loaded.value, scenario, **found, wording));
        return kOk;
    }
    print(session.out, informationPage(*loaded.value, **found, options.rows, wording));
    return kOk;
}

int execute(const InformationOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto loaded = soundCase(session, options.caseName, options.state, options.run, language);
    if (!loaded) return refuse(session, loaded.error(), language);
    return inform(*loaded, options, session);
}

}  // namespace

void addInformation(const Declaration& to) {
    auto options = std::make_shared<InformationOptions>();
    CLI::App* command = to.command("information");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    addState(to, *command, options->state);
    addDrawOptions(to, *command, options->run);
    addThreads(to, *command, options->run);
    addSubjectOptions(to, *command, options->run);
    command->add_option("--group", options->groups, to.say("help.known_together"));
    addWhole(to, *command, "--rows", options->rows, {}, "help.information_rows");
    command->add_flag("--quiet", options->run.quiet, to.say("help.no_progress"));
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
