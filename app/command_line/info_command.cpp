// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli info: what is in a case, and which cases ship with the product.
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/info_json.h"
#include "app/command_line/info_text.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct InfoOptions {
    std::string caseName, state;
    OutputForm form;
    bool listsCases = false;
};

int listCases(const InfoOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const ShippedCases cases(session.cases);
    if (options.form.json)
        session.out << writeJson(casesJson(cases, wording.language));
    else
        printCases(session.out, cases, wording);
    return kOk;
}

int describe(const InfoOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const auto found = findState(session, options.caseName, wording.language, options.state);
    if (!found) return refuse(session, found.error(), wording.language);
    const auto loaded = sound(*found, session, wording.language);
    if (!loaded) return refuse(session, loaded.error(), wording.language);
    if (options.form.json)
        session.out << writeJson(caseJson(*loaded->value, wording.language));
    else
        printCase(session.out, *loaded->value, wording);
    return kOk;
}

}  // namespace

void addInfo(const Declaration& to) {
    auto options = std::make_shared<InfoOptions>();
    CLI::App* command = to.command("info");
    CLI::Option* name = command->add_option("case", options->caseName, to.say("help.case"));
    CLI::Option* list = command->add_flag("--cases", options->listsCases, to.say("help.cases"));
    name->excludes(list);
    addState(to, *command, options->state);
    addOutputForm(to, *command, options->form);
    command->callback([options, to] {
        if (!options->listsCases && options->caseName.empty()) throw CLI::RequiredError("case / --cases");
        to.exitCode = options->listsCases ? listCases(*options, to.session) : describe(*options, to.session);
    });
}

}  // namespace valor::command_line
