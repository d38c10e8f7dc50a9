// SPDX-License-Identifier: GPL-3.0-or-later
// A month reads nothing that this month did not write: what the memory held before never reaches a payment.
#include <algorithm>

#include "core/contract/evaluator.h"
#include "core/contract/signal_reader.h"
#include "tests/core/contract/every_kind.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;
using N = ExactNumber;

/// All lines of all months of the clauses that have any, where `held` stands in every place of the working memory
/// before each of them.
std::vector<std::string> linesWhere(const N& held, const ContractBuilder& made) {
    const auto program = contract::compileProgram(made.contract(), made.cells_);
    if (!program) return {program.error().subject};
    std::vector<N> figures, signals, state(static_cast<std::size_t>(program->states), N(0));
    for (const contract::Figure& figure : program->figures) figures.push_back(*N::parse(figure.amount.decimal));
    const contract::SignalReader reader(*program, made.contract(), made.cells_, made.facts_);
    std::vector<std::string> written;
    for (int month = 0; month < made.contract().months; ++month) {
        if (!reader.read(month, signals)) return {"facts are missing"};
        std::vector<const N*> series;
        for (const N& signal : signals) series.push_back(&signal);
        std::vector<N> lines(static_cast<std::size_t>(program->lines), held);
        std::vector<N> work(static_cast<std::size_t>(contract::workSize(*program)), held);
        contract::Evaluator<N> evaluator(*program, figures.data(), state.data(), lines.data(), work.data());
        evaluator.evaluate(month, series.data(), 0, N::fraction(100 + month, 100));
        for (const contract::ClauseNode& node : program->nodes)
            for (int i = 0; contract::writesLines(node.kind) && i < contract::linesPerBuyer(node.kind) * node.buyers;
                 ++i)
                written.push_back(lines[static_cast<std::size_t>(node.line + i)].text());
    }
    return written;
}

/// Terms that look at what others wrote as early as they may.
void lookEarly(Clause& clause) {
    if (auto* minimum = std::get_if<MinimumCommitment>(&clause.terms)) minimum->atList = true;
    if (auto* onboarding = std::get_if<OnboardingDiscount>(&clause.terms)) {
        onboarding->additive = true;
        onboarding->steps.front().share = "0.4";  // two of them leave something
    }
    if (std::holds_alternative<ServiceCredit>(clause.terms)) clause.stage = Stage::Fixed;
    clause.exclusiveGroup = "one";
}

/// A pooled minimum or floor may be above a cap of each buyer.
void holdEachBuyer(Clause& clause) {
    if (auto* cap = std::get_if<SpendCap>(&clause.terms)) cap->pooled = false;
}

void expectCleanSheet(ClauseKind first, ClauseKind second, bool early) {
    const bool isOnlyOne = first == ClauseKind::Indexation || first == ClauseKind::FrameworkOptions;
    if (isOnlyOne && second == first) return;  // refused
    ContractBuilder made = contractOfKind(first);
    made.with(clause("second", oneOfKind(second), "site/radiology"));
    if (first != second) std::ranges::for_each(made.contract_.clauses, holdEachBuyer);
    if (early)
        for (Clause& each : made.contract_.clauses) lookEarly(each);
    const auto lines = linesWhere(N(0), made);
    ASSERT_GT(lines.size(), 1U) << lines.front();
    EXPECT_EQ(lines, linesWhere(N::fraction(98'765'432'112, 100), made))
        << clauseKind(oneOfKind(first)) << " and " << clauseKind(oneOfKind(second)) << (early ? ", early" : "");
}

TEST(CleanSheet, NoPairOfKindsReadsWhatTheMonthDidNotWrite) {
    for (std::size_t first = 0; first < kClauseKinds; ++first)
        for (std::size_t second = first; second < kClauseKinds; ++second)
            for (const bool early : {false, true})
                expectCleanSheet(static_cast<ClauseKind>(first), static_cast<ClauseKind>(second), early);
}

}  // namespace
}  // namespace valor
