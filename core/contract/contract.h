// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts as people write them: typed clauses with exact amounts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/year_month.h"
#include "core/contract/terms.h"
#include "core/model/localized_text.h"
#include "core/units/exact_number.h"
#include "core/units/id.h"

namespace valor {

/// Order of application within a month. Follows from the kind of a clause; see allowedStages().
enum class Stage : std::uint8_t {
    Units,             ///< S1: who is billed
    Index,             ///< S2
    Usage,             ///< S3: charges by use and by the month
    Discount,          ///< S4
    Fixed,             ///< S5: fixed components, milestones, capitation
    Cap,               ///< S7, which limits what S6 may add
    Minimum,           ///< S6
    Floor,             ///< on charges, top-up included
    Service,           ///< S8
    Performance,       ///< S9
    AnnualSettlement,  ///< S10
    Limits             ///< S11
};

/// What to do when a fact that a clause needs was not observed.
enum class MissingRule : std::uint8_t {
    Error,
    Last,   ///< the last known value of the same site and need
    Worst,  ///< the worst share: nothing where more is better, all where less is better
    None    ///< the clause is not applied in that month
};

/// Which deployments a clause counts; empty lists mean all.
struct ClauseScope {
    std::vector<SiteId> sites;
    std::vector<NeedId> needs;
    std::vector<ToolId> tools;
    bool operator==(const ClauseScope&) const = default;
};

/// What a measure that the simulation does not produce is expected to be, per month and buyer.
struct ExpectedMeasure {
    std::string measure;
    ParameterId parameter;
    bool operator==(const ExpectedMeasure&) const = default;
};

struct Clause {
    ClauseId id;
    LocalizedText label;
    std::string payer, payee;  ///< account references; a payer "site/…" makes every site a buyer of its own
    ClauseScope scope;
    ClauseTerms terms;
    std::vector<ClauseId> components{};  ///< charges it bears on; empty: all between the same payer and payee
    std::optional<Stage> stage{};        ///< where another than the usual one is agreed
    MissingRule missing = MissingRule::Error;
    std::string exclusiveGroup{};             ///< of its deductions in a year only the largest of the group stays
    std::vector<ExpectedMeasure> expected{};  ///< for simulation only
    bool operator==(const Clause&) const = default;
};

struct Contract {
    ContractId id;
    LocalizedText label;
    std::string currency;
    YearMonth start;
    int months = 0;
    bool indexedToPrices = true;  ///< indexed amounts follow the general price index from the first month
    std::vector<Clause> clauses;
    bool operator==(const Contract&) const = default;
};

/// "fixed_fee", "per_unit", "spend_cap", …: the names used in files.
[[nodiscard]] std::string_view clauseKind(const ClauseTerms& terms);
[[nodiscard]] constexpr ClauseKind kindOfTerms(const ClauseTerms& terms) {
    return static_cast<ClauseKind>(terms.index());
}
/// The stages at which a clause of this kind may act, the usual one first.
[[nodiscard]] std::vector<Stage> allowedStages(ClauseKind kind);
/// Where the clause acts.
[[nodiscard]] Stage stageOf(const Clause& clause);
/// Whether the clause charges for something itself, so that others can bear on it.
[[nodiscard]] bool isCharge(ClauseKind kind);
/// Every amount of money that the terms name.
[[nodiscard]] std::vector<const ContractAmount*> amountsOf(const ClauseTerms& terms);
/// Every share that the terms measure.
[[nodiscard]] std::vector<const Metric*> metricsOf(const ClauseTerms& terms);
/// The measure a clause multiplies its price by; empty when it counts nothing.
[[nodiscard]] std::string_view billedMeasure(const ClauseTerms& terms);
/// Whether any amount of the clause follows the index.
[[nodiscard]] bool hasIndexedAmount(const ClauseTerms& terms);
/// Months after which a count starts anew; 0 for the whole term.
[[nodiscard]] int windowMonths(TierWindow window);
/// The number that a decimal of a contract states; 0 where it states none.
[[nodiscard]] double numberOf(const std::string& decimal);

}  // namespace valor
