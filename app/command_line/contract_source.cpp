// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/contract_source.h"

#include "core/model/case_contract.h"
#include "data/exchange/contract_json.h"
#include "data/exchange/json_value.h"
#include "data/exchange/text_file.h"

namespace valor::command_line {
namespace {

/// Whether the file says of itself that it is a contract.
bool isContract(const std::string& text) {
    const auto document = parseJson(text);
    const JsonObject* object = document ? document->object() : nullptr;
    if (object == nullptr) return false;
    for (const auto& [key, value] : *object)
        if (key == "schema") return value.text() != nullptr && *value.text() == kContractSchema;
    return false;
}

Result<std::vector<FoundContract>> contractsOf(const CasePtr& holder, const std::string& name) {
    const Case& input = *holder;
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
        if (contract != nullptr) found.push_back({*contract, holder, alternative});
    }
    return found;
}

}  // namespace

Result<std::vector<FoundContract>> findContracts(Session& session, const std::string& name,
                                                 const std::string& alternative, Language language) {
    const Result<std::string> text = isCaseFile(name) ? Result<std::string>() : readTextFile(name, kMaxFileBytes);
    if (text && isContract(*text)) {
        auto file = readContract(*text);
        if (!file) return tl::unexpected<Error>(within(name, std::move(file).error()));
        std::vector<FoundContract> alone;
        alone.push_back({std::move(file->contract)});
        return alone;
    }
    VALOR_TRY(const FoundCase found, findState(session, name, language));
    VALOR_TRY(const LoadedCase loaded, sound(found, session, language));
    return contractsOf(loaded.value, alternative);
}

}  // namespace valor::command_line
