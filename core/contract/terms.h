// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of clause agrees on. Rates, thresholds and counts are decimal text; shares are fractions of one.
// Formulas, who bears the risk and sources: docs/methods/contracts.md.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/units/id.h"
#include "core/units/one_of.h"

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
/// An amount that stays nominal unless the contract says otherwise.
[[nodiscard]] inline ContractAmount nominalAmount() {
    return {{}, {}, false};
}

/// Months that are counted together, from the first month of the contract.
enum class TierWindow : std::uint8_t { Month, ContractYear, Term };

/// A share that is measured: numerator over denominator of the observations of a window.
struct Metric {
    std::string measure;
    ParameterId expected;      ///< stands for its true value in a simulation
    std::string sample = "1";  ///< observations per month and buyer in a simulation
    bool operator==(const Metric&) const = default;
};
/// From this value on, this share holds until the next step.
struct ShareStep {
    std::string from, share;
    bool operator==(const ShareStep&) const = default;
};

// Charges ------------------------------------------------------------------------------------------------------------

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
/// The price of the tier reached holds for all units of the window. @source payment model P05
struct AllUnitsTiers {
    std::string measure;
    std::vector<Tier> tiers;
    TierWindow window = TierWindow::ContractYear;
    bool pooled = false;
    bool operator==(const AllUnitsTiers&) const = default;
};
/// A licence in the first month and its maintenance per year, paid by the month. @source payment model P03
struct Licence {
    ContractAmount amount;
    std::string maintenance = "0";  ///< share of the licence per year
    bool operator==(const Licence&) const = default;
};
/// A fixed amount per month and a price per unit. @source payment model P04
struct TwoPartTariff {
    ContractAmount amount, price;
    std::string measure;
    bool operator==(const TwoPartTariff&) const = default;
};
/// Packs of units paid when the units at hand do not suffice; unused units expire. @source payment model P07
struct PrepaidPack {
    ContractAmount price = nominalAmount();  ///< per pack
    std::string units;                       ///< in one pack
    std::string measure;
    int months = 12;  ///< that a pack is valid, the month of purchase included
    bool operator==(const PrepaidPack&) const = default;
};
/// Amount per inhabitant and year, paid by the month. @source payment model P18
struct Capitation {
    ContractAmount amount;
    std::string measure = "inhabitants";
    bool operator==(const Capitation&) const = default;
};
/// An amount when a milestone is accepted, less damages for delay. @source payment model P11
struct Milestone {
    ContractAmount amount = nominalAmount();
    int month = 0;                               ///< planned, 0 = first; a simulation accepts it then
    std::string measure = "milestone_accepted";  ///< one in the month of acceptance
    std::string lateMeasure;                     ///< days late, observed with it; empty: no damages
    std::string damages = "0";                   ///< share of the amount per day
    std::string damagesCap = "1";                ///< share of the amount at most
    bool operator==(const Milestone&) const = default;
};
/// A share of the cost of a new technology, at most that share of what a case costs beyond its tariff.
/// @source payment model P26
struct AddonPayment {
    ContractAmount cost;
    std::string share;
    std::string measure;        ///< cases
    std::string excessMeasure;  ///< cost beyond the tariff, sum over the cases
    int months = 36;            ///< that the payment lasts
    bool operator==(const AddonPayment&) const = default;
};
/// A volume that is paid even when unused, as long as the specification is met. @source payment model P27
struct VolumeGuarantee {
    ContractAmount price;
    std::string units;  ///< per contract year
    std::string measure;
    Metric metric;
    std::string threshold;
    bool operator==(const VolumeGuarantee&) const = default;
};
/// The price of a treatment spread over years while its outcome lasts. @source payment model P28
struct SpreadPayment {
    ContractAmount amount;  ///< per patient, in all
    int years = 1;
    std::string measure;  ///< patients whose outcome lasts
    bool operator==(const SpreadPayment&) const = default;
};
/// A premium per month against losses beyond a deductible. @source payment model P30
struct Liability {
    ContractAmount amount;                        ///< premium per month
    ContractAmount deductible = nominalAmount();  ///< per month
    std::string measure;                          ///< losses in money
    bool operator==(const Liability&) const = default;
};
/// A share of what one party gains, to another. @source payment model P29
struct Transfer {
    std::string share;
    std::string measure = "savings_verified";
    bool operator==(const Transfer&) const = default;
};

// Discounts ----------------------------------------------------------------------------------------------------------

/// By months since each buyer took the component into use. @source payment model P08
struct OnboardingDiscount {
    std::vector<ShareStep> steps;
    bool linear = false;    ///< the first share falls in a straight line to nothing at the month of the last step
    bool additive = false;  ///< shares of several discounts add up instead of multiplying
    bool operator==(const OnboardingDiscount&) const = default;
};
/// By the number of algorithms in use, of all components together. @source payment model P25
struct BundleDiscount {
    std::vector<ShareStep> steps;
    bool additive = false;
    bool operator==(const BundleDiscount&) const = default;
};

