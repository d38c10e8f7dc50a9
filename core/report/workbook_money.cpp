// SPDX-License-Identifier: GPL-3.0-or-later
// The sheets of a workbook on money: who pays and gains, budgets by year, and payments under contracts.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/model/sellers.h"
#include "core/report/model_year.h"
#include "core/report/result_tables.h"
#include "core/report/run_context.h"
#include "core/report/workbook_pages.h"

namespace valor {
namespace {

constexpr double kMoneyLabelWidth = 40, kAccountWidth = 50, kMoneyNumberWidth = 16;

double largestOf(const std::vector<Estimate>& estimates) {
    double largest = 0;
    for (const Estimate& each : estimates) largest = std::max(largest, std::abs(each.mean));
    return largest;
}

std::string sum(const CellRange& range) {
    return "SUM(" + cellAddress(range.firstRow, range.firstColumn) + ":" +
           cellAddress(range.lastRow, range.lastColumn) + ")";
}

void setWidths(Sheet& sheet, std::size_t labels, std::size_t columns) {
    sheet.widths.assign(columns, kMoneyNumberWidth);
    std::fill_n(sheet.widths.begin(), labels, kMoneyLabelWidth);
}

/// What the sheets on money share.
class MoneyPage {
public:
    MoneyPage(const PageSource& source, WorkbookPage page)
        : source_(source),
          case_(source.run.input),
          result_(source.result),
          builder_(pageBuilder(page, source.wording)) {}

protected:
    std::string say(std::string_view key, const std::vector<std::pair<std::string, std::string>>& with = {}) const {
        return builder_.say(key, with);
    }
    std::string labelOf(const AlternativeId& id) const { return alternativeLabel(case_, id, source_.wording.language); }
    std::string partyName(const PartyId& id) const { return partyLabel(case_, id, source_.wording.language); }
    std::vector<std::string> yearNames(std::size_t years) const {
        std::vector<std::string> names;
        for (std::size_t year = 0; year < years; ++year)
            names.push_back(modelYear(case_.baseMonth, static_cast<int>(year)));
        return names;
    }
    /// A formula of the draws of an output, its figure alone where they are not on their sheet.
    template <class Formula>
    Cell statistic(const std::string& sample, Formula formula, double value, CellFormat format) const {
        if (!source_.draws.has(sample)) return numberCell(value, format);
        return formulaCell(formula(source_.draws.draws(sample)), value, format);
    }
    /// Mean and quantiles of draws. @param sample id of the output
    void addStatistics(std::vector<Cell>& row, const std::string& sample, const Estimate& value) const {
        const CellFormat format = formatForAmounts(std::max(std::abs(value.at(Q05)), std::abs(value.at(Q95))));
        row.push_back(statistic(
            sample, [](const std::string& draws) { return "AVERAGE(" + draws + ")"; }, value.mean, format));
        for (const auto& [level, at] : {std::pair("0.05", Q05), std::pair("0.5", Median), std::pair("0.95", Q95)}) {
            const std::string share = level;
            row.push_back(statistic(
                sample, [&](const std::string& draws) { return "PERCENTILE(" + draws + "," + share + ")"; },
                value.at(at), format));
        }
    }
    void noteWhatIsLeftOut() {
        if (!source_.draws.isDetailed()) builder_.note(say("workbook.left_out", {{"draws", say("workbook.draws")}}));
    }
    /// Means by year with their sum.
    void addYears(std::vector<Cell> row, const std::vector<Estimate>& years, std::size_t allYears) {
        const std::size_t first = row.size();
        const CellFormat format = formatForAmounts(largestOf(years));
        double total = 0;
        for (const Estimate& year : years) {
            row.push_back(numberCell(year.mean, format));
            total += year.mean;
        }
        row.resize(first + allYears);
        row.push_back(formulaCell(sum(builder_.across(builder_.row(), first, first + allYears - 1)), total, format));
        builder_.add(std::move(row));
    }

    const PageSource& source_;
    const Case& case_;
    const RunResult& result_;
    SheetBuilder builder_;
};

// ---- who pays and gains

class PartiesPage : MoneyPage {
public:
    explicit PartiesPage(const PageSource& source) : MoneyPage(source, WorkbookPage::Parties) {}

