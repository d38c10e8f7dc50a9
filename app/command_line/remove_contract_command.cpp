// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli remove-contract: takes a contract out of a case file, with the inputs that nothing else names.
#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/entry_output.h"
#include "app/command_line/run_options.h"
#include "core/model/references.h"
#include "core/report/object_names.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct RemoveContractOptions {
    std::string path, contract, alternative;
    OutputForm form;
};

/// @return the id of the contract that is gone
Result<ContractId> commitWithout(CaseFile& file, const RemoveContractOptions& options, const Session& session) {
    const CasePtr input = file.current();
    const Language language = languageOf(options.form.language);
    AlternativeId alternative;
    if (!options.alternative.empty()) {
        VALOR_TRY(alternative, alternativeNamed(*input, options.alternative, "--alternative", language));
    }
    VALOR_TRY(ContractId contract, contractNamed(input->contracts, options.contract, "contract", language));
    VALOR_TRY(CasePtr after, withoutContract(input, alternative, contract));
    const std::string words = session.texts.text("history.contract.remove", language, {{"name", contract.text()}});
    VALOR_CHECK(file.commit(std::move(after), {"contract.remove", words}));
    return contract;
}

int execute(const RemoveContractOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto file = openToChange(session, options.path);
    if (!file) return refuse(session, file.error(), language);
    const auto removed = commitWithout(**file, options, session);
    if (!removed) return refuse(session, removed.error(), language);
    return tellEntry(session, **file, options.form, "file.contract_removed", {{"name", removed->text()}});
}

}  // namespace

void addRemoveContract(const Declaration& to) {
    auto options = std::make_shared<RemoveContractOptions>();
    CLI::App* command = to.command("remove-contract");
    command->add_option("file", options->path, to.say("help.file"))->required();
    command->add_option("contract", options->contract, to.say("help.contract_to_remove"))->required();
    addWords(to, *command, "--alternative", options->alternative, "help.contract_remove_from");
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
