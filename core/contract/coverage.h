// SPDX-License-Identifier: GPL-3.0-or-later
// Which charges of a contract a clause bears on: people take a cap on one payee for a cap on the contract.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/contract/contract.h"

namespace valor {

/// Whether a clause of this kind acts on what others charge: discounts, bounds, credits, performance, ends.
[[nodiscard]] bool actsOnCharges(ClauseKind kind);
/// Whether it holds what others charge within an amount.
[[nodiscard]] bool isBound(ClauseKind kind);
/// Whether it takes money off for service or performance.
[[nodiscard]] bool isDeduction(ClauseKind kind);
/// Whether the amounts of the terms hold for all buyers together; nothing for a kind that does not ask.
[[nodiscard]] std::optional<bool> isPooled(const ClauseTerms& terms);

/// Whether `clause` bears on `charge`: the same payer and payee, and named where it names any.
[[nodiscard]] bool bearsOn(const Clause& clause, const Clause& charge);

/// Charges that a clause bears on, among all of the contract.
struct Coverage {
    std::vector<ClauseId> covered;
    std::size_t charges = 0;

    [[nodiscard]] bool isWhole() const { return covered.size() == charges; }
};
[[nodiscard]] Coverage coverageOf(const Contract& contract, const Clause& clause);

/// The caps that bear on charges of the clause and on others as well.
[[nodiscard]] std::vector<ClauseId> widerCaps(const Contract& contract, const Clause& clause);

/// The payer and payee between whom most of the contract is charged: by use first, then by number, then by order. A
/// new clause on charges covers the most there; one of other parties would bear on nothing.
/// @return empty texts for a contract without charges
[[nodiscard]] std::pair<std::string, std::string> widestParties(const Contract& contract);

}  // namespace valor
