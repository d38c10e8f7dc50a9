// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/result_text.h"

#include <algorithm>
#include <cmath>
#include <ostream>

#include "app/command_line/run_heading.h"
#include "app/command_line/table.h"
#include "core/report/manifest_words.h"
#include "core/report/money_cell.h"
#include "core/report/payback_sentence.h"
#include "core/report/run_context.h"
#include "core/report/unit_words.h"

namespace valor::command_line {
namespace {

constexpr std::size_t kYearsPerTable = 8;
constexpr int kCountDigits = 4;

class ResultPrinter {
public:
    ResultPrinter(std::ostream& out, const RunView& view, const Wording& wording)
        : out_(out), view_(view), wording_(wording) {}

    void print() {
        printHeading(out_, view_.input, view_.scenario, view_.result.manifest.comparator, wording_);
        for (const AlternativeResult& result : view_.result.alternatives) printDecision(result);
        printComparisons();
        for (const AlternativeResult& result : view_.result.alternatives) printTables(result);
        printTrust();
        printManifest();
    }

private:
    std::string say(std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    std::string labelOf(const LocalizedText& label, const std::string& id) const {
        return labelled(label, id, wording_.language);
    }
    std::string alternativeLabel(const AlternativeId& id) const {
        const Alternative* alternative = findById(view_.input.alternatives, id);
        return alternative == nullptr ? id.text() : labelOf(alternative->label, id.text());
    }
    std::string partyLabel(const PartyId& id) const {
        const Party* party = findById(view_.input.parties, id);
        return party == nullptr ? id.text() : labelOf(party->label, id.text());
    }

    std::string needLabel(const NeedId& id) {
        if (id.empty()) return say("table.all");
        const Need* need = findById(view_.input.needs, id);
        return need == nullptr ? id.text() : labelOf(need->label, id.text());
    }

    void printDecision(const AlternativeResult& result) {
        out_ << '\n' << labelOf(result.label, result.alternative.text()) << '\n';
        printWrapped(out_, decisionSentence(result, view_.input.currency, wording_), 2);
        printWrapped(out_, simulationErrorSentence(result, view_.input.currency, wording_), 2);
        if (view_.result.manifest.counts == CountMode::Drawn) printWrapped(out_, say("statement.patient_noise"), 2);
        printWrapped(out_, paybackSentence(result, view_.input.baseMonth, wording_), 2);
        printWrapped(out_, makeUpSentence(result, view_.input, view_.scenario, wording_), 2);
    }

    void printComparisons() {
        if (view_.result.comparisons.empty()) return;
        out_ << '\n' << say("table.comparisons") << '\n';
        for (const PairedComparison& pair : view_.result.comparisons)
            printWrapped(out_,
                         comparisonSentence(pair, alternativeLabel(pair.first), alternativeLabel(pair.second),
                                            view_.input.currency, wording_),
                         2);
        printWrapped(out_, say("statement.best", {{"shares", bestShares()}}), 2);
    }

    std::string bestShares() const {
        const auto share = [this](const AlternativeId& id, const ProbabilityEstimate& best) {
            return alternativeLabel(id) + " " + formatFutures(best.value, wording_.numbers);
        };
        std::string text;
        for (const AlternativeResult& result : view_.result.alternatives)
            text += share(result.alternative, result.best) + "; ";
        return text + share(view_.result.manifest.comparator, view_.result.comparatorBest);
    }

    void printTables(const AlternativeResult& result) {
        out_ << "\n── " << labelOf(result.label, result.alternative.text()) << " ──\n";
        printLedger(result);
        printBudgets(result);
        printCounts(result);
        printPayments(result);
    }

    // ---- ledger

    void printLedger(const AlternativeResult& result) {
        double largest = std::max(std::abs(result.netBenefit.at(Q05)), std::abs(result.netBenefit.at(Q95)));
        for (const PartyResult& party : result.parties)
            for (const KindResult& kind : party.kinds)
                if (kind.kind == FlowKind::Cash || kind.kind == FlowKind::Capacity)
                    largest = std::max({largest, std::abs(kind.presentValue.at(Q05)),
                                        std::abs(kind.presentValue.at(Q95)), std::abs(kind.conditionalValueAtRisk)});
        const MoneyFormat format = formatOfTable(largest);
        Table table({say("table.party"), say("table.kind"), say("table.unit"), say("table.mean"), say("table.error"),
                     "5 %", "50 %", "95 %", say("table.loss"), say("table.worst")},
                    3);
        for (const PartyResult& party : result.parties)
            for (const KindResult& kind : party.kinds) table.add(ledgerRow(party.party, kind, format));
        if (table.isEmpty()) return;
        addTotals(table, result, format);
        printIfAny(table, say("table.ledger", {{"unit", unitOf(format)}}));
        printWrapped(out_, say("table.legend"), 2);
    }

    /// Of the counted parties by kind, and what the valuation makes of them.
    void addTotals(Table& table, const AlternativeResult& result, const MoneyFormat& format) {
        const auto has = [&](FlowKind kind) {
            return std::ranges::any_of(result.parties, [&](const PartyResult& party) {
                return std::ranges::find(party.kinds, kind, &KindResult::kind) != party.kinds.end();
            });
        };
        for (const auto& [kind, value] :
             {std::pair(FlowKind::Cash, &result.cash), std::pair(FlowKind::Capacity, &result.capacity),
              std::pair(FlowKind::Health, &result.qalys)})
            if (has(kind)) table.add(valueCells(say("table.counted"), kindName(kind), *value, kind, format));
        std::vector<std::string> cells =
            valueCells(say("table.net_benefit"), "", result.netBenefit, FlowKind::Cash, format);
        cells.push_back(formatShare(result.worse.value, wording_.numbers));
        table.add(std::move(cells));
    }

    std::string kindName(FlowKind kind) { return say("flow." + std::string(flowKindName(kind))); }

    std::vector<std::string> ledgerRow(const PartyId& party, const KindResult& kind, const MoneyFormat& format) {
        std::vector<std::string> cells =
            valueCells(partyLabel(party), kindName(kind.kind), kind.presentValue, kind.kind, format);
        cells.push_back(formatShare(kind.negative.value, wording_.numbers));
        cells.push_back(ledgerNumber(-kind.conditionalValueAtRisk, kind.kind, format));
        return cells;
    }

    static bool isMoney(FlowKind kind) { return kind == FlowKind::Cash || kind == FlowKind::Capacity; }
    std::string ledgerNumber(double value, FlowKind kind, const MoneyFormat& format) {
        return isMoney(kind) ? formatMoneyCell(value, wording_.numbers, format)
                             : formatSignificant(value, kCountDigits, wording_.numbers);
    }

    /// The columns from the first to the 95 % quantile.
    std::vector<std::string> valueCells(const std::string& who, const std::string& what, const Estimate& value,
                                        FlowKind kind, const MoneyFormat& format) {
        const std::string unit = isMoney(kind) ? unitOf(format) : kind == FlowKind::Health ? "QALY" : "";
        const std::string error = isMoney(kind) ? formatErrorNumber(value.standardError, wording_.numbers, format)
                                                : formatSignificant(value.standardError, 2, wording_.numbers);
        const auto number = [&](double x) { return ledgerNumber(x, kind, format); };
        return {who,
                what,
                unit,
                number(value.mean),
                error,
                number(value.at(Q05)),
                number(value.at(Median)),
                number(value.at(Q95))};
    }

    // ---- budgets

    std::string yearLabel(std::size_t year) const {
        const YearMonth first = view_.input.baseMonth.plusMonths(static_cast<int>(year) * 12);
        return first.month() == 1 ? std::to_string(first.year()) : first.text();
    }

    void printBudgets(const AlternativeResult& result) {
        double largest = 0;
        std::size_t years = 0;
        for (const BudgetImpact& budget : result.budgets) {
            years = std::max(years, budget.years.size());
            for (const Estimate& year : budget.years) largest = std::max(largest, std::abs(year.mean));
        }
        const MoneyFormat format = formatOfTable(largest);
        for (std::size_t first = 0; first < years; first += kYearsPerTable) {
            const std::size_t end = std::min(years, first + kYearsPerTable);
            std::vector<std::string> heads{say("table.account")};
            for (std::size_t year = first; year < end; ++year) heads.push_back(yearLabel(year));
            Table table(std::move(heads), 1);
            for (const BudgetImpact& budget : result.budgets) {
                std::vector<std::string> row{labelOf(budget.label, budget.account)};
                for (std::size_t year = first; year < end && year < budget.years.size(); ++year)
                    row.push_back(formatMoneyCell(budget.years[year].mean, wording_.numbers, format));
                table.add(std::move(row));
            }
            printIfAny(table, budgetTitle(unitOf(format)));
        }
    }

    std::string budgetTitle(const std::string& unit) {
        const std::string year = std::to_string(view_.input.priceYear);
        if (view_.scenario.inflation.empty()) return say("table.budget", {{"unit", unit}, {"year", year}});
        return say("table.budget_inflated", {{"unit", unit}, {"year", year}, {"start", view_.input.baseMonth.text()}});
    }

    // ---- counts and payments

    void printCounts(const AlternativeResult& result) {
        Table table({say("table.measure"), say("table.need"), say("table.label"), say("table.unit"), say("table.mean"),
                     "5 %", "95 %"},
                    4);
        const auto number = [&](double x) { return formatSignificant(x, kCountDigits, wording_.numbers); };
        for (const MeasureTotal& total : result.measures)
            table.add({say("measure." + total.measure), needLabel(total.need), total.label.in(wording_.language),
                       unitInWords(total.unit, wording_), number(total.total.mean), number(total.total.at(Q05)),
                       number(total.total.at(Q95))});
        printIfAny(table, say("table.counts"));
    }

    void printPayments(const AlternativeResult& result) {
        double largest = 0;
        for (const ClauseTotal& clause : result.clauses) largest = std::max(largest, std::abs(clause.total.at(Q95)));
        const MoneyFormat format = formatOfTable(largest);
        Table table({say("table.contract"), say("table.clause"), say("table.mean"), "5 %", "95 %"}, 2);
        const auto number = [&](double x) { return formatMoneyCell(x, wording_.numbers, format); };
        for (const ClauseTotal& clause : result.clauses) {
            const Contract* contract = findById(view_.input.contracts, clause.contract);
            table.add({contract == nullptr ? clause.contract.text() : labelOf(contract->label, clause.contract.text()),
                       labelOf(clause.label, clause.clause.text()), number(clause.total.mean),
                       number(clause.total.at(Q05)), number(clause.total.at(Q95))});
        }
        printIfAny(table, say("table.payments", {{"unit", unitOf(format)}}));
    }

    // ---- what it rests on

    void printTrust() {
        const InputMarks marks = inputMarks(view_.input, view_.scenario);
        out_ << '\n';
        printWrapped(out_, inputSentence(marks, wording_));
        printWrapped(out_, keyAssumptionSentence(view_.input, marks, wording_));
    }

    void printManifest() {
        const RunManifest& manifest = view_.result.manifest;
        out_ << '\n' << manifestSentence(manifest, wording_) << '\n';
        out_ << "run_id       " << manifest.runId << '\n' << "result_hash  " << manifest.resultHash << '\n';
    }

    std::string unitOf(const MoneyFormat& format) const {
        return moneyUnit(view_.input.currency, wording_.numbers, format.scale);
    }
    void printIfAny(const Table& table, const std::string& title) {
        if (table.isEmpty()) return;
        out_ << '\n' << title << '\n';
        table.print(out_);
    }

    std::ostream& out_;
    const RunView& view_;
    const Wording& wording_;
};

}  // namespace

void printResult(std::ostream& out, const RunView& view, const Wording& wording) {
    ResultPrinter(out, view, wording).print();
}

}  // namespace valor::command_line
