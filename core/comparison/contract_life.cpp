// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/contract_life.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/model/new_ids.h"

namespace valor {
namespace {

ClauseId clockOf(const Contract& agreed) {
    return freeId(agreed.clauses, "clock");
}

Clause clockFor(const Contract& agreed) {
    Clause clock;
    clock.id = clockOf(agreed);
    clock.payer = clock.payee = "outside";
    clock.terms = Subscription{{"1", {}, false}, {}};
    return clock;
}

const Draws& paidUnder(const RunResult& run, const AlternativeId& alternative, const Contract& contract,
                       const ClauseId& clause) {
    static const Draws kNothing;
    const std::string id = alternative.text() + ".clause." + contract.id.text() + "." + clause.text();
    const auto column = std::ranges::find(run.samples, id, &SampleColumn::id);
    return column == run.samples.end() ? kNothing : column->values;
}

/// Whether anything but a maximum can end the contract.
bool mayEndOtherwise(const Contract& contract) {
    return std::ranges::any_of(contract.clauses, [](const Clause& each) {
        const ClauseKind kind = kindOfTerms(each.terms);
        return kind == ClauseKind::Termination || kind == ClauseKind::MoneyBack || kind == ClauseKind::EvidenceSteps;
    });
}

/// The value that a share of the sorted ones reaches.
double rankedAt(const Draws& sorted, double share) {
    const auto count = static_cast<double>(sorted.size());
    return sorted[static_cast<std::size_t>(std::clamp(std::ceil(share * count), 1.0, count)) - 1];
}

}  // namespace

bool hasMaximum(const Contract& contract) {
    return std::ranges::any_of(
        contract.clauses, [](const Clause& each) { return kindOfTerms(each.terms) == ClauseKind::FrameworkMaximum; });
}

CasePtr withClocks(const Case& input) {
    Case clocked = input;
    for (Contract& contract : clocked.contracts)
        if (hasMaximum(contract)) contract.clauses.push_back(clockFor(contract));
    return std::make_shared<const Case>(std::move(clocked));
}

MaximumUsed maximumUsed(const RunResult& clocked, const AlternativeId& alternative, const Contract& contract,
                        const ClauseId& maximum, YearMonth baseMonth, int months) {
    const Draws& lived = paidUnder(clocked, alternative, contract, clockOf(contract));
    const Draws& cut = paidUnder(clocked, alternative, contract, maximum);
    if (lived.empty() || cut.size() != lived.size()) return {};
    const YearMonth first = std::max(contract.start, baseMonth);
    const YearMonth end = std::min(contract.start.plusMonths(contract.months), baseMonth.plusMonths(months));
    Draws ended;
    for (std::size_t i = 0; i < lived.size(); ++i) {
        const bool isShort = lived[i] < end.monthsSince(first);
        if (isUsedUp(cut[i], isShort && !mayEndOtherwise(contract))) ended.push_back(lived[i]);
    }
    if (ended.empty()) return {};
    std::ranges::sort(ended);
    const auto monthAt = [&](double share) {
        return first.plusMonths(static_cast<int>(std::lround(rankedAt(ended, share))) - 1);
    };
    return {static_cast<double>(ended.size()) / static_cast<double>(lived.size()), monthAt(0.05), monthAt(0.5),
            monthAt(0.95)};
}

}  // namespace valor
