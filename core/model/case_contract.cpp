// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/case_contract.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/contract/fact_table.h"
#include "core/model/central_values.h"
#include "core/model/closest_names.h"
#include "core/model/contract_amounts.h"
#include "core/units/unit.h"

namespace valor {
namespace {

/// A decimal that a contract may state.
std::string amountText(double value, int digits) {
    constexpr int kLeast = 2, kMost = 12;
    const bool isNumber = std::isfinite(value) && value != 0;
    const int before = isNumber ? static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1 : digits;
    return ExactNumber::onGrid(value, std::clamp(digits - before, kLeast, kMost)).text();
}

}  // namespace

const Alternative* alternativeWithContracts(const Case& input, const AlternativeId& name) {
    if (!name.empty()) return findById(input.alternatives, name);
    const auto found =
        std::ranges::find_if(input.alternatives, [](const Alternative& each) { return !each.contracts.empty(); });
    return found == input.alternatives.end() ? nullptr : &*found;
}

std::vector<BillingCell> cellsOf(const Case& input, const Alternative& alternative, std::size_t sites) {
    std::set<SiteId> shown;
    std::vector<BillingCell> cells;
    for (const Deployment& deployment : alternative.deployments) {
        const Site* site = findById(input.sites, deployment.site);
        if (site == nullptr || (!shown.contains(site->id) && shown.size() >= sites)) continue;
        shown.insert(site->id);
        cells.push_back({deployment.site, deployment.need, deployment.tool, site->party});
    }
    return cells;
}

namespace {

/// What the alternative has at an observed place.
struct Used {
    std::set<SiteId> sites;
    std::set<NeedId> needs;
    std::set<ToolId> tools;
};
Used usedAt(const Alternative& alternative, const BillingCell& cell) {
    Used used;
    for (const Deployment& each : alternative.deployments) {
        if (!cell.site.empty() && each.site != cell.site) continue;
        if (!cell.need.empty() && each.need != cell.need) continue;
        used.sites.insert(each.site);
        used.needs.insert(each.need);
        used.tools.insert(each.tool);
    }
    return used;
}

/// A site that is none of the alternative's is told with these; else with the needs at each.
Error nothingUsedAt(const Alternative& alternative, const BillingCell& cell) {
    const bool isSiteUsed =
        std::ranges::find(alternative.deployments, cell.site, &Deployment::site) != alternative.deployments.end();
    const bool isSite = !cell.site.empty() && !isSiteUsed;
    std::set<std::string> places;
    for (const Deployment& each : alternative.deployments)
        places.insert(isSite ? each.site.text() : each.site.text() + "/" + each.need.text());
    const std::string wanted = isSite ? cell.site.text() : cell.site.text() + "/" + cell.need.text();
    const std::string named = namesBySimilarity(wanted, {places.begin(), places.end()});
    const char* const several = named.find(',') == std::string::npos ? "deployed_once" : "deployed";
    return {ErrorCode::ReferenceUnknown,
            isSite ? "site" : "need",
            {{"site", orAll(cell.site.text())},
             {"need", orAll(cell.need.text())},
             {isSite ? "used_sites" : several, named.empty() ? "–" : named}}};
}

}  // namespace

Result<std::vector<BillingCell>> deployedCells(const Case& input, const Alternative& alternative,
                                               std::vector<BillingCell> observed) {
    for (BillingCell& cell : observed) {
        const Used used = usedAt(alternative, cell);
        const bool isPlaced = !cell.site.empty() || !cell.need.empty();
        if (isPlaced && used.tools.empty()) return tl::unexpected<Error>(nothingUsedAt(alternative, cell));
        if (!isPlaced && used.sites.size() == 1) cell.site = *used.sites.begin();
        if (used.needs.size() == 1) cell.need = *used.needs.begin();
        if (used.tools.size() == 1) cell.tool = *used.tools.begin();
        if (used.tools.size() > 1 && isPlaced) cell.shared.assign(used.tools.begin(), used.tools.end());
        if (const Site* site = findById(input.sites, cell.site)) cell.party = site->party;
    }
    return observed;
}

std::optional<double> centralInBaseUnits(const Case& input, const Scenario& scenario, const ParameterId& id, Per per) {
    const Parameter* parameter = findById(input.parameters, id);
    const auto value = centralValueIn(input, scenario, id);
    if (parameter == nullptr || !value) return std::nullopt;
    const auto unit = Unit::parse(parameter->unit, input.currency);
    if (!unit) return std::nullopt;
    const double inBaseUnits = *value * unit->scale();
    return per == Per::Month && unit->exponentOf("yr") == -1 ? inBaseUnits / kYearMonths : inBaseUnits;
}

std::optional<double> centralAmount(const Case& input, const Scenario& scenario, ClauseKind kind,
                                    const ContractAmount& amount) {
    if (amount.isAgreed()) {
        const auto agreed = ExactNumber::parse(amount.decimal);
        return agreed ? std::optional(agreed->toDouble()) : std::nullopt;
    }
    return centralInBaseUnits(input, scenario, amount.parameter, isPaidByTheMonth(kind) ? Per::Month : Per::AsStated);
}

Contract withCentralAmounts(const Case& input, const Scenario& scenario, Contract contract, int digits) {
    for (Clause& clause : contract.clauses) {
        const ClauseKind kind = kindOfTerms(clause.terms);
        const auto settle = [&](ContractAmount& amount) {
            if (amount.isAgreed()) return;
            if (const auto value = centralAmount(input, scenario, kind, amount))
                amount = {amountText(*value, digits), {}, amount.indexed};
        };
        forEachAmount(clause.terms, settle);
    }
    return contract;
}

}  // namespace valor
