// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settlement/settlement_words.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/error/listed.h"
#include "core/model/names.h"
#include "core/report/contract_names.h"
#include "core/report/plain_text.h"
#include "core/report/trace_words.h"

namespace valor {
namespace {

constexpr int kQuantityDigits = 12;
constexpr std::int64_t kMinorUnits = 100;  // of a unit of money

using Arguments = std::vector<std::pair<std::string, std::string>>;

std::string say(const Wording& wording, const std::string& key, const Arguments& with = {}) {
    return wording.texts.text(key, wording.language, with);
}
ContractNames namesIn(const Settled& settled, const Wording& wording) {
    return {settled.contract, settled.input.get(), wording};
}
std::string withCurrency(const Money& amount, const Settled& settled, const Wording& wording) {
    return amountInWords(amount, wording.numbers) + " " + settled.contract.currency;
}
std::string clauseInWords(const ClauseId& clause, const std::string& component, const ContractNames& names) {
    if (component.empty()) return names.clause(clause);
    return names.clause(clause) + " (" + say(names.wording(), "settle.part." + component) + ")";
}

LineWords lineInWords(const Settled& settled, const InvoiceLine& line, const ContractNames& names) {
    const Wording& wording = names.wording();
    return {line.month.text(),
            names.account(line.payer),
            names.site(line.site),
            clauseInWords(line.clause, line.component, names),
            say(wording, "clause." + std::string(clauseKind(clauseOf(settled, line).terms))),
            say(wording, "stage." + std::string(nameOf(line.stage))),
            quantityInWords(line.quantity, wording.numbers),
            pricesInWords(line, [&](const ExactNumber& each) { return quantityInWords(each, wording.numbers); }),
            quantityInWords(line.index, wording.numbers),
            amountInWords(line.amount, wording.numbers)};
}

std::vector<std::string> heads(const std::vector<std::string>& names, const Wording& wording) {
    std::vector<std::string> texts;
    for (const std::string& name : names) texts.push_back(say(wording, "settle." + name));
    return texts;
}

std::string lineTable(const Settled& settled, const Wording& wording) {
    const std::vector<LineWords> lines = linesInWords(settled, wording);
    if (!hasSites(lines)) {
        PlainTable rows(heads({"month", "buyer", "clause", "kind", "quantity", "index", "amount"}, wording), 4);
        for (const LineWords& line : lines)
            rows.add({line.month, line.buyer, line.clause, line.kind, line.quantity, line.index, line.amount});
        return rows.text(0);
    }
    PlainTable rows(heads({"month", "buyer", "site", "clause", "kind", "quantity", "index", "amount"}, wording), 5);
    for (const LineWords& line : lines)
        rows.add({line.month, line.buyer, line.site, line.clause, line.kind, line.quantity, line.index, line.amount});
    return rows.text(0);
}

/// Each line as a sentence of its own, with its stage and its formula.
std::string explainedLines(const Settled& settled, const Wording& wording) {
    constexpr std::size_t kIndent = 4;
    const ContractNames names = namesIn(settled, wording);
    std::string text;
    for (const InvoiceLine& line : settled.lines) {
        const LineWords cells = lineInWords(settled, line, names);
        for (const std::string& cell : {cells.month, cells.buyer, cells.site, cells.clause, cells.stage})
            if (!cell.empty()) text += plainLine(cell) + "  ";
        text += cells.amount + '\n';
        text += wrapped("= " + formulaInNumbers(line.trace, wording.numbers), kIndent);
        text += wrapped("= " + explanation(line.trace, wording), kIndent);
    }
    return text;
}

std::string yearTable(const Settled& settled, const Wording& wording) {
    PlainTable rows(heads({"buyer", "year", "amount"}, wording), 1);
    for (auto& row : yearsInWords(settled, wording)) rows.add(std::move(row));
    return rows.text(0);
}

/// Line by line what was invoiced and what it comes to now.
std::string changeTable(const Settled& settled, const std::string& file, const Wording& wording) {
    if (!settled.changes) return {};
    std::string text = "\n" + wrapped(laterInWords(settled, file, wording));
    if (!settled.changes->empty()) {
        PlainTable rows(heads({"month", "buyer", "clause", "invoiced", "now", "difference"}, wording), 3);
        for (auto& row : changesInWords(settled, wording)) rows.add(std::move(row));
        text += rows.text(0);
    }
    return text + wrapped(changedInWords(settled, file, wording));
}

}  // namespace

std::string amountInWords(const Money& amount, const NumberStyle& numbers) {
    const std::int64_t minor = amount.minorUnits();
    const std::string cents = std::to_string(std::abs(minor % kMinorUnits));
    const std::string whole = formatNumber(static_cast<double>(std::abs(minor / kMinorUnits)), 0, numbers);
    return (minor < 0 ? numbers.minus : "") + whole + numbers.decimalMark + (cents.size() < 2 ? "0" : "") + cents;
}

std::string quantityInWords(const ExactNumber& quantity, const NumberStyle& numbers) {
    return formatSignificant(quantity.toDouble(), kQuantityDigits, numbers);
}

std::string pricesInWords(const InvoiceLine& line, const std::function<std::string(const ExactNumber&)>& inWords) {
    const auto prices = pricesOf(line);
    if (!prices) return {};
    const std::string least = inWords(prices->least);
    return prices->least == prices->most ? least : least + "–" + inWords(prices->most);
}

std::vector<LineWords> linesInWords(const Settled& settled, const Wording& wording) {
    const ContractNames names = namesIn(settled, wording);
    std::vector<LineWords> lines;
    for (const InvoiceLine& line : settled.lines) lines.push_back(lineInWords(settled, line, names));
    return lines;
}

bool hasSites(const std::vector<LineWords>& lines) {
    return std::ranges::any_of(lines, [](const LineWords& line) { return !line.site.empty(); });
}

std::vector<std::vector<std::string>> yearsInWords(const Settled& settled, const Wording& wording) {
    const ContractNames names = namesIn(settled, wording);
    std::vector<std::vector<std::string>> rows;
    for (const auto& [key, amount] : totalsOf(settled).byYear)
        rows.push_back({names.account(key.first), std::to_string(key.second), amountInWords(amount, wording.numbers)});
    return rows;
}

std::vector<std::vector<std::string>> changesInWords(const Settled& settled, const Wording& wording) {
    const ContractNames names = namesIn(settled, wording);
    std::vector<std::vector<std::string>> rows;
    for (const InvoiceChange& change : *settled.changes)
        rows.push_back({change.month.text(), names.account(change.payer),
                        clauseInWords(change.clause, change.component, names),
                        amountInWords(change.before, wording.numbers), amountInWords(change.now, wording.numbers),
                        amountInWords(change.difference(), wording.numbers)});
    return rows;
}

std::string totalInWords(const Settled& settled, const Wording& wording) {
    return say(wording, "settle.total", {{"amount", withCurrency(totalsOf(settled).all, settled, wording)}});
}

std::string throughInWords(const Settled& settled, const Wording& wording) {
    if (!settled.through) return {};
    const YearMonth end = settled.contract.start.plusMonths(settled.contract.months - 1);
    return say(wording, "settle.through", {{"through", settled.through->text()}, {"end", end.text()}});
}

std::string assumedInWords(const Settled& settled, const Wording& wording) {
    if (settled.assumed.empty()) return {};
    const ContractNames names = namesIn(settled, wording);
    const std::string inputs = listed(settled.assumed, [&](const ParameterId& each) {
        const std::string name = names.parameter(each);
        return name == each.text() ? name : name + " (" + each.text() + ")";
    });
    return say(wording, "settle.assumed", {{"inputs", inputs}});
}

std::string laterInWords(const Settled& settled, const std::string& file, const Wording& wording) {
    if (!settled.wasFurther) return {};
    return say(wording, "settle.later", {{"file", file}, {"through", settled.through->text()}});
}

std::string changedInWords(const Settled& settled, const std::string& file, const Wording& wording) {
    if (settled.changes->empty()) return say(wording, "settle.unchanged", {{"file", file}});
    return say(wording, "settle.changed",
               {{"file", file}, {"amount", withCurrency(changedBy(settled), settled, wording)}});
}

std::string settlementText(const Settled& settled, LineForm form, const std::string& file, const Wording& wording) {
    const std::string lines =
        form == LineForm::Explained ? explainedLines(settled, wording) : lineTable(settled, wording);
    return lines + '\n' + yearTable(settled, wording) + '\n' + totalInWords(settled, wording) + '\n' +
           wrapped(throughInWords(settled, wording)) + changeTable(settled, file, wording);
}

}  // namespace valor
