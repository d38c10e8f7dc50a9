// SPDX-License-Identifier: GPL-3.0-or-later
// What each alternative takes into use against itself and what it signs: patients or payments counted twice, use that
// nobody is paid for, and money that goes to the vendor of another tool.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/contract/coverage.h"
#include "core/contract/interactions.h"
#include "core/contract/settlement.h"
#include "core/error/listed.h"
#include "core/ledger/account_reference.h"
#include "core/model/month_span.h"
#include "core/model/references.h"
#include "core/model/validation_context.h"

namespace valor::validation {
namespace {

class UseCheck {
public:
    UseCheck(Context& context, const Alternative& alternative, std::string place)
        : context_(context),
          input_(context.input()),
          alternative_(alternative),
          place_(std::move(place)),
          simulated_{input_.baseMonth, input_.baseMonth.plusMonths(std::max(context.longestHorizon(), 0))},
          contracts_(signedBy(alternative)) {}

    void check() {
        checkPatients();
        checkPayments();
        // A mistyped reference would leave half of the case unpaid.
        if (!context_.problems().hasErrors()) checkPaid();
    }

private:
    [[nodiscard]] std::vector<const Contract*> signedBy(const Alternative& alternative) const {
        std::vector<const Contract*> contracts;
        for (const ContractId& id : std::set(alternative.contracts.begin(), alternative.contracts.end()))
            if (const Contract* contract = findById(input_.contracts, id)) contracts.push_back(contract);
        return contracts;
    }

    /// Simulated months in which a tool may be in use.
    [[nodiscard]] MonthSpan useOf(const Deployment& deployment) const {
        return both(simulated_, {deployment.planned, deployment.exit.value_or(simulated_.end)});
    }

    // ---- patients

    /// Each deployment counts all patients of its need at its site, so that two tools at once count them twice.
    void checkPatients() {
        std::map<std::pair<NeedId, SiteId>, std::vector<const Deployment*>> served;
        for (const Deployment& deployment : alternative_.deployments)
            served[{deployment.need, deployment.site}].push_back(&deployment);
        struct Shared {
            std::set<std::string> tools, sites;
        };
        std::map<NeedId, Shared> shared;
        for (const auto& [where, deployments] : served)
            for (const Deployment* deployment : deployments)
                if (meetsAnother(*deployment, deployments)) {
                    shared[where.first].tools.insert(deployment->tool.text());
                    shared[where.first].sites.insert(where.second.text());
                }
        for (const auto& [need, what] : shared)
            context_.warn(ErrorCode::PatientsShared, place_ + "/deployments",
                          {{"alternative", alternative_.id.text()},
                           {"need", need.text()},
                           {"tools", listed(what.tools)},
                           {"sites", listed(what.sites)}});
    }

    [[nodiscard]] bool meetsAnother(const Deployment& deployment, const std::vector<const Deployment*>& others) const {
        return std::ranges::any_of(others, [&](const Deployment* other) {
            return other->tool != deployment.tool && both(useOf(deployment), useOf(*other)).any();
        });
    }

    // ---- payments

    /// A platform may well be paid beside the vendor; two payees of one kind for one count are likely one too many.
    void checkPayments() {
        for (std::size_t second = 1; second < contracts_.size(); ++second)
            for (std::size_t first = 0; first < second; ++first) checkPayments(*contracts_[first], *contracts_[second]);
    }

    void checkPayments(const Contract& one, const Contract& other) {
        const MonthSpan term = both(termOf(one), termOf(other));
        for (const Clause& clause : other.clauses)
            for (const Clause& earlier : one.clauses) {
                const std::string_view measure = billedMeasure(clause.terms), before = billedMeasure(earlier.terms);
                const bool isSame = !measure.empty() && measure == before;
                if (!isSame && !billSameCases(clause, earlier)) continue;
                if (payeeKind(clause) != payeeKind(earlier)) continue;
                const Deployment* deployment = inScopeOfBoth(clause, earlier, term);
                if (deployment == nullptr) continue;
                Arguments arguments{{"alternative", alternative_.id.text()},
                                    {"first", one.id.text() + "/" + earlier.id.text()},
                                    {"second", other.id.text() + "/" + clause.id.text()},
                                    {"measure", std::string(measure)},
                                    {"tool", deployment->tool.text()},
                                    {"need", deployment->need.text()}};
                if (!isSame) arguments.emplace_back("other_measure", before);  // other words
                return context_.warn(ErrorCode::PaymentsShared, place_ + "/contracts/" + other.id.text(),
                                     std::move(arguments));
            }
    }

