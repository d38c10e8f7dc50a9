// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/references.h"

#include <algorithm>
#include <set>
#include <type_traits>

#include "core/model/fields.h"
#include "core/model/input_notes.h"
#include "core/model/usage.h"

namespace valor {
namespace {

/// Looks for an id in everything that the fields of an object hold.
template <class IdType>
class Search {
public:
    explicit Search(const IdType& id) : id_(id) {}

    template <class Object>
    [[nodiscard]] bool finds(const Object& object) {
        found_ = false;
        look(object, {});
        return found_;
    }

private:
    template <class T>
    void look(const T& value, std::string_view field) {
        if constexpr (std::is_same_v<T, IdType>)
            found_ = found_ || value == id_;
        else if constexpr (std::is_same_v<T, std::string>)
            found_ = found_ || isAccountOfIt(value, field);
        else if constexpr (Described<T>)
            forEachField<T>([&](const auto& each) {
                if (each.role != FieldRole::Identity) look(each.in(value), each.name);
            });
    }
    template <class T>
    void look(const std::vector<T>& values, std::string_view field) {
        for (const T& value : values) look(value, field);
    }
    template <class T>
    void look(const std::optional<T>& value, std::string_view field) {
        if (value) look(*value, field);
    }
    template <OneOf T>
    void look(const T& value, std::string_view field) {
        std::visit([&](const auto& alternative) { look(alternative, field); }, value);
    }

    /// Parties also stand in accounts, "party" or "party/budget".
    [[nodiscard]] bool isAccountOfIt(const std::string& text, std::string_view field) const {
        if constexpr (std::is_same_v<IdType, PartyId>) {
            constexpr std::string_view kAccounts[] = {"from", "to", "payer", "payee", "account"};
            if (std::ranges::find(kAccounts, field) == std::end(kAccounts)) return false;
            return text == id_.text() || text.starts_with(id_.text() + "/");
        }
        return false;
    }

