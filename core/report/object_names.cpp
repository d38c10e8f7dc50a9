// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/object_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "core/ledger/account_reference.h"

namespace valor {
namespace {

std::vector<std::string> partsOf(std::string_view place) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= place.size();) {
        const auto end = std::min(place.find('/', from), place.size());
        parts.emplace_back(place.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

template <class Object>
const LocalizedText* labelIn(const std::vector<Object>& objects, const std::string& id) {
    const auto* found = findById(objects, decltype(Object::id)(id));
    return found == nullptr || found->label == LocalizedText{} ? nullptr : &found->label;
}

const LocalizedText* labelIn(const std::string& list, const std::string& id, const Case& input) {
    if (list == "parameters" || list == "overrides") return labelIn(input.parameters, id);
    if (list == "needs") return labelIn(input.needs, id);
    if (list == "sites") return labelIn(input.sites, id);
    if (list == "parties") return labelIn(input.parties, id);
    if (list == "tools") return labelIn(input.tools, id);
    if (list == "effects") return labelIn(input.effects, id);
    if (list == "alternatives") return labelIn(input.alternatives, id);
    if (list == "scenarios") return labelIn(input.scenarios, id);
    if (list == "contracts") return labelIn(input.contracts, id);
    return nullptr;
}

/// Of another clause of the contract that the place is in.
const LocalizedText* clauseLabel(const std::vector<std::string>& place, const std::string& id, const Case& input) {
    if (place.size() < 4 || place[0] != "contracts" || place[2] != "clauses") return nullptr;
    const Contract* contract = findById(input.contracts, ContractId(place[1]));
    return contract == nullptr ? nullptr : labelIn(contract->clauses, id);
}

/// Of a cash item of the alternative that the place is in.
const LocalizedText* costLabel(const std::vector<std::string>& place, const std::string& id, const Case& input) {
    if (place.size() < 2 || place[0] != "alternatives") return nullptr;
    const Alternative* alternative = findById(input.alternatives, AlternativeId(place[1]));
    return alternative == nullptr ? nullptr : labelIn(alternative->cashItems, id);
}

/// Where the name that a problem tells is to be looked up: a figure where it does not say of which kind it is.
std::string listOfKind(const Error& problem) {
    constexpr std::array kLists{std::pair{"parameter", "parameters"}, std::pair{"need", "needs"},
                                std::pair{"site", "sites"},           std::pair{"party", "parties"},
                                std::pair{"vendor", "parties"},       std::pair{"tool", "tools"},
                                std::pair{"effect", "effects"},       std::pair{"alternative", "alternatives"},
                                std::pair{"scenario", "scenarios"},   std::pair{"contract", "contracts"}};
    const auto stated = std::ranges::find(problem.arguments, "kind", [](const auto& each) { return each.first; });
    if (stated == problem.arguments.end()) return "parameters";
    for (const auto& [kind, list] : kLists)
        if (stated->second == kind) return list;
    return {};
}

/// A party with its budget, a cost centre; "site", which the texts know, for the account of whichever site.
std::string accountName(const std::string& reference, const Case& input, Language language) {
    if (refersToSite(reference)) return "site";
    const auto nameOr = [&](const LocalizedText* label, const std::string& id) {
        return label == nullptr ? id : label->in(language);
    };
    if (reference.starts_with('@')) return nameOr(labelIn(input.costCentres, reference.substr(1)), reference.substr(1));
    const std::size_t slash = reference.find('/');
    const Party* party = findById(input.parties, PartyId(reference.substr(0, slash)));
    if (party == nullptr) return reference;
    const std::string name = nameOr(labelIn(input.parties, party->id.text()), party->id.text());
    if (slash == std::string::npos) return name;
    const std::string budget = reference.substr(slash + 1);
    return name + ", " + nameOr(labelIn(party->budgets, budget), budget);
}

/// "offer/use"; a figure has no mark in its id.
bool isClause(const std::string& value) {
    return value.find('/') != std::string::npos;
}

/// "Offer, Pay per use" of "offer/use".
std::string clauseWithContract(const std::string& place, const Case& input, Language language) {
    const std::size_t slash = place.find('/');
    return nameAtPlace("contracts/" + place.substr(0, slash) + "/clauses/" + place.substr(slash + 1), input, language);
}

std::string namesOf(const std::string& ids, const std::string& list, const Case& input, Language language) {
    std::vector<std::string> names;
    for (std::size_t from = 0; from < ids.size();) {
        const std::size_t end = std::min(ids.find(", ", from), ids.size());
        const std::string id = ids.substr(from, end - from);
        const LocalizedText* label = labelIn(list, id, input);
        names.push_back(label == nullptr ? id : label->in(language));
        from = end + 2;
    }
    return listed(names);
}

/// The clause of this id in whichever contract; null where several differ.
const LocalizedText* clauseAnywhere(const std::string& id, const Case& input) {
    const LocalizedText* found = nullptr;
    for (const Contract& contract : input.contracts) {
        const LocalizedText* label = labelIn(contract.clauses, id);
        if (label == nullptr) continue;
        if (found != nullptr && *found != *label) return nullptr;
        found = label;
    }
    return found;
}

/// The clause that a place is in, by its id where it has no name; empty for a place in none.
std::string clauseAt(const std::vector<std::string>& place, const Case& input, Language language) {
    const auto clauses = std::ranges::find(place, "clauses");
    if (place.end() - clauses < 2) return {};
    const std::string& id = *(clauses + 1);
    const LocalizedText* label = clauses == place.begin() ? clauseAnywhere(id, input) : clauseLabel(place, id, input);
    return label == nullptr ? id : label->in(language);
}

/// Of the input at a position among the key inputs.
std::string keyInputName(const std::string& position, const Case& input, Language language) {
    std::size_t at = 0;
    const auto read = std::from_chars(position.data(), position.data() + position.size(), at);
    if (read.ec != std::errc() || at >= input.keyInputs.size()) return {};
    const LocalizedText* label = labelIn(input.parameters, input.keyInputs[at].text());
    return label == nullptr ? std::string() : label->in(language);
}

/// What the argument of a problem stands for is called; empty where it stands for no object, or has no name.
std::string argumentName(const std::string& key, const std::string& value, const Error& problem, const Case& input,
                         Language language) {
    constexpr std::array kOne{std::pair{"site", "sites"},         std::pair{"need", "needs"},
                              std::pair{"tool", "tools"},         std::pair{"vendor", "parties"},
                              std::pair{"party", "parties"},      std::pair{"alternative", "alternatives"},
                              std::pair{"scenario", "scenarios"}, std::pair{"parameter", "parameters"},
                              std::pair{"served", "sites"},       std::pair{"effect", "effects"},
                              std::pair{"base", "parameters"},    std::pair{"ratio", "parameters"}};
    const auto in = [&](const LocalizedText* label) { return label == nullptr ? "" : label->in(language); };
    const std::vector<std::string> place = partsOf(problem.subject);
    if (key == "name") return in(labelIn(listOfKind(problem), value, input));
    if (key == "other") return in(clauseLabel(place, value, input));
    if (key == "clause") return in(clauseAnywhere(value, input));
    if (key == "payer" || key == "payee" || key == "from" || key == "to") return accountName(value, input, language);
    if (key == "tools" || key == "sites" || key == "alternatives" || key == "parties")
        return namesOf(value, key, input, language);
    if (key == "members") return namesOf(value, "parameters", input, language);
    if (key == "cost") return in(costLabel(place, value, input));
    if (key == "first" || key == "second")
        return isClause(value) ? clauseWithContract(value, input, language) : in(labelIn("parameters", value, input));
    for (const auto& [one, list] : kOne)
        if (key == one) return in(labelIn(list, value, input));
    return {};
}

/// Whether what it names is to be written by its id, in the observations or elsewhere in the file.
bool isWrittenById(const std::string& key, ErrorCode code) {
    return key == "name" || key == "other" ||
           (code == ErrorCode::ObservationMissing && (key == "site" || key == "need"));
}

/// In small letters: ASCII and those of Latin-1, which are two bytes in UTF-8.
std::string inSmallLetters(std::string_view name) {
    constexpr char kLatin = '\xC3', kFirst = '\x80', kLast = '\x9E', kTimes = '\x97', kStep = 0x20;
    std::string small;
    for (const char letter : name) {
        const bool isPlain = letter >= 'A' && letter <= 'Z';
        const bool isLatin = !small.empty() && small.back() == kLatin && letter >= kFirst && letter <= kLast;
        small += isPlain || (isLatin && letter != kTimes) ? static_cast<char>(letter + kStep) : letter;
    }
    return small;
}

template <class Object>
bool isCalled(const Object& object, const std::string& small) {
    const auto reads = [&](const std::string& text) { return inSmallLetters(text) == small; };
    return reads(object.id.text()) || reads(object.label.en) || reads(object.label.da) || reads(object.label.nb);
}

template <class Object>
auto idNamed(const std::vector<Object>& objects, const std::string& name, const std::string& option, const char* kind,
             Language language) -> Result<decltype(Object::id)> {
    using IdType = decltype(Object::id);
    if (findById(objects, IdType(name)) != nullptr) return IdType(name);
    std::vector<Object> called;
    for (const Object& each : objects)
        if (!name.empty() && isCalled(each, inSmallLetters(name))) called.push_back(each);
    if (called.size() == 1) return called.front().id;
    std::vector<std::pair<std::string, std::string>> arguments{{"name", name}, {"kind", kind}};
    if (called.empty())
        arguments.emplace_back("all", choicesOf(objects, language));
    else
        arguments.emplace_back("several", choicesOf(called, language));
    return fail(ErrorCode::ReferenceUnknown, option, std::move(arguments));
}

}  // namespace

std::string nameAtPlace(std::string_view place, const Case& input, Language language) {
    const std::vector<std::string> parts = partsOf(place);
    if (parts.size() < 2) return {};
    if (parts[0] == "key_inputs") return keyInputName(parts[1], input, language);
    if (parts[0] == "clauses") {
        const LocalizedText* label = clauseAnywhere(parts[1], input);
        return label == nullptr ? std::string() : label->in(language);
    }
    const bool isOverride = parts.size() > 3 && parts[0] == "scenarios" && parts[2] == "overrides";
    const LocalizedText* label = labelIn(parts[isOverride ? 2 : 0], parts[isOverride ? 3 : 1], input);
    if (label == nullptr) return {};
    const LocalizedText* clause = parts.size() < 4 ? nullptr : clauseLabel(parts, parts[3], input);
    return clause == nullptr ? label->in(language) : label->in(language) + ", " + clause->in(language);
}

Error withNames(Error problem, const Case& input, Language language, Naming naming) {
    const Error raw = problem;
    const auto named = [&](const std::string& name, const std::string& id) {
        return naming == Naming::Alone ? name : name + " (" + id + ")";
    };
    const std::string name = nameAtPlace(raw.subject, input, language);
    const std::vector<std::string> parts = partsOf(raw.subject);
    if (!name.empty() && std::ranges::find(parts, name) == parts.end()) problem.subject = named(name, raw.subject);
    if (const std::string clause = clauseAt(parts, input, language);
        raw.code == ErrorCode::ClauseInvalid && !clause.empty())
        problem.arguments.insert(problem.arguments.begin(), {"named", clause});
    for (auto& [key, value] : problem.arguments) {
        const std::string called = argumentName(key, value, raw, input, language);
        if (called.empty() || called == value) continue;
        const bool saysId = isWrittenById(key, raw.code) && parts.back() != value && called != name;
        value = saysId ? named(called, value) : called;
    }
    return problem;
}

Result<AlternativeId> alternativeNamed(const Case& input, const std::string& name, const std::string& option,
                                       Language language) {
    return idNamed(input.alternatives, name, option, "alternative", language);
}

Result<ScenarioId> scenarioNamed(const Case& input, const std::string& name, const std::string& option,
                                 Language language) {
    return idNamed(input.scenarios, name, option, "scenario", language);
}

Result<ReportId> reportNamed(const Case& input, const std::string& name, const std::string& option, Language language) {
    return idNamed(input.reports, name, option, "report", language);
}

Result<ContractId> contractNamed(const std::vector<Contract>& contracts, const std::string& name,
                                 const std::string& option, Language language) {
    return idNamed(contracts, name, option, "contract", language);
}

Result<ParameterId> parameterNamed(const std::vector<Parameter>& inputs, const std::string& name,
                                   const std::string& option, Language language) {
    return idNamed(inputs, name, option, "parameter", language);
}

Result<PartyId> sellerNamed(const Case& input, const std::string& name, const std::string& option, Language language) {
    if (findById(input.parties, PartyId(name)) != nullptr) return PartyId(name);
    std::vector<Party> sellers;
    for (const Party& each : input.parties)
        if (each.kind == PartyKind::Vendor || each.kind == PartyKind::Platform) sellers.push_back(each);
    return idNamed(sellers, name, option, "vendor", language);
}

}  // namespace valor
