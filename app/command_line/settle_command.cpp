// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli settle: what a contract pays on what was observed.
#include <ostream>

#include "app/command_line/commands.h"
#include "app/command_line/settling.h"
#include "core/settlement/settlement_words.h"
#include "data/exchange/settlement_file.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

int execute(const SettleOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const auto settled = settleFiles(options, session, wording);
    if (!settled) return refuse(session, settled.error(), wording.language);
    if (const std::string assumed = assumedInWords(*settled, wording); !assumed.empty()) session.err << assumed << '\n';
    const LineForm lines = options.explains ? LineForm::Explained : LineForm::Row;
    session.out << (options.form.json ? writeSettlement(*settled, wording)
                                      : settlementText(*settled, lines, options.previous, wording));
    return kOk;
}

}  // namespace

void addSettle(const Declaration& to) {
    auto options = std::make_shared<SettleOptions>();
    CLI::App* command = to.command("settle");
    command->add_option("contract", options->contract, to.say("help.contract_or_case"))->required();
    command->add_option("observations", options->observations, to.say("help.observation_file"))->required();
    addContractChoice(to, *command, options->choice);
    addWords(to, *command, "--contract", options->id, "help.contract_of_case");
    addWords(to, *command, "--through", options->through, "help.through");
    addWords(to, *command, "--previous", options->previous, "help.previous");
    command->add_flag("--explain", options->explains, to.say("help.explain"));
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
