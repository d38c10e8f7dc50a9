// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/result_tables.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/contract/program.h"
#include "core/error/listed.h"
#include "core/report/model_year.h"
#include "core/report/money_cell.h"
#include "core/report/run_context.h"
#include "core/report/unit_words.h"

namespace valor {
namespace {

constexpr int kCountDigits = 4, kErrorDigits = 2, kHealthDigits = 3;
constexpr std::size_t kYearsPerTable = 8;  // that fit on a page

bool isMoney(FlowKind kind) {
    return kind == FlowKind::Cash || kind == FlowKind::Capacity;
}

/// What the amounts of a ledger share.
MoneyFormat formatOfLedger(const AlternativeResult& result) {
    double largest = std::max(std::abs(result.netBenefit.at(Q05)), std::abs(result.netBenefit.at(Q95)));
    for (const PartyResult& party : result.parties)
        for (const KindResult& kind : party.kinds)
            if (isMoney(kind.kind))
                largest = std::max({largest, std::abs(kind.presentValue.at(Q05)), std::abs(kind.presentValue.at(Q95)),
                                    std::abs(kind.conditionalValueAtRisk)});
    return formatOfTable(largest);
}

/// Of all that is said of a quantity other than money: as fine as its error allows to know, and without an error three
/// digits.
int decimalsOf(const Estimate& value) {
    constexpr int kDigits = 3, kMost = 6;
    const auto placeOf = [](double x) { return static_cast<int>(std::floor(std::log10(x))); };
    if (value.standardError > 0) return std::clamp(-placeOf(value.standardError), 0, kMost);
    const double largest = std::max({std::abs(value.mean), std::abs(value.at(Q05)), std::abs(value.at(Q95))});
    return largest > 0 ? std::clamp(kDigits - 1 - placeOf(largest), 0, kMost) : 0;
}

bool has(const AlternativeResult& result, FlowKind kind) {
    return std::ranges::any_of(result.parties, [&](const PartyResult& party) {
        return std::ranges::find(party.kinds, kind, &KindResult::kind) != party.kinds.end();
    });
}

}  // namespace

std::string ResultTables::say(std::string_view key,
                              const std::vector<std::pair<std::string, std::string>>& arguments) const {
    return wording_.texts.text(key, wording_.language, arguments);
}

std::string ResultTables::unitOf(const MoneyFormat& format) const {
    return moneyUnit(input_.currency, wording_.numbers, format.scale);
}

std::string ResultTables::kindName(FlowKind kind) const {
    return say("flow." + std::string(flowKindName(kind)));
}

std::string ResultTables::needLabel(const NeedId& id) const {
    if (id.empty()) return say("table.all");
    const Need* need = findById(input_.needs, id);
    return need == nullptr ? id.text() : labelled(need->label, id.text(), wording_.language);
}

// ---- ledger

TitledTable ResultTables::ledger(const AlternativeResult& result) const {
    const MoneyFormat format = formatOfLedger(result);
    DocumentTable table{{say("table.party"), say("table.kind"), say("table.unit"), say("table.mean"),
                         say("table.error"), "5 %", "50 %", "95 %", say("table.loss"), say("table.worst")},
                        3,
                        {}};
    for (const PartyResult& party : result.parties)
        for (const KindResult& kind : party.kinds) table.rows.push_back(ledgerRow(party.party, kind, format));
    if (!table.rows.empty()) addTotals(table, result, format);
    return {say("table.ledger", {{"unit", unitOf(format)}}), std::move(table)};
}

/// Of the counted parties by kind, and what the valuation makes of them.
void ResultTables::addTotals(DocumentTable& table, const AlternativeResult& result, const MoneyFormat& format) const {
    const auto add = [&](Row cells, const std::string& loss) {
        cells.push_back(loss);
        cells.emplace_back();
        table.rows.push_back(std::move(cells));
    };
    for (const auto& [kind, value] :
         {std::pair(FlowKind::Cash, &result.cash), std::pair(FlowKind::Capacity, &result.capacity),
          std::pair(FlowKind::Health, &result.qalys)})
        if (has(result, kind)) add(valueCells(say("table.counted"), kindName(kind), *value, kind, format), {});
    add(valueCells(say("table.net_benefit"), "", result.netBenefit, FlowKind::Cash, format),
        formatShare(result.worse.value, wording_.numbers));
}

ResultTables::Row ResultTables::ledgerRow(const PartyId& party, const KindResult& kind,
                                          const MoneyFormat& format) const {
    Row cells = valueCells(partyLabel(input_, party, wording_.language), kindName(kind.kind), kind.presentValue,
                           kind.kind, format);
    cells.push_back(formatShare(kind.negative.value, wording_.numbers));
    cells.push_back(ledgerNumber(-kind.conditionalValueAtRisk, kind.kind, kind.presentValue, format));
    return cells;
}

std::string ResultTables::ledgerNumber(double value, FlowKind kind, const Estimate& of,
                                       const MoneyFormat& format) const {
    return isMoney(kind) ? formatMoneyCell(value, wording_.numbers, format)
                         : formatNumber(value, decimalsOf(of), wording_.numbers);
}

/// The columns from the first to the 95 % quantile.
ResultTables::Row ResultTables::valueCells(const std::string& who, const std::string& what, const Estimate& value,
                                           FlowKind kind, const MoneyFormat& format) const {
    const std::string unit = isMoney(kind) ? unitOf(format) : kind == FlowKind::Health ? "QALY" : "";
    const std::string error = isMoney(kind) ? formatErrorNumber(value.standardError, wording_.numbers, format)
                                            : formatSignificant(value.standardError, kErrorDigits, wording_.numbers);
    const auto number = [&](double x) { return ledgerNumber(x, kind, value, format); };
    return {who,
            what,
            unit,
            number(value.mean),
            error,
            number(value.at(Q05)),
            number(value.at(Median)),
            number(value.at(Q95))};
}

TitledTable ResultTables::gains(const AlternativeResult& result) const {
    const MoneyFormat format = formatOfLedger(result);
    DocumentTable table{{say("table.party"), say("output.cash"), say("table.loses"), say("output.capacity"),
                         say("output.qaly") + " (QALY)"},
                        1,
                        {}};
    for (const PartyResult& party : result.parties) {
        Row row(table.heads.size());
        row[0] = partyLabel(input_, party.party, wording_.language);
        for (const KindResult& kind : party.kinds) {
            const double mean = kind.presentValue.mean;
            if (mean == 0) continue;
            if (kind.kind == FlowKind::Cash) {
                row[1] = formatMoneyCell(mean, wording_.numbers, format);
                row[2] = formatFutures(kind.negative.value, wording_.numbers);
            }
            if (kind.kind == FlowKind::Capacity) row[3] = formatMoneyCell(mean, wording_.numbers, format);
            if (kind.kind == FlowKind::Health) row[4] = formatSignificant(mean, kHealthDigits, wording_.numbers);
        }
        if (std::ranges::any_of(row.begin() + 1, row.end(), [](const std::string& cell) { return !cell.empty(); }))
            table.rows.push_back(std::move(row));
    }
    return {say("table.gains", {{"unit", unitOf(format)}}), std::move(table)};
}

// ---- budgets

std::vector<TitledTable> ResultTables::budgets(const AlternativeResult& result) const {
    double largest = 0;
    std::size_t years = 0;
    for (const BudgetImpact& budget : result.budgets) {
        years = std::max(years, budget.years.size());
        for (const Estimate& year : budget.years) largest = std::max(largest, std::abs(year.mean));
    }
    const MoneyFormat format = formatOfTable(largest);
    std::vector<TitledTable> tables;
    const std::size_t parts = (years + kYearsPerTable - 1) / kYearsPerTable;
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t first = years * part / parts, end = years * (part + 1) / parts;
        DocumentTable table{{say("table.account")}, 1, {}};
        for (std::size_t year = first; year < end; ++year)
            table.heads.push_back(modelYear(input_.baseMonth, static_cast<int>(year)));
        for (const BudgetImpact& budget : result.budgets) {
            Row row{labelled(budget.label, budget.account, wording_.language)};
            std::vector<double> means;
            for (const Estimate& year : budget.years) means.push_back(year.mean);
            const MoneyFormat own = formatOfRow(means, wording_.numbers, format);
            for (std::size_t year = first; year < end; ++year)
                row.push_back(year < budget.years.size()
                                  ? formatMoneyNumber(budget.years[year].mean, wording_.numbers, own)
                                  : std::string());
            table.rows.push_back(std::move(row));
        }
        tables.push_back({budgetTitle(unitOf(format)), std::move(table)});
    }
    return tables;
}

