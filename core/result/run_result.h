// SPDX-License-Identifier: GPL-3.0-or-later
// What a simulation says: numbers with their errors, and the recipe that reproduces them.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/ledger/flow.h"
#include "core/measure/measure.h"
#include "core/model/localized_text.h"
#include "core/model/sampling.h"
#include "core/result/stop_rule.h"
#include "core/units/id.h"

namespace valor {

/// Probabilities at which every output is summarised.
inline constexpr std::array<double, 7> kSummaryLevels{0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975};
enum SummaryLevel : std::uint8_t { Q025, Q05, Q25, Median, Q75, Q95, Q975 };

/// An output over all draws. Money in major units of the case's currency and price year unless said otherwise.
struct Estimate {
    double mean = 0;
    double sd = 0;
    double standardError = 0;          ///< Monte Carlo error of the mean
    double meanLow = 0, meanHigh = 0;  ///< 95 % Monte Carlo interval of the mean
    double min = 0, max = 0;
    std::array<double, kSummaryLevels.size()> quantiles{};

    [[nodiscard]] double at(SummaryLevel level) const { return quantiles[level]; }
    bool operator==(const Estimate&) const = default;
};

/// A probability over draws with its 95 % Monte Carlo interval.
struct ProbabilityEstimate {
    double value = 0;
    double low = 0, high = 0;
    bool operator==(const ProbabilityEstimate&) const = default;
};

/// Quantiles of a cumulative quantity through time.
struct Fan {
    std::vector<int> months;  ///< end of each step, months after the base month; starts with 0
    std::array<std::vector<double>, kSummaryLevels.size()> levels;
    std::vector<double> mean;
    bool operator==(const Fan&) const = default;
};

/// Bins of equal width for a picture of a distribution.
struct Density {
    double lower = 0, width = 0;
    std::vector<double> shares;  ///< of draws per bin; sum 1
    bool operator==(const Density&) const = default;
};

struct KindResult {
    FlowKind kind{};
    Estimate presentValue;              ///< of the difference to the comparator; gains positive
    ProbabilityEstimate negative;       ///< P(present value < 0)
    double conditionalValueAtRisk = 0;  ///< mean of the worst 5 % as a loss (positive = loss)
    bool operator==(const KindResult&) const = default;
};

/// One party's ledger.
struct PartyResult {
    PartyId party;
    std::vector<KindResult> kinds;  ///< only kinds that occur
    bool operator==(const PartyResult&) const = default;
};

/// Cash that a budget holder gains (positive) or spends (negative) per year, in money of that year.
struct BudgetImpact {
    std::string account;  ///< "party" or "party/budget"
    PartyId party;
    LocalizedText label;
    std::vector<Estimate> years;  ///< years from the base month
    bool operator==(const BudgetImpact&) const = default;
};

/// A count of the model over the horizon: a sum over months, or the mean month of a stock; summed over sites.
struct MeasureTotal {
    NeedId need;      ///< empty: all needs
    EffectId effect;  ///< empty: a base measure
    LocalizedText label;
    std::string measure;
    std::string unit;
    Aggregation aggregation{};
    Estimate total;
    bool operator==(const MeasureTotal&) const = default;
};

/// Payment under one clause over the horizon, money of the payment months.
struct ClauseTotal {
    ContractId contract;
    ClauseId clause;
    LocalizedText label;
    Estimate total;
    bool operator==(const ClauseTotal&) const = default;
};

/// One alternative minus the comparator, draw by draw.
struct AlternativeResult {
    AlternativeId alternative;
    LocalizedText label;
    Estimate netBenefit;
    ProbabilityEstimate better;              ///< P(net benefit > 0)
    ProbabilityEstimate worse;               ///< P(net benefit < 0); what is missing to one makes no difference
    ProbabilityEstimate best;                ///< P(highest net benefit of all, comparator included); ties are shared
    std::optional<Estimate> breakEvenMonth;  ///< over the draws that break even; absent when none does
    double neverBreaksEven = 0;              ///< share of draws
    int firstFlowMonth = 0;                  ///< months from the base month to the first cost or gain of any draw
    Estimate qalys;                          ///< discounted, health kind over counted parties
    Estimate cash, capacity;                 ///< discounted, over counted parties
    Fan cumulativeNetBenefit;
    Density netBenefitDensity;
    std::vector<PartyResult> parties;
    std::vector<BudgetImpact> budgets;
    std::vector<MeasureTotal> measures;
    std::vector<ClauseTotal> clauses;
    bool operator==(const AlternativeResult&) const = default;
};

/// Alternative `first` minus `second` on common random numbers.
struct PairedComparison {
    AlternativeId first, second;
    Estimate difference;
    ProbabilityEstimate firstBetter, secondBetter;  ///< a tie is neither
    bool operator==(const PairedComparison&) const = default;
};

/// Everything needed to repeat a run, and what came out.
struct RunManifest {
    std::string engineVersion;
    std::string caseId;
    std::string caseDigest;  ///< digestForRuns() of the case
    ScenarioId scenario;
    AlternativeId comparator;
    std::vector<AlternativeId> alternatives;
    SamplingScheme scheme{};
    CountMode counts{};
    std::uint64_t seed = 0;
    std::uint64_t draws = 0;
    std::string runId;       ///< SHA-256 of engine version, canonical input, seed, scheme, counts and number of draws
    std::string resultHash;  ///< SHA-256 of the canonical numbers
    double seconds = 0;      ///< wall time; not part of any hash
    /// What the run was to grow to and how far it came, where its number of draws was not given: that number alone
    /// repeats it. Not part of any hash.
    std::optional<StopRule> until;
    std::optional<Growth> grown;  ///< absent in runs that were kept before it was told: their rule ended them
    bool operator==(const RunManifest&) const = default;
};

/// One output of every draw.
struct SampleColumn {
    std::string id;
    std::vector<double> values;
    bool operator==(const SampleColumn&) const = default;
};

struct RunResult {
    RunManifest manifest;
    std::vector<AlternativeResult> alternatives;  ///< without the comparator
    ProbabilityEstimate comparatorBest;           ///< P(no alternative has a higher net benefit); ties are shared
    std::vector<PairedComparison> comparisons;    ///< between alternatives, when more than one
    std::vector<SampleColumn> samples;
    bool operator==(const RunResult&) const = default;
};
using RunResultPtr = std::shared_ptr<const RunResult>;

}  // namespace valor