    [[nodiscard]] const Deployment* inScopeOfBoth(const Clause& one, const Clause& other, const MonthSpan& term) const {
        const auto found = std::ranges::find_if(alternative_.deployments, [&](const Deployment& each) {
            return both(term, useOf(each)).any() && inScope(one.scope, each.site, each.need, each.tool) &&
                   inScope(other.scope, each.site, each.need, each.tool);
        });
        return found == alternative_.deployments.end() ? nullptr : &*found;
    }

    [[nodiscard]] const Party* payeeOf(const Clause& clause) const {
        return findById(input_.parties, PartyId(partyIn(clause.payee)));
    }
    [[nodiscard]] std::optional<PartyKind> payeeKind(const Clause& clause) const {
        const Party* payee = payeeOf(clause);
        return payee == nullptr ? std::nullopt : std::optional(payee->kind);
    }

    // ---- who is paid

    void checkPaid() {
        std::set<ToolId> tools;
        for (const Deployment& deployment : alternative_.deployments) tools.insert(deployment.tool);
        for (const ToolId& tool : tools) {
            if (isCovered(tool, alternative_, contracts_))
                tellUncovered(tool);
            else if (isUncoveredToday(tool))
                tellUncoveredToday(tool);
            else if (!isPaidOtherwise(tool))
                context_.warn(ErrorCode::ToolUnpaid, place_ + "/contracts",
                              {{"alternative", alternative_.id.text()}, {"tool", tool.text()}});
        }
        for (const Contract* contract : contracts_)
            for (const Clause& clause : contract->clauses) checkVendor(*contract, clause);
    }

    static bool isCovered(const Deployment& deployment, const std::vector<const Contract*>& contracts) {
        return std::ranges::any_of(contracts, [&](const Contract* contract) {
            return covers(*contract, deployment.site, deployment.need, deployment.tool);
        });
    }
    static bool isCovered(const ToolId& tool, const Alternative& alternative,
                          const std::vector<const Contract*>& contracts) {
        return std::ranges::any_of(alternative.deployments, [&](const Deployment& deployment) {
            return deployment.tool == tool && isCovered(deployment, contracts);
        });
    }
    /// What is in use today without a contract stays so where an alternative keeps it.
    [[nodiscard]] bool isUncoveredToday(const ToolId& tool) const {
        const Alternative* today = findById(input_.alternatives, input_.comparator);
        return today != nullptr && std::ranges::count(today->deployments, tool, &Deployment::tool) > 0 &&
               !isCovered(tool, *today, signedBy(*today));
    }

    /// Whether money that is no clause pays for the tool: its vendor, or for one without a vendor of its own anybody.
    [[nodiscard]] bool isPaidOtherwise(const ToolId& id) const {
        const Party* vendor = vendorOf(id);
        const bool isSold = vendor != nullptr && vendor->kind == PartyKind::Vendor;
        const auto pays = [&](const std::string& to) {
            return !isSold || to == vendor->id.text() || to.starts_with(vendor->id.text() + "/");
        };
        return std::ranges::any_of(
                   alternative_.cashItems,
                   [&](const CashItem& item) { return item.category != CashCategory::Funding && pays(item.to); }) ||
               std::ranges::any_of(input_.effects, [&](const Effect& effect) {
                   return effect.tool == id && isInUse(effect) &&
                          std::ranges::any_of(effect.consequences, [&](const Consequence& each) {
                              return isSold && each.kind == FlowKind::Cash && pays(each.to);
                          });
               });
    }
    [[nodiscard]] bool isInUse(const Effect& effect) const {
        return std::ranges::any_of(alternative_.deployments, [&](const Deployment& deployment) {
            return deployment.tool == effect.tool && deployment.need == effect.need;
        });
    }

    void tellUncovered(const ToolId& tool) {
        for (std::size_t i = 0; i < alternative_.deployments.size(); ++i) {
            const Deployment& deployment = alternative_.deployments[i];
            if (deployment.tool != tool || isCovered(deployment, contracts_)) continue;
            context_.problems().add(
                Severity::Info, ErrorCode::DeploymentUncovered, place_ + "/deployments/" + std::to_string(i),
                {{"tool", deployment.tool.text()}, {"need", deployment.need.text()}, {"site", deployment.site.text()}});
        }
    }

