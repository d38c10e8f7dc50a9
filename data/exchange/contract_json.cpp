// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/contract_json.h"

#include <algorithm>

#include "core/contract/longest_term.h"
#include "core/ledger/account_reference.h"
#include "data/exchange/json_reader.h"

namespace valor {
namespace {

Status checkSchema(const JsonValue& document) {
    const JsonValue* schema = document.find("schema");
    if (schema == nullptr) return fail(ErrorCode::FieldMissing, "schema");
    if (schema->text() == nullptr)
        return tl::unexpected<Error>(within("schema", JsonReader::wrongType("text", *schema).error()));
    if (*schema->text() == kContractSchema) return {};
    return fail(ErrorCode::SchemaUnsupported, "schema",
                {{"found", JsonReader::shortened(*schema->text())}, {"supported", std::string(kContractSchema)}});
}

/// Terms in an object of their own are moved beside the head of the clause, where cases have them.
Status unfoldTerms(JsonValue& clause, const std::string& place) {
    JsonObject* members = clause.object();
    if (members == nullptr) return {};
    const auto terms = std::ranges::find(*members, "terms", &std::pair<std::string, JsonValue>::first);
    if (terms == members->end()) return {};
    if (terms->second.object() == nullptr)
        return tl::unexpected<Error>(within(place + "/terms", JsonReader::wrongType("object", terms->second).error()));
    const JsonObject own = std::move(*terms->second.object());
    members->erase(terms);
    for (const auto& [name, value] : own) {
        if (clause.find(name) != nullptr) return fail(ErrorCode::IdDuplicate, place + "/terms", {{"id", name}});
        members->emplace_back(name, value);
    }
    return {};
}

/// {"id": …, "label": …}
Status readParty(const JsonValue& json, ContractParty& party) {
    if (json.object() == nullptr) return JsonReader::wrongType("object", json);
    for (const auto& [name, value] : *json.object()) {
        if (name != "id" && name != "label")
            return fail(ErrorCode::FieldUnknown, JsonReader::shortened(name),
                        {{"field", JsonReader::shortened(name)}, {"known", "id label"}});
        if (value.text() == nullptr)
            return tl::unexpected<Error>(within(name, JsonReader::wrongType("text", value).error()));
        (name == "id" ? party.id : party.label) = *value.text();
    }
    if (party.id.empty()) return fail(ErrorCode::FieldMissing, "id");
    return {};
}

Status readParties(const JsonValue& json, std::vector<ContractParty>& parties) {
    if (json.array() == nullptr) return JsonReader::wrongType("list", json);
    for (const JsonValue& item : *json.array()) {
        const std::string place = std::to_string(parties.size());
        ContractParty party;
        if (item.text() != nullptr)
            party.id = *item.text();
        else if (auto read = readParty(item, party); !read)
            return tl::unexpected<Error>(within(place, read.error()));
        if (!isValidId(party.id)) return fail(ErrorCode::IdMalformed, place, {{"id", JsonReader::shortened(party.id)}});
        parties.push_back(std::move(party));
    }
    return {};
}

Status checkSize(const Contract& contract) {
    if (contract.clauses.size() > kMaxClauses)
        return fail(ErrorCode::FileTooLarge, "clauses", {{"values", std::to_string(kMaxClauses)}});
    if (contract.months >= 1 && contract.months <= kMaxContractMonths) return {};
    return fail(
        ErrorCode::ValueOutOfRange, "months",
        {{"value", std::to_string(contract.months)}, {"lower", "1"}, {"upper", std::to_string(kMaxContractMonths)}});
}

/// Who pays and is paid must be somebody: a listed party, or the sites.
Status checkParties(const ContractFile& file) {
    for (const Clause& clause : file.contract.clauses)
        for (const std::string& account : {clause.payer, clause.payee}) {
            const std::string party = partyIn(account);
            const bool known = refersToSite(account) || account == "outside" ||
                               std::ranges::find(file.parties, party, &ContractParty::id) != file.parties.end();
            if (!known)
                return fail(ErrorCode::ReferenceUnknown, "clauses/" + clause.id.text(),
                            {{"name", JsonReader::shortened(account)}, {"kind", "party"}});
        }
    return {};
}

}  // namespace

Result<ContractFile> readContract(std::string_view json) {
    VALOR_TRY(JsonValue document, parseJson(json));
    if (document.object() == nullptr) return tl::unexpected<Error>(JsonReader::wrongType("object", document).error());
    VALOR_CHECK(checkSchema(document));
    ContractFile file;
    const JsonValue* parties = document.find("parties");
    if (parties == nullptr) return fail(ErrorCode::FieldMissing, "parties");
    if (auto read = readParties(*parties, file.parties); !read)
        return tl::unexpected<Error>(within("parties", read.error()));
    for (auto& [name, value] : *document.object())
        if (name == "clauses" && value.array() != nullptr)
            for (std::size_t i = 0; i < value.array()->size(); ++i)
                VALOR_CHECK(unfoldTerms((*value.array())[i], "clauses/" + std::to_string(i)));
    if (document.find("id") == nullptr) document.object()->emplace_back("id", "contract");
    VALOR_CHECK(JsonReader().readFields(document, file.contract, {"schema", "parties"}));
    VALOR_CHECK(checkSize(file.contract));
    VALOR_CHECK(checkParties(file));
    return file;
}

}  // namespace valor
