// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/contract_payments.h"

#include <algorithm>
#include <set>

#include "core/comparison/budget_draws.h"

namespace valor {
namespace {

CasePtr withoutClauses(const Case& input) {
    Case free = input;
    for (Contract& contract : free.contracts) contract.clauses.clear();
    return std::make_shared<const Case>(std::move(free));
}

class Payments {
public:
    Payments(const RunResult& paid, const RunResult& unpaid, const PairedStatistics& statistics)
        : paid_(paid), unpaid_(unpaid), statistics_(statistics), years_(yearsIn(paid)) {}

    PartyPayments of(const AlternativeId& alternative, const PartyId& party) const {
        PartyPayments payments{party, {}, {}};
        Draws total;
        for (int year = 0; year < years_; ++year) {
            const Draws own =
                plus(cashOfYear(paid_, alternative, party, year), cashOfYear(unpaid_, alternative, party, year), -1);
            payments.years.push_back(estimate(own));
            total = total.empty() ? own : plus(std::move(total), own);
        }
        payments.total = estimate(total);
        return payments;
    }

private:
    [[nodiscard]] Estimate estimate(const Draws& draws) const {
        return statistics_.difference(draws, Draws(draws.size(), 0), paid_.manifest.scheme).difference;
    }

    const RunResult& paid_;
    const RunResult& unpaid_;
    const PairedStatistics& statistics_;
    int years_;
};

/// Whether anything is paid in any draw of any year.
bool isPaid(const PartyPayments& payments) {
    return std::ranges::any_of(payments.years, [](const Estimate& year) { return year.min != 0 || year.max != 0; });
}

/// Parties without payments in every alternative are left out of all.
void keepPaid(ContractPayments& found) {
    for (std::size_t i = found.alternatives.front().parties.size(); i-- > 0;) {
        const auto pays = [i](const AlternativePayments& each) { return isPaid(each.parties[i]); };
        if (std::ranges::any_of(found.alternatives, pays)) continue;
        for (AlternativePayments& each : found.alternatives)
            each.parties.erase(each.parties.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

/// A run says nothing of the comparator: everything is a difference to it.
Status checkAsked(const RunRequest& run) {
    const std::set<AlternativeId> asked(run.alternatives.begin(), run.alternatives.end());
    const bool isFit = asked.size() == run.alternatives.size() && asked.size() >= 2 &&
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
    run.keepSamples = true;
    std::vector<RunResultPtr> results;
    for (const CasePtr& each : {input, withoutClauses(*input)}) {
        run.input = each;
        const std::uint64_t before = results.size() * run.draws, total = 2 * run.draws;
        RunOutcome outcome = executor.run(run, stop, [&](Progress part) { progress({before + part.done, total}); });
        if (outcome.status == RunOutcome::Status::Cancelled) return std::nullopt;
        if (!outcome.result) return tl::unexpected<Error>(outcome.problem.value_or(Error{}));
        results.push_back(std::move(outcome.result));
    }
    const Payments payments(*results[0], *results[1], statistics);
    ContractPayments found{results[0]->manifest, {}};
    for (const AlternativeId& alternative : run.alternatives) {
        AlternativePayments own{alternative, {}};
        for (const Party& party : input->parties) own.parties.push_back(payments.of(alternative, party.id));
        found.alternatives.push_back(std::move(own));
    }
    keepPaid(found);
    return found;
}

}  // namespace valor
