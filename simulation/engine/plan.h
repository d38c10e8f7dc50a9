// SPDX-License-Identifier: GPL-3.0-or-later
// A case made ready for simulation: every reference is a number, every unit converted, every account resolved.
//
// Parameter values live in slots, in base units (see Unit); a parameter that varies between sites owns one slot per
// site. Arrays that kernels see are [month of the block][lane].
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/contract/program.h"
#include "core/effect/mechanism.h"
#include "core/expression/expression.h"
#include "core/ledger/flow.h"
#include "core/measure/measure.h"
#include "core/model/case.h"
#include "core/result/run_result.h"
#include "simulation/engine/sampler_cache.h"
#include "simulation/random/sampler.h"
#include "simulation/random/stream.h"

namespace valor::simulation {

inline constexpr int kGroup = 16;     ///< draws that pass through the model together
inline constexpr int kYear = 12;      ///< months per block
inline constexpr int kConstant = -1;  ///< slot of an operand that is a plain number
inline constexpr int kNoSink = -1;

/// A figure as a kernel reads it: slot × factor, or the factor alone.
struct Operand {
    int slot = kConstant;
    double factor = 0;

    bool operator==(const Operand&) const = default;
    [[nodiscard]] bool isConstant() const { return slot == kConstant; }
};
[[nodiscard]] constexpr Operand constantOperand(double value) {
    return {kConstant, value};
}

/// A stated parameter: where its draws come from and where they go.
struct StatedInput {
    std::shared_ptr<const Sampler> sampler;
    double toBase = 1;
    int firstSlot = 0;
    std::vector<StreamId> streams;   ///< one per slot
    std::size_t firstDimension = 0;  ///< of the Sobol points, one per slot
    ParameterId parameter;           ///< empty where only the place in the correlations is kept
    double mean = 0;                 ///< of what the sampler gives
    bool operator==(const StatedInput&) const = default;
};
/// A slot that keeps the uniform number itself, for delays and exits of sites.
struct UniformInput {
    StreamId stream;
    int slot = 0;
    bool operator==(const UniformInput&) const = default;
};
/// A parameter that follows from others; listed after everything it needs.
struct DerivedInput {
    std::vector<Expression::Instruction> tape;
    std::vector<Operand> variables;
    int slot = 0;
    bool operator==(const DerivedInput&) const = default;
};
/// Slots whose normal scores are mixed by a lower Cholesky factor (row-major).
struct CorrelatedInputs {
    std::vector<int> inputs;  ///< indices into Plan::stated
    std::vector<double> factor;
    bool operator==(const CorrelatedInputs&) const = default;
};
/// Gamma draws that become shares by dividing by their sum.
struct ShareGroup {
    std::vector<int> slots;
    bool operator==(const ShareGroup&) const = default;
};

struct AccountPlan {
    int party = -1;    ///< index into Case::parties; -1 for outside and created
    std::string name;  ///< "party" or "party/budget"
    LocalizedText label;
    bool operator==(const AccountPlan&) const = default;
};

/// An account that holds during some months of the horizon: cost centres move between budgets.
struct AccountSpan {
    int account = 0;
    int firstMonth = 0, endMonth = 0;

    bool operator==(const AccountSpan&) const = default;
};

struct EffectPlan {
    Mechanism mechanism{};
    std::array<Operand, kMaxTerms> terms{};
    int termCount = 0;
    struct Output {
        int event = 0, sink = 0;

        bool operator==(const Output&) const = default;
    };
    std::vector<Output> outputs;  ///< the events that somebody asks for
    int state = 0;                ///< first of MechanismRule::states state arrays
    int formula = -1;             ///< index into AlternativePlan::formulas
    StreamId counts;              ///< of its drawn counts: the same for its like in another tool
    bool operator==(const EffectPlan&) const = default;
};
/// See ScaledProbability: where its two figures stand, and who stated them.
struct ScaledPlan {
    EffectId effect;
    ParameterId base, ratio;
    Operand baseValue, ratioValue;
    bool operator==(const ScaledPlan&) const = default;
};
struct FormulaPlan {
    std::vector<Expression::Instruction> tape;
    struct Source {
        enum class Kind : std::uint8_t { Parameter, Processed, Eligible, Offered, Year } kind{};
        Operand parameter;