    Sheet write() {
        builder_.title(say("board.parties"));
        builder_.note(say("workbook.parties_text"));
        noteWhatIsLeftOut();
        builder_.sheet().rows.emplace_back();
        builder_.heads({say("payments.alternative"), say("table.party"), say("table.kind"), say("table.unit"),
                        say("workbook.counted"), say("table.mean"), "5 %", "50 %", "95 %", say("table.loss")});
        builder_.sheet().frozenRows = builder_.row();
        for (const AlternativeResult& each : result_.alternatives) addAlternative(each);
        setWidths(builder_.sheet(), 2, 10);
        return builder_.finish();
    }

private:
    static constexpr std::size_t kKind = 2, kCounted = 4, kMean = 5;

    bool isCounted(const PartyId& party) const {
        const std::vector<PartyId>& counted = source_.scenario.valuation.counted;
        return std::ranges::find(counted, party) != counted.end();
    }
    std::vector<Cell> labels(const AlternativeId& alternative, const std::string& who, FlowKind kind) const {
        const bool isMoney = kind == FlowKind::Cash || kind == FlowKind::Capacity;
        return {textCell(labelOf(alternative)), textCell(who), textCell(say("flow." + std::string(flowKindName(kind)))),
                textCell(isMoney                    ? case_.currency
                         : kind == FlowKind::Health ? "QALY"
                                                    : "")};
    }

    void addAlternative(const AlternativeResult& each) {
        const std::size_t first = builder_.row();
        for (const PartyResult& party : each.parties)
            for (const KindResult& kind : party.kinds) addRow(each.alternative, party.party, kind);
        if (builder_.row() == first) return;
        const std::size_t last = builder_.row() - 1;
        for (const FlowKind kind : {FlowKind::Cash, FlowKind::Capacity, FlowKind::Health})
            addCounted(each, kind, first, last);
    }

    void addRow(const AlternativeId& alternative, const PartyId& party, const KindResult& kind) {
        const std::string sample =
            alternative.text() + ".ledger." + party.text() + "." + std::string(flowKindName(kind.kind));
        std::vector<Cell> row = labels(alternative, partyName(party), kind.kind);
        row.push_back(numberCell(isCounted(party) ? 1 : 0, kWhole));
        addStatistics(row, sample, kind.presentValue);
        row.push_back(statistic(
            sample, [](const std::string& draws) { return "COUNTIF(" + draws + ",\"<0\")/COUNT(" + draws + ")"; },
            kind.negative.value, kPercent));
        builder_.add(std::move(row));
    }

    /// The means of the counted parties, added up.
    void addCounted(const AlternativeResult& each, FlowKind kind, std::size_t first, std::size_t last) {
        double total = 0;
        bool any = false;
        for (const PartyResult& party : each.parties)
            for (const KindResult& own : party.kinds) {
                if (own.kind != kind || !isCounted(party.party)) continue;
                total += own.presentValue.mean;
                any = true;
            }
        if (!any) return;
        const auto rows = [&](std::size_t column) {
            return cellAddress(first, column) + ":" + cellAddress(last, column);
        };
        std::vector<Cell> row = labels(each.alternative, say("table.counted"), kind);
        row.push_back({});
        row.push_back(formulaCell("SUMIFS(" + rows(kMean) + "," + rows(kCounted) + ",1," + rows(kKind) + "," +
                                      cellAddress(builder_.row(), kKind) + ")",
                                  total, formatForAmounts(total)));
        row.resize(10);
        builder_.addTotal(std::move(row));
    }
};

// ---- budgets by year

class BudgetPage : MoneyPage {
public:
    explicit BudgetPage(const PageSource& source) : MoneyPage(source, WorkbookPage::Budget) {}

    Sheet write() {
        builder_.title(ResultTables(case_, source_.scenario, source_.wording).budgetTitle(case_.currency));
        builder_.note(say("workbook.budget_text"));
        builder_.note(say("workbook.charts_below"));
        builder_.sheet().rows.emplace_back();
        for (const AlternativeResult& each : result_.alternatives)
            for (const BudgetImpact& budget : each.budgets) years_ = std::max(years_, budget.years.size());
        headRow_ = builder_.row();
        writeHeads("table.account");
        builder_.sheet().frozenRows = builder_.row();
        builder_.sheet().frozenColumns = kLabels;
        for (const AlternativeResult& each : result_.alternatives) addAlternative(each);
        builder_.heading(say("workbook.by_party"));
        writeHeads("table.party");
        for (const AlternativeResult& each : result_.alternatives) addParties(each);
        for (SheetChart& chart : charts_) builder_.chart(std::move(chart));
        setWidths(builder_.sheet(), kLabels, kLabels + years_ + 1);
        builder_.sheet().widths[1] = kAccountWidth;
        return builder_.finish();
    }

private:
    static constexpr std::size_t kLabels = 2, kWidth = 1000;

