// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli new-contract: puts a contract into a case file, or one with each seller, or lists what it can begin with.
#include <algorithm>
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/document_text.h"
#include "app/command_line/entry_output.h"
#include "app/command_line/run_options.h"
#include "core/error/listed.h"
#include "core/model/closest_names.h"
#include "core/model/new_contract.h"
#include "core/report/contract_words.h"
#include "core/report/object_names.h"
#include "core/report/payers_words.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct NewContractOptions {
    std::string path, beginning = "plain", alternative, vendor;
    bool replaces = false;
    OutputForm form;
};

std::string fact(const Session& session, Language language, const char* name, const std::string& id) {
    return session.texts.text(std::string("contract_template.") + name + "." + id, language);
}

JsonValue beginningsJson(const std::vector<ContractTemplate>& beginnings, const Session& session, Language language) {
    JsonArray all;
    for (const ContractTemplate& each : beginnings)
        all.push_back(JsonObject{{"id", each.id},
                                 {"label", each.contract.label.in(language)},
                                 {"what", fact(session, language, "what", each.id)},
                                 {"risk", fact(session, language, "risk", each.id)},
                                 {"fit", fact(session, language, "fit", each.id)}});
    return JsonObject{{"templates", std::move(all)}};
}

int list(const NewContractOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const std::vector<ContractTemplate> beginnings = contractBeginnings(session.cases);
    if (options.form.json) {
        session.out << writeJson(beginningsJson(beginnings, session, language));
        return kOk;
    }
    Document page;
    page.language = language;
    page.title = session.texts.text("contract_template.title", language);
    for (const ContractTemplate& each : beginnings) {
        page.blocks.emplace_back(Heading{2, each.id + ": " + each.contract.label.in(language)});
        for (const char* name : {"what", "risk", "fit"})
            page.blocks.emplace_back(Paragraph{session.texts.text(std::string("contract_page.") + name, language) +
                                               ": " + fact(session, language, name, each.id)});
    }
    print(session.out, page);
    return kOk;
}

Result<Contract> beginningNamed(const std::string& id, const CaseLibrary& library) {
    std::vector<std::string> names;
    for (const ContractTemplate& each : contractBeginnings(library)) {
        if (each.id == id) return each.contract;
        names.push_back(each.id);
    }
    std::vector<std::pair<std::string, std::string>> arguments{{"name", id}, {"kind", "contract"}};
    if (std::string closest = closestNames(id, names); !closest.empty())
        arguments.emplace_back("closest", std::move(closest));
    return fail(ErrorCode::ReferenceUnknown, "--template", std::move(arguments));
}

/// The alternative that is named, else the first that uses a tool.
Result<AlternativeId> alternativeFor(const NewContractOptions& options, const Case& input) {
    if (!options.alternative.empty())
        return alternativeNamed(input, options.alternative, "--alternative", languageOf(options.form.language));
    const auto uses = [](const Alternative& each) { return !each.deployments.empty(); };
    const auto first = std::ranges::find_if(input.alternatives, uses);
    if (first == input.alternatives.end())
        return fail(ErrorCode::ReferenceUnknown, "alternatives", {{"kind", "tool"}, {"none", ""}});
    return first->id;
}

Result<NewContract> contractAsked(const NewContractOptions& options, const Case& input, const CaseLibrary& library) {
    VALOR_TRY(Contract beginning, beginningNamed(options.beginning, library));
    VALOR_TRY(AlternativeId alternative, alternativeFor(options, input));
    PartyId seller;
    if (!options.vendor.empty()) {
        VALOR_TRY(seller, sellerNamed(input, options.vendor, "--vendor", languageOf(options.form.language)));
    }
    return NewContract{std::move(alternative), std::move(beginning), std::move(seller), options.replaces};
}

std::string namesOf(const std::vector<ContractId>& contracts) {
    return listed(contracts, [](const ContractId& each) { return each.text(); });
}

/// Names of contracts, one after the other.
struct Exchanged {
    std::string added, replaced;
};
Result<Exchanged> commitContracts(CaseFile& file, const NewContract& asked, const NewContractOptions& options,
                                  const Session& session) {
    const CasePtr input = file.current();
    const auto labelOf = [&](std::string_view measure) { return measureInAllLanguages(measure, session.texts); };
    VALOR_TRY(CasePtr after, withNewContract(input, asked, labelOf));
    Exchanged names{namesOf(contractsAdded(*input, *after)), {}};
    if (asked.replaces) names.replaced = namesOf(contractsBeside(*input, asked));
    const std::string operation = names.replaced.empty() ? "contract.add" : "contract.replace";
    const std::string words = session.texts.text(
        "history." + operation, languageOf(options.form.language),
        {{"name", names.added}, {"alternative", asked.alternative.text()}, {"replaced", names.replaced}});
    VALOR_CHECK(file.commit(std::move(after), {operation, words}));
    return names;
}

/// A second contract with the same seller is rarely meant.
void tellWhatStays(const NewContract& asked, const NewContractOptions& options, const Case& before, Session& session) {
    const std::vector<ContractId> former = contractsBeside(before, asked);
    if (asked.replaces || former.empty()) return;
    session.err << session.texts.text("file.contract_beside", languageOf(options.form.language),
                                      {{"name", namesOf(former)}})
                << '\n';
}

int execute(const NewContractOptions& options, Session& session) {
    if (options.path.empty()) return list(options, session);
    const Language language = languageOf(options.form.language);
    const auto file = openToChange(session, options.path);
    if (!file) return refuse(session, file.error(), language);
    const CasePtr before = (*file)->current();
    const auto asked = contractAsked(options, *before, session.cases);
    if (!asked) return refuse(session, asked.error(), language);
    const auto names = commitContracts(**file, *asked, options, session);
    if (!names) return refuse(session, names.error(), language);
    tellWhatStays(*asked, options, *before, session);
    const std::string payers =
        payersChangedInWords(*before, *(*file)->current(), asked->alternative, {session.texts, language});
    if (!payers.empty()) session.err << payers << '\n';
    return tellEntry(session, **file, options.form,
                     names->replaced.empty() ? "file.contract_added" : "file.contract_replaced",
                     {{"name", names->added}, {"replaced", names->replaced}});
}

}  // namespace

void addNewContract(const Declaration& to) {
    auto options = std::make_shared<NewContractOptions>();
    CLI::App* command = to.command("new-contract");
    CLI::Option* file = command->add_option("file", options->path, to.say("help.file"));
    addWords(to, *command, "--template", options->beginning, "help.contract_template")->needs(file);
    addWords(to, *command, "--alternative", options->alternative, "help.contract_for")->needs(file);
    addWords(to, *command, "--vendor", options->vendor, "help.contract_seller")->needs(file);
    command->add_flag("--replace", options->replaces, to.say("help.contract_replace"))->needs(file);
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
