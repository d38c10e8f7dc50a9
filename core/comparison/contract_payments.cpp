// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/contract_payments.h"

#include <algorithm>
#include <set>

#include "core/comparison/budget_draws.h"
#include "core/comparison/compared_outputs.h"
#include "core/comparison/paired_runs.h"
#include "core/comparison/without_clauses.h"
#include "core/contract/program.h"
#include "core/model/sellers.h"

namespace valor {
namespace {

/// Whether the payments of the clause say how often it changes something: not those of a price, and not the fee of a
/// break, which may be nought.
bool showsWhenItActs(ClauseKind kind) {
    return !isCharge(kind) && contract::writesLines(kind) && kind != ClauseKind::Termination;
}

/// What contracts pay, draw by draw: with them less without.
class Payments {
public:
    /// @param clocked see withClocks()
    Payments(const RunResult& paid, const RunResult& unpaid, const RunResult& clocked,
             const PairedStatistics& statistics)
        : paid_(paid), unpaid_(unpaid), clocked_(clocked), statistics_(statistics), years_(yearsIn(paid)) {}

    /// @param first the alternative that this one is set against; null for that one itself
    PartyPayments of(const AlternativeId& alternative, const std::vector<PartyId>& parties,
                     const AlternativeId* first) const {
        PartyPayments payments;
        Draws total = nothingIn(alternative);
        for (int year = 0; year < years_; ++year) {
            const Draws own = paidTo(parties, alternative, year);
            payments.years.push_back(estimate(own));
            total = plus(std::move(total), own);
        }
        payments.total = estimate(total);
        const Draws present = presentTo(parties, alternative);
        payments.presentValue = estimate(present);
        if (first != nullptr)
            payments.toFirst = statistics_.difference(present, presentTo(parties, *first), paid_.manifest.scheme);
        return payments;
    }

    /// @param contract signed by the alternative
    void addActs(AlternativePayments& to, const Contract& contract) const {
        for (const Clause& clause : contract.clauses) {
            if (!showsWhenItActs(kindOfTerms(clause.terms))) continue;
            const std::string id = to.alternative.text() + ".clause." + contract.id.text() + "." + clause.id.text();
            const auto column = std::ranges::find(paid_.samples, id, &SampleColumn::id);
            if (column == paid_.samples.end()) continue;
            const PairedDifference own =
                statistics_.difference(column->values, nothingIn(to.alternative), paid_.manifest.scheme);
            to.acts.push_back({contract.id, clause.id, 1 - own.equal.value, own.difference});
        }
    }

    /// @param without runs without a discount each
    void addDiscounts(AlternativePayments& to, const Contract& contract,
                      const std::vector<std::pair<Clause, RunResultPtr>>& without) const {
        for (const auto& [discount, run] : without)
            if (std::ranges::find(contract.clauses, discount) != contract.clauses.end())
                to.discounts.push_back(
                    {contract.id, discount.id,
                     statistics_
                         .difference(drawsOf(paid_, to.alternative, "net_benefit"),
                                     drawsOf(*run, to.alternative, "net_benefit"), paid_.manifest.scheme)
                         .difference});
    }

    /// @param months of the horizon
    void addMaxima(AlternativePayments& to, const Contract& contract, YearMonth baseMonth, int months) const {
        for (const Clause& clause : contract.clauses)
            if (kindOfTerms(clause.terms) == ClauseKind::FrameworkMaximum)
                to.maxima.push_back({contract.id, clause.id,
                                     maximumUsed(clocked_, to.alternative, contract, clause.id, baseMonth, months)});
    }

private:
    [[nodiscard]] Draws nothingIn(const AlternativeId& alternative) const {
        return Draws(drawsOf(paid_, alternative, "net_benefit").size(), 0);
    }
    [[nodiscard]] Draws paidTo(const std::vector<PartyId>& parties, const AlternativeId& alternative, int year) const {
        Draws sum = nothingIn(alternative);
        for (const PartyId& party : parties) {
            sum = plus(std::move(sum), cashOfYear(paid_, alternative, party, year));
            sum = plus(std::move(sum), cashOfYear(unpaid_, alternative, party, year), -1);
        }
        return sum;
    }
    [[nodiscard]] Draws presentTo(const std::vector<PartyId>& parties, const AlternativeId& alternative) const {
        Draws sum = nothingIn(alternative);
        for (const PartyId& party : parties) {
            sum = plus(std::move(sum), presentCash(paid_, alternative, party));
            sum = plus(std::move(sum), presentCash(unpaid_, alternative, party), -1);
        }
        return sum;
    }
    [[nodiscard]] Estimate estimate(const Draws& draws) const {
        return statistics_.difference(draws, Draws(draws.size(), 0), paid_.manifest.scheme).difference;
    }

