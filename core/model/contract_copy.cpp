// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/contract_copy.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <variant>

#include "core/model/contract_amounts.h"
#include "core/model/joined_label.h"
#include "core/model/new_ids.h"
#include "core/model/overrides.h"
#include "core/model/references.h"

namespace valor {
namespace {

using Copies = std::map<ParameterId, ParameterId>;

// Agreed figures of a contract's own -------------------------------------------------------------------------------

bool isCertain(const DistributionEntry& entry) {
    const auto* native = std::get_if<NativeEntry>(&entry);
    return native != nullptr && std::holds_alternative<Fixed>(native->distribution);
}

/// In every scenario. What is uncertain has one value in a future, for whoever asks.
bool isCertain(const Case& input, const Parameter& figure) {
    const auto isCertainIn = [&](const Scenario& scenario) {
        const DistributionEntry* own = overrideIn(scenario, figure.id);
        return own == nullptr || isCertain(*own);
    };
    return (!figure.entry || isCertain(*figure.entry)) && std::ranges::all_of(input.scenarios, isCertainIn);
}

/// Certain figures that nothing but the amounts of these contracts names, directly or through formulas.
std::vector<Parameter> figuresOnlyOf(const Case& input, const std::set<ContractId>& contracts) {
    Case rest = input;
    for (Contract& each : rest.contracts)
        if (contracts.contains(each.id)) forEachAmount(each, [](ContractAmount& amount) { amount.parameter = {}; });
    const auto anyFits = [](const Parameter&) { return true; };
    const CasePtr left = withoutIdleFigures(std::move(rest), input, anyFits);
    std::vector<Parameter> found;
    for (const Parameter& each : input.parameters)
        if (findById(left->parameters, each.id) == nullptr && isCertain(input, each)) found.push_back(each);
    return found;
}

/// A formula with other names in it. Its numbers may hold letters too: "1e3"; a name before "(" is that of a function,
/// which a figure may have as well.
std::string renamedIn(const std::string& formula, const std::function<ParameterId(const ParameterId&)>& nameOf) {
    constexpr std::string_view kNameParts = "abcdefghijklmnopqrstuvwxyz0123456789_.";
    std::string renamed;
    for (std::size_t from = 0; from < formula.size();) {
        const std::size_t end = std::min(formula.find_first_not_of(kNameParts, from), formula.size());
        const std::size_t next = formula.find_first_not_of(' ', end);
        const bool isFunction = next != std::string::npos && formula[next] == '(';
        const std::string name = formula.substr(from, end - from);
        renamed += isFunction ? name : nameOf(ParameterId(name)).text();
        if (end < formula.size()) renamed += formula[end];
        from = end + 1;
    }
    return renamed;
}

// Copying ----------------------------------------------------------------------------------------------------------

template <class IdType>
std::string stemOf(const IdType& id) {
    return id.text().substr(0, kLongestIdStem);
}

class Copying {
public:
    Copying(const Case& input, const Alternative& owner) : before_(input), owner_(owner), after_(input) {}

    CasePtr copy(const std::set<ContractId>& contracts) {
        copyFigures(figuresOnlyOf(before_, contracts));
        for (Scenario& scenario : after_.scenarios) copyChanges(scenario);
        copyNotes();
        copyKeyInputs();
        for (const ContractId& id : contracts) copyContract(*findById(before_.contracts, id));
        return std::make_shared<const Case>(std::move(after_));
    }

private:
    [[nodiscard]] bool isCopied(const ParameterId& figure) const { return copies_.contains(figure); }
    /// The figure itself where it has none.
    [[nodiscard]] ParameterId copyOf(const ParameterId& figure) const {
        const auto found = copies_.find(figure);
        return found == copies_.end() ? figure : found->second;
    }

    /// The copy of a copy is named after its own alternative alone.
    [[nodiscard]] LocalizedText labelOfCopy(LocalizedText label) const {
        for (const Alternative& former : before_.alternatives) label = labelWithout(former.label, label);
        return joinedLabel(owner_.label, label);
    }
    void copyFigures(const std::vector<Parameter>& figures) {
        for (Parameter made : figures) {
            const ParameterId original = made.id;
            made.id = freeId(after_.parameters, stemOf(original), '_');
            made.label = labelOfCopy(made.label);
            copies_.emplace(original, made.id);
            after_.parameters.push_back(std::move(made));
        }
        for (std::size_t i = before_.parameters.size(); i < after_.parameters.size(); ++i)
            after_.parameters[i].formula =
                renamedIn(after_.parameters[i].formula, [&](const ParameterId& figure) { return copyOf(figure); });
    }
    void copyChanges(Scenario& scenario) const {
        const std::vector<ParameterOverride> stated = scenario.overrides;
        for (const ParameterOverride& own : stated)
            if (isCopied(own.parameter)) scenario.overrides.push_back({copyOf(own.parameter), own.entry});
    }
    /// What was locked for the original may be tried otherwise in the copy.
    void copyNotes() {
        for (InputNote note : before_.notes) {
            if (!isCopied(note.input) || note.text.empty()) continue;
            note.input = copyOf(note.input);
            note.locked = false;
            after_.notes.push_back(std::move(note));
        }
    }
    void copyKeyInputs() {
        after_.keyInputs.clear();
        for (const ParameterId& key : before_.keyInputs) {
            after_.keyInputs.push_back(key);
            if (isCopied(key)) after_.keyInputs.push_back(copyOf(key));
        }
    }
    void copyContract(Contract made) {
        const ContractId original = made.id;
        made.id = freeId(after_.contracts, stemOf(original));
        forEachAmount(made, [&](ContractAmount& amount) { amount.parameter = copyOf(amount.parameter); });
        Alternative& owner = *std::ranges::find(after_.alternatives, owner_.id, &Alternative::id);
        std::ranges::replace(owner.contracts, original, made.id);
        after_.contracts.push_back(std::move(made));
    }

    const Case& before_;
    const Alternative& owner_;
    Case after_;
    Copies copies_;
};

tl::unexpected<Error> unknownObject(const char* list, const std::string& name, const char* kind) {
    return fail(ErrorCode::ReferenceUnknown, list, {{"name", name}, {"kind", kind}});
}

/// Without those that are its own already.
Result<CasePtr> withOwn(const CasePtr& input, const Alternative& owner, const std::vector<ContractId>& contracts) {
    std::set<ContractId> shared;
    for (const ContractId& id : contracts)
        if (findById(input->contracts, id) != nullptr && !otherSigners(*input, owner.id, id).empty()) shared.insert(id);
    return shared.empty() ? input : Copying(*input, owner).copy(shared);
}

}  // namespace

Result<CasePtr> withOwnContract(const CasePtr& input, const AlternativeId& alternative, const ContractId& contract) {
    const Alternative* owner = findById(input->alternatives, alternative);
    if (owner == nullptr) return unknownObject("alternatives", alternative.text(), "alternative");
    if (!signs(*owner, contract)) return unknownObject("contracts", contract.text(), "contract");
    return withOwn(input, *owner, {contract});
}

Result<CasePtr> withOwnContracts(const CasePtr& input, const AlternativeId& alternative) {
    const Alternative* owner = findById(input->alternatives, alternative);
    if (owner == nullptr) return unknownObject("alternatives", alternative.text(), "alternative");
    return withOwn(input, *owner, owner->contracts);
}

}  // namespace valor
