// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/contract_source.h"

#include <filesystem>
#include <utility>

#include "app/command_line/run_options.h"
#include "core/model/case_contract.h"
#include "core/report/object_names.h"
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

Result<std::vector<FoundContract>> contractAlone(const std::string& path, const std::string& text,
                                                 const ContractChoice& choice) {
    auto file = readContract(text);
    if (!file) return tl::unexpected<Error>(ofFile(path, text, std::move(file).error(), "wants_contract"));
    for (const auto& [option, given] :
         {std::pair("--alternative", &choice.alternative), std::pair("--scenario", &choice.scenario)})
        if (!given->empty()) return fail(ErrorCode::ReferenceUnknown, option, {{"alone", path}});
    std::vector<FoundContract> found;
    found.push_back({std::move(file->contract)});
    return found;
}

Result<std::vector<FoundContract>> contractsOf(const CasePtr& holder, const ContractChoice& choice, Language language) {
    const Case& input = *holder;
    ScenarioId under = input.scenarios.front().id;
    if (!choice.scenario.empty()) {
        VALOR_TRY(under, scenarioNamed(input, choice.scenario, "--scenario", language));
    }
    const Scenario* scenario = findById(input.scenarios, under);
    VALOR_TRY(const Alternative* alternative, alternativePaying(input, choice.alternative, language));
    if (alternative->contracts.empty())
        return fail(ErrorCode::ReferenceUnknown, "--alternative",
                    {{"kind", "contract"}, {"signed_by", alternative->id.text()}});
    std::vector<FoundContract> found;
    for (const ContractId& id : alternative->contracts) {
        const Contract* contract = findById(input.contracts, id);
        if (contract != nullptr) found.push_back({*contract, holder, alternative, scenario});
    }
    return found;
}

}  // namespace

Result<const Alternative*> alternativePaying(const Case& input, const std::string& name, Language language) {
    if (!name.empty()) {
        VALOR_TRY(const AlternativeId id, alternativeNamed(input, name, "--alternative", language));
        return findById(input.alternatives, id);
    }
    const Alternative* first = alternativeWithContracts(input, {});
    if (first == nullptr) return fail(ErrorCode::ReferenceUnknown, "contracts", {{"kind", "contract"}, {"none", ""}});
    return first;
}

void addContractChoice(const Declaration& to, CLI::App& command, ContractChoice& choice) {
    addWords(to, command, "--alternative", choice.alternative, "help.contract_alternative");
    addWords(to, command, "--scenario", choice.scenario, "help.scenario");
}

Result<std::vector<FoundContract>> findContracts(Session& session, const std::string& name,
                                                 const ContractChoice& choice, Language language) {
    const auto soundContracts = [&](const FoundCase& found) -> Result<std::vector<FoundContract>> {
        VALOR_TRY(const LoadedCase loaded, sound(found, session, language));
        return contractsOf(loaded.value, choice, language);
    };
    std::error_code ignored;
    if (isCaseFile(name) || !std::filesystem::is_regular_file(name, ignored)) {
        VALOR_TRY(const FoundCase found, findState(session, name, language));
        return soundContracts(found);
    }
    VALOR_TRY(const std::string text, readTextFile(name, kMaxFileBytes));
    if (!schemaOf(text).starts_with("valor.case/")) return contractAlone(name, text, choice);
    VALOR_TRY(const FoundCase found, caseInText(session, name, text, language));
    return soundContracts(found);
}

}  // namespace valor::command_line
