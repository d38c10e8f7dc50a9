// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/subject.h"

#include <algorithm>

namespace valor::simulation {
namespace {

tl::unexpected<Error> unknown(const std::string& name, const char* kind) {
    return fail(ErrorCode::ReferenceUnknown, "request", {{"name", name}, {"kind", kind}});
}

}  // namespace

std::vector<std::string> Subject::names() const {
    std::vector<std::string> names;
    for (const Alternative* alternative : alternatives) names.push_back(alternative->id.text());
    return names;
}

Result<Subject> findSubject(const Case& input, const ScenarioId& scenario,
                            const std::vector<AlternativeId>& alternatives) {
    Subject subject;
    if (input.scenarios.empty()) return fail(ErrorCode::NothingToSimulate, "scenarios");
    subject.scenario = scenario.empty() ? &input.scenarios.front() : findById(input.scenarios, scenario);
    if (subject.scenario == nullptr) return unknown(scenario.text(), "scenario");
    subject.comparator = findById(input.alternatives, input.comparator);
    if (subject.comparator == nullptr) return unknown(input.comparator.text(), "alternative");
    for (const Alternative& alternative : input.alternatives) {
        const bool wanted = alternatives.empty()
                                ? &alternative != subject.comparator
                                : std::ranges::find(alternatives, alternative.id) != alternatives.end();
        if (wanted) subject.alternatives.push_back(&alternative);
    }
    for (const AlternativeId& id : alternatives)
        if (findById(input.alternatives, id) == nullptr) return unknown(id.text(), "alternative");
    if (subject.alternatives.empty()) return fail(ErrorCode::NothingToSimulate, "alternatives");
    return subject;
}

}  // namespace valor::simulation
