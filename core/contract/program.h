// SPDX-License-Identifier: GPL-3.0-or-later
// A contract made ready for evaluation: what each clause reads, carries and bears on, in the order of application.
// The same program settles on exact numbers and simulates on lanes; figures and signals are filled in by each side.
#pragma once

#include <string>
#include <vector>

#include "core/contract/billing.h"
#include "core/contract/contract.h"

namespace valor::contract {

inline constexpr int kMaxTiers = 16;
inline constexpr int kMaxBuyers = 64;

/// A number that the contract states. Rates are never indexed.
struct Figure {
    ContractAmount amount;
    bool indexed = false;
    std::string place;  ///< field of the clause, for messages
    bool operator==(const Figure&) const = default;
};

/// Observed: one where a value is at hand, else nought. Algorithms: how many are in use, one at several sites once.
enum class SignalPart : std::uint8_t { Value, Numerator, Denominator, Observed, Algorithms };
/// An observed number per buyer and month, counted over the cells in scope of a clause.
struct Signal {
    int clause = 0;  ///< whose scope counts
    int node = 0;    ///< who reads it, under its rule for missing facts
    std::string measure{};
    SignalPart part = SignalPart::Value;
    ParameterId expected{};      ///< of a metric
    std::string sample{};        ///< of a metric; empty for a count
    std::string worst{};         ///< of a metric, what is presumed where the worst is; empty: as the measure says
    int first = 0;               ///< position of the first buyer's value among all signals
    std::vector<int> further{};  ///< clauses whose scopes count as well
    bool operator==(const Signal&) const = default;
};

/// Those who pay under one payer reference.
struct PayerGroup {
    std::string payer;
    std::vector<Buyer> buyers;
    int first = 0;  ///< number of the first buyer among all
    bool operator==(const PayerGroup&) const = default;
};

/// One clause. Positions count values of the arrays of an evaluation; each holds one value per buyer.
struct ClauseNode {
    ClauseKind kind{};
    Stage stage{};
    int group = 0, buyers = 0, firstBuyer = 0;
    int figure = 0, signal = 0, state = 0, line = 0;
    int components = 0, componentCount = 0;  ///< Program::lists: lines it bears on
    /// Of them, those that stand first: what a cap scales, what a minimum counts at list, what is counted after its
    /// share of the caps.
    int leading = 0;
    int deductions = 0, deductionCount = 0;    ///< Program::lists: nodes that take money off
    int exclusive = -1, rank = 0, rivals = 0;  ///< first total of the group, own place in it, members
    int caps = 0, capCount = 0;                ///< Program::lists: nodes of the caps that limit a top-up
    /// Program::lists: service credits that bear on more charges than those it names – the node, how many of its
    /// charges are named, their lines –, ended by −1; −1 where there are none.
    int credits = -1;
    /// Program::lists: states of clauses on options, of which the first that a buyer takes says from when it may be
    /// billed; none where all are from the start.
    int joins = 0, joinCount = 0;
    int window = 0;  ///< months; 0 for the whole term
    int month = 0, months = 0;
    int steps = 0;   ///< tiers, steps or metrics
    int table = -1;  ///< Program::tables: largest count that decides for a rebate, by sample size
    RebateRule rule{};
    bool charges = false;  ///< asks for money itself
    bool pooled = false, option = false, other = false;
    bool chained = false;    ///< index: each step is measured against the one before
    bool sharesCap = false;  ///< a cap bears on more charges than those it names
    bool billsAll = false;   ///< every buyer has something in its scope
    bool operator==(const ClauseNode&) const = default;
};
/// Lines [first, end) of the invoice.
struct LineRange {
    int first = 0, end = 0;
    bool operator==(const LineRange&) const = default;
};

/// What is done when within a month.
enum class Phase : std::uint8_t { Ends, Main, KeepList, MakeUp, KeepCharged, Count, Choose, Result };
struct Step {
    int order = 0;
    int node = 0;
    Phase phase{};
    bool operator==(const Step&) const = default;
};

struct Program {
    int months = 0;
    std::vector<PayerGroup> groups;
    std::vector<ClauseNode> nodes;  ///< in the order of the contract's clauses
    std::vector<Step> steps;        ///< in the order of application
    std::vector<Figure> figures;
    std::vector<Signal> signals;
    std::vector<int> lists;
    std::vector<std::vector<int>> tables;
    std::vector<unsigned char> billed;  ///< per line: whether the buyer has anything in the scope of the clause
    std::vector<LineRange> blank;  ///< nought when a month begins; all others are written before any step reads them
    int buyers = 0, signalValues = 0, lines = 0, states = 0;
    int indexation = -1;
    bool hasMaximum = false;
    bool mayEnd = false;  ///< before its last month
    bool operator==(const Program&) const = default;
};

/// Values of state that every contract carries before those of its clauses.
enum HeadState : int { kEnded, kYearIndex, kHeadStates };
/// Values of working memory that an evaluation needs.
[[nodiscard]] int workSize(const Program& program);

/// Lines that a clause of this kind writes per buyer: its own, and one for what has another stage.
[[nodiscard]] constexpr int linesPerBuyer(ClauseKind kind) {
    return kind == ClauseKind::MinimumCommitment || kind == ClauseKind::EvidenceSteps ? 2 : 1;
}
/// Whether it lowers prices: what it is worth is inside the charges.
[[nodiscard]] constexpr bool isDiscount(ClauseKind kind) {
    return kind == ClauseKind::OnboardingDiscount || kind == ClauseKind::BundleDiscount;
}
/// Whether it has lines of its own: what changes the lines of others, or who is billed, leaves them at nought.
[[nodiscard]] constexpr bool writesLines(ClauseKind kind) {
    return !isDiscount(kind) && kind != ClauseKind::FrameworkOptions && kind != ClauseKind::Indexation;
}
/// What stands behind the id of the clause on its second line: "make_up", "result"; empty on the first.
[[nodiscard]] std::string_view componentName(ClauseKind kind, int part);

/// @return ClauseInvalid, ClauseInteraction or ValueOutOfRange; ReferenceUnknown for a component that is no charge.
[[nodiscard]] Result<Program> compileProgram(const Contract& contract, const std::vector<BillingCell>& cells);

/// Whether a signal counts what is used anywhere.
[[nodiscard]] bool countsEverything(const Contract& contract, const Signal& signal);
/// The cells whose observations a signal counts for one buyer.
[[nodiscard]] std::vector<std::size_t> cellsOf(const Program& program, const Contract& contract,
                                               const std::vector<BillingCell>& cells, const Signal& signal, int buyer);

}  // namespace valor::contract
