// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/object_names.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

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

}  // namespace

std::string nameAtPlace(std::string_view place, const Case& input, Language language) {
    const std::vector<std::string> parts = partsOf(place);
    if (parts.size() < 2) return {};
    const bool isOverride = parts.size() > 3 && parts[0] == "scenarios" && parts[2] == "overrides";
    const LocalizedText* label = labelIn(parts[isOverride ? 2 : 0], parts[isOverride ? 3 : 1], input);
    if (label == nullptr) return {};
    const LocalizedText* clause = parts.size() < 4 ? nullptr : clauseLabel(parts, parts[3], input);
    return clause == nullptr ? label->in(language) : label->in(language) + ", " + clause->in(language);
}

Error withNames(Error problem, const Case& input, Language language) {
    const auto named = [](const std::string& name, const std::string& id) { return name + " (" + id + ")"; };
    const std::string place = problem.subject, name = nameAtPlace(place, input, language);
    const std::vector<std::string> parts = partsOf(place);
    if (!name.empty() && std::ranges::find(parts, name) == parts.end()) problem.subject = named(name, place);
    const std::string list = listOfKind(problem);
    for (auto& [key, value] : problem.arguments) {
        const LocalizedText* label = key == "name"    ? labelIn(list, value, input)
                                     : key == "other" ? clauseLabel(parts, value, input)
                                                      : nullptr;
        if (label == nullptr || label->in(language) == value) continue;
        value = parts.back() == value ? label->in(language) : named(label->in(language), value);
    }
    return problem;
}

}  // namespace valor
