// SPDX-License-Identifier: GPL-3.0-or-later
// How the clauses of a contract bear on each other in ways that people overlook.
// @source rules on the interaction of payment clauses in docs/methods/contracts.md
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/contract/billing.h"
#include "core/contract/contract.h"

namespace valor {

enum class InteractionRule : std::uint8_t {
    MinimumAboveCap,    ///< what must be paid is more than what may be charged
    FloorAboveCap,      ///< the same of a floor
    CollarReversed,     ///< the lower end of a collar is above its upper end
    TiersBeyondCap,     ///< prices that are reached only after the cap was
    OverUseZone,        ///< below a tier more units would cost less
    OverUseWidened,     ///< … and a minimum makes that zone wider
    DoublePenalty,      ///< two clauses take money off for the same measure
    FeeInSavings,       ///< payments may be part of the actual cost whose savings are shared
    DiscountOnFixed,    ///< a discount names a charge that is added after discounts
    DiscountAtList,     ///< discounted charges count in full towards the minimum
    PooledTiers,        ///< what one buyer pays depends on the others
    MinimumThenEnd,     ///< an early end shortens the year of the minimum
    ReviewClause,       ///< a price that changes must be a clear review clause
    CoversPart,         ///< a bound holds only what its payer pays its payee, not the contract
    CoversNothing,      ///< its payer pays its payee no price that it could act on
    BilledTwice,        ///< two prices count the same cases by different measures
    NothingStated,      ///< nobody has stated the share that it rests on, so that it always turns out as agreed
    CountUnstated,      ///< nobody has stated the count or amount that it rests on, so that it is taken to be nought
    BoundOfNought,      ///< a bound of nought cancels all that it bounds
    HeldAtNought,       ///< what it pays or takes off is cancelled by a bound of nought
    SameName,           ///< an earlier clause is called the same
    BeyondCap,          ///< a payment that is added after the cap
    IndexOff,           ///< says how an index is followed in a contract that follows none
    UndecidedEvidence,  ///< evidence is looked at only after the contract has ended
    NeverBilled,        ///< waits for an option that nobody can take at some site, see neverBilled()
    BilledBeforeUse,    ///< is due by the month while nothing of the contract is in use yet, see billedBeforeUse()
};

/// What an interaction is in a case that is checked: a remark is left to the page of the contract.
enum class InteractionWeight : std::uint8_t { Contradiction, Warning, Note, Remark };
[[nodiscard]] InteractionWeight weightOf(InteractionRule rule);

/// "minimum_above_cap", …: the text "interaction.<name>".
[[nodiscard]] std::string_view interactionName(InteractionRule rule);

struct Interaction {
    InteractionRule rule{};
    ClauseId clause;  ///< where it shows
    std::vector<std::pair<std::string, std::string>> arguments{};
};

/// An amount, where it is known: agreed, or the central value of its parameter.
using AmountOf = std::function<std::optional<double>(const ContractAmount&)>;
/// Only agreed amounts.
[[nodiscard]] std::optional<double> agreedAmount(const ContractAmount& amount);

/// Whether a clause of this kind, while its amount is nought, cancels what other clauses pay or take off.
[[nodiscard]] bool cancelsAtNought(ClauseKind kind);

/// Whether the input that stands for a share or a count is still what a new contract began with.
using IsUnstated = std::function<bool(const ParameterId&)>;

/// In the order of the clauses.
[[nodiscard]] std::vector<Interaction> interactionsOf(const Contract& contract, const AmountOf& amountOf,
                                                      const IsUnstated& isUnstated = {});
/// Of these the contradictions, which alone stop a contract from being applied.
[[nodiscard]] std::vector<Interaction> contradictionsOf(const Contract& contract, const AmountOf& amountOf);

/// Sites that a clause covers and where it never pays anything: it waits for options, see optionsWaitedFor(), and no
/// clause on them counts anything there. One payer of all sites pays once it took an option at any of them.
[[nodiscard]] std::set<SiteId> sitesNeverBilled(const Contract& contract, const Clause& clause,
                                                const std::vector<BillingCell>& cells);
/// Charges that wait for an option at sites of which no clause on options of them counts anything: there they are never
/// billed, see sitesNeverBilled().
/// @return NeverBilled with "sites", in the order of the clauses
[[nodiscard]] std::vector<Interaction> neverBilled(const Contract& contract, const std::vector<BillingCell>& cells);
/// The sites that the value "sites" of an interaction names.
[[nodiscard]] std::vector<SiteId> sitesIn(std::string_view value);

/// Whether both charge for cases of the same need, at a site where a tool answers them, by different counts of them.
/// Findings are part of a case, and failed runs none: what is paid for them may well come on top.
[[nodiscard]] bool billSameCases(const Clause& one, const Clause& other);

/// Units from which buying up to the next tier costs less than buying just them: between `from` and `to` of all-units
/// prices.
struct OverUseZone {
    double from = 0, to = 0;
};
/// @source Q in (b·p/p', b) for a tier at b that takes the price from p' to p
/// @tested TV-T1
[[nodiscard]] std::vector<OverUseZone> overUseZones(const AllUnitsTiers& tiers, const AmountOf& amountOf);

}  // namespace valor
