// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_place.h"

#include <utility>

#include "core/error/listed.h"

namespace valor {

void PlaceCells::add(std::vector<std::string>& row, const ReportPlace& place) const {
    std::vector<std::string> where;
    for (const ReportPart part : place.parts)
        if (form_.has(part)) where.push_back(say("board." + std::string(partName(part))));
    if (where.empty()) {
        row.push_back(say("checklist.none"));
        row.push_back(say(place.parts.empty() ? place.missing : "checklist.left_out"));
        return;
    }
    const bool isFull = place.answered == Answered::Full && where.size() == place.parts.size();
    row.push_back(say(isFull ? "checklist.full" : "checklist.part"));
    std::string text = listed(where);
    if (place.answered != Answered::Full)
        text += (text.ends_with('?') ? " " : ". ") + say("place.rest") + " " + say(place.missing);
    row.push_back(std::move(text));
}

}  // namespace valor
