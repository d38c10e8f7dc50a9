// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts: amounts, measures, tiers, scope and accounts of every clause.
#include <algorithm>
#include <cstdint>
#include <set>

#include "core/contract/billing.h"
#include "core/contract/interactions.h"
#include "core/contract/longest_term.h"
#include "core/contract/node_builder.h"
#include "core/ledger/account_reference.h"
#include "core/measure/measure.h"
#include "core/model/billed_before_use.h"
#include "core/model/case_contract.h"
#include "core/model/central_values.h"
#include "core/model/clause_form.h"
#include "core/model/contract_problems.h"
#include "core/model/month_span.h"
#include "core/model/new_contract.h"
#include "core/model/references.h"
#include "core/model/validation_accounts.h"
#include "core/model/validation_context.h"

namespace valor::validation {
namespace {

/// Sites that a clause can bill: those in its scope in an alternative that signs the contract.
std::set<SiteId> billedSites(const Case& input, const Contract& contract, const Clause& clause) {
    std::set<SiteId> sites;
    for (const Alternative& alternative : input.alternatives) {
        if (!signs(alternative, contract.id)) continue;
        for (const Deployment& deployment : alternative.deployments)
            if (inScope(clause.scope, deployment.site, deployment.need, deployment.tool)) sites.insert(deployment.site);
    }
    return sites;
}

/// Unit of a billable measure; a pure number for none.
Unit unitOfMeasure(const Context& context, const std::string& name) {
    const Measure* measure = findMeasure(name);
    return measure == nullptr ? Unit() : context.unit(measure->unit);
}

/// Whether "300.000" may have been meant as three hundred thousand; exact amounts rarely have three decimals.
bool looksGrouped(const std::string& decimal) {
    const std::size_t point = decimal.find('.');
    return point != std::string::npos && decimal.size() == point + 4 && point <= 3 && decimal.front() != '0';
}

/// Beyond it a few units already come to more than a settlement adds up exactly, kMostSettled.
constexpr std::int64_t kMostAgreed = 1'000'000'000'000;

class ClauseCheck {
public:
    ClauseCheck(Context& context, const Contract& contract, const Clause& clause, std::string place)
        : context_(context), clause_(clause), parts_(contract::partsOf(clause, contract)), place_(std::move(place)) {}

    void check() {
        std::visit([&](const auto& terms) { (*this)(terms); }, clause_.terms);
        for (const Metric* metric : metricsOf(clause_.terms)) checkMetric(*metric);
        for (const ExpectedMeasure& each : clause_.expected) checkExpected(each.measure, each.parameter);
        if (parts_)
            for (const FormField& field : formOf(clause_.terms)) warnOfMoreThanAll(field);
    }

private:
    void operator()(const FixedFee& fee) { checkAmount(fee.amount, "/amount", {context_.unit("$")}); }
    void operator()(const Subscription& subscription) {
        if (!subscription.measure.empty()) checkMeasure(subscription.measure);
        const Unit per = unitOfMeasure(context_, subscription.measure);
        const Unit money = context_.unit("$");
        const Unit month = context_.unit("month");
        checkAmount(subscription.amount, "/amount", {money / month, money / per / month, money / per, money});
    }
    void operator()(const PerUnit& perUnit) {
        checkMeasure(perUnit.measure);
        checkPrice(perUnit.price, perUnit.measure, "/price");
    }
    void operator()(const MarginalTiers& tiers) { checkTiers(tiers); }
    void operator()(const AllUnitsTiers& tiers) { checkTiers(tiers); }
    /// Kinds whose figures need no more than to be readable.
    template <class Terms>
    void operator()(const Terms& terms) {
        if (!parts_) return;  // see checkTerms
        for (const contract::Figure& figure : parts_->figures)
            checkAmount(figure.amount, "/" + figure.place, acceptedUnits(billedMeasure(clause_.terms)));
        if constexpr (requires { terms.measure; })
            if (!terms.measure.empty()) checkAnyMeasure(terms.measure);
    }

