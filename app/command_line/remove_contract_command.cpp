// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli remove-contract: takes a contract out of a case file, with the inputs that nothing else names.
#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/entry_output.h"
#include "app/command_line/run_options.h"
#include "core/model/references.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct Options {
    std::string path, contract, alternative;
    OutputForm form;
};

Status commitWithout(CaseFile& file, const Options& options, const Session& session) {
    const CasePtr input = file.current();
    if (!options.alternative.empty()) VALOR_CHECK(checkAlternative(options.alternative, *input, "--alternative"));
    VALOR_TRY(CasePtr after, withoutContract(input, AlternativeId(options.alternative), ContractId(options.contract)));
    const std::string words =
        session.texts.text("history.contract.remove", languageOf(options.form.language), {{"name", options.contract}});
    VALOR_CHECK(file.commit(std::move(after), {"contract.remove", words}));
    return {};
}

int execute(const Options& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto file = openToChange(session, options.path);
    if (!file) return refuse(session, file.error(), language);
    if (const Status done = commitWithout(**file, options, session); !done)
        return refuse(session, done.error(), language);
    return tellEntry(session, **file, options.form, "file.contract_removed", {{"name", options.contract}});
}

}  // namespace

void addRemoveContract(const Declaration& to) {
    auto options = std::make_shared<Options>();
    CLI::App* command = to.command("remove-contract");
    command->add_option("file", options->path, to.say("help.file"))->required();
    command->add_option("contract", options->contract, to.say("help.contract_to_remove"))->required();
    addWords(to, *command, "--alternative", options->alternative, "help.contract_remove_from");
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