    /// What is in use today may be free; not so a tool that some contract of the case sells.
    void tellUncoveredToday(const ToolId& tool) {
        const bool isSold = std::ranges::any_of(input_.contracts, [&](const Contract& contract) {
            return std::ranges::any_of(contract.clauses, [&](const Clause& clause) {
                return std::ranges::find(clause.scope.tools, tool) != clause.scope.tools.end();
            });
        });
        if (isSold) tellUncovered(tool);
    }

    /// A clause that counts what a tool does should pay the vendor of that tool; one that counts nothing may pay for
    /// several, if the payee sells one of them. Told once for each clause and tool, whoever signs the contract.
    void checkVendor(const Contract& contract, const Clause& clause) {
        const Party* payee = payeeOf(clause);
        if (payee == nullptr || payee->kind != PartyKind::Vendor) return;
        std::map<ToolId, const Party*> vendors;
        for (const Deployment& deployment : alternative_.deployments)
            if (inScope(clause.scope, deployment.site, deployment.need, deployment.tool))
                vendors.emplace(deployment.tool, vendorOf(deployment.tool));
        const bool sellsOne = std::ranges::any_of(vendors, [&](const auto& sold) { return sold.second == payee; });
        if (sellsOne && billedMeasure(clause.terms).empty()) return;
        for (const auto& [tool, vendor] : vendors) {
            if (vendor == nullptr || vendor == payee) continue;
            context_.warnOnce(ErrorCode::PayeeOtherVendor,
                              "contracts/" + contract.id.text() + "/clauses/" + clause.id.text() + "/payee",
                              {{"tool", tool.text()}, {"vendor", vendor->id.text()}, {"payee", payee->id.text()}});
        }
    }

    /// The party that a tool names as its vendor; null where it is but a name.
    [[nodiscard]] const Party* vendorOf(const ToolId& id) const {
        const Tool* tool = findById(input_.tools, id);
        return tool == nullptr ? nullptr : findById(input_.parties, PartyId(tool->vendor));
    }

    Context& context_;
    const Case& input_;
    const Alternative& alternative_;
    std::string place_;
    MonthSpan simulated_;                     ///< under the longest scenario
    std::vector<const Contract*> contracts_;  ///< that the alternative signs
};

/// Sites at which an alternative uses what a clause covers.
std::set<SiteId> sitesUnder(const Clause& clause, const Alternative& alternative) {
    std::set<SiteId> sites;
    for (const Deployment& each : alternative.deployments)
        if (inScope(clause.scope, each.site, each.need, each.tool)) sites.insert(each.site);
    return sites;
}

/// The most sites that an alternative brings to a clause.
std::size_t mostSitesUnder(const Case& input, const Contract& contract, const Clause& clause) {
    std::size_t most = 0;
    for (const Alternative& alternative : input.alternatives)
        if (signs(alternative, contract.id)) most = std::max(most, sitesUnder(clause, alternative).size());
    return most;
}

/// What is due, or held within an amount, at every site that "site" stands for: usual for licences, a slip for totals.
/// Told once for a clause. What counts units or takes a share off is the same however many sites there are.
void tellEverySite(Context& context, const Contract& contract, const Clause& clause, const std::string& place) {
    const ClauseKind kind = kindOfTerms(clause.terms);
    const bool isLimit = isPooled(clause.terms) == false || kind == ClauseKind::LiabilityCap;
    const bool isAmount = isCharge(kind) || kind == ClauseKind::Termination;
    const bool counts = !billedMeasure(clause.terms).empty();
    if (!refersToSite(clause.payer) || counts || (!isLimit && !isAmount)) return;
    const std::size_t sites = mostSitesUnder(context.input(), contract, clause);
    if (sites <= 1) return;
    Arguments arguments{{"sites", std::to_string(sites)}};
    if (isLimit) arguments.emplace_back("limit", "");  // other words
    context.problems().add(Severity::Info, ErrorCode::ClauseEverySite, place + "/payer", std::move(arguments));
}

}  // namespace

void checkUse(Context& context) {
    const std::vector<Alternative>& alternatives = context.input().alternatives;
    for (std::size_t i = 0; i < alternatives.size(); ++i)
        UseCheck(context, alternatives[i], placeOf("alternatives", alternatives[i].id.text(), i)).check();
    for (const Contract& contract : context.input().contracts)
        for (const Clause& clause : contract.clauses) {
            const std::string place = "contracts/" + contract.id.text() + "/clauses/" + clause.id.text();
            tellEverySite(context, contract, clause, place);
        }
}

}  // namespace valor::validation
