// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit.h"

#include <algorithm>
#include <array>
#include <functional>

#include "core/model/clause_form.h"
#include "core/model/input_notes.h"
#include "core/model/new_contract.h"
#include "core/model/new_ids.h"
#include "core/model/overrides.h"
#include "core/model/references.h"

namespace valor {
namespace {

using Edit = std::function<void(Scenario&)>;

tl::unexpected<Error> unknownScenario(const ScenarioId& scenario) {
    return fail(ErrorCode::ReferenceUnknown, "scenarios", {{"name", scenario.text()}, {"kind", "scenario"}});
}

/// A name that a reader can see, in some language.
Status checkLabel(const LocalizedText& label, const ScenarioId& scenario) {
    if (label == LocalizedText{}) return fail(ErrorCode::FieldMissing, "scenarios/" + scenario.text() + "/label");
    return {};
}

/// Two scenarios that read the same in some language cannot be told apart.
Status checkNameFree(const Case& input, const LocalizedText& label, const ScenarioId& scenario) {
    for (const Scenario& other : input.scenarios) {
        if (other.id == scenario) continue;
        if (const auto language = languageOfSameName(other.label, label))
            return fail(ErrorCode::IdDuplicate, "scenarios", {{"id", label.in(*language)}});
    }
    return {};
}

Result<CasePtr> editScenario(const CasePtr& input, const ScenarioId& scenario, const Edit& edit) {
    const auto position = std::ranges::find(input->scenarios, scenario, &Scenario::id);
    if (position == input->scenarios.end()) return unknownScenario(scenario);
    auto after = std::make_shared<Case>(*input);
    edit(after->scenarios[static_cast<std::size_t>(position - input->scenarios.begin())]);
    return after;
}

/// A copy is made to try something else: it takes over what was written, but not what was locked for the original.
void copyNotes(Case& input, const ScenarioId& from, const ScenarioId& to) {
    const std::vector<InputNote> notes = input.notes;
    for (InputNote note : notes) {
        if (note.scenario != from) continue;
        note.scenario = to;
        note.locked = false;
        input.notes.push_back(std::move(note));
    }
}

Result<const Parameter*> statedParameter(const Case& input, const ParameterId& id) {
    const Parameter* parameter = findById(input.parameters, id);
    if (parameter == nullptr || !parameter->entry)
        return fail(ErrorCode::ReferenceUnknown, "parameters", {{"name", id.text()}, {"kind", "parameter"}});
    return parameter;
}

/// What is moved: the source, or the shape that the scenario states instead of it. Ends that an earlier move of the
/// source had to stretch are no shape of their own.
Result<Distribution> shapeIn(const Scenario& scenario, const Parameter& parameter) {
    VALOR_TRY(Distribution now, distributionIn(scenario, parameter));
    const auto source = resolve(*parameter.entry);
    if (!source) return now;
    const auto moved = recentred(source->distribution, centralValue(now));
    return moved && *moved == now ? source->distribution : now;
}

/// What `former` states of a figure that is stated otherwise now; null where it is the same, or was not stated then.
/// @param place of the figure in its list, where it mostly stood before
const Parameter* formerStatement(const Case& former, const Parameter& now, std::size_t place) {
    const auto& all = former.parameters;
    const Parameter* then =
        place < all.size() && all[place].id == now.id ? &all[place] : findById(former.parameters, now.id);
    if (then == nullptr || !then->entry || !now.entry) return nullptr;
    return then->entry == now.entry && then->unit == now.unit ? nullptr : then;
}

/// With the source that vouches for it; under its present name.
void restate(Parameter& target, const Parameter& stated) {
    target.entry = stated.entry;
    target.unit = stated.unit;
    target.evidence = stated.evidence;
    target.note = stated.note;
}

}  // namespace

Result<CasePtr> withOverride(const CasePtr& input, const ScenarioId& scenario, const ParameterId& parameter,
                             const DistributionEntry& entry) {
    VALOR_CHECK(statedParameter(*input, parameter));
    VALOR_CHECK(checkUnlocked(*input, scenario, parameter));
    const auto resolved = resolve(entry);
    if (!resolved) return tl::unexpected(within("parameters/" + parameter.text(), resolved.error()));
    return editScenario(input, scenario, [&](Scenario& target) {
        const auto existing = std::ranges::find(target.overrides, parameter, &ParameterOverride::parameter);
        if (existing == target.overrides.end())
            target.overrides.push_back({parameter, entry});
        else
            existing->entry = entry;
    });
}

Result<CasePtr> withCentralValue(const CasePtr& input, const ScenarioId& scenario, const ParameterId& parameter,
                                 double central) {
    VALOR_TRY(const Parameter* stated, statedParameter(*input, parameter));
    const Scenario* target = findById(input->scenarios, scenario);
    if (target == nullptr) return unknownScenario(scenario);
    VALOR_TRY(const Distribution shape, shapeIn(*target, *stated));
    const auto moved = recentred(shape, central);
    if (!moved) return tl::unexpected(within("parameters/" + parameter.text(), moved.error()));
    return withOverride(input, scenario, parameter, NativeEntry{*moved});
}

Result<CasePtr> withoutOverride(const CasePtr& input, const ScenarioId& scenario, const ParameterId& parameter) {
    VALOR_CHECK(checkUnlocked(*input, scenario, parameter));
    return editScenario(input, scenario, [&](Scenario& target) {
        std::erase_if(target.overrides, [&](const ParameterOverride& o) { return o.parameter == parameter; });
    });
}

Result<CasePtr> withOverrideEverywhere(const CasePtr& input, const ScenarioId& scenario, const ParameterId& parameter,
                                       const std::string& remark) {
    VALOR_CHECK(statedParameter(*input, parameter));
    const Scenario* source = findById(input->scenarios, scenario);
    if (source == nullptr) return unknownScenario(scenario);
    const DistributionEntry* change = overrideIn(*source, parameter);
    if (change == nullptr)
        return fail(ErrorCode::ReferenceUnknown, "scenarios/" + scenario.text() + "/overrides",
                    {{"name", parameter.text()}, {"kind", "parameter"}});
    const DistributionEntry entry = *change;
    VALOR_TRY(const CasePtr without, withoutOverride(input, scenario, parameter));
    auto after = std::make_shared<Case>(*without);
    Parameter& target = *std::ranges::find(after->parameters, parameter, &Parameter::id);
    target.entry = entry;
    target.evidence = {};
    target.evidence.confidence = Confidence::Assumption;
    target.evidence.note.en = remark;
    VALOR_CHECK(checkLocksKept(*input, *after));
    return after;
}

Result<CasePtr> withScenarioCopy(const CasePtr& input, const ScenarioId& scenario, const ScenarioId& id,
                                 const LocalizedText& label) {
    const Scenario* original = findById(input->scenarios, scenario);
    if (original == nullptr) return unknownScenario(scenario);
    if (!isValidId(id.text())) return fail(ErrorCode::IdMalformed, "scenarios", {{"id", id.text()}});
    if (findById(input->scenarios, id) != nullptr)
        return fail(ErrorCode::IdDuplicate, "scenarios", {{"id", id.text()}});
    VALOR_CHECK(checkLabel(label, id));
    VALOR_CHECK(checkNameFree(*input, label, id));
    auto after = std::make_shared<Case>(*input);
    Scenario copy = *original;
    copy.id = id;
    copy.label = label;
    after->scenarios.push_back(std::move(copy));
    copyNotes(*after, scenario, id);
    return after;
}

Result<CasePtr> withChangesMoved(const CasePtr& input, const Scenario& former, const ScenarioId& id,
                                 const LocalizedText& label) {
    VALOR_TRY(const CasePtr copied, withScenarioCopy(input, former.id, id, label));
    VALOR_TRY(const CasePtr after,
              editScenario(copied, former.id, [&](Scenario& original) { original.overrides = former.overrides; }));
    VALOR_CHECK(checkLocksKept(*input, *after));
    return after;
}

std::vector<ParameterId> restatedSince(const Case& former, const Case& now) {
    std::vector<ParameterId> found;
    for (std::size_t i = 0; i < now.parameters.size(); ++i)
        if (formerStatement(former, now.parameters[i], i) != nullptr) found.push_back(now.parameters[i].id);
    return found;
}

bool isRestated(const Case& former, const Case& now, const ParameterId& parameter) {
    const auto match = std::ranges::find(now.parameters, parameter, &Parameter::id);
    if (match == now.parameters.end()) return false;
    return formerStatement(former, *match, static_cast<std::size_t>(match - now.parameters.begin())) != nullptr;
}

Result<CasePtr> withFormerFigure(const CasePtr& input, const Case& former, const ParameterId& parameter) {
    VALOR_CHECK(statedParameter(*input, parameter));
    VALOR_TRY(const Parameter* stated, statedParameter(former, parameter));
    auto after = std::make_shared<Case>(*input);
    restate(*std::ranges::find(after->parameters, parameter, &Parameter::id), *stated);
    VALOR_CHECK(checkLocksKept(*input, *after));
    return after;
}

Result<CasePtr> withRestatedIn(const CasePtr& input, const Case& former, const ScenarioId& scenario) {
    auto after = std::make_shared<Case>(*input);
    const auto target = std::ranges::find(after->scenarios, scenario, &Scenario::id);
    if (target == after->scenarios.end()) return unknownScenario(scenario);
    for (std::size_t i = 0; i < after->parameters.size(); ++i) {
        Parameter& parameter = after->parameters[i];
        const Parameter* stated = formerStatement(former, parameter, i);
        if (stated == nullptr || stated->unit != parameter.unit) continue;
        if (overrideIn(*target, parameter.id) == nullptr) target->overrides.push_back({parameter.id, *parameter.entry});
        restate(parameter, *stated);
    }
    VALOR_CHECK(checkLocksKept(*input, *after));
    return after;
}

Result<CasePtr> withScenarioRenamed(const CasePtr& input, const ScenarioId& scenario, const LocalizedText& label) {
    VALOR_CHECK(checkLabel(label, scenario));
    VALOR_CHECK(checkNameFree(*input, label, scenario));
    return editScenario(input, scenario, [&](Scenario& target) { target.label = label; });
}

Result<CasePtr> withoutScenario(const CasePtr& input, const ScenarioId& scenario) {
    if (findById(input->scenarios, scenario) == nullptr) return unknownScenario(scenario);
    if (input->scenarios.size() == 1) return fail(ErrorCode::FieldMissing, "scenarios");
    for (const InputNote& note : input->notes)
        if (note.scenario == scenario && note.locked) VALOR_CHECK(checkUnlocked(*input, scenario, note.input));
    auto after = std::make_shared<Case>(*input);
    std::erase_if(after->scenarios, [&](const Scenario& s) { return s.id == scenario; });
    std::erase_if(after->notes, [&](const InputNote& note) { return note.scenario == scenario; });
    std::erase_if(after->reports, [&](const ReportJob& job) { return job.scenario == scenario; });
    return after;
}

Result<CasePtr> withContract(const CasePtr& input, const Contract& contract) {
    const auto position = std::ranges::find(input->contracts, contract.id, &Contract::id);
    if (position == input->contracts.end())
        return fail(ErrorCode::ReferenceUnknown, "contracts", {{"name", contract.id.text()}, {"kind", "contract"}});
    Case after = *input;
    after.contracts[static_cast<std::size_t>(position - input->contracts.begin())] = contract;
    for (Parameter& figure : after.parameters)  // what was made for the contract is told by its name
        if (isStillToAgree(figure, *position, *input)) figure.evidence.citation = contract.label;
    return withoutIdleFigures(std::move(after), *input,
                              [&](const Parameter& figure) { return isStillToAgree(figure, *position, *input); });
}

ClauseId freeClauseId(const Contract& contract, ClauseKind kind) {
    return freeId(contract.clauses, idFrom(clauseKind(blankTerms(kind)), '-', "clause"));
}

ScenarioId freeScenarioId(const Case& input, const LocalizedText& label) {
    return freeIdFor(input.scenarios, label, "scenario");
}

Result<Distribution> distributionIn(const Scenario& scenario, const Parameter& parameter) {
    auto resolved = resolve(*entryIn(scenario, parameter));
    if (!resolved) return tl::unexpected(within("parameters/" + parameter.id.text(), resolved.error()));
    return std::move(resolved->distribution);
}

}  // namespace valor
