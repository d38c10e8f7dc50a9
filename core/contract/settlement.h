// SPDX-License-Identifier: GPL-3.0-or-later
// Exact settlement of a contract on observed facts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/contract/billing.h"
#include "core/contract/contract.h"
#include "core/contract/fact_table.h"
#include "core/contract/trace.h"
#include "core/units/money.h"

namespace valor {
namespace contract {
struct Program;
}

/// All amounts of a settlement together, without their signs, in major units: what is added up of them is exact, and
/// shown to the minor unit.
inline constexpr std::int64_t kMostSettled = 90'000'000'000'000;

/// One month, buyer, clause and component.
struct InvoiceLine {
    YearMonth month;
    ClauseId clause;
    std::string payer, payee;
    ExactNumber quantity;
    ExactNumber index;
    Money amount;
    std::string component;  ///< what of the clause: "make_up", "result"; empty for the clause itself
    Stage stage{};
    Trace trace{};  ///< how the amount came about
    SiteId site{};  ///< that it is for, where each site pays; empty where one payer pays for all
};

/// Invoice lines of all months, in the order month, clause, buyer; zero lines are left out.
/// @param through last month that is settled, where the contract goes on after it: nothing later is asked for, and what
/// is settled at the end of a year or of the term waits until that end
/// @return ClauseInvalid when an amount is not agreed or the contract contradicts itself, ObservationMissing,
/// NumberTooLarge with "clauses/ID" when the amounts come to more than kMostSettled.
/// @tested equal line by line to the simulation of the same path on the decimal grid.
[[nodiscard]] Result<std::vector<InvoiceLine>> settle(const Contract& contract, const std::vector<BillingCell>& cells,
                                                      const FactTable& facts, std::optional<YearMonth> through = {});

/// The same with the program of the contract over these cells at hand.
[[nodiscard]] Result<std::vector<InvoiceLine>> settle(const Contract& contract, const contract::Program& program,
                                                      const std::vector<BillingCell>& cells, const FactTable& facts,
                                                      std::optional<YearMonth> through = {});

}  // namespace valor