std::string ResultTables::budgetTitle(const std::string& unit) const {
    const std::string year = std::to_string(input_.priceYear);
    if (scenario_.inflation.empty()) return say("table.budget", {{"unit", unit}, {"year", year}});
    return say("table.budget_inflated", {{"unit", unit}, {"year", year}, {"start", input_.baseMonth.text()}});
}

// ---- counts and payments

TitledTable ResultTables::counts(const AlternativeResult& result) const {
    DocumentTable table{{say("table.measure"), say("table.need"), say("table.label"), say("table.unit"),
                         say("table.mean"), "5 %", "95 %"},
                        4,
                        {}};
    const auto number = [&](double x) { return formatSignificant(x, kCountDigits, wording_.numbers); };
    for (const MeasureTotal& total : result.measures)
        table.rows.push_back({say("measure." + total.measure), needLabel(total.need), total.label.in(wording_.language),
                              unitInWords(total.unit, wording_), number(total.total.mean), number(total.total.at(Q05)),
                              number(total.total.at(Q95))});
    return {say("table.counts"), std::move(table)};
}

TitledTable ResultTables::payments(const AlternativeResult& result) const {
    double largest = 0;
    for (const ClauseTotal& clause : result.clauses) largest = std::max(largest, std::abs(clause.total.at(Q95)));
    const MoneyFormat format = formatOfTable(largest);
    DocumentTable table{{say("table.contract"), say("table.clause"), say("table.mean"), "5 %", "95 %"}, 2, {}};
    const auto number = [&](double x) { return formatMoneyCell(x, wording_.numbers, format); };
    for (const ClauseTotal& clause : result.clauses) {
        if (isWithinCharges(input_, clause)) continue;
        const Contract* contract = findById(input_.contracts, clause.contract);
        table.rows.push_back({contract == nullptr
                                  ? clause.contract.text()
                                  : labelled(contract->label, clause.contract.text(), wording_.language),
                              labelled(clause.label, clause.clause.text(), wording_.language),
                              number(clause.total.mean), number(clause.total.at(Q05)), number(clause.total.at(Q95))});
    }
    return {say("table.payments", {{"unit", unitOf(format)}}), std::move(table),
            withinChargesSentence(input_, result, wording_)};
}

bool isWithinCharges(const Case& input, const ClauseTotal& paid) {
    const Contract* contract = findById(input.contracts, paid.contract);
    const Clause* clause = contract == nullptr ? nullptr : findById(contract->clauses, paid.clause);
    return clause != nullptr && !contract::writesLines(kindOfTerms(clause->terms));
}

std::string withinChargesSentence(const Case& input, const AlternativeResult& result, const Wording& wording) {
    std::vector<std::string> within;
    for (const ClauseTotal& clause : result.clauses)
        if (isWithinCharges(input, clause))
            within.push_back(labelled(clause.label, clause.clause.text(), wording.language));
    if (within.empty()) return {};
    return wording.texts.text("table.within_charges", wording.language, {{"clauses", listed(within)}});
}

// ---- alternatives

std::string bestShares(const Case& input, const RunResult& result, const Wording& wording) {
    const auto share = [&](const AlternativeId& id, const ProbabilityEstimate& best) {
        return alternativeLabel(input, id, wording.language) + " " + formatFutures(best.value, wording.numbers);
    };
    std::string text;
    for (const AlternativeResult& each : result.alternatives) text += share(each.alternative, each.best) + "; ";
    return text + share(result.manifest.comparator, result.comparatorBest);
}

}  // namespace valor