    const IdType& id_;
    bool found_ = false;
};

/// Of the whole case; a valuation stands by its scenario.
template <class IdType>
std::vector<LocalizedText> labelsOfUsers(const Case& input, const IdType& id) {
    std::vector<LocalizedText> labels;
    Search<IdType> search(id);
    const auto ask = [&](const auto& objects) {
        for (const auto& object : objects)
            if (search.finds(object)) labels.push_back(object.label);
    };
    ask(input.costCentres);
    ask(input.sites);
    ask(input.needs);
    ask(input.effects);
    ask(input.contracts);
    ask(input.alternatives);
    ask(input.scenarios);
    return labels;
}

// What belongs to an object and goes with it -----------------------------------------------------------------------

void takeBelongings(Case& input, const SiteId& site) {
    for (Need& need : input.needs)
        std::erase_if(need.siteVolumes, [&](const Need::SiteVolume& own) { return own.site == site; });
}

bool isOnlyAbout(const Contract& contract, const ToolId& tool) {
    return !contract.clauses.empty() && std::ranges::all_of(contract.clauses, [&](const Clause& clause) {
        return clause.scope.tools == std::vector{tool};
    });
}

void takeContract(Case& input, const ContractId& id) {
    for (Alternative& alternative : input.alternatives) std::erase(alternative.contracts, id);
    std::erase_if(input.contracts, [&](const Contract& contract) { return contract.id == id; });
}

void takeBelongings(Case& input, const ToolId& tool) {
    std::erase_if(input.effects, [&](const Effect& effect) { return effect.tool == tool; });
    for (Alternative& alternative : input.alternatives)
        std::erase_if(alternative.deployments, [&](const Deployment& each) { return each.tool == tool; });
    const std::vector<Contract> contracts = input.contracts;
    for (const Contract& contract : contracts)
        if (isOnlyAbout(contract, tool)) takeContract(input, contract.id);
}

/// What nobody else signs.
void takeContractsOf(Case& input, const AlternativeId& alternative) {
    const Alternative* owner = findById(input.alternatives, alternative);
    if (owner == nullptr) return;
    const std::vector<ContractId> contracts = owner->contracts;
    for (const ContractId& id : contracts)
        if (otherSigners(input, alternative, id).empty()) takeContract(input, id);
}

/// A report of it alone goes too: one that names no alternative would be of all.
void takeBelongings(Case& input, const AlternativeId& alternative) {
    takeContractsOf(input, alternative);
    std::erase_if(input.reports, [&](const ReportJob& job) { return job.alternatives == std::vector{alternative}; });
    for (ReportJob& job : input.reports) std::erase(job.alternatives, alternative);
}

template <class IdType>
void takeBelongings(Case&, const IdType&) {}

template <class IdType>
std::vector<LocalizedText> usersBesideBelongings(const Case& input, const IdType& id) {
    Case alone = input;
    takeBelongings(alone, id);
    return labelsOfUsers(alone, id);
}

// Figures that nothing names any more ------------------------------------------------------------------------------

std::set<ParameterId> unusedIn(const Case& input) {
    std::set<ParameterId> unused;
    for (const Parameter& parameter : input.parameters)
        if (usesOf(input, parameter.id).empty()) unused.insert(parameter.id);
    return unused;
}

void takeFigure(Case& input, const ParameterId& id) {
    std::erase_if(input.parameters, [&](const Parameter& each) { return each.id == id; });
    std::erase_if(input.correlations, [&](const Correlation& each) { return each.first == id || each.second == id; });
    std::erase_if(input.notes, [&](const InputNote& each) { return each.input == id; });
    std::erase(input.keyInputs, id);
    for (Scenario& scenario : input.scenarios)
        std::erase_if(scenario.overrides, [&](const ParameterOverride& each) { return each.parameter == id; });
}

using Fits = std::function<bool(const Parameter&)>;

/// A figure without use may have been the last that named another. What nothing named before either is left alone.
void takeIdleFigures(Case& input, const std::set<ParameterId>& idleBefore, const Fits& fits) {
    for (bool any = true; any;) {
        any = false;
        for (const ParameterId& id : unusedIn(input)) {
            if (idleBefore.contains(id) || !fits(*findById(input.parameters, id))) continue;
            takeFigure(input, id);
            any = true;
        }
    }
}
bool anyFits(const Parameter& /*figure*/) {
    return true;
}

/// A locked figure stays, and so does what needs it.
Status checkLocks(const Case& before, const Case& after) {
    for (const InputNote& note : before.notes) {
        if (!note.locked || !usesOf(after, note.input).empty()) continue;
        VALOR_CHECK(checkUnlocked(before, before.scenarios.front().id, note.input));
        VALOR_CHECK(checkUnlocked(before, note.scenario, note.input));
    }
    return {};
}

template <class Objects, class IdType>
Result<CasePtr> withoutObject(const CasePtr& input, Objects Case::*list, const char* kind, const IdType& id) {
    const auto unknown = [&] {
        return fail(ErrorCode::ReferenceUnknown, kind, {{"name", id.text()}, {"kind", std::string(kind)}});
    };
    if (findById((*input).*list, id) == nullptr || !usersBesideBelongings(*input, id).empty()) return unknown();
    auto after = std::make_shared<Case>(*input);
    takeBelongings(*after, id);
    std::erase_if((*after).*list, [&](const auto& object) { return object.id == id; });
    VALOR_CHECK(checkLocks(*input, *after));
    takeIdleFigures(*after, unusedIn(*input), anyFits);
    return after;
}

}  // namespace

CasePtr withoutIdleFigures(Case after, const Case& before, const std::function<bool(const Parameter&)>& fits) {
    takeIdleFigures(after, unusedIn(before), fits);
    return std::make_shared<const Case>(std::move(after));
}

Result<CasePtr> withoutUseOf(const CasePtr& input, const FigureField& field) {
    auto after = std::make_shared<Case>(*input);
    field(*after) = {};
    VALOR_CHECK(checkLocks(*input, *after));
    takeIdleFigures(*after, unusedIn(*input), anyFits);
    return after;
}

std::vector<LocalizedText> usersOf(const Case& input, const PartyId& party) {
    return usersBesideBelongings(input, party);
}
std::vector<LocalizedText> usersOf(const Case& input, const SiteId& site) {
    return usersBesideBelongings(input, site);
}
std::vector<LocalizedText> usersOf(const Case& input, const NeedId& need) {
    return usersBesideBelongings(input, need);
}
std::vector<LocalizedText> usersOf(const Case& input, const ToolId& tool) {
    return usersBesideBelongings(input, tool);
}
std::vector<LocalizedText> usersOf(const Case& input, const AlternativeId& alternative) {
    return usersBesideBelongings(input, alternative);
}

bool signs(const Alternative& alternative, const ContractId& contract) {
    return std::ranges::find(alternative.contracts, contract) != alternative.contracts.end();
}

std::vector<const Alternative*> otherSigners(const Case& input, const AlternativeId& alternative,
                                             const ContractId& contract) {
    std::vector<const Alternative*> others;
    for (const Alternative& each : input.alternatives)
        if (each.id != alternative && signs(each, contract)) others.push_back(&each);
    return others;
}

Result<CasePtr> without(const CasePtr& input, const PartyId& party) {
    return withoutObject(input, &Case::parties, "party", party);
}
Result<CasePtr> without(const CasePtr& input, const SiteId& site) {
    return withoutObject(input, &Case::sites, "site", site);
}
Result<CasePtr> without(const CasePtr& input, const NeedId& need) {
    return withoutObject(input, &Case::needs, "need", need);
}
Result<CasePtr> without(const CasePtr& input, const ToolId& tool) {
    return withoutObject(input, &Case::tools, "tool", tool);
}
Result<CasePtr> without(const CasePtr& input, const EffectId& effect) {
    return withoutObject(input, &Case::effects, "effect", effect);
}
Result<CasePtr> withoutCost(const CasePtr& input, const AlternativeId& alternative, const EffectId& cost) {
    auto after = std::make_shared<Case>(*input);
    const auto payer = std::ranges::find(after->alternatives, alternative, &Alternative::id);
    const auto isIt = [&](const CashItem& item) { return item.id == cost; };
    if (payer == after->alternatives.end() || std::erase_if(payer->cashItems, isIt) == 0)
        return fail(ErrorCode::ReferenceUnknown, "cash_items", {{"name", cost.text()}, {"kind", "effect"}});
    VALOR_CHECK(checkLocks(*input, *after));
    takeIdleFigures(*after, unusedIn(*input), anyFits);
    return after;
}
Result<CasePtr> withoutContract(const CasePtr& input, const AlternativeId& alternative, const ContractId& contract) {
    const auto isSigning = [&](const Alternative& each) { return signs(each, contract); };
    auto after = std::make_shared<Case>(*input);
    for (Alternative& each : after->alternatives)
        if (alternative.empty() || each.id == alternative) std::erase(each.contracts, contract);
    if (std::ranges::none_of(after->alternatives, isSigning)) takeContract(*after, contract);
    if (*after == *input)
        return fail(ErrorCode::ReferenceUnknown, "contracts", {{"name", contract.text()}, {"kind", "contract"}});
    VALOR_CHECK(checkLocks(*input, *after));
    takeIdleFigures(*after, unusedIn(*input), anyFits);
    return after;
}
Result<CasePtr> without(const CasePtr& input, const AlternativeId& alternative) {
    if (alternative == input->comparator || input->alternatives.size() <= 2)
        return fail(ErrorCode::NothingToSimulate, "alternatives");
    return withoutObject(input, &Case::alternatives, "alternative", alternative);
}

}  // namespace valor
