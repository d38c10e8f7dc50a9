// SPDX-License-Identifier: GPL-3.0-or-later
// Parties, cost centres and sites.
#include <array>

#include "core/model/validation_accounts.h"
#include "core/model/validation_context.h"

namespace valor::validation {
namespace {

constexpr std::array<std::string_view, 3> kReserved{"site", "outside", "created"};

void checkParty(Context& context, const Party& party) {
    const std::string place = "parties/" + party.id.text();
    for (const std::string_view word : kReserved)
        if (party.id.text() == word) context.error(ErrorCode::IdMalformed, place, {{"id", party.id.text()}});
    checkIds(context, party.budgets, place + "/budgets");
    context.useFixed(party.costOfCapital, place + "/cost_of_capital", kYearlyRate);
}

void checkCostCentre(Context& context, const CostCentre& centre) {
    const std::string place = "cost_centres/" + centre.id + "/assignments";
    if (centre.assignments.empty()) context.error(ErrorCode::FieldMissing, place);
    for (std::size_t i = 0; i < centre.assignments.size(); ++i) {
        const std::string item = place + "/" + std::to_string(i);
        AccountUse use;
        use.onlyParties = true;
        checkAccount(context, centre.assignments[i].account, item + "/account", use);
        if (i > 0 && !(centre.assignments[i - 1].from < centre.assignments[i].from))
            context.error(ErrorCode::ValueOutOfRange, item + "/from",
                          {{"value", centre.assignments[i].from.text()},
                           {"lower", centre.assignments[i - 1].from.plusMonths(1).text()},
                           {"upper", "∞"}});
    }
}

void checkSite(Context& context, const Site& site) {
    const std::string place = "sites/" + site.id.text();
    if (findById(context.input().parties, site.party) == nullptr)
        context.unknown(place + "/party", "party", site.party.text());
    context.useAs(site.catchment, place + "/catchment", {"inhabitant", 0, kInfinity});
}

}  // namespace

void checkParties(Context& context) {
    const Case& input = context.input();
    checkIds(context, input.parties, "parties");
    checkIds(context, input.costCentres, "cost_centres");
    checkIds(context, input.sites, "sites");
    for (const Party& party : input.parties) checkParty(context, party);
    for (const CostCentre& centre : input.costCentres) checkCostCentre(context, centre);
    for (const Site& site : input.sites) checkSite(context, site);
}

}  // namespace valor::validation