// Bounds -------------------------------------------------------------------------------------------------------------

/// Charges below an amount per contract year are topped up at its end. @source payment model P09
struct MinimumCommitment {
    ContractAmount amount;
    bool atList = false;  ///< charges before discounts count
    bool makeUp = false;  ///< what was topped up is credited against charges above the minimum of the next year
    bool pooled = false;
    bool operator==(const MinimumCommitment&) const = default;
};
/// Charges beyond an amount per window are not paid. @source payment model P10
struct SpendCap {
    ContractAmount amount = nominalAmount();
    TierWindow window = TierWindow::ContractYear;
    bool pooled = false;
    bool operator==(const SpendCap&) const = default;
};
/// Charges, top-up included, reach at least an amount per window. @source payment model P10
struct SpendFloor {
    ContractAmount amount;
    TierWindow window = TierWindow::ContractYear;
    bool pooled = false;
    bool operator==(const SpendFloor&) const = default;
};
/// The total of a window, after everything else, stays between two amounts. @source payment model P10
struct Collar {
    ContractAmount lower, upper;
    TierWindow window = TierWindow::ContractYear;
    bool pooled = false;
    bool operator==(const Collar&) const = default;
};

// Service and performance --------------------------------------------------------------------------------------------

/// A share of the month's charges back, by availability. @source payment model P21
struct ServiceCredit {
    Metric metric{"availability", {}, "1"};
    std::vector<ShareStep> steps;  ///< the share holds from an availability of `from` on; the first is "0"
    std::string cap = "1";         ///< share of the month's charges at most
    bool operator==(const ServiceCredit&) const = default;
};
struct ScoredMetric {
    Metric metric;
    std::string floor, target, weight;
    bool operator==(const ScoredMetric&) const = default;
};
/// Bonus or malus by a weighted score. @source payment model P12
struct PerformanceBonus {
    std::vector<ScoredMetric> metrics;
    std::string malus, bonus;                 ///< shares of the base at score 0 and 1
    ContractAmount amount = nominalAmount();  ///< base per window; empty: net charges of the window
    TierWindow window = TierWindow::ContractYear;
    bool gross = false;  ///< base before service credits
    bool operator==(const PerformanceBonus&) const = default;
};
enum class RebateRule : std::uint8_t { Step, Linear, UpperLimit, Posterior };
/// Whether a margin for chance is asked for: the rule looks at how many of how many.
[[nodiscard]] constexpr bool isStatistical(RebateRule rule) {
    return rule == RebateRule::UpperLimit || rule == RebateRule::Posterior;
}
/// Charges back when an outcome stays below what was guaranteed. @source payment model P13
struct OutcomeRebate {
    Metric metric;
    std::string guarantee;
    RebateRule rule = RebateRule::Linear;
    std::string rate;                 ///< share back (step), or per unit of shortfall (linear)
    std::string cap = "1";            ///< share back at most
    std::string confidence = "0.95";  ///< of the upper limit, or posterior probability to be reached
    std::string priorAlpha = "1", priorBeta = "1";
    TierWindow window = TierWindow::ContractYear;
    bool gross = false;
    bool operator==(const OutcomeRebate&) const = default;
};
/// What was paid comes back and the contract ends when a test fails. @source payment model P14
struct MoneyBack {
    Metric metric;
    std::string threshold;
    int month = 0;  ///< contract month of the test, 0 = first
    std::string share = "1";
    bool operator==(const MoneyBack&) const = default;
};
/// An amount per case that failed. @source payment model P15
struct Warranty {
    ContractAmount amount;
    std::string measure;
    bool operator==(const Warranty&) const = default;
};
/// Deductions for service and performance stay below a share of the charges of a year.
struct AmountAtRisk {
    std::string share;
    bool operator==(const AmountAtRisk&) const = default;
};

// Annual settlements -------------------------------------------------------------------------------------------------

