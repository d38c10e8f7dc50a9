// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/settlement_text.h"

#include <ostream>

#include "app/command_line/table.h"
#include "core/model/names.h"
#include "core/report/trace_words.h"

namespace valor::command_line {
namespace {

constexpr int kQuantityDigits = 12;

/// An amount as people read it. A double holds it to the øre up to 90 000 billion.
std::string shown(const Money& amount, const NumberStyle& numbers) {
    return formatNumber(static_cast<double>(amount.minorUnits()) / 100, 2, numbers);
}

std::vector<std::string> rowOf(const Settled& settled, const InvoiceLine& line, const Wording& wording) {
    const auto say = [&](const std::string& key) { return wording.texts.text(key, wording.language); };
    const auto number = [&](const ExactNumber& value) {
        return formatSignificant(value.toDouble(), kQuantityDigits, wording.numbers);
    };
    const std::string part = line.component.empty() ? "" : " (" + say("settle.part." + line.component) + ")";
    const ContractNames names = namesIn(settled, wording);
    return {line.month.text(),
            names.account(line.payer),
            names.clause(line.clause) + part,
            say("clause." + std::string(clauseKind(clauseOf(settled, line).terms))),
            number(line.quantity),
            number(line.index),
            shown(line.amount, wording.numbers)};
}

/// Each line as a sentence of its own, with its stage and its formula.
void printExplained(Session& session, const Settled& settled, const Wording& wording) {
    for (const InvoiceLine& line : settled.lines) {
        const std::vector<std::string> cells = rowOf(settled, line, wording);
        session.out << cells[0] << "  " << cells[1] << "  " << cells[2] << "  "
                    << wording.texts.text("stage." + std::string(nameOf(line.stage)), wording.language) << "  "
                    << cells.back() << '\n';
        printWrapped(session.out, "= " + formulaInNumbers(line.trace, wording.numbers), 4);
        printWrapped(session.out, "= " + explanation(line.trace, wording), 4);
    }
}

void printLines(Session& session, const Settled& settled, bool explains, const Wording& wording) {
    const Language language = wording.language;
    const NumberStyle& numbers = wording.numbers;
    const auto say = [&](std::string_view key) { return session.texts.text(key, language); };
    Table lines({say("settle.month"), say("settle.buyer"), say("settle.clause"), say("settle.kind"),
                 say("settle.quantity"), say("settle.index"), say("settle.amount")},
                4);
    for (const InvoiceLine& line : settled.lines) lines.add(rowOf(settled, line, wording));
    if (explains)
        printExplained(session, settled, wording);
    else
        lines.print(session.out, 0);
    const Totals totals = totalsOf(settled);
    Table years({say("settle.buyer"), say("settle.year"), say("settle.amount")}, 1);
    const ContractNames names = namesIn(settled, wording);
    for (const auto& [key, amount] : totals.byYear)
        years.add({names.account(key.first), std::to_string(key.second), shown(amount, numbers)});
    session.out << '\n';
    years.print(session.out, 0);
    session.out << '\n'
                << session.texts.text("settle.total", language,
                                      {{"amount", shown(totals.all, numbers) + " " + settled.contract.currency}})
                << '\n';
}

/// Up to when, and what is therefore not among the lines.
void printThrough(Session& session, const Settled& settled, Language language) {
    if (!settled.through) return;
    const YearMonth end = settled.contract.start.plusMonths(settled.contract.months - 1);
    printWrapped(
        session.out,
        session.texts.text("settle.through", language, {{"through", settled.through->text()}, {"end", end.text()}}), 0);
}

/// Line by line what was invoiced and what it comes to now.
void printChanges(Session& session, const Settled& settled, const std::string& file, const Wording& wording) {
    if (!settled.changes) return;
    const auto say = [&](const char* key, const std::vector<std::pair<std::string, std::string>>& with = {}) {
        return session.texts.text(key, wording.language, with);
    };
    session.out << '\n';
    if (settled.wasFurther)
        printWrapped(session.out, say("settle.later", {{"file", file}, {"through", settled.through->text()}}), 0);
    if (settled.changes->empty()) return printWrapped(session.out, say("settle.unchanged", {{"file", file}}), 0);
    Table rows({say("settle.month"), say("settle.buyer"), say("settle.clause"), say("settle.invoiced"),
                say("settle.now"), say("settle.difference")},
               3);
    const ContractNames names = namesIn(settled, wording);
    for (const InvoiceChange& change : *settled.changes) {
        const std::string part =
            change.component.empty() ? "" : " (" + say(("settle.part." + change.component).c_str()) + ")";
        rows.add({change.month.text(), names.account(change.payer), names.clause(change.clause) + part,
                  shown(change.before, wording.numbers), shown(change.now, wording.numbers),
                  shown(change.difference(), wording.numbers)});
    }
    rows.print(session.out, 0);
    const std::string amount = shown(changedBy(settled), wording.numbers) + " " + settled.contract.currency;
    printWrapped(session.out, say("settle.changed", {{"file", file}, {"amount", amount}}), 0);
}

}  // namespace

void printSettlement(Session& session, const Settled& settled, const SettleOptions& options, const Wording& wording) {
    printLines(session, settled, options.explains, wording);
    printThrough(session, settled, wording.language);
    printChanges(session, settled, options.previous, wording);
}

}  // namespace valor::command_line
