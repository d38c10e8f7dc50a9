// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli contract: what the clauses of a contract do, and what people overlook in it.
#include "app/command_line/commands.h"
#include "app/command_line/contract_source.h"
#include "app/command_line/declaration.h"
#include "app/command_line/document_text.h"
#include "core/report/contract_page.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct Options {
    std::string source, alternative, language = "en";
};

int execute(const Options& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.language)};
    const auto contracts = findContracts(session, options.source, options.alternative, wording.language);
    if (!contracts) return refuse(session, contracts.error(), wording.language);
    for (const FoundContract& each : *contracts) print(session.out, contractPage(each.source(), wording));
    return kOk;
}

}  // namespace

void addContract(const Declaration& to) {
    auto options = std::make_shared<Options>();
    CLI::App* command = to.command("contract");
    command->add_option("contract", options->source, to.say("help.contract_or_case"))->required();
    addWords(to, *command, "--alternative", options->alternative, "help.contract_alternative");
    addLanguage(to, *command, options->language);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
