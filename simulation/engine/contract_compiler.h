// SPDX-License-Identifier: GPL-3.0-or-later
// Gives the figures and signals of a contract's program their places in a simulation.
#pragma once

#include <string>
#include <vector>

#include "core/contract/billing.h"
#include "core/contract/program.h"
#include "simulation/engine/account_table.h"
#include "simulation/engine/slot_table.h"

namespace valor::simulation {

class ContractCompiler {
public:
    /// @param cells of the deployments of the alternative, in their order
    ContractCompiler(const Case& input, const Contract& contract, const std::vector<BillingCell>& cells,
                     SlotTable& slots, AccountTable& accounts)
        : case_(input), contract_(contract), cells_(cells), slots_(slots), accounts_(accounts) {}

    Result<ContractPlan> compile();

private:
    Status readFigures();
    Status readSignals();
    Result<SignalPlan> signalFor(const contract::Signal& signal, int buyer);
    /// The sample, and what of it is as expected.
    Result<SignalPlan> share(const contract::Signal& signal);
    /// What the clause expects of a measure by the month.
    Result<SignalPlan> expected(const ExpectedMeasure& stated);
    /// Whether the buyer is told something though nothing of it is in scope, as a settlement counts it: of what no tool
    /// does, where one pays for all and the clause holds for everything.
    [[nodiscard]] bool countsWithoutUse(const contract::Signal& signal, int buyer) const;
    void findEqualSignals();
    /// An algorithm that several sites of a buyer use is one; where each has its own, the sum counts them.
    void groupByAlgorithm(SignalPlan& plan) const;
    Status addParties();
    int payerWith(std::vector<AccountSpan> accounts);
    /// -1 when the buyers of a clause do not pay from the same accounts.
    [[nodiscard]] int commonPayer(const contract::ClauseNode& node) const;
    Result<Operand> amount(const ContractAmount& stated, ClauseKind kind);
    Result<Operand> monthly(const ParameterId& parameter);
    [[nodiscard]] std::size_t clauseOfFigure(std::size_t figure) const;

    const Case& case_;
    const Contract& contract_;
    const std::vector<BillingCell>& cells_;
    SlotTable& slots_;
    AccountTable& accounts_;
    ContractPlan plan_;
};

}  // namespace valor::simulation
