// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts as people write them: typed clauses with exact amounts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/calendar/year_month.h"
#include "core/model/localized_text.h"
#include "core/units/exact_number.h"
#include "core/units/id.h"

namespace valor {

/// An agreed amount of money, or – before an offer is at hand – a parameter that stands for it.
/// A contract can be settled only when every amount is agreed.
struct ContractAmount {
    std::string decimal;  ///< e.g. "2.50", in the currency of the contract; empty when `parameter` is set
    ParameterId parameter;
    bool indexed = true;  ///< follows the index series of the contract

    [[nodiscard]] bool isAgreed() const { return parameter.empty(); }
    bool operator==(const ContractAmount&) const = default;
};

/// One-off amount in one month of the contract (onboarding, licence).
struct FixedFee {
    ContractAmount amount;
    int month = 0;  ///< contract month, 0 = first
    bool operator==(const FixedFee&) const = default;
};
/// Amount per month, once or per active unit. @source payment model P02
struct Subscription {
    ContractAmount amount;
    std::string measure;  ///< billable measure that multiplies it ("active_algorithms"); empty: once per payer
    bool operator==(const Subscription&) const = default;
};
/// Price per unit of a measure. @source payment model P01
struct PerUnit {
    ContractAmount price;
    std::string measure;
    bool operator==(const PerUnit&) const = default;
};
enum class TierWindow : std::uint8_t { Month, ContractYear, Term };
struct Tier {
    std::string from;  ///< units from which the price holds, decimal text; the first is "0"
    ContractAmount price;
    bool operator==(const Tier&) const = default;
};
/// Graduated prices on the units of a window. @source payment model P06
struct MarginalTiers {
    std::string measure;
    std::vector<Tier> tiers;
    TierWindow window = TierWindow::ContractYear;
    bool pooled = false;  ///< all buyers share one count; each month's charge is split by that month's units
    bool operator==(const MarginalTiers&) const = default;
};

using ClauseTerms = std::variant<FixedFee, Subscription, PerUnit, MarginalTiers>;

/// Which deployments a clause counts; empty lists mean all.
struct ClauseScope {
    std::vector<SiteId> sites;
    std::vector<NeedId> needs;
    std::vector<ToolId> tools;
    bool operator==(const ClauseScope&) const = default;
};

struct Clause {
    ClauseId id;
    LocalizedText label;
    std::string payer, payee;  ///< account references; a payer "site/…" makes every site a buyer of its own
    ClauseScope scope;
    ClauseTerms terms;
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

/// "fixed_fee", "subscription", "per_unit", "marginal_tiers": the names used in files.
[[nodiscard]] std::string_view clauseKind(const ClauseTerms& terms);
/// The measure a clause multiplies its price by; empty when it counts nothing.
[[nodiscard]] std::string_view billedMeasure(const ClauseTerms& terms);
/// Whether any amount of the clause follows the index.
[[nodiscard]] bool hasIndexedAmount(const ClauseTerms& terms);
/// Months after which a tier count starts anew; 0 for the whole term.
[[nodiscard]] int windowMonths(TierWindow window);

}  // namespace valor