    template <class Tariff>
    void checkTiers(const Tariff& tiers) {
        checkMeasure(tiers.measure);
        for (std::size_t i = 0; i < tiers.tiers.size(); ++i) {
            const std::string item = "/tiers/" + std::to_string(i);
            checkPrice(tiers.tiers[i].price, tiers.measure, item + "/price");
            if (const auto from = ExactNumber::parse(tiers.tiers[i].from); !from)
                context_.problems().add(Severity::Error, within(place_ + item + "/from", from.error()));
        }
    }

    [[nodiscard]] std::vector<Unit> acceptedUnits(std::string_view measure) const {
        const Unit money = context_.unit("$"), year = context_.unit("yr"), month = context_.unit("month");
        const Unit per = unitOfMeasure(context_, std::string(measure));
        return {money, money / month, money / year, money / per, money / per / year, money / per / month};
    }

    /// Contracts may settle on measures that no deployment produces.
    void checkAnyMeasure(const std::string& measure) {
        if (findMeasure(measure) == nullptr && !parseBillable(measure))
            context_.unknown(place_ + "/measure", "measure", measure);
    }
    void checkMetric(const Metric& metric) {
        if (!metric.expected.empty()) checkExpected(metric.measure, metric.expected);
    }
    void checkExpected(const std::string& measure, const ParameterId& parameter) {
        const Parameter* stated = context_.use(parameter, place_ + "/expected/" + measure);
        if (stated != nullptr) context_.expectOneFigure(*stated, place_ + "/expected/" + measure);
    }

    void refuse(const std::string& field, std::string reason) {
        context_.error(ErrorCode::ClauseInvalid, place_ + field, {{"reason", std::move(reason)}});
    }

    void checkMeasure(const std::string& measure) {
        const bool isTold =
            findMeasure(measure) != nullptr &&
            std::ranges::find(clause_.expected, measure, &ExpectedMeasure::measure) != clause_.expected.end();
        if (!parseBillable(measure) && !isTold) context_.unknown(place_ + "/measure", "measure", measure);
    }

    void checkPrice(const ContractAmount& price, const std::string& measure, const std::string& field) {
        const Unit money = context_.unit("$");
        checkAmount(price, field, {money / unitOfMeasure(context_, measure), money});
    }

    void checkAmount(const ContractAmount& amount, const std::string& field, const std::vector<Unit>& accepted) {
        const std::string path = place_ + field;
        if (amount.isAgreed()) {
            const auto number = ExactNumber::parse(amount.decimal);
            if (!number)
                context_.problems().add(Severity::Error, within(path, number.error()));
            else if ((*number < ExactNumber(0) && parts_) || *number > ExactNumber(kMostAgreed))
                context_.warn(ErrorCode::ValueUnusual, path,
                              {{"value", amount.decimal}, {"lower", "0"}, {"upper", std::to_string(kMostAgreed)}});
            if (looksGrouped(amount.decimal)) warnOfThousands(amount.decimal, path);
            return;
        }
        if (!amount.decimal.empty()) refuse(field, "two_amounts");
        const Parameter* parameter = context_.use(amount.parameter, path);
        if (parameter != nullptr) context_.expectOneFigure(*parameter, path);
        const std::optional<Unit> unit = parameter == nullptr ? std::nullopt : context_.unitOf(*parameter);
        if (!unit) return;
        context_.expectUnit(*unit, accepted, path, parameter);
        context_.expectUsual(*parameter, {0, kInfinity}, path);
        warnOfNothingPaid(*parameter, path);
    }

    /// An amount that nobody has filled in yet costs nothing, and a run does not show it. What a bound of nought
    /// cancels is told with the interactions.
    void warnOfNothingPaid(const Parameter& parameter, const std::string& path) {
        const Case& input = context_.input();
        if (input.scenarios.empty() || cancelsAtNought(kindOfTerms(clause_.terms))) return;
        const auto central = centralValueIn(input, input.scenarios.front(), parameter.id);
        if (central && *central == 0) context_.warn(ErrorCode::AmountNought, path, {{"name", parameter.id.text()}});
    }

