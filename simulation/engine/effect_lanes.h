// SPDX-License-Identifier: GPL-3.0-or-later
// The effects of a deployment: its mechanisms' events into the sinks.
#pragma once

#include "simulation/engine/chance_lanes.h"
#include "simulation/engine/group_stage.h"

namespace valor::simulation::VALOR_ISA {

/// @tparam Chances ExpectedChances or DrawnChances
template <class Chances>
class EffectLanes : GroupStage {
public:
    using GroupStage::GroupStage;

    void prepare() {
        for (const EffectPlan& effect : alternative_.effects)
            for (int lane = 0; lane < kGroup; lane += kWidth) startEffect(effect, lane);
    }

    void runYear(const DeploymentPlan& deployment, int number, int lane) {
        for (int e = deployment.firstEffect; e < deployment.firstEffect + deployment.effects; ++e)
            runEffect(alternative_.effects[index(e)], number, lane);
    }

private:
    void startEffect(const EffectPlan& effect, int lane) {
        if (effect.mechanism != Mechanism::Waiting) return;
        Lane terms[kMaxTerms];
        readTerms(effect, lane, terms);
        Lane start[effect::WaitingKernel<Lane>::kStates];
        effect::WaitingKernel<Lane>::start(terms, start);
        for (int i = 0; i < effect::WaitingKernel<Lane>::kStates; ++i)
            start[i].store(w_.states.data() + at(effect.state + i) + lane);
    }

    void readTerms(const EffectPlan& effect, int lane, Lane* terms) const {
        for (int t = 0; t < effect.termCount; ++t) terms[t] = read(effect.terms[index(t)], lane);
    }

    void runEffect(const EffectPlan& effect, int number, int lane) {
        Lane terms[kMaxTerms];
        readTerms(effect, lane, terms);
        switch (effect.mechanism) {
            case Mechanism::StaffTime: return runMonths(effect::StaffTimeKernel<Lane>(terms), effect, number, lane);
            case Mechanism::Detection: return runMonths(effect::DetectionKernel<Lane>(terms), effect, number, lane);
            case Mechanism::ReaderReplacement:
                return runMonths(effect::ReaderReplacementKernel<Lane>(terms), effect, number, lane);
            case Mechanism::RuleOut: return runMonths(effect::RuleOutKernel<Lane>(terms), effect, number, lane);
            case Mechanism::TimeToAction:
                return runMonths(effect::TimeToActionKernel<Lane>(terms), effect, number, lane);
            case Mechanism::AddedRecognition:
                return runMonths(effect::AddedRecognitionKernel<Lane>(terms), effect, number, lane);
            case Mechanism::Avoidance: return runMonths(effect::AvoidanceKernel<Lane>(terms), effect, number, lane);
            case Mechanism::Prediction: return runMonths(effect::PredictionKernel<Lane>(terms), effect, number, lane);
            case Mechanism::Monitoring: return runMonths(effect::MonitoringKernel<Lane>(terms), effect, number, lane);
            case Mechanism::Waiting: return runWaiting(terms, effect, number, lane);
            case Mechanism::Formula:
                return runMonths(FormulaKernel{*this, alternative_.formulas[index(effect.formula)], lane}, effect,
                                 number, lane);
        }
    }

    void runWaiting(const Lane* terms, const EffectPlan& effect, int number, int lane) {
        double* const first = w_.states.data() + at(effect.state) + lane;
        double* const second = w_.states.data() + at(effect.state + 1) + lane;
        Lane state[effect::WaitingKernel<Lane>::kStates] = {load(first), load(second)};
        runMonths(effect::WaitingKernel<Lane>(terms, state), effect, number, lane);
        state[0].store(first);
        state[1].store(second);
    }

    struct FormulaKernel {
        const EffectLanes& owner;
        const FormulaPlan& plan;
        int lane;

        template <class Chance>
        void operator()(const effect::Month<Lane>& month, const Chance& /*chance*/, Lane* events) const {
            const auto variable = [&](std::uint32_t which) {
                const FormulaPlan::Source& source = plan.sources[which];
                switch (source.kind) {
                    case FormulaPlan::Source::Kind::Parameter: return owner.read(source.parameter, lane);
                    case FormulaPlan::Source::Kind::Processed: return month.processed;
                    case FormulaPlan::Source::Kind::Eligible: return month.eligible;
                    case FormulaPlan::Source::Kind::Offered: return month.offered;
                    case FormulaPlan::Source::Kind::Year: return month.yearsFromStart;
                }
                return Lane(0);
            };
            events[formula::Amount] =
                evaluateTape<Lane>(plan.tape.data(), plan.tape.size(), variable) * Lane(plan.fromBase);
        }
    };

    template <class Kernel>
    void runMonths(Kernel kernel, const EffectPlan& effect, int number, int lane) {
        const Chances chances(w_);
        const Lane live = load(w_.goLive.data() + at(number) + lane);
        Lane events[kMaxEvents];
        for (int m = 0; m < block_.months; ++m) {
            const Lane now(block_.firstMonth + m);
            const effect::Month<Lane> month{load(w_.offered.data() + at(number, m) + lane),
                                            load(w_.eligible.data() + at(number, m) + lane),
                                            load(w_.processed.data() + at(number, m) + lane),
                                            max(now - live, Lane(0)) * Lane(1.0 / kYear), now * Lane(1.0 / kYear)};
            kernel(month, chances.at(effect.counts, block_.firstMonth + m, lane), events);
            if (effect.mechanism == Mechanism::Formula)
                events[formula::Amount] = events[formula::Amount] * load(w_.active.data() + at(number, m) + lane);
            for (const EffectPlan::Output& output : effect.outputs)
                add(w_.sinks.data() + at(output.sink, m) + lane, events[output.event]);
        }
    }
};

}  // namespace valor::simulation::VALOR_ISA
