// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli validate: every problem of a case, with its place and its remedy.
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/diagnostics_output.h"
#include "core/model/validate.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct Options {
    std::string caseName, state;
    OutputForm form;
    bool isStrict = false;
};

void printSummary(Session& session, const Diagnostics& problems, Language language) {
    if (problems.items().empty()) {
        session.out << session.texts.text("check.clean", language) << '\n';
        return;
    }
    printDiagnostics(session.out, problems, {session.texts, language});
    session.out << session.texts.text("check.summary", language,
                                      {{"errors", std::to_string(problems.count(Severity::Error))},
                                       {"warnings", std::to_string(problems.count(Severity::Warning))},
                                       {"infos", std::to_string(problems.count(Severity::Info))}})
                << '\n';
}

int execute(const Options& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto found = findState(session, options.caseName, language, options.state);
    if (!found) return refuse(session, found.error(), language);
    const Diagnostics problems = validate(*found->value);
    const bool isClean = !problems.hasErrors() && !(options.isStrict && problems.count(Severity::Warning) > 0);
    if (options.form.json) {
        session.out << writeJson(JsonObject{{"schema", "valor.findings/1"},
                                            {"errors", static_cast<double>(problems.count(Severity::Error))},
                                            {"warnings", static_cast<double>(problems.count(Severity::Warning))},
                                            {"notes", static_cast<double>(problems.count(Severity::Info))},
                                            {"findings", diagnosticsJson(problems, {session.texts, language})}});
    } else {
        printSummary(session, problems, language);
    }
    return isClean ? kOk : kFindings;
}

}  // namespace

void addValidate(const Declaration& to) {
    auto options = std::make_shared<Options>();
    CLI::App* command = to.command("validate");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    command->add_flag("--strict", options->isStrict, to.say("help.strict"));
    addState(to, *command, options->state);
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
