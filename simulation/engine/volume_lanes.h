// SPDX-License-Identifier: GPL-3.0-or-later
// When deployments go live and end, and what they process.
//
// Deployments of one use differ in their volume alone: what a use offers, suits, answers is computed once, as counts
// per examination a month of the base month, and a deployment's own counts are these times its volume. Drawn counts
// belong to a deployment, which is then a use by itself with a factor of one.
#pragma once

#include "simulation/engine/chance_lanes.h"
#include "simulation/engine/group_stage.h"

namespace valor::simulation::VALOR_ISA {

/// @tparam Chances ExpectedChances or DrawnChances
template <class Chances>
class VolumeLanes : GroupStage {
public:
    using GroupStage::GroupStage;

    void prepare(const Selection& selection) {
        for (std::size_t s = 0; s < index(w_.sites); ++s) memory(at_.siteLive)[s] = Lane(kNever);
        for (const int use : selection.uses) {
            for (const int deployment : uses().uses[index(use)].deployments)
                prepareVolume(alternative_.deployments[index(deployment)], deployment);
            prepareUse(uses().uses[index(use)], use);
        }
    }

    void runYear(int number) {
        const UsePlan& use = uses().uses[index(number)];
        const DeploymentPlan& d = alternative_.deployments[index(use.first)];
        const Lane live = memory(at_.goLive)[number], exit = memory(at_.exit)[number];
        const Lane start = Chances::kAreDrawn ? memory(at_.volume)[use.first] : Lane(1);
        const Lane eligible = share(d.eligible), most = share(d.uptakeMax);
        const Reach reach{share(d.availability), Lane(1) - share(d.failed)};
        const Chances chances(w_, block_.lane);
        const Lane growthStep = memory(at_.growthStep)[number], adoptionStep = memory(at_.adoptionStep)[number];
        Lane growth = memory(at_.growth)[number];
        Lane odds = d.hasUptake ? oddsOfNotUsing(d, live) : Lane(0);
        for (int m = 0; m < block_.months; ++m) {
            const Lane month(block_.firstMonth + m);
            const Lane isActive = select(month >= live && month < exit, Lane(1), Lane(0));
            const auto patients = chances.at(d.patients, block_.firstMonth + m);
            const Lane offered = patients.occurrences(start * growth * Lane(d.season[index(m)]), Offer);
            const Lane suited = patients.thin(offered, eligible, Suitability);
            const Lane use = most / (Lane(1) + odds);
            months(at_.offered, number)[m] = offered;
            months(at_.eligible, number)[m] = suited;
            months(at_.active, number)[m] = isActive;
            months(at_.answered, number)[m] = answered(chances.at(d.answers, block_.firstMonth + m), suited, use,
                                                       isActive, reach, months(at_.failed, number)[m]);
            growth = growth * growthStep;
            odds = odds * adoptionStep;
        }
        memory(at_.growth)[number] = growth;
        spread(use, number, d.processedSink);
    }

private:
    static constexpr double kNever = 1e9;

    enum PatientDecision { Offer, Suitability };
    enum AnswerDecision { Sending, Answer };

    struct Reach {
        Lane availability;
        Lane success;  ///< share of what is sent that comes back answered
    };

    static Lane answered(const effect::ExpectedCounts<Lane>& /*chance*/, Lane suited, Lane use, Lane isActive,
                         const Reach& reach, Lane& /*failed*/) {
        return suited * use * isActive * (reach.availability * reach.success);
    }
    template <class Chance>
    static Lane answered(const Chance& chance, Lane suited, Lane use, Lane isActive, const Reach& reach, Lane& failed) {
        const Lane sent = chance.thin(suited, use * isActive * reach.availability, Sending);
        const Lane processed = chance.thin(sent, reach.success, Answer);
        failed = sent - processed;
        return processed;
    }

    /// What every deployment of a use processes, and all of them.
    void spread(const UsePlan& use, int number, int sink) {
        const Lane* const answered = months(at_.answered, number);
        const Lane total = memory(at_.total)[number];
        for (int m = 0; m < block_.months; ++m) {
            const Lane processed = answered[m] * total;
            months(at_.processedByUse, number)[m] = processed;
            months(at_.sinks, sink)[m] += processed;
        }
        for (const int deployment : use.deployments) {
            const Lane scale = memory(at_.scale)[deployment];
            Lane* const processed = months(at_.processed, deployment);
            for (int m = 0; m < block_.months; ++m) processed[m] = answered[m] * scale;
        }
    }

    void prepareVolume(const DeploymentPlan& d, int number) {
        const Lane stated = read(d.yearlyVolume) * read(d.catchment) * Lane(1.0 / kYear);
        const Lane volume = select(stated < Lane(0), Lane(0), stated);  // and what is not a number stays so
        memory(at_.volume)[number] = volume;
        memory(at_.scale)[number] = Chances::kAreDrawn ? Lane(1) : volume;
    }

    void prepareUse(const UsePlan& use, int number) {
        const DeploymentPlan& d = alternative_.deployments[index(use.first)];
        Lane live(d.planned);
        if (d.hasRollout) {  // share of sites live t months after the planned date: 1 / (1 + exp(-k (t - t50)))
            const Lane u = load(slot(d.delaySlot));
            const Lane delay = read(d.rolloutMidpoint) + lane::logit(u) / read(d.rolloutSpeed);
            live = live + ceiling(max(delay, Lane(0)));
        }
        Lane exit(d.exit);
        if (d.hasDiscontinuation) {  // exponential time to exit with the yearly share that stops
            const Lane share = min(max(read(d.discontinuation), Lane(1e-300)), Lane(1 - 1e-12));
            const Lane years = lane::log(load(slot(d.exitSlot))) / lane::log1p(-share);
            exit = min(exit, live + ceiling(min(years * Lane(kYear), Lane(kNever))));
        }
        live = select(live < exit, live, Lane(kNever));  // a use that ends before it begins never begins
        memory(at_.goLive)[number] = live;
        memory(at_.exit)[number] = exit;
        memory(at_.growth)[number] = Lane(1);
        memory(at_.growthStep)[number] = d.hasGrowth ? monthly(read(d.growth)) : Lane(1);
        memory(at_.adoptionStep)[number] = d.hasUptake ? lane::exp(-read(d.uptakeSpeed)) : Lane(1);
        Lane total(0);
        for (const int deployment : use.deployments) {
            total = total + memory(at_.scale)[deployment];
            Lane& site = memory(at_.siteLive)[alternative_.deployments[index(deployment)].site];
            site = min(site, live);
        }
        memory(at_.total)[number] = total;
    }

    static Lane ceiling(Lane x) { return -floor(-x); }

    /// exp(k (live + t50 - t)) in the first month of the block.
    Lane oddsOfNotUsing(const DeploymentPlan& d, Lane live) const {
        const Lane monthsToHalf = live + read(d.uptakeMidpoint) - Lane(block_.firstMonth);
        return lane::exp(min(read(d.uptakeSpeed) * monthsToHalf, Lane(700)));
    }
};

}  // namespace valor::simulation::VALOR_ISA
