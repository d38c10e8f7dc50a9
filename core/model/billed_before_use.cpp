// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/billed_before_use.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/contract/longest_term.h"
#include "core/contract/measures_read.h"
#include "core/contract/settlement.h"
#include "core/model/case_contract.h"
#include "core/model/expected_counts.h"

namespace valor {
namespace {

/// Whether it is due every month, in use or not.
bool billsUnused(const ClauseTerms& terms) {
    switch (kindOfTerms(terms)) {
        case ClauseKind::Subscription: return billedMeasure(terms).empty();
        case ClauseKind::TwoPartTariff:
        case ClauseKind::Licence:
        case ClauseKind::Liability: return true;
        default: return false;
    }
}

/// What is observed of every measure as long as nothing is in use: nothing, but for those who live there.
FactTable unused(const contract::Program& program, const Contract& contract, const std::vector<BillingCell>& cells,
                 const ExpectedCounts& counts, int months) {
    FactTable facts;
    for (const std::string& measure : contract::measuresRead(program))
        for (int month = 0; month < months; ++month) {
            const YearMonth when = contract.start.plusMonths(month);
            if (measure == "index_value") {
                facts.record({}, {}, measure, when, ExactNumber(1));
                continue;
            }
            for (const BillingCell& cell : cells) {
                const bool isOfSite = measure == "inhabitants";
                const double count = isOfSite ? counts.of(measure, cell.site, {}, when).value_or(0) : 0;
                facts.record(cell.site, isOfSite ? NeedId() : cell.need, measure, when, ExactNumber::onGrid(count, 0));
            }
        }
    return facts;
}

/// By clause what its lines come to, in major units.
std::map<ClauseId, double> sumsOf(const std::vector<InvoiceLine>& lines) {
    std::map<ClauseId, double> sums;
    for (const InvoiceLine& line : lines) sums[line.clause] += static_cast<double>(line.amount.minorUnits()) / 100;
    return sums;
}

/// To three significant digits, and no finer than one unit.
std::string rounded(double amount) {
    constexpr int kDigits = 3;
    const int before = static_cast<int>(std::floor(std::log10(std::abs(amount)))) + 1;
    const double step = std::pow(10.0, std::max(before - kDigits, 0));
    return ExactNumber::onGrid(std::round(amount / step) * step, 0).text();
}

}  // namespace

std::vector<Interaction> billedBeforeUse(const Case& input, const Scenario& scenario, const Alternative& alternative,
                                         const Contract& contract) {
    if (std::ranges::none_of(contract.clauses, [](const Clause& each) { return billsUnused(each.terms); })) return {};
    const ExpectedCounts counts(input, scenario, alternative);
    const auto live = counts.firstUse(
        [&](const SiteId& site, const NeedId& need, const ToolId& tool) { return covers(contract, site, need, tool); });
    if (!live || *live <= contract.start || contract.months > kMaxContractMonths) return {};
    const int months = std::min(live->monthsSince(contract.start), contract.months);
    const Contract settled = withCentralAmounts(input, scenario, contract);
    const auto cells = cellsOf(input, alternative);
    const auto program = contract::compileProgram(settled, cells);
    if (!program) return {};
    const auto lines = settle(settled, *program, cells, unused(*program, settled, cells, counts, months),
                              settled.start.plusMonths(months - 1));
    if (!lines) return {};
    const std::map<ClauseId, double> sums = sumsOf(*lines);
    std::vector<Interaction> found;
    for (const Clause& clause : contract.clauses) {
        const auto sum = sums.find(clause.id);
        if (!billsUnused(clause.terms) || sum == sums.end() || !(sum->second >= 1)) continue;
        found.push_back({InteractionRule::BilledBeforeUse,
                         clause.id,
                         {{"months", std::to_string(months)},
                          {"amount", rounded(sum->second)},
                          {"currency", contract.currency},
                          {"live", live->text()}}});
    }
    return found;
}

}  // namespace valor