        bool operator==(const Source&) const = default;
    };
    std::vector<Source> sources;
    double fromBase = 1;
    bool operator==(const FormulaPlan&) const = default;
};

struct DeploymentPlan {
    Operand yearlyVolume;  ///< cases per year, or per inhabitant and year
    Operand catchment;     ///< inhabitants; constant 1 when the site's own count is given
    Operand inhabitants;
    Operand eligible, growth, uptakeMax, uptakeSpeed, uptakeMidpoint, availability, failed;
    Operand rolloutMidpoint, rolloutSpeed, discontinuation;
    bool hasGrowth = false, hasUptake = false, hasRollout = false, hasDiscontinuation = false;
    int planned = 0, exit = 0;                        ///< months after the base month
    int delaySlot = kConstant, exitSlot = kConstant;  ///< uniforms
    std::array<double, kYear> season{};               ///< by month of the block; all ones when the need has none
    int site = 0;
    int processedSink = kNoSink;
    StreamId patients;  ///< of drawn volumes that belong to the need and site, whatever the tool
    StreamId answers;   ///< of drawn volumes that belong to the use of a tool for the need and site
    int firstEffect = 0, effects = 0;
    bool operator==(const DeploymentPlan&) const = default;
};

/// Deployments that differ in their volume alone.
struct UsePlan {
    int first = 0;  ///< stands for all of them
    std::vector<int> deployments;
    bool operator==(const UsePlan&) const = default;
};
/// An effect, and the uses that it sees as one because it is proportional to what they process, whenever that is.
struct EffectRun {
    int effect = 0;
    std::vector<int> uses;
    bool operator==(const EffectRun&) const = default;
};
/// What is computed and kept by itself: the effects of the tools for one need, the cash items, or one contract. The
/// totals of an alternative are the sum of its parts, in their order.
struct PartPlan {
    std::vector<int> uses;     ///< whose counts it reads
    std::vector<int> effects;  ///< of UseTable::effects
    std::vector<int> sinks, lines, measures;
    bool cashItems = false;
    bool timesOnly = false;  ///< of its uses it reads when they are live, not how much they do
    int contract = -1;
    int firstClause = 0, endClause = 0;  ///< of its contract, among all clauses of the alternative

    bool operator==(const PartPlan&) const = default;
};
struct UseTable {
    std::vector<UsePlan> uses;
    std::vector<EffectRun> effects;
    std::vector<int> of;  ///< use of each deployment
    std::vector<PartPlan> parts;

    bool operator==(const UseTable&) const = default;
};

/// events × Π factors from one account to another, for months [firstMonth, endMonth) of the horizon.
struct LinePlan {
    int sink = 0;
    std::vector<Operand> factors;
    int from = 0, to = 0;
    FlowKind kind{};
    int firstMonth = 0, endMonth = 0;
    bool operator==(const LinePlan&) const = default;
};

/// The deployments of one site that count for a cash item.
struct SiteUse {
    int site = 0;
    std::vector<int> deployments;
    bool operator==(const SiteUse&) const = default;
};
/// Units of a cash item per month, written to its sink; an item with a ceiling writes money instead.
struct CashItemPlan {
    CashBasis basis{};
    int sink = 0;
    int firstMonth = 0, endMonth = 0;
    std::vector<SiteUse> sites;  ///< that count for the basis
    bool countsAll = false;      ///< every deployment of the alternative
    Operand escalator;
    bool escalates = false;
    std::vector<Operand> factors;  ///< used here only with a ceiling
    Operand ceiling;
    bool hasCeiling = false;
    int state = 0;       ///< running total under a ceiling
    int escalation = 0;  ///< state: of the coming month; the step from month to month
    bool operator==(const CashItemPlan&) const = default;
};

/// Buyers who pay from the same accounts are one payer.
struct PayerPlan {
    std::vector<AccountSpan> accounts;  ///< one, or several where a cost centre moves
    [[nodiscard]] bool moves() const { return accounts.size() > 1; }
    bool operator==(const PayerPlan&) const = default;
};
/// Where a signal of a contract comes from in a simulation, for one buyer.
struct SignalPlan {
    enum class Source : std::uint8_t {
        None,        ///< nothing of the buyer is in scope
        Measure,     ///< sum over deployments
        Algorithms,  ///< the same, of deployments of one tool for one need the largest
        Expected,    ///< a figure times a factor, in months in which any of the deployments is in use; of none: in all
        OneMonth     ///< one in a month of the contract
    } source{};
    BaseMeasure measure{};
    std::vector<int> deployments;
    std::vector<int> ends;  ///< of algorithms: where those of each end in the list
    Operand value;
    int month = 0;
    int sameAs = -1;  ///< an earlier signal that shows the same
    int room = -1;    ///< place of its months among the signals of all contracts; -1: they stand elsewhere
    /// Whether it is the same in all months.
    [[nodiscard]] bool isSteady() const { return source == Source::Expected && deployments.empty(); }
    /// Whether a deployment has it month by month.
    [[nodiscard]] bool standsWithDeployment() const {
        return source == Source::Measure && deployments.size() == 1 &&
               (measure == BaseMeasure::Processed || measure == BaseMeasure::ActiveAlgorithms);
    }
    bool operator==(const SignalPlan&) const = default;
};
struct ClausePlan {
    int firstBuyer = 0, buyers = 0;  ///< among those of the contract
    int payee = 0;
    int payer = -1;           ///< who pays for all its buyers; -1: see ContractPlan::payerOf
    int line = 0, parts = 1;  ///< of contract::Program; no part: writes nothing
    int window = 0;           ///< writes nothing but where a window of so many months ends; 0: in any month

