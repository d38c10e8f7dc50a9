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
        for (std::size_t s = 0; s < index(w_.sites); ++s) memory(at_.siteLive)[s] = Draws(kNever);
        for (const int use : selection.uses) {
            for (const int deployment : uses().uses[index(use)].deployments)
                prepareVolume(alternative_.deployments[index(deployment)], deployment);
            prepareUse(uses().uses[index(use)], use);
        }
    }

    void runYear(int number) {
        const UsePlan& use = uses().uses[index(number)];
        const DeploymentPlan& d = alternative_.deployments[index(use.first)];
        const Draws live = memory(at_.goLive)[number], exit = memory(at_.exit)[number];
        const Draws start = Chances::kAreDrawn ? memory(at_.volume)[use.first] : Draws(1);
        const Draws eligible = share(d.eligible), most = share(d.uptakeMax);
        const Reach reach{share(d.availability), Draws(1) - share(d.failed)};
        const Chances chances(w_, block_.lane);
        const Draws growthStep = memory(at_.growthStep)[number], adoptionStep = memory(at_.adoptionStep)[number];
        Draws growth = memory(at_.growth)[number];
        Draws odds = d.hasUptake ? oddsOfNotUsing(d, live) : Draws(0);
        for (int m = 0; m < block_.months; ++m) {
            const Draws month(block_.firstMonth + m);
            const Draws isActive = select(month >= live && month < exit, Draws(1), Draws(0));
            const auto patients = chances.at(d.patients, block_.firstMonth + m);
            const Draws offered = patients.occurrences(start * growth * Draws(d.season[index(m)]), Offer);
            const Draws suited = patients.thin(offered, eligible, Suitability);
            const Draws use = most / (Draws(1) + odds);
            months(at_.offered, number)[m] = offered;
            months(at_.eligible, number)[m] = suited;
            months(at_.active, number)[m] = isActive;
            months(at_.answered, number)[m] = answered(chances.at(d.answers, block_.firstMonth + m), suited, use,
                                                       isActive, reach, months(at_.failed, number)[m]);
            growth = growth * growthStep;
            odds = odds * adoptionStep;
        }
        memory(at_.growth)[number] = growth;
        spread(use, number);
    }

    /// What the deployments for the need of a part process, where it has one.
    void collect(const PartPlan& part) {
        if (part.contract >= 0 || part.cashItems) return;
        const UsePlan& first = uses().uses[index(part.uses[0])];
        Draws* const sink = months(at_.sinks, alternative_.deployments[index(first.first)].processedSink);
        for (int m = 0; m < block_.months; ++m) {
            Draws sum(0);
            for (const int use : part.uses) sum = sum + months(at_.processedByUse, use)[m];
            sink[m] = sum;
        }
    }

private:
    static constexpr double kNever = 1e9;

    enum PatientDecision { Offer, Suitability };
    enum AnswerDecision { Sending, Answer };

    struct Reach {
        Draws availability;
        Draws success;  ///< share of what is sent that comes back answered
    };

    static Draws answered(const effect::ExpectedCounts<Draws>& /*chance*/, Draws suited, Draws use, Draws isActive,
                          const Reach& reach, Draws& /*failed*/) {
        return suited * use * isActive * (reach.availability * reach.success);
    }
    template <class Chance>
    static Draws answered(const Chance& chance, Draws suited, Draws use, Draws isActive, const Reach& reach,
                          Draws& failed) {
        const Draws sent = chance.thin(suited, use * isActive * reach.availability, Sending);
        const Draws processed = chance.thin(sent, reach.success, Answer);
        failed = sent - processed;
        return processed;
    }

    /// What every deployment of a use processes, and all of them.
    void spread(const UsePlan& use, int number) {
        const Draws* const answered = months(at_.answered, number);
        const Draws total = memory(at_.total)[number];
        for (int m = 0; m < block_.months; ++m) months(at_.processedByUse, number)[m] = answered[m] * total;
        for (const int deployment : use.deployments) {
            const Draws scale = memory(at_.scale)[deployment];
            Draws* const processed = months(at_.processed, deployment);
            for (int m = 0; m < block_.months; ++m) processed[m] = answered[m] * scale;
        }
    }

    void prepareVolume(const DeploymentPlan& d, int number) {
        const Draws stated = read(d.yearlyVolume) * read(d.catchment) * Draws(1.0 / kYear);
        const Draws volume = select(stated < Draws(0), Draws(0), stated);  // and what is not a number stays so
        memory(at_.volume)[number] = volume;
        memory(at_.scale)[number] = Chances::kAreDrawn ? Draws(1) : volume;
    }

    void prepareUse(const UsePlan& use, int number) {
        const DeploymentPlan& d = alternative_.deployments[index(use.first)];
        Draws live(d.planned);
        if (d.hasRollout) {  // share of sites live t months after the planned date: 1 / (1 + exp(-k (t - t50)))
            const Draws u = load(slot(d.delaySlot));
            const Draws delay = read(d.rolloutMidpoint) + lane::logit(u) / read(d.rolloutSpeed);
            live = live + ceiling(max(delay, Draws(0)));
        }
        Draws exit(d.exit);
        if (d.hasDiscontinuation) {  // exponential time to exit with the yearly share that stops
            const Draws share = min(max(read(d.discontinuation), Draws(1e-300)), Draws(1 - 1e-12));
            const Draws years = lane::log(load(slot(d.exitSlot))) / lane::log1p(-share);
            exit = min(exit, live + ceiling(min(years * Draws(kYear), Draws(kNever))));
        }
        live = select(live < exit, live, Draws(kNever));  // a use that ends before it begins never begins
        memory(at_.goLive)[number] = live;
        memory(at_.exit)[number] = exit;
        memory(at_.growth)[number] = Draws(1);
        memory(at_.growthStep)[number] = d.hasGrowth ? monthly(read(d.growth)) : Draws(1);
        memory(at_.adoptionStep)[number] = d.hasUptake ? lane::exp(-read(d.uptakeSpeed)) : Draws(1);
        Draws total(0);
        for (const int deployment : use.deployments) {
            total = total + memory(at_.scale)[deployment];
            Draws& site = memory(at_.siteLive)[alternative_.deployments[index(deployment)].site];
            site = min(site, live);
        }
        memory(at_.total)[number] = total;
    }

    static Draws ceiling(Draws x) { return -floor(-x); }

    /// exp(k (live + t50 - t)) in the first month of the block.
    Draws oddsOfNotUsing(const DeploymentPlan& d, Draws live) const {
        const Draws monthsToHalf = live + read(d.uptakeMidpoint) - Draws(block_.firstMonth);
        return lane::exp(min(read(d.uptakeSpeed) * monthsToHalf, Draws(700)));
    }
};

}  // namespace valor::simulation::VALOR_ISA