/// Savings against a baseline are shared; losses too when a loss share is agreed. @source payment model P16
struct SharedSavings {
    std::string baselineMeasure = "baseline_cost", actualMeasure = "actual_cost";
    std::string share, minimumRate = "0", cap = "1";
    std::string lossShare = "0", minimumLossRate = "0", lossCap = "1";
    std::string cashable = "1";  ///< share of savings that can be turned into money
    bool excess = false;         ///< only what lies beyond the minimum rate is shared
    bool operator==(const SharedSavings&) const = default;
};
/// Payback beyond a number of units or an amount per contract year. @source payment model P17
struct PriceVolume {
    std::string share;
    std::string measure, units;               ///< threshold in units at `amount` each
    ContractAmount amount = nominalAmount();  ///< price of a unit; without units: the threshold of spending
    bool operator==(const PriceVolume&) const = default;
};
/// An interim price until evidence decides on the next one. @source payment model P19
struct EvidenceSteps {
    std::string measure;
    ContractAmount price, highPrice, middlePrice;
    std::string interim;  ///< share of the price that is paid until then; the rest is held in escrow
    int months = 24;      ///< of interim pricing
    Metric metric;
    std::string high, middle;  ///< values of the metric
    std::string refund = "0";  ///< share of interim charges back below the middle value
    bool operator==(const EvidenceSteps&) const = default;
};
/// A share of the payer's sales to others, up to a cap. @source payment model P20
struct Royalty {
    std::string rate;
    std::string measure = "external_sales";
    ContractAmount cap = nominalAmount();  ///< over the term; empty: none
    bool operator==(const Royalty&) const = default;
};

// Order, options and ends --------------------------------------------------------------------------------------------

/// How the index of the contract follows the observed series. @source payment model P22
struct Indexation {
    std::string passThrough = "1";
    std::string lower{}, upper{};  ///< bounds of the change; empty: none
    int everyMonths = 12;
    bool chained = false;  ///< each step is measured, and bounded, against the one before
    bool operator==(const Indexation&) const = default;
};
/// A buyer pays the components from the month in which it exercised its option. @source payment model P23
struct FrameworkOptions {
    std::string measure = "option_exercised";
    bool operator==(const FrameworkOptions&) const = default;
};
/// The framework ends in the month in which payments reach its maximum. @source payment model P23
struct FrameworkMaximum {
    ContractAmount amount = nominalAmount();
    bool operator==(const FrameworkMaximum&) const = default;
};
/// The contract ends early against a fee; with a metric only where it stayed below the threshold until then.
/// @source payment model P24
struct Termination {
    int month = 1;  ///< months that are billed
    ContractAmount amount = nominalAmount();
    std::string share = "1";
    bool perRemainingMonth = false;  ///< the amount is due for every month left; otherwise in proportion to them
    Metric metric{};                 ///< of all buyers together, up to that month; without a measure it always ends
    std::string threshold{};
    bool operator==(const Termination&) const = default;
};
/// Deductions and refunds over the term stay below an amount.
struct LiabilityCap {
    ContractAmount amount = nominalAmount();
    bool operator==(const LiabilityCap&) const = default;
};

using TermsKinds =
    std::variant<FixedFee, Subscription, PerUnit, MarginalTiers, AllUnitsTiers, Licence, TwoPartTariff, PrepaidPack,
                 Capitation, Milestone, AddonPayment, VolumeGuarantee, SpreadPayment, Liability, Transfer,
                 OnboardingDiscount, BundleDiscount, MinimumCommitment, SpendCap, SpendFloor, Collar, ServiceCredit,
                 PerformanceBonus, OutcomeRebate, MoneyBack, Warranty, AmountAtRisk, SharedSavings, PriceVolume,
                 EvidenceSteps, Royalty, Indexation, FrameworkOptions, FrameworkMaximum, Termination, LiabilityCap>;
struct ClauseTerms : TermsKinds {
    using Kinds = TermsKinds;

    ClauseTerms();
    ClauseTerms(const ClauseTerms& other);
    ClauseTerms(ClauseTerms&& other) noexcept;
    ClauseTerms& operator=(const ClauseTerms& other);
    ClauseTerms& operator=(ClauseTerms&& other) noexcept;
    ~ClauseTerms();
    template <class T>
    requires kIsKindOf<std::remove_cvref_t<T>, Kinds>        //
    ClauseTerms(T&& kind) : Kinds(std::forward<T>(kind)) {}  // NOLINT(google-explicit-constructor)

    bool operator==(const ClauseTerms& other) const;
};

/// In the order of ClauseTerms.
enum class ClauseKind : std::uint8_t {
    FixedFee,
    Subscription,
    PerUnit,
    MarginalTiers,
    AllUnitsTiers,
    Licence,
    TwoPartTariff,
    PrepaidPack,
    Capitation,
    Milestone,
    AddonPayment,
    VolumeGuarantee,
    SpreadPayment,
    Liability,
    Transfer,
    OnboardingDiscount,
    BundleDiscount,
    MinimumCommitment,
    SpendCap,
    SpendFloor,
    Collar,
    ServiceCredit,
    PerformanceBonus,
    OutcomeRebate,
    MoneyBack,
    Warranty,
    AmountAtRisk,
    SharedSavings,
    PriceVolume,
    EvidenceSteps,
    Royalty,
    Indexation,
    FrameworkOptions,
    FrameworkMaximum,
    Termination,
    LiabilityCap
};
inline constexpr std::size_t kClauseKinds = kKindCount<ClauseTerms>;

}  // namespace valor