    const RunResult& paid_;
    const RunResult& unpaid_;
    const RunResult& clocked_;
    const PairedStatistics& statistics_;
    int years_;
};

std::vector<PartyId> buyersIn(const Case& input) {
    std::vector<PartyId> buyers;
    for (const Party& party : input.parties)
        if (!isSeller(party)) buyers.push_back(party.id);
    return buyers;
}

/// Whether anything is paid in any draw of any year.
bool isPaid(const PartyPayments& payments) {
    return std::ranges::any_of(payments.years, [](const Estimate& year) { return year.min != 0 || year.max != 0; });
}

/// Parties without payments in every alternative are left out of all.
void keepPaid(std::vector<AlternativePayments>& found) {
    for (std::size_t i = found.front().parties.size(); i-- > 0;) {
        const auto pays = [i](const AlternativePayments& each) { return isPaid(each.parties[i]); };
        if (std::ranges::any_of(found, pays)) continue;
        for (AlternativePayments& each : found)
            each.parties.erase(each.parties.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

bool anyClause(const Clause& /*clause*/) {
    return true;
}

/// Discounts of the contracts that the alternatives sign, each once.
std::vector<Clause> discountsIn(const Case& input, const std::vector<AlternativeId>& alternatives) {
    std::vector<Clause> discounts;
    for (const AlternativeId& alternative : alternatives)
        for (const ContractId& id : findById(input.alternatives, alternative)->contracts)
            for (const Clause& clause : findById(input.contracts, id)->clauses)
                if (contract::isDiscount(kindOfTerms(clause.terms)) &&
                    std::ranges::find(discounts, clause) == discounts.end())
                    discounts.push_back(clause);
    return discounts;
}

/// By party and year, without clauses and maxima.
AlternativePayments partyPayments(const Payments& payments, const Case& input, const AlternativeId& alternative,
                                  const AlternativeId* first) {
    AlternativePayments own{alternative, payments.of(alternative, buyersIn(input), first), {}};
    for (const Party& party : input.parties) {
        own.parties.push_back(payments.of(alternative, {party.id}, first));
        own.parties.back().party = party.id;
    }
    return own;
}

/// A run says nothing of the comparator: everything is a difference to it.
Status checkAsked(const RunRequest& run) {
    const std::set<AlternativeId> asked(run.alternatives.begin(), run.alternatives.end());
    const bool isFit = asked.size() == run.alternatives.size() && !asked.empty() &&
                       asked.size() <= kMostContractsBeside && !asked.contains(run.input->comparator);
    if (isFit) return {};
    return fail(ErrorCode::RunRequestInvalid, "alternatives", {{"reason", "contracts_beside"}});
}

}  // namespace

Result<std::optional<ContractPayments>> contractPayments(RunExecutor& executor, const PairedStatistics& statistics,
                                                         RunRequest run, const std::stop_token& stop,
                                                         const ProgressFunction& progress) {
    VALOR_CHECK(checkAsked(run));
    const CasePtr input = run.input;
    const std::vector<AlternativeId> alternatives = run.alternatives;
    const int months = scenarioOf(*input, run.scenario).months;
    const std::vector<Clause> discounts = discountsIn(*input, alternatives);
    std::vector<CasePtr> cases{input, withoutOfferedClauses(*input, anyClause)};
    for (const Clause& discount : discounts)
        cases.push_back(withoutOfferedClauses(*input, [&](const Clause& each) { return each == discount; }));
    if (std::ranges::any_of(input->contracts, hasMaximum)) cases.push_back(withClocks(*input));
    VALOR_TRY(const auto runs, runEach(executor, std::move(run), cases, stop, progress));
    if (!runs) return std::nullopt;
    const RunResult& paid = *runs->front();
    const Payments payments(paid, *(*runs)[1], *runs->back(), statistics);
    std::vector<std::pair<Clause, RunResultPtr>> without;
    for (std::size_t i = 0; i < discounts.size(); ++i) without.emplace_back(discounts[i], (*runs)[2 + i]);
    ContractPayments found{paid.manifest, {}};
    for (const AlternativeId& alternative : alternatives) {
        const AlternativeId* first = found.alternatives.empty() ? nullptr : &alternatives.front();
        AlternativePayments own = partyPayments(payments, *input, alternative, first);
        for (const ContractId& id : findById(input->alternatives, alternative)->contracts)
            if (const Contract* contract = findById(input->contracts, id)) {
                payments.addActs(own, *contract);
                payments.addDiscounts(own, *contract, without);
                payments.addMaxima(own, *contract, input->baseMonth, months);
            }
        found.alternatives.push_back(std::move(own));
    }
    keepPaid(found.alternatives);
    return found;
}

Result<std::optional<std::vector<AlternativePayments>>> paymentsByYear(RunExecutor& executor,
                                                                       const PairedStatistics& statistics,
                                                                       RunRequest run, const RunResult& paid,
                                                                       const std::stop_token& stop,
                                                                       const ProgressFunction& progress) {
    const CasePtr input = run.input;
    VALOR_TRY(const auto runs,
              runEach(executor, std::move(run), {withoutOfferedClauses(*input, anyClause)}, stop, progress));
    if (!runs) return std::nullopt;
    const Payments payments(paid, *runs->front(), paid, statistics);
    std::vector<AlternativePayments> found;
    for (const AlternativeResult& each : paid.alternatives)
        found.push_back(partyPayments(payments, *input, each.alternative, nullptr));
    if (!found.empty()) keepPaid(found);
    return found;
}

}  // namespace valor
