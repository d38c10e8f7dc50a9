// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/maximum_reached.h"

#include <algorithm>
#include <limits>

#include "core/comparison/contract_life.h"
#include "core/contract/example.h"
#include "core/contract/settlement.h"
#include "core/model/case_contract.h"

namespace valor {
namespace {

using Lines = std::vector<InvoiceLine>;

Result<Lines> settled(const Contract& contract, const Example& example) {
    return settle(contract, example.cells, withVolumes(example, contract, 1));
}

/// The last month with a payment; nothing where none is paid.
std::optional<YearMonth> lastPaid(const Lines& lines) {
    std::optional<YearMonth> last;
    for (const InvoiceLine& line : lines)
        if (line.amount.minorUnits() != 0 && (!last || *last < line.month)) last = line.month;
    return last;
}

Contract withoutClause(Contract contract, const ClauseId& id) {
    std::erase_if(contract.clauses, [&](const Clause& each) { return each.id == id; });
    return contract;
}

/// @param without what is paid without this maximum
std::optional<YearMonth> monthReached(const ClauseId& maximum, const Contract& contract, const Lines& lines,
                                      const Lines& without) {
    const auto cut = std::ranges::find(lines, maximum, &InvoiceLine::clause);
    const bool isCut = cut != lines.end();
    const std::optional<YearMonth> end = lastPaid(lines);
    if (!isUsedUp(isCut ? static_cast<double>(cut->amount.minorUnits()) : 0, end < lastPaid(without)))
        return std::nullopt;
    if (isCut) return cut->month;
    return end.value_or(contract.start);  // a maximum of nought ends before anything is paid
}

}  // namespace

Result<std::vector<MaximumReached>> maximaReached(const AnnexSource& source) {
    std::vector<MaximumReached> found;
    if (source.input == nullptr) return found;
    const Contract& contract = settledContract(source);
    const auto isMaximum = [](const Clause& each) { return kindOfTerms(each.terms) == ClauseKind::FrameworkMaximum; };
    if (std::ranges::none_of(contract.clauses, isMaximum)) return found;
    constexpr std::size_t kEverySite = std::numeric_limits<std::size_t>::max();
    VALOR_TRY(const Example example,
              exampleOf(contract, cellsOf(*source.input, *source.alternative, kEverySite), source.expected));
    VALOR_TRY(const Lines lines, settled(contract, example));
    for (const Clause& clause : contract.clauses) {
        if (!isMaximum(clause)) continue;
        VALOR_TRY(const Lines without, settled(withoutClause(contract, clause.id), example));
        found.push_back({clause.id, monthReached(clause.id, contract, lines, without)});
    }
    return found;
}

std::string maximumInWords(const MaximumReached& reached, const ContractNames& names) {
    const Wording& wording = names.wording();
    return wording.texts.text(
        reached.month ? "contract_page.maximum_reached" : "contract_page.maximum_unreached", wording.language,
        {{"clause", names.clause(reached.clause)}, {"month", reached.month ? reached.month->text() : std::string()}});
}

}  // namespace valor
