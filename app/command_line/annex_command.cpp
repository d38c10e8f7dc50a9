// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli annex: the payment annex of a contract as text, as a web page or as an OpenDocument text.
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/command_line/commands.h"
#include "app/command_line/contract_source.h"
#include "app/command_line/document_files.h"
#include "core/report/annex.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct AnnexOptions {
    std::string source;
    DocumentFiles files;
    ContractChoice choice;
    OutputForm form;
};

/// All contracts in one page: the first gives its title.
Document joined(const std::vector<FoundContract>& contracts, const Wording& wording) {
    Document all;
    for (const FoundContract& each : contracts) {
        Document annex = paymentAnnex(each.source(), wording);
        if (all.title.empty()) {
            all = std::move(annex);
            continue;
        }
        all.blocks.emplace_back(Heading{1, annex.title});
        std::ranges::move(annex.blocks, std::back_inserter(all.blocks));
    }
    return all;
}

int execute(const AnnexOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const auto contracts = findContracts(session, options.source, options.choice, wording.language);
    if (!contracts) return refuse(session, contracts.error(), wording.language);
    const Document annex = joined(*contracts, wording);
    return deliver(annex, options.files, options.form, session);
}

}  // namespace

void addAnnex(const Declaration& to) {
    auto options = std::make_shared<AnnexOptions>();
    CLI::App* command = to.command("annex");
    command->add_option("contract", options->source, to.say("help.contract_or_case"))->required();
    addContractChoice(to, *command, options->choice);
    addDocumentFiles(to, *command, options->files);
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