    void writeHeads(const char* rows) {
        std::vector<std::string> heads{say("payments.alternative"), say(rows)};
        for (std::string& year : yearNames(years_)) heads.push_back(std::move(year));
        heads.push_back(say("payments.total"));
        builder_.heads(heads);
    }

    using Budgets = std::vector<const BudgetImpact*>;

    /// Those of one party beside each other, parties in the order of the case.
    Budgets budgetsOf(const AlternativeResult& each, bool ofSellers) const {
        Budgets budgets;
        for (const Party& party : case_.parties) {
            if (isSeller(party) != ofSellers) continue;
            for (const BudgetImpact& budget : each.budgets)
                if (budget.party == party.id) budgets.push_back(&budget);
        }
        return budgets;
    }

    /// What buyers pay and sellers are paid is the same money: the budgets of sellers stand below the sum.
    void addAlternative(const AlternativeResult& each) {
        const Budgets own = budgetsOf(each, false);
        const std::size_t first = builder_.row();
        addBudgets(each, own);
        if (!own.empty()) {
            const std::size_t last = builder_.row() - 1;
            addSums(labelOf(each.alternative), say("workbook.all_budgets"), summed(own),
                    [&](std::size_t column) { return sum(builder_.down(first, last, column)); });
            for (Cell& cell : builder_.sheet().rows.back()) cell.role = CellRole::Total;
        }
        addBudgets(each, budgetsOf(each, true));
    }

    void addBudgets(const AlternativeResult& each, const Budgets& budgets) {
        for (const BudgetImpact* budget : budgets) {
            rowOf_[budget] = builder_.row();
            addYears({textCell(labelOf(each.alternative)),
                      textCell(labelled(budget->label, budget->account, source_.wording.language))},
                     budget->years, years_);
        }
    }

    /// What the budgets of each party come to; the chart shows those that sell nothing.
    void addParties(const AlternativeResult& each) {
        std::vector<std::size_t> shown;
        for (const bool ofSellers : {false, true})
            for (const Budgets& own : byParty(budgetsOf(each, ofSellers))) {
                const std::vector<double> sums = summed(own);
                const bool isAny = std::ranges::any_of(sums, [](double amount) { return amount != 0; });
                if (isAny && !ofSellers) shown.push_back(builder_.row());
                addSums(labelOf(each.alternative), partyName(own.front()->party), sums, [&](std::size_t column) {
                    std::string terms;
                    for (const BudgetImpact* budget : own)
                        terms += (terms.empty() ? "" : "+") + cellAddress(rowOf_.at(budget), column);
                    return terms;
                });
            }
        if (!shown.empty()) addChart(each, shown);
    }

    static std::vector<Budgets> byParty(const Budgets& budgets) {
        std::vector<Budgets> parties;
        for (const BudgetImpact* budget : budgets) {
            if (parties.empty() || parties.back().front()->party != budget->party) parties.emplace_back();
            parties.back().push_back(budget);
        }
        return parties;
    }

    /// By year, then together.
    std::vector<double> summed(const Budgets& budgets) const {
        std::vector<double> sums(years_ + 1, 0);
        for (const BudgetImpact* budget : budgets)
            for (std::size_t year = 0; year < budget->years.size(); ++year) {
                sums[year] += budget->years[year].mean;
                sums.back() += budget->years[year].mean;
            }
        return sums;
    }

    /// @param formula of a column
    template <class Formula>
    void addSums(const std::string& alternative, const std::string& who, const std::vector<double>& sums,
                 Formula formula) {
        double largest = 0;
        for (const double amount : sums) largest = std::max(largest, std::abs(amount));
        std::vector<Cell> row{textCell(alternative), textCell(who)};
        for (std::size_t i = 0; i < sums.size(); ++i)
            row.push_back(formulaCell(formula(kLabels + i), sums[i], formatForAmounts(largest)));
        builder_.add(std::move(row));
    }

    /// @param rows of the series
    void addChart(const AlternativeResult& each, const std::vector<std::size_t>& rows) {
        constexpr std::size_t kLegendLine = 26, kMargins = 100;
        SheetChart chart{SheetChart::Kind::StackedColumns,
                         say("workbook.budget_chart", {{"alternative", labelOf(each.alternative)}}),
                         "",
                         case_.currency,
                         kWhole,
                         {}};
        const CellRange years = builder_.across(headRow_, kLabels, kLabels + years_ - 1);
        for (const std::size_t row : rows)
            chart.series.push_back({builder_.cell(row, 1), years, builder_.across(row, kLabels, kLabels + years_ - 1)});
        chart.width = kWidth;
        chart.height = std::max(chart.height, chart.series.size() * kLegendLine + kMargins);
        charts_.push_back(std::move(chart));
    }

