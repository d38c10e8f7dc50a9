// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settlement/settled.h"

namespace valor {

Status compareWith(const EarlierSettlement& earlier, const std::string& place, Settled& settled) {
    const Contract& contract = settled.contract;
    if (earlier.contract != contract.id || earlier.currency != contract.currency)
        return fail(ErrorCode::ReferenceUnknown, place,
                    {{"previous", earlier.contract.text() + ", " + earlier.currency},
                     {"settled", contract.id.text() + ", " + contract.currency}});
    VALOR_TRY(const Currency currency, Currency::make(contract.currency));
    settled.changes = changesOfInvoices(earlier.lines, settled.lines, currency, settled.through);
    settled.wasFurther = settled.through && (!earlier.through || *earlier.through > *settled.through);
    return {};
}

const Clause& clauseOf(const Settled& settled, const InvoiceLine& line) {
    return *findById(settled.contract.clauses, line.clause);
}

std::optional<PriceRange> pricesOf(const InvoiceLine& line) {
    std::optional<PriceRange> prices;
    for (const TraceValue& value : line.trace.values) {
        if (value.name != "price") continue;
        if (!prices) prices = {value.value, value.value};
        prices = {min(prices->least, value.value), max(prices->most, value.value)};
    }
    return prices;
}

Totals totalsOf(const Settled& settled) {
    const Money nothing(0, *Currency::make(settled.contract.currency));
    Totals totals{nothing, {}};
    for (const InvoiceLine& line : settled.lines) {
        totals.all = totals.all + line.amount;
        const YearKey key{line.payer, line.month.monthsSince(settled.contract.start) / 12 + 1};
        Money& year = totals.byYear.try_emplace(key, nothing).first->second;
        year = year + line.amount;
    }
    return totals;
}

Money changedBy(const Settled& settled) {
    Money sum(0, *Currency::make(settled.contract.currency));
    for (const InvoiceChange& change : *settled.changes) sum = sum + change.difference();
    return sum;
}

}  // namespace valor
