// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/assessment.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "core/error/listed.h"
#include "core/report/report_place.h"

namespace valor {
namespace {

using P = ReportPart;
using C = Answered;
constexpr std::size_t kFirstStep = 4;  // domains of the first step; the others are of the second

const std::vector<ReportPlace>& domains() {
    static const std::vector<ReportPlace> places{{C::Part, {P::Question}, "place.needs"},
                                                 {C::Part, {P::Question, P::Evidence}, "place.tools"},
                                                 {},
                                                 {},
                                                 {C::Part, {P::Downside}},
                                                 {C::Part, {P::Evidence, P::Figures}, "place.tools"},
                                                 {C::Full, {P::Answer, P::Parties}},
                                                 {C::Part, {P::Parties, P::Figures}},
                                                 {}};
    return places;
}

std::string nameOf(std::size_t domain, const PlaceCells& cells) {
    const std::string number = std::to_string(domain + 1);
    return number + " " + cells.say("mas_ai." + number);
}

bool isTold(const ReportPlace& place, const ReportForm& form) {
    return std::ranges::any_of(place.parts, [&](ReportPart part) { return form.has(part); });
}

}  // namespace

DocumentTable domainTable(const ReportForm& form, const Wording& wording) {
    constexpr const char* kBlank = "…………";
    const PlaceCells cells(form, wording);
    DocumentTable table{{cells.say("mas_ai.step"), cells.say("mas_ai.domain"), cells.say("checklist.state"),
                         cells.say("checklist.where"), cells.say("mas_ai.rating")},
                        5,
                        {}};
    for (std::size_t i = 0; i < domains().size(); ++i) {
        table.rows.push_back({i < kFirstStep ? "1" : "2", nameOf(i, cells)});
        cells.add(table.rows.back(), domains()[i]);
        table.rows.back().emplace_back(kBlank);
    }
    return table;
}

std::string gateSentence(const ReportForm& form, const Wording& wording) {
    const PlaceCells cells(form, wording);
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < kFirstStep; ++i)
        if (!isTold(domains()[i], form)) missing.push_back(nameOf(i, cells));
    return wording.texts.text("mas_ai.gate", wording.language, {{"missing", listed(missing)}});
}

}  // namespace valor