    std::size_t years_ = 0, headRow_ = 0;
    std::map<const BudgetImpact*, std::size_t> rowOf_;
    std::vector<SheetChart> charts_;
};

// ---- payments under contracts

class PaymentsSheet : MoneyPage {
public:
    explicit PaymentsSheet(const PageSource& source) : MoneyPage(source, WorkbookPage::Payments) {}

    Sheet write() {
        builder_.title(say("board.contracts"));
        const bool anyClause = std::ranges::any_of(result_.alternatives,
                                                   [](const AlternativeResult& each) { return !each.clauses.empty(); });
        if (anyClause)
            writeClauses();
        else
            builder_.note(say("board.no_contract"));
        if (!source_.run.payments.empty()) writeYears();
        setWidths(builder_.sheet(), 3, std::max<std::size_t>(kColumns, yearColumns_));
        return builder_.finish();
    }

private:
    static constexpr std::size_t kMean = 3, kColumns = 7;

    void writeClauses() {
        builder_.heading(say("table.payments", {{"unit", case_.currency}}));
        noteWhatIsLeftOut();
        builder_.heads({say("payments.alternative"), say("table.contract"), say("table.clause"), say("table.mean"),
                        "5 %", "50 %", "95 %"});
        for (const AlternativeResult& each : result_.alternatives) addClauses(each);
    }

    void addClauses(const AlternativeResult& each) {
        if (each.clauses.empty()) return;
        const std::size_t first = builder_.row();
        double total = 0;
        for (const ClauseTotal& clause : each.clauses) {
            if (isWithinCharges(case_, clause)) continue;
            const Contract* contract = findById(case_.contracts, clause.contract);
            const LocalizedText unnamed;
            std::vector<Cell> row{textCell(labelOf(each.alternative)),
                                  textCell(labelled(contract == nullptr ? unnamed : contract->label,
                                                    clause.contract.text(), source_.wording.language)),
                                  textCell(labelled(clause.label, clause.clause.text(), source_.wording.language))};
            addStatistics(row,
                          each.alternative.text() + ".clause." + clause.contract.text() + "." + clause.clause.text(),
                          clause.total);
            total += clause.total.mean;
            builder_.add(std::move(row));
        }
        if (builder_.row() == first) return;
        std::vector<Cell> row{textCell(labelOf(each.alternative)), textCell(say("workbook.all_clauses")), {}};
        row.push_back(
            formulaCell(sum(builder_.down(first, builder_.row() - 1, kMean)), total, formatForAmounts(total)));
        row.resize(kColumns);
        builder_.addTotal(std::move(row));
        if (const std::string note = withinChargesSentence(case_, each, source_.wording); !note.empty())
            builder_.note(note);
    }

    void writeYears() {
        std::size_t years = 0;
        for (const AlternativePayments& each : source_.run.payments) years = std::max(years, each.buyers.years.size());
        builder_.heading(say("workbook.payments_by_year", {{"unit", case_.currency}}));
        builder_.note(say("payments.text"));
        std::vector<std::string> heads{say("payments.alternative"), say("table.party"), ""};
        for (std::string& year : yearNames(years)) heads.push_back(std::move(year));
        heads.push_back(say("payments.total"));
        builder_.heads(heads);
        yearColumns_ = heads.size();
        for (const AlternativePayments& each : source_.run.payments) {
            addParty(each.alternative, say("payments.buyers"), each.buyers, years);
            for (const PartyPayments& party : each.parties)
                addParty(each.alternative, partyName(party.party), party, years);
        }
    }
    void addParty(const AlternativeId& alternative, const std::string& who, const PartyPayments& paid,
                  std::size_t years) {
        addYears({textCell(labelOf(alternative)), textCell(who), {}}, paid.years, years);
    }

    std::size_t yearColumns_ = 0;
};

}  // namespace

Sheet partiesSheet(const PageSource& source) {
    return PartiesPage(source).write();
}
Sheet budgetSheet(const PageSource& source) {
    return BudgetPage(source).write();
}
Sheet paymentsSheet(const PageSource& source) {
    return PaymentsSheet(source).write();
}

}  // namespace valor
