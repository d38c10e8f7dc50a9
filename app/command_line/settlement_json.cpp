// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/settlement_json.h"

#include "app/command_line/estimate_json.h"
#include "core/digest/sha256.h"
#include "core/model/names.h"
#include "core/report/trace_words.h"
#include "data/exchange/settlement_file.h"

namespace valor::command_line {
namespace {

/// Without the currency, which stands once for all.
std::string amountText(const Money& amount) {
    const std::string text = amount.text();
    return text.substr(0, text.find(' '));
}

JsonObject lineJson(const Settled& settled, const InvoiceLine& line) {
    return JsonObject{{"month", line.month.text()},
                      {"buyer", line.payer},
                      {"payee", line.payee},
                      {"clause", line.clause.text()},
                      {"kind", clauseKind(clauseOf(settled, line).terms)},
                      {"component", line.component},
                      {"stage", nameOf(line.stage)},
                      {"quantity", line.quantity.text()},
                      {"index", line.index.text()},
                      {"amount", amountText(line.amount)}};
}

/// The formula with plain numbers, and what each of them is.
JsonObject traceJson(const Trace& trace) {
    JsonArray values;
    for (const TraceValue& value : trace.values)
        values.push_back(JsonObject{{"name", value.name}, {"value", value.value.text()}, {"measure", value.measure}});
    return JsonObject{{"formula", trace.with([](const TraceValue& value) { return value.value.text(); })},
                      {"values", std::move(values)}};
}

JsonObject changesJson(const Settled& settled) {
    const auto line = [](const InvoiceChange& change) -> JsonValue {
        return JsonObject{{"month", change.month.text()},
                          {"buyer", change.payer},
                          {"clause", change.clause.text()},
                          {"component", change.component},
                          {"before", amountText(change.before)},
                          {"now", amountText(change.now)},
                          {"difference", amountText(change.difference())}};
    };
    JsonObject json{{"difference", amountText(changedBy(settled))}, {"lines", listOf(*settled.changes, line)}};
    if (settled.wasFurther) json.emplace_back("compared_through", settled.through->text());
    return json;
}

}  // namespace

JsonValue settlementJson(const Settled& settled, const Wording& wording) {
    const Totals totals = totalsOf(settled);
    JsonArray years;
    for (const auto& [key, amount] : totals.byYear)
        years.push_back(
            JsonObject{{"buyer", key.first}, {"year", static_cast<double>(key.second)}, {"total", amountText(amount)}});
    JsonArray paid, lines;
    for (const InvoiceLine& line : settled.lines) {
        paid.push_back(lineJson(settled, line));
        JsonObject explained = lineJson(settled, line);
        explained.push_back({"trace", traceJson(line.trace)});
        explained.push_back({"explanation", explanation(line.trace, wording)});
        lines.push_back(std::move(explained));
    }
    std::string digest = sha256Hex(writeJson(paid));
    JsonObject json{{"schema", kSettlementSchema},
                    {"contract", settled.contract.id.text()},
                    {"currency", settled.contract.currency},
                    {"total", amountText(totals.all)},
                    {"years", std::move(years)},
                    {"lines", std::move(lines)},
                    {"digest", std::move(digest)}};
    if (settled.through) json.emplace_back("through", settled.through->text());
    if (settled.changes) json.emplace_back("changes", changesJson(settled));
    if (!settled.assumed.empty())
        json.emplace_back("assumed",
                          listOf(settled.assumed, [](const ParameterId& each) -> JsonValue { return each.text(); }));
    return json;
}

}  // namespace valor::command_line
