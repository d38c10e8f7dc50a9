// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/checklist.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/error/listed.h"

namespace valor {
namespace {

using P = ReportPart;
enum class State : std::uint8_t { Full, Part, None };

struct Place {
    State state = State::None;
    std::vector<ReportPart> parts{};
};

/// In the order of the items.
const std::vector<Place>& cheersPlaces() {
    static const std::vector<Place> places{{State::Part, {P::Question}},
                                           {State::Full, {P::Summary}},
                                           {State::Part, {P::Question}},
                                           {State::None, {}},
                                           {State::None, {}},
                                           {State::Part, {P::Parties}},
                                           {State::Full, {P::Question}},
                                           {State::Full, {P::Question}},
                                           {State::Full, {P::Question}},
                                           {State::Full, {P::Question}},
                                           {State::Part, {P::Answer}},
                                           {State::Part, {P::Figures}},
                                           {State::Full, {P::Question}},
                                           {State::Full, {P::Figures, P::Contracts}},
                                           {State::Full, {P::Question}},
                                           {State::Part, {P::Method}},
                                           {State::Full, {P::Certainty, P::Method}},
                                           {State::None, {}},
                                           {State::Part, {P::Parties}},
                                           {State::Full, {P::Certainty, P::Influences}},
                                           {State::None, {}},
                                           {State::Full, {P::Figures}},
                                           {State::Full, {P::Summary, P::Answer}},
                                           {State::Full, {P::Influences, P::Downside}},
                                           {State::None, {}},
                                           {State::Part, {P::Unknown}},
                                           {State::None, {}},
                                           {State::None, {}}};
    return places;
}

struct AiField {
    std::string_view name;
    Place place;
};

const std::vector<AiField>& aiFields() {
    static const std::vector<AiField> fields{{"intended_use", {State::None, {}}},
                                             {"autonomy", {State::None, {}}},
                                             {"version", {State::None, {}}},
                                             {"learning", {State::None, {}}},
                                             {"training_data", {State::None, {}}},
                                             {"local_validation", {State::None, {}}},
                                             {"input_data", {State::None, {}}},
                                             {"performance", {State::Part, {P::Figures}}},
                                             {"drift", {State::None, {}}},
                                             {"interaction", {State::Part, {P::Figures}}},
                                             {"implementation", {State::Part, {P::Figures, P::Contracts}}},
                                             {"monitoring", {State::Part, {P::Figures}}},
                                             {"user_training", {State::None, {}}},
                                             {"governance", {State::None, {}}}};
    return fields;
}

class ChecklistRows {
public:
    ChecklistRows(const ReportForm& form, const Wording& wording) : form_(form), wording_(wording) {}

    [[nodiscard]] std::string say(std::string_view key) const { return wording_.texts.text(key, wording_.language); }

    /// Whether and where an item is answered: two cells.
    void add(std::vector<std::string>& row, const Place& place) const {
        std::vector<std::string> where;
        for (const ReportPart part : place.parts)
            if (form_.has(part)) where.push_back(say("board." + std::string(partName(part))));
        const bool isComplete = where.size() == place.parts.size();
        if (where.empty()) {
            row.push_back(say("checklist.none"));
            row.push_back(say(place.parts.empty() ? "checklist.no_place" : "checklist.left_out"));
            return;
        }
        row.push_back(say(place.state == State::Full && isComplete ? "checklist.full" : "checklist.part"));
        row.push_back(listed(where));
    }

private:
    const ReportForm& form_;
    const Wording& wording_;
};

}  // namespace

DocumentTable cheersTable(const ReportForm& form, const Wording& wording) {
    const ChecklistRows rows(form, wording);
    DocumentTable table{{rows.say("checklist.number"), rows.say("checklist.item"), rows.say("checklist.state"),
                         rows.say("checklist.where")},
                        4,
                        {}};
    for (std::size_t i = 0; i < cheersPlaces().size(); ++i) {
        const std::string number = std::to_string(i + 1);
        table.rows.push_back({number, rows.say("cheers." + number)});
        rows.add(table.rows.back(), cheersPlaces()[i]);
    }
    return table;
}

DocumentTable aiFieldTable(const ReportForm& form, const Wording& wording) {
    const ChecklistRows rows(form, wording);
    DocumentTable table{{rows.say("checklist.item"), rows.say("checklist.state"), rows.say("checklist.where")}, 3, {}};
    for (const AiField& field : aiFields()) {
        table.rows.push_back({rows.say("ai_field." + std::string(field.name))});
        rows.add(table.rows.back(), field.place);
    }
    return table;
}

}  // namespace valor
