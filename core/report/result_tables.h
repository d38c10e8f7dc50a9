// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a run: who gains and loses, in which budget and year, what was counted, and what was paid.
#pragma once

#include <string>
#include <vector>

#include "core/model/case.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

struct TitledTable {
    std::string title;
    DocumentTable table;
    std::string note{};  ///< what a reader would miss in it
};

/// Of one alternative each; a table without rows has nothing to tell. Amounts share the unit that the title names.
class ResultTables {
public:
    /// Of all that it is given, it keeps references.
    ResultTables(const Case& input, const Scenario& scenario, const Wording& wording)
        : input_(input), scenario_(scenario), wording_(wording) {}

    /// Present values by party and kind with error, quantiles, P(loss) and the mean of the worst 5 %; then the counted
    /// parties together, and the net benefit. Text from "table.legend" explains it.
    [[nodiscard]] TitledTable ledger(const AlternativeResult& result) const;
    /// Who pays and who gains on average: money, how often it is lost, time and health of each party that has any.
    [[nodiscard]] TitledTable gains(const AlternativeResult& result) const;
    /// Mean budget impact per year and holder, as many years beside each other as fit on a page.
    [[nodiscard]] std::vector<TitledTable> budgets(const AlternativeResult& result) const;
    /// Of which prices the amounts of budgets are. @param unit of the amounts
    [[nodiscard]] std::string budgetTitle(const std::string& unit) const;
    /// Counts of the model over the horizon.
    [[nodiscard]] TitledTable counts(const AlternativeResult& result) const;
    /// What was paid under each clause, in money of the payment months. What only changes the prices of others has no
    /// row but a note: nought there would read as worth nothing.
    [[nodiscard]] TitledTable payments(const AlternativeResult& result) const;

private:
    using Row = std::vector<std::string>;
    [[nodiscard]] std::string say(std::string_view key,
                                  const std::vector<std::pair<std::string, std::string>>& arguments = {}) const;
    [[nodiscard]] std::string unitOf(const MoneyFormat& format) const;
    [[nodiscard]] Row ledgerRow(const PartyId& party, const KindResult& kind, const MoneyFormat& format) const;
    void addTotals(DocumentTable& table, const AlternativeResult& result, const MoneyFormat& format) const;
    [[nodiscard]] Row valueCells(const std::string& who, const std::string& what, const Estimate& value, FlowKind kind,
                                 const MoneyFormat& format) const;
    [[nodiscard]] std::string ledgerNumber(double value, FlowKind kind, const Estimate& of,
                                           const MoneyFormat& format) const;
    [[nodiscard]] std::string kindName(FlowKind kind) const;
    [[nodiscard]] std::string needLabel(const NeedId& need) const;

    const Case& input_;
    const Scenario& scenario_;
    const Wording& wording_;
};

/// Whether the clause only changes what others charge – a discount, an index, who is billed – so that nothing is ever
/// paid under it.
[[nodiscard]] bool isWithinCharges(const Case& input, const ClauseTotal& paid);
/// "Discounted period: lies within the charges above …"; empty where every clause has payments of its own.
[[nodiscard]] std::string withinChargesSentence(const Case& input, const AlternativeResult& result,
                                                const Wording& wording);

/// "A 62; B 30; practice today 8": in how many of 100 futures each has the highest net benefit.
[[nodiscard]] std::string bestShares(const Case& input, const RunResult& result, const Wording& wording);

}  // namespace valor
