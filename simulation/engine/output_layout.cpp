// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/output_layout.h"

#include <algorithm>
#include <set>

namespace valor::simulation {
namespace {

constexpr int kFanStep = 3;

/// Parties with kinds, and accounts with cash, that an alternative or the comparator touches.
struct Touched {
    std::set<std::pair<int, FlowKind>> ledger;
    std::set<int> accounts;

    void add(const Plan& plan, int account, FlowKind kind) {
        const int party = plan.accounts[static_cast<std::size_t>(account)].party;
        if (party < 0) return;
        ledger.insert({party, kind});
        if (kind == FlowKind::Cash) accounts.insert(account);
    }
    void add(const Plan& plan, const AlternativePlan& alternative) {
        for (const LinePlan& line : alternative.lines) {
            add(plan, line.from, line.kind);
            add(plan, line.to, line.kind);
        }
        for (const ContractPlan& contract : alternative.contracts)
            for (const ClausePlan& clause : contract.clauses) add(plan, contract, clause);
    }
    void add(const Plan& plan, const ContractPlan& contract, const ClausePlan& clause) {
        if (clause.buyers > 0) add(plan, clause.payee, FlowKind::Cash);
        for (int b = clause.firstBuyer; b < clause.firstBuyer + clause.buyers; ++b)
            for (const AccountSpan& span : contract.payerOfBuyer(b).accounts) add(plan, span.account, FlowKind::Cash);
    }
};

class LayoutBuilder {
public:
    LayoutBuilder(const Plan& plan, const Case& input, OutputLayout& layout)
        : plan_(plan), case_(input), layout_(layout) {}

    void add(const AlternativePlan& alternative, const std::string& name) {
        prefix_ = name + ".";
        AlternativeColumns columns;
        columns.netBenefit = column("net_benefit");
        columns.cash = column("cash");
        columns.capacity = column("capacity");
        columns.qalys = column("qaly");
        columns.breakEven = column("break_even_month");
        columns.firstFlow = column("first_flow_month");
        columns.fan = next();
        for (const int month : layout_.fanMonths) column("cumulative." + std::to_string(month));
        addLedger(columns, alternative);
        columns.measures = next();
        for (const auto& m : alternative.measures)
            column("measure." + m.need.text() + "." + (m.effect.empty() ? "" : m.effect.text() + ".") + m.measure);
        columns.clauses = next();
        for (const auto& clause : alternative.clauseNames)
            column("clause." + clause.contract.text() + "." + clause.clause.text());
        layout_.alternatives.push_back(std::move(columns));
    }

private:
    int next() const { return static_cast<int>(layout_.names.size()); }
    int column(const std::string& name) {
        layout_.names.push_back(prefix_ + name);
        return next() - 1;
    }

    void addLedger(AlternativeColumns& columns, const AlternativePlan& alternative) {
        Touched touched;
        touched.add(plan_, plan_.alternatives.front());
        touched.add(plan_, alternative);
        columns.ledgerEntries.assign(touched.ledger.begin(), touched.ledger.end());
        columns.budgetAccounts.assign(touched.accounts.begin(), touched.accounts.end());
        columns.ledger = next();
        for (const auto& [party, kind] : columns.ledgerEntries)
            column("ledger." + case_.parties[static_cast<std::size_t>(party)].id.text() + "." +
                   std::string(flowKindName(kind)));
        columns.budget = next();
        for (const int account : columns.budgetAccounts)
            for (int year = 0; year < layout_.years; ++year)
                column("budget." + plan_.accounts[static_cast<std::size_t>(account)].name + "." + std::to_string(year));
    }

    const Plan& plan_;
    const Case& case_;
    OutputLayout& layout_;
    std::string prefix_;
};

}  // namespace

OutputLayout makeLayout(const Plan& plan, const Case& input, const std::vector<std::string>& names) {
    OutputLayout layout;
    layout.years = (plan.months + kYear - 1) / kYear;
    for (int month = 0; month < plan.months; month += kFanStep) layout.fanMonths.push_back(month);
    layout.fanMonths.push_back(plan.months);
    LayoutBuilder builder(plan, input, layout);
    for (std::size_t a = 0; a < names.size(); ++a) builder.add(plan.alternatives[a + 1], names[a]);
    return layout;
}

}  // namespace valor::simulation
