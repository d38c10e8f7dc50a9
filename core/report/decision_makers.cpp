// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/decision_makers.h"

#include <string>
#include <string_view>
#include <vector>

#include "core/report/report_place.h"

namespace valor {
namespace {

using P = ReportPart;
using C = Answered;
constexpr std::string_view kContract = "place.contract", kVendor = "place.vendor", kTools = "place.tools";

struct Told {
    std::string_view who, what;  ///< last parts of the texts "reader.…" and "told.…"
    ReportPlace place;
};

const std::vector<Told>& allTold() {
    static const std::vector<Told> told{{"board", "benefit", {C::Full, {P::Answer, P::Parties}}},
                                        {"board", "loss", {C::Full, {P::Answer, P::Downside}}},
                                        {"board", "cash_or_time", {C::Full, {P::Answer, P::Parties}}},
                                        {"board", "liabilities", {C::Part, {P::Contracts}, kContract}},
                                        {"board", "exit", {C::Part, {P::Contracts}, kContract}},
                                        {"board", "maximum", {C::Part, {P::Contracts}, kContract}},
                                        {"clinician", "intended_use", {C::Part, {P::Question}}},
                                        {"clinician", "approval", {}},
                                        {"clinician", "performance", {C::Part, {P::Evidence, P::Figures}, kTools}},
                                        {"clinician", "workflow", {C::Part, {P::Evidence, P::Figures}}},
                                        {"clinician", "failures", {C::Part, {P::Evidence}, kTools}},
                                        {"patient", "decides", {}},
                                        {"patient", "oversight", {}},
                                        {"patient", "benefit_harm", {C::Part, {P::Answer, P::Parties}}},
                                        {"patient", "equity", {}},
                                        {"payer", "per_qaly", {C::Part, {P::Answer}}},
                                        {"payer", "pockets", {C::Full, {P::Parties}}},
                                        {"payer", "incentives", {C::Part, {P::Contracts}, "place.incentives"}},
                                        {"payer", "outcome_clause", {C::Part, {P::Contracts}, "place.contract_page"}},
                                        {"compliance", "device_class", {}},
                                        {"compliance", "ai_act", {}},
                                        {"compliance", "versions", {}},
                                        {"compliance", "post_market", {}},
                                        {"compliance", "model_clauses", {}},
                                        {"vendor", "revenue", {C::Full, {P::Contracts}}},
                                        {"vendor", "trough", {C::None, {}, kVendor}},
                                        {"vendor", "at_risk", {C::None, {}, kVendor}},
                                        {"vendor", "termination", {}},
                                        {"vendor", "break_even", {C::None, {}, kVendor}}};
    return told;
}

}  // namespace

DocumentTable decisionMakerTable(const ReportForm& form, const Wording& wording) {
    const PlaceCells cells(form, wording);
    const bool isForAll = form.audience == ReportAudience::Everybody;
    DocumentTable table{{cells.say("reader.what"), cells.say("checklist.state"), cells.say("checklist.where")}, 3, {}};
    if (isForAll) table.heads.insert(table.heads.begin(), cells.say("reader.who"));
    table.textColumns = table.heads.size();
    for (const Told& told : allTold()) {
        if (!isForAll && told.who != audienceName(form.audience)) continue;
        std::vector<std::string> row{cells.say("told." + std::string(told.what))};
        if (isForAll) row.insert(row.begin(), cells.say("reader." + std::string(told.who)));
        cells.add(row, told.place);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace valor