    /// @param month of the contract
    [[nodiscard]] bool writesIn(int month, int contractMonths) const {
        return parts > 0 && (window == 0 || (month + 1) % window == 0 || month + 1 == contractMonths);
    }
    bool operator==(const ClausePlan&) const = default;
};
struct ContractPlan {
    contract::Program program;
    std::vector<Operand> figures;     ///< as Program::figures
    std::vector<SignalPlan> signals;  ///< one per value of a signal
    std::vector<ClausePlan> clauses;
    std::vector<PayerPlan> payers;
    std::vector<int> payerOf;   ///< per buyer of all payer groups in turn
    int start = 0, months = 0;  ///< from the base month
    // The first of its own among those of all contracts.
    int state = 0;   ///< carried values
    int figure = 0;  ///< figures
    int signal = 0;  ///< signals

    [[nodiscard]] const PayerPlan& payerOfBuyer(int buyer) const {
        return payers[static_cast<std::size_t>(payerOf[static_cast<std::size_t>(buyer)])];
    }
    bool operator==(const ContractPlan&) const = default;
};

struct AlternativePlan {
    std::vector<DeploymentPlan> deployments;
    UseTable together;                ///< deployments whose expected counts can be had from one
    UseTable apart;                   ///< each deployment by itself, as drawn counts need it
    std::vector<EffectPlan> effects;  ///< grouped by deployment
    std::vector<FormulaPlan> formulas;
    std::vector<ScaledPlan> scaled;  ///< the products that may exceed 1
    std::vector<LinePlan> lines;
    std::vector<CashItemPlan> cashItems;
    std::vector<ContractPlan> contracts;
    int sinks = 0;
    int states = 0;
    int contractStates = 0, contractFigures = 0, contractSignals = 0, signalRooms = 0;
    struct Measured {
        std::vector<int> sinks;  ///< summed
        NeedId need;
        EffectId effect;
        std::string measure, unit;
        LocalizedText label;
        Aggregation aggregation = Aggregation::Sum;
        double weight = 1;  ///< of a month: one, or one over the horizon where the measure is a mean

        bool operator==(const Measured&) const = default;
    };
    std::vector<Measured> measures;
    struct ClauseName {
        ContractId contract;
        ClauseId clause;
        LocalizedText label;

        bool operator==(const ClauseName&) const = default;
    };
    std::vector<ClauseName> clauseNames;
};

/// How kinds and parties enter the net benefit.
struct ValuationPlan {
    std::vector<std::uint8_t> counted;  ///< per party
    Operand capacityShare, qalyValue;
    bool operator==(const ValuationPlan&) const = default;
};

struct Plan {
    int months = 0;  ///< horizon
    int slots = 0;
    std::vector<StatedInput> stated;
    std::vector<UniformInput> uniforms;
    std::vector<DerivedInput> derived;
    CorrelatedInputs correlated;
    std::vector<ShareGroup> shareGroups;
    std::vector<AccountPlan> accounts;
    std::vector<AlternativePlan> alternatives;       ///< the comparator first
    std::vector<double> discount;                    ///< per month, scenario rate
    std::vector<std::vector<double>> partyDiscount;  ///< per party; empty: as the scenario
    Operand inflation;
    bool hasInflation = false;
    ValuationPlan valuation;
    int parties = 0;
};

/// Reads a case under one scenario. @param alternatives without the comparator, which is added in front
/// @return the first problem that stands in the way; validate() tells them all.
[[nodiscard]] Result<Plan> compilePlan(const Case& input, const Scenario& scenario,
                                       const std::vector<const Alternative*>& alternatives,
                                       const Alternative* comparator, SamplerCache& samplers, Diagnostics& diagnostics);

}  // namespace valor::simulation
