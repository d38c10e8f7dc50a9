// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli info: what is in a case, and which cases ship with the product.
#include <ostream>

#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/info_json.h"
#include "app/command_line/info_text.h"
#include "app/command_line/session.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct Options {
    std::string caseName;
    std::string language = "en";
    bool listsCases = false;
    bool json = false;
};

int listCases(const Options& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.language)};
    const std::vector<ReferenceCase> cases = session.cases.referenceCases();
    if (options.json)
        session.out << writeJson(casesJson(cases, wording.language));
    else
        printCases(session.out, cases, wording);
    return kOk;
}

int describe(const Options& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.language)};
    const auto path = findCase(session, options.caseName);
    if (!path) return refuse(session, path.error(), wording.language);
    const auto loaded = session.cases.load(*path);
    if (!loaded) return refuse(session, loaded.error(), wording.language);
    if (options.json)
        session.out << writeJson(caseJson(*loaded->value, wording.language));
    else
        printCase(session.out, *loaded->value, wording);
    return kOk;
}

}  // namespace

void addInfo(const Declaration& to) {
    auto options = std::make_shared<Options>();
    CLI::App* command = to.command("info");
    CLI::Option* name = command->add_option("case", options->caseName, to.say("help.case"));
    CLI::Option* list = command->add_flag("--cases", options->listsCases, to.say("help.cases"));
    name->excludes(list);
    addLanguage(to, *command, options->language);
    command->add_flag("--json", options->json, to.say("help.json"));
    command->callback([options, to] {
        if (!options->listsCases && options->caseName.empty()) throw CLI::RequiredError("case / --cases");
        to.exitCode = options->listsCases ? listCases(*options, to.session) : describe(*options, to.session);
    });
}

}  // namespace valor::command_line
