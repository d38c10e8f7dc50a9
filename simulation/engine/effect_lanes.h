// SPDX-License-Identifier: GPL-3.0-or-later
// The effects of uses: its mechanisms' events into the sinks.
#pragma once

#include "simulation/engine/chance_lanes.h"
#include "simulation/engine/group_stage.h"

namespace valor::simulation::VALOR_ISA {

/// @tparam Chances ExpectedChances or DrawnChances
template <class Chances>
class EffectLanes : GroupStage {
public:
    using GroupStage::GroupStage;

    void prepare(const Selection& selection) {
        for (const int run : selection.effects)
            startEffect(alternative_.effects[index(uses().effects[index(run)].effect)]);
    }

    void runYear(const Selection& selection) {
        for (const int number : selection.effects) {
            const EffectRun& run = uses().effects[index(number)];
            runEffect(alternative_.effects[index(run.effect)], run.uses);
        }
    }

private:
    void startEffect(const EffectPlan& effect) {
        switch (effect.mechanism) {
            case Mechanism::Detection: return start<effect::DetectionKernel<Draws>, detection::kStates>(effect);
            case Mechanism::Monitoring: return start<effect::MonitoringKernel<Draws>, monitoring::kStates>(effect);
            case Mechanism::Waiting: return start<effect::WaitingKernel<Draws>, waiting::kStates>(effect);
            default: return;
        }
    }
    template <class Kernel, std::size_t kStates>
    void start(const EffectPlan& effect) {
        Draws terms[kMaxTerms], state[kStates];
        readTerms(effect, terms);
        Kernel::start(terms, state);
        keep(effect, state);
    }
    template <std::size_t kStates>
    void keep(const EffectPlan& effect, const Draws (&state)[kStates]) {
        Draws* to = memory(at_.states) + effect.state;
        for (const Draws& value : state) *to++ = value;
    }
    template <std::size_t kStates>
    void recall(const EffectPlan& effect, Draws (&state)[kStates]) const {
        const Draws* from = memory(at_.states) + effect.state;
        for (Draws& value : state) value = *from++;
    }

    void readTerms(const EffectPlan& effect, Draws* terms) const {
        for (int t = 0; t < effect.termCount; ++t) terms[t] = read(effect.terms[index(t)]);
    }

    void runEffect(const EffectPlan& effect, const std::vector<int>& uses) {
        Draws terms[kMaxTerms];
        readTerms(effect, terms);
        switch (effect.mechanism) {
            case Mechanism::StaffTime: return runMonths(effect::StaffTimeKernel<Draws>(terms), effect, uses);
            case Mechanism::Detection:
                return runCarrying<effect::DetectionKernel<Draws>, detection::kStates>(terms, effect, uses);
            case Mechanism::ReaderReplacement:
                return runMonths(effect::ReaderReplacementKernel<Draws>(terms), effect, uses);
            case Mechanism::RuleOut: return runMonths(effect::RuleOutKernel<Draws>(terms), effect, uses);
            case Mechanism::TimeToAction: return runMonths(effect::TimeToActionKernel<Draws>(terms), effect, uses);
            case Mechanism::AddedRecognition:
                return runMonths(effect::AddedRecognitionKernel<Draws>(terms), effect, uses);
            case Mechanism::Avoidance: return runMonths(effect::AvoidanceKernel<Draws>(terms), effect, uses);
            case Mechanism::Prediction: return runMonths(effect::PredictionKernel<Draws>(terms), effect, uses);
            case Mechanism::Monitoring:
                return runCarrying<effect::MonitoringKernel<Draws>, monitoring::kStates>(terms, effect, uses);
            case Mechanism::Waiting:
                return runCarrying<effect::WaitingKernel<Draws>, waiting::kStates>(terms, effect, uses);
            case Mechanism::Formula:
                return runMonths(FormulaKernel{*this, alternative_.formulas[index(effect.formula)]}, effect, uses);
        }
    }

    template <class Kernel, std::size_t kStates>
    void runCarrying(const Draws* terms, const EffectPlan& effect, const std::vector<int>& uses) {
        Draws state[kStates];
        recall(effect, state);
        runMonths(Kernel(terms, state), effect, uses);
        keep(effect, state);
    }

    struct FormulaKernel {
        const EffectLanes& owner;
        const FormulaPlan& plan;

        template <class Chance>
        void operator()(const effect::Month<Draws>& month, const Chance& /*chance*/, Draws* events) const {
            const auto variable = [&](std::uint32_t which) {
                const FormulaPlan::Source& source = plan.sources[which];
                switch (source.kind) {
                    case FormulaPlan::Source::Kind::Parameter: return owner.read(source.parameter);
                    case FormulaPlan::Source::Kind::Processed: return month.processed;
                    case FormulaPlan::Source::Kind::Eligible: return month.eligible;
                    case FormulaPlan::Source::Kind::Offered: return month.offered;
                    case FormulaPlan::Source::Kind::Year: return month.yearsFromStart;
                }
                return Draws(0);
            };
            events[formula::Amount] =
                evaluateTape<Draws>(plan.tape.data(), plan.tape.size(), variable) * Draws(plan.fromBase);
        }
    };

    Draws processedBy(const std::vector<int>& uses, int m) const {
        Draws sum = months(at_.processedByUse, uses[0])[m];
        for (std::size_t i = 1; i < uses.size(); ++i) sum = sum + months(at_.processedByUse, uses[i])[m];
        return sum;
    }

    template <class Kernel>
    void runMonths(Kernel kernel, const EffectPlan& effect, const std::vector<int>& uses) {
        const Chances chances(w_, block_.lane);
        const int first = uses[0];
        const Draws live = memory(at_.goLive)[first], total = memory(at_.total)[first];
        Draws events[kMaxEvents];
        for (int m = 0; m < block_.months; ++m) {
            const Draws now(block_.firstMonth + m);
            const effect::Month<Draws> month{months(at_.offered, first)[m] * total,
                                             months(at_.eligible, first)[m] * total, processedBy(uses, m),
                                             max(now - live, Draws(0)) * Draws(1.0 / kYear), now * Draws(1.0 / kYear)};
            kernel(month, chances.at(effect.counts, block_.firstMonth + m), events);
            if (effect.mechanism == Mechanism::Formula)
                events[formula::Amount] = events[formula::Amount] * months(at_.active, first)[m];
            for (const EffectPlan::Output& output : effect.outputs)
                months(at_.sinks, output.sink)[m] += events[output.event];
        }
    }
};

}  // namespace valor::simulation::VALOR_ISA
