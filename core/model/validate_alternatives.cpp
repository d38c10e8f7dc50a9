// SPDX-License-Identifier: GPL-3.0-or-later
// Alternatives: deployments, contracts signed and money that follows no mechanism.
#include <algorithm>
#include <tuple>

#include "core/ledger/account_reference.h"
#include "core/model/missing_parts.h"
#include "core/model/validation_accounts.h"
#include "core/model/validation_context.h"

namespace valor::validation {
namespace {

/// A need must say how many cases a site has before a tool can serve them. Told once for a need, however many sites.
void checkVolume(Context& context, const Need& need, const Site& site, std::set<std::string>& told) {
    const auto own = std::ranges::find(need.siteVolumes, site.id, &Need::SiteVolume::site);
    if (own != need.siteVolumes.end()) return;
    const std::string missing = need.volumeRate.empty()  ? "needs/" + need.id.text() + "/volume_rate"
                                : site.catchment.empty() ? "sites/" + site.id.text() + "/catchment"
                                                         : "";
    if (!missing.empty() && told.insert(missing).second)
        context.error(ErrorCode::FieldMissing, missing, {{"need", need.id.text()}, {"served", site.id.text()}});
}

void checkDeployment(Context& context, const Deployment& deployment, const std::string& place,
                     std::set<std::string>& told) {
    const Case& input = context.input();
    const Need* need = findById(input.needs, deployment.need);
    const Site* site = findById(input.sites, deployment.site);
    if (need == nullptr) context.unknown(place + "/need", "need", deployment.need.text());
    if (site == nullptr) context.unknown(place + "/site", "site", deployment.site.text());
    if (findById(input.tools, deployment.tool) == nullptr)
        context.unknown(place + "/tool", "tool", deployment.tool.text());
    if (deployment.exit && *deployment.exit <= deployment.planned)
        context.error(
            ErrorCode::ValueOutOfRange, place + "/exit",
            {{"value", deployment.exit->text()}, {"lower", deployment.planned.plusMonths(1).text()}, {"upper", "∞"}});
    if (need != nullptr && site != nullptr) checkVolume(context, *need, *site, told);
}

void checkDeployments(Context& context, const Alternative& alternative, const std::string& place,
                      std::set<std::string>& told) {
    std::set<std::tuple<ToolId, NeedId, SiteId>> seen;
    for (std::size_t i = 0; i < alternative.deployments.size(); ++i) {
        const Deployment& deployment = alternative.deployments[i];
        const std::string item = place + "/deployments/" + std::to_string(i);
        checkDeployment(context, deployment, item, told);
        if (!seen.emplace(deployment.tool, deployment.need, deployment.site).second)
            context.error(
                ErrorCode::DeploymentDuplicate, item,
                {{"tool", deployment.tool.text()}, {"need", deployment.need.text()}, {"site", deployment.site.text()}});
    }
}

/// Units that the product of factors may have; a plain amount means "per unit of the basis".
std::vector<std::string_view> acceptedUnits(CashBasis basis) {
    switch (basis) {
        case CashBasis::Once: return {"$"};
        case CashBasis::PerMonth:
        case CashBasis::PerYear: return {"$/yr", "$"};
        case CashBasis::PerSiteOnce:
        case CashBasis::PerDeploymentOnce:
        case CashBasis::PerProcessed: return {"$/case", "$"};
        case CashBasis::PerSiteYear:
        case CashBasis::PerDeploymentYear: return {"$/case/yr", "$/yr", "$/case", "$"};
    }
    return {"$"};
}

/// "site" means every site: what is due once or by the month without a site in its basis is due at each of them.
void checkEverySite(Context& context, const CashItem& item, const std::set<SiteId>& sites, const std::string& place) {
    const bool isWhole =
        item.basis == CashBasis::Once || item.basis == CashBasis::PerMonth || item.basis == CashBasis::PerYear;
    if (!isWhole || sites.size() < 2) return;
    for (const auto& [account, field] : {std::pair(item.from, "/from"), std::pair(item.to, "/to")})
        if (refersToSite(account))
            return context.warn(ErrorCode::CashEverySite, place + field, {{"sites", std::to_string(sites.size())}});
}

void checkCashItem(Context& context, const CashItem& item, const std::set<SiteId>& sites, const std::string& place) {
    if (item.factors.empty()) context.error(ErrorCode::FieldMissing, place + "/factors");
    if (const auto unit = context.useProduct(item.factors, place + "/factors"); unit && !item.factors.empty())
        context.expectProduct(*unit, context.units(acceptedUnits(item.basis)), place + "/factors", item.factors);
    for (const ParameterId& id : item.factors)
        if (const Parameter* factor = context.find(id))
            context.expectUsual(*factor, {0, kInfinity}, place + "/factors");
    checkEverySite(context, item, sites, place);
    context.useAs(item.escalator, place + "/escalator", kYearlyRate);
    context.useAs(item.ceiling, place + "/ceiling", {"$", 0, kInfinity});
    checkAccount(context, item.from, place + "/from", {.sites = &sites});
    checkAccount(context, item.to, place + "/to", {.sites = &sites});
    if (item.start && item.end && *item.end <= *item.start)
        context.error(ErrorCode::ValueOutOfRange, place + "/end",
                      {{"value", item.end->text()}, {"lower", item.start->plusMonths(1).text()}, {"upper", "∞"}});
}

void checkAlternative(Context& context, const Alternative& alternative, const std::string& place,
                      std::set<std::string>& told) {
    checkDeployments(context, alternative, place, told);
    std::set<ContractId> signedContracts;
    for (const ContractId& id : alternative.contracts) {
        const std::string path = place + "/contracts/" + id.text();
        if (findById(context.input().contracts, id) == nullptr) context.unknown(path, "contract", id.text());
        if (!signedContracts.insert(id).second) context.error(ErrorCode::IdDuplicate, path, {{"id", id.text()}});
    }
    std::set<SiteId> sites;
    for (const Deployment& deployment : alternative.deployments) sites.insert(deployment.site);
    checkIds(context, alternative.cashItems, place + "/cash_items");
    for (std::size_t i = 0; i < alternative.cashItems.size(); ++i) {
        const CashItem& item = alternative.cashItems[i];
        checkCashItem(context, item, sites, placeOf(place + "/cash_items", item.id.text(), i));
    }
}

/// Where a missing part is to be filled in.
std::string placeOfMissing(CasePart part, const std::string& alternative) {
    switch (part) {
        case CasePart::Need: return "needs";
        case CasePart::Tool: return "tools";
        case CasePart::Effect: return "effects";
        case CasePart::Deployment: return alternative + "/deployments";
    }
    return {};
}

/// A case that is only begun is sound, but every figure of it is nought; told once for what all alternatives lack.
void tellMissing(Context& context, const Alternative& alternative, const std::string& place) {
    const Case& input = context.input();
    if (alternative.id == input.comparator || findById(input.alternatives, input.comparator) == nullptr) return;
    for (const CasePart part : missingParts(input, alternative))
        context.warnOnce(ErrorCode::NothingToSimulate, placeOfMissing(part, place),
                         {{"lacking", std::string(partName(part))}});
}

}  // namespace

void checkAlternatives(Context& context) {
    const Case& input = context.input();
    checkIds(context, input.alternatives, "alternatives");
    if (input.comparator.empty())
        context.error(ErrorCode::FieldMissing, "comparator");
    else if (findById(input.alternatives, input.comparator) == nullptr)
        context.unknown("comparator", "alternative", input.comparator.text());
    if (std::ranges::all_of(input.alternatives, [&](const auto& each) { return each.id == input.comparator; }))
        context.error(ErrorCode::NothingToSimulate, "alternatives");
    std::set<std::string> told;
    for (std::size_t i = 0; i < input.alternatives.size(); ++i) {
        const std::string place = placeOf("alternatives", input.alternatives[i].id.text(), i);
        checkAlternative(context, input.alternatives[i], place, told);
        tellMissing(context, input.alternatives[i], place);
    }
}

}  // namespace valor::validation
