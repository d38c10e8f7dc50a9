// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/payment_grid.h"

#include <algorithm>
#include <array>

#include "core/contract/example.h"
#include "core/contract/program.h"
#include "core/contract/settlement.h"
#include "core/model/clause_form.h"
#include "core/model/sellers.h"

namespace valor {
namespace {

constexpr std::array kPrices{0.5, 0.75, 1.0, 1.25, 1.5};
constexpr std::array kVolumes{0.5, 0.75, 1.0, 1.5, 2.0};
constexpr int kPriceDigits = 6;

/// Every amount that a charge names, times a factor.
Result<Contract> atPrices(Contract contract, double factor) {
    for (Clause& clause : contract.clauses) {
        if (!isCharge(kindOfTerms(clause.terms))) continue;
        for (const FormField& field : formOf(clause.terms)) {
            if (field.kind != FormKind::Amount || field.value.empty()) continue;
            const std::string scaled = ExactNumber::onGrid(numberOf(field.value) * factor, kPriceDigits).text();
            VALOR_TRY(clause.terms, withField(clause.terms, field.path, scaled));
        }
    }
    return contract;
}

Result<double> paidIn(int year, const Contract& contract, const Example& example, const FactTable& facts,
                      const PartyId& payee) {
    VALOR_TRY(const auto lines, settle(contract, example.cells, facts));
    double paid = 0;
    for (const InvoiceLine& line : lines) {
        const auto clause = std::ranges::find(contract.clauses, line.clause, &Clause::id);
        const bool isOwn = clause != contract.clauses.end() && isAccountOf(clause->payee, payee);
        if (isOwn && line.month.monthsSince(contract.start) / kYearMonths == year)
            paid += static_cast<double>(line.amount.minorUnits()) / 100;
    }
    return paid;
}

}  // namespace

Result<PaymentGrid> paymentGrid(const AnnexSource& source, const PartyId& payee) {
    const Contract& agreed = settledContract(source);
    VALOR_TRY(const Example example, exampleOf(agreed, source.cells, source.expected));
    PaymentGrid grid;
    grid.year = fullestYear(example, agreed.months);
    grid.hasUnits = unitsOf(example, grid.year) > 0;
    grid.isExpected = source.expected && std::ranges::none_of(example.madeUp, isVolume);
    grid.prices.assign(kPrices.begin(), kPrices.end());
    grid.volumes.assign(kVolumes.begin(), kVolumes.end());
    for (const double price : kPrices) {
        VALOR_TRY(const Contract contract, atPrices(agreed, price));
        std::vector<double> row;
        for (const double volume : kVolumes) {
            VALOR_TRY(const double paid,
                      paidIn(grid.year, contract, example, withVolumes(example, agreed, volume), payee));
            row.push_back(paid);
        }
        grid.paid.push_back(std::move(row));
    }
    return grid;
}

}  // namespace valor
