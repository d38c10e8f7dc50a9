// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli settle: what a contract pays on what was observed.
#include <ostream>

#include "app/command_line/commands.h"
#include "app/command_line/settling.h"
#include "app/command_line/whole_file.h"
#include "core/settlement/settlement_words.h"
#include "data/exchange/settlement_file.h"
#include "data/exchange/settlement_files.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

std::string outputOf(const SettleOptions& options, const Settled& settled, const Wording& wording) {
    if (options.csv == "-") return writeSettlementCsv(settled, wording);
    if (options.form.json) return writeSettlement(settled, wording);
    const LineForm lines = options.explains ? LineForm::Explained : LineForm::Row;
    return settlementText(settled, lines, options.previous, wording);
}

int execute(const SettleOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const auto settled = settleFiles(options, session, wording);
    if (!settled) return refuse(session, settled.error(), wording.language);
    if (const std::string assumed = assumedInWords(*settled, wording); !assumed.empty()) session.err << assumed << '\n';
    if (!options.csv.empty() && options.csv != "-")
        if (const auto written = ExchangedSettlements().write(*settled, SettlementForm::Csv, {}, wording, options.csv);
            !written)
            return refuse(session, written.error(), wording.language);
    session.out << outputOf(options, *settled, wording);
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
    addTarget(to, *command, "--csv", options->csv, "help.settle_csv")->check([command, to](const std::string& file) {
        if (file != "-") return std::string();
        if (command->count("--json") > 0) return to.say("use.two_outputs");
        return command->count("--previous") > 0 ? to.say("use.lines_alone") : std::string();
    });
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
