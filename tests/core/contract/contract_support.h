// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts of one or a few buyers and their observations, for tests of clauses.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/contract/settlement.h"
#include "tests/support/case_builder.h"

namespace valor::test {

/// A contract of region and vendor with whole-contract observations, settled month by month.
class ContractBuilder {
public:
    explicit ContractBuilder(int months) {
        contract_.id = ContractId("offer");
        contract_.currency = "DKK";
        contract_.start = YearMonth(2027, 1);
        contract_.months = months;
        contract_.indexedToPrices = false;
    }

    ContractBuilder& with(Clause added) {
        contract_.clauses.push_back(std::move(added));
        return *this;
    }
    ContractBuilder& with(const std::string& id, ClauseTerms terms) {
        return with(clause(id, std::move(terms), "region"));
    }
    /// @param of value by contract month, decimal text
    ContractBuilder& observe(const std::string& measure, const std::function<std::string(int)>& of) {
        for (int month = 0; month < contract_.months; ++month) observeAt(month, measure, of(month));
        return *this;
    }
    ContractBuilder& observe(const std::string& measure, const std::string& value) {
        return observe(measure, [&](int) { return value; });
    }
    ContractBuilder& observeAt(int month, const std::string& measure, const std::string& value) {
        facts_.record({}, {}, measure, contract_.start.plusMonths(month), *ExactNumber::parse(value));
        return *this;
    }
    ContractBuilder& observeShare(int month, const std::string& measure, int numerator, int denominator) {
        facts_.record({}, {}, measure, contract_.start.plusMonths(month),
                      Observation{std::nullopt, ExactNumber(numerator), ExactNumber(denominator)});
        return *this;
    }
    ContractBuilder& indexed() {
        contract_.indexedToPrices = true;
        return *this;
    }

    [[nodiscard]] const Contract& contract() const { return contract_; }
    [[nodiscard]] Result<std::vector<InvoiceLine>> lines() const { return settle(contract_, cells_, facts_); }

    Contract contract_;
    std::vector<BillingCell> cells_;
    FactTable facts_;
};

/// Sum of the lines that are asked for, "1234.50"; the code of the error otherwise.
inline std::string total(
    const Result<std::vector<InvoiceLine>>& lines,
    const std::function<bool(const InvoiceLine&)>& wanted = [](const auto&) { return true; }) {
    if (!lines) {
        std::string text(errorName(lines.error().code));
        for (const auto& [name, value] : lines.error().arguments) text += " " + name + "=" + value;
        return text + " at " + lines.error().subject;
    }
    ExactNumber sum(0);
    for (const InvoiceLine& line : *lines)
        if (wanted(line)) sum = sum + ExactNumber::fraction(line.amount.minorUnits(), 100);
    return sum.text();
}
inline std::string totalOf(const Result<std::vector<InvoiceLine>>& lines, const std::string& clause) {
    return total(lines, [&](const InvoiceLine& line) { return line.clause.text() == clause; });
}
inline std::string totalIn(const Result<std::vector<InvoiceLine>>& lines, const Contract& contract, int first,
                           int end) {
    return total(lines, [&](const InvoiceLine& line) {
        const int month = line.month.monthsSince(contract.start);
        return month >= first && month < end;
    });
}

}  // namespace valor::test
