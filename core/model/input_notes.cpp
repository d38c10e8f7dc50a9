// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/input_notes.h"

#include <algorithm>

#include "core/model/overrides.h"

namespace valor {
namespace {

const InputNote* noteAt(const Case& input, const ScenarioId& scenario, const ParameterId& parameter) {
    const auto found = std::ranges::find_if(
        input.notes, [&](const InputNote& note) { return note.input == parameter && note.scenario == scenario; });
    return found == input.notes.end() ? nullptr : &*found;
}

Error lockedBy(const InputNote& lock) {
    return {ErrorCode::InputLocked,
            "parameters/" + lock.input.text(),
            {{"name", lock.input.text()}, {"who", lock.who}, {"time", lock.time}, {"why", lock.text}}};
}

}  // namespace

const InputNote* noteOn(const Case& input, const ScenarioId& scenario, const ParameterId& parameter) {
    const InputNote* own = noteAt(input, scenario, parameter);
    return own != nullptr ? own : noteAt(input, {}, parameter);
}

const InputNote* lockOn(const Case& input, const ScenarioId& scenario, const ParameterId& parameter) {
    for (const InputNote* note : {noteAt(input, scenario, parameter), noteAt(input, {}, parameter)})
        if (note != nullptr && note->locked) return note;
    return nullptr;
}

const InputNote* shownNote(const Case& input, const ScenarioId& scenario, const ParameterId& parameter) {
    const InputNote* lock = lockOn(input, scenario, parameter);
    return lock != nullptr ? lock : noteOn(input, scenario, parameter);
}

Status checkUnlocked(const Case& input, const ScenarioId& scenario, const ParameterId& parameter) {
    if (const InputNote* lock = lockOn(input, scenario, parameter)) return tl::unexpected<Error>(lockedBy(*lock));
    return {};
}

Status checkLocksKept(const Case& before, const Case& after) {
    for (const InputNote& lock : before.notes) {
        if (!lock.locked) continue;
        for (const Scenario& scenario : before.scenarios) {
            const bool holds = lock.scenario.empty() ? findById(after.scenarios, scenario.id) != nullptr
                                                     : lock.scenario == scenario.id;
            if (holds && !isSameFigure(before, after, scenario.id, lock.input))
                return tl::unexpected<Error>(lockedBy(lock));
        }
    }
    return {};
}

bool isSameFigure(const Case& before, const Case& after, const ScenarioId& scenario, const ParameterId& parameter) {
    const Scenario *earlier = findById(before.scenarios, scenario), *later = findById(after.scenarios, scenario);
    if (earlier == nullptr || later == nullptr) return false;
    const DistributionEntry *from = overrideIn(*earlier, parameter), *to = overrideIn(*later, parameter);
    if (from != nullptr || to != nullptr) return from != nullptr && to != nullptr && *from == *to;
    const Parameter *stated = findById(before.parameters, parameter), *now = findById(after.parameters, parameter);
    return stated != nullptr && now != nullptr && stated->entry == now->entry && stated->formula == now->formula &&
           stated->unit == now->unit;
}

Result<CasePtr> withNote(const CasePtr& input, const InputNote& note) {
    const std::string place = "parameters/" + note.input.text();
    if (findById(input->parameters, note.input) == nullptr)
        return fail(ErrorCode::ReferenceUnknown, place, {{"name", note.input.text()}, {"kind", "parameter"}});
    if (!note.scenario.empty() && findById(input->scenarios, note.scenario) == nullptr)
        return fail(ErrorCode::ReferenceUnknown, "scenarios", {{"name", note.scenario.text()}, {"kind", "scenario"}});
    if (note.text.empty()) return fail(ErrorCode::FieldMissing, place + "/note");
    auto after = std::make_shared<Case>(*input);
    const auto known = std::ranges::find_if(after->notes, [&](const InputNote& each) {
        return each.input == note.input && each.scenario == note.scenario;
    });
    if (known == after->notes.end())
        after->notes.push_back(note);
    else
        *known = note;
    return after;
}

CasePtr withoutNote(const CasePtr& input, const ScenarioId& scenario, const ParameterId& parameter) {
    auto after = std::make_shared<Case>(*input);
    std::erase_if(after->notes,
                  [&](const InputNote& note) { return note.input == parameter && note.scenario == scenario; });
    return after;
}

}  // namespace valor
