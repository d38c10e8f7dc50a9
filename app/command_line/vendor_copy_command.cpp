// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli vendor-copy: what a buyer may hand to a seller, as JSON: it has no history and no former pages.
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/contract_source.h"
#include "app/command_line/declaration.h"
#include "app/command_line/document_text.h"
#include "app/command_line/vendor_commands.h"
#include "app/command_line/whole_file.h"
#include "core/comparison/vendor_view.h"
#include "core/model/vendor_copy.h"
#include "core/report/contract_words.h"
#include "core/report/object_names.h"
#include "core/report/vendor_copy_page.h"
#include "data/exchange/case_json.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct VendorCopyOptions {
    std::string caseName, target, state, alternative, vendor, scenario, language = "en";
};

/// The seller that is named, or the only one that is paid.
Result<PartyId> sellerFor(const VendorCopyOptions& options, const Case& input, const Alternative& alternative) {
    const Language language = languageOf(options.language);
    if (!options.vendor.empty()) return sellerNamed(input, options.vendor, "--vendor", language);
    const std::vector<PartyId> sellers = sellersPaidIn(input, alternative);
    if (sellers.size() == 1) return sellers.front();
    if (sellers.empty()) return fail(ErrorCode::ReferenceUnknown, "--vendor", {{"kind", "vendor"}, {"none", ""}});
    std::vector<Party> parties;
    for (const PartyId& id : sellers)
        if (const Party* party = findById(input.parties, id)) parties.push_back(*party);
    return fail(
        ErrorCode::ReferenceUnknown, "--vendor",
        {{"count", std::to_string(sellers.size())}, {"kind", "vendor"}, {"choose", choicesOf(parties, language)}});
}

struct CopyFor {
    VendorCopy copy;
    PartyId seller;
};

Result<CopyFor> copyFor(const VendorCopyOptions& options, const Case& input, const TextCatalog& texts) {
    const Language language = languageOf(options.language);
    VALOR_TRY(const Alternative* alternative, alternativePaying(input, options.alternative, language));
    ScenarioId under;
    if (!options.scenario.empty()) {
        VALOR_TRY(under, scenarioNamed(input, options.scenario, "--scenario", language));
    }
    VALOR_TRY(const PartyId seller, sellerFor(options, input, *alternative));
    VALOR_TRY(VendorCopy copy, vendorCopy(input, alternative->id, seller, under, wordsInAllLanguages(texts)));
    return CopyFor{std::move(copy), seller};
}

int execute(const VendorCopyOptions& options, Session& session) {
    const Language language = languageOf(options.language);
    const auto found = findState(session, options.caseName, language, options.state);
    if (!found) return refuse(session, found.error(), language);
    const auto made = copyFor(options, *found->value, session.texts);
    if (!made) return refuse(session, made.error(), language);
    const std::string text = writeCase(*made->copy.value);
    const auto written = writeWholeFile(options.target, [&](std::ostream& file) { file << text; });
    if (!written) return refuse(session, written.error(), language);
    print(session.out,
          vendorCopyPage(made->copy, *found->value, savedStateOf(*found), made->seller, {session.texts, language}));
    session.out << session.texts.text("file.exported", language, {{"file", options.target}}) << '\n';
    return kOk;
}

}  // namespace

void addVendorCopy(const Declaration& to) {
    auto options = std::make_shared<VendorCopyOptions>();
    CLI::App* command = to.command("vendor-copy");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    addTarget(to, *command, "out", options->target, "help.vendor_copy_to")->required();
    addState(to, *command, options->state);
    addWords(to, *command, "--alternative", options->alternative, "help.contract_alternative");
    addWords(to, *command, "--vendor", options->vendor, "help.vendor_party");
    addWords(to, *command, "--scenario", options->scenario, "help.scenario");
    addLanguage(to, *command, options->language);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
