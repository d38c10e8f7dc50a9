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
        switch (effect.mechanism) {
            case Mechanism::Detection: return start<effect::DetectionKernel<Lane>, detection::kStates>(effect, lane);
            case Mechanism::Monitoring: return start<effect::MonitoringKernel<Lane>, monitoring::kStates>(effect, lane);
            case Mechanism::Waiting: return start<effect::WaitingKernel<Lane>, waiting::kStates>(effect, lane);
            default: return;
        }
    }
    template <class Kernel, std::size_t kStates>
    void start(const EffectPlan& effect, int lane) {
        Lane terms[kMaxTerms], state[kStates];
        readTerms(effect, lane, terms);
        Kernel::start(terms, state);
        keep(effect, lane, state);
    }
    template <std::size_t kStates>
    void keep(const EffectPlan& effect, int lane, const Lane (&state)[kStates]) {
        double* to = w_.states.data() + at(effect.state) + lane;
        for (const Lane& value : state) {
            value.store(to);
            to += at(1);
        }
    }
    template <std::size_t kStates>
    void recall(const EffectPlan& effect, int lane, Lane (&state)[kStates]) const {
        const double* from = w_.states.data() + at(effect.state) + lane;
        for (Lane& value : state) {
            value = load(from);
            from += at(1);
        }
    }

    void readTerms(const EffectPlan& effect, int lane, Lane* terms) const {
        for (int t = 0; t < effect.termCount; ++t) terms[t] = read(effect.terms[index(t)], lane);
    }

    void runEffect(const EffectPlan& effect, int number, int lane) {
        Lane terms[kMaxTerms];
        readTerms(effect, lane, terms);
        switch (effect.mechanism) {
            case Mechanism::StaffTime: return runMonths(effect::StaffTimeKernel<Lane>(terms), effect, number, lane);
            case Mechanism::Detection:
                return runCarrying<effect::DetectionKernel<Lane>, detection::kStates>(terms, effect, number, lane);
            case Mechanism::ReaderReplacement:
                return runMonths(effect::ReaderReplacementKernel<Lane>(terms), effect, number, lane);
            case Mechanism::RuleOut: return runMonths(effect::RuleOutKernel<Lane>(terms), effect, number, lane);
            case Mechanism::TimeToAction:
                return runMonths(effect::TimeToActionKernel<Lane>(terms), effect, number, lane);
            case Mechanism::AddedRecognition:
                return runMonths(effect::AddedRecognitionKernel<Lane>(terms), effect, number, lane);
            case Mechanism::Avoidance: return runMonths(effect::AvoidanceKernel<Lane>(terms), effect, number, lane);
            case Mechanism::Prediction: return runMonths(effect::PredictionKernel<Lane>(terms), effect, number, lane);
            case Mechanism::Monitoring:
                return runCarrying<effect::MonitoringKernel<Lane>, monitoring::kStates>(terms, effect, number, lane);
            case Mechanism::Waiting:
                return runCarrying<effect::WaitingKernel<Lane>, waiting::kStates>(terms, effect, number, lane);
            case Mechanism::Formula:
                return runMonths(FormulaKernel{*this, alternative_.formulas[index(effect.formula)], lane}, effect,
                                 number, lane);
        }
    }

    template <class Kernel, std::size_t kStates>
    void runCarrying(const Lane* terms, const EffectPlan& effect, int number, int lane) {
        Lane state[kStates];
        recall(effect, lane, state);
        runMonths(Kernel(terms, state), effect, number, lane);
        keep(effect, lane, state);
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
