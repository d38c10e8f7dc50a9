// SPDX-License-Identifier: GPL-3.0-or-later
// One evaluator: months in turn, and within a month the clauses in the order of application. Instantiated for exact
// numbers, which settle, and for lanes of doubles, which simulate.
#pragma once

#include "core/contract/annual.h"
#include "core/contract/bounds.h"
#include "core/contract/charges.h"
#include "core/contract/ends.h"
#include "core/contract/service.h"

namespace valor::contract {

template <class N>
class Evaluator {
public:
    /// @param state Program::states values, nothing before the first month; carried from month to month
    /// @param lines receives the invoice lines of a month, not yet rounded; Program::lines values
    /// @param work workSize() values
    Evaluator(const Program& program, const N* figures, N* state, N* lines, N* work)
        : program_(program),
          arrays_{figures, nullptr, 0, state, lines, work, work + program.lines},
          before_(work + 2 * program.lines) {}

    /// monthOf() shows afterwards how the lines came about.
    /// @param signals Program::signalValues series @param at place of the month in them
    /// @param rawIndex index of the month over that of the first
    void evaluate(int month, const N* const* signals, int at, N rawIndex) {
        arrays_.signals = signals;
        arrays_.at = at;
        const bool isLast = month + 1 == program_.months;
        calendar_.rawIndex = rawIndex;
        calendar_.closing = N(isLast ? 1 : 0);
        if (program_.mayEnd)
            runUnlessEnded(month);
        else
            runOnce(month);
        N& ended = arrays_.state[kEnded];
        if (program_.mayEnd || isLast) ended = max(ended, calendar_.closing);
    }
    /// The evaluated month as the clause `i` sees it.
    [[nodiscard]] Month<N> monthOf(int i) { return Month<N>(program_, node(i), arrays_, calendar_); }
    [[nodiscard]] N index() const { return calendar_.index; }

private:
    void runUnlessEnded(int month) {
        const bool retry = program_.hasMaximum;
        if (retry)
            for (int i = 0; i < program_.states; ++i) before_[i] = arrays_.state[i];
        const N alive = N(1) - arrays_.state[kEnded];
        const N closing = calendar_.closing;
        runOnce(month);
        const N cut = calendar_.reached * (N(1) - calendar_.closing) * alive;
        if (retry && any(cut > N(0))) {  // once more with open windows settled in this month
            for (int i = 0; i < program_.states; ++i) arrays_.state[i] = before_[i];
            calendar_.closing = max(closing, cut);
            runOnce(month);
        }
        for (int i = 0; i < program_.lines; ++i) arrays_.lines[i] = arrays_.lines[i] * alive;
    }

    /// @pre the calendar holds what was observed of the index and whether the contract closes
    void runOnce(int month) {
        for (const LineRange& range : program_.blank)
            for (int i = range.first; i < range.end; ++i) arrays_.lines[i] = N(0);
        calendar_.month = month;
        calendar_.monthOfYear = month % kYearMonths;
        calendar_.index = calendar_.rawIndex;
        calendar_.reached = N(0);
        if (program_.indexation >= 0)
            calendar_.index = indexInForce(Month<N>(program_, node(program_.indexation), arrays_, calendar_));
        N& yearIndex = arrays_.state[kYearIndex];
        if (calendar_.monthOfYear == 0) yearIndex = calendar_.index;
        calendar_.yearIndex = yearIndex;
        for (const Step& step : program_.steps) {
            const ClauseNode& own = node(step.node);
            apply(step.phase, own, Month<N>(program_, own, arrays_, calendar_));
        }
    }

    /// With make-up credits, which a cap sees as well.
    void keepCharges(N* copy) const {
        for (const ClauseNode& node : program_.nodes) {
            const bool credits = node.kind == ClauseKind::MinimumCommitment;
            const int first = node.line + (credits ? node.buyers : 0);
            for (int i = first; (node.charges || credits) && i < first + node.buyers; ++i) copy[i] = arrays_.lines[i];
        }
    }