    /// "82.5" for a share of 82.5 %.
    void warnOfMoreThanAll(const FormField& field) {
        if (field.kind != FormKind::Decimal || !isShareField(clause_.terms, field.name)) return;
        const auto share = ExactNumber::parse(field.value);
        if (share && *share > ExactNumber(1))
            context_.warn(ErrorCode::ValueUnusual, place_ + "/" + field.path,
                          {{"text", field.value}, {"share", (*share * ExactNumber(100)).text() + " %"}});
    }

    void warnOfThousands(const std::string& decimal, const std::string& path) {
        std::string thousands = decimal;
        std::erase(thousands, '.');
        context_.warn(ErrorCode::AmountAmbiguous, path, {{"text", decimal}, {"thousands", std::move(thousands)}});
    }

    Context& context_;
    const Clause& clause_;
    const Result<contract::NodeParts> parts_;  ///< where they can be read, no amount is below nought but for a limit
    std::string place_;
};

/// Who is paid per inhabitant must know how many there are.
void checkCatchments(Context& context, const Clause& clause, const std::set<SiteId>& sites) {
    if (billedMeasure(clause.terms) != "inhabitants") return;
    for (const Site& site : context.input().sites)
        if (sites.contains(site.id) && site.catchment.empty())
            context.error(ErrorCode::CatchmentMissing, "sites/" + site.id.text() + "/catchment",
                          {{"clause", clause.id.text()}});
}

/// Budgets that a cost centre belongs to within the longest scenario.
std::size_t budgetsOf(const Context& context, const CostCentre& centre) {
    const YearMonth first = context.input().baseMonth;
    return accountsWithin(centre, {first, first.plusMonths(context.longestHorizon())}).size();
}

/// An invoice has one payee: the engine cannot pay one that changes on the way.
void checkPayee(Context& context, const std::string& payee, const std::string& path) {
    if (!payee.starts_with('@')) return;
    const CostCentre* centre = findById(context.input().costCentres, payee.substr(1));
    if (centre != nullptr && budgetsOf(context, *centre) > 1)
        context.error(ErrorCode::PayeeMoves, path, {{"name", payee}});
}

template <class Object, class Id>
void checkListed(Context& context, const std::vector<Id>& ids, const std::vector<Object>& objects,
                 std::string_view kind, const std::string& path) {
    for (const Id& id : ids)
        if (findById(objects, id) == nullptr) context.unknown(path, kind, id.text());
}

void checkClause(Context& context, const Contract& contract, const Clause& clause, const std::string& place) {
    const Case& input = context.input();
    const std::set<SiteId> sites = billedSites(input, contract, clause);
    checkAccount(context, clause.payer, place + "/payer", {.sites = &sites});
    checkAccount(context, clause.payee, place + "/payee", {.sites = &sites, .isPayee = true});
    checkPayee(context, clause.payee, place + "/payee");
    const bool everySite = refersToSite(clause.payer);
    if (everySite && sites.size() > contract::kMaxBuyers)
        context.error(ErrorCode::ClauseInvalid, place + "/payer", {{"reason", "too_many_buyers"}});
    checkListed(context, clause.scope.sites, input.sites, "site", place + "/scope/sites");
    checkListed(context, clause.scope.needs, input.needs, "need", place + "/scope/needs");
    checkListed(context, clause.scope.tools, input.tools, "tool", place + "/scope/tools");
    checkCatchments(context, clause, sites);
    ClauseCheck(context, contract, clause, place).check();
}

/// What a run and a settlement refuse. Contradictions are told with the other interactions, and a number that cannot be
/// read is told by itself.
void checkTerms(Context& context, const Contract& contract, const std::string& place) {
    for (const Error& problem : contractProblems(contract)) {
        Error found = within(place, problem);
        const auto isToldThere = [&](const Diagnostic& each) {
            return each.severity == Severity::Error && each.problem.subject == found.subject;
        };
        const bool isInteraction = found.code == ErrorCode::ClauseInteraction;
        if (!isInteraction && std::ranges::none_of(context.problems().items(), isToldThere))
            context.problems().add(Severity::Error, std::move(found));
    }
}

std::optional<Severity> severityOf(InteractionWeight weight) {
    switch (weight) {
        case InteractionWeight::Contradiction: return Severity::Error;
        case InteractionWeight::Warning: return Severity::Warning;
        case InteractionWeight::Note: return Severity::Info;
        case InteractionWeight::Remark: return std::nullopt;
    }
    return std::nullopt;
}

/// Whether the sentence itself says what to do, and leaving it is no advice.
bool saysWhatToDo(InteractionRule rule) {
    return rule == InteractionRule::BoundOfNought || rule == InteractionRule::HeldAtNought ||
           rule == InteractionRule::CountUnstated || rule == InteractionRule::SameName ||
           rule == InteractionRule::IndexOff || rule == InteractionRule::UndecidedEvidence ||
           rule == InteractionRule::BilledBeforeUse || rule == InteractionRule::NeverBilled;
}

/// What shows at the places of the first alternative that signs the contract, under the first scenario.
std::vector<Interaction> foundAtPlaces(const Case& input, const Contract& contract) {
    const auto isSigner = [&](const Alternative& each) { return signs(each, contract.id); };
    const auto signer = std::ranges::find_if(input.alternatives, isSigner);
    if (signer == input.alternatives.end()) return {};
    std::vector<Interaction> found = neverBilled(contract, cellsOf(input, *signer));
    if (input.scenarios.empty()) return found;
    for (Interaction& each : billedBeforeUse(input, input.scenarios.front(), *signer, contract))
        found.push_back(std::move(each));
    return found;
}

/// How clauses bear on each other, with central values for amounts that are still to be agreed.
void checkInteractions(Context& context, const Contract& contract, const std::string& place) {
    const Case& input = context.input();
    const AmountOf amountOf = [&](const ContractAmount& amount) {
        if (input.scenarios.empty()) return agreedAmount(amount);
        return centralAmount(input, input.scenarios.front(), ClauseKind::SpendCap, amount);
    };
    const IsUnstated isUnstated = [&](const ParameterId& id) {
        const Parameter* figure = context.find(id);
        return figure != nullptr && isStillToAgree(*figure, contract, input);
    };
    std::vector<Interaction> all = interactionsOf(contract, amountOf, isUnstated);
    for (Interaction& each : foundAtPlaces(input, contract)) all.push_back(std::move(each));
    for (const Interaction& found : all) {
        const auto severity = severityOf(weightOf(found.rule));
        if (!severity) continue;
        Arguments arguments{{"interaction", std::string(interactionName(found.rule))}};
        if (saysWhatToDo(found.rule)) arguments.emplace_back("remedied", "");
        if (*severity == Severity::Error) arguments.emplace_back("contradiction", "");
        arguments.insert(arguments.end(), found.arguments.begin(), found.arguments.end());
        context.problems().add(*severity, ErrorCode::ClauseInteraction, place + "/clauses/" + found.clause.text(),
                               std::move(arguments));
    }
}

}  // namespace

void checkContracts(Context& context) {
    const Case& input = context.input();
    checkIds(context, input.contracts, "contracts");
    for (std::size_t i = 0; i < input.contracts.size(); ++i) {
        const Contract& contract = input.contracts[i];
        const std::string place = placeOf("contracts", contract.id.text(), i);
        if (contract.currency != input.currency)
            context.error(
                ErrorCode::UnitMismatch, place + "/currency",
                {{"currency", contract.currency}, {"found", contract.currency}, {"expected", input.currency}});
        if (contract.months < 1 || contract.months > kMaxContractMonths)
            context.error(ErrorCode::ValueOutOfRange, place + "/months",
                          {{"value", std::to_string(contract.months)},
                           {"lower", "1"},
                           {"upper", std::to_string(kMaxContractMonths)}});
        checkIds(context, contract.clauses, place + "/clauses");
        for (std::size_t k = 0; k < contract.clauses.size(); ++k)
            checkClause(context, contract, contract.clauses[k],
                        placeOf(place + "/clauses", contract.clauses[k].id.text(), k));
        checkTerms(context, contract, place);
        checkInteractions(context, contract, place);
    }
}

}  // namespace valor::validation
