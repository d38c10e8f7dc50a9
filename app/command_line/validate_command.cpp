// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli validate: every problem of a case, with its place and its remedy.
#include <ostream>

#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/diagnostics_output.h"
#include "app/command_line/session.h"
#include "core/model/validate.h"
#include "data/exchange/case_json.h"
#include "data/exchange/text_file.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct Options {
    std::string caseName;
    std::string language = "en";
    bool json = false;
    bool isStrict = false;
};

/// Unlike loading, checking does not stop at the first error of a case that can be read.
Result<Diagnostics> check(const Session& session, const std::string& name) {
    VALOR_TRY(const std::string path, findCase(session, name));
    const auto inFile = [&](Error problem) {
        problem.arguments.emplace_back("file", path);
        return tl::unexpected<Error>(std::move(problem));
    };
    const auto text = readTextFile(path, kMaxFileBytes);
    if (!text) return inFile(text.error());
    const auto document = readCase(*text, session.evidence);
    if (!document) return inFile(document.error());
    return validate(*document);
}

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
    const Language language = languageOf(options.language);
    const auto problems = check(session, options.caseName);
    if (!problems) return refuse(session, problems.error(), language);
    const bool isClean = !problems->hasErrors() && !(options.isStrict && problems->count(Severity::Warning) > 0);
    if (options.json) {
        session.out << writeJson(JsonObject{{"schema", "valor.findings/1"},
                                            {"errors", static_cast<double>(problems->count(Severity::Error))},
                                            {"warnings", static_cast<double>(problems->count(Severity::Warning))},
                                            {"notes", static_cast<double>(problems->count(Severity::Info))},
                                            {"findings", diagnosticsJson(*problems, {session.texts, language})}});
    } else {
        printSummary(session, *problems, language);
    }
    return isClean ? kOk : kFindings;
}

}  // namespace

void addValidate(const Declaration& to) {
    auto options = std::make_shared<Options>();
    CLI::App* command = to.command("validate");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    command->add_flag("--strict", options->isStrict, to.say("help.strict"));
    addLanguage(to, *command, options->language);
    command->add_flag("--json", options->json, to.say("help.json"));
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
