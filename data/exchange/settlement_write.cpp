// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/digest/sha256.h"
#include "core/model/names.h"
#include "core/report/trace_words.h"
#include "data/exchange/json_value.h"
#include "data/exchange/settlement_file.h"

namespace valor {
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
    JsonArray lines;
    for (const InvoiceChange& change : *settled.changes)
        lines.push_back(JsonObject{{"month", change.month.text()},
                                   {"buyer", change.payer},
                                   {"clause", change.clause.text()},
                                   {"component", change.component},
                                   {"before", amountText(change.before)},
                                   {"now", amountText(change.now)},
                                   {"difference", amountText(change.difference())}});
    JsonObject json{{"difference", amountText(changedBy(settled))}, {"lines", std::move(lines)}};
    if (settled.wasFurther) json.emplace_back("compared_through", settled.through->text());
    return json;
}

JsonArray yearsJson(const Totals& totals) {
    JsonArray years;
    for (const auto& [key, amount] : totals.byYear)
        years.push_back(
            JsonObject{{"buyer", key.first}, {"year", static_cast<double>(key.second)}, {"total", amountText(amount)}});
    return years;
}

JsonArray assumedJson(const Settled& settled) {
    JsonArray inputs;
    for (const ParameterId& input : settled.assumed) inputs.emplace_back(input.text());
    return inputs;
}

}  // namespace

std::string writeSettlement(const Settled& settled, const Wording& wording) {
    const Totals totals = totalsOf(settled);
    JsonArray paid, lines;
    for (const InvoiceLine& line : settled.lines) {
        paid.push_back(lineJson(settled, line));
        JsonObject explained = lineJson(settled, line);
        if (!line.site.empty()) explained.push_back({"site", line.site.text()});
        explained.push_back({"trace", traceJson(line.trace)});
        explained.push_back({"explanation", explanation(line.trace, wording)});
        lines.push_back(std::move(explained));
    }
    std::string digest = sha256Hex(writeJson(paid));
    JsonObject json{{"schema", kSettlementSchema},
                    {"contract", settled.contract.id.text()},
                    {"currency", settled.contract.currency},
                    {"total", amountText(totals.all)},
                    {"years", yearsJson(totals)},
                    {"lines", std::move(lines)},
                    {"digest", std::move(digest)}};
    if (settled.through) json.emplace_back("through", settled.through->text());
    if (settled.changes) json.emplace_back("changes", changesJson(settled));
    if (!settled.assumed.empty()) json.emplace_back("assumed", assumedJson(settled));
    return writeJson(json);
}

}  // namespace valor
