// SPDX-License-Identifier: GPL-3.0-or-later
// Months against each other: contracts and the use they pay for, plans and the horizon, the base month and prices.
#include <algorithm>
#include <map>

#include "core/contract/billing.h"
#include "core/model/month_span.h"
#include "core/model/validation_context.h"

namespace valor::validation {
namespace {

/// What the deployments that one contract pays for need of it.
struct Coverage {
    const Contract* contract = nullptr;
    std::optional<MonthSpan> use;  ///< of a deployment within the longest scenario
};

class TimeCheck {
public:
    explicit TimeCheck(Context& context)
        : context_(context),
          input_(context.input()),
          end_(input_.baseMonth.plusMonths(std::max(context.longestHorizon(), 0))) {}

    void check(const Alternative& alternative, const std::string& place) {
        for (std::size_t i = 0; i < alternative.deployments.size(); ++i) {
            const Deployment& deployment = alternative.deployments[i];
            const std::string item = place + "/deployments/" + std::to_string(i);
            checkMonth(deployment.planned, item + "/planned");
            cover(alternative, deployment);
        }
        for (const ContractId& id : alternative.contracts)
            if (const Contract* contract = findById(input_.contracts, id))
                signed_[id] = signed_[id] || owesLater(*contract, alternative);
        for (const CashItem& item : alternative.cashItems)
            if (item.start && *item.start >= end_)
                outside(Severity::Warning, *item.start, place + "/cash_items/" + item.id.text() + "/start");
    }

    /// Each contract is told once, with the use that misses it most.
    void report() {
        for (const auto& [id, owes] : signed_) reportEnd(id, owes ? Severity::Warning : Severity::Info);
        for (const auto& [id, coverage] : covered_) {
            const Contract& contract = *coverage.contract;
            const YearMonth end = termOf(contract).end;
            const std::string place = "contracts/" + contract.id.text();
            if (contract.start > coverage.use->from)
                context_.warn(ErrorCode::ContractStartsLate, place + "/start",
                              {{"start", contract.start.text()}, {"month", coverage.use->from.text()}});
            if (end < coverage.use->end)
                context_.warn(ErrorCode::ContractEndsEarly, place + "/months",
                              {{"end", end.plusMonths(-1).text()}, {"month", coverage.use->end.plusMonths(-1).text()}});
        }
    }

private:
    void reportEnd(const ContractId& id, Severity severity) {
        const Contract& contract = *findById(input_.contracts, id);
        const YearMonth end = termOf(contract).end;
        if (end > end_)
            context_.problems().add(severity, ErrorCode::ContractCutShort, "contracts/" + id.text() + "/months",
                                    {{"end", end.plusMonths(-1).text()}, {"last", end_.plusMonths(-1).text()}});
    }

    /// Whether a clause can ask for money after the last month while what it covers is still in use.
    [[nodiscard]] bool owesLater(const Contract& contract, const Alternative& alternative) const {
        return std::ranges::any_of(contract.clauses, [&](const Clause& clause) {
            return asksLater(contract, clause) &&
                   std::ranges::any_of(alternative.deployments, [&](const Deployment& each) {
                       return each.planned < end_ && (!each.exit || *each.exit > end_) &&
                              inScope(clause.scope, each.site, each.need, each.tool);
                   });
        });
    }

    /// A price per unit asks nothing for the months that are not simulated; what it would pay for is left out as well.
    [[nodiscard]] bool asksLater(const Contract& contract, const Clause& clause) const {
        const int kept = end_.monthsSince(contract.start);  // months of the contract that are simulated
        if (const auto* fee = std::get_if<FixedFee>(&clause.terms)) return fee->month >= kept;
        if (const auto* tiers = std::get_if<MarginalTiers>(&clause.terms)) return isOpen(tiers->window, kept);
        if (const auto* tiers = std::get_if<AllUnitsTiers>(&clause.terms)) return isOpen(tiers->window, kept);
        return !std::holds_alternative<PerUnit>(clause.terms);
    }

    static bool isOpen(TierWindow window, int kept) {
        const int months = windowMonths(window);
        return months == 0 || kept % months != 0;
    }

    void outside(Severity severity, YearMonth month, const std::string& path) {
        context_.problems().add(
            severity, ErrorCode::MonthOutsideHorizon, path,
            {{"month", month.text()}, {"first", input_.baseMonth.text()}, {"last", end_.plusMonths(-1).text()}});
    }

    /// A tool may well be in use before the first month; one that comes after the last does nothing.
    void checkMonth(YearMonth planned, const std::string& path) {
        if (planned >= end_) outside(Severity::Warning, planned, path);
        if (planned < input_.baseMonth) outside(Severity::Info, planned, path);
    }

    void cover(const Alternative& alternative, const Deployment& deployment) {
        const Contract* first = nullptr;
        const Contract* last = nullptr;
        for (const ContractId& id : alternative.contracts) {
            const Contract* contract = findById(input_.contracts, id);
            if (contract == nullptr || !covers(*contract, deployment.site, deployment.need, deployment.tool)) continue;
            if (first == nullptr || contract->start < first->start) first = contract;
            if (last == nullptr || termOf(*contract).end > termOf(*last).end) last = contract;
        }
        const MonthSpan use = both({input_.baseMonth, end_}, {deployment.planned, deployment.exit.value_or(end_)});
        if (!use.any()) return;
        if (first == nullptr) return;  // reported with what is used
        widen(*first, {use.from, termOf(*first).end});
        widen(*last, {std::max(last->start, use.from), use.end});
    }

    void widen(const Contract& contract, const MonthSpan& use) {
        Coverage& coverage = covered_.try_emplace(contract.id, Coverage{&contract, use}).first->second;
        coverage.use->from = std::min(coverage.use->from, use.from);
        coverage.use->end = std::max(coverage.use->end, use.end);
    }

    Context& context_;
    const Case& input_;
    YearMonth end_;                      ///< first month after the longest scenario
    std::map<ContractId, bool> signed_;  ///< contracts of any alternative; whether one may owe something after the end
    std::map<ContractId, Coverage> covered_;
};

/// Prices rise from the base month on; what happened since the price year is not made up for.
void checkBaseMonth(Context& context) {
    const Case& input = context.input();
    const bool hasInflation =
        std::ranges::any_of(input.scenarios, [](const Scenario& scenario) { return !scenario.inflation.empty(); });
    if (hasInflation && input.baseMonth.year() != input.priceYear)
        context.warn(ErrorCode::BaseMonthOutsidePriceYear, "base_month",
                     {{"month", input.baseMonth.text()}, {"year", std::to_string(input.priceYear)}});
}

}  // namespace

void checkTimes(Context& context) {
    checkBaseMonth(context);
    if (context.longestHorizon() < 1) return;  // reported with the scenarios
    TimeCheck times(context);
    const std::vector<Alternative>& alternatives = context.input().alternatives;
    for (std::size_t i = 0; i < alternatives.size(); ++i)
        times.check(alternatives[i], placeOf("alternatives", alternatives[i].id.text(), i));
    times.report();
}

}  // namespace valor::validation
