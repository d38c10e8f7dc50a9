// SPDX-License-Identifier: GPL-3.0-or-later
// Notes beside inputs: each belongs to something that is there, and no two to the same.
#include "core/model/validation_context.h"

namespace valor::validation {

void checkNotes(Context& context) {
    const Case& input = context.input();
    std::set<std::pair<ParameterId, ScenarioId>> seen;
    for (std::size_t i = 0; i < input.notes.size(); ++i) {
        const InputNote& note = input.notes[i];
        const std::string place = placeOf("notes", "", i);
        if (context.find(note.input) == nullptr) context.unknown(place + "/input", "parameter", note.input.text());
        if (!note.scenario.empty() && findById(input.scenarios, note.scenario) == nullptr)
            context.unknown(place + "/scenario", "scenario", note.scenario.text());
        if (note.text.empty()) context.error(ErrorCode::FieldMissing, place + "/text");
        if (!seen.emplace(note.input, note.scenario).second)
            context.error(ErrorCode::IdDuplicate, place, {{"id", note.input.text()}});
    }
}

}  // namespace valor::validation
