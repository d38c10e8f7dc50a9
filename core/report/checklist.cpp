// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/checklist.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/tools.h"
#include "core/report/evidence_levels.h"
#include "core/report/report_place.h"

namespace valor {
namespace {

using P = ReportPart;
using C = Answered;
constexpr std::string_view kTools = "place.tools", kNeeds = "place.needs", kFigures = "place.figures";

/// In the order of the items.
const std::vector<ReportPlace>& cheersPlaces() {
    static const std::vector<ReportPlace> places{{C::Part, {P::Question}},
                                                 {C::Full, {P::Summary}},
                                                 {C::Part, {P::Question}},
                                                 {},
                                                 {C::Part, {P::Question}, kNeeds},
                                                 {C::Part, {P::Question, P::Parties}, kNeeds},
                                                 {C::Full, {P::Question}},
                                                 {C::Full, {P::Question}},
                                                 {C::Full, {P::Question}},
                                                 {C::Full, {P::Question}},
                                                 {C::Part, {P::Answer}},
                                                 {C::Part, {P::Figures}, kFigures},
                                                 {C::Full, {P::Question}},
                                                 {C::Full, {P::Figures, P::Contracts}},
                                                 {C::Full, {P::Question}},
                                                 {C::Part, {P::Method}},
                                                 {C::Full, {P::Certainty, P::Method}},
                                                 {},
                                                 {C::Part, {P::Parties}},
                                                 {C::Full, {P::Certainty, P::Influences}},
                                                 {},
                                                 {C::Full, {P::Figures}},
                                                 {C::Full, {P::Summary, P::Answer}},
                                                 {C::Full, {P::Influences, P::Downside}},
                                                 {},
                                                 {C::Part, {P::Unknown}},
                                                 {},
                                                 {}};
    return places;
}

struct AiField {
    std::string_view name;
    ReportPlace place;                                  ///< where figures of the case speak of it
    std::vector<std::string_view> roles{};              ///< of these figures; none: the place holds for every case
    std::optional<EvidenceLevel> level = std::nullopt;  ///< or all figures of that level
};

const std::vector<AiField>& aiFields() {
    static const std::vector<AiField> fields{
        {"intended_use", {C::Part, {P::Question}}},
        {"autonomy", {}},
        {"version", {}},
        {"learning", {}},
        {"training_data", {}},
        {"local_validation", {C::Part, {P::Evidence}, kTools}, {"local_drop"}},
        {"input_data", {C::Part, {P::Evidence}, kTools}, {"failed_share"}},
        {"performance", {C::Part, {P::Evidence, P::Figures}, kTools}, {}, EvidenceLevel::Accuracy},
        {"drift", {C::Part, {P::Evidence}, kTools}, {"sensitivity_drift", "shift_rate"}},
        {"interaction",
         {C::Part, {P::Evidence, P::Figures}, kTools},
         {"compliance", "realisation", "uptake", "reading_reduction", "minutes_saved_per_case"}},
        {"implementation", {C::Part, {P::Figures, P::Contracts}, kFigures}},
        {"monitoring", {C::Part, {P::Figures}, kFigures}},
        {"user_training", {}},
        {"governance", {}}};
    return fields;
}

bool isStated(const AiField& field, const Case& input) {
    if (field.roles.empty() && !field.level) return true;
    return std::ranges::any_of(input.tools, [&](const Tool& tool) {
        return std::ranges::any_of(figuresOf(input, tool), [&](const ToolFigure& figure) {
            return std::ranges::find(field.roles, figure.role) != field.roles.end() ||
                   (field.level && evidenceLevelOf(figure.role) == field.level);
        });
    });
}

}  // namespace

DocumentTable cheersTable(const ReportForm& form, const Wording& wording) {
    const PlaceCells rows(form, wording);
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

DocumentTable aiFieldTable(const Case& input, const ReportForm& form, const Wording& wording) {
    const PlaceCells rows(form, wording);
    DocumentTable table{{rows.say("checklist.item"), rows.say("checklist.state"), rows.say("checklist.where")}, 3, {}};
    for (const AiField& field : aiFields()) {
        table.rows.push_back({rows.say("ai_field." + std::string(field.name))});
        rows.add(table.rows.back(),
                 isStated(field, input) ? field.place : ReportPlace{C::None, {}, field.place.missing});
    }
    return table;
}

}  // namespace valor