    void apply(Phase phase, const ClauseNode& node, const Month<N>& month) const {
        switch (phase) {
            case Phase::Ends: return applyEnd(node, month);
            case Phase::Main: return applyMain(node, month);
            case Phase::MakeUp: return makeUpCredit(month);
            case Phase::Count: return countDeductions(month);
            case Phase::Choose: return chooseLargest(month);
            case Phase::Result: return evidenceResult(month);
            case Phase::KeepList: return keepCharges(arrays_.list);
            case Phase::KeepCharged: return keepCharges(arrays_.capped);
        }
    }

    static void applyEnd(const ClauseNode& node, const Month<N>& month) {
        if (node.kind == ClauseKind::MoneyBack) return testMoneyBack(month);
        if (node.kind == ClauseKind::EvidenceSteps) return testEvidence(month);
        testTermination(month);
    }

    static void applyMain(const ClauseNode& node, const Month<N>& month) {
        if (!node.charges) return applyOther(node.kind, month);
        applyCharge(node.kind, month);
        for (int b = 0; !node.billsAll && b < month.buyers(); ++b)
            if (!month.isBilled(b)) month.line(b) = N(0);
        for (int b = 0; month.hasOption() && b < month.buyers(); ++b) month.line(b) = month.line(b) * month.joined(b);
    }

    static void applyCharge(ClauseKind kind, const Month<N>& month) {
        switch (kind) {
            case ClauseKind::FixedFee: return fixedFee(month);
            case ClauseKind::Subscription:
            case ClauseKind::PerUnit: return perUnit(month);
            case ClauseKind::MarginalTiers: return tiers<N, Graduated>(month);
            case ClauseKind::AllUnitsTiers: return tiers<N, AllUnits>(month);
            case ClauseKind::Licence: return licence(month);
            case ClauseKind::TwoPartTariff: return twoPartTariff(month);
            case ClauseKind::PrepaidPack: return prepaidPack(month);
            case ClauseKind::Capitation: return capitation(month);
            case ClauseKind::Milestone: return milestone(month);
            case ClauseKind::AddonPayment: return addonPayment(month);
            case ClauseKind::VolumeGuarantee: return volumeGuarantee(month);
            case ClauseKind::SpreadPayment: return spreadPayment(month);
            case ClauseKind::Liability: return liability(month);
            case ClauseKind::EvidenceSteps: return evidenceCharge(month);
            default: return;
        }
    }

    static void applyOther(ClauseKind kind, const Month<N>& month) {
        switch (kind) {
            case ClauseKind::FrameworkOptions: return frameworkOptions(month);
            case ClauseKind::OnboardingDiscount: return onboardingDiscount(month);
            case ClauseKind::BundleDiscount: return bundleDiscount(month);
            case ClauseKind::SpendCap: return spendCap(month);
            case ClauseKind::MinimumCommitment: return minimumCommitment(month);
            case ClauseKind::SpendFloor: return spendFloor(month);
            case ClauseKind::Collar: return collar(month);
            case ClauseKind::ServiceCredit: return serviceCredit(month);
            case ClauseKind::PerformanceBonus: return performanceBonus(month);
            case ClauseKind::OutcomeRebate: return outcomeRebate(month);
            case ClauseKind::MoneyBack: return moneyBack(month);
            case ClauseKind::Warranty: return warranty(month);
            case ClauseKind::AmountAtRisk: return amountAtRisk(month);
            case ClauseKind::SharedSavings: return sharedSavings(month);
            case ClauseKind::PriceVolume: return priceVolume(month);
            case ClauseKind::Royalty: return royalty(month);
            case ClauseKind::Transfer: return transfer(month);
            case ClauseKind::Termination: return termination(month);
            case ClauseKind::LiabilityCap: return liabilityCap(month);
            case ClauseKind::FrameworkMaximum: return frameworkMaximum(month);
            default: return;
        }
    }

    [[nodiscard]] const ClauseNode& node(int i) const { return program_.nodes[static_cast<std::size_t>(i)]; }

    const Program& program_;
    Arrays<N> arrays_;
    N* before_;
    Calendar<N> calendar_{0, 0, N(1), N(1), N(1), N(0), N(0)};
};

}  // namespace valor::contract
