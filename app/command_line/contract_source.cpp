// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/contract_source.h"

#include <filesystem>

#include "app/command_line/run_options.h"
#include "core/model/case_contract.h"
#include "data/exchange/contract_json.h"
#include "data/exchange/json_value.h"
#include "data/exchange/text_file.h"

namespace valor::command_line {
namespace {

/// What the file says of itself that it is; empty where it says nothing.
std::string schemaOf(const std::string& text) {
    const auto document = parseJson(text);
    const JsonObject* object = document ? document->object() : nullptr;
    if (object == nullptr) return {};
    for (const auto& [key, value] : *object)
        if (key == "schema") return value.text() == nullptr ? std::string() : *value.text();
    return {};
}

Result<std::vector<FoundContract>> contractsOf(const CasePtr& holder, const ContractChoice& choice) {
    const Case& input = *holder;
    const std::string& name = choice.alternative;
    if (!choice.scenario.empty()) VALOR_CHECK(checkScenario(choice.scenario, input, "--scenario"));
    const Scenario* scenario =
        choice.scenario.empty() ? &input.scenarios.front() : findById(input.scenarios, ScenarioId(choice.scenario));
    const Alternative* alternative = alternativeWithContracts(input, AlternativeId(name));
    if (alternative == nullptr && name.empty())
        return fail(ErrorCode::ReferenceUnknown, "contracts", {{"kind", "contract"}, {"none", ""}});
    if (alternative == nullptr)
        return fail(ErrorCode::ReferenceUnknown, "--alternative", {{"name", name}, {"kind", "alternative"}});
    if (alternative->contracts.empty())
        return fail(ErrorCode::ReferenceUnknown, "--alternative", {{"kind", "contract"}, {"signed_by", name}});
    std::vector<FoundContract> found;
    for (const ContractId& id : alternative->contracts) {
        const Contract* contract = findById(input.contracts, id);
        if (contract != nullptr) found.push_back({*contract, holder, alternative, scenario});
    }
    return found;
}

}  // namespace

void addContractChoice(const Declaration& to, CLI::App& command, ContractChoice& choice) {
    addWords(to, command, "--alternative", choice.alternative, "help.contract_alternative");
    addWords(to, command, "--scenario", choice.scenario, "help.scenario");
}

bool holdsCase(const std::string& name) {
    if (isCaseFile(name)) return true;
    const Result<std::string> text = readTextFile(name, kMaxFileBytes);
    return text ? schemaOf(*text).starts_with("valor.case/") : !std::filesystem::exists(name);
}

Result<std::vector<FoundContract>> findContracts(Session& session, const std::string& name,
                                                 const ContractChoice& choice, Language language) {
    const Result<std::string> text = isCaseFile(name) ? Result<std::string>() : readTextFile(name, kMaxFileBytes);
    if (text && schemaOf(*text) == kContractSchema) {
        auto file = readContract(*text);
        if (!file) return tl::unexpected<Error>(within(name, std::move(file).error()));
        std::vector<FoundContract> alone;
        alone.push_back({std::move(file->contract)});
        return alone;
    }
    VALOR_TRY(const FoundCase found, findState(session, name, language));
    VALOR_TRY(const LoadedCase loaded, sound(found, session, language));
    return contractsOf(loaded.value, choice);
}

}  // namespace valor::command_line
